"""Reads of people and sessions, and the scope that every other room's `visible_to` is made of."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, selectinload

from api.accounts.models import Membership, Person, Role, SessionRow
from api.accounts.rules import BELOW, HERE, Actor, Permission
from api.kit.clock import now, today
from api.organisations.models import OrganisationAncestor
from api.organisations.queries import OrganisationColumn, reached


@dataclass(frozen=True, slots=True)
class LiveSession:
    """A session that has not ended, and whoever it belongs to."""

    row: SessionRow
    actor: Actor


def scoped(actor: Actor, permission: Permission, column: OrganisationColumn) -> ColumnElement[bool]:
    """True for rows of organisations where the actor's roles give the permission."""
    return reached(column, actor.places(permission, HERE), actor.places(permission, BELOW))


def current(today_: Any = None) -> ColumnElement[bool]:
    """Memberships that hold today."""
    day = today_ or today()
    return and_(Membership.starts_on <= day, or_(Membership.ends_on.is_(None), Membership.ends_on >= day))


def live_session(
    session: Session, *, token_hash: str | None = None, session_id: UUID | None = None
) -> LiveSession | None:
    """The session by its cookie's hash or by id, with its person's roles of today. One statement."""
    which = SessionRow.token_hash == token_hash if token_hash else SessionRow.id == session_id
    query = (
        select(SessionRow, Person.name, Membership.organisation_id, Membership.role)
        .join(Person, Person.id == SessionRow.person_id)
        .outerjoin(Membership, and_(Membership.person_id == Person.id, current()))
        .where(which, SessionRow.ended_at.is_(None), SessionRow.expires_at > now(), Person.disabled_at.is_(None))
    )
    rows = session.execute(query).all()
    if not rows:
        return None
    row, name = rows[0][0], rows[0][1]
    roles: dict[UUID, set[Role]] = defaultdict(set)
    for _, _, organisation_id, role in rows:
        if organisation_id is not None:
            roles[organisation_id].add(role)
    actor = Actor(
        person_id=row.person_id,
        name=name,
        session_id=row.id,
        roles={organisation_id: frozenset(held) for organisation_id, held in roles.items()},
    )
    return LiveSession(row, actor)


def person_with_memberships(session: Session, person_id: UUID) -> Person:
    """One person, their memberships of today and where those are. Three statements."""
    query = (
        select(Person)
        .where(Person.id == person_id)
        .options(selectinload(Person.memberships.and_(current())).joinedload(Membership.organisation))
        .execution_options(populate_existing=True)
    )
    return session.scalars(query).one()


def by_email(session: Session, email: str) -> Person | None:
    """One person by address, however it is typed. One statement."""
    return session.scalars(select(Person).where(func.lower(Person.email) == email.strip().lower())).one_or_none()


def colleagues(actor: Actor, *, role: Role | None, organisation_id: UUID | None, q: str | None) -> Select[Person]:
    """People with a membership of today that the actor may see, by role, subtree and part of the name."""
    seen = _seen(actor)
    held = [current(), Membership.person_id == Person.id, seen]
    if role:
        held.append(Membership.role == role)
    if organisation_id:
        held.append(reached(Membership.organisation_id, (), (organisation_id,)))
    query = select(Person).where(exists().where(*held), Person.disabled_at.is_(None))
    if q:
        query = query.where(Person.name.icontains(q, autoescape=True))
    shown = Person.memberships.and_(current(), seen)
    return query.options(selectinload(shown).joinedload(Membership.organisation))


def _seen(actor: Actor) -> ColumnElement[bool]:
    """Memberships where my roles show me people; and, to whoever chooses reviewers, those who review from above."""
    choosing = actor.places(Permission.ASSIGN_REVIEWERS, BELOW)
    above = exists().where(
        OrganisationAncestor.organisation_id.in_(choosing),
        OrganisationAncestor.ancestor_id == Membership.organisation_id,
    )
    reviews_from_above = and_(Membership.role == Role.REVIEWER, above)
    return or_(scoped(actor, Permission.VIEW_PEOPLE, Membership.organisation_id), reviews_from_above)
