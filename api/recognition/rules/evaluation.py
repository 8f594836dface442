"""What comes out of a rule set, every step kept, for people and for programs."""

from dataclasses import dataclass
from fractions import Fraction

from api.recognition.rules.values import Scalar
from api.recognition.rules.ways import Way

Plain = float | bool | str | None


@dataclass(frozen=True, slots=True)
class RowLine:
    key: str
    label: str
    value: Plain
    shown: str


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One named value. A list has no value of its own, but `rows`."""

    name: str
    label: str
    value: Plain
    shown: str
    rows: tuple[RowLine, ...]


@dataclass(frozen=True, slots=True)
class GateLine:
    label: str
    sentence: str
    needed: str
    actual: str
    met: bool


@dataclass(frozen=True, slots=True)
class LevelLine:
    code: str
    name: str
    reached: bool
    gates: tuple[GateLine, ...]


@dataclass(frozen=True, slots=True)
class NextLevel:
    code: str
    name: str
    missing: tuple[str, ...]
    nearest: tuple[Way, ...]

    @property
    def ways(self) -> list[str]:
        return [way.sentence for way in self.nearest]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`outcome` is the level's code, or the word that the rule set has for none; `level_code` is None then."""

    outcome: str
    outcome_name: str
    level_code: str | None
    level_name: str | None
    eligible: bool
    headline: str
    notes: tuple[str, ...]
    values: tuple[ValueLine, ...]
    eligibility: tuple[GateLine, ...]
    levels: tuple[LevelLine, ...]
    next_level: NextLevel | None


def plain(value: Scalar) -> Plain:
    """For JSON: the nearest double of an exact number."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value
