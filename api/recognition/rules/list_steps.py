"""Steps that make one value of a list: totals, averages, counts, shares. Rows with nothing to count are left out."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from api.recognition.rules.comparing import Name, Number, NumberOperand, Part, resolve
from api.recognition.rules.conditions import Condition, every, some
from api.recognition.rules.steps import Display, Step, check_reference
from api.recognition.rules.values import Kind, Known, Row, Rows, Shape, Shapes, Value, bounded, need_field


def total(numbers: Iterable[Fraction]) -> Fraction:
    """The sum. Whole numbers, which are most, are summed as such: that is much faster."""
    whole, rest = 0, Fraction(0)
    for number in numbers:
        if number.denominator == 1:
            whole += number.numerator
        else:
            rest += number
    return rest + whole


AGGREGATES: dict[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "sum": total,
    "mean": lambda numbers: total(numbers) / len(numbers),
    "min": min,
    "max": max,
}
AggregateName = Literal["sum", "mean", "min", "max"]


def aggregate(name: str, rows: Rows, field: str) -> Fraction | None:
    numbers = [number for row in rows if (number := row.number(field)) is not None]
    return bounded(AGGREGATES[name](numbers)) if numbers else None


class ListStep(Step):
    """Looks at the rows of a list, or at those of them where a condition holds."""

    of: Name = Field(description="A list.")
    where: Condition | None = Field(None, description="Only rows where this holds.")

    def check_rows(self, shapes: Shapes) -> Shape:
        shape = shapes.need(self.of, Kind.LIST)
        if self.where:
            self.where.check(shapes, shape.fields)
        return shape

    def rows(self, known: Known) -> Rows:
        rows = known.rows(self.of)
        return tuple(row for row in rows if self.where.holds(known, row)) if self.where else rows


class Aggregate(ListStep):
    """The sum, mean, least or most of one field."""

    op: AggregateName
    field: Name = "value"

    def shape(self, shapes: Shapes) -> Shape:
        need_field(self.check_rows(shapes).fields, self.field, Kind.NUMBER)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        return aggregate(self.op, self.rows(known), self.field)


class Count(ListStep):
    """How many rows there are."""

    default_display: ClassVar[Display] = Display(places=0)

    op: Literal["count"]

    def shape(self, shapes: Shapes) -> Shape:
        self.check_rows(shapes)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        return Fraction(len(self.rows(known)))


class Weights(Part):
    """A weight for each word of a field. Words that are not listed weigh `otherwise`."""

    by: Name
    weights: dict[str, Number] = Field(min_length=1, max_length=1000)
    otherwise: Number = Decimal(1)

    def of(self, row: Row) -> Fraction:
        words = row.words(self.by)
        return Fraction(self.weights.get(words[0], self.otherwise) if words else self.otherwise)


class WeightedMean(ListStep):
    """The mean of one field, each row weighing as much as another field or a table says."""

    op: Literal["weighted_mean"]
    field: Name = "value"
    weight: Name | Weights

    def shape(self, shapes: Shapes) -> Shape:
        fields = self.check_rows(shapes).fields
        need_field(fields, self.field, Kind.NUMBER)
        if isinstance(self.weight, Weights):
            need_field(fields, self.weight.by, Kind.WORD)
        else:
            need_field(fields, self.weight, Kind.NUMBER)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        pairs = [
            (number, weight)
            for row in self.rows(known)
            if (number := row.number(self.field)) is not None and (weight := self._weight(row)) is not None
        ]
        whole = total(weight for _, weight in pairs)
        return bounded(total(number * weight for number, weight in pairs) / whole) if whole else None

    def _weight(self, row: Row) -> Fraction | None:
        return self.weight.of(row) if isinstance(self.weight, Weights) else row.number(self.weight)


class PercentageOfMaximum(ListStep):
    """What was scored, in hundredths of the most that could be. What is not applicable leaves both sums."""

    default_display: ClassVar[Display] = Display(unit="%")

    op: Literal["percentage_of_maximum"]
    field: Name = "value"
    maximum: NumberOperand = Field(description="The most that one row can score.")

    def shape(self, shapes: Shapes) -> Shape:
        need_field(self.check_rows(shapes).fields, self.field, Kind.NUMBER)
        check_reference(self.maximum, shapes, Kind.NUMBER)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        mean = aggregate("mean", self.rows(known), self.field)
        maximum = resolve(self.maximum, known)
        if mean is None or not isinstance(maximum, Fraction) or not maximum:
            return None
        return bounded(mean * 100 / maximum)


class Holds(ListStep):
    """Whether a condition holds for all rows, or for any. Nothing at all is neither."""

    op: Literal["all", "any"]
    holds: Condition

    def shape(self, shapes: Shapes) -> Shape:
        self.holds.check(shapes, self.check_rows(shapes).fields)
        return Shape(Kind.FLAG)

    def work(self, known: Known) -> Value:
        answers = [answer for row in self.rows(known) if (answer := self.holds.holds(known, row)) is not None]
        if not answers:
            return None
        return every(answers) if self.op == "all" else some(answers)


class Share(ListStep):
    """How large a part of the rows meets a condition, from 0 to 1. A majority is `more_than: 0.5`."""

    default_display: ClassVar[Display] = Display(places=2)

    op: Literal["share"]
    holds: Condition

    def shape(self, shapes: Shapes) -> Shape:
        self.holds.check(shapes, self.check_rows(shapes).fields)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        answers = [answer for row in self.rows(known) if (answer := self.holds.holds(known, row)) is not None]
        return Fraction(sum(answers), len(answers)) if answers else None
