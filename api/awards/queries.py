"""Reads of awards: one, lists, and the public one by its code."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload

from api.accounts.queries import scoped
from api.accounts.rules import Actor, Permission
from api.awards.models import Award, AwardState
from api.awards.rules import Standing
from api.kit.errors import NotFound
from api.organisations.queries import reached

WITH_PARTIES = (joinedload(Award.organisation, innerjoin=True), joinedload(Award.issuer, innerjoin=True))


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for awards held or issued where the actor may see awards."""
    return or_(
        scoped(actor, Permission.VIEW_AWARD, Award.organisation_id),
        scoped(actor, Permission.VIEW_AWARD, Award.issuer_id),
    )


def get(session: Session, actor: Actor, award_id: UUID, *, lock: bool = False) -> Award:
    """One award with holder and issuer. Raises NotFound. One statement; `lock` makes other writers wait."""
    query = select(Award).where(Award.id == award_id, visible_to(actor)).options(*WITH_PARTIES)
    if lock:
        query = query.with_for_update(of=Award).execution_options(populate_existing=True)
    if found := session.scalars(query).one_or_none():
        return found
    raise NotFound("There is no such award, or it is not yours to see. Check the address.")


def listed(actor: Actor, *, organisation_id: UUID | None, standing: Standing | None, today: date) -> Select[Award]:
    """Awards that the actor may see, with holder and issuer."""
    query = select(Award).where(visible_to(actor)).options(*WITH_PARTIES)
    if organisation_id:
        query = query.where(reached(Award.organisation_id, (), (organisation_id,)))
    return query.where(stands(standing, today)) if standing else query


def stands(standing: Standing, today: date) -> ColumnElement[bool]:
    """True for awards of that standing. The same rule as `rules.standing`, for the database."""
    active = Award.state == AwardState.ACTIVE
    match standing:
        case Standing.WITHDRAWN:
            return ~active
        case Standing.CURRENT:
            return and_(active, or_(Award.expires_on.is_(None), Award.expires_on >= today))
        case Standing.EXPIRED:
            return and_(active, Award.expires_on < today)


def by_code(session: Session, code: str) -> Award | None:
    """The award that a public page is about. One statement."""
    return session.scalars(select(Award).filter_by(code=code)).one_or_none()
