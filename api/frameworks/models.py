"""Frameworks, versions, sections and criteria. A published version never changes."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.kit.db import Base, Id, Stamped, Versioned, choice
from api.organisations.models import OrganisationKind


class FrameworkScope(StrEnum):
    """What a framework assesses: a node of the tree, or a person."""

    SYSTEM = OrganisationKind.SYSTEM.value
    ORGANISATION = OrganisationKind.ORGANISATION.value
    SITE = OrganisationKind.SITE.value
    TEAM = OrganisationKind.TEAM.value
    INDIVIDUAL = "individual"


class Visibility(StrEnum):
    ORGANISATION = "organisation"
    SYSTEM = "system"
    EVERYONE = "everyone"


class VersionStatus(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Framework(Versioned, Base):
    __tablename__ = "frameworks"
    __table_args__ = (UniqueConstraint("owner_id", "code", postgresql_nulls_not_distinct=True),)

    id: Mapped[Id]
    code: Mapped[str]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisations.id"))  # none: shipped with the product
    visibility: Mapped[Visibility] = mapped_column(choice(Visibility))

    versions: Mapped[list["FrameworkVersion"]] = relationship(lazy="raise", back_populates="framework")


class FrameworkVersion(Versioned, Base):
    """One edition. `scale` is [{value, label, description}] from lowest to highest."""

    __tablename__ = "framework_versions"
    __table_args__ = (UniqueConstraint("framework_id", "edition"),)

    id: Mapped[Id]
    framework_id: Mapped[UUID] = mapped_column(ForeignKey("frameworks.id"))
    edition: Mapped[str]
    status: Mapped[VersionStatus] = mapped_column(choice(VersionStatus))
    scope: Mapped[FrameworkScope] = mapped_column(choice(FrameworkScope))
    title: Mapped[str]
    summary: Mapped[str]
    scale: Mapped[list[dict[str, Any]]]
    review_by: Mapped[date | None]
    published_at: Mapped[datetime | None]

    framework: Mapped[Framework] = relationship(lazy="raise", back_populates="versions")
    sections: Mapped[list["Section"]] = relationship(lazy="raise", order_by="Section.position")


class Section(Stamped, Base):
    __tablename__ = "sections"
    __table_args__ = (UniqueConstraint("framework_version_id", "code"), Index(None, "framework_version_id", "position"))

    id: Mapped[Id]
    framework_version_id: Mapped[UUID] = mapped_column(ForeignKey("framework_versions.id"))
    code: Mapped[str]
    title: Mapped[str]
    position: Mapped[int]

    criteria: Mapped[list["Criterion"]] = relationship(lazy="raise", order_by="Criterion.position")


class Criterion(Stamped, Base):
    """One statement to rate.

    `levels` is [{value, descriptor}] for this criterion; `evidence_prompts` is [{type, prompt}] with codes of the
    evidence types; `voices` and `policies` are codes.
    """

    __tablename__ = "criteria"
    __table_args__ = (UniqueConstraint("framework_version_id", "code"), Index(None, "section_id", "position"))

    id: Mapped[Id]
    framework_version_id: Mapped[UUID] = mapped_column(ForeignKey("framework_versions.id"))
    section_id: Mapped[UUID] = mapped_column(ForeignKey("sections.id"))
    code: Mapped[str]
    position: Mapped[int]
    statement: Mapped[str]
    guidance: Mapped[str]
    essential: Mapped[bool]
    levels: Mapped[list[dict[str, Any]]]
    evidence_prompts: Mapped[list[dict[str, Any]]]
    voices: Mapped[list[str]]
    policies: Mapped[list[str]]

    component_links: Mapped[list["CriterionComponent"]] = relationship(
        lazy="raise", order_by="CriterionComponent.component_code"
    )


class CriterionComponent(Base):
    """Which components a criterion belongs to."""

    __tablename__ = "criterion_components"

    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id"), primary_key=True)
    component_code: Mapped[str] = mapped_column(ForeignKey("components.code"), primary_key=True, index=True)
