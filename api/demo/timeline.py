"""Steps with a time, carried out in order, each as though its time were now."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session

from api.kit.clock import at, now
from api.kit.events import EventRow

Step = Callable[[], object]


class Ids:
    """UUIDv7 values for a given time. The database makes them for the present only, and lists are in their order."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.last = (0, 0)

    def at(self, moment: datetime) -> UUID:
        milliseconds = int(moment.timestamp() * 1000)
        # Twelve bits of counting keep what happens in one millisecond in order.
        number = self.last[1] + 1 if milliseconds == self.last[0] else 0
        self.last = (milliseconds, number)
        return UUID(int=milliseconds << 80 | 7 << 76 | number << 64 | 2 << 62 | self.random.getrandbits(62))


@contextmanager
def dated_ids(session: Session, ids: Ids) -> Iterator[None]:
    """Inside, new rows take ids of the time at which the clock stands."""

    def give(_session: Session, *_: Any) -> None:
        for row in session.new:
            if getattr(row, "id", row) is None:
                row.id = ids.at(row.occurred_at if isinstance(row, EventRow) else now())

    event.listen(session, "before_flush", give)
    try:
        yield
    finally:
        event.remove(session, "before_flush", give)


@dataclass
class Timeline:
    """What is to happen, in any order; `run` puts it in order."""

    steps: list[tuple[datetime, int, Step]] = field(default_factory=list)

    def add(self, moment: datetime, step: Step) -> None:
        self.steps.append((moment, len(self.steps), step))

    def run(self, session: Session) -> None:
        for moment, _, step in sorted(self.steps, key=lambda each: each[:2]):
            with at(moment):
                step()
                session.flush()
