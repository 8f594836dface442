"""Reads of cycles."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import joinedload

from api.accounts.rules import Actor
from api.assessments.models import Cycle
from api.organisations.models import OrganisationAncestor
from api.organisations.queries import connected


def covers(organisation_ids: Collection[UUID]) -> ColumnElement[bool]:
    """True for cycles that one of these organisations, or one above it, runs."""
    above = select(OrganisationAncestor.ancestor_id).where(OrganisationAncestor.organisation_id.in_(organisation_ids))
    return Cycle.organisation_id.in_(above)


def cycles(actor: Actor, organisation_id: UUID | None) -> Select[Cycle]:
    """Cycles above and below the actor's own places; only those that cover an organisation, if given."""
    query = select(Cycle).where(connected(Cycle.organisation_id, actor.roles)).options(joinedload(Cycle.organisation))
    return query.where(covers([organisation_id])) if organisation_id else query
