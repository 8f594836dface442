"""Retries without doubles: a POST with an `Idempotency-Key` runs once, and a replay gets the first answer.

The key is claimed by an insert in the request's own transaction. A parallel replay waits on that insert, then
reads the answer that the first request left; if the first one failed, its claim went with its transaction.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy import Index, UniqueConstraint, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session

from api.kit.clock import now
from api.kit.db import Base, Id
from api.kit.errors import FieldError, Invalid

KEPT_HEADERS = ("content-type", "etag", "location")


class IdempotencyKey(Base):
    __tablename__ = "idempotency_keys"
    __table_args__ = (UniqueConstraint("person_id", "key"), Index(None, "created_at"))

    id: Mapped[Id]
    person_id: Mapped[UUID]
    key: Mapped[str]
    fingerprint: Mapped[str]
    status: Mapped[int | None]
    headers: Mapped[dict[str, Any] | None]
    body: Mapped[str | None]
    created_at: Mapped[datetime]


class Replay(Exception):
    """The answer was given before: give it again."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.response = Response(body, status, {**headers, "Idempotent-Replayed": "true"})


@dataclass(frozen=True)
class Claim:
    person_id: UUID
    key: str


def claim(session: Session, request: Request, person_id: UUID, key: str, content: bytes) -> None:
    """Claim `key` for this request, or raise `Replay` with the answer that it had. Two statements at most."""
    fingerprint = hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + content).hexdigest()
    fresh = session.execute(
        insert(IdempotencyKey)
        .values(person_id=person_id, key=key, fingerprint=fingerprint, created_at=now())
        .on_conflict_do_nothing(index_elements=["person_id", "key"])
        .returning(IdempotencyKey.id)
    ).scalar()
    if fresh:
        request.state.idempotency = Claim(person_id, key)
        return
    first = session.scalars(select(IdempotencyKey).filter_by(person_id=person_id, key=key)).one()
    if first.fingerprint != fingerprint:
        message = "Make a new key for each new request; use the same key only to repeat the same one."
        raise Invalid(
            "This Idempotency-Key was used for another request.",
            errors=[FieldError(pointer="#Idempotency-Key", message=message)],
        )
    raise Replay(first.status or 200, first.headers or {}, base64.b64decode(first.body or ""))


def remember(session: Session, claimed: Claim, response: Response) -> None:
    """Keep the answer beside the claim. One statement."""
    headers = {name: value for name, value in response.headers.items() if name in KEPT_HEADERS}
    body = base64.b64encode(bytes(response.body)).decode()
    session.execute(
        update(IdempotencyKey)
        .filter_by(person_id=claimed.person_id, key=claimed.key)
        .values(status=response.status_code, headers=headers, body=body)
    )
