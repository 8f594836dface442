"""The append-only event log: audit trail and outbox in one table.

It lives down here, below the rooms, so that every room (signing in included) can write to it. The application's
database role may insert and read, never change or delete. See docs/decisions/0002.
"""

from contextvars import ContextVar
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar, Protocol
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from api.kit.clock import now
from api.kit.db import Base, Id

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)


class EventRow(Base):
    __tablename__ = "events"
    __table_args__ = (
        Index(None, "subject_id", "id"),
        Index(None, "organisation_id", "id"),
        Index(None, "actor_id", "id"),
    )

    id: Mapped[Id]
    occurred_at: Mapped[datetime]
    name: Mapped[str]
    actor_id: Mapped[UUID | None]
    actor_name: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    organisation_id: Mapped[UUID | None]
    data: Mapped[dict[str, Any]]
    request_id: Mapped[str | None]


class By(Protocol):
    """Whoever did it."""

    @property
    def person_id(self) -> UUID | None: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. Subclasses are named in the past tense and add what the reader needs to know."""

    name: ClassVar[str]
    subject_kind: ClassVar[str]

    subject_id: UUID
    organisation_id: UUID | None = None


@dataclass(frozen=True)
class System:
    """The product itself, where no person acts."""

    person_id: None = None
    name: str = "Excellence"


def record(session: Session, by: By, event: Event) -> None:
    """Add `event` to the log, in the same transaction as what it tells of. One statement at flush."""
    data = to_jsonable_python({k: v for k, v in asdict(event).items() if k not in {"subject_id", "organisation_id"}})
    session.add(
        EventRow(
            occurred_at=now(),
            name=event.name,
            actor_id=by.person_id,
            actor_name=by.name,
            subject_kind=event.subject_kind,
            subject_id=event.subject_id,
            organisation_id=event.organisation_id,
            data=data,
            request_id=request_id.get(),
        )
    )
