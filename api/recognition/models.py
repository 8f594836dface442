"""Schemes with versioned rule sets, applications, proposals and decisions."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.accounts.models import Person
from api.assessments.models import Assessment
from api.awards.models import Award
from api.frameworks.models import FrameworkVersion
from api.kit.db import Base, Id, Stamped, Versioned, choice
from api.organisations.models import Organisation, OrganisationKind


class SchemeStatus(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class ApplicationStatus(StrEnum):
    SUBMITTED = "submitted"
    DEFERRED = "deferred"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class DecisionOutcome(StrEnum):
    ACCEPT = "accept"
    OVERRIDE = "override"
    DEFER = "defer"
    DECLINE = "decline"


class Scheme(Versioned, Base):
    """A local recognition scheme, run by an organisation for what lies under it."""

    __tablename__ = "schemes"
    __table_args__ = (UniqueConstraint("organisation_id", "code"),)

    id: Mapped[Id]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    code: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    subject_kind: Mapped[OrganisationKind] = mapped_column(choice(OrganisationKind))

    organisation: Mapped[Organisation] = relationship(lazy="raise")
    versions: Mapped[list["SchemeVersion"]] = relationship(lazy="raise", back_populates="scheme")


class SchemeVersion(Versioned, Base):
    """Levels and rule set as they were; awards keep the version they were made under."""

    __tablename__ = "scheme_versions"
    __table_args__ = (
        UniqueConstraint("scheme_id", "edition"),
        Index("uq_scheme_versions_published", "scheme_id", unique=True, postgresql_where="status = 'published'"),
    )

    id: Mapped[Id]
    scheme_id: Mapped[UUID] = mapped_column(ForeignKey("schemes.id"))
    edition: Mapped[int]
    status: Mapped[SchemeStatus] = mapped_column(choice(SchemeStatus))
    framework_version_id: Mapped[UUID] = mapped_column(ForeignKey("framework_versions.id"))
    rule_set: Mapped[dict[str, Any]]
    validity_months: Mapped[int]

    scheme: Mapped[Scheme] = relationship(lazy="raise", back_populates="versions")
    framework_version: Mapped[FrameworkVersion] = relationship(lazy="raise")


class Application(Versioned, Base):
    __tablename__ = "applications"
    __table_args__ = (
        Index(
            "uq_applications_open", "scheme_version_id", "assessment_id",
            unique=True, postgresql_where="status <> 'withdrawn'",
        ),
        Index(None, "organisation_id", "id"),
    )  # fmt: skip

    id: Mapped[Id]
    scheme_version_id: Mapped[UUID] = mapped_column(ForeignKey("scheme_versions.id"))
    assessment_id: Mapped[UUID] = mapped_column(ForeignKey("assessments.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    status: Mapped[ApplicationStatus] = mapped_column(choice(ApplicationStatus), default=ApplicationStatus.SUBMITTED)
    statement: Mapped[str]
    applied_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))

    scheme_version: Mapped[SchemeVersion] = relationship(lazy="raise")
    assessment: Mapped[Assessment] = relationship(lazy="raise")
    organisation: Mapped[Organisation] = relationship(lazy="raise")
    applicant: Mapped[Person] = relationship(lazy="raise", foreign_keys=[applied_by])
    proposal: Mapped["Proposal"] = relationship(lazy="raise", uselist=False)
    decisions: Mapped[list["Decision"]] = relationship(lazy="raise", order_by="Decision.id")


class Proposal(Stamped, Base):
    """What the rule set made of the agreed ratings on the day, with every step kept."""

    __tablename__ = "proposals"

    id: Mapped[Id]
    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"), unique=True)
    level_code: Mapped[str | None]  # none: no level reached yet
    explanation: Mapped[dict[str, Any]]


class Decision(Stamped, Base):
    """What the panel said. A defer may be followed by another decision; nothing is overwritten."""

    __tablename__ = "decisions"
    __table_args__ = (
        CheckConstraint("outcome = 'accept' OR btrim(reason) <> ''", name="reason_unless_accept"),
        CheckConstraint("(outcome IN ('accept', 'override')) = (award_id IS NOT NULL)", name="award_when_granted"),
    )

    id: Mapped[Id]
    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    outcome: Mapped[DecisionOutcome] = mapped_column(choice(DecisionOutcome))
    level_code: Mapped[str | None]
    reason: Mapped[str]
    decided_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    award_id: Mapped[UUID | None] = mapped_column(ForeignKey("awards.id"), unique=True)

    decider: Mapped[Person] = relationship(lazy="raise", foreign_keys=[decided_by])
    award: Mapped[Award | None] = relationship(lazy="raise")
