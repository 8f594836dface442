"""People, where they belong, and their sessions."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.kit.db import Base, Id, Stamped, Versioned, choice
from api.organisations.models import Organisation


class Role(StrEnum):
    MEMBER = "member"
    TEAM_LEAD = "team_lead"
    REVIEWER = "reviewer"
    MODERATOR = "moderator"
    SCHEME_LEAD = "scheme_lead"
    PANEL_MEMBER = "panel_member"
    ORGANISATION_ADMIN = "organisation_admin"
    SYSTEM_VIEWER = "system_viewer"
    PLATFORM_ADMIN = "platform_admin"


class SessionKind(StrEnum):
    BROWSER = "browser"
    ACCESS_TOKEN = "access_token"  # noqa: S105 (a kind, not a secret)


class Person(Versioned, Base):
    __tablename__ = "people"

    id: Mapped[Id]
    name: Mapped[str]
    email: Mapped[str]
    job_title: Mapped[str | None]
    profession: Mapped[str | None]  # a code of the `professions` vocabulary
    password_hash: Mapped[str | None]
    disabled_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(lazy="raise", back_populates="person")


# One account per address, however it is typed.
Index("uq_people_email", func.lower(Person.email), unique=True)


class Membership(Stamped, Base):
    """One role of one person at one node of the tree, from a day until a day."""

    __tablename__ = "memberships"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
        Index(
            "uq_memberships_current",
            "person_id",
            "organisation_id",
            "role",
            unique=True,
            postgresql_where="ends_on IS NULL",
        ),
        Index(None, "organisation_id", "role"),
    )

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    role: Mapped[Role] = mapped_column(choice(Role))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]

    person: Mapped[Person] = relationship(lazy="raise", back_populates="memberships")
    organisation: Mapped[Organisation] = relationship(lazy="raise")


class SessionRow(Stamped, Base):
    """A signed-in browser or an access token in use. Only a hash of the cookie's token is kept."""

    __tablename__ = "sessions"

    id: Mapped[Id]
    kind: Mapped[SessionKind] = mapped_column(choice(SessionKind))
    token_hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    user_agent: Mapped[str]
