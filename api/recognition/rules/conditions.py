"""Conditions: comparisons, and all, any or none of several. Unknown stays unknown through all of them."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Self

from pydantic import Discriminator, Field, Tag, model_validator

from api.recognition.rules.comparing import Comparator, Name, Part
from api.recognition.rules.values import Kind, Known, Mistake, Row, Shapes, need_field

MAX_DEPTH = 4
MAX_PARTS = 20


class Comparison(Comparator):
    """One value, or one field of a row, compared."""

    value: Name | None = Field(None, description="An input or an earlier value.")
    field: Name | None = Field(None, description="A field of the row at hand, in `where` and `holds`.")

    @model_validator(mode="after")
    def _looks_at_one(self) -> Self:
        if (self.value is None) == (self.field is None):
            raise ValueError("Compare either a `value` or a `field`.")
        return self

    def check(self, shapes: Shapes, fields: Mapping[str, Kind] | None, depth: int = 0) -> None:
        _check_depth(depth)
        if self.value is not None:
            actual = shapes.need(self.value, Kind.NUMBER, Kind.FLAG, Kind.WORD).kind
        elif fields is None:
            raise Mistake("There is no row here, so there is no field to look at. Use `value`.")
        else:
            actual = need_field(fields, self.field or "", Kind.NUMBER, Kind.FLAG, Kind.WORD)
        self.check_comparison(actual, shapes)

    def holds(self, known: Known, row: Row | None = None) -> bool | None:
        actual = row.scalar(self.field) if row and self.field else known.scalar(self.value or "")
        return self.compare(actual, known)


class AllOf(Part):
    all: list["Condition"] = Field(min_length=1, max_length=MAX_PARTS)

    def check(self, shapes: Shapes, fields: Mapping[str, Kind] | None, depth: int = 0) -> None:
        _check_each(self.all, shapes, fields, depth)

    def holds(self, known: Known, row: Row | None = None) -> bool | None:
        return every(each.holds(known, row) for each in self.all)


class AnyOf(Part):
    any: list["Condition"] = Field(min_length=1, max_length=MAX_PARTS)

    def check(self, shapes: Shapes, fields: Mapping[str, Kind] | None, depth: int = 0) -> None:
        _check_each(self.any, shapes, fields, depth)

    def holds(self, known: Known, row: Row | None = None) -> bool | None:
        return some(each.holds(known, row) for each in self.any)


class NoneOf(Part):
    none: list["Condition"] = Field(min_length=1, max_length=MAX_PARTS)

    def check(self, shapes: Shapes, fields: Mapping[str, Kind] | None, depth: int = 0) -> None:
        _check_each(self.none, shapes, fields, depth)

    def holds(self, known: Known, row: Row | None = None) -> bool | None:
        found = some(each.holds(known, row) for each in self.none)
        return None if found is None else not found


def _which(data: Any) -> str:
    given = data if isinstance(data, Mapping) else getattr(data, "__dict__", {})
    return next((name for name in ("all", "any", "none") if name in given), "comparison")


Condition = Annotated[
    Annotated[Comparison, Tag("comparison")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[NoneOf, Tag("none")],
    Discriminator(_which),
]


def every(answers: Iterable[bool | None]) -> bool | None:
    """True when all are; false when one is false; unknown otherwise."""
    seen = list(answers)
    if False in seen:
        return False
    return None if None in seen else True


def some(answers: Iterable[bool | None]) -> bool | None:
    """True when one is; false when all are false; unknown otherwise."""
    seen = list(answers)
    if True in seen:
        return True
    return None if None in seen else False


def _check_each(parts: list["Condition"], shapes: Shapes, fields: Mapping[str, Kind] | None, depth: int) -> None:
    _check_depth(depth)
    for part in parts:
        part.check(shapes, fields, depth + 1)


def _check_depth(depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Mistake(
            f"Conditions may stand inside one another up to {MAX_DEPTH} deep. Work a part out as a value first."
        )
