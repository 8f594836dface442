"""From a request to an actor: by session cookie (with a CSRF token on changes) or by bearer token."""

import hmac
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session

from api.accounts import actions, queries
from api.accounts.queries import LiveSession
from api.accounts.rules import Actor
from api.kit import idempotency, tokens
from api.kit.db import Db
from api.kit.errors import FieldError, Forbidden, Invalid, NotSignedIn

COOKIE = "excellence_session"
SAFE = {"GET", "HEAD", "OPTIONS"}
MAX_KEY = 200

cookie_scheme = APIKeyCookie(
    name=COOKIE, auto_error=False, scheme_name="session", description="Set by `POST /v1/session`."
)
bearer_scheme = HTTPBearer(auto_error=False, scheme_name="bearer", description="From `POST /v1/access-tokens`.")


def current_session(
    request: Request,
    session: Db,
    cookie: Annotated[str | None, Depends(cookie_scheme)],
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer_scheme)],
) -> LiveSession:
    """Whoever is asking. Raises NotSignedIn, and Forbidden for a change by cookie without its CSRF token."""
    if bearer:
        live = _by_bearer(session, bearer.credentials)
    elif cookie:
        live = queries.live_session(session, token_hash=tokens.hashed(cookie))
    else:
        raise NotSignedIn("Sign in first, or send an access token.")
    if live is None:
        raise NotSignedIn("Your session has ended. Sign in again; what you typed is kept.")
    if not bearer and cookie and request.method not in SAFE:
        _check_csrf(request, cookie)
    actions.touch(live.row)
    request.state.actor = live.actor
    return live


def _by_bearer(session: Db, token: str) -> LiveSession | None:
    try:
        read = tokens.read_access_token(token)
    except tokens.BadToken:
        raise NotSignedIn("The access token is not valid, or it has ended. Ask for a new one.") from None
    return queries.live_session(session, session_id=read.session_id)


def _check_csrf(request: Request, cookie: str) -> None:
    sent = request.headers.get("x-csrf-token", "")
    if not hmac.compare_digest(sent.encode(), tokens.csrf_token(cookie).encode()):
        raise Forbidden(
            "Send the X-CSRF-Token that `GET /v1/session` gives. It shows that the change comes from our own pages."
        )


def current_actor(live: Annotated[LiveSession, Depends(current_session)]) -> Actor:
    return live.actor


CurrentSession = Annotated[LiveSession, Depends(current_session)]
CurrentActor = Annotated[Actor, Depends(current_actor)]


IdempotencyKey = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=MAX_KEY, description="Any text of your own. Repeat it to retry safely."),
]


def claim(request: Request, session: Session, actor: Actor, key: str | None, content: bytes) -> None:
    """Go on if this is the first request with its key, or if it has none. `content` says what is asked."""
    if key is None:
        return
    if not key.strip():
        raise Invalid(
            "Idempotency-Key is empty.",
            errors=[FieldError(pointer="#Idempotency-Key", message="Send some text, or leave it out.")],
        )
    idempotency.claim(session, request, actor.person_id, key, content)


async def _content(request: Request) -> bytes:
    return await request.body()


def once(
    request: Request,
    session: Db,
    actor: CurrentActor,
    content: Annotated[bytes, Depends(_content)],
    key: IdempotencyKey = None,
) -> Actor:
    """The actor of a POST with a JSON body, which runs once for each `Idempotency-Key`."""
    claim(request, session, actor, key, content)
    return actor


PostingActor = Annotated[Actor, Depends(once)]
