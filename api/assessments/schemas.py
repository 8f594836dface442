"""What goes in and out of the assessments room."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from api.accounts.models import Person
from api.accounts.schemas import PersonSummary
from api.assessments import rules
from api.assessments.models import Assessment, AssessmentStage, Cycle, Rating, RatingStage, RatingState
from api.frameworks.models import FrameworkScope
from api.kit.schemas import Day, In, Line, Out, Paragraphs
from api.organisations.schemas import OrganisationSummary

READ_ONLY = "Read-only: shown by GET, ignored when sent back."
EXAMPLE_ID = "019b2f6e-7c1a-7d3e-9a55-2f1c8e4b6d70"

Value = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Mean = Annotated[float | None, Field(description="Unrounded; null where nothing is rated or you may not see it.")]


class CycleIn(In):
    organisation_id: UUID = Field(examples=[EXAMPLE_ID])
    name: Line = Field(examples=["Spring 2027"])
    opens_on: Day = Field(examples=["2027-03-01"])
    closes_on: Day = Field(description="After it opens.", examples=["2027-05-31"])


class CycleSummary(Out):
    id: UUID
    name: str = Field(examples=["Spring 2027"])
    opens_on: date
    closes_on: date


class CycleOut(CycleSummary):
    """A round of assessment, for the organisation that runs it and everything under it."""

    organisation: OrganisationSummary
    is_current: bool = Field(description="Today lies within it.")
    version: int

    @classmethod
    def of(cls, cycle: Cycle, today: date) -> Self:
        names = cls.model_fields.keys() - {"is_current"}
        fields = {name: getattr(cycle, name) for name in names}
        return cls.model_validate({**fields, "is_current": rules.is_current(cycle.opens_on, cycle.closes_on, today)})


class AssessmentIn(In):
    """What to assess, against what. Name an organisation, or yourself."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"framework_version_id": EXAMPLE_ID, "organisation_id": EXAMPLE_ID}]}
    )

    framework_version_id: UUID
    cycle_id: UUID | None = Field(None, description="A cycle of the organisation or of one above it.")
    organisation_id: UUID | None = Field(None, description="The team or other organisation that assesses itself.")
    person_id: UUID | None = Field(None, description="Your own id, to assess yourself.")

    @model_validator(mode="after")
    def one_subject(self) -> Self:
        if (self.organisation_id is None) == (self.person_id is None):
            raise ValueError("Send either organisation_id or person_id.")
        return self


class ProgressOut(Out):
    done: int = Field(description="Criteria that are rated, or not applicable with a reason.", examples=[12])
    total: int = Field(examples=[42])


class FrameworkInUse(Out):
    version_id: UUID
    code: str = Field(examples=["cno-excellence-team"])
    title: str = Field(examples=["Excellence in our team"])
    scope: FrameworkScope


class AssessmentSummary(Out):
    id: UUID
    stage: AssessmentStage
    framework: FrameworkInUse
    cycle: CycleSummary | None
    organisation: OrganisationSummary | None = Field(description="Null when a person assesses themselves.")
    person: PersonSummary | None = Field(description="Null when an organisation assesses itself.")
    progress: ProgressOut = Field(description="Of the self-assessment.")
    submitted_at: datetime | None
    agreed_at: datetime | None
    created_at: datetime
    version: int

    @classmethod
    def of(cls, assessment: Assessment, progress: rules.Progress) -> Self:
        """Needs the assessment's framework version, cycle and subject loaded."""
        return cls.model_validate(summary_fields(assessment, progress))


def summary_fields(assessment: Assessment, progress: rules.Progress) -> dict[str, Any]:
    version = assessment.framework_version
    names = AssessmentSummary.model_fields.keys() - {"framework", "progress"}
    framework = FrameworkInUse(
        version_id=version.id, code=version.framework.code, title=version.title, scope=version.scope
    )
    return {**{name: getattr(assessment, name) for name in names}, "framework": framework, "progress": progress}


class RatingOut(Out):
    """A rated 0, not applicable and not assessed are three different things."""

    criterion_id: UUID
    stage: RatingStage = Field(description="Whose rating it is: the team's own, a reviewer's, or the agreed one.")
    state: RatingState
    value: float | None = Field(description="One of the scale's values when rated, else null.", examples=[3])
    comment: str = Field(examples=["We ask for worries at each team meeting."])
    updated_by: PersonSummary
    updated_at: datetime
    version: int = Field(examples=[1])

    @classmethod
    def of(cls, rating: Rating, updated_by: Person) -> Self:
        names = cls.model_fields.keys() - {"updated_by"}
        return cls.model_validate({**{name: getattr(rating, name) for name in names}, "updated_by": updated_by})


class RatingIn(In):
    """A rating to save. What GET returned may be sent back as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"state": "rated", "value": 3, "comment": "We ask at each team meeting."}]}
    )

    state: RatingState
    value: Value | None = Field(None, description="One of the scale's values when rated, else left out or null.")
    comment: Paragraphs = Field(description="May be empty, but not applicable needs a reason.")
    privacy_confirmed: bool = Field(False, strict=True, description="You have checked that nobody can be identified.")
    criterion_id: UUID | None = Field(None, description=READ_ONLY)
    stage: RatingStage | None = Field(None, description=READ_ONLY)
    updated_by: PersonSummary | None = Field(None, description=READ_ONLY)
    updated_at: datetime | None = Field(None, description=READ_ONLY)
    version: int | None = Field(None, description=READ_ONLY)


class ComponentResult(Out):
    code: str = Field(examples=["leadership"])
    name: str = Field(examples=["Leadership"])
    done: int
    total: int
    self_mean: Mean
    agreed_mean: Mean


class OverallResult(Out):
    done: int
    total: int
    self_mean: Mean
    agreed_mean: Mean


class AssessmentOut(AssessmentSummary):
    """One assessment with everything that you may see of it, except the framework's own tree."""

    ratings: list[RatingOut] = Field(description="The self-assessment's; empty if you may not see them.")
    agreed_ratings: list[RatingOut] = Field(description="Once agreed; before that for moderators only.")
    evidence_counts: dict[UUID, int] = Field(description="How much evidence that you may see answers each criterion.")
    components: list[ComponentResult] = Field(description="All seven, in order.")
    overall: OverallResult
    reviewers: list[PersonSummary] = Field(description="For those who choose them or moderate, and once agreed.")
    seen_by: list[str] = Field(description="Who can see it now, in words.", examples=[["Everyone in Willow Ward"]])
    can: list[rules.Ability] = Field(description="What you may do with it now.")


class ComponentMean(Out):
    code: str = Field(examples=["leadership"])
    mean: Mean


class TrendPoint(Out):
    assessment_id: UUID
    cycle_name: str | None = Field(examples=["Spring 2027"])
    stage: AssessmentStage
    agreed_at: datetime | None
    overall: Mean
    components: list[ComponentMean]


class TrendOut(Out):
    """The same subject against the same framework, oldest first. Agreed ratings count; before that, its own."""

    items: list[TrendPoint]


class NothingIn(In):
    """No content: an empty object, or no body at all."""

    model_config = ConfigDict(json_schema_extra={"examples": [{}]})
