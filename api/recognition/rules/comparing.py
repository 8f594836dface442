"""Literals, references to other values, and the ways to compare. Unknown is neither met nor failed."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer, StrictBool, StringConstraints, model_validator

from api.kit.schemas import In, Text
from api.recognition.rules.values import Kind, Known, Mistake, Scalar, Shapes


def _plain(value: Any) -> Any:
    if isinstance(value, bool | str):
        raise ValueError("Write a number, without quotation marks.")  # noqa: TRY004 (Pydantic reports ValueError)
    return value


def _to_json(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    BeforeValidator(_plain),
    Field(max_digits=12, decimal_places=6, allow_inf_nan=False),
    PlainSerializer(_to_json, return_type=int | float),
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Word = Annotated[Text, StringConstraints(strict=True, min_length=1, max_length=100)]
Short = Annotated[Text, StringConstraints(min_length=1, max_length=200)]


class Part(In):
    """A part of a rule set: it never changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Ref(Part):
    """Another value, by its name."""

    value: Name


NumberOperand = Number | Ref
Literal_ = Number | StrictBool | Word
Operand = Literal_ | Ref


def exact(literal: Decimal | bool | str) -> Fraction | bool | str:  # noqa: FBT001 (a literal of any kind)
    return Fraction(literal) if isinstance(literal, Decimal) else literal


def resolve(operand: Decimal | bool | str | Ref, known: Known) -> Scalar:  # noqa: FBT001
    return known.scalar(operand.value) if isinstance(operand, Ref) else exact(operand)


def kind_of(operand: Decimal | bool | str | Ref, shapes: Shapes) -> Kind:  # noqa: FBT001
    match operand:
        case Ref():
            return shapes.need(operand.value, Kind.NUMBER, Kind.FLAG, Kind.WORD).kind
        case bool():
            return Kind.FLAG
        case str():
            return Kind.WORD
        case _:
            return Kind.NUMBER


ORDERED: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "at_least": lambda actual, needed: actual >= needed,
    "at_most": lambda actual, needed: actual <= needed,
    "more_than": lambda actual, needed: actual > needed,
    "less_than": lambda actual, needed: actual < needed,
}
COMPARATORS = (*ORDERED, "equals", "one_of", "known")


class Comparator(Part):
    """Exactly one way to compare."""

    at_least: NumberOperand | None = None
    at_most: NumberOperand | None = None
    more_than: NumberOperand | None = None
    less_than: NumberOperand | None = None
    equals: Operand | None = None
    one_of: list[Literal_] | None = Field(None, min_length=1, max_length=50)
    known: StrictBool | None = Field(None, description="True: there is a value. False: there is none.")

    @model_validator(mode="after")
    def _compares_once(self) -> Self:
        given = [name for name in COMPARATORS if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"Compare in exactly one way: {', '.join(COMPARATORS)}.")
        return self

    @cached_property
    def how(self) -> str:
        return next(name for name in COMPARATORS if getattr(self, name) is not None)

    @cached_property
    def operand(self) -> Any:
        return getattr(self, self.how)

    @cached_property
    def allowed(self) -> tuple[Scalar, ...]:
        """What the literals of the operand come to. Made exact once: this is asked for every row."""
        literals = self.operand if self.how == "one_of" else [self.operand]
        return tuple(exact(each) for each in literals if not isinstance(each, Ref))

    def needed(self, known: Known) -> Scalar:
        """What the actual value is compared with, where that is one value."""
        if self.how in {"one_of", "known"}:
            return None
        return self.allowed[0] if self.allowed else known.scalar(self.operand.value)

    def compare(self, actual: Scalar, known: Known) -> bool | None:
        """None where either side is unknown."""
        if self.how == "known":
            return (actual is not None) is self.known
        if actual is None:
            return None
        if self.how == "one_of":
            return any(actual == each and type(actual) is type(each) for each in self.allowed)
        needed = self.needed(known)
        if needed is None:
            return None
        if self.how == "equals":
            return type(actual) is type(needed) and actual == needed
        assert isinstance(actual, Fraction)  # noqa: S101 (checked with the rule set)
        assert isinstance(needed, Fraction)  # noqa: S101
        return ORDERED[self.how](actual, needed)

    def check_comparison(self, actual: Kind, shapes: Shapes) -> None:
        """Raises Mistake where the two sides cannot be compared."""
        if self.how == "known":
            return
        kinds = {kind_of(each, shapes) for each in (self.operand if self.how == "one_of" else [self.operand])}
        if self.how in ORDERED and actual is not Kind.NUMBER:
            raise Mistake(f"“{self.how}” compares numbers, but this is a {actual}.")
        if kinds != {actual}:
            raise Mistake(f"A {actual} is compared with a {' and a '.join(sorted(kinds))}. Compare like with like.")
