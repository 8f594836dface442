"""The activity log."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor
from api.activity import queries
from api.activity.schemas import EventOut
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.events import EventRow
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router

router = Router(prefix="/v1", tags=["activity"])


class EventsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    subject_id: UUID | None = Field(None, description="Only what happened to this: an assessment, an award, …")
    organisation_id: UUID | None = Field(None, description="Only in this organisation or anything under it.")


@router.get("/events", responses=problems(401, 422), summary="List what happened")
def list_events(
    query: Annotated[EventsQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[EventOut]:
    """Who did what and when, newest first: what you did yourself, and what your roles let you see."""
    found = queries.listed(actor, subject_id=query.subject_id, organisation_id=query.organisation_id)
    rows, next_cursor = paged(session, found, query, id_column=EventRow.id)
    places = queries.organisations(session, rows)
    link_next(request, response, next_cursor)
    items = [EventOut.of(row, places.get(row.organisation_id) if row.organisation_id else None) for row in rows]
    return Page[EventOut](items=items, next_cursor=next_cursor)
