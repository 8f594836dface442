"""The reference data: whole, open to everyone, and safe to load again."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.components import actions
from api.components.models import Component, Policy, Term


def test_everyone_may_read_the_seven_components_in_their_own_order(client: TestClient) -> None:
    answer = client.get("/v1/components")

    items = answer.json()["items"]
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=300"
    assert [each["abbreviation"] for each in items] == ["CE", "HW", "KR", "LE", "IN", "QS", "WD"]
    assert [each["position"] for each in items] == [1, 2, 3, 4, 5, 6, 7]
    assert answer.json()["next_cursor"] is None


def test_everyone_may_read_the_vocabularies(client: TestClient) -> None:
    lists = client.get("/v1/vocabularies").json()

    sizes = {name: len(words) for name, words in lists.items()}
    assert sizes == {"evidence_types": 16, "voices": 8, "settings": 14, "professions": 14, "policies": 3}
    assert lists["voices"][0]["label"] == "Patients"
    assert {"code": "retain", "title": "Retain: build a good culture and keep people"} in lists["policies"][1]["themes"]


def test_whoever_has_the_same_copy_is_told_so(client: TestClient) -> None:
    for path in ("/v1/components", "/v1/vocabularies"):
        etag = client.get(path).headers["etag"]
        again = client.get(path, headers={"If-None-Match": etag})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(path, headers={"If-None-Match": '"another"'}).status_code == 200


def test_unknown_parameters_are_refused_by_name(client: TestClient) -> None:
    answer = client.get("/v1/components?colour=blue")

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "?colour")


def test_loading_again_puts_back_our_words_and_adds_nothing(session: Session) -> None:
    counts = [session.scalar(select(func.count()).select_from(model)) for model in (Component, Term, Policy)]
    session.get_one(Component, "leadership").name = "Bossing people about"
    session.flush()

    actions.load_shipped(session)

    session.expire_all()
    assert session.get_one(Component, "leadership").name == "Leadership"
    assert [session.scalar(select(func.count()).select_from(model)) for model in (Component, Term, Policy)] == counts
