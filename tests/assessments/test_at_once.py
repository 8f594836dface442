"""Many at once, with real commits: one row, one winner, nothing lost, and no server error."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import Assessment, AssessmentStage, Rating
from api.kit.db import make_engine, make_sessions
from api.kit.postgres import Urls
from api.main import create_app
from tests.assessing import criterion_ids, make_assessment, rate_all, shipped_version
from tests.factories import Tree, make_person, make_tree, sign_in

FIRST = {"If-None-Match": "*"}


@dataclass
class Ward:
    tree: Tree
    lead: Person
    assessment: Assessment
    criteria: dict[str, str]


@pytest.fixture
def committing(fresh_database: Urls) -> Iterator[sessionmaker[Session]]:
    engine = make_engine(fresh_database.app)
    yield make_sessions(engine)
    engine.dispose()


@pytest.fixture
def ward(committing: sessionmaker[Session]) -> Ward:
    with committing.begin() as session:
        tree = make_tree(session)
        lead = make_person(session, "Amara Okafor", roles=[(tree.ward, Role.TEAM_LEAD)])
        assessment = make_assessment(session, lead, organisation=tree.ward)
        criteria = {code: str(id_) for code, id_ in criterion_ids(session, assessment).items()}
        return Ward(tree, lead, assessment, criteria)


@pytest.fixture
def serving(committing: sessionmaker[Session], ward: Ward) -> Iterator[TestClient]:
    """The product with real transactions, signed in as the ward's lead."""
    app = create_app()
    app.state.sessions = committing
    with TestClient(app) as client:
        with committing.begin() as session:
            sign_in(client, session.get_one(Person, ward.lead.id))
        yield client


def eight(do: Any) -> list[Any]:
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(do, range(8)))


def rating(value: int) -> dict[str, Any]:
    return {"state": "rated", "value": value % 5, "comment": f"Said {value}."}


def test_eight_identical_starts_make_one_assessment(
    serving: TestClient, ward: Ward, committing: sessionmaker[Session]
) -> None:
    with committing.begin() as session:
        session.delete(session.get_one(Assessment, ward.assessment.id))
        version_id = shipped_version(session).id
    body = {"framework_version_id": str(version_id), "organisation_id": str(ward.tree.ward.id)}

    answers = eight(lambda _: serving.post("/v1/assessments", json=body))

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7
    (made,) = [answer.json()["id"] for answer in answers if answer.status_code == 201]
    assert {answer.json()["assessment_id"] for answer in answers if answer.status_code == 409} == {made}
    with committing() as session:
        assert session.scalar(select(func.count()).select_from(Assessment)) == 1


def test_eight_ratings_of_one_criterion_have_one_winner_whom_the_others_are_shown(
    serving: TestClient, ward: Ward
) -> None:
    path = f"/v1/assessments/{ward.assessment.id}/ratings/{ward.criteria['CE1']}"

    first = eight(lambda number: serving.put(path, json=rating(number), headers=FIRST))
    second = eight(lambda number: serving.put(path, json=rating(number), headers={"If-Match": '"1"'}))

    for answers, success in ((first, 201), (second, 200)):
        assert sorted(answer.status_code for answer in answers) == [success] + [412] * 7
        (won,) = [answer.json() for answer in answers if answer.status_code == success]
        assert all(answer.json()["current"] == won for answer in answers if answer.status_code == 412)


def test_no_rating_slips_in_behind_a_submission(
    serving: TestClient, ward: Ward, committing: sessionmaker[Session]
) -> None:
    with committing.begin() as session:
        rate_all(session, ward.assessment, ward.lead, 1)
    path = f"/v1/assessments/{ward.assessment.id}"

    def act(number: int) -> Any:
        if number == 3:
            return serving.post(f"{path}/submit", json={})
        code = list(ward.criteria)[number]
        return serving.put(f"{path}/ratings/{ward.criteria[code]}", json=rating(4), headers={"If-Match": '"1"'})

    answers = eight(act)

    with committing() as session:
        submitted = session.get_one(Assessment, ward.assessment.id)
        changed = session.scalars(select(Rating).where(Rating.version == 2)).all()
    assert submitted.stage is AssessmentStage.REVIEW
    assert submitted.submitted_at
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len(changed) == sum(answer.status_code == 200 for answer in answers) - 1
    assert all(each.updated_at <= submitted.submitted_at for each in changed)
