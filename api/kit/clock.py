"""The one place that reads the time, so that tests can move it, and so that data can tell of the past."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    return _moment.get() or datetime.now(UTC)


def today() -> date:
    return now().date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside, it is `moment`. For loading what happened earlier through the actions of the rooms."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
