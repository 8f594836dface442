"""Tying evidence to criteria, and counting it for the rooms above."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.evidence import queries
from api.frameworks.models import Criterion, Framework, FrameworkVersion, VersionStatus, Visibility
from api.kit.events import EventRow
from tests.conftest import CountStatements
from tests.evidence.conftest import Cast, Json, path
from tests.factories import Tree, sign_in


def test_one_piece_answers_criteria_of_several_frameworks(
    client: TestClient, draft: Json, criteria: list[Criterion], session: Session
) -> None:
    elsewhere = session.scalars(
        select(Criterion)
        .join(FrameworkVersion, FrameworkVersion.id == Criterion.framework_version_id)
        .where(FrameworkVersion.scope == "organisation")
        .limit(1)
    ).one()
    first = client.put(path(draft, "criteria", criteria[0].id), json={})
    second = client.put(path(draft, "criteria", elsewhere.id))

    assert first.status_code == 200
    assert [each["id"] for each in second.json()["criteria"]] == [str(criteria[0].id), str(elsewhere.id)]
    assert len({each["framework_title"] for each in second.json()["criteria"]}) == 2
    assert second.json()["revision"] == 1, "what it says has not changed"
    assert second.headers["ETag"] == client.get(path(draft)).headers["ETag"] != f'"{draft["version"]}"'


def test_tying_and_untying_may_be_repeated(
    client: TestClient, draft: Json, criteria: list[Criterion], session: Session
) -> None:
    address = path(draft, "criteria", criteria[0].id)
    tied, again = client.put(address).json(), client.put(address).json()
    untied, gone = client.delete(address).json(), client.delete(address).json()

    assert again == tied
    assert gone == untied
    assert untied["criteria"] == []
    names = session.scalars(select(EventRow.name).where(EventRow.subject_id == draft["id"]).order_by(EventRow.id)).all()
    assert names == ["evidence.drafted", "evidence.linked", "evidence.unlinked"]


def test_what_was_submitted_or_declined_can_still_be_tied(
    client: TestClient, cast: Cast, submitted: Json, criteria: list[Criterion]
) -> None:
    assert client.put(path(submitted, "criteria", criteria[0].id)).json()["status"] == "submitted"
    sign_in(client, cast.moderator).post(path(submitted, "decision"), json={"outcome": "accept"})
    assert sign_in(client, cast.lead).put(path(submitted, "criteria", criteria[1].id)).json()["status"] == "accepted"
    client.post(path(submitted, "withdraw"))
    assert client.put(path(submitted, "criteria", criteria[2].id)).status_code == 409


def test_a_criterion_that_the_writer_cannot_see_is_not_there(
    client: TestClient, tree: Tree, draft: Json, criteria: list[Criterion], session: Session
) -> None:
    version = session.get_one(FrameworkVersion, criteria[0].framework_version_id)
    framework = session.get_one(Framework, version.framework_id)
    address = path(draft, "criteria", criteria[0].id)

    framework.owner_id, framework.visibility = tree.other_trust.id, Visibility.ORGANISATION
    session.flush()
    assert client.put(address).status_code == 404
    framework.visibility, version.status = Visibility.EVERYONE, VersionStatus.DRAFT
    session.flush()
    assert client.put(address).status_code == 404
    assert client.put(path(draft, "criteria", tree.ward.id)).status_code == 404
    assert client.put(path(draft, "criteria", "first")).status_code == 422


def test_counts_tell_drafts_submitted_and_accepted_apart(
    *,
    client: TestClient,
    cast: Cast,
    tree: Tree,
    body: Json,
    criteria: list[Criterion],
    session: Session,
    count_statements: CountStatements,
) -> None:
    one, two, three = (criterion.id for criterion in criteria[:3])
    version, ward = criteria[0].framework_version_id, tree.ward.id

    def add(*ids: object) -> Json:
        sign_in(client, cast.lead)
        made: Json = client.post("/v1/evidence", json=body | {"criterion_ids": [str(each) for each in ids]}).json()
        return made

    add(one, two)
    client.post(path(add(one), "submit"))
    accepted = add(one, three)
    client.post(path(accepted, "submit"))
    sign_in(client, cast.moderator).post(path(accepted, "decision"), json={"outcome": "accept"})
    withdrawn = add(one)
    client.post(path(withdrawn, "withdraw"))

    with count_statements() as statements:
        shown = queries.counts_by_criterion(session, ward, version)
    assert statements.count == 1
    assert shown == {one: 2, three: 1}
    assert queries.counts_by_criterion(session, ward, version, drafts=True) == {one: 3, two: 1, three: 1}
    assert queries.accepted_by_criterion(session, ward, version) == {one: 1, three: 1}
    assert queries.accepted_count(session, ward, [one, three]) == 1
    assert queries.accepted_count(session, ward, [two]) == 0
    assert queries.accepted_count(session, ward, []) == 0
    assert queries.counts_by_criterion(session, tree.sibling_ward.id, version) == {}
