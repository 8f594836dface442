"""Several people, or one who clicks twice, at the same moment. With real commits on a database of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.evidence.models import Evidence, EvidenceFile, EvidenceRevision
from api.kit.db import make_engine, make_sessions
from api.kit.postgres import Urls
from api.main import create_app
from tests.evidence.conftest import Json, path
from tests.factories import PASSWORD, make_person, make_tree


@pytest.fixture
def engine(fresh_database: Urls) -> Iterator[Engine]:
    engine = make_engine(fresh_database.app)
    yield engine
    engine.dispose()


@pytest.fixture
def signed_in(engine: Engine) -> Iterator[tuple[TestClient, Json]]:
    """A client of the whole product, as the lead of a ward, and a body to send."""
    with Session(engine) as session:
        tree = make_tree(session)
        lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
        email, ward = lead.email, str(tree.ward.id)
        session.commit()
    app = create_app()
    app.state.sessions = make_sessions(engine)
    with TestClient(app) as client:
        token = client.post("/v1/access-tokens", json={"email": email, "password": PASSWORD}).json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield client, {"organisation_id": ward, "title": "Quiet hour", "narrative": "It helped.", "type": "story"}


def at_once(send: Callable[[int], Any], times: int = 8) -> list[Any]:
    barrier = Barrier(times)

    def one(number: int) -> Any:
        barrier.wait()
        return send(number)

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def rows(engine: Engine, model: type[Evidence | EvidenceFile | EvidenceRevision]) -> int:
    with Session(engine) as session:
        return session.scalars(select(func.count()).select_from(model)).one()


def test_eight_identical_creates_make_one(engine: Engine, signed_in: tuple[TestClient, Json]) -> None:
    client, body = signed_in
    answers = at_once(lambda _: client.post("/v1/evidence", json=body, headers={"Idempotency-Key": "one"}))

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert (rows(engine, Evidence), rows(engine, EvidenceRevision)) == (1, 1)


def test_of_eight_editors_one_wins_and_seven_are_told(engine: Engine, signed_in: tuple[TestClient, Json]) -> None:
    client, body = signed_in
    made = client.post("/v1/evidence", json=body)
    headers = {"If-Match": made.headers["ETag"]}
    answers = at_once(lambda number: client.patch(path(made.json()), json={"title": f"By {number}"}, headers=headers))

    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 7]
    winner = next(answer.json()["title"] for answer in answers if answer.status_code == 200)
    assert client.get(path(made.json())).json()["title"] == winner
    assert rows(engine, EvidenceRevision) == 2


def test_the_same_file_sent_eight_times_is_kept_once(engine: Engine, signed_in: tuple[TestClient, Json]) -> None:
    client, body = signed_in
    made = client.post("/v1/evidence", json=body).json()
    file = {"file": ("a.txt", b"the same")}
    plain = at_once(lambda _: client.post(path(made, "files"), files=file))
    keyed = at_once(
        lambda _: client.post(path(made, "files"), files={"file": ("b.txt", b"b")}, headers={"Idempotency-Key": "b"})
    )

    assert sorted(answer.status_code for answer in plain) == [201, *[409] * 7]
    assert {answer.status_code for answer in keyed} == {201}
    assert len({answer.json()["id"] for answer in keyed}) == 1
    assert rows(engine, EvidenceFile) == 2


def test_eight_different_files_all_arrive(engine: Engine, signed_in: tuple[TestClient, Json]) -> None:
    client, body = signed_in
    made = client.post("/v1/evidence", json=body).json()
    at_once(lambda number: client.post(path(made, "files"), files={"file": (f"{number}.txt", f"{number}".encode())}))
    read = client.get(path(made)).json()

    assert len(read["files"]) == 8
    assert read["revision"] == 9
    assert sorted(len(each["content"]["files"]) for each in client.get(path(made, "revisions")).json()["items"]) == [
        *range(9)
    ]


def test_submitted_eight_times_at_once_is_submitted_once(engine: Engine, signed_in: tuple[TestClient, Json]) -> None:
    client, body = signed_in
    made = client.post("/v1/evidence", json=body).json()
    answers = at_once(lambda _: client.post(path(made, "submit")))

    assert sorted(answer.status_code for answer in answers) == [200, *[409] * 7]
