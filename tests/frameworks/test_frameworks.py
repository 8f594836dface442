"""Which frameworks someone sees, and one edition as a whole."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.frameworks.models import FrameworkVersion, VersionStatus, Visibility
from tests.conftest import CountStatements
from tests.factories import make_framework, make_person, make_tree, sign_in

SHIPPED = {
    "cno-excellence-system",
    "cno-excellence-organisation",
    "cno-excellence-team",
    "cno-excellence-individual",
}


def version_id(client: TestClient, scope: str = "team") -> str:
    found: str = client.get(f"/v1/frameworks?scope={scope}").json()["items"][0]["current_version"]["id"]
    return found


def codes(client: TestClient, query: str = "") -> set[str]:
    return {each["code"] for each in client.get(f"/v1/frameworks{query}").json()["items"]}


def test_the_shipped_frameworks_are_there_for_everyone_who_is_signed_in(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    assert codes(client) == SHIPPED
    (team,) = client.get("/v1/frameworks?scope=team").json()["items"]
    assert team["current_version"]["title"] == "Excellence in our team"
    assert team["current_version"]["criterion_count"] == 42


def test_nobody_sees_them_without_signing_in(client: TestClient) -> None:
    assert client.get("/v1/frameworks").status_code == 401
    assert client.get(f"/v1/framework-versions/{uuid4()}").status_code == 401


def test_an_edition_comes_whole_and_in_order(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    edition = client.get(f"/v1/framework-versions/{version_id(client)}").json()

    assert [point["value"] for point in edition["scale"]] == [0, 1, 2, 3, 4]
    assert [section["code"] for section in edition["sections"]] == ["CE", "HW", "KR", "LE", "IN", "QS", "WD"]
    first = edition["sections"][0]
    assert first["components"] == ["culture-and-environment"]
    assert [criterion["code"] for criterion in first["criteria"]] == ["CE1", "CE2", "CE3", "CE4", "CE5", "CE6"]
    speaking_up = first["criteria"][1]
    assert speaking_up["essential"] is True
    assert speaking_up["voices"] == ["staff", "students", "families"]
    assert [level["value"] for level in speaking_up["levels"]] == [0, 1, 2, 3, 4]
    assert speaking_up["evidence_prompts"][2] == {
        "type": "story",
        "prompt": "A worry that led to a change, told with consent.",
    }


def test_whoever_has_an_edition_already_is_told_so_before_it_is_loaded(
    client: TestClient, session: Session, count_statements: CountStatements
) -> None:
    sign_in(client, make_person(session))
    path = f"/v1/framework-versions/{version_id(client)}"
    etag = client.get(path).headers["etag"]

    with count_statements() as statements:
        again = client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert statements.count == 2


@pytest.mark.parametrize("size", [42, 450])
def test_the_cost_of_an_edition_does_not_grow_with_its_size(
    client: TestClient, session: Session, count_statements: CountStatements, size: int
) -> None:
    path = f"/v1/framework-versions/{make_framework(session, size).id}"
    sign_in(client, make_person(session))

    with count_statements() as statements:
        edition = client.get(path).json()

    assert sum(len(section["criteria"]) for section in edition["sections"]) == size
    assert statements.count == 4


@pytest.mark.parametrize("more", [0, 30])
def test_the_cost_of_the_list_does_not_grow_with_its_length(
    client: TestClient, session: Session, count_statements: CountStatements, more: int
) -> None:
    for _ in range(more):
        make_framework(session, 3)
    sign_in(client, make_person(session))

    with count_statements() as statements:
        assert len(client.get("/v1/frameworks").json()["items"]) == 4 + more

    assert statements.count == 3


def test_the_list_is_paged(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    first = client.get("/v1/frameworks?limit=3")
    rest = client.get("/v1/frameworks", params={"limit": 3, "cursor": first.json()["next_cursor"]}).json()

    assert 'rel="next"' in first.headers["link"]
    assert rest["next_cursor"] is None
    assert {each["code"] for each in first.json()["items"] + rest["items"]} == SHIPPED


def test_a_local_framework_is_seen_above_and_below_its_owner_only(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    version = make_framework(session, 3, code="ward-round", visibility=Visibility.SYSTEM, owner_id=tree.trust.id)

    def sees(*, role: Role, where: UUID) -> bool:
        place = next(each for each in vars(tree).values() if each.id == where)
        sign_in(client, make_person(session, roles=[(place, role)]))
        listed = "ward-round" in codes(client)
        assert (client.get(f"/v1/framework-versions/{version.id}").status_code == 200) is listed
        return listed

    assert sees(role=Role.MEMBER, where=tree.ward.id)
    assert sees(role=Role.MEMBER, where=tree.trust.id)
    assert sees(role=Role.SYSTEM_VIEWER, where=tree.system.id)
    assert not sees(role=Role.MEMBER, where=tree.other_ward.id)
    assert not sees(role=Role.ORGANISATION_ADMIN, where=tree.other_trust.id)


def test_a_new_edition_takes_the_place_of_the_old_one_which_stays_readable(
    client: TestClient, session: Session
) -> None:
    old = make_framework(session, 2, code="growing", edition="1.0")
    new = make_framework(session, 3, code="growing", edition="2.0")
    sign_in(client, make_person(session))

    (listed,) = [each for each in client.get("/v1/frameworks").json()["items"] if each["code"] == "growing"]

    assert (listed["current_version"]["id"], listed["current_version"]["edition"]) == (str(new.id), "2.0")
    assert client.get(f"/v1/framework-versions/{old.id}").json()["edition"] == "1.0"


def test_a_draft_is_not_seen(client: TestClient, session: Session) -> None:
    version = make_framework(session, 2, code="unfinished")
    session.get_one(FrameworkVersion, version.id).status = VersionStatus.DRAFT
    sign_in(client, make_person(session))

    assert "unfinished" not in codes(client)
    assert client.get(f"/v1/framework-versions/{version.id}").status_code == 404


def test_bad_input_is_refused_by_name(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    for query, pointer in (
        ("scope=galaxy", "?scope"),
        ("limit=0", "?limit"),
        ("cursor=x", "?cursor"),
        ("sort=a", "?sort"),
    ):
        answer = client.get(f"/v1/frameworks?{query}")
        assert (answer.status_code, [each["pointer"] for each in answer.json()["errors"]]) == (422, [pointer])
    assert client.get("/v1/framework-versions/not-an-id").status_code == 422
    assert client.get(f"/v1/framework-versions/{uuid4()}").status_code == 404


def test_only_one_edition_of_a_framework_is_listed(session: Session) -> None:
    editions = session.scalars(select(FrameworkVersion.edition)).all()
    assert editions == ["1.0"] * 4
