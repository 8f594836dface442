"""What waits for each person, by HTTP: the right things, for the right people, most urgent first."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import Assessment, AssessmentStage, Cycle, RatingStage
from api.evidence.models import Evidence, EvidenceStatus
from api.kit.clock import today
from api.kit.events import System
from api.organisations.actions import add_organisation
from api.organisations.models import Organisation, OrganisationKind
from api.recognition.actions import publish_scheme, read_scheme_file
from api.recognition.models import Application, ApplicationStatus
from api.reviews.models import Review, ReviewStatus
from tests.assessing import make_assessment, rate_all
from tests.awards.making import make_award
from tests.conftest import CountStatements
from tests.factories import Tree, make_person, make_tree, sign_in


@pytest.fixture
def tree(session: Session) -> Tree:
    return make_tree(session)


@pytest.fixture
def cycle(session: Session, tree: Tree) -> Cycle:
    return make_current_cycle(session, tree)


def make_current_cycle(session: Session, tree: Tree) -> Cycle:
    day = timedelta(days=1)
    cycle = Cycle(organisation_id=tree.trust.id, name="Autumn", opens_on=today() - day, closes_on=today() + 30 * day)
    session.add(cycle)
    session.flush()
    return cycle


def steps(client: TestClient, person: Person) -> list[dict[str, Any]]:
    sign_in(client, person)
    answer = client.get("/v1/next-steps")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def kinds(client: TestClient, person: Person) -> list[str]:
    return [step["kind"] for step in steps(client, person)]


def submitted(session: Session, lead: Person, team: Organisation, stage: AssessmentStage) -> Assessment:
    return make_assessment(session, lead, organisation=team, stage=stage)


def test_a_team_starts_carries_on_and_submits(client: TestClient, session: Session, tree: Tree, cycle: Cycle) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    member = make_person(session, roles=[(tree.ward, Role.MEMBER)])

    (start,) = steps(client, lead)
    assessment = make_assessment(session, lead, organisation=tree.ward, cycle=cycle)
    rate_all(session, assessment, lead, but=("CE1",))
    (carry_on,) = steps(client, lead)
    rate_all(session, assessment, lead, but=_all_but("CE1", session, assessment))
    (submit,) = steps(client, lead)

    assert start == {
        "kind": "start_assessment",
        "title": "Start your self-assessment",
        "detail": "Autumn is open for Willow Ward. You can stop and come back at any time.",
        "due_on": str(cycle.closes_on),
        "link": f"/assessments/new?organisation_id={tree.ward.id}",
        "organisation": {"id": str(tree.ward.id), "kind": "team", "name": "Willow Ward"},
    }
    assert (carry_on["detail"], carry_on["link"]) == (
        "Willow Ward has rated 41 of 42 criteria.",
        f"/assessments/{assessment.id}",
    )
    assert (submit["kind"], submit["link"]) == ("submit_assessment", f"/assessments/{assessment.id}/check")
    assert kinds(client, member) == []  # they cannot submit it


def _all_but(code: str, session: Session, assessment: Assessment) -> list[str]:
    from tests.assessing import criterion_ids

    return [each for each in criterion_ids(session, assessment) if each != code]


def test_nothing_waits_outside_a_cycle_or_for_other_teams(client: TestClient, session: Session, tree: Tree) -> None:
    assert kinds(client, make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])) == []


def test_evidence_that_came_back_waits_and_drafts_are_counted(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    for status in (EvidenceStatus.RETURNED, EvidenceStatus.DRAFT, EvidenceStatus.DRAFT, EvidenceStatus.ACCEPTED):
        session.add(
            Evidence(
                organisation_id=tree.ward.id,
                status=status,
                title="Quiet hour",
                narrative="",
                type="story",
                voices=[],
                links=[],
                created_by=lead.id,
            )
        )
    session.flush()

    returned, drafts = steps(client, lead)

    assert (returned["kind"], returned["link"].split("/")[1]) == ("returned_evidence", "evidence")
    assert drafts["link"] == f"/evidence?organisation_id={tree.ward.id}&status=draft"
    assert kinds(client, make_person(session, roles=[(tree.sibling_ward, Role.TEAM_LEAD)])) == []


def test_reviews_wait_for_their_reviewer_alone(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session)
    reviewer, other = (make_person(session, name, roles=[(tree.trust, Role.REVIEWER)]) for name in ("A", "B"))
    assessment = submitted(session, lead, tree.ward, AssessmentStage.REVIEW)
    review = Review(
        assessment_id=assessment.id, reviewer_id=reviewer.id, assigned_by=lead.id, due_on=today() + timedelta(days=7)
    )
    session.add(review)
    session.flush()

    (step,) = steps(client, reviewer)

    assert (step["title"], step["link"]) == ("Review Willow Ward", f"/reviews/{review.id}")
    assert (step["due_on"], step["detail"]) == (
        str(review.due_on),
        "First say whether you have any conflict of interest.",
    )
    assert kinds(client, other) == []


def test_moderators_choose_reviewers_and_agree_but_not_for_their_own_team(
    client: TestClient, session: Session, tree: Tree
) -> None:
    lead = make_person(session)
    moderator = make_person(session, roles=[(tree.trust, Role.MODERATOR)])
    own = make_person(
        session, roles=[(tree.trust, Role.MODERATOR), (tree.ward, Role.MEMBER), (tree.sibling_ward, Role.MEMBER)]
    )
    waiting = submitted(session, lead, tree.ward, AssessmentStage.REVIEW)
    reviewed = submitted(session, lead, tree.sibling_ward, AssessmentStage.MODERATION)

    found = {step["kind"]: step["link"] for step in steps(client, moderator)}

    assert found == {
        "moderate": f"/assessments/{reviewed.id}/moderation",
        "assign_reviewers": f"/assessments/{waiting.id}/reviewers",
    }
    assert kinds(client, own) == []
    assert kinds(client, make_person(session, roles=[(tree.other_trust, Role.MODERATOR)])) == []
    for _ in range(2):
        reviewer = make_person(session)
        session.add(Review(assessment_id=waiting.id, reviewer_id=reviewer.id, assigned_by=moderator.id))
    session.flush()
    assert kinds(client, moderator) == ["moderate"]


def test_a_reviewer_who_stood_down_leaves_a_place(client: TestClient, session: Session, tree: Tree) -> None:
    moderator = make_person(session, roles=[(tree.trust, Role.MODERATOR)])
    waiting = submitted(session, moderator, tree.ward, AssessmentStage.REVIEW)
    for status in (ReviewStatus.SUBMITTED, ReviewStatus.STOOD_DOWN):
        review = Review(
            assessment_id=waiting.id, reviewer_id=make_person(session).id, assigned_by=moderator.id, status=status
        )
        session.add(review)
    session.flush()

    (step,) = steps(client, moderator)

    assert step["detail"] == "It has 1 reviewer and needs 2."


def agreed_with_scheme(session: Session, tree: Tree, lead: Person, owner: Organisation) -> tuple[Assessment, Any]:
    version = publish_scheme(session, System(), owner.id, read_scheme_file())
    assessment = submitted(session, lead, tree.ward, AssessmentStage.AGREED)
    rate_all(session, assessment, lead, 3, stage=RatingStage.AGREED)
    return assessment, version


def test_an_agreed_assessment_waits_to_be_put_forward_and_then_for_the_panel(
    client: TestClient, session: Session, tree: Tree
) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    panel = make_person(session, roles=[(tree.trust, Role.PANEL_MEMBER)])
    assessment, version = agreed_with_scheme(session, tree, lead, tree.trust)
    (apply,) = steps(client, lead)
    body = {"scheme_id": str(version.scheme_id), "assessment_id": str(assessment.id)}
    application = client.post("/v1/applications", json=body).json()

    (decide,) = steps(client, panel)

    assert apply["link"] == f"/applications/new?scheme_id={version.scheme_id}&assessment_id={assessment.id}"
    assert (decide["kind"], decide["link"]) == ("decide", f"/applications/{application['id']}/decision")
    assert kinds(client, lead) == []


def test_only_the_panel_of_the_scheme_is_asked_to_decide(client: TestClient, session: Session, tree: Tree) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    assessment, version = agreed_with_scheme(session, tree, lead, tree.system)
    session.add(
        Application(
            scheme_version_id=version.id,
            assessment_id=assessment.id,
            organisation_id=tree.ward.id,
            status=ApplicationStatus.SUBMITTED,
            statement="",
            applied_by=lead.id,
        )
    )
    session.flush()

    trusts = make_person(session, roles=[(tree.trust, Role.PANEL_MEMBER)])
    systems = make_person(session, roles=[(tree.system, Role.PANEL_MEMBER)])
    own = make_person(session, roles=[(tree.system, Role.PANEL_MEMBER), (tree.ward, Role.MEMBER)])
    assert [kinds(client, person) for person in (trusts, systems, own)] == [[], ["decide"], []]


def test_an_award_that_ends_within_three_months_is_to_be_renewed(
    client: TestClient, session: Session, tree: Tree
) -> None:
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    soon = make_award(session, tree.ward, tree.trust, issued_on=today() - timedelta(days=330), validity_months=12)
    make_award(session, tree.ward, tree.trust, issued_on=today() - timedelta(days=10), validity_months=12)
    make_award(session, tree.ward, tree.trust, issued_on=today() - timedelta(days=500), validity_months=12)

    (step,) = steps(client, lead)

    assert (step["kind"], step["due_on"], step["link"]) == ("renew", str(soon.expires_on), f"/awards/{soon.code}")


def test_what_is_due_first_comes_first(client: TestClient, session: Session, tree: Tree, cycle: Cycle) -> None:
    person = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD), (tree.other_trust, Role.MODERATOR)])
    submitted(session, person, tree.other_ward, AssessmentStage.MODERATION)
    make_award(session, tree.ward, tree.trust, issued_on=today() - timedelta(days=364), validity_months=12)

    assert kinds(client, person) == ["renew", "start_assessment", "moderate"]


def test_my_own_assessment_waits_until_everything_in_it_is_rated(client: TestClient, session: Session) -> None:
    person = make_person(session)
    assessment = make_assessment(session, person)

    before = steps(client, person)
    rate_all(session, assessment, person)

    assert [(step["kind"], step["link"]) for step in before] == [
        ("continue_assessment", f"/assessments/{assessment.id}")
    ]
    assert steps(client, person) == []


def test_the_number_of_statements_does_not_grow_with_the_teams(
    client: TestClient, session: Session, tree: Tree, cycle: Cycle, count_statements: CountStatements
) -> None:
    counts = []
    for number in (1, 15):
        team = OrganisationKind.TEAM
        teams = [add_organisation(session, kind=team, name=f"Ward {n}", parent_id=tree.trust.id) for n in range(number)]
        person = make_person(session, roles=[(tree.trust, Role.MODERATOR), *((team, Role.TEAM_LEAD) for team in teams)])
        for each in teams:
            submitted(session, person, each, AssessmentStage.MODERATION)
            make_award(session, each, tree.trust, issued_on=today() - timedelta(days=330), validity_months=12)
        sign_in(client, person)
        with count_statements() as statements:
            items = client.get("/v1/next-steps").json()["items"]
        assert len(items) >= number
        counts.append(statements.count)

    assert counts[0] == counts[1] == 9


def test_it_needs_signing_in_and_takes_no_questions(client: TestClient, session: Session) -> None:
    assert client.get("/v1/next-steps").status_code == 401
    sign_in(client, make_person(session))
    assert client.get("/v1/next-steps?limit=1").json()["errors"][0]["pointer"] == "?limit"
