"""Applications and the panel's decisions."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor, PostingActor
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import digest, tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router
from api.recognition import actions, queries
from api.recognition.models import Application, ApplicationStatus
from api.recognition.queries import Shown
from api.recognition.schemas import ApplicationIn, ApplicationOut, ApplicationSummary, DecisionIn, NothingIn

router = Router(prefix="/v1/applications", tags=["recognition"])
NOTHING = NothingIn()


class ApplicationsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only of this organisation or anything under it.")
    status: ApplicationStatus | None = Field(None, description="Only of this status.")


@router.get("", responses=problems(401, 422), summary="List applications")
def list_applications(
    query: Annotated[ApplicationsQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[ApplicationSummary]:
    """Applications for recognition that you may see, newest first."""
    found = queries.applications(actor, organisation_id=query.organisation_id, status=query.status)
    rows, next_cursor = paged(session, found, query, id_column=Application.id)
    link_next(request, response, next_cursor)
    items = queries.summaries(session, actor, rows)
    return Page[ApplicationSummary](items=items, next_cursor=next_cursor)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=problems(401, 403, 404, 409, 413, 422),
    summary="Apply for recognition",
)
def apply_for_recognition(
    actor: PostingActor, body: ApplicationIn, request: Request, response: Response, session: Db
) -> ApplicationOut:
    """Apply with an agreed assessment of your team. The proposal is worked out and kept as it is today.

    409 says why an assessment does not fit; if the team has applied with it already, `application_id` says where.
    """
    shown = actions.apply(session, actor, body)
    response.headers["Location"] = f"/v1/applications/{shown.application.id}"
    return _answer(session, actor, shown, request, response)


def _answer(session: Db, actor: CurrentActor, shown: Shown, request: Request, response: Response) -> ApplicationOut:
    application = queries.out(session, actor, shown)
    tag(request, response, digest(application))
    return application


@router.get("/{application_id}", responses=problems(401, 404, 422), summary="Get an application")
def get_application(
    application_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> ApplicationOut:
    """One application: the proposal as it was made, and what the panel has said so far."""
    shown = queries.get_application(session, actor, application_id)
    return _answer(session, actor, shown, request, response)


@router.post(
    "/{application_id}/withdraw",
    responses=problems(401, 403, 404, 409, 413, 422),
    summary="Withdraw an application",
)
def withdraw_application(
    *,
    application_id: UUID,
    actor: PostingActor,
    request: Request,
    response: Response,
    session: Db,
    body: NothingIn = NOTHING,  # noqa: ARG001 (taken so that unknown fields are refused)
) -> ApplicationOut:
    """Take an application back before the panel has decided. You can apply again later."""
    shown = actions.withdraw(session, actor, application_id)
    return _answer(session, actor, shown, request, response)


@router.post(
    "/{application_id}/decision",
    responses=problems(401, 403, 404, 409, 413, 422),
    summary="Decide about an application",
)
def decide_application(
    *,
    application_id: UUID,
    actor: PostingActor,
    body: DecisionIn,
    request: Request,
    response: Response,
    session: Db,
) -> ApplicationOut:
    """Record the panel's decision: accept what is proposed, override it with a reason, defer, or decline.

    Accepting and overriding issue the award at once. If another panel member was quicker, 409 says so.
    """
    shown = actions.decide(session, actor, application_id, body)
    return _answer(session, actor, shown, request, response)
