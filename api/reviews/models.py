"""Who reviews which assessment, and how far they are. Their ratings live beside all others in `ratings`."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.accounts.models import Person
from api.assessments.models import Assessment
from api.kit.db import Base, Id, Versioned, choice


class ReviewStatus(StrEnum):
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    STOOD_DOWN = "stood_down"


class Review(Versioned, Base):
    """One reviewer's look at one assessment. They declare conflicts before they see it."""

    __tablename__ = "reviews"
    __table_args__ = (UniqueConstraint("assessment_id", "reviewer_id"),)

    id: Mapped[Id]
    assessment_id: Mapped[UUID] = mapped_column(ForeignKey("assessments.id"))
    reviewer_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    status: Mapped[ReviewStatus] = mapped_column(choice(ReviewStatus), default=ReviewStatus.ASSIGNED)
    due_on: Mapped[date | None]
    assigned_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    declared_at: Mapped[datetime | None]
    conflict: Mapped[bool | None]
    declaration: Mapped[str] = mapped_column(default="")
    summary: Mapped[str] = mapped_column(default="")  # what the reviewer says of the whole
    submitted_at: Mapped[datetime | None]

    assessment: Mapped[Assessment] = relationship(lazy="raise")
    reviewer: Mapped[Person] = relationship(lazy="raise", foreign_keys=[reviewer_id])
