"""The tree, for people who are signed in. Names of organisations are not private; what happens in them is."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import ConfigDict, Field

from api.kit.db import Db
from api.kit.errors import FieldError, Invalid, problems
from api.kit.etags import tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router
from api.organisations import queries
from api.organisations.models import Organisation, OrganisationKind
from api.organisations.schemas import OrganisationOut, OrganisationSummary

router = Router(prefix="/v1/organisations", tags=["organisations"])


class OrganisationsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    q: str | None = Field(None, max_length=100, description="Part of the name.")
    kind: OrganisationKind | None = Field(None, description="Only this kind.")
    within: UUID | None = Field(None, description="Only this organisation and what lies under it.")
    identifier: str | None = Field(None, max_length=200, description="`system|value`, for example `ods|X99`.")


@router.get("", responses=problems(401, 422), summary="List organisations")
def list_organisations(
    query: Annotated[OrganisationsQuery, Query()], request: Request, response: Response, session: Db
) -> Page[OrganisationSummary]:
    """Organisations of every kind, newest first."""
    found = queries.listed(q=query.q, kind=query.kind, within=query.within, identifier=_identifier(query.identifier))
    rows, next_cursor = paged(session, found, query, id_column=Organisation.id)
    link_next(request, response, next_cursor)
    return Page[OrganisationSummary](
        items=[OrganisationSummary.model_validate(row) for row in rows], next_cursor=next_cursor
    )


def _identifier(value: str | None) -> tuple[str, str] | None:
    if value is None:
        return None
    system, separator, code = value.partition("|")
    if not (system and separator and code):
        message = "Write the system, a vertical bar and the value: ods|X99."
        raise Invalid("The identifier is not complete.", errors=[FieldError(pointer="?identifier", message=message)])
    return system, code


@router.get("/{organisation_id}", responses=problems(401, 404, 422), summary="Get an organisation")
def get_organisation(organisation_id: UUID, request: Request, response: Response, session: Db) -> OrganisationOut:
    """One organisation, where it belongs, and what belongs to it."""
    organisation = queries.get(session, organisation_id)
    ancestors, children = (queries.ancestors(session, organisation_id), queries.children(session, organisation_id))
    tag(request, response, "-".join(str(each.version) for each in (organisation, *ancestors, *children)))
    fields = {
        name: getattr(organisation, name)
        for name in OrganisationOut.model_fields
        if name not in {"ancestors", "children"}
    }
    return OrganisationOut.model_validate({**fields, "ancestors": ancestors, "children": children})
