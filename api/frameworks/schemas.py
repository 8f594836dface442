"""What goes in and out of the frameworks room: the shape of a framework file, and what the API shows."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from api.frameworks.models import FrameworkScope, VersionStatus, Visibility
from api.kit.schemas import In, Out


class ScalePoint(Out):
    value: float = Field(examples=[3])
    label: str = Field(examples=["Making a difference"])
    description: str = Field(examples=["It is how we work each day, and results show that it helps people."])


class EvidencePrompt(Out):
    """What could show it."""

    type: str = Field(description="A code of the evidence types.", examples=["story"])
    prompt: str = Field(examples=["A worry that led to a change, told with consent."])


class Level(Out):
    """What one value of the scale looks like for this criterion."""

    value: float = Field(examples=[3])
    descriptor: str = Field(examples=["People can name changes that came from speaking up."])


class CriterionFile(In):
    code: str
    statement: str
    guidance: str = ""
    essential: bool = False
    levels: dict[float, str]
    evidence: list[EvidencePrompt] = Field(default=[])
    voices: list[str] = Field(default=[])
    policies: list[str] = Field(default=[])


class SectionFile(In):
    code: str
    title: str
    component: str
    criteria: list[CriterionFile] = Field(min_length=1)


class FrameworkFile(In):
    """One edition of a framework as a file."""

    code: str
    version: str
    title: str
    summary: str
    scope: FrameworkScope
    scale: list[ScalePoint]
    sections: list[SectionFile] = Field(min_length=1)


class CriterionOut(Out):
    """One statement to rate."""

    id: UUID
    code: str = Field(examples=["CE2"])
    statement: str = Field(examples=["We can speak up about any worry, and we are heard."])
    guidance: str = Field(examples=["People should know more than one way to raise a worry."])
    essential: bool
    components: list[str] = Field(description="Codes of the components that it belongs to.", examples=[["leadership"]])
    levels: list[Level]
    evidence_prompts: list[EvidencePrompt]
    voices: list[str] = Field(description="Whose voice would show it best.", examples=[["staff", "students"]])
    policies: list[str] = Field(description="Codes of the policies that it serves.", examples=[["ltwp-2023"]])


class SectionOut(Out):
    id: UUID
    code: str = Field(examples=["CE"])
    title: str = Field(examples=["Culture and environment"])
    components: list[str] = Field(
        description="Codes of all components that its criteria belong to.", examples=[["leadership"]]
    )
    criteria: list[CriterionOut]


class FrameworkVersionOut(Out):
    """One edition of a framework, whole. It never changes once published."""

    id: UUID
    framework_id: UUID
    code: str = Field(examples=["cno-excellence-team"])
    edition: str = Field(examples=["1.0"])
    status: VersionStatus
    scope: FrameworkScope = Field(description="What it assesses.")
    title: str = Field(examples=["Excellence in our team"])
    summary: str = Field(examples=["For any ward, service, home, practice, crew or group that works together."])
    scale: list[ScalePoint] = Field(description="From lowest to highest. Ratings take these values and no others.")
    review_by: date | None
    published_at: datetime | None
    sections: list[SectionOut]


class VersionSummary(Out):
    id: UUID
    edition: str = Field(examples=["1.0"])
    title: str = Field(examples=["Excellence in our team"])
    summary: str = Field(examples=["For any ward, service, home, practice, crew or group that works together."])
    scope: FrameworkScope
    criterion_count: int = Field(examples=[42])
    published_at: datetime | None


class FrameworkSummary(Out):
    id: UUID
    code: str = Field(examples=["cno-excellence-team"])
    visibility: Visibility
    current_version: VersionSummary = Field(description="The edition that new assessments use.")
