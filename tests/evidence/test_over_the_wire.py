"""Large files against the product as it runs: its memory stays flat, and an early refusal arrives."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import psutil
import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from api.accounts.models import Role
from api.kit.files import MEBIBYTE
from tests.evidence.conftest import Json, path
from tests.factories import PASSWORD, make_person, make_tree
from tests.live import LiveServer


@pytest.fixture
def lead(live_server: LiveServer) -> Iterator[tuple[httpx.Client, Json]]:
    """The lead of a ward over a real connection, with a draft."""
    engine = create_engine(live_server.database.app)
    with Session(engine) as session:
        tree = make_tree(session)
        email, ward = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)]).email, str(tree.ward.id)
        session.commit()
    engine.dispose()
    with httpx.Client(base_url=live_server.url, timeout=60) as client:
        token = client.post("/v1/access-tokens", json={"email": email, "password": PASSWORD}).json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        body = {"organisation_id": ward, "title": "Quiet hour", "narrative": "It helped.", "type": "story"}
        yield client, client.post("/v1/evidence", json=body).json()


def send(client: httpx.Client, evidence: Json, size: int, letter: bytes = b"a") -> httpx.Response:
    return client.post(path(evidence, "files"), files={"file": (f"{letter.decode()}.txt", letter * size)})


def test_fifty_mebibytes_take_little_memory(live_server: LiveServer, lead: tuple[httpx.Client, Json]) -> None:
    client, draft = lead
    server = psutil.Process(live_server.pid)
    send(client, draft, MEBIBYTE, b"w")
    before = peak = server.memory_info().rss

    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(send, client, draft, 50 * MEBIBYTE)
        while not sending.done():
            peak = max(peak, server.memory_info().rss)
    file = sending.result().json()
    received = client.get(path(draft, "files", file["id"], "content"))
    peak = max(peak, server.memory_info().rss)

    assert sending.result().status_code == 201
    assert len(received.content) == file["size"] == 50 * MEBIBYTE
    assert peak - before < 45 * MEBIBYTE, "less than the file, whatever its size"


def test_an_early_refusal_arrives_although_the_file_is_still_being_sent(lead: tuple[httpx.Client, Json]) -> None:
    client, draft = lead
    too_large = send(client, draft, 60 * MEBIBYTE)
    client.headers.pop("Authorization")
    ended = send(client, draft, 40 * MEBIBYTE)

    assert too_large.status_code == 413
    assert "50 MiB" in too_large.json()["detail"]
    assert (ended.status_code, ended.json()["type"]) == (401, "/problems/not-signed-in")
