"""What flows through a rule set: exact numbers, flags, words, and lists of rows. Nothing is ever a float.

`None` means that there is nothing to say: not applicable, not assessed, or nothing to count. It is never zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

# A number may not grow past this, whatever a rule set multiplies: the cost of a step stays bounded.
MAX_BITS = 512


class Kind(StrEnum):
    NUMBER = "number"
    FLAG = "flag"
    WORD = "word"
    WORDS = "words"  # only inside a row
    LIST = "list"


Scalar = Fraction | bool | str | None
Field = Scalar | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: a rating, an area, an earlier assessment."""

    key: str
    label: str
    fields: Mapping[str, Field]

    def number(self, name: str) -> Fraction | None:
        value = self.fields.get(name)
        return value if isinstance(value, Fraction) else None

    def scalar(self, name: str) -> Scalar:
        value = self.fields.get(name)
        return None if isinstance(value, tuple) else value

    def words(self, name: str) -> tuple[str, ...]:
        value = self.fields.get(name)
        if isinstance(value, tuple):
            return value
        return (value,) if isinstance(value, str) else ()


Rows = tuple[Row, ...]
Value = Scalar | Rows


@dataclass(frozen=True, slots=True)
class Shape:
    """What a name holds, known before anything is worked out; for a list, also what its rows hold."""

    kind: Kind
    fields: Mapping[str, Kind] = field(default_factory=dict)


class Mistake(Exception):
    """A rule set, or what it was given, does not make sense. Says where and what to do."""

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer

    def inside(self, pointer: str) -> "Mistake":
        """The same mistake, seen from further out."""
        return Mistake(self.message, pointer + self.pointer)


class Shapes(dict[str, Shape]):
    """What is known by name at one point of a rule set."""

    def need(self, name: str, *kinds: Kind) -> Shape:
        """The shape of `name`. Raises Mistake if there is none so far, or if it is of another kind."""
        if name not in self:
            known = ", ".join(self) or "none"
            raise Mistake(f"There is no input or earlier value called “{name}”. There are: {known}.")
        if kinds and self[name].kind not in kinds:
            raise Mistake(f"“{name}” is a {self[name].kind}, but this needs a {' or a '.join(kinds)}.")
        return self[name]

    def need_field(self, name: str, field_name: str, *kinds: Kind) -> Kind:
        """The kind of one field of the list `name`. Raises Mistake."""
        return need_field(self.need(name, Kind.LIST).fields, field_name, *kinds)


def need_field(fields: Mapping[str, Kind], name: str, *kinds: Kind) -> Kind:
    if name not in fields:
        raise Mistake(f"The rows have no field called “{name}”. They have: {', '.join(fields) or 'none'}.")
    if kinds and fields[name] not in kinds:
        raise Mistake(f"The field “{name}” is a {fields[name]}, but this needs a {' or a '.join(kinds)}.")
    return fields[name]


class Known(dict[str, Value]):
    """The inputs and every value worked out so far, by name. Shapes were checked before: a wrong kind reads as None."""

    def number(self, name: str) -> Fraction | None:
        value = self[name]
        return value if isinstance(value, Fraction) else None

    def scalar(self, name: str) -> Scalar:
        value = self[name]
        return None if isinstance(value, tuple) else value

    def rows(self, name: str) -> Rows:
        value = self[name]
        return value if isinstance(value, tuple) else ()


def bounded(value: Fraction) -> Fraction:
    """The value itself. Raises Mistake for a number that has grown out of all proportion."""
    if value.numerator.bit_length() > MAX_BITS or value.denominator.bit_length() > MAX_BITS:
        raise Mistake("A number has grown too large to work with. Check what is multiplied and divided.")
    return value
