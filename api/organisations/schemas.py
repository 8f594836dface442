"""What goes in and out of the organisations room."""

from datetime import date
from uuid import UUID

from pydantic import Field

from api.kit.schemas import Out
from api.organisations.models import OrganisationKind


class IdentifierOut(Out):
    system: str = Field(examples=["ods"])
    value: str = Field(examples=["X99"])


class OrganisationSummary(Out):
    id: UUID
    kind: OrganisationKind
    name: str = Field(examples=["Willow Ward"])


class OrganisationOut(OrganisationSummary):
    setting: str | None = Field(description="A code of the settings vocabulary.", examples=["acute-hospital"])
    closed_on: date | None
    identifiers: list[IdentifierOut]
    ancestors: list[OrganisationSummary] = Field(description="From the nearest parent up to the system.")
    children: list[OrganisationSummary]
    version: int
