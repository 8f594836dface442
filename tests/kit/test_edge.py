"""The edge of the API: sizes, ids, headers and limits that hold for every address."""

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.kit.throttle import Throttle
from tests.factories import make_person, sign_in


def test_a_body_that_is_too_long_is_a_problem_that_says_the_limit(client: TestClient, session: Session) -> None:
    sign_in(client, make_person(session))

    answer = client.post("/v1/evidence", json={"title": "x" * 3_000_000})

    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert "2,048 KiB" in answer.json()["detail"]


def test_request_and_correlation_ids_come_back(client: TestClient) -> None:
    own = client.get("/_ping", headers={"X-Request-ID": "abc-1", "X-Correlation-ID": "journey 7"})
    made = client.get("/_ping", headers={"X-Request-ID": "x" * 300})

    assert (own.headers["X-Request-ID"], own.headers["X-Correlation-ID"]) == ("abc-1", "journey 7")
    assert len(made.headers["X-Request-ID"]) == 36


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for path in ("/_ping", "/v1/session", "/nothing-here"):
        headers = client.get(path).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "unsafe" not in headers["Content-Security-Policy"]


def test_rubbish_is_answered_with_what_is_wrong(client: TestClient) -> None:
    broken = client.post("/v1/session", content=b'{"email": ', headers={"Content-Type": "application/json"})
    wrong_type = client.post("/v1/session", json={"email": 1, "password": None})
    nul = client.post("/v1/session", json={"email": "a\x00b", "password": "x"})

    assert broken.status_code == 422
    assert [each["pointer"] for each in wrong_type.json()["errors"]] == ["/email", "/password"]
    assert (nul.status_code, nul.json()["errors"][0]["pointer"]) == (422, "/email")


def test_too_many_tries_at_one_account_are_told_when_to_come_back(client: TestClient, session: Session) -> None:
    person = make_person(session)
    answers = [client.post("/v1/session", json={"email": person.email, "password": "wrong"}) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    assert answers[-1].json()["type"] == "/problems/too-many-requests"


def test_the_limit_is_counted_per_key() -> None:
    throttle = Throttle("2/minute")

    assert [throttle.hit("a"), throttle.hit("a"), throttle.hit("a"), throttle.hit("b")] == [True, True, False, True]
    assert throttle.state("b")[0] == 1


def test_what_a_problem_means_can_be_read(client: TestClient) -> None:
    page = client.get("/problems/precondition-failed")

    assert page.headers["content-type"].startswith("text/plain")
    assert "412" in page.text
    assert client.get("/problems/unheard-of").status_code == 404


def test_health_and_metrics_need_no_sign_in(client: TestClient) -> None:
    assert client.get("/_ping").json() == {"version": "0.1.0"}
    assert client.get("/_status").json()["checks"]["database"]["status"] == "pass"
    assert "http_requests_total" in client.get("/metrics").text
