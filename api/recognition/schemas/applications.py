"""Applications and decisions."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from api.accounts.schemas import PersonSummary
from api.assessments.schemas import EXAMPLE_ID, AssessmentSummary
from api.kit.schemas import In, Out, Paragraphs, Text
from api.organisations.schemas import OrganisationSummary
from api.recognition.models import ApplicationStatus, DecisionOutcome
from api.recognition.rules.applying import Ability
from api.recognition.schemas.proposals import ProposalOut

CONFIRMED = "You have checked that nobody can be identified."


class ApplicationIn(In):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"scheme_id": EXAMPLE_ID, "assessment_id": EXAMPLE_ID, "statement": "We are proud of how we listen."}
            ]
        }
    )

    scheme_id: UUID
    assessment_id: UUID = Field(description="An agreed assessment of your team.")
    statement: Paragraphs = Field("", description="What you want the panel to know.")
    privacy_confirmed: bool = Field(False, strict=True, description=CONFIRMED)


class DecisionIn(In):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"outcome": "accept", "reason": "Clear evidence throughout."}]}
    )

    outcome: DecisionOutcome
    level_code: Annotated[Text, StringConstraints(max_length=60)] | None = Field(
        None, description="The level to award, to override the proposal."
    )
    reason: Annotated[Text, StringConstraints(max_length=5000)] = Field(
        "", description="Needed unless you accept. The team sees it; the public does not."
    )
    citation: Annotated[Text, StringConstraints(max_length=500)] = Field(
        "", description="Public words on the award. Left out, it says for what it was given."
    )
    privacy_confirmed: bool = Field(False, strict=True, description=CONFIRMED)


class NothingIn(In):
    """No content: an empty object, or no body at all."""

    model_config = ConfigDict(json_schema_extra={"examples": [{}]})


class SchemeRef(Out):
    id: UUID
    title: str = Field(examples=["Ward Excellence Awards"])
    organisation: OrganisationSummary


class DecisionOut(Out):
    id: UUID
    outcome: DecisionOutcome
    level_code: str | None = Field(description="What was awarded, if anything.", examples=["silver"])
    level_name: str | None = Field(examples=["Silver"])
    reason: str = Field(examples=["Clear evidence throughout."])
    decided_by: PersonSummary
    created_at: datetime
    award_id: UUID | None
    award_code: str | None


class ApplicationSummary(Out):
    id: UUID
    scheme: SchemeRef
    assessment: AssessmentSummary
    organisation: OrganisationSummary = Field(description="Who applies.")
    status: ApplicationStatus
    statement: str = Field(examples=["We are proud of how we listen."])
    applied_by: PersonSummary
    created_at: datetime
    proposed_level_code: str | None = Field(examples=["silver"])
    headline: str = Field(examples=["This reaches Silver. For Gold, one thing is missing."])
    decisions: list[DecisionOut] = Field(description="Oldest first; the last one counts.")
    can: list[Ability] = Field(description="What you may do with it now.")
    version: int


class ApplicationOut(ApplicationSummary):
    """An application with the proposal as it was made on the day, every step kept."""

    proposal: ProposalOut
