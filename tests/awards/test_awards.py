"""Awards by HTTP: who sees them, withdrawing, and the public page."""

from datetime import date, timedelta

import pytest
import time_machine
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.kit.clock import today
from api.kit.events import EventRow
from tests.awards.making import make_award
from tests.conftest import CountStatements
from tests.factories import Tree, make_person, make_tree, sign_in


@pytest.fixture
def tree(session: Session) -> Tree:
    return make_tree(session)


def test_an_award_is_seen_by_its_holder_and_its_issuer_only(client: TestClient, session: Session, tree: Tree) -> None:
    award = make_award(session, tree.ward, tree.trust)
    seen = {}
    for name, place, role in [
        ("holder", tree.ward, Role.MEMBER),
        ("issuer", tree.trust, Role.SCHEME_LEAD),
        ("sibling", tree.sibling_ward, Role.TEAM_LEAD),
        ("other trust", tree.other_trust, Role.ORGANISATION_ADMIN),
    ]:
        sign_in(client, make_person(session, name, roles=[(place, role)]))
        listed = len(client.get("/v1/awards").json()["items"])
        seen[name] = (listed, client.get(f"/v1/awards/{award.id}").status_code)

    assert seen == {"holder": (1, 200), "issuer": (1, 200), "sibling": (0, 404), "other trust": (0, 404)}


def test_an_award_says_whether_it_stands(client: TestClient, session: Session, tree: Tree) -> None:
    make_award(session, tree.ward, tree.trust, issued_on=date(2020, 3, 31), validity_months=12)
    award = make_award(session, tree.ward, tree.trust)
    sign_in(client, make_person(session, roles=[(tree.ward, Role.MEMBER)]))

    newest, oldest = client.get("/v1/awards").json()["items"]
    expired = client.get("/v1/awards?standing=expired").json()["items"]
    current = client.get(f"/v1/awards?standing=current&organisation_id={tree.trust.id}").json()["items"]

    assert (newest["standing"], newest["public_url"].rsplit("/", 1)[1]) == ("current", award.code)
    assert (oldest["standing"], oldest["expires_on"]) == ("expired", "2021-03-31")
    assert ([each["id"] for each in expired], [each["id"] for each in current]) == ([oldest["id"]], [newest["id"]])


def test_the_number_of_statements_does_not_grow_with_the_list(
    client: TestClient, session: Session, tree: Tree, count_statements: CountStatements
) -> None:
    sign_in(client, make_person(session, roles=[(tree.ward, Role.MEMBER)]))
    counts = []
    for number in (1, 30):
        for _ in range(number):
            make_award(session, tree.ward, tree.trust)
        with count_statements() as statements:
            client.get("/v1/awards")
        counts.append(statements.count)

    assert counts[0] == counts[1] <= 3


def test_a_scheme_lead_of_the_issuer_withdraws_with_a_reason(client: TestClient, session: Session, tree: Tree) -> None:
    award = make_award(session, tree.ward, tree.trust)
    sign_in(client, make_person(session, "Nadia", roles=[(tree.trust, Role.SCHEME_LEAD)]))
    key = {"Idempotency-Key": "withdraw-once"}

    missing = client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": ""})
    done = client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "The ward has closed."}, headers=key)
    replayed = client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "The ward has closed."}, headers=key)
    again = client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "Once more."})

    assert missing.json()["errors"][0]["pointer"] == "/reason"
    assert (done.status_code, done.json()["standing"]) == (200, "withdrawn")
    assert done.json()["withdrawn_reason"] == "The ward has closed."
    assert (replayed.status_code, replayed.json()) == (200, done.json())
    assert (again.status_code, again.json()["type"]) == (409, "/problems/conflict")
    names = session.scalars(select(EventRow.name).filter_by(subject_id=award.id).order_by(EventRow.id)).all()
    assert names == ["award.issued", "award.withdrawn"]


def test_others_cannot_withdraw(client: TestClient, session: Session, tree: Tree) -> None:
    award = make_award(session, tree.ward, tree.trust)
    answers = []
    for place, role in [
        (tree.ward, Role.TEAM_LEAD),
        (tree.trust, Role.PANEL_MEMBER),
        (tree.sibling_ward, Role.SCHEME_LEAD),
        (tree.other_trust, Role.SCHEME_LEAD),
    ]:
        sign_in(client, make_person(session, roles=[(place, role)]))
        answers.append(client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "No."}).status_code)

    assert answers == [403, 403, 404, 404]


def test_a_reason_that_may_identify_a_patient_is_questioned_first(
    client: TestClient, session: Session, tree: Tree
) -> None:
    award = make_award(session, tree.ward, tree.trust)
    sign_in(client, make_person(session, roles=[(tree.trust, Role.SCHEME_LEAD)]))
    body = {"reason": "After the complaint of patient NHS number 943 476 5919."}

    questioned = client.post(f"/v1/awards/{award.id}/withdraw", json=body)
    confirmed = client.post(f"/v1/awards/{award.id}/withdraw", json={**body, "privacy_confirmed": True})

    assert (questioned.status_code, questioned.json()["type"]) == (409, "/problems/privacy-check")
    assert questioned.json()["findings"][0]["pointer"] == "/reason"
    assert confirmed.status_code == 200


def test_anyone_can_check_an_award_without_signing_in(client: TestClient, session: Session, tree: Tree) -> None:
    with time_machine.travel("2026-11-30T10:00:00Z", tick=False):
        award = make_award(session, tree.ward, tree.trust)

        answer = client.get(f"/v1/public/awards/{award.code}")
        same = client.get(f"/v1/public/awards/{award.code.upper()}", headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert same.status_code == 304
    assert answer.json() == {
        "code": award.code,
        "standing": "current",
        "standing_words": "This award stands until 30 November 2028.",
        "level_name": "Silver",
        "scheme_title": "Ward Excellence Awards",
        "holder_name": "Willow Ward",
        "holder_kind": "team",
        "holder_parent_name": "Brackenford Trust",
        "issuer_name": "Brackenford Trust",
        "citation": "For a calm ward that listens.",
        "framework_title": "Excellence in our team",
        "issued_on": "2026-11-30",
        "expires_on": "2028-11-30",
        "withdrawn_on": None,
        "criteria": ["The overall average is at least 2.5."],
    }


def test_the_public_page_follows_the_award_and_keeps_the_reason_private(
    client: TestClient, session: Session, tree: Tree
) -> None:
    award = make_award(session, tree.ward, tree.trust)
    before = client.get(f"/v1/public/awards/{award.code}")
    sign_in(client, make_person(session, roles=[(tree.trust, Role.SCHEME_LEAD)]))
    client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "Something private."})

    after = client.get(f"/v1/public/awards/{award.code}", headers={"If-None-Match": before.headers["ETag"]})

    assert (after.status_code, after.json()["standing"]) == (200, "withdrawn")
    assert after.json()["withdrawn_on"] == str(today())
    assert "private" not in after.text


def test_it_expires_by_itself(client: TestClient, session: Session, tree: Tree) -> None:
    award = make_award(session, tree.ward, tree.trust, issued_on=today() - timedelta(days=400), validity_months=12)

    assert client.get(f"/v1/public/awards/{award.code}").json()["standing"] == "expired"


@pytest.mark.parametrize("code", ["nothing", "%00", "é", "h4m7kq2x9wtc' OR 1=1"])
def test_an_unknown_code_is_not_found_on_any_page(client: TestClient, session: Session, code: str) -> None:
    answer = client.get(f"/v1/public/awards/{code}")

    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (404, "*")
    assert answer.headers["content-type"] == "application/problem+json"


def test_lists_and_awards_need_signing_in(client: TestClient, session: Session, tree: Tree) -> None:
    award = make_award(session, tree.ward, tree.trust)

    assert client.get("/v1/awards").status_code == 401
    assert client.get(f"/v1/awards/{award.id}").status_code == 401
    assert client.post(f"/v1/awards/{award.id}/withdraw", json={"reason": "No."}).status_code == 401
