"""Submitting and taking back, and how a team does from cycle to cycle."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.assessments.models import Assessment, AssessmentStage, Rating, RatingStage, RatingState
from api.frameworks.models import FrameworkVersion
from api.kit.events import EventRow
from tests.assessing import criterion_ids, make_assessment, make_cycle, rate_all
from tests.factories import framework_file, make_framework, make_person, make_tree, sign_in


class Ward:
    def __init__(self, client: TestClient, session: Session) -> None:
        self.client, self.session = client, session
        self.tree = make_tree(session)
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.assessment = make_assessment(session, self.lead, organisation=self.tree.ward)
        self.path = f"/v1/assessments/{self.assessment.id}"
        sign_in(client, self.lead)

    def submit(self) -> Any:
        return self.client.post(f"{self.path}/submit", json={})

    def recall(self) -> Any:
        return self.client.post(f"{self.path}/recall", json={})


@pytest.fixture
def ward(client: TestClient, session: Session) -> Ward:
    return Ward(client, session)


def test_a_complete_self_assessment_is_submitted(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)

    answer = ward.submit()

    assert answer.status_code == 200
    assert (answer.json()["stage"], answer.json()["can"]) == ("review", ["recall"])
    assert answer.json()["submitted_at"]
    assert ward.client.get(ward.path).json() == answer.json()
    event = ward.session.scalars(select(EventRow).filter_by(name="assessment.submitted")).one()
    assert (event.actor_id, event.organisation_id) == (ward.lead.id, ward.tree.ward.id)
    assert ward.session.get_one(Assessment, ward.assessment.id).submitted_by == ward.lead.id


def test_what_is_missing_is_listed_in_order(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead, but={"CE2", "WD6", "LE1"})
    criterion_id = criterion_ids(ward.session, ward.assessment)["LE1"]
    undecided = Rating(
        assessment_id=ward.assessment.id,
        criterion_id=criterion_id,
        stage=RatingStage.SELF,
        state=RatingState.NOT_ASSESSED,
        updated_by=ward.lead.id,
    )
    ward.session.add(undecided)
    ward.session.flush()

    answer = ward.submit()

    assert answer.status_code == 409
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/ratings/CE2", "/ratings/LE1", "/ratings/WD6"]
    assert "3 criteria" in answer.json()["detail"]
    assert ward.client.get(ward.path).json()["stage"] == "self"


def test_not_applicable_and_zero_are_both_enough(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead, 0, but={"CE2"})
    criterion_id = criterion_ids(ward.session, ward.assessment)["CE2"]
    body = {"state": "not_applicable", "comment": "We have no students."}
    ward.client.put(f"{ward.path}/ratings/{criterion_id}", json=body, headers={"If-None-Match": "*"})

    assert ward.submit().status_code == 200


def test_submitting_twice_is_refused_and_a_retry_is_not(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)
    ward.client.headers["Idempotency-Key"] = "submit once"

    first, retry = ward.submit(), ward.submit()
    del ward.client.headers["Idempotency-Key"]

    assert (first.status_code, retry.status_code) == (200, 200)
    assert retry.json() == first.json()
    assert ward.submit().status_code == 409
    assert len(ward.session.scalars(select(EventRow).filter_by(name="assessment.submitted")).all()) == 1


def test_a_submitted_assessment_can_be_taken_back_and_submitted_again(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)
    ward.submit()

    back = ward.recall()

    assert (back.status_code, back.json()["stage"], back.json()["submitted_at"]) == (200, "self", None)
    assert back.json()["can"] == ["rate", "submit"]
    assert ward.session.scalars(select(EventRow.name).filter_by(name="assessment.recalled")).one()
    assert ward.submit().status_code == 200


def test_not_once_a_reviewer_has_rated_anything(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)
    ward.submit()
    reviewer = make_person(ward.session)
    rate_all(ward.session, ward.assessment, reviewer, stage=RatingStage.REVIEW)

    answer = ward.recall()

    assert (answer.status_code, ward.client.get(ward.path).json()["can"]) == (409, [])


@pytest.mark.parametrize("stage", [AssessmentStage.MODERATION, AssessmentStage.AGREED])
def test_nothing_goes_back_from_later_stages(ward: Ward, stage: AssessmentStage) -> None:
    ward.session.get_one(Assessment, ward.assessment.id).stage = stage
    ward.session.flush()

    assert (ward.submit().status_code, ward.recall().status_code) == (409, 409)


def test_only_those_who_lead_the_team_submit_for_it(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)
    for place, role, statuses in (
        (ward.tree.ward, Role.MEMBER, (403, 403)),
        (ward.tree.sibling_ward, Role.TEAM_LEAD, (404, 404)),
        (ward.tree.trust, Role.ORGANISATION_ADMIN, (404, 404)),
        (ward.tree.other_trust, Role.MODERATOR, (404, 404)),
        (ward.tree.ward, Role.ORGANISATION_ADMIN, (200, 200)),
    ):
        sign_in(ward.client, make_person(ward.session, roles=[(place, role)]))
        assert (ward.submit().status_code, ward.recall().status_code) == statuses, role


def test_what_a_person_says_of_themselves_is_not_submitted_to_anyone(ward: Ward) -> None:
    mine = make_assessment(ward.session, ward.lead)
    rate_all(ward.session, mine, ward.lead)

    answer = ward.client.post(f"/v1/assessments/{mine.id}/submit", json={})

    assert answer.status_code == 409
    assert "for you alone" in answer.json()["detail"]


def test_unknown_fields_are_refused_and_no_body_is_fine(ward: Ward) -> None:
    rate_all(ward.session, ward.assessment, ward.lead)

    refused = ward.client.post(f"{ward.path}/submit", json={"force": True})

    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/force")
    assert ward.client.post(f"{ward.path}/submit").status_code == 200


def test_the_trend_goes_from_the_oldest_cycle_to_this_one(ward: Ward) -> None:
    edition = make_framework(ward.session, 14, code="ours", edition="1.0")
    newer = make_framework(ward.session, 21, code="ours", edition="2.0")
    this = _assessed(ward, "Now", 2026, newer, 4)
    _assessed(ward, "First", 2024, edition, 1, agreed=2)
    _assessed(ward, "Second", 2025, edition, 2, agreed=3)

    items = ward.client.get(f"/v1/assessments/{this}/trend").json()["items"]

    assert [(each["cycle_name"], each["stage"], each["overall"]) for each in items] == [
        ("First", "agreed", 2),
        ("Second", "agreed", 3),
        ("Now", "self", 4),
    ]
    assert len(items[0]["components"]) == 7
    assert {component["mean"] for component in items[0]["components"]} == {2}


def _assessed(
    ward: Ward, name: str, year: int, version: FrameworkVersion, value: float, *, agreed: float | None = None
) -> str:
    cycle = make_cycle(ward.session, ward.tree.trust, name, year)
    stage = AssessmentStage.SELF if agreed is None else AssessmentStage.AGREED
    where = ward.tree.ward
    assessment = make_assessment(ward.session, ward.lead, organisation=where, version=version, cycle=cycle, stage=stage)
    rate_all(ward.session, assessment, ward.lead, value)
    if agreed is not None:
        rate_all(ward.session, assessment, ward.lead, agreed, stage=RatingStage.AGREED)
    return str(assessment.id)


def test_the_trend_shows_each_person_only_what_they_may_see(ward: Ward) -> None:
    version = make_framework(ward.session, 7)
    agreed = _assessed(ward, "Then", 2024, version, 1, agreed=2)
    _assessed(ward, "Now", 2026, version, 4)
    sign_in(ward.client, make_person(ward.session, roles=[(ward.tree.trust, Role.PANEL_MEMBER)]))

    items = ward.client.get(f"/v1/assessments/{agreed}/trend").json()["items"]

    assert [(each["cycle_name"], each["overall"]) for each in items] == [("Then", 2)]


def test_nothing_rated_has_no_mean(ward: Ward) -> None:
    (only,) = ward.client.get(f"{ward.path}/trend").json()["items"]

    assert (only["overall"], {component["mean"] for component in only["components"]}) == (None, {None})
    assert framework_file(1).sections[0].component == only["components"][0]["code"]
