"""What goes in and out of the reviews room."""

from datetime import date, datetime
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from api.accounts.schemas import PersonSummary
from api.assessments.models import RatingState
from api.assessments.schemas import EXAMPLE_ID, AssessmentSummary, ProgressOut, RatingOut
from api.kit.schemas import Day, In, Out, Paragraphs
from api.reviews.models import ReviewStatus
from api.reviews.rules import Ability


class ReviewIn(In):
    reviewer_id: UUID = Field(description="Someone who reviews here and belongs elsewhere.", examples=[EXAMPLE_ID])
    due_on: Day | None = Field(None, description="When the review should be in.", examples=["2027-05-14"])


class DeclarationIn(In):
    """Said before the reviewer sees anything. A conflict stands them down; it is no fault."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"conflict": False, "declaration": "I have never worked with this ward."}]}
    )

    conflict: bool = Field(strict=True, description="True stands you down, so that someone else can be asked.")
    declaration: Paragraphs = Field("", description="In your own words. Needed where there is a conflict.")
    privacy_confirmed: bool = Field(False, strict=True, description="You have checked that nobody can be identified.")

    @model_validator(mode="after")
    def words_for_a_conflict(self) -> "DeclarationIn":
        if self.conflict and not self.declaration:
            raise ValueError("Say in a few words what the conflict is.")
        return self


class SubmitReviewIn(In):
    summary: Paragraphs = Field(
        description="What you say of the whole. May be empty.", examples=["A calm ward that listens."]
    )
    privacy_confirmed: bool = Field(False, strict=True, description="You have checked that nobody can be identified.")


class ReviewOut(Out):
    """One reviewer's look at one assessment."""

    id: UUID
    assessment: AssessmentSummary
    reviewer: PersonSummary
    status: ReviewStatus
    due_on: date | None
    declared_at: datetime | None
    conflict: bool | None = Field(description="Null until the reviewer has said.")
    declaration: str
    summary: str
    progress: ProgressOut = Field(description="Of this reviewer's own ratings.")
    submitted_at: datetime | None
    ratings: list[RatingOut] = Field(description="The reviewer's own; to others only once all reviews are in.")
    can: list[Ability] = Field(description="What you may do with it now.")
    version: int


class ReviewSummary(Out):
    """A review in a list: all but its ratings."""

    id: UUID
    assessment: AssessmentSummary
    reviewer: PersonSummary
    status: ReviewStatus
    due_on: date | None
    conflict: bool | None
    progress: ProgressOut
    submitted_at: datetime | None
    can: list[Ability]
    version: int


class RatingLite(Out):
    state: RatingState
    value: float | None = Field(examples=[3])
    comment: str = Field(examples=["Seen at two handovers."])


class ReviewerRating(RatingLite):
    reviewer_id: UUID


class CriterionComparison(Out):
    """One criterion as the team and each reviewer see it."""

    criterion_id: UUID
    code: str = Field(examples=["CE1"])
    statement: str
    section_title: str
    self: RatingLite | None
    reviews: list[ReviewerRating]
    differs: bool = Field(description="The reviewers did not all say the same.")
    spread: float = Field(description="Between the highest and the lowest reviewer.", examples=[1])
    agreed: RatingOut | None


class ModerationOut(Out):
    """Where reviewers agree and where they differ, criterion by criterion, in the framework's order."""

    assessment: AssessmentSummary
    reviewers: list[PersonSummary]
    criteria: list[CriterionComparison]
    matching: int = Field(description="Criteria of which all reviewers said the same.", examples=[36])
    differing: int = Field(examples=[6])
    agreed: int = Field(description="Criteria that have an agreed rating.", examples=[36])
    total: int = Field(examples=[42])
