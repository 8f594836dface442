"""Steps that look at what came before, in the order in which it came: runs, gaps, the latest, and ranks of words."""

from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from api.recognition.rules.comparing import Name, Number, Part, Word
from api.recognition.rules.conditions import Condition
from api.recognition.rules.steps import Display, Step
from api.recognition.rules.values import Kind, Known, Row, Shape, Shapes, Value, need_field


class Gap(Part):
    """How far each row of a run must lie after the one before."""

    field: Name
    at_least: Number


class Run(Step):
    """How many of the latest rows, without a break, meet a condition, each far enough after the one before."""

    default_display: ClassVar[Display] = Display(places=0)

    op: Literal["run"]
    of: Name
    holds: Condition
    gap: Gap | None = None

    def shape(self, shapes: Shapes) -> Shape:
        fields = shapes.need(self.of, Kind.LIST).fields
        self.holds.check(shapes, fields)
        if self.gap:
            need_field(fields, self.gap.field, Kind.NUMBER)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        length, later = 0, None
        for row in reversed(known.rows(self.of)):
            if not self.holds.holds(known, row) or not self._far_enough(row, later):
                break
            length, later = length + 1, row
        return Fraction(length)

    def _far_enough(self, row: Row, later: Row | None) -> bool:
        if self.gap is None or later is None:
            return True
        start, end = row.number(self.gap.field), later.number(self.gap.field)
        return start is not None and end is not None and end - start >= Fraction(self.gap.at_least)


class Pick(Step):
    """One field of the first or last row."""

    op: Literal["first", "last"]
    of: Name
    field: Name = "value"

    def shape(self, shapes: Shapes) -> Shape:
        return Shape(shapes.need_field(self.of, self.field, Kind.NUMBER, Kind.FLAG, Kind.WORD))

    def work(self, known: Known) -> Value:
        rows = known.rows(self.of)
        return rows[0 if self.op == "first" else -1].scalar(self.field) if rows else None


class Rank(Step):
    """Where a word stands in an order, from 1 for the lowest, so that levels can be compared as numbers."""

    default_display: ClassVar[Display] = Display(places=0)

    op: Literal["rank"]
    of: Name
    order: list[Word] = Field(min_length=1, max_length=50)

    def shape(self, shapes: Shapes) -> Shape:
        shapes.need(self.of, Kind.WORD)
        return Shape(Kind.NUMBER)

    def work(self, known: Known) -> Value:
        word = known.scalar(self.of)
        return Fraction(self.order.index(word) + 1) if isinstance(word, str) and word in self.order else None
