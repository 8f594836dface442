"""Made-up ratings that hang together: what a team gave itself, what two reviewers gave, and what was agreed.

Pure and seeded: the same team in the same cycle always comes out the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from api.demo.chance import seeded

TOP = 4
LEADING = 2
OVER, UNDER, WIDE, UNSEEN, UNEVEN = 0.26, 0.12, 0.15, 0.02, 0.6


@dataclass(frozen=True)
class Score:
    """One criterion. `None` is not applicable in `own` and `agreed`, and not assessed in one of `reviews`."""

    own: int | None
    reviews: tuple[int | None, int | None]
    agreed: int | None


def scores(
    seed: str,
    components: Mapping[str, Sequence[str]],
    means: Sequence[float],
    *,
    apart: float,
    not_applicable: frozenset[str],
    essential: frozenset[str],
) -> dict[str, Score]:
    """A score for each criterion code, so that each component's agreed mean is the nearest possible to `means`."""
    random = seeded(seed)
    found: dict[str, Score] = {}
    for codes, mean in zip(components.values(), means, strict=True):
        rated = [code for code in codes if code not in not_applicable]
        found.update(dict.fromkeys((code for code in codes if code in not_applicable), Score(None, (None, None), None)))
        # What is essential is seldom where a team is weakest.
        rated.sort(key=lambda code: code not in essential)
        for code, value in zip(rated, _values(random, len(rated), mean), strict=True):
            found[code] = Score(_own(random, value), _reviews(random, value, apart), value)
    return {code: found[code] for codes in components.values() for code in codes}


def _values(random: Random, count: int, mean: float) -> list[int]:
    """Whole values whose mean is as near to `mean` as can be, a little uneven as real ones are, the highest first."""
    low, extra = divmod(round(count * mean), count)
    values = [low + (index < extra) for index in range(count)]
    if count > LEADING and values[0] < TOP and values[-1] > 0 and random.random() < UNEVEN:
        values[random.randrange(count // 2)] += 1
        values[-1] -= 1
    lead, rest = sorted(values, reverse=True)[:LEADING], sorted(values, reverse=True)[LEADING:]
    random.shuffle(rest)
    return lead + rest


def _own(random: Random, value: int) -> int:
    """Teams see themselves about right: somewhat more often a step too high than a step too low."""
    draw = random.random()
    return _held(value + (draw < OVER) - (draw > 1 - UNDER))


def _reviews(random: Random, value: int, apart: float) -> tuple[int | None, int | None]:
    """Two blind views around what is agreed in the end."""
    if random.random() >= apart:
        return (value, None) if random.random() < UNSEEN else (value, value)
    step = random.choice((-1, 1))
    other = value - step if random.random() < WIDE else value
    pair = (_held(value + step), _held(other))
    return pair if random.random() < 0.5 else pair[::-1]  # noqa: PLR2004 (a coin)


def _held(value: int) -> int:
    return max(0, min(TOP, value))
