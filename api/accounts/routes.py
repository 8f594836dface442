"""Signing in, and who else is here."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from pydantic import ConfigDict, Field

from api.accounts import actions, queries
from api.accounts.dependencies import COOKIE, CurrentActor, CurrentSession
from api.accounts.models import Person, Role, SessionKind, SessionRow
from api.accounts.schemas import AccessTokenOut, ColleagueOut, SessionOut, SignIn
from api.kit import tokens
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router
from api.kit.settings import get_settings

router = Router(prefix="/v1", tags=["accounts"])


def _session_out(session: Db, row: SessionRow, token: str) -> SessionOut:
    person = queries.person_with_memberships(session, row.person_id)
    return SessionOut.model_validate(
        {"person": person, "csrf_token": tokens.csrf_token(token), "expires_at": row.expires_at}
    )


@router.post("/session", status_code=status.HTTP_201_CREATED, responses=problems(401, 422, 429), summary="Sign in")
def sign_in(body: SignIn, request: Request, response: Response, session: Db) -> SessionOut:
    """Start a session in this browser. The answer sets a cookie that scripts on the page cannot read."""
    row, token = actions.sign_in(
        session, body.email, body.password, SessionKind.BROWSER, request.headers.get("user-agent", "")
    )
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(timedelta(hours=get_settings().session_hours).total_seconds()),
        httponly=True,
        samesite="lax",
        secure=get_settings().cookie_secure,
    )
    response.headers["Cache-Control"] = "no-store"
    return _session_out(session, row, token)


@router.get("/session", responses=problems(401, 422), summary="Who am I")
def get_session(live: CurrentSession, request: Request, response: Response, session: Db) -> SessionOut:
    """The person signed in, their roles of today, and the CSRF token for this browser."""
    response.headers["Cache-Control"] = "no-store"
    return _session_out(session, live.row, request.cookies.get(COOKIE, ""))


@router.delete(
    "/session", status_code=status.HTTP_204_NO_CONTENT, responses=problems(401, 403, 422), summary="Sign out"
)
def sign_out(actor: CurrentActor, response: Response, session: Db) -> None:
    """End this session everywhere it is used."""
    actions.sign_out(session, actor)
    response.delete_cookie(COOKIE)


@router.post(
    "/access-tokens",
    status_code=status.HTTP_201_CREATED,
    responses=problems(401, 422, 429),
    summary="Get an access token",
)
def issue_access_token(body: SignIn, request: Request, response: Response, session: Db) -> AccessTokenOut:
    """For scripts: a short-lived bearer token. It ends by itself, or by `DELETE /v1/session` sent with it."""
    row, _ = actions.sign_in(
        session, body.email, body.password, SessionKind.ACCESS_TOKEN, request.headers.get("user-agent", "")
    )
    lifetime = actions.access_token_lifetime()
    response.headers["Cache-Control"] = "no-store"
    token = tokens.sign_access_token(row.person_id, row.id, lifetime)
    return AccessTokenOut.model_validate(
        {"access_token": token, "token_type": "Bearer", "expires_in": int(lifetime.total_seconds())}
    )


class PeopleQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    role: Role | None = Field(None, description="Only people who hold this role.")
    organisation_id: UUID | None = Field(
        None, description="Only people who belong to this organisation or anything under it."
    )
    q: str | None = Field(None, max_length=100, description="Part of the name.")


@router.get("/people", responses=problems(401, 422), summary="List people")
def list_people(
    query: Annotated[PeopleQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[ColleagueOut]:
    """People whom your roles let you see, newest first; for example to choose reviewers."""
    found = queries.colleagues(actor, role=query.role, organisation_id=query.organisation_id, q=query.q)
    rows, next_cursor = paged(session, found, query, id_column=Person.id)
    link_next(request, response, next_cursor)
    return Page[ColleagueOut](items=[ColleagueOut.model_validate(row) for row in rows], next_cursor=next_cursor)
