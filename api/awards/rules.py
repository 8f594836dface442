"""Whether an award stands, until when, and how to say so."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

from api.awards.models import AwardState


class Standing(StrEnum):
    """State and date read together, on a given day."""

    CURRENT = "current"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


def standing(state: AwardState, expires_on: date | None, today: date) -> Standing:
    """An award stands to the end of the day on which it expires."""
    if state is AwardState.WITHDRAWN:
        return Standing.WITHDRAWN
    return Standing.CURRENT if expires_on is None or today <= expires_on else Standing.EXPIRED


def standing_words(stands: Standing, expires_on: date | None, withdrawn_on: date | None) -> str:
    match stands:
        case Standing.WITHDRAWN:
            return f"This award was withdrawn on {_words(withdrawn_on)}. It no longer stands."
        case Standing.EXPIRED:
            return f"This award stood until {_words(expires_on)}. It has since expired."
        case Standing.CURRENT:
            return f"This award stands until {_words(expires_on)}." if expires_on else "This award stands."


def _words(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "a day that was not recorded"


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
