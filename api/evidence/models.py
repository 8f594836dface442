"""Evidence, its revisions, files and links to criteria."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column, query_expression, relationship

from api.accounts.models import Person
from api.frameworks.models import Criterion
from api.kit.db import Base, Id, Stamped, Versioned, choice
from api.organisations.models import Organisation


class EvidenceStatus(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Evidence(Versioned, Base):
    """What happened and why it mattered. Belongs to a team (or other node); linked to any number of criteria."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint(
            "period_ends_on IS NULL OR period_starts_on IS NULL OR period_ends_on >= period_starts_on", name="period"
        ),
        Index(None, "organisation_id", "status", "id"),
        Index("ix_evidence_search", "search", postgresql_using="gin"),
    )

    id: Mapped[Id]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    status: Mapped[EvidenceStatus] = mapped_column(choice(EvidenceStatus), default=EvidenceStatus.DRAFT)
    title: Mapped[str]
    narrative: Mapped[str]
    type: Mapped[str]  # a code of the `evidence_types` vocabulary
    period_starts_on: Mapped[date | None]
    period_ends_on: Mapped[date | None]
    voices: Mapped[list[str]]  # codes of the `voices` vocabulary
    links: Mapped[list[dict[str, Any]]]  # [{url, label}]
    revision: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    # What came before it is the team's own business, also once the evidence is submitted.
    first_submitted_revision: Mapped[int | None]
    submitted_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    decision_note: Mapped[str | None]
    search: Mapped[Any] = mapped_column(
        TSVECTOR,
        Computed(
            "setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', narrative), 'B')",
            persisted=True,
        ),
        deferred=True,
    )

    # Filled in by the lists that ask for them.
    criterion_count: Mapped[int] = query_expression()
    file_count: Mapped[int] = query_expression()

    organisation: Mapped[Organisation] = relationship(lazy="raise")
    author: Mapped[Person] = relationship(lazy="raise", foreign_keys=[created_by])
    files: Mapped[list["EvidenceFile"]] = relationship(lazy="raise", order_by="EvidenceFile.id")
    criterion_links: Mapped[list["EvidenceCriterion"]] = relationship(
        lazy="raise", order_by="EvidenceCriterion.created_at"
    )


class EvidenceRevision(Stamped, Base):
    """The content as it was after one change."""

    __tablename__ = "evidence_revisions"
    __table_args__ = (UniqueConstraint("evidence_id", "revision"),)

    id: Mapped[Id]
    evidence_id: Mapped[UUID] = mapped_column(ForeignKey("evidence.id"))
    revision: Mapped[int]
    content: Mapped[dict[str, Any]]
    changed_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))

    changer: Mapped[Person] = relationship(lazy="raise")


class EvidenceFile(Stamped, Base):
    """A stored file: its bytes live in the file store under `key`."""

    __tablename__ = "evidence_files"
    __table_args__ = (UniqueConstraint("evidence_id", "sha256"),)

    id: Mapped[Id]
    evidence_id: Mapped[UUID] = mapped_column(ForeignKey("evidence.id"))
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    added_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))


class EvidenceCriterion(Stamped, Base):
    """This evidence answers that criterion."""

    __tablename__ = "evidence_criteria"

    evidence_id: Mapped[UUID] = mapped_column(ForeignKey("evidence.id"), primary_key=True)
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id"), primary_key=True, index=True)
    linked_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))

    criterion: Mapped[Criterion] = relationship(lazy="raise")


class EvidenceReader(Stamped, Base):
    """Someone from outside who may read what an organisation has submitted, because they review its assessment."""

    __tablename__ = "evidence_readers"
    __table_args__ = (UniqueConstraint("organisation_id", "person_id", "reason_id"), Index(None, "person_id"))

    id: Mapped[Id]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    reason_id: Mapped[UUID]  # the assessment that they review
