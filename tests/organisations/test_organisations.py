"""The tree over HTTP: finding, reading, paging, revalidating."""

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.organisations.actions import add_organisation
from api.organisations.models import OrganisationKind
from tests.conftest import CountStatements
from tests.factories import make_person, make_tree, sign_in


def names(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [each["name"] for each in answer["items"]]


def test_a_ward_shows_where_it_belongs(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    sign_in(client, make_person(session))

    ward = client.get(f"/v1/organisations/{tree.ward.id}").json()
    trust = client.get(f"/v1/organisations/{tree.trust.id}").json()

    assert names({"items": ward["ancestors"]}) == ["Brackenford Trust", "Larkshire Care System"]
    assert names({"items": trust["children"]}) == ["Rowan Ward", "Willow Ward"]


def test_organisations_are_found_by_name_kind_subtree_and_identifier(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    add_organisation(
        session,
        kind=OrganisationKind.SITE,
        name="100% Site",
        parent_id=tree.trust.id,
        identifiers={"ods": "X99", "local": "X99b"},
    )
    sign_in(client, make_person(session))

    def found(query: str) -> set[str]:
        return set(names(client.get(f"/v1/organisations?{query}").json()))

    assert found("q=willow") == {"Willow Ward"}
    assert found("q=%25") == {"100% Site"}
    assert found(f"within={tree.trust.id}&kind=team") == {"Willow Ward", "Rowan Ward"}
    assert found("identifier=ods|X99") == {"100% Site"}
    assert found("identifier=cqc-location|X99") == set()


def test_pages_follow_one_another_without_gaps_or_doubles(client: TestClient, session: Session) -> None:
    make_tree(session)
    sign_in(client, make_person(session))

    seen: list[str] = []
    url: str | None = "/v1/organisations?limit=2"
    while url:
        answer = client.get(url)
        seen += names(answer.json())
        url = answer.links.get("next", {}).get("url")

    assert sorted(seen) == sorted(names(client.get("/v1/organisations").json()))
    assert len(seen) == 6


def test_a_cursor_that_is_not_ours_is_refused_with_what_to_do(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    for cursor in ("rubbish", "bnVsbA", "WyJhIiwiYiJd", "W10"):
        answer = client.get("/v1/organisations", params={"cursor": cursor})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "?cursor"


def test_a_copy_that_is_still_right_is_answered_with_304(client: TestClient, session: Session) -> None:
    tree = make_tree(session)
    sign_in(client, make_person(session))
    first = client.get(f"/v1/organisations/{tree.ward.id}")

    again = client.get(f"/v1/organisations/{tree.ward.id}", headers={"If-None-Match": first.headers["ETag"]})
    tree.trust.name = "Brackenford University Trust"
    session.flush()
    changed = client.get(f"/v1/organisations/{tree.ward.id}", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


def test_an_unknown_organisation_is_404_and_a_wrong_id_422(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    assert client.get("/v1/organisations/019aa000-0000-7000-8000-000000000000").status_code == 404
    assert client.get("/v1/organisations/willow").status_code == 422


def test_a_list_costs_the_same_however_long(
    client: TestClient, session: Session, count_statements: CountStatements
) -> None:
    tree = make_tree(session)
    sign_in(client, make_person(session))
    with count_statements() as few:
        client.get("/v1/organisations")
    for number in range(30):
        add_organisation(session, kind=OrganisationKind.TEAM, name=f"Ward {number}", parent_id=tree.trust.id)
    with count_statements() as many:
        client.get("/v1/organisations")

    assert few.count == many.count == 2
