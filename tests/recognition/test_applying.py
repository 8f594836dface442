"""Applying by HTTP: who may, once only, and who sees it."""

from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.awards.models import Award
from api.kit.events import EventRow, System
from api.recognition.actions import publish_scheme, read_scheme_file
from tests.conftest import CountStatements
from tests.factories import make_person, sign_in
from tests.recognition.conftest import Trust


def events_of(session: Session, path: str) -> list[str]:
    subject = path.rsplit("/", 1)[1]
    return list(session.scalars(select(EventRow.name).filter_by(subject_id=subject).order_by(EventRow.id)))


def test_a_team_applies_and_the_proposal_is_kept(trust: Trust, session: Session) -> None:
    answer = trust.apply()

    assert answer.status_code == 201, answer.text
    application = answer.json()
    assert (application["status"], application["can"]) == ("submitted", ["withdraw"])
    assert application["scheme"]["title"] == "Ward Excellence Awards"
    assert application["assessment"]["progress"]["total"] == 42
    assert application["applied_by"]["name"] == "Amara Okafor"
    assert (application["proposed_level_code"], application["proposal"]["level_name"]) == ("silver", "Silver")
    assert trust.client.get(answer.headers["Location"]).json() == application
    assert events_of(session, answer.headers["Location"]) == ["application.submitted"]


def test_the_proposal_stays_as_it_was_when_the_scheme_changes(trust: Trust, session: Session) -> None:
    path = trust.applied()
    before = trust.client.get(path).json()
    file = read_scheme_file()
    publish_scheme(session, System(), trust.tree.trust.id, file.model_copy(update={"validity_months": 6}))

    assert trust.client.get(path).json() == before


def test_a_team_can_withdraw_and_apply_again(trust: Trust, session: Session) -> None:
    path = trust.applied()
    by_member = trust.as_(trust.member).post(f"{path}/withdraw", json={})
    unknown = trust.as_(trust.lead).post(f"{path}/withdraw", json={"why": "x"})
    withdrawn = trust.client.post(f"{path}/withdraw", json={})
    again = trust.apply()

    assert (by_member.status_code, unknown.status_code) == (403, 422)
    assert (withdrawn.json()["status"], withdrawn.json()["can"]) == ("withdrawn", [])
    assert again.status_code == 201
    assert trust.decide(path).status_code == 409
    assert events_of(session, path) == ["application.submitted", "application.withdrawn"]


def test_a_team_applies_once_with_an_assessment(trust: Trust) -> None:
    path = trust.applied()

    again = trust.apply()

    assert (again.status_code, again.json()["application_id"]) == (409, path.rsplit("/", 1)[1])


def test_a_retry_with_the_same_key_applies_and_decides_once(trust: Trust, session: Session) -> None:
    key = {"Idempotency-Key": "once"}
    body = {"scheme_id": str(trust.version.scheme_id), "assessment_id": str(trust.assessment.id)}
    client = trust.as_(trust.lead)
    applied = [client.post("/v1/applications", json=body, headers=key) for _ in range(2)]
    path = f"/v1/applications/{applied[0].json()['id']}/decision"
    client = trust.as_(trust.panel)
    decided = [client.post(path, json={"outcome": "accept"}, headers=key) for _ in range(2)]
    other = client.post(path, json={"outcome": "decline", "reason": "No."}, headers=key)

    assert [each.status_code for each in applied + decided] == [201, 201, 200, 200]
    assert applied[0].json() == applied[1].json()
    assert decided[0].json() == decided[1].json()
    assert other.status_code == 422
    assert len(session.scalars(select(Award)).all()) == 1


def test_who_may_apply(trust: Trust, session: Session) -> None:
    body = {"scheme_id": str(trust.version.scheme_id), "assessment_id": str(trust.assessment.id)}
    answers = {}
    for name, place, role in [
        ("member", trust.tree.ward, Role.MEMBER),
        ("trust administrator", trust.tree.trust, Role.ORGANISATION_ADMIN),
        ("sibling", trust.tree.sibling_ward, Role.TEAM_LEAD),
        ("other trust", trust.tree.other_ward, Role.TEAM_LEAD),
    ]:
        client = trust.as_(make_person(session, name, roles=[(place, role)]))
        answers[name] = client.post("/v1/applications", json=body).status_code

    assert answers == {"member": 403, "trust administrator": 403, "sibling": 404, "other trust": 404}


def test_an_assessment_that_is_not_agreed_cannot_be_used(trust: Trust, session: Session) -> None:
    from api.assessments.models import AssessmentStage

    trust.assessment.stage = AssessmentStage.MODERATION
    session.flush()

    assert trust.apply().status_code == 409


def test_texts_are_screened_for_personal_details(trust: Trust) -> None:
    number = "Patient NHS number 943 476 5919 was pleased."

    asked = trust.apply(statement=number)
    path = trust.apply(statement=number, privacy_confirmed=True).headers["Location"]
    reason = trust.decide(path, "decline", reason=number)

    assert (asked.status_code, asked.json()["type"]) == (409, "/problems/privacy-check")
    assert asked.json()["findings"][0]["pointer"] == "/statement"
    assert reason.json()["findings"][0]["pointer"] == "/reason"
    assert trust.decide(path, "decline", reason=number, privacy_confirmed=True).status_code == 200


def test_applications_are_seen_by_both_sides_only(trust: Trust, session: Session) -> None:
    path = trust.applied()
    tree = trust.tree
    seen = {}
    for name, place, role in [
        ("member", tree.ward, Role.MEMBER),
        ("panel", tree.trust, Role.PANEL_MEMBER),
        ("reviewer", tree.trust, Role.REVIEWER),
        ("sibling", tree.sibling_ward, Role.TEAM_LEAD),
        ("other trust", tree.other_trust, Role.PANEL_MEMBER),
    ]:
        client = trust.as_(make_person(session, name, roles=[(place, role)]))
        listed = len(client.get("/v1/applications").json()["items"])
        seen[name] = (listed, client.get(path).status_code)

    assert seen == {
        "member": (1, 200),
        "panel": (1, 200),
        "reviewer": (0, 404),
        "sibling": (0, 404),
        "other trust": (0, 404),
    }


def test_applications_can_be_filtered(trust: Trust) -> None:
    decided = trust.applied()
    trust.decide(decided)
    waiting = trust.applied(trust.agreed(2, cycle="Spring"))
    client = trust.as_(trust.panel)

    def ids(query: str) -> list[str]:
        return [f"/v1/applications/{each['id']}" for each in client.get(f"/v1/applications{query}").json()["items"]]

    assert ids("") == [waiting, decided]
    assert ids("?status=decided") == [decided]
    assert ids(f"?status=submitted&organisation_id={trust.tree.trust.id}") == [waiting]
    assert ids(f"?organisation_id={trust.tree.sibling_ward.id}") == []
    assert client.get("/v1/applications?status=lost").status_code == 422


def test_statements_do_not_grow_with_the_list(trust: Trust, count_statements: CountStatements) -> None:
    counts, path = [], ""
    for number in (1, 12):
        for each in range(number):
            path = trust.applied(trust.agreed(3, cycle=f"Cycle {number} {each}"))
            trust.decide(path, "defer", reason="Wait.")
        trust.as_(trust.panel)
        with count_statements() as statements:
            assert trust.client.get("/v1/applications").status_code == 200
        counts.append(statements.count)
    with count_statements() as one:
        trust.client.get(path)

    assert counts[0] == counts[1] <= 5
    assert one.count <= 5


def test_everything_needs_signing_in(client: TestClient, session: Session) -> None:
    path = f"/v1/applications/{uuid4()}"
    assert client.get("/v1/applications").status_code == 401
    assert client.post("/v1/applications", json={}).status_code == 401
    assert client.get(path).status_code == 401
    assert client.post(f"{path}/withdraw").status_code == 401
    assert client.post(f"{path}/decision", json={"outcome": "accept"}).status_code == 401
    sign_in(client, make_person(session))
    assert client.get(path).status_code == 404
    assert client.post(f"{path}/decision", json={"outcome": "accept"}).status_code == 404
