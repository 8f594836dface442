"""Awards. What was recognised is copied in when the award is made, so that it stays true for years."""

import secrets
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.kit.db import Base, Id, Versioned, choice
from api.organisations.models import Organisation


class AwardState(StrEnum):
    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


def new_code() -> str:
    """A short public code that cannot be guessed: 60 bits, without look-alike letters."""
    return "".join(secrets.choice("23456789abcdefghjkmnpqrstuvwxyz") for _ in range(12))


class Award(Versioned, Base):
    """Recognition granted to an organisation by another. Expiry is a date, not a state: it is read, never forgotten."""

    __tablename__ = "awards"
    __table_args__ = (
        CheckConstraint("expires_on IS NULL OR expires_on > issued_on", name="expires_after_issue"),
        CheckConstraint("(state = 'withdrawn') = (withdrawn_at IS NOT NULL)", name="withdrawn_has_time"),
        Index(None, "organisation_id", "id"),
    )

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(unique=True, default=new_code)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    issuer_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    state: Mapped[AwardState] = mapped_column(choice(AwardState), default=AwardState.ACTIVE)
    level_code: Mapped[str]
    level_name: Mapped[str]
    scheme_title: Mapped[str]
    citation: Mapped[str]
    snapshot: Mapped[dict[str, Any]]  # names and criteria as they were on the day
    issued_on: Mapped[date]
    expires_on: Mapped[date | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]

    organisation: Mapped[Organisation] = relationship(lazy="raise", foreign_keys=[organisation_id])
    issuer: Mapped[Organisation] = relationship(lazy="raise", foreign_keys=[issuer_id])
