"""Schemes: as a file to publish, and as others see them."""

from typing import Any
from uuid import UUID

from pydantic import Field

from api.kit.schemas import In, Line, Out, Paragraphs
from api.organisations.models import OrganisationKind
from api.organisations.schemas import OrganisationSummary


class SchemeFile(In):
    """A scheme to publish, as its file says."""

    code: Line = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: Line
    summary: Paragraphs
    subject_kind: OrganisationKind
    framework: Line = Field(description="The framework's code.")
    framework_edition: Line
    validity_months: int = Field(ge=1, le=120)
    rule_set: dict[str, Any]


class FrameworkRef(Out):
    version_id: UUID
    title: str = Field(examples=["Excellence in our team"])


class SchemeLevelOut(Out):
    code: str = Field(examples=["silver"])
    name: str = Field(examples=["Silver"])
    position: int = Field(description="From 1 for the lowest.", examples=[2])
    needs: list[str] = Field(
        description="What it asks, in sentences.", examples=[["The overall average is at least 2.5."]]
    )


class SchemeOut(Out):
    """A scheme and its published edition."""

    id: UUID
    organisation: OrganisationSummary = Field(description="Who runs it and decides.")
    code: str = Field(examples=["ward-excellence"])
    title: str = Field(examples=["Ward Excellence Awards"])
    summary: str
    subject_kind: OrganisationKind = Field(description="What kind of organisation may apply.")
    version_id: UUID
    edition: int = Field(examples=[1])
    framework: FrameworkRef = Field(description="Only assessments against this edition of a framework count.")
    validity_months: int = Field(description="How long an award stands.", examples=[24])
    levels: list[SchemeLevelOut] = Field(description="From lowest to highest.")
    rule_set: dict[str, Any] = Field(description="The rules themselves, format 1.")
