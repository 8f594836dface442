"""The activity log by HTTP: who sees what, in words."""

import importlib
import pkgutil
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

import api
from api.accounts.models import Person, Role
from api.activity.rules import SENTENCES, sentence
from api.kit.clock import now
from api.kit.events import Event, EventRow
from api.organisations.models import Organisation
from tests.conftest import CountStatements
from tests.factories import Tree, make_person, make_tree, sign_in


@pytest.fixture
def tree(session: Session) -> Tree:
    return make_tree(session)


def happened(
    session: Session, name: str, by: Person, place: Organisation | None, *, subject: UUID | None = None, **data: Any
) -> EventRow:
    row = EventRow(
        occurred_at=now(),
        name=name,
        actor_id=by.id,
        actor_name=by.name,
        subject_kind=name.partition(".")[0],
        subject_id=subject or uuid4(),
        organisation_id=place.id if place else None,
        data=data,
    )
    session.add(row)
    session.flush()
    return row


def seen(client: TestClient, person: Person, query: str = "") -> list[str]:
    """What this person sees, oldest first, apart from their own signing in."""
    sign_in(client, person)
    items = client.get(f"/v1/events{query}").json()["items"]
    return [item["name"] for item in reversed(items) if item["name"] != "person.signed_in"]


def test_an_event_reads_as_a_sentence(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session, "Amara Okafor", roles=[(tree.ward, Role.TEAM_LEAD)])
    subject = uuid4()
    row = happened(session, "assessment.submitted", lead, tree.ward, subject=subject)

    sign_in(client, lead)
    (item,) = client.get(f"/v1/events?subject_id={subject}").json()["items"]

    assert item == {
        "id": str(row.id),
        "occurred_at": item["occurred_at"],
        "name": "assessment.submitted",
        "sentence": "Amara Okafor submitted the assessment.",
        "actor_name": "Amara Okafor",
        "subject_kind": "assessment",
        "subject_id": str(subject),
        "organisation": {"id": str(tree.ward.id), "kind": "team", "name": "Willow Ward"},
        "data": {},
    }


def test_the_log_is_seen_where_a_role_allows(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    happened(session, "assessment.submitted", lead, tree.ward)
    happened(session, "assessment.started", make_person(session), tree.sibling_ward)

    assert seen(client, lead) == ["assessment.submitted"]
    admin = make_person(session, roles=[(tree.trust, Role.ORGANISATION_ADMIN)])
    assert seen(client, admin) == ["assessment.submitted", "assessment.started"]
    assert seen(client, admin, f"?organisation_id={tree.ward.id}") == ["assessment.submitted"]
    assert seen(client, make_person(session, roles=[(tree.other_trust, Role.ORGANISATION_ADMIN)])) == []
    assert seen(client, make_person(session, roles=[(tree.sibling_ward, Role.MEMBER)])) == ["assessment.started"]


def test_drafts_stay_with_their_team(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    drafts = ["evidence.drafted", "evidence.changed", "evidence.linked", "evidence.file_added"]
    for name in drafts:
        happened(session, name, lead, tree.ward)
    happened(session, "assessment.rated", lead, tree.ward, stage="self", criterion_code="CE1")

    assert seen(client, make_person(session, roles=[(tree.ward, Role.MEMBER)])) == [*drafts, "assessment.rated"]
    assert seen(client, make_person(session, roles=[(tree.trust, Role.ORGANISATION_ADMIN)])) == []
    assert seen(client, make_person(session, roles=[(tree.trust, Role.MODERATOR)])) == []


def test_reviews_stay_blind_in_the_log(client: TestClient, session: Session, tree: Tree) -> None:
    moderator = make_person(session, roles=[(tree.trust, Role.MODERATOR)])
    first = make_person(session, roles=[(tree.trust, Role.REVIEWER)])
    second = make_person(session, roles=[(tree.trust, Role.REVIEWER)])
    happened(session, "review.assigned", moderator, tree.ward, reviewer_name="Priya")
    happened(session, "assessment.rated", first, tree.ward, stage="review", criterion_code="CE1")
    happened(session, "assessment.rated", moderator, tree.ward, stage="agreed", criterion_code="CE1")

    assert seen(client, second) == []
    assert seen(client, first) == ["assessment.rated"]
    assert seen(client, make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])) == []
    another = make_person(session, roles=[(tree.trust, Role.MODERATOR)])
    assert seen(client, another) == ["review.assigned", "assessment.rated"]


def test_what_belongs_to_no_organisation_is_only_its_actors(client: TestClient, session: Session, tree: Tree) -> None:
    person = make_person(session, roles=[(tree.ward, Role.MEMBER)])
    happened(session, "assessment.started", person, None, framework_title="Excellence in my work")

    assert seen(client, person) == ["assessment.started"]
    assert seen(client, make_person(session, roles=[(tree.system, Role.ORGANISATION_ADMIN)])) == []


def test_the_list_is_paged_and_its_statements_do_not_grow(
    client: TestClient, session: Session, tree: Tree, count_statements: CountStatements
) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    sign_in(client, lead)
    counts = []
    for number in (1, 30):
        for _ in range(number):
            happened(session, "assessment.submitted", lead, tree.ward)
        with count_statements() as statements:
            client.get("/v1/events")
        counts.append(statements.count)
    page = client.get("/v1/events?limit=20")
    rest = client.get(f"/v1/events?limit=20&cursor={page.json()['next_cursor']}")

    assert counts[0] == counts[1] <= 3
    assert 'rel="next"' in page.headers["Link"]
    assert len({item["id"] for item in page.json()["items"] + rest.json()["items"]}) == 31


def test_bad_questions_are_refused(client: TestClient, session: Session, tree: Tree) -> None:
    assert client.get("/v1/events").status_code == 401
    sign_in(client, make_person(session))

    assert client.get("/v1/events?subject_id=1").json()["errors"][0]["pointer"] == "?subject_id"
    assert client.get("/v1/events?who=me").status_code == 422


def test_every_event_of_every_room_has_its_sentence() -> None:
    for module in pkgutil.walk_packages(api.__path__, "api."):
        if module.name.endswith(".events"):
            importlib.import_module(module.name)

    def named(kind: type[Event]) -> set[str]:
        own = {kind.name} if "name" in vars(kind) else set()
        return own.union(*(named(each) for each in kind.__subclasses__()))

    assert named(Event) - set(SENTENCES) == set()


def test_an_event_of_a_new_kind_is_told_by_its_name() -> None:
    assert sentence("poster.hung_up", "Ben", {}) == "Ben: poster hung up."
    assert (
        sentence("award.issued", "Ben", {"issuer_name": "The trust"}) == "The trust awarded something in “something”."
    )
