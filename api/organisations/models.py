"""Tables of the tree. Parents are dated links; the closure holds today's ancestry for fast scoping."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.kit.db import Base, Id, Stamped, Versioned, choice


class OrganisationKind(StrEnum):
    SYSTEM = "system"
    ORGANISATION = "organisation"
    SITE = "site"
    TEAM = "team"


class Organisation(Versioned, Base):
    """A node of the tree: an integrated care system, a trust or provider, a site, or a team."""

    __tablename__ = "organisations"

    id: Mapped[Id]
    kind: Mapped[OrganisationKind] = mapped_column(choice(OrganisationKind))
    name: Mapped[str]
    setting: Mapped[str | None]  # a code of the `settings` vocabulary
    closed_on: Mapped[date | None]

    identifiers: Mapped[list["OrganisationIdentifier"]] = relationship(
        lazy="raise", order_by="OrganisationIdentifier.system"
    )


class OrganisationIdentifier(Stamped, Base):
    """A code that another body gave this organisation. The same value may exist in two systems."""

    __tablename__ = "organisation_identifiers"
    __table_args__ = (UniqueConstraint("system", "value"),)

    id: Mapped[Id]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"), index=True)
    system: Mapped[str]  # ods, cqc-location, local, ...
    value: Mapped[str]


class OrganisationParent(Stamped, Base):
    """From when until when an organisation belonged to another."""

    __tablename__ = "organisation_parents"
    __table_args__ = (
        CheckConstraint("child_id <> parent_id", name="not_own_parent"),
        CheckConstraint("ends_on IS NULL OR ends_on > starts_on", name="ends_after_start"),
        Index(None, "parent_id"),
        Index("uq_organisation_parents_current", "child_id", unique=True, postgresql_where="ends_on IS NULL"),
    )

    id: Mapped[Id]
    child_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    parent_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


class OrganisationAncestor(Base):
    """Today's ancestry, each node its own ancestor at distance 0. Rebuilt by whoever changes a parent."""

    __tablename__ = "organisation_ancestors"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"), primary_key=True)
    ancestor_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"), primary_key=True, index=True)
    distance: Mapped[int]
