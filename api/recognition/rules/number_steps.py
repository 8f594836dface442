"""Steps that work with single values: arithmetic, percentages, rounding, bands and decision lists."""

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import ClassVar, Literal

from pydantic import Field

from api.recognition.rules.comparing import Literal_, Name, Number, Operand, Part, Ref, exact, kind_of, resolve
from api.recognition.rules.conditions import Condition
from api.recognition.rules.rounding import RoundingMode, rounded
from api.recognition.rules.steps import Amount, Display, Step, amount_of, check_amounts, check_reference, only_one
from api.recognition.rules.values import Kind, Known, Scalar, Shape, Shapes, Value, bounded

ARITHMETIC: dict[str, Callable[[Fraction, Fraction], Fraction | None]] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b if b else None,
    "least_of": min,
    "most_of": max,
}


class Arithmetic(Step):
    """The amounts taken together, from left to right."""

    op: Literal["add", "subtract", "multiply", "divide", "least_of", "most_of"]
    of: list[Amount] = Field(min_length=2, max_length=50)

    def shape(self, shapes: Shapes) -> Shape:
        check_amounts(shapes, *self.of)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        return reduce(self._take, (amount_of(each, known) for each in self.of))

    def _take(self, so_far: Fraction | None, amount: Fraction | None) -> Fraction | None:
        if so_far is None or amount is None:
            return None
        result = ARITHMETIC[self.op](so_far, amount)
        return None if result is None else bounded(result)


class Percentage(Step):
    """One amount in hundredths of another."""

    default_display: ClassVar[Display] = Display(unit="%")

    op: Literal["percentage"]
    part: Amount
    whole: Amount

    def shape(self, shapes: Shapes) -> Shape:
        check_amounts(shapes, self.part, self.whole)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        part, whole = amount_of(self.part, known), amount_of(self.whole, known)
        return bounded(part * 100 / whole) if part is not None and whole else None


class Round(Step):
    """A number rounded in the stated way. What compares it afterwards compares the rounded number."""

    op: Literal["round"]
    of: Name
    places: int = Field(0, ge=0, le=6)
    mode: RoundingMode | Ref

    @property
    def shown_as(self) -> Display:
        return self.display or Display(places=self.places)

    def shape(self, shapes: Shapes) -> Shape:
        shapes.need(self.of, Kind.NUMBER)
        check_reference(self.mode, shapes, Kind.WORD)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        number = known.number(self.of)
        mode = known.scalar(self.mode.value) if isinstance(self.mode, Ref) else self.mode
        if number is None or mode not in set(RoundingMode):
            return None
        return rounded(number, self.places, RoundingMode(str(mode)))


class Clamp(Step):
    """A number kept between a least and a most."""

    op: Literal["clamp"]
    of: Name
    least: Amount | None = None
    most: Amount | None = None

    def shape(self, shapes: Shapes) -> Shape:
        shapes.need(self.of, Kind.NUMBER)
        check_amounts(shapes, *(each for each in (self.least, self.most) if each is not None))
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        number = known.number(self.of)
        least = None if self.least is None else amount_of(self.least, known)
        most = None if self.most is None else amount_of(self.most, known)
        if number is not None and least is not None:
            number = max(number, least)
        return min(number, most) if number is not None and most is not None else number


class Check(Step):
    """Whether a condition holds."""

    op: Literal["check"]
    when: Condition

    def shape(self, shapes: Shapes) -> Shape:
        self.when.check(shapes, None)
        return Shape(Kind.FLAG)

    def work(self, known: Known) -> Value:
        return self.when.holds(known)


class BandEdge(Part):
    """From this number upwards."""

    at_least: Number
    then: Literal_


class Band(Step):
    """The word or number of the highest band that the number reaches."""

    op: Literal["band"]
    of: Name
    bands: list[BandEdge] = Field(min_length=1, max_length=50)
    otherwise: Literal_ | None = None

    def shape(self, shapes: Shapes) -> Shape:
        shapes.need(self.of, Kind.NUMBER)
        results = [each.then for each in self.bands] + ([] if self.otherwise is None else [self.otherwise])
        return Shape(only_one({kind_of(each, shapes) for each in results}))

    def work(self, known: Known) -> Value:
        number = known.number(self.of)
        if number is None:
            return None
        for band in sorted(self.bands, key=lambda band: band.at_least, reverse=True):
            if number >= Fraction(band.at_least):
                return exact(band.then)
        return None if self.otherwise is None else exact(self.otherwise)


class Choice(Part):
    when: Condition
    then: Operand


class Choose(Step):
    """A decision list: the first choice whose condition holds."""

    default_display: ClassVar[Display] = Display(places=0)

    op: Literal["choose"]
    choices: list[Choice] = Field(min_length=1, max_length=50)
    otherwise: Operand | None = None

    def shape(self, shapes: Shapes) -> Shape:
        for choice in self.choices:
            choice.when.check(shapes, None)
        results = [each.then for each in self.choices] + ([] if self.otherwise is None else [self.otherwise])
        return Shape(only_one({kind_of(each, shapes) for each in results}))

    def work(self, known: Known) -> Value:
        for choice in self.choices:
            if choice.when.holds(known):
                return resolve(choice.then, known)
        return self._otherwise(known)

    def _otherwise(self, known: Known) -> Scalar:
        return None if self.otherwise is None else resolve(self.otherwise, known)
