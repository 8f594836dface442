"""Numbers and findings in words. What is shown never contradicts what was compared."""

import re
from collections.abc import Mapping
from fractions import Fraction

from api.recognition.rules.rounding import RoundingMode, rounded
from api.recognition.rules.steps import Display
from api.recognition.rules.values import Scalar

GATE_NAMES = frozenset({"level", "label", "row", "actual", "needed", "comparison"})
IMPROVE_NAMES = frozenset({"key", "label", "from", "to"})
COMPARISONS = {
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "equals": "",
    "one_of": "one of",
    "known": "",
}
NOTHING = "nothing to count"
MOST_PLACES = 6
_NAME = re.compile(r"\{([^{}]*)\}")


def unknown_names(sentence: str, allowed: frozenset[str]) -> list[str]:
    return [name for name in _NAME.findall(sentence) if name not in allowed]


def fill(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence with its words put in. It is a plain replacement: nothing in a sentence is ever run."""
    filled = _NAME.sub(lambda match: words.get(match[1], match[0]), sentence)
    return re.sub(r" {2,}", " ", filled).strip()


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def decimals(value: Fraction, places: int) -> str:
    """Exactly that many decimals of a number that needs no more."""
    scaled = abs(value) * 10**places
    digits = str(scaled.numerator // scaled.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def show(value: Scalar, display: Display) -> str:
    match value:
        case None:
            return NOTHING
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Fraction():
            return decimals(rounded(value, display.places, display.mode), display.places) + display.unit


def show_beside(actual: Scalar, needed: Scalar, display: Display) -> tuple[str, str]:
    """Both sides of a comparison, with as many decimals as it takes for the reader to see the difference.

    An average of 2.96 that needs 3.0 must not be shown as 3.0: it is shown as 2.96.
    """
    if not (isinstance(actual, Fraction) and isinstance(needed, Fraction)):
        return show(actual, display), show(needed, display)
    side = _side(actual, needed)
    for places in range(display.places, MOST_PLACES + 1):
        if _side(rounded(actual, places, display.mode), needed) == side:
            finer = display.model_copy(update={"places": places})
            return show(actual, finer), _in_full(needed, display)
    word = "just under" if side < 0 else "just over"
    return f"{word} {_in_full(needed, display)}", _in_full(needed, display)


def _side(actual: Fraction, needed: Fraction) -> int:
    return (actual > needed) - (actual < needed)


def _in_full(needed: Fraction, display: Display) -> str:
    """What is needed, never rounded away: a threshold of 2.75 stays 2.75."""
    for places in range(display.places, MOST_PLACES + 1):
        if rounded(needed, places, RoundingMode.DOWN) == needed:
            return decimals(needed, places) + display.unit
    return show(needed, display.model_copy(update={"places": MOST_PLACES}))


def listed(words: list[str], most: int = 5) -> str:
    """“a, b and c”, and how many more there are."""
    if len(words) > most:
        return f"{', '.join(words[:most])} and {len(words) - most} more"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
