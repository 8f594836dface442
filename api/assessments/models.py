"""Cycles, assessments and every rating at every stage."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.accounts.models import Person
from api.frameworks.models import FrameworkVersion
from api.kit.db import Base, Id, Versioned, choice
from api.organisations.models import Organisation


class AssessmentStage(StrEnum):
    SELF = "self"
    REVIEW = "review"
    MODERATION = "moderation"
    AGREED = "agreed"


class RatingState(StrEnum):
    """Three things that must never be mixed up, zero being a fourth: a `rated` value of 0."""

    RATED = "rated"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"


class RatingStage(StrEnum):
    SELF = "self"
    REVIEW = "review"
    AGREED = "agreed"


class Cycle(Versioned, Base):
    """A round of assessment that an organisation runs for everything under it."""

    __tablename__ = "cycles"
    __table_args__ = (
        UniqueConstraint("organisation_id", "name"),
        CheckConstraint("closes_on > opens_on", name="closes_after_opens"),
    )

    id: Mapped[Id]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    name: Mapped[str]
    opens_on: Mapped[date]
    closes_on: Mapped[date]

    organisation: Mapped[Organisation] = relationship(lazy="raise")


class Assessment(Versioned, Base):
    """One subject against one framework version in one cycle. The subject is an organisation node or a person."""

    __tablename__ = "assessments"
    __table_args__ = (
        UniqueConstraint(
            "framework_version_id", "cycle_id", "organisation_id", "person_id",
            name="uq_assessments_subject", postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("(organisation_id IS NULL) <> (person_id IS NULL)", name="one_subject"),
        Index(None, "organisation_id", "id"),
        Index(None, "person_id"),
    )  # fmt: skip

    id: Mapped[Id]
    framework_version_id: Mapped[UUID] = mapped_column(ForeignKey("framework_versions.id"))
    cycle_id: Mapped[UUID | None] = mapped_column(ForeignKey("cycles.id"), index=True)
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    stage: Mapped[AssessmentStage] = mapped_column(choice(AssessmentStage), default=AssessmentStage.SELF)
    started_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    submitted_at: Mapped[datetime | None]
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    agreed_at: Mapped[datetime | None]
    agreed_by: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))

    framework_version: Mapped[FrameworkVersion] = relationship(lazy="raise")
    cycle: Mapped[Cycle | None] = relationship(lazy="raise")
    organisation: Mapped[Organisation | None] = relationship(lazy="raise")
    person: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=[person_id])


class Rating(Versioned, Base):
    """Keyed by (assessment, criterion, stage, rater). The team shares its self rating and the panel its agreed one,
    so `rater_id` is set for reviews only; `updated_by` says who last touched it.
    """

    __tablename__ = "ratings"
    __table_args__ = (
        UniqueConstraint(
            "assessment_id", "criterion_id", "stage", "rater_id",
            name="uq_ratings_key", postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("(state = 'rated') = (value IS NOT NULL)", name="value_when_rated"),
        CheckConstraint("state <> 'not_applicable' OR btrim(comment) <> ''", name="reason_when_not_applicable"),
        CheckConstraint("(stage = 'review') = (rater_id IS NOT NULL)", name="rater_when_review"),
    )  # fmt: skip

    id: Mapped[Id]
    assessment_id: Mapped[UUID] = mapped_column(ForeignKey("assessments.id"))
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id"))
    stage: Mapped[RatingStage] = mapped_column(choice(RatingStage))
    rater_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    state: Mapped[RatingState] = mapped_column(choice(RatingState))
    value: Mapped[float | None] = mapped_column(Numeric(asdecimal=False))
    comment: Mapped[str] = mapped_column(default="")
    updated_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
