"""What a person might do next."""

from datetime import date

from pydantic import Field

from api.kit.schemas import Out
from api.organisations.schemas import OrganisationSummary
from api.reports.rules import NextStepKind


class NextStep(Out):
    kind: NextStepKind
    title: str = Field(examples=["Carry on with your self-assessment"])
    detail: str = Field(examples=["Willow Ward has rated 12 of 42 criteria."])
    due_on: date | None
    link: str = Field(
        description="Path in the front end.", examples=["/assessments/019aa000-0000-7000-8000-000000000000"]
    )
    organisation: OrganisationSummary | None


class NextSteps(Out):
    items: list[NextStep]
