"""Who sees which evidence: its own team, those above, invited reviewers, and nobody else."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Membership, Person, Role
from api.evidence.actions import grant_readers, revoke_readers
from api.frameworks.models import Criterion
from tests.conftest import CountStatements
from tests.evidence.conftest import Cast, Json, etag, path
from tests.factories import Tree, make_person, sign_in

UPWARDS = "Willow Ward, Brackenford Trust and Larkshire Care System"


def sees(client: TestClient, person: Person, evidence: Json) -> bool:
    """By its address and in the list alike."""
    sign_in(client, person)
    status = client.get(path(evidence)).status_code
    listed = [each["id"] for each in client.get("/v1/evidence").json()["items"]]
    assert status in {200, 404}
    assert (status == 200) == (evidence["id"] in listed)
    return status == 200


def who_sees(client: TestClient, cast: Cast, evidence: Json) -> set[str]:
    return {name for name, person in vars(cast).items() if sees(client, person, evidence)}


def test_a_draft_is_seen_by_its_team_alone(client: TestClient, cast: Cast, draft: Json) -> None:
    assert who_sees(client, cast, draft) == {"lead", "member"}


def test_what_was_submitted_is_seen_by_those_above_too(client: TestClient, cast: Cast, submitted: Json) -> None:
    assert who_sees(client, cast, submitted) == {"lead", "member", "moderator", "administrator"}
    assert submitted["seen_by"] == [
        "Members of Willow Ward",
        "Amara Okafor, who wrote it",
        "Reviewers of its assessments",
        f"Moderators, recognition leads, panel members and administrators of {UPWARDS}",
    ]


def test_a_reviewer_sees_what_was_submitted_while_invited(
    client: TestClient, cast: Cast, tree: Tree, draft: Json, session: Session
) -> None:
    one, other = uuid4(), uuid4()
    for reason in (one, one, other):
        grant_readers(session, tree.ward.id, cast.reviewer.id, reason)

    assert not sees(client, cast.reviewer, draft)
    sign_in(client, cast.lead).post(path(draft, "submit"))
    assert sees(client, cast.reviewer, draft)
    assert client.get(path(draft)).json()["can"] == []
    for reason in (one, one):
        revoke_readers(session, tree.ward.id, cast.reviewer.id, reason)
    assert sees(client, cast.reviewer, draft), "the other reason still holds"
    revoke_readers(session, tree.ward.id, cast.reviewer.id, other)
    assert not sees(client, cast.reviewer, draft)


def test_an_author_who_moved_on_still_sees_but_no_longer_writes(
    client: TestClient, cast: Cast, draft: Json, session: Session
) -> None:
    session.execute(update(Membership).where(Membership.person_id == cast.lead.id).values(ends_on=date(2024, 1, 1)))

    assert sees(client, cast.lead, draft)
    assert client.get(path(draft)).json()["can"] == []
    assert client.patch(path(draft), json={"title": "x"}, headers=etag(draft)).status_code == 403


def changes(evidence: Json, criterion: Criterion) -> list[tuple[str, str]]:
    some_file = str(uuid4())
    return [
        ("PATCH", path(evidence)),
        ("POST", path(evidence, "submit")),
        ("POST", path(evidence, "withdraw")),
        ("POST", path(evidence, "decision")),
        ("POST", path(evidence, "files")),
        ("DELETE", path(evidence, "files", some_file)),
        ("PUT", path(evidence, "criteria", criterion.id)),
        ("DELETE", path(evidence, "criteria", criterion.id)),
    ]


def send(client: TestClient, method: str, address: str, evidence: Json) -> int:
    headers = etag(evidence) if method in {"PATCH", "DELETE"} and "criteria" not in address else {}
    if address.endswith("/files"):
        return client.post(address, files={"file": ("a.txt", b"a")}, headers=headers).status_code
    body = {"outcome": "accept"} if address.endswith("decision") else {} if method != "DELETE" else None
    return client.request(method, address, json=body, headers=headers).status_code


def test_who_may_not_see_it_is_told_that_it_is_not_there(
    client: TestClient, cast: Cast, draft: Json, criteria: list[Criterion]
) -> None:
    for person in (cast.sibling, cast.elsewhere, cast.reviewer, cast.moderator):
        sign_in(client, person)
        for method, address in changes(draft, criteria[0]):
            assert send(client, method, address, draft) == 404, (person.name, method, address)
        assert client.get(path(draft, "revisions")).status_code == 404
        assert client.get(path(draft, "files", uuid4(), "content")).status_code == 404


def test_who_sees_it_but_may_not_change_it_is_told_so(
    *, client: TestClient, cast: Cast, tree: Tree, submitted: Json, criteria: list[Criterion], session: Session
) -> None:
    grant_readers(session, tree.ward.id, cast.reviewer.id, uuid4())
    for person in (cast.reviewer, cast.administrator):
        sign_in(client, person)
        for method, address in changes(submitted, criteria[0]):
            assert send(client, method, address, submitted) == 403, (person.name, method, address)


def test_someone_who_has_not_signed_in_gets_nowhere(client: TestClient, draft: Json, criteria: list[Criterion]) -> None:
    client.cookies.clear()
    for method, address in [
        *changes(draft, criteria[0]),
        ("GET", path(draft)),
        ("GET", "/v1/evidence"),
        ("POST", "/v1/evidence"),
        ("GET", path(draft, "revisions")),
        ("GET", path(draft, "files", uuid4(), "content")),
    ]:
        assert send(client, method, address, draft) == 401, (method, address)


def test_outsiders_see_no_revision_from_before_it_was_submitted(client: TestClient, cast: Cast, draft: Json) -> None:
    second = client.patch(path(draft), json={"title": "Second"}, headers=etag(draft)).json()
    client.post(path(draft, "submit"))
    read = client.get(path(draft)).json()
    client.patch(path(draft), json={"title": "Third"}, headers=etag(read))

    mine = client.get(path(draft, "revisions")).json()["items"]
    theirs = sign_in(client, cast.moderator).get(path(draft, "revisions")).json()["items"]

    assert second["revision"] == 2
    assert [each["content"]["title"] for each in mine] == ["Third", "Second", "Quiet hour after lunch"]
    assert [each["content"]["title"] for each in theirs] == ["Third", "Second"]


def test_the_list_narrows_down(
    client: TestClient, cast: Cast, tree: Tree, body: Json, criteria: list[Criterion]
) -> None:
    sign_in(client, cast.lead)
    sleep = client.post("/v1/evidence", json=body).json()
    tied = {"criterion_ids": [str(criteria[0].id)], "title": "Induction", "narrative": "New starters.", "type": "story"}
    story = client.post("/v1/evidence", json=body | tied).json()
    client.post(path(story, "submit"))

    def found(**query: str | UUID) -> list[str]:
        answer = client.get("/v1/evidence", params={name: str(value) for name, value in query.items()})
        assert answer.status_code == 200, answer.text
        return [each["title"] for each in answer.json()["items"]]

    assert found() == ["Induction", "Quiet hour after lunch"]
    assert found(status="draft") == ["Quiet hour after lunch"]
    assert found(type="story") == ["Induction"]
    assert found(criterion_id=criteria[0].id) == ["Induction"]
    assert found(criterion_id=criteria[1].id) == []
    assert found(q="lights fall") == ["Quiet hour after lunch"]
    assert found(q='"quiet hour" -falls') == []
    assert found(q="((( & | !") == []
    assert found(organisation_id=tree.ward.id) == ["Induction", "Quiet hour after lunch"]
    assert found(organisation_id=tree.trust.id) == ["Induction", "Quiet hour after lunch"]
    assert found(organisation_id=tree.sibling_ward.id) == []
    assert sleep["criteria"] == []


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"q": "nul\x00"}, "?q"),
        ({"q": "x" * 201}, "?q"),
        ({"type": "\x00"}, "?type"),
        ({"status": "lost"}, "?status"),
        ({"limit": "0"}, "?limit"),
        ({"cursor": "nonsense"}, "?cursor"),
        ({"sort": "title"}, "?sort"),
        ({"organisation_id": "Willow"}, "?organisation_id"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    client: TestClient, cast: Cast, query: dict[str, str], pointer: str
) -> None:
    answer = sign_in(client, cast.lead).get("/v1/evidence", params=query)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_one_or_thirty_pieces_take_the_same_few_statements(
    *,
    client: TestClient,
    cast: Cast,
    body: Json,
    criteria: list[Criterion],
    session: Session,
    count_statements: CountStatements,
) -> None:
    ids = [str(criterion.id) for criterion in criteria]
    sign_in(client, cast.lead).post("/v1/evidence", json=body | {"criterion_ids": ids[:1]})
    with count_statements() as one:
        client.get("/v1/evidence")
    for _ in range(29):
        client.post("/v1/evidence", json=body | {"criterion_ids": ids})
    made = client.get("/v1/evidence").json()["items"][0]
    client.post(path(made, "files"), files={"file": ("a.txt", b"a")})

    with count_statements() as thirty:
        page = client.get("/v1/evidence").json()
    with count_statements() as single:
        client.get(path(made))

    assert len(page["items"]) == 30
    assert (page["items"][0]["criterion_count"], page["items"][0]["file_count"]) == (len(ids), 1)
    assert page["items"][-1]["criterion_count"] == 1
    assert one.count == thirty.count == 2, thirty.texts
    assert single.count == 4, single.texts


def test_pages_follow_one_another_without_gaps(client: TestClient, cast: Cast, body: Json) -> None:
    sign_in(client, cast.lead)
    made = [client.post("/v1/evidence", json=body).json()["id"] for _ in range(7)]
    seen: list[str] = []
    query = {"limit": "3"}
    while True:
        answer = client.get("/v1/evidence", params=query)
        seen += [each["id"] for each in answer.json()["items"]]
        if not (cursor := answer.json()["next_cursor"]):
            break
        assert 'rel="next"' in answer.headers["Link"]
        query["cursor"] = cursor

    assert seen == made[::-1]


def test_a_panel_member_above_sees_and_a_system_viewer_does_not(
    client: TestClient, tree: Tree, submitted: Json, session: Session
) -> None:
    panel = make_person(session, "Panel", roles=[(tree.trust, Role.PANEL_MEMBER)])
    viewer = make_person(session, "Viewer", roles=[(tree.system, Role.SYSTEM_VIEWER)])

    assert sees(client, panel, submitted)
    assert not sees(client, viewer, submitted)
