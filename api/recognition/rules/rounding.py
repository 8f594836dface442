"""Rounding of exact numbers, with the mode always stated."""

from enum import StrEnum
from fractions import Fraction


class RoundingMode(StrEnum):
    """Half modes differ only for exact halves; the others always go one way."""

    HALF_UP = "half_up"  # halves away from zero: 62.5 is 63
    HALF_DOWN = "half_down"  # halves towards zero: 62.5 is 62
    HALF_EVEN = "half_even"  # halves to the even neighbour: 62.5 is 62, 63.5 is 64
    UP = "up"  # away from zero
    DOWN = "down"  # towards zero
    CEILING = "ceiling"
    FLOOR = "floor"


def rounded(value: Fraction, places: int, mode: RoundingMode) -> Fraction:
    """The nearest number with that many decimals, in the way that `mode` says."""
    scale = 10**places
    whole, rest = divmod(abs(value) * scale, 1)
    half = Fraction(1, 2)
    grows = {
        RoundingMode.HALF_UP: rest >= half,
        RoundingMode.HALF_DOWN: rest > half,
        RoundingMode.HALF_EVEN: rest > half or (rest == half and whole % 2 == 1),
        RoundingMode.UP: rest > 0,
        RoundingMode.DOWN: False,
        RoundingMode.CEILING: rest > 0 and value > 0,
        RoundingMode.FLOOR: rest > 0 and value < 0,
    }
    size = whole + 1 if grows[mode] else whole
    return Fraction(size if value >= 0 else -size, scale)
