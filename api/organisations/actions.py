"""Changes to the tree."""

from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from api.organisations.models import (
    Organisation,
    OrganisationAncestor,
    OrganisationIdentifier,
    OrganisationKind,
    OrganisationParent,
)


def add_organisation(
    session: Session,
    *,
    kind: OrganisationKind,
    name: str,
    parent_id: UUID | None = None,
    setting: str | None = None,
    identifiers: dict[str, str] | None = None,
    starts_on: date = date(2020, 4, 1),
) -> Organisation:
    """Add a node under its parent. A new leaf takes its parent's ancestry plus itself."""
    organisation = Organisation(kind=kind, name=name, setting=setting)
    session.add(organisation)
    session.flush()
    session.add(OrganisationAncestor(organisation_id=organisation.id, ancestor_id=organisation.id, distance=0))
    session.add_all(
        OrganisationIdentifier(organisation_id=organisation.id, system=system, value=value)
        for system, value in (identifiers or {}).items()
    )
    if parent_id:
        session.add(OrganisationParent(child_id=organisation.id, parent_id=parent_id, starts_on=starts_on))
        session.flush()
        session.execute(
            text(
                "INSERT INTO organisation_ancestors (organisation_id, ancestor_id, distance) "
                "SELECT :child, ancestor_id, distance + 1 FROM organisation_ancestors WHERE organisation_id = :parent"
            ),
            {"child": organisation.id, "parent": parent_id},
        )
    session.flush()
    return organisation
