"""Schemes, and what they would make of an assessment."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import digest, tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router
from api.recognition import actions, queries
from api.recognition.models import SchemeVersion
from api.recognition.schemas import ProposalOut, SchemeOut

router = Router(prefix="/v1", tags=["recognition"])


class SchemesQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only schemes open to this organisation.")


@router.get("/schemes", responses=problems(401, 422), summary="List schemes")
def list_schemes(
    query: Annotated[SchemesQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[SchemeOut]:
    """Published recognition schemes run above or below the places where you belong, newest edition first."""
    found = queries.schemes(actor, query.organisation_id)
    rows, next_cursor = paged(session, found, query, id_column=SchemeVersion.id)
    link_next(request, response, next_cursor)
    return Page[SchemeOut](items=[queries.scheme_out(row) for row in rows], next_cursor=next_cursor)


@router.get("/schemes/{scheme_id}", responses=problems(401, 404, 422), summary="Get a scheme")
def get_scheme(scheme_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db) -> SchemeOut:
    """One scheme: its levels, what each asks in sentences, and the rules themselves."""
    scheme = queries.scheme_out(queries.get_scheme(session, actor, scheme_id))
    tag(request, response, digest(scheme))
    return scheme


@router.get(
    "/schemes/{scheme_id}/proposals/{assessment_id}",
    responses=problems(401, 404, 409, 422),
    summary="Preview a proposal",
)
def preview_proposal(
    *, scheme_id: UUID, assessment_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> ProposalOut:
    """What the scheme makes of an agreed assessment today, line by line, and what would reach the next level.

    Nothing is stored. 409 says why an assessment does not fit the scheme, or that it is not agreed yet.
    """
    proposal = actions.propose(session, actor, scheme_id, assessment_id)
    tag(request, response, digest(proposal))
    return proposal
