"""Reads of the tree, and the two ways other rooms scope by it: `lineage` and `reached`."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from api.kit.errors import NotFound
from api.organisations.models import (
    Organisation,
    OrganisationAncestor,
    OrganisationIdentifier,
    OrganisationKind,
    OrganisationParent,
)

OrganisationColumn = InstrumentedAttribute[UUID] | InstrumentedAttribute[UUID | None]


def lineage(organisation_id: OrganisationColumn) -> ColumnElement[list[UUID]]:
    """An array of the organisation and its ancestors, nearest first, as a column for the caller's own select."""
    return (
        select(func.array_agg(OrganisationAncestor.ancestor_id.op("ORDER BY")(OrganisationAncestor.distance)))
        .where(OrganisationAncestor.organisation_id == organisation_id)
        .correlate_except(OrganisationAncestor)
        .scalar_subquery()
    )


def lineage_of(session: Session, organisation_id: UUID) -> list[UUID]:
    """The organisation and its ancestors, nearest first. Raises NotFound. One statement."""
    query = (
        select(OrganisationAncestor.ancestor_id)
        .filter_by(organisation_id=organisation_id)
        .order_by(OrganisationAncestor.distance)
    )
    if found := list(session.scalars(query)):
        return found
    raise NotFound("There is no such organisation. Check the id.")


def reached(column: OrganisationColumn, here: Collection[UUID], below: Collection[UUID]) -> ColumnElement[bool]:
    """True where `column` is one of `here`, or lies anywhere under one of `below`."""
    under = exists().where(OrganisationAncestor.organisation_id == column, OrganisationAncestor.ancestor_id.in_(below))
    return or_(column.in_(here), under)


def connected(column: OrganisationColumn, places: Collection[UUID]) -> ColumnElement[bool]:
    """True where `column` is one of `places`, lies above one of them, or lies under one of them."""
    above = exists().where(OrganisationAncestor.ancestor_id == column, OrganisationAncestor.organisation_id.in_(places))
    return or_(above, reached(column, (), places))


def get(session: Session, organisation_id: UUID) -> Organisation:
    """One organisation with its identifiers. Raises NotFound. Two statements."""
    query = (
        select(Organisation).where(Organisation.id == organisation_id).options(selectinload(Organisation.identifiers))
    )
    if found := session.scalars(query).one_or_none():
        return found
    raise NotFound("There is no such organisation. Check the id.")


def ancestors(session: Session, organisation_id: UUID) -> Sequence[Organisation]:
    """From the nearest parent up to the system. One statement."""
    query = (
        select(Organisation)
        .join(OrganisationAncestor, OrganisationAncestor.ancestor_id == Organisation.id)
        .where(OrganisationAncestor.organisation_id == organisation_id, OrganisationAncestor.distance > 0)
        .order_by(OrganisationAncestor.distance)
    )
    return session.scalars(query).all()


def children(session: Session, organisation_id: UUID) -> Sequence[Organisation]:
    """Direct children that are open, by name. One statement."""
    query = (
        select(Organisation)
        .join(OrganisationParent, OrganisationParent.child_id == Organisation.id)
        .where(
            OrganisationParent.parent_id == organisation_id,
            OrganisationParent.ends_on.is_(None),
            Organisation.closed_on.is_(None),
        )
        .order_by(Organisation.name, Organisation.id)
    )
    return session.scalars(query).all()


def listed(
    *, q: str | None, kind: OrganisationKind | None, within: UUID | None, identifier: tuple[str, str] | None
) -> Select[Organisation]:
    """Organisations by part of the name, kind, subtree, or (system, value) identifier."""
    query: Select[Any] = select(Organisation)
    if q:
        query = query.where(Organisation.name.icontains(q, autoescape=True))
    if kind:
        query = query.where(Organisation.kind == kind)
    if within:
        query = query.where(reached(Organisation.id, (), (within,)))
    if identifier:
        system, value = identifier
        query = query.where(
            exists().where(
                OrganisationIdentifier.organisation_id == Organisation.id,
                OrganisationIdentifier.system == system,
                OrganisationIdentifier.value == value,
            )
        )
    return query
