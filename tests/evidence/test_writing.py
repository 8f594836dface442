"""Writing evidence, changing it, and what is refused."""

import json
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.evidence.models import Evidence, EvidenceRevision
from api.frameworks.models import Criterion
from api.kit.events import EventRow
from tests.evidence.conftest import Cast, Json, etag, path
from tests.factories import Tree, sign_in


def test_a_draft_comes_back_as_it_was_sent(
    client: TestClient, cast: Cast, body: Json, criteria: list[Criterion]
) -> None:
    body["criterion_ids"] = [str(criterion.id) for criterion in criteria[:2]]

    answer = sign_in(client, cast.lead).post("/v1/evidence", json=body)
    made = answer.json()

    assert answer.status_code == 201
    assert answer.headers["ETag"] == f'"{made["version"]}"'
    assert {name: made[name] for name in body if name not in {"organisation_id", "criterion_ids"}} == {
        name: body[name] for name in body if name not in {"organisation_id", "criterion_ids"}
    }
    assert made["status"] == "draft"
    assert made["organisation"]["name"] == "Willow Ward"
    assert made["created_by"]["name"] == "Amara Okafor"
    assert [each["id"] for each in made["criteria"]] == body["criterion_ids"]
    assert made["criteria"][0]["framework_title"] == "Excellence in our team"
    assert made["seen_by"] == ["Members of Willow Ward", "Amara Okafor, who wrote it"]
    assert made["can"] == ["edit", "submit", "withdraw", "link", "add_file"]
    assert client.get(path(made)).json() == made


@pytest.mark.parametrize(
    ("field", "value", "pointer"),
    [
        ("title", "", "/title"),
        ("title", "x" * 201, "/title"),
        ("title", "two\nlines", "/title"),
        ("title", "nul\x00", "/title"),
        ("title", None, "/title"),
        ("title", 7, "/title"),
        ("narrative", "x" * 10_001, "/narrative"),
        ("narrative", "\ud800", "/narrative"),
        ("type", "gossip", "/type"),
        ("type", "\x00", "/type"),
        ("voices", ["staff", "ghosts"], "/voices/1"),
        ("voices", "staff", "/voices"),
        ("period_ends_on", "2025-01-01", "/period_ends_on"),
        ("period_ends_on", "30/06/2026", "/period_ends_on"),
        ("period_ends_on", 1_700_000_000, "/period_ends_on"),
        ("links", [{"url": "javascript:alert(1)"}], "/links/0/url"),
        ("links", [{"url": "ftp://example.org/"}], "/links/0/url"),
        ("links", [{"url": "https://amara:secret@example.org/"}], "/links/0/url"),
        ("links", [{"url": "https://example.org/a b"}], "/links/0/url"),
        ("links", [{"url": "https://example.org/", "label": "two\nlines"}], "/links/0/label"),
        ("links", [{"url": "https://example.org/", "colour": "red"}], "/links/0/colour"),
        ("links", [{"url": "https://example.org/"}] * 21, "/links"),
        ("criterion_ids", ["019aa000-0000-7000-8000-000000000000"], "/criterion_ids/0"),
        ("organisation_id", "019aa000-0000-7000-8000-000000000000", "/organisation_id"),
        ("organisation_id", "Willow Ward", "/organisation_id"),
        ("status", "accepted", "/status"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(
    *, client: TestClient, cast: Cast, body: Json, field: str, value: Any, pointer: str
) -> None:
    sign_in(client, cast.lead)
    # By hand, because a client library would refuse half of a character itself.
    content = json.dumps(body | {field: value}).encode()
    answer = client.post("/v1/evidence", content=content, headers={"Content-Type": "application/json"})

    assert answer.status_code == 422, answer.text
    assert [error["pointer"] for error in answer.json()["errors"]][:1] == [pointer]
    assert client.get("/v1/evidence").json()["items"] == []


def test_only_members_of_a_team_write_for_it(client: TestClient, cast: Cast, body: Json) -> None:
    for person in (cast.sibling, cast.elsewhere, cast.reviewer, cast.moderator, cast.administrator):
        assert sign_in(client, person).post("/v1/evidence", json=body).status_code == 403, person.name

    assert sign_in(client, cast.member).post("/v1/evidence", json=body).status_code == 201


def test_a_retry_with_its_key_makes_nothing_new(client: TestClient, cast: Cast, body: Json, session: Session) -> None:
    sign_in(client, cast.lead)
    key = {"Idempotency-Key": "draft-1"}

    first = client.post("/v1/evidence", json=body, headers=key)
    again = client.post("/v1/evidence", json=body, headers=key)
    other = client.post("/v1/evidence", json=body | {"title": "Another"}, headers=key)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert other.status_code == 422
    assert session.scalars(select(func.count()).select_from(Evidence)).one() == 1


def test_what_get_returns_can_be_sent_back_unchanged(client: TestClient, draft: Json, session: Session) -> None:
    read = client.get(path(draft))

    answer = client.patch(path(draft), json=read.json(), headers={"If-Match": read.headers["ETag"]})

    assert answer.status_code == 200, answer.text
    assert answer.json() == read.json()
    assert session.scalars(select(func.count()).select_from(EvidenceRevision)).one() == 1
    names = session.scalars(select(EventRow.name).where(EventRow.name.startswith("evidence"))).all()
    assert names == ["evidence.drafted"]


def test_read_only_fields_are_ignored_and_unknown_ones_refused(client: TestClient, draft: Json) -> None:
    ignored = client.patch(path(draft), json={"status": "accepted", "revision": 9, "can": []}, headers=etag(draft))
    refused = client.patch(path(draft), json={"colour": "red"}, headers=etag(draft))
    emptied = client.patch(path(draft), json={"title": None}, headers=etag(draft))

    assert ignored.json() == draft
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/colour")
    assert (emptied.status_code, emptied.json()["errors"][0]["pointer"]) == (422, "/title")


def test_each_change_is_a_revision(client: TestClient, draft: Json) -> None:
    changed = client.patch(
        path(draft), json={"title": "Quiet hours", "voices": ["staff", "staff"]}, headers=etag(draft)
    )
    cleared = client.patch(path(draft), json={"period_ends_on": None}, headers=etag(changed.json()))
    page = client.get(path(draft, "revisions"), params={"limit": 2}).json()
    rest = client.get(path(draft, "revisions"), params={"limit": 2, "cursor": page["next_cursor"]}).json()

    assert (changed.json()["revision"], cleared.json()["revision"]) == (2, 3)
    assert changed.json()["voices"] == ["staff"]
    assert cleared.json()["period_ends_on"] is None
    revisions = page["items"] + rest["items"]
    assert [each["revision"] for each in revisions] == [3, 2, 1]
    assert [each["content"]["title"] for each in revisions] == ["Quiet hours", "Quiet hours", "Quiet hour after lunch"]
    assert [each["content"]["period_ends_on"] for each in revisions] == [None, "2026-06-30", "2026-06-30"]
    assert revisions[0]["changed_by"]["name"] == "Amara Okafor"
    assert rest["next_cursor"] is None


def test_a_period_must_still_make_sense_when_one_end_of_it_changes(client: TestClient, draft: Json) -> None:
    answer = client.patch(path(draft), json={"period_starts_on": "2027-01-01"}, headers=etag(draft))

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/period_ends_on")


def test_of_two_editors_the_second_is_told_and_overwrites_nothing(client: TestClient, cast: Cast, draft: Json) -> None:
    first = client.patch(path(draft), json={"title": "By Amara"}, headers=etag(draft))
    second = sign_in(client, cast.member).patch(path(draft), json={"title": "By Ben"}, headers=etag(draft))
    blind = client.patch(path(draft), json={"title": "By Ben"})

    assert (first.status_code, second.status_code, blind.status_code) == (200, 412, 428)
    assert second.json()["current_etag"] == first.headers["ETag"]
    assert client.get(path(draft)).json()["title"] == "By Amara"


def test_an_unchanged_copy_is_answered_with_304(client: TestClient, draft: Json) -> None:
    read = client.get(path(draft))

    assert client.get(path(draft), headers={"If-None-Match": read.headers["ETag"]}).status_code == 304


def test_a_text_that_may_identify_a_patient_is_saved_only_when_confirmed(
    client: TestClient, cast: Cast, body: Json, session: Session
) -> None:
    sign_in(client, cast.lead)
    body["narrative"] = "Mrs Joan Smith, NHS number 943 476 5919, slept well."

    asked = client.post("/v1/evidence", json=body)
    saved = client.post("/v1/evidence", json=body | {"privacy_confirmed": True})
    read = saved.json()
    untouched = client.patch(path(read), json=read | {"title": "Sleep"}, headers=etag(read))
    renamed = client.patch(path(read), json={"title": "DOB 12/05/1950"}, headers=etag(untouched.json()))
    linked = client.patch(
        path(read),
        json={"links": [{"url": "https://example.org/", "label": "MRN 1234567"}]},
        headers=etag(untouched.json()),
    )

    assert (asked.status_code, asked.json()["type"]) == (409, "/problems/privacy-check")
    found = asked.json()["findings"]
    assert [(each["pointer"], each["kind"], each["excerpt"]) for each in found] == [
        ("/narrative", "name", "Joan Smith"),
        ("/narrative", "nhs_number", "943 476 5919"),
    ]
    assert [error["pointer"] for error in asked.json()["errors"]] == ["/narrative", "/narrative"]
    assert body["narrative"][found[1]["start"] : found[1]["end"]] == "943 476 5919"
    assert saved.status_code == 201
    assert untouched.status_code == 200, "what was confirmed is not asked again"
    assert (renamed.status_code, linked.status_code) == (409, 409)
    assert linked.json()["findings"][0]["pointer"] == "/links/0/label"
    event = session.scalars(select(EventRow).where(EventRow.name == "evidence.drafted")).one()
    assert event.data["privacy_confirmed"] == ["name", "nhs_number"]
    assert "943" not in str(event.data)


def test_a_key_may_be_used_again_after_the_privacy_check(client: TestClient, cast: Cast, body: Json) -> None:
    sign_in(client, cast.lead)
    body["narrative"] = "NHS number 943 476 5919"
    key = {"Idempotency-Key": "draft-2"}

    assert client.post("/v1/evidence", json=body, headers=key).status_code == 409
    assert client.post("/v1/evidence", json=body | {"privacy_confirmed": True}, headers=key).status_code == 201


def test_evidence_belongs_where_someone_is_a_member_be_it_a_team_or_a_trust(
    client: TestClient, cast: Cast, tree: Tree, body: Json
) -> None:
    sign_in(client, cast.administrator)

    assert client.post("/v1/evidence", json=body | {"organisation_id": str(tree.trust.id)}).status_code == 201
