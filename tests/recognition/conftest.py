"""A trust with a scheme, and a ward whose assessment has been agreed."""

from typing import Any

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Person, Role
from api.assessments.models import Assessment, AssessmentStage, RatingStage
from api.kit.events import System
from api.organisations.models import Organisation
from api.recognition.actions import publish_scheme, read_scheme_file
from tests.assessing import make_assessment, make_cycle, rate_all
from tests.factories import make_person, make_tree, sign_in


class Trust:
    """Who is who, and short ways to act as each."""

    def __init__(self, session: Session, client: TestClient | None = None) -> None:
        self.session = session
        self._client = client
        self.tree = make_tree(session)
        at = self.tree.trust
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.member = make_person(session, "Tomasz Zielinski", roles=[(self.tree.ward, Role.MEMBER)])
        self.panel = make_person(session, "Marcus Delaney", roles=[(at, Role.PANEL_MEMBER)])
        self.version = publish_scheme(session, System(), at.id, read_scheme_file())
        self.assessment = self.agreed(3)

    @property
    def client(self) -> TestClient:
        assert self._client
        return self._client

    def agreed(
        self,
        value: float,
        *,
        organisation: Organisation | None = None,
        cycle: str = "Autumn",
        but: tuple[str, ...] = (),
    ) -> Assessment:
        """An agreed assessment with the same rating everywhere, apart from those that are left out."""
        assessment = make_assessment(
            self.session,
            self.lead,
            organisation=organisation or self.tree.ward,
            cycle=make_cycle(self.session, self.tree.trust, cycle),
            stage=AssessmentStage.AGREED,
        )
        rate_all(self.session, assessment, self.panel, value, stage=RatingStage.AGREED, but=but)
        return assessment

    def as_(self, person: Person) -> TestClient:
        return sign_in(self.client, person)

    def apply(self, assessment: Assessment | None = None, **more: Any) -> Any:
        """Apply as the ward's lead."""
        body = {
            "scheme_id": str(self.version.scheme_id),
            "assessment_id": str((assessment or self.assessment).id),
            "statement": "We are proud of our ward.",
            **more,
        }
        return self.as_(self.lead).post("/v1/applications", json=body)

    def applied(self, assessment: Assessment | None = None) -> str:
        """The path of an application."""
        answer = self.apply(assessment)
        assert answer.status_code == 201, answer.text
        return f"/v1/applications/{answer.json()['id']}"

    def decide(self, path: str, outcome: str = "accept", by: Person | None = None, **more: Any) -> Any:
        return self.as_(by or self.panel).post(f"{path}/decision", json={"outcome": outcome, **more})


@pytest.fixture
def trust(client: TestClient, session: Session) -> Trust:
    return Trust(session, client)
