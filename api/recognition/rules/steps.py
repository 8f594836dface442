"""What every named step of a rule set has in common."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from pydantic import Field

from api.recognition.rules.comparing import Name, Number, Part, Ref, Short
from api.recognition.rules.rounding import RoundingMode
from api.recognition.rules.values import Kind, Known, Mistake, Shape, Shapes, Value

# A number as it stands, or the name of one.
Amount = Number | Name


class Display(Part):
    """How a number is shown. It never changes what is compared."""

    places: int = Field(1, ge=0, le=6)
    mode: RoundingMode = RoundingMode.HALF_UP
    unit: str = Field("", max_length=10, description="Put after the number, for example %.")


class Step(Part):
    """One named value, worked out from inputs and earlier values."""

    default_display: ClassVar[Display] = Display()

    name: Name
    label: Short = Field(description="What the value is, in words for people.")
    display: Display | None = None

    @property
    def shown_as(self) -> Display:
        return self.display or self.default_display

    def shape(self, shapes: Shapes) -> Shape:
        """What this step makes, from what is known before it. Raises Mistake."""
        raise NotImplementedError

    def work(self, known: Known) -> Value:
        """The value. Never fails on values of the right shape: where there is nothing to say, it is None."""
        raise NotImplementedError


def check_amounts(shapes: Shapes, *amounts: Decimal | str) -> None:
    """Raises Mistake for a name that is no number's."""
    for amount in amounts:
        if isinstance(amount, str):
            shapes.need(amount, Kind.NUMBER)


def amount_of(amount: Decimal | str, known: Known) -> Fraction | None:
    return known.number(amount) if isinstance(amount, str) else Fraction(amount)


def check_reference(reference: object, shapes: Shapes, *kinds: Kind) -> None:
    """Raises Mistake where this refers to something that is not there, or of another kind."""
    if isinstance(reference, Ref):
        shapes.need(reference.value, *kinds)


def only_one(kinds: set[Kind]) -> Kind:
    """The kind that all choices share. Raises Mistake."""
    if len(kinds) != 1:
        raise Mistake(f"This gives a {' or a '.join(sorted(kinds))}. Let every choice give the same kind of thing.")
    return next(iter(kinds))
