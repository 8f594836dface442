"""Rows for tests, made plainly: what a test does not name gets a sensible value, and nothing else is made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from uuid import UUID

from sqlalchemy.orm import Session, object_session
from starlette.testclient import TestClient

from api.accounts.actions import hash_password
from api.accounts.dependencies import COOKIE
from api.accounts.models import Membership, Person, Role, SessionKind, SessionRow
from api.accounts.queries import live_session
from api.accounts.rules import Actor
from api.frameworks.actions import publish
from api.frameworks.models import FrameworkVersion, Visibility
from api.frameworks.schemas import FrameworkFile
from api.kit import tokens
from api.kit.clock import now
from api.organisations.actions import add_organisation
from api.organisations.models import Organisation, OrganisationKind

PASSWORD = "correct horse battery staple"
_numbers = count(1)


@cache
def _hash() -> str:
    return hash_password(PASSWORD)


def make_person(
    session: Session, name: str = "Amara Okafor", *, roles: Iterable[tuple[Organisation, Role]] = ()
) -> Person:
    """A person with a password (`PASSWORD`) and these roles since 2020."""
    person = Person(name=name, email=f"person{next(_numbers)}@example.org", job_title="Nurse", password_hash=_hash())
    session.add(person)
    session.flush()
    session.add_all(
        Membership(person_id=person.id, organisation_id=organisation.id, role=role, starts_on=date(2020, 1, 1))
        for organisation, role in roles
    )
    session.flush()
    return person


def _open_session(session: Session, person: Person) -> tuple[SessionRow, str]:
    """As signing in would, without the slow password. Signing in itself is tested in accounts."""
    token = tokens.new_token()
    row = SessionRow(
        kind=SessionKind.BROWSER,
        token_hash=tokens.hashed(token),
        person_id=person.id,
        last_seen_at=now(),
        expires_at=now() + timedelta(days=1),
        user_agent="",
    )
    session.add(row)
    session.flush()
    return row, token


def actor(session: Session, person: Person) -> Actor:
    """The person as the actor of an action, with the roles that they hold now."""
    row, _ = _open_session(session, person)
    live = live_session(session, session_id=row.id)
    assert live is not None
    return live.actor


@dataclass
class Tree:
    """A system with two trusts; the first has two wards, the second has one."""

    system: Organisation
    trust: Organisation
    ward: Organisation
    sibling_ward: Organisation
    other_trust: Organisation
    other_ward: Organisation


def make_tree(session: Session) -> Tree:
    system = add_organisation(session, kind=OrganisationKind.SYSTEM, name="Larkshire Care System")
    trust = add_organisation(session, kind=OrganisationKind.ORGANISATION, name="Brackenford Trust", parent_id=system.id)
    other = add_organisation(session, kind=OrganisationKind.ORGANISATION, name="Marlow Vale Trust", parent_id=system.id)
    team = OrganisationKind.TEAM
    return Tree(
        system=system,
        trust=trust,
        ward=add_organisation(session, kind=team, name="Willow Ward", parent_id=trust.id),
        sibling_ward=add_organisation(session, kind=team, name="Rowan Ward", parent_id=trust.id),
        other_trust=other,
        other_ward=add_organisation(session, kind=team, name="Harbour Ward", parent_id=other.id),
    )


def sign_in(client: TestClient, person: Person) -> TestClient:
    """Sign the client in by cookie, with its CSRF token on every later request. Signs out whoever was there before."""
    session = object_session(person)
    assert session is not None
    _, token = _open_session(session, person)
    client.cookies.clear()
    client.cookies.set(COOKIE, token)
    client.headers["X-CSRF-Token"] = tokens.csrf_token(token)
    return client


COMPONENTS = (
    "culture-and-environment",
    "health-and-wellbeing",
    "knowledge-mobilisation-and-research",
    "leadership",
    "innovation",
    "quality-and-safety",
    "workforce-learning-and-development",
)


def framework_file(
    criteria: int, *, code: str = "generated", edition: str = "1.0", scope: str = "team"
) -> FrameworkFile:
    """A framework of any size: a section for each component, criteria S1C1, S2C1 … dealt out in turn, scale 0 to 4."""
    sections = [
        {
            "code": f"S{number}",
            "title": f"Section {number}",
            "component": component,
            "criteria": [
                {
                    "code": f"S{number}C{each // len(COMPONENTS) + 1}",
                    "statement": f"We do thing {each}.",
                    "levels": {0: "No.", 4: "Yes."},
                }
                for each in range(criteria)
                if each % len(COMPONENTS) == number - 1
            ],
        }
        for number, component in enumerate(COMPONENTS[:criteria], start=1)
    ]
    scale = [
        {"value": value, "label": f"Level {value}", "description": f"As level {value} says."} for value in range(5)
    ]
    head = {"code": code, "version": edition, "title": f"Framework {code}", "summary": "For tests.", "scope": scope}
    return FrameworkFile.model_validate({**head, "scale": scale, "sections": sections})


def make_framework(
    session: Session,
    criteria: int,
    *,
    code: str | None = None,
    edition: str = "1.0",
    scope: str = "team",
    visibility: Visibility = Visibility.EVERYONE,
    owner_id: UUID | None = None,
) -> FrameworkVersion:
    """A published framework of this many criteria."""
    file = framework_file(criteria, code=code or f"generated-{next(_numbers)}", edition=edition, scope=scope)
    return publish(session, file, visibility, owner_id)
