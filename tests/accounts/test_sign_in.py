"""Signing in by cookie and by bearer token, and what is refused."""

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from tests.factories import PASSWORD, make_person, make_tree, sign_in


def test_someone_who_signs_in_is_told_who_they_are_and_where(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    person = make_person(session, "Amara Okafor", roles=[(tree.ward, Role.TEAM_LEAD)])

    sign_in(client, person)
    me = client.get("/v1/session").json()["person"]

    assert me["name"] == "Amara Okafor"
    assert [(each["organisation"]["name"], each["role"]) for each in me["memberships"]] == [
        ("Willow Ward", "team_lead")
    ]


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client: TestClient, session: Session) -> None:
    person = make_person(session)

    wrong = client.post("/v1/session", json={"email": person.email, "password": "wrong"})
    unknown = client.post("/v1/session", json={"email": "nobody@example.org", "password": "wrong"})

    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()
    assert wrong.headers["content-type"] == "application/problem+json"


def test_a_change_by_cookie_needs_the_csrf_token(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    refused = client.delete("/v1/session", headers={"X-CSRF-Token": "guessed"})
    allowed = client.delete("/v1/session")

    assert refused.status_code == 403
    assert allowed.status_code == 204
    assert client.get("/v1/session").status_code == 401


def test_a_bearer_token_works_without_cookie_until_its_session_ends(client: TestClient, session: Session) -> None:
    person = make_person(session, "Ben Ashworth")
    token = client.post("/v1/access-tokens", json={"email": person.email, "password": PASSWORD}).json()["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}

    assert client.get("/v1/session", headers=bearer).json()["person"]["name"] == "Ben Ashworth"
    assert client.delete("/v1/session", headers=bearer).status_code == 204
    assert client.get("/v1/session", headers=bearer).status_code == 401


def test_an_altered_or_unsigned_token_is_refused(client: TestClient, session: Session) -> None:
    person = make_person(session)
    token = client.post("/v1/access-tokens", json={"email": person.email, "password": PASSWORD}).json()["access_token"]
    _header, claims, signature = token.split(".")
    unsigned = "eyJhbGciOiJub25lIn0." + claims + "."

    for bad in (unsigned, f"{_header}.{claims}.{signature[:-2]}AA", "x", token + "x"):
        assert client.get("/v1/session", headers={"Authorization": f"Bearer {bad}"}).status_code == 401, bad


def test_unknown_fields_and_parameters_are_refused_by_name(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    body = client.post("/v1/session", json={"email": "a@example.org", "password": "b", "remember": True})
    query = client.get("/v1/organisations?sort=name")

    assert (body.status_code, [e["pointer"] for e in body.json()["errors"]]) == (422, ["/remember"])
    assert (query.status_code, [e["pointer"] for e in query.json()["errors"]]) == (422, ["?sort"])


def test_people_are_seen_only_where_a_role_allows(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    lead = make_person(session, "Lead", roles=[(tree.ward, Role.TEAM_LEAD)])
    moderator = make_person(session, "Moderator", roles=[(tree.trust, Role.MODERATOR)])
    make_person(session, "Elsewhere", roles=[(tree.other_ward, Role.MEMBER)])

    sign_in(client, lead)
    assert [each["name"] for each in client.get("/v1/people").json()["items"]] == ["Lead"]
    sign_in(client, moderator)
    assert {each["name"] for each in client.get("/v1/people").json()["items"]} == {"Lead", "Moderator"}


def test_whoever_chooses_reviewers_also_sees_those_who_review_from_above(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    moderator = make_person(session, "Moderator", roles=[(tree.trust, Role.MODERATOR)])
    make_person(session, "Reviews everywhere", roles=[(tree.system, Role.REVIEWER), (tree.other_ward, Role.MEMBER)])
    make_person(session, "Views everything", roles=[(tree.system, Role.SYSTEM_VIEWER)])

    sign_in(client, moderator)
    found = client.get("/v1/people?role=reviewer").json()["items"]

    assert [each["name"] for each in found] == ["Reviews everywhere"]
    assert [each["organisation"]["name"] for each in found[0]["memberships"]] == ["Larkshire Care System"]
    assert "Views everything" not in client.get("/v1/people").text
