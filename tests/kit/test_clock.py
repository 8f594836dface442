"""The clock, and standing it at another moment."""

from datetime import UTC, date, datetime, timedelta

import pytest

from api.kit.clock import at, now, today

THEN = datetime(2024, 2, 29, 23, 30, tzinfo=UTC)


def test_it_stands_where_it_is_put_and_runs_again_afterwards() -> None:
    with at(THEN):
        assert now() == THEN
        assert today() == date(2024, 2, 29)
        with at(THEN + timedelta(hours=1)):
            assert today() == date(2024, 3, 1)
        assert now() == THEN
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_it_runs_again_after_a_mistake() -> None:
    with pytest.raises(LookupError), at(THEN):
        raise LookupError
    assert now() > THEN
