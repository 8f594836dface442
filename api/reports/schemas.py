"""What a person might do next."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from api.kit.schemas import Out
from api.organisations.schemas import OrganisationSummary


class NextStepKind(StrEnum):
    START_ASSESSMENT = "start_assessment"
    CONTINUE_ASSESSMENT = "continue_assessment"
    SUBMIT_ASSESSMENT = "submit_assessment"
    RETURNED_EVIDENCE = "returned_evidence"
    DRAFT_EVIDENCE = "draft_evidence"
    REVIEW = "review"
    ASSIGN_REVIEWERS = "assign_reviewers"
    MODERATE = "moderate"
    APPLY = "apply"
    DECIDE = "decide"
    RENEW = "renew"


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
