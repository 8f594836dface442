"""From draft to decision: who may do what when, and what everyone else is told."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Membership, Role
from api.evidence.models import EvidenceStatus
from api.evidence.rules import TRANSITIONS, Verb, can
from api.kit.events import EventRow
from tests.evidence.conftest import Cast, Json, etag, path
from tests.factories import sign_in


def events_of(session: Session, evidence: Json) -> Sequence[EventRow]:
    return session.scalars(select(EventRow).where(EventRow.subject_id == evidence["id"]).order_by(EventRow.id)).all()


def decide(client: TestClient, evidence: Json, outcome: str, note: str = "Thank you.") -> Any:
    return client.post(path(evidence, "decision"), json={"outcome": outcome, "note": note})


def test_the_whole_way_from_draft_to_accepted(client: TestClient, cast: Cast, draft: Json, session: Session) -> None:
    submitted = client.post(path(draft, "submit"), json={}).json()
    returned = decide(sign_in(client, cast.moderator), draft, "return", "How many people?").json()
    changed = sign_in(client, cast.member).patch(path(draft), json={"title": "Quiet hours"}, headers=etag(returned))
    again = client.post(path(draft, "submit")).json()
    accepted = decide(sign_in(client, cast.moderator), draft, "accept", "").json()

    assert submitted["status"] == "submitted"
    assert submitted["submitted_at"] is not None
    assert (returned["status"], returned["decision_note"]) == ("returned", "How many people?")
    assert (changed.json()["status"], changed.json()["decision_note"]) == ("returned", "How many people?")
    assert (again["status"], again["decision_note"], again["decided_at"]) == ("submitted", None, None)
    assert (accepted["status"], accepted["decision_note"]) == ("accepted", None)
    assert accepted["decided_at"] is not None
    assert [event.name for event in events_of(session, draft)] == [
        "evidence.drafted",
        "evidence.submitted",
        "evidence.returned",
        "evidence.changed",
        "evidence.submitted",
        "evidence.accepted",
    ]
    assert [event.actor_name for event in events_of(session, draft)][2:4] == ["Femi Ade", "Ben Ashworth"]


def test_a_change_to_what_was_accepted_submits_it_again(client: TestClient, cast: Cast, submitted: Json) -> None:
    accepted = decide(sign_in(client, cast.moderator), submitted, "accept").json()
    sign_in(client, cast.lead)

    unchanged = client.patch(path(submitted), json={"title": accepted["title"]}, headers=etag(accepted)).json()
    changed = client.patch(path(submitted), json={"title": "Even quieter"}, headers=etag(accepted)).json()

    assert unchanged["status"] == "accepted"
    assert (changed["status"], changed["decided_at"], changed["revision"]) == ("submitted", None, 2)


def test_withdrawn_is_for_good_and_for_the_team_alone(client: TestClient, cast: Cast, submitted: Json) -> None:
    withdrawn = client.post(path(submitted, "withdraw"), json={}).json()
    edited = client.patch(path(submitted), json={"title": "x"}, headers=etag(withdrawn))
    resubmitted = client.post(path(submitted, "submit"))

    assert (withdrawn["status"], withdrawn["can"]) == ("withdrawn", [])
    assert (edited.status_code, resubmitted.status_code) == (409, 409)
    assert "withdrawn" in edited.json()["detail"]
    assert sign_in(client, cast.moderator).get(path(submitted)).status_code == 404
    assert sign_in(client, cast.member).get(path(submitted)).status_code == 200


def test_declined_can_no_longer_be_changed_or_taken_back(client: TestClient, cast: Cast, submitted: Json) -> None:
    declined = decide(sign_in(client, cast.moderator), submitted, "decline").json()
    sign_in(client, cast.lead)

    assert client.patch(path(submitted), json={"title": "x"}, headers=etag(declined)).status_code == 409
    assert client.post(path(submitted, "withdraw")).status_code == 409
    assert client.get(path(submitted)).json()["can"] == ["link"]


def test_a_decision_needs_its_moment_its_reason_and_the_right_person(
    client: TestClient, cast: Cast, draft: Json
) -> None:
    sign_in(client, cast.moderator)
    unseen = decide(client, draft, "accept")
    sign_in(client, cast.lead)
    assert decide(client, draft, "accept").status_code == 403
    client.post(path(draft, "submit"))
    own = decide(client, draft, "accept")
    administrators = decide(sign_in(client, cast.administrator), draft, "accept")
    sign_in(client, cast.moderator)
    unexplained = decide(client, draft, "decline", " ")
    unknown = decide(client, draft, "applaud")
    revealing = decide(client, draft, "return", "Say more about NHS number 943 476 5919")
    decided, twice = decide(client, draft, "accept"), decide(client, draft, "accept")

    assert (unseen.status_code, own.status_code, administrators.status_code) == (404, 403, 403)
    assert (unexplained.status_code, unexplained.json()["errors"][0]["pointer"]) == (422, "/note")
    assert (unknown.status_code, unknown.json()["errors"][0]["pointer"]) == (422, "/outcome")
    assert (revealing.status_code, revealing.json()["findings"][0]["pointer"]) == (409, "/note")
    assert (decided.status_code, twice.status_code) == (200, 409)


def test_nobody_decides_about_what_they_wrote(client: TestClient, cast: Cast, session: Session, body: Json) -> None:
    session.add(
        Membership(
            person_id=cast.moderator.id,
            organisation_id=UUID(body["organisation_id"]),
            role=Role.MEMBER,
            starts_on=date(2020, 1, 1),
        )
    )
    session.flush()
    made = sign_in(client, cast.moderator).post("/v1/evidence", json=body).json()
    submitted = client.post(path(made, "submit")).json()

    assert decide(client, made, "accept").status_code == 403
    assert "decide" not in submitted["can"]


def test_an_empty_story_cannot_be_submitted(client: TestClient, draft: Json) -> None:
    emptied = client.patch(path(draft), json={"narrative": ""}, headers=etag(draft)).json()
    answer = client.post(path(draft, "submit"))

    assert emptied["narrative"] == ""
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (409, "/narrative")


def test_submitting_twice_is_refused_and_a_retry_is_not(client: TestClient, draft: Json, session: Session) -> None:
    key = {"Idempotency-Key": "submit-1"}
    first = client.post(path(draft, "submit"), json={}, headers=key)
    retry = client.post(path(draft, "submit"), json={}, headers=key)
    twice = client.post(path(draft, "submit"), json={})
    strange = client.post(path(draft, "submit"), json={"now": True})

    assert (first.status_code, retry.status_code, twice.status_code) == (200, 200, 409)
    assert retry.json() == first.json()
    assert (strange.status_code, strange.json()["errors"][0]["pointer"]) == (422, "/now")
    assert [event.name for event in events_of(session, draft)] == ["evidence.drafted", "evidence.submitted"]


def test_the_log_tells_titles_only_of_what_was_submitted(client: TestClient, draft: Json, session: Session) -> None:
    client.patch(path(draft), json={"title": "Secret plan"}, headers=etag(draft))
    before = " ".join(str(event.data) for event in events_of(session, draft))
    client.post(path(draft, "submit"))

    assert "Secret plan" not in before
    assert events_of(session, draft)[-1].data["title"] == "Secret plan"


@pytest.mark.parametrize("status", list(EvidenceStatus))
def test_what_someone_can_do_is_what_the_table_allows(status: EvidenceStatus) -> None:
    both = can(status, writes=True, decides=True)

    assert set(TRANSITIONS[status]) <= set(Verb)
    assert ("edit" in both) == ("add_file" in both) == (Verb.EDIT in TRANSITIONS[status])
    assert ("decide" in both) == (status is EvidenceStatus.SUBMITTED)
    assert can(status, writes=False, decides=False) == []
