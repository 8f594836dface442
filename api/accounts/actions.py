"""Signing in and out."""

from datetime import timedelta

from pwdlib import PasswordHash
from sqlalchemy.orm import Session

from api.accounts import events, queries
from api.accounts.models import Person, SessionKind, SessionRow
from api.accounts.rules import Actor
from api.kit import tokens
from api.kit.clock import now
from api.kit.errors import NotSignedIn
from api.kit.events import record
from api.kit.settings import get_settings
from api.kit.throttle import Throttle

PASSWORDS = PasswordHash.recommended()
# Compared against when there is no such person, so that the answer takes as long either way.
NOBODY = PASSWORDS.hash("nobody has this password")
TOUCH_EVERY = timedelta(minutes=5)
ATTEMPTS = Throttle(get_settings().sign_in_attempts)


def sign_in(session: Session, email: str, password: str, kind: SessionKind, user_agent: str) -> tuple[SessionRow, str]:
    """Start a session. Returns its row and the token for the cookie. Raises NotSignedIn, TooManyRequests."""
    ATTEMPTS.check(email.strip().lower())
    person = queries.by_email(session, email)
    known = person is not None and person.password_hash is not None and person.disabled_at is None
    matches, better = PASSWORDS.verify_and_update(
        password, (person.password_hash if person and known else None) or NOBODY
    )
    if person is None or not known or not matches:
        raise NotSignedIn("The e-mail address or the password is not right. Check both and try again.")
    if better:
        person.password_hash = better
    return _start(session, person, kind, user_agent)


def _start(session: Session, person: Person, kind: SessionKind, user_agent: str) -> tuple[SessionRow, str]:
    settings = get_settings()
    lifetime = timedelta(hours=settings.session_hours) if kind is SessionKind.BROWSER else access_token_lifetime()
    token = tokens.new_token()
    row = SessionRow(
        kind=kind,
        token_hash=tokens.hashed(token),
        person_id=person.id,
        last_seen_at=now(),
        expires_at=now() + lifetime,
        user_agent=user_agent[:200],
    )
    session.add(row)
    session.flush()
    actor = Actor(person_id=person.id, name=person.name, session_id=row.id, roles={})
    record(session, actor, events.SignedIn(subject_id=person.id, kind=kind.value))
    return row, token


def access_token_lifetime() -> timedelta:
    return timedelta(minutes=get_settings().access_token_minutes)


def touch(row: SessionRow) -> None:
    """End a session that has been idle too long; otherwise note, now and then, that it is in use."""
    idle = now() - row.last_seen_at
    if row.kind is SessionKind.BROWSER and idle > timedelta(minutes=get_settings().session_idle_minutes):
        raise NotSignedIn(
            "You were signed out because nothing happened for a while. Sign in again; what you typed is kept."
        )
    if idle > TOUCH_EVERY:
        row.last_seen_at = now()


def sign_out(session: Session, actor: Actor) -> None:
    row = session.get_one(SessionRow, actor.session_id)
    row.ended_at = now()
    record(session, actor, events.SignedOut(subject_id=actor.person_id))


def hash_password(password: str) -> str:
    return PASSWORDS.hash(password)
