"""Reads of the event log, for each reader as much as they may know."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from api.accounts.queries import scoped
from api.accounts.rules import Actor, Permission
from api.activity.rules import FOR_MODERATORS, FOR_THE_TEAM, RATED
from api.kit.events import EventRow
from api.organisations.models import Organisation
from api.organisations.queries import reached

NARROWER = (*sorted(FOR_THE_TEAM | FOR_MODERATORS), RATED)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for what I did, and for what happened where my roles show me the log.

    Drafts stay with their team, and who reviews stays with those who choose reviewers. Ratings in a review are the
    reviewer's own business until they are compared.
    """
    place = EventRow.organisation_id
    drafting = scoped(actor, Permission.VIEW_DRAFT_ASSESSMENT, place)
    moderating = or_(scoped(actor, Permission.ASSIGN_REVIEWERS, place), scoped(actor, Permission.MODERATE, place))
    stage = EventRow.data["stage"].astext
    return or_(
        EventRow.actor_id == actor.person_id,
        and_(EventRow.name.not_in(NARROWER), scoped(actor, Permission.VIEW_ACTIVITY, place)),
        and_(EventRow.name.in_(FOR_THE_TEAM), scoped(actor, Permission.VIEW_DRAFT_EVIDENCE, place)),
        and_(EventRow.name.in_(FOR_MODERATORS), moderating),
        and_(EventRow.name == RATED, or_(and_(stage == "self", drafting), and_(stage == "agreed", moderating))),
    )


def listed(actor: Actor, *, subject_id: UUID | None, organisation_id: UUID | None) -> Select[EventRow]:
    """Events that the actor may see, of one subject or of one organisation and what lies under it."""
    query = select(EventRow).where(visible_to(actor))
    if subject_id:
        query = query.where(EventRow.subject_id == subject_id)
    if organisation_id:
        query = query.where(reached(EventRow.organisation_id, (), (organisation_id,)))
    return query


def organisations(session: Session, events: Iterable[EventRow]) -> dict[UUID, Organisation]:
    """Where these events happened, by id. One statement."""
    ids = {event.organisation_id for event in events if event.organisation_id}
    return {found.id: found for found in session.scalars(select(Organisation).where(Organisation.id.in_(ids)))}
