"""Rating criteria: what is saved, what is refused, and two people at once."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.assessments.models import Assessment, AssessmentStage
from api.kit.events import EventRow
from tests.assessing import criterion_ids, make_assessment
from tests.factories import Tree, make_person, make_tree, sign_in

FIRST = {"If-None-Match": "*"}
THREE: dict[str, Any] = {"state": "rated", "value": 3, "comment": "We ask at each team meeting."}


class Ward:
    """A ward whose lead has started an assessment and is signed in."""

    def __init__(self, client: TestClient, session: Session) -> None:
        self.client, self.session = client, session
        self.tree: Tree = make_tree(session)
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.member = make_person(session, "Ben Ashworth", roles=[(self.tree.ward, Role.MEMBER)])
        self.assessment: Assessment = make_assessment(session, self.lead, organisation=self.tree.ward)
        self.id: UUID = self.assessment.id
        self.criteria = criterion_ids(session, self.assessment)
        sign_in(client, self.lead)

    def path(self, code: str = "CE1") -> str:
        return f"/v1/assessments/{self.id}/ratings/{self.criteria[code]}"

    def put(self, body: Any, headers: dict[str, str] = FIRST, code: str = "CE1") -> Any:
        return self.client.put(self.path(code), json=body, headers=headers)


@pytest.fixture
def ward(client: TestClient, session: Session) -> Ward:
    return Ward(client, session)


def test_a_rating_is_saved_and_can_be_read(ward: Ward) -> None:
    saved = ward.put(THREE)
    read = ward.client.get(ward.path())

    assert (saved.status_code, saved.headers["etag"]) == (201, '"1"')
    assert (read.status_code, read.headers["etag"]) == (200, '"1"')
    assert read.json() == saved.json()
    assert saved.json()["updated_by"] == {"id": str(ward.lead.id), "name": "Amara Okafor", "job_title": "Nurse"}
    assert {name: saved.json()[name] for name in ("state", "value", "comment", "stage")} == {**THREE, "stage": "self"}


def test_what_get_returns_can_be_sent_back_unchanged(ward: Ward) -> None:
    ward.put(THREE)
    read = ward.client.get(ward.path())

    again = ward.put(read.json(), {"If-Match": read.headers["etag"]})

    assert (again.status_code, again.headers["etag"]) == (200, '"2"')
    kept = ("criterion_id", "stage", "state", "value", "comment", "updated_by")
    assert {name: again.json()[name] for name in kept} == {name: read.json()[name] for name in kept}


def test_an_unchanged_rating_is_not_sent_again(ward: Ward) -> None:
    etag = ward.put(THREE).headers["etag"]

    assert ward.client.get(ward.path(), headers={"If-None-Match": etag}).status_code == 304


def test_zero_not_applicable_and_not_assessed_stay_three_different_things(ward: Ward) -> None:
    bodies = {
        "CE1": {"state": "rated", "value": 0, "comment": ""},
        "CE2": {"state": "not_applicable", "comment": "We have no students."},
        "CE3": {"state": "not_assessed", "value": None, "comment": ""},
    }
    for code, body in bodies.items():
        assert ward.put(body, code=code).status_code == 201

    answers = [ward.client.get(ward.path(code)).json() for code in bodies]
    assert [(each["state"], each["value"]) for each in answers] == [
        ("rated", 0),
        ("not_applicable", None),
        ("not_assessed", None),
    ]
    shown = ward.client.get(f"/v1/assessments/{ward.id}").json()
    assert shown["progress"] == {"done": 2, "total": 42}
    assert shown["overall"]["self_mean"] == 0


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"value": 5}, "/value"),
        ({"value": 2.5}, "/value"),
        ({"value": "3"}, "/value"),
        ({"value": True}, "/value"),
        ({"value": None}, "/value"),
        ({"state": "excellent"}, "/state"),
        ({"state": "not_applicable"}, "/value"),
        ({"state": "not_applicable", "value": None, "comment": " "}, "/comment"),
        ({"comment": "x" * 10_001}, "/comment"),
        ({"comment": "a\x00b"}, "/comment"),
        ({"comment": None}, "/comment"),
        ({"privacy_confirmed": "yes"}, "/privacy_confirmed"),
        ({"score": 3}, "/score"),
    ],
)
def test_bad_input_is_pointed_at_and_nothing_is_saved(ward: Ward, change: dict[str, Any], pointer: str) -> None:
    answer = ward.put({**THREE, **change})

    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (422, [pointer])
    assert ward.client.get(ward.path()).status_code == 404


def test_the_version_has_to_be_said(ward: Ward) -> None:
    assert ward.put(THREE, {}).status_code == 428
    for wrong in ("x", "0", '"-1"', '"99999999999999999999"', "*"):
        assert ward.put(THREE, {"If-Match": wrong}).status_code == 422, wrong


def test_the_second_of_two_editors_is_shown_what_the_first_one_saved(ward: Ward) -> None:
    etag = ward.put(THREE).headers["etag"]
    sign_in(ward.client, ward.member)
    theirs = ward.put({**THREE, "value": 1, "comment": "Not on nights."}, {"If-Match": etag})
    sign_in(ward.client, ward.lead)

    late = ward.put({**THREE, "value": 4}, {"If-Match": etag})

    assert late.status_code == 412
    assert late.json()["current"] == theirs.json()
    assert late.json()["current_etag"] == theirs.headers["etag"] == '"2"'
    assert "Ben Ashworth" in late.json()["detail"]
    assert ward.put({**THREE, "value": 4}, {"If-Match": late.json()["current_etag"]}).json()["value"] == 4


def test_the_second_of_two_first_ratings_is_shown_the_other(ward: Ward) -> None:
    first = ward.put(THREE)

    second = ward.put({**THREE, "value": 1})

    assert (second.status_code, second.json()["current"]) == (412, first.json())


def test_a_version_of_nothing_is_out_of_date_too(ward: Ward) -> None:
    answer = ward.put(THREE, {"If-Match": '"1"'})

    assert (answer.status_code, answer.json()["current"]) == (412, None)


def test_words_that_could_identify_a_patient_are_held_back_until_confirmed(ward: Ward) -> None:
    risky = {**THREE, "comment": "Her NHS number is 943 476 5919."}

    held = ward.put(risky)

    assert (held.status_code, held.json()["type"]) == (409, "/problems/privacy-check")
    assert [error["pointer"] for error in held.json()["errors"]] == ["/comment"]
    assert held.json()["findings"][0]["kind"] == "nhs_number"
    assert ward.client.get(ward.path()).status_code == 404
    assert ward.put({**risky, "privacy_confirmed": True}).status_code == 201
    event = ward.session.scalars(select(EventRow).filter_by(name="assessment.rated")).one()
    assert event.data["privacy_confirmed"] == ["nhs_number"]
    assert "943" not in str(event.data)


def test_the_log_says_who_rated_what_and_how_and_keeps_no_words(ward: Ward) -> None:
    ward.put(THREE)

    event = ward.session.scalars(select(EventRow).filter_by(name="assessment.rated")).one()
    assert (event.actor_id, event.subject_id, event.organisation_id) == (ward.lead.id, ward.id, ward.tree.ward.id)
    assert event.data == {
        "stage": "self",
        "criterion_code": "CE1",
        "state": "rated",
        "value": 3,
        "privacy_confirmed": [],
    }


def test_a_criterion_of_another_framework_is_not_here(ward: Ward) -> None:
    for criterion_id in (uuid4(), next(iter(_individual_criteria(ward).values()))):
        path = f"/v1/assessments/{ward.id}/ratings/{criterion_id}"
        assert ward.client.put(path, json=THREE, headers=FIRST).status_code == 404
        assert ward.client.get(path).status_code == 404


def _individual_criteria(ward: Ward) -> dict[str, UUID]:
    return criterion_ids(ward.session, make_assessment(ward.session, ward.lead))


def test_once_submitted_the_ratings_stand_still(ward: Ward) -> None:
    etag = ward.put(THREE).headers["etag"]
    ward.session.get_one(Assessment, ward.id).stage = AssessmentStage.REVIEW
    ward.session.flush()

    answer = ward.put({**THREE, "value": 4}, {"If-Match": etag})

    assert answer.status_code == 409
    assert ward.client.get(ward.path()).json()["value"] == 3


@pytest.mark.parametrize(
    ("place", "role", "stage", "answers"),
    [
        ("ward", Role.MEMBER, AssessmentStage.SELF, (201, 200)),
        ("sibling_ward", Role.TEAM_LEAD, AssessmentStage.SELF, (404, 404)),
        ("trust", Role.ORGANISATION_ADMIN, AssessmentStage.SELF, (404, 404)),
        ("trust", Role.MODERATOR, AssessmentStage.REVIEW, (403, 404)),
        ("trust", Role.PANEL_MEMBER, AssessmentStage.AGREED, (403, 404)),
        ("other_trust", Role.ORGANISATION_ADMIN, AssessmentStage.AGREED, (404, 404)),
    ],
)
def test_only_the_team_rates(
    ward: Ward, place: str, role: Role, stage: AssessmentStage, answers: tuple[int, int]
) -> None:
    ward.session.get_one(Assessment, ward.id).stage = stage
    ward.session.flush()
    sign_in(ward.client, make_person(ward.session, roles=[(getattr(ward.tree, place), role)]))

    put, get = ward.put(THREE), ward.client.get(ward.path())
    assert (put.status_code, get.status_code) == answers


def test_nobody_rates_without_signing_in(ward: Ward) -> None:
    ward.client.cookies.clear()

    assert ward.put(THREE).status_code == 401
    assert ward.client.get(ward.path()).status_code == 401


def test_people_rate_themselves(ward: Ward) -> None:
    mine = make_assessment(ward.session, ward.lead)
    criterion_id = next(iter(criterion_ids(ward.session, mine).values()))
    path = f"/v1/assessments/{mine.id}/ratings/{criterion_id}"

    assert ward.client.put(path, json=THREE, headers=FIRST).status_code == 201
    sign_in(ward.client, ward.member)
    assert ward.client.put(path, json=THREE, headers=FIRST).status_code == 404
