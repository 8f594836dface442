"""A tree with someone of every kind, and evidence to begin with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.frameworks.models import Criterion, FrameworkVersion
from tests.factories import Tree, make_person, make_tree, sign_in

Json = dict[str, Any]


@dataclass
class Cast:
    """Who takes part. The reviewer has no reading rights until someone invites them."""

    lead: Person
    member: Person
    sibling: Person
    elsewhere: Person
    reviewer: Person
    moderator: Person
    administrator: Person


@pytest.fixture
def tree(session: Session) -> Tree:
    return make_tree(session)


@pytest.fixture
def cast(session: Session, tree: Tree) -> Cast:
    return Cast(
        lead=make_person(session, "Amara Okafor", roles=[(tree.ward, Role.TEAM_LEAD)]),
        member=make_person(session, "Ben Ashworth", roles=[(tree.ward, Role.MEMBER)]),
        sibling=make_person(session, "Cara Hughes", roles=[(tree.sibling_ward, Role.TEAM_LEAD)]),
        elsewhere=make_person(session, "Dev Patel", roles=[(tree.other_trust, Role.MODERATOR)]),
        reviewer=make_person(session, "Ewa Nowak", roles=[(tree.trust, Role.REVIEWER)]),
        moderator=make_person(session, "Femi Ade", roles=[(tree.trust, Role.MODERATOR)]),
        administrator=make_person(session, "Gwen Price", roles=[(tree.trust, Role.ORGANISATION_ADMIN)]),
    )


@pytest.fixture
def criteria(session: Session) -> list[Criterion]:
    """The shipped team framework's, in order."""
    query = (
        select(Criterion)
        .join(FrameworkVersion, FrameworkVersion.id == Criterion.framework_version_id)
        .where(FrameworkVersion.scope == "team")
        .order_by(Criterion.section_id, Criterion.position)
    )
    return list(session.scalars(query))


@pytest.fixture
def body(tree: Tree) -> Json:
    return {
        "organisation_id": str(tree.ward.id),
        "title": "Quiet hour after lunch",
        "narrative": "We turned the lights down for an hour. People slept better, and falls went down by a third.",
        "type": "quality-improvement-project",
        "period_starts_on": "2026-01-05",
        "period_ends_on": "2026-06-30",
        "voices": ["patients", "staff"],
        "links": [{"url": "https://example.org/quiet-hour", "label": "How we did it"}],
        "criterion_ids": [],
    }


@pytest.fixture
def as_person(client: TestClient) -> Callable[[Person], TestClient]:
    def acting(person: Person) -> TestClient:
        return sign_in(client, person)

    return acting


@pytest.fixture
def draft(client: TestClient, cast: Cast, body: Json) -> Json:
    """A draft by the team's lead, who stays signed in."""
    answer = sign_in(client, cast.lead).post("/v1/evidence", json=body)
    assert answer.status_code == 201, answer.text
    made: Json = answer.json()
    return made


@pytest.fixture
def submitted(client: TestClient, draft: Json) -> Json:
    answer = client.post(f"/v1/evidence/{draft['id']}/submit")
    assert answer.status_code == 200, answer.text
    made: Json = answer.json()
    return made


def etag(evidence: Json) -> dict[str, str]:
    return {"If-Match": f'"{evidence["version"]}"'}


def path(evidence: Json, *more: str | UUID) -> str:
    return "/".join(["/v1/evidence", evidence["id"], *(str(each) for each in more)])
