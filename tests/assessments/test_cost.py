"""What the hot paths cost: a fixed number of statements, whatever the size of the framework."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import Assessment, AssessmentStage, RatingStage
from tests.assessing import criterion_ids, make_assessment, make_cycle, make_reader, rate_all
from tests.conftest import CountStatements
from tests.factories import Tree, make_framework, make_person, make_tree, sign_in

BODY = {"state": "rated", "value": 3, "comment": "We ask at each team meeting."}
both_sizes = pytest.mark.parametrize("size", [42, 450])


@dataclass
class Start:
    tree: Tree
    lead: Person
    assessment: Assessment
    path: str
    criteria: list[UUID]


def begin(session: Session, size: int) -> Start:
    tree = make_tree(session)
    lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
    version = make_framework(session, size)
    assessment = make_assessment(session, lead, organisation=tree.ward, version=version)
    criteria = list(criterion_ids(session, assessment).values())
    assert len(criteria) == size
    return Start(tree, lead, assessment, f"/v1/assessments/{assessment.id}", criteria)


@both_sizes
def test_opening_an_assessment(
    client: TestClient, session: Session, count_statements: CountStatements, size: int
) -> None:
    start = begin(session, size)
    rate_all(session, start.assessment, start.lead)
    sign_in(client, start.lead)

    with count_statements() as statements:
        answer = client.get(start.path)

    assert len(answer.json()["ratings"]) == size
    assert statements.count == 5


@both_sizes
def test_opening_it_as_a_moderator_who_also_sees_reviewers_and_agreed_ratings(
    client: TestClient, session: Session, count_statements: CountStatements, size: int
) -> None:
    start = begin(session, size)
    rate_all(session, start.assessment, start.lead)
    rate_all(session, start.assessment, start.lead, stage=RatingStage.AGREED)
    make_reader(session, start.assessment, make_person(session))
    session.get_one(Assessment, start.assessment.id).stage = AssessmentStage.MODERATION
    session.flush()
    sign_in(client, make_person(session, roles=[(start.tree.trust, Role.MODERATOR)]))

    with count_statements() as statements:
        seen = client.get(start.path).json()

    assert (len(seen["ratings"]), len(seen["agreed_ratings"]), len(seen["reviewers"])) == (size, size, 1)
    assert statements.count == 6


@both_sizes
def test_saving_a_rating(client: TestClient, session: Session, count_statements: CountStatements, size: int) -> None:
    start = begin(session, size)
    path = f"{start.path}/ratings/{start.criteria[-1]}"
    sign_in(client, start.lead)

    with count_statements() as first:
        assert client.put(path, json=BODY, headers={"If-None-Match": "*"}).status_code == 201
    with count_statements() as second:
        assert client.put(path, json=BODY, headers={"If-Match": '"1"'}).status_code == 200
    with count_statements() as late:
        assert client.put(path, json=BODY, headers={"If-Match": '"1"'}).status_code == 412

    assert (first.count, second.count, late.count) == (5, 5, 5)


@pytest.mark.parametrize("more", [0, 30])
def test_listing_assessments(
    client: TestClient, session: Session, count_statements: CountStatements, more: int
) -> None:
    start = begin(session, 7)
    for year in range(2000, 2000 + more):
        cycle = make_cycle(session, start.tree.trust, f"Cycle {year}", year)
        make_assessment(session, start.lead, organisation=start.tree.ward, cycle=cycle)
    sign_in(client, start.lead)

    with count_statements() as statements:
        assert len(client.get("/v1/assessments").json()["items"]) == 1 + more

    assert statements.count == 3


@pytest.mark.parametrize("more", [0, 30])
def test_following_the_trend(
    client: TestClient, session: Session, count_statements: CountStatements, more: int
) -> None:
    start = begin(session, 7)
    version = start.assessment.framework_version_id
    for year in range(2000, 2000 + more):
        cycle = make_cycle(session, start.tree.trust, f"Cycle {year}", year)
        again = Assessment(
            framework_version_id=version,
            organisation_id=start.tree.ward.id,
            cycle_id=cycle.id,
            started_by=start.lead.id,
        )
        session.add(again)
        session.flush()
        rate_all(session, again, start.lead)
    sign_in(client, start.lead)

    with count_statements() as statements:
        assert len(client.get(f"{start.path}/trend").json()["items"]) == 1 + more

    assert statements.count == 6
