"""When things happened: the three cycles, and moments in working hours, all counted back from the loading."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from api.awards.rules import months_later

CYCLES = 3
NOW = CYCLES - 1
OPEN_SINCE_MONTHS, OPEN_FOR_MONTHS = 2, 9
SEASONS = {12: "Winter", 3: "Spring", 6: "Summer", 9: "Autumn"}


@dataclass(frozen=True)
class Span:
    """A cycle: its name says the season in which it opened."""

    name: str
    opens_on: date
    closes_on: date


def spans(today: date) -> list[Span]:
    """A cycle a year, oldest first. The last has been open for two months, so it is current whenever this is loaded."""
    return [
        _span(months_later(today.replace(day=1), -OPEN_SINCE_MONTHS - 12 * (NOW - cycle))) for cycle in range(CYCLES)
    ]


def _span(opens_on: date) -> Span:
    season = SEASONS[opens_on.month // 3 * 3 or 12]
    closes_on = months_later(opens_on, OPEN_FOR_MONTHS) - timedelta(days=1)
    return Span(f"{season} {opens_on.year}", opens_on, closes_on)


def moment(day: date, random: Random) -> datetime:
    """Some minute of the working day, on a weekday."""
    weekday = day - timedelta(days=max(0, day.weekday() - 4))
    return datetime.combine(weekday, time(random.randint(8, 16), random.randint(0, 59), random.randint(0, 59)), UTC)


def sittings(start: datetime, end: datetime, count: int, random: Random) -> list[datetime]:
    """`count` moments in a few sittings between two moments, a few minutes apart within each, in order."""
    rounds = max(1, min(4, count // 9, (end - start).days // 2))
    share = -(-count // rounds)
    found: list[datetime] = []
    for sitting in range(rounds):
        at = _by_day(start + (end - start) * ((sitting + 0.6) / (rounds + 0.2)), start, end, random)
        # The minutes are never so many that one sitting runs into the next, or past the end.
        room = (end - at) / (rounds - sitting) / (share + 1)
        for _ in range(min(share, count - len(found))):
            at += min(room, timedelta(seconds=random.randint(50, 260)))
            found.append(at)
    return found


def _by_day(at: datetime, start: datetime, end: datetime, random: Random) -> datetime:
    """The same day in working hours, where that lies between the two."""
    better = datetime.combine(at.date(), time(random.randint(9, 14), random.randint(0, 59), random.randint(0, 59)), UTC)
    return better if start < better < end else at
