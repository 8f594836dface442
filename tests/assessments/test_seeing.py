"""Who sees an assessment at each stage, what of it, and what they are told they can do."""

from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import Assessment, AssessmentStage, RatingStage
from api.evidence.models import Evidence, EvidenceCriterion, EvidenceStatus
from api.frameworks.models import CriterionComponent
from tests.assessing import criterion_ids, make_assessment, make_reader, rate_all
from tests.factories import make_person, make_tree, sign_in

SELF, REVIEW, MODERATION, AGREED = AssessmentStage
NEVER: list[AssessmentStage] = []
SUBMITTED = [REVIEW, MODERATION, AGREED]


class Trust:
    """A ward with a rated assessment, to be looked at by all kinds of people."""

    def __init__(self, client: TestClient, session: Session) -> None:
        self.client, self.session = client, session
        self.tree = make_tree(session)
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.assessment = make_assessment(session, self.lead, organisation=self.tree.ward)
        self.path = f"/v1/assessments/{self.assessment.id}"
        rate_all(session, self.assessment, self.lead, 2)
        rate_all(session, self.assessment, self.lead, 3, stage=RatingStage.AGREED)

    def at(self, stage: AssessmentStage) -> None:
        self.session.get_one(Assessment, self.assessment.id).stage = stage
        self.session.flush()

    def someone(self, place: str, role: Role) -> Person:
        person = make_person(self.session, role.value, roles=[(getattr(self.tree, place), role)])
        sign_in(self.client, person)
        return person

    def get(self) -> Any:
        return self.client.get(self.path)


@pytest.fixture
def trust(client: TestClient, session: Session) -> Trust:
    return Trust(client, session)


@pytest.mark.parametrize(
    ("place", "role", "stages"),
    [
        ("ward", Role.TEAM_LEAD, list(AssessmentStage)),
        ("ward", Role.MEMBER, list(AssessmentStage)),
        ("ward", Role.REVIEWER, NEVER),
        ("sibling_ward", Role.TEAM_LEAD, NEVER),
        ("trust", Role.MEMBER, NEVER),
        ("trust", Role.REVIEWER, NEVER),
        ("trust", Role.ORGANISATION_ADMIN, SUBMITTED),
        ("trust", Role.MODERATOR, SUBMITTED),
        ("trust", Role.SCHEME_LEAD, SUBMITTED),
        ("trust", Role.PANEL_MEMBER, [AGREED]),
        ("system", Role.SYSTEM_VIEWER, [AGREED]),
        ("other_trust", Role.ORGANISATION_ADMIN, NEVER),
        ("other_trust", Role.MODERATOR, NEVER),
        ("other_ward", Role.TEAM_LEAD, NEVER),
    ],
    ids=str,
)
def test_each_role_sees_it_at_its_own_stages(
    trust: Trust, place: str, role: Role, stages: list[AssessmentStage]
) -> None:
    trust.someone(place, role)
    for stage in AssessmentStage:
        trust.at(stage)
        listed = [each["id"] for each in trust.client.get("/v1/assessments").json()["items"]]
        assert trust.get().status_code == (200 if stage in stages else 404), stage
        assert trust.client.get(f"{trust.path}/trend").status_code == (200 if stage in stages else 404), stage
        assert listed == ([str(trust.assessment.id)] if stage in stages else []), stage


def test_a_chosen_reviewer_sees_it_once_submitted(trust: Trust) -> None:
    reviewer = trust.someone("other_trust", Role.REVIEWER)
    make_reader(trust.session, trust.assessment, reviewer)

    assert trust.get().status_code == 404
    for stage in SUBMITTED:
        trust.at(stage)
        assert len(trust.get().json()["ratings"]) == 42


def test_nobody_else_sees_what_a_person_says_of_themselves(trust: Trust) -> None:
    mine = make_assessment(trust.session, trust.lead)
    path = f"/v1/assessments/{mine.id}"

    for place, role in (("ward", Role.TEAM_LEAD), ("trust", Role.ORGANISATION_ADMIN), ("trust", Role.MODERATOR)):
        trust.someone(place, role)
        assert trust.client.get(path).status_code == 404, role
    sign_in(trust.client, trust.lead)
    assert trust.client.get(path).status_code == 200


def test_before_agreement_only_moderators_see_agreed_ratings(trust: Trust) -> None:
    trust.at(MODERATION)

    sign_in(trust.client, trust.lead)
    team = trust.get().json()
    trust.someone("trust", Role.MODERATOR)
    moderator = trust.get().json()

    assert (team["agreed_ratings"], team["overall"]["agreed_mean"]) == ([], None)
    assert (len(moderator["agreed_ratings"]), moderator["overall"]["agreed_mean"]) == (42, 3)
    assert {component["agreed_mean"] for component in moderator["components"]} == {3}


def test_a_panel_sees_what_was_agreed_and_not_what_the_team_wrote(trust: Trust) -> None:
    trust.at(AGREED)
    trust.someone("trust", Role.PANEL_MEMBER)

    seen = trust.get().json()

    assert (seen["ratings"], seen["overall"]["self_mean"]) == ([], None)
    assert (len(seen["agreed_ratings"]), seen["overall"]["agreed_mean"]) == (42, 3)
    assert seen["progress"] == {"done": 42, "total": 42}
    assert {component["done"] for component in seen["components"]} == {6}


def test_reviewers_are_named_to_those_who_choose_them_and_to_everyone_once_agreed(trust: Trust) -> None:
    make_reader(trust.session, trust.assessment, make_person(trust.session, "Rita Reviewer"))

    def named() -> list[str]:
        return [each["name"] for each in trust.get().json()["reviewers"]]

    trust.at(REVIEW)
    sign_in(trust.client, trust.lead)
    assert named() == []
    trust.someone("trust", Role.MODERATOR)
    assert named() == ["Rita Reviewer"]
    trust.at(AGREED)
    sign_in(trust.client, trust.lead)
    assert named() == ["Rita Reviewer"]


@pytest.mark.parametrize(
    ("place", "role", "able"),
    [
        ("ward", Role.TEAM_LEAD, {SELF: ["rate", "submit"], REVIEW: ["recall"], AGREED: ["apply"]}),
        ("ward", Role.MEMBER, {SELF: ["rate"]}),
        ("trust", Role.MODERATOR, {REVIEW: ["assign_reviewers"], MODERATION: ["moderate"]}),
        ("trust", Role.ORGANISATION_ADMIN, {REVIEW: ["assign_reviewers"]}),
        ("trust", Role.PANEL_MEMBER, {}),
    ],
    ids=str,
)
def test_people_are_told_what_they_can_do(
    trust: Trust, place: str, role: Role, able: dict[AssessmentStage, list[str]]
) -> None:
    trust.someone(place, role)
    for stage in AssessmentStage:
        trust.at(stage)
        if (answer := trust.get()).status_code == 200:
            assert answer.json()["can"] == able.get(stage, []), stage


def test_who_sees_it_is_said_in_words(trust: Trust) -> None:
    sign_in(trust.client, trust.lead)
    words = {}
    for stage in AssessmentStage:
        trust.at(stage)
        words[stage] = trust.get().json()["seen_by"]

    overseers = ["Moderators for Willow Ward", "Scheme leads for Willow Ward", "Administrators for Willow Ward"]
    everyone = ["Everyone in Willow Ward", "The reviewers of this assessment", *overseers]
    assert words[SELF] == ["Everyone in Willow Ward"]
    assert words[REVIEW] == words[MODERATION] == everyone
    assert words[AGREED] == [
        *everyone,
        "Recognition panel members for Willow Ward",
        "Care system leads for Willow Ward",
    ]


def test_mine_are_those_of_my_teams_and_my_own(trust: Trust) -> None:
    moderator = make_person(
        trust.session, "Both", roles=[(trust.tree.trust, Role.MODERATOR), (trust.tree.sibling_ward, Role.MEMBER)]
    )
    own = make_assessment(trust.session, moderator)
    team = make_assessment(trust.session, moderator, organisation=trust.tree.sibling_ward)
    trust.at(REVIEW)
    sign_in(trust.client, moderator)

    def ids(query: str) -> set[str]:
        return {each["id"] for each in trust.client.get(f"/v1/assessments{query}").json()["items"]}

    assert ids("?mine=true") == {str(own.id), str(team.id)}
    assert ids("") == ids("?mine=false") == {str(own.id), str(team.id), str(trust.assessment.id)}
    assert ids(f"?organisation_id={trust.tree.trust.id}") == {str(team.id), str(trust.assessment.id)}


def add_evidence(trust: Trust, status: EvidenceStatus, place: str = "ward") -> None:
    evidence = Evidence(
        organisation_id=getattr(trust.tree, place).id,
        status=status,
        title="What we did",
        narrative="And why.",
        type="story",
        voices=[],
        links=[],
        created_by=trust.lead.id,
    )
    trust.session.add(evidence)
    trust.session.flush()
    criterion_id = criterion_ids(trust.session, trust.assessment)["CE1"]
    link = EvidenceCriterion(evidence_id=evidence.id, criterion_id=criterion_id, linked_by=trust.lead.id)
    trust.session.add(link)
    trust.session.flush()


def test_evidence_is_counted_for_each_as_far_as_they_may_see_it(trust: Trust) -> None:
    for status in EvidenceStatus:
        add_evidence(trust, status)
    add_evidence(trust, EvidenceStatus.ACCEPTED, "sibling_ward")
    criterion_id = str(criterion_ids(trust.session, trust.assessment)["CE1"])

    trust.at(AGREED)
    sign_in(trust.client, trust.lead)
    assert trust.get().json()["evidence_counts"] == {criterion_id: 4}
    trust.someone("trust", Role.MODERATOR)
    assert trust.get().json()["evidence_counts"] == {criterion_id: 3}
    trust.someone("system", Role.SYSTEM_VIEWER)
    assert trust.get().json()["evidence_counts"] == {}


def test_a_criterion_of_two_components_counts_in_both(trust: Trust) -> None:
    criterion_id = criterion_ids(trust.session, trust.assessment)["CE1"]
    link = {"criterion_id": criterion_id, "component_code": "leadership"}
    trust.session.execute(insert(CriterionComponent), [link])
    sign_in(trust.client, trust.lead)

    seen = trust.get().json()

    totals = {component["code"]: component["total"] for component in seen["components"]}
    assert (totals["culture-and-environment"], totals["leadership"]) == (6, 7)
    assert seen["overall"]["total"] == 42


def test_whoever_has_the_same_copy_is_told_so_until_anything_changes(trust: Trust) -> None:
    sign_in(trust.client, trust.lead)
    etag = trust.get().headers["etag"]

    assert trust.client.get(trust.path, headers={"If-None-Match": etag}).status_code == 304
    add_evidence(trust, EvidenceStatus.DRAFT)
    assert trust.client.get(trust.path, headers={"If-None-Match": etag}).status_code == 200


def test_nobody_sees_anything_without_signing_in(trust: Trust) -> None:
    for path in (trust.path, f"{trust.path}/trend", "/v1/assessments", "/v1/cycles"):
        assert trust.client.get(path).status_code == 401, path
    for path in (f"{trust.path}/submit", f"{trust.path}/recall", "/v1/cycles", "/v1/assessments"):
        assert trust.client.post(path, json={}).status_code == 401, path
