"""Panels decide, by HTTP: what a decision must say, who may, and what follows from it."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.accounts.models import Role
from api.awards.models import Award
from api.kit.events import EventRow, System
from api.recognition.actions import publish_scheme, read_scheme_file
from tests.factories import make_person
from tests.recognition.conftest import Trust


def events_of(session: Session, path: str) -> list[str]:
    subject = path.rsplit("/", 1)[1]
    return list(session.scalars(select(EventRow.name).filter_by(subject_id=subject).order_by(EventRow.id)))


def test_accepting_issues_the_award_in_the_same_breath(trust: Trust, session: Session) -> None:
    path = trust.applied()
    assert trust.as_(trust.panel).get(path).json()["can"] == ["decide"]

    answer = trust.decide(path, reason="Clear evidence throughout.")

    assert answer.status_code == 200, answer.text
    application = answer.json()
    (decision,) = application["decisions"]
    assert (application["status"], application["can"]) == ("decided", [])
    assert (decision["outcome"], decision["level_name"]) == ("accept", "Silver")
    assert decision["decided_by"]["name"] == "Marcus Delaney"
    public = trust.client.get(f"/v1/public/awards/{decision['award_code']}").json()
    assert (public["holder_name"], public["issuer_name"]) == ("Willow Ward", "Brackenford Trust")
    assert public["citation"] == (
        "For Silver in “Ward Excellence Awards”, assessed and reviewed with “Excellence in our team”."
    )
    assert "The overall average is at least 2.5." in public["criteria"]
    assert "evidence throughout" not in str(public)
    assert events_of(session, path) == ["application.submitted", "application.accepted"]
    assert session.scalars(select(EventRow).filter_by(name="award.issued")).one().organisation_id == trust.tree.ward.id


def test_overriding_takes_another_level_and_a_reason(trust: Trust) -> None:
    path = trust.applied()

    answer = trust.decide(path, "override", level_code="gold", reason="The panel saw more.", citation="For leading.")

    decision = answer.json()["decisions"][0]
    assert (decision["level_code"], answer.json()["proposed_level_code"]) == ("gold", "silver")
    public = trust.client.get(f"/v1/public/awards/{decision['award_code']}").json()
    assert (public["level_name"], public["citation"]) == ("Gold", "For leading.")


def test_a_deferred_application_is_decided_later_and_nothing_is_overwritten(trust: Trust, session: Session) -> None:
    path = trust.applied()
    before = trust.client.get(path).headers["ETag"]

    deferred = trust.decide(path, "defer", reason="Please bring the second survey.")
    again = trust.decide(path, "defer", reason="One more month, please.")
    declined = trust.decide(path, "decline", reason="Not yet; we will come and help.")

    assert (deferred.json()["status"], deferred.json()["can"]) == ("deferred", ["decide"])
    assert len({before, deferred.headers["ETag"], again.headers["ETag"], declined.headers["ETag"]}) == 4
    assert declined.json()["version"] == deferred.json()["version"] + 2
    assert [each["outcome"] for each in declined.json()["decisions"]] == ["defer", "defer", "decline"]
    assert declined.json()["status"] == "decided"
    assert session.scalars(select(Award)).all() == []


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"outcome": "override", "level_code": "gold"}, "/reason"),
        ({"outcome": "decline"}, "/reason"),
        ({"outcome": "defer", "reason": "   "}, "/reason"),
        ({"outcome": "override", "reason": "More."}, "/level_code"),
        ({"outcome": "override", "reason": "More.", "level_code": "platinum"}, "/level_code"),
        ({"outcome": "override", "reason": "Same.", "level_code": "silver"}, "/level_code"),
        ({"outcome": "accept", "level_code": "gold"}, "/level_code"),
        ({"outcome": "maybe"}, "/outcome"),
        ({"outcome": "accept", "because": "x"}, "/because"),
        ({"outcome": "accept", "reason": "x" * 5001}, "/reason"),
        ({}, "/outcome"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    trust: Trust, session: Session, body: dict[str, Any], pointer: str
) -> None:
    path = trust.applied()

    answer = trust.as_(trust.panel).post(f"{path}/decision", json=body)

    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (422, [pointer])
    assert trust.client.get(path).json()["decisions"] == []


def test_there_is_nothing_to_accept_where_no_level_is_reached(trust: Trust) -> None:
    path = trust.applied(trust.agreed(1, cycle="Spring"))

    answer = trust.decide(path)

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/conflict")
    assert "Decline, defer, or override" in answer.json()["detail"]


def test_who_may_decide(trust: Trust, session: Session) -> None:
    tree = trust.tree
    path = trust.applied()
    own = make_person(session, roles=[(tree.trust, Role.PANEL_MEMBER), (tree.ward, Role.MEMBER)])
    answers = {"own team": trust.decide(path, by=own).status_code}
    for name, place, role in [
        ("lead", tree.ward, Role.TEAM_LEAD),
        ("scheme lead", tree.trust, Role.SCHEME_LEAD),
        ("sibling", tree.sibling_ward, Role.PANEL_MEMBER),
        ("other trust", tree.other_trust, Role.PANEL_MEMBER),
    ]:
        person = make_person(session, name, roles=[(place, role)])
        answers[name] = trust.decide(path, by=person).status_code

    assert answers == {"own team": 403, "lead": 403, "scheme lead": 403, "sibling": 404, "other trust": 404}
    assert trust.as_(own).get(path).json()["can"] == []


def test_a_scheme_of_the_system_is_decided_by_its_panel_not_by_the_trusts(trust: Trust, session: Session) -> None:
    wide = publish_scheme(session, System(), trust.tree.system.id, read_scheme_file())
    answer = trust.apply(scheme_id=str(wide.scheme_id))
    path = answer.headers["Location"]
    its_panel = make_person(session, "Judith", roles=[(trust.tree.system, Role.PANEL_MEMBER)])

    assert trust.decide(path).status_code == 403
    assert trust.decide(path, by=its_panel).json()["status"] == "decided"


def test_what_is_decided_or_withdrawn_stays_so(trust: Trust) -> None:
    path = trust.applied()
    trust.decide(path)

    late = trust.decide(path, "decline", reason="Too late.")
    withdrawn = trust.as_(trust.lead).post(f"{path}/withdraw")

    assert (late.status_code, withdrawn.status_code) == (409, 409)
    assert "decided about this application already" in late.json()["detail"]
