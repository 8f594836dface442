"""Many at once, with real commits: one application, one decision, one award."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.awards.models import Award
from api.kit.db import make_engine, make_sessions
from api.kit.postgres import Urls
from api.main import create_app
from api.recognition.models import Application, Decision
from tests.factories import make_person, sign_in
from tests.recognition.conftest import Trust


@pytest.fixture
def committing(fresh_database: Urls) -> Iterator[sessionmaker[Session]]:
    engine = make_engine(fresh_database.app)
    yield make_sessions(engine)
    engine.dispose()


@pytest.fixture
def clients(committing: sessionmaker[Session]) -> Iterator[list[TestClient]]:
    """The ward's lead, then four panel members, each with a browser of their own."""
    app = create_app()
    app.state.sessions = committing
    with committing.begin() as session:
        trust = Trust(session)
        panel = [make_person(session, f"Panel {n}", roles=[(trust.tree.trust, Role.PANEL_MEMBER)]) for n in range(4)]
        browsers = [sign_in(TestClient(app), person) for person in (trust.lead, *panel)]
    yield browsers
    for browser in browsers:
        browser.close()


def at_once(calls: list[Any]) -> list[Any]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return [each.result() for each in [pool.submit(call) for call in calls]]


def test_one_application_one_decision_one_award(clients: list[TestClient], committing: sessionmaker[Session]) -> None:
    lead, *panel = clients
    scheme = lead.get("/v1/schemes").json()["items"][0]
    assessment = lead.get("/v1/assessments").json()["items"][0]
    body = {"scheme_id": scheme["id"], "assessment_id": assessment["id"]}

    applied = at_once([lambda: lead.post("/v1/applications", json=body)] * 4)
    (application,) = [answer.json() for answer in applied if answer.status_code == 201]
    path = f"/v1/applications/{application['id']}/decision"
    decisions = [
        {"outcome": "accept"},
        {"outcome": "override", "level_code": "gold", "reason": "More."},
        {"outcome": "decline", "reason": "Less."},
        {"outcome": "accept"},
    ]
    decided = at_once(
        [lambda by=by, said=said: by.post(path, json=said) for by, said in zip(panel, decisions, strict=True)]
    )

    assert sorted(answer.status_code for answer in applied) == [201, 409, 409, 409]
    assert sorted(answer.status_code for answer in decided) == [200, 409, 409, 409]
    assert {answer.json()["application_id"] for answer in applied if answer.status_code == 409} == {application["id"]}
    (won,) = [answer.json() for answer in decided if answer.status_code == 200]
    assert len(won["decisions"]) == 1
    with committing() as session:
        counts = [session.scalar(select(func.count()).select_from(each)) for each in (Application, Decision, Award)]
    assert counts == [1, 1, int(won["decisions"][0]["award_id"] is not None)]
