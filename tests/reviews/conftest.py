"""A submitted assessment of a small framework, with people to review and moderate it."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import AssessmentStage
from tests.assessing import criterion_ids, make_assessment, rate_all
from tests.factories import make_framework, make_person, make_tree, sign_in

Json = dict[str, Any]


class Trust:
    """Who is who, and short ways to act as each. The framework has four criteria."""

    def __init__(self, client: TestClient, session: Session) -> None:
        self.client, self.session = client, session
        self.tree = make_tree(session)
        at = self.tree.trust
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.moderator = make_person(session, "Morag Reid", roles=[(at, Role.MODERATOR)])
        self.first = make_person(
            session, "Ben Ashworth", roles=[(at, Role.REVIEWER), (self.tree.sibling_ward, Role.MEMBER)]
        )
        self.second = make_person(session, "Chidi Eze", roles=[(at, Role.REVIEWER)])
        self.stranger = make_person(session, "Petra Novak", roles=[(self.tree.other_trust, Role.MODERATOR)])
        version = make_framework(session, 4)
        self.assessment = make_assessment(
            session, self.lead, organisation=self.tree.ward, version=version, stage=AssessmentStage.REVIEW
        )
        rate_all(session, self.assessment, self.lead)
        self.criteria: list[UUID] = list(criterion_ids(session, self.assessment).values())
        self.path = f"/v1/assessments/{self.assessment.id}"

    def as_(self, person: Person) -> TestClient:
        return sign_in(self.client, person)

    def assign(self, person: Person, **body: Any) -> Any:
        return self.as_(self.moderator).post(f"{self.path}/reviews", json={"reviewer_id": str(person.id), **body})

    def begin(self, person: Person) -> str:
        """Assign and declare no conflict. Returns the review's path."""
        path = f"/v1/reviews/{self.assign(person).json()['id']}"
        declared = self.as_(person).post(f"{path}/declaration", json={"conflict": False})
        assert declared.status_code == 200, declared.text
        return path

    def rate(self, path: str, criterion_id: UUID, value: float = 3, **body: Any) -> Any:
        content = {"state": "rated", "value": value, "comment": "", **body}
        return self.client.put(f"{path}/ratings/{criterion_id}", json=content, headers={"If-None-Match": "*"})

    def review(self, person: Person, values: list[float]) -> Json:
        """The whole review of one person, who rates each criterion with these values."""
        path = self.begin(person)
        for criterion_id, value in zip(self.criteria, values, strict=True):
            assert self.rate(path, criterion_id, value).status_code == 201
        answer = self.client.post(f"{path}/submit", json={"summary": "A calm ward."})
        assert answer.status_code == 200, answer.text
        body: Json = answer.json()
        return body


@pytest.fixture
def trust(client: TestClient, session: Session) -> Trust:
    return Trust(client, session)
