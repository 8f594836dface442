"""Whether an award stands, and until when."""

from datetime import date

import pytest

from api.awards.models import AwardState
from api.awards.rules import Standing, months_later, standing, standing_words

LAST = date(2028, 11, 30)


@pytest.mark.parametrize(
    ("state", "expires_on", "today", "expected"),
    [
        (AwardState.ACTIVE, LAST, date(2028, 11, 30), Standing.CURRENT),
        (AwardState.ACTIVE, LAST, date(2028, 12, 1), Standing.EXPIRED),
        (AwardState.ACTIVE, None, date(2099, 1, 1), Standing.CURRENT),
        (AwardState.WITHDRAWN, LAST, date(2028, 1, 1), Standing.WITHDRAWN),
        (AwardState.WITHDRAWN, LAST, date(2029, 1, 1), Standing.WITHDRAWN),
    ],
)
def test_an_award_stands_to_the_end_of_its_last_day(
    state: AwardState, expires_on: date | None, today: date, expected: Standing
) -> None:
    assert standing(state, expires_on, today) is expected


def test_its_standing_is_said_in_words() -> None:
    words = [
        standing_words(Standing.CURRENT, LAST, None),
        standing_words(Standing.CURRENT, None, None),
        standing_words(Standing.EXPIRED, LAST, None),
        standing_words(Standing.WITHDRAWN, LAST, date(2027, 5, 1)),
    ]

    assert words == [
        "This award stands until 30 November 2028.",
        "This award stands.",
        "This award stood until 30 November 2028. It has since expired.",
        "This award was withdrawn on 1 May 2027. It no longer stands.",
    ]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 30), 24, date(2028, 11, 30)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_validity_is_counted_in_whole_months(day: date, months: int, expected: date) -> None:
    assert months_later(day, months) == expected
