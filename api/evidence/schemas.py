"""What goes in and out of the evidence room."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, HttpUrl, StringConstraints, TypeAdapter, ValidationError

from api.accounts.schemas import PersonSummary
from api.evidence.models import EvidenceStatus
from api.kit.schemas import Day, In, Line, Out, Paragraphs, Text
from api.organisations.schemas import OrganisationSummary

MOST_LINKS, MOST_CRITERIA = 20, 200
URL = TypeAdapter(HttpUrl)


class Outcome(StrEnum):
    """What a decision makes of submitted evidence."""

    ACCEPT = "accept"
    RETURN = "return"
    DECLINE = "decline"


def _web_address(value: str) -> str:
    try:
        read = URL.validate_python(value)
    except ValidationError:
        read = None
    if read is None or not re.fullmatch(r"https?://[^\s\x00-\x1f]+", value, re.IGNORECASE):
        raise ValueError("Write a whole web address that starts with https:// or http://.")
    if read.username or read.password:
        raise ValueError("Take the user name and password out of the address.")
    return value


def _one_line(value: str) -> str:
    if len(value.splitlines()) > 1:
        raise ValueError("Write it on one line.")
    return value


Code = Annotated[Text, StringConstraints(min_length=1, max_length=60)]
WebAddress = Annotated[Text, StringConstraints(max_length=2000), AfterValidator(_web_address)]
Label = Annotated[Text, StringConstraints(max_length=200), AfterValidator(_one_line)]
TITLE = "Willow Ward sleeps: a quiet hour after lunch"
NARRATIVE = "We turned the lights down for an hour each day. People slept better, and falls went down by a third."
CONFIRMED = "You have looked at what the privacy check found, and it identifies nobody. The confirmation is recorded."


class Link(In):
    """A web page that belongs to the evidence. Nothing is fetched from it."""

    model_config = ConfigDict(from_attributes=True)

    url: WebAddress = Field(examples=["https://example.org/quiet-hour"])
    label: Label = Field("", description="Words to show instead of the address.", examples=["How we did it"])


class EvidenceIn(In):
    """New evidence. It starts as a draft, which only its own team sees."""

    organisation_id: UUID = Field(description="The team, or other node of the tree, that it belongs to.")
    title: Line = Field(examples=[TITLE])
    narrative: Paragraphs = Field(description="What happened and why it mattered.", examples=[NARRATIVE])
    type: Code = Field(description="A code of the evidence types.", examples=["quality-improvement-project"])
    period_starts_on: Day | None = Field(None, description="When what it tells of began.", examples=["2026-01-05"])
    period_ends_on: Day | None = Field(None, description="When it ended; none if it goes on.", examples=["2026-06-30"])
    voices: list[Code] = Field([], max_length=20, description="Codes of the voices.", examples=[["patients", "staff"]])
    links: list[Link] = Field([], max_length=MOST_LINKS)
    criterion_ids: list[UUID] = Field([], max_length=MOST_CRITERIA, description="The criteria that it answers.")
    privacy_confirmed: bool = Field(False, description=CONFIRMED)


def _optional(**more: Any) -> Any:
    """A field that may be left out of a change, and is then left as it was. What is sent may not be null."""
    return Field(default=None, json_schema_extra=_without_default, **more)


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


def _read_only() -> Any:
    return Field(default=None, description="Read-only, ignored.", json_schema_extra={"readOnly": True})


class EvidencePatch(In):
    """What to change; what is left out stays. All that GET returns may be sent back: read-only fields are ignored."""

    title: Line = _optional(examples=[TITLE])
    narrative: Paragraphs = _optional(examples=[NARRATIVE])
    type: Code = _optional(description="A code of the evidence types.", examples=["story"])
    period_starts_on: Day | None = _optional(examples=["2026-01-05"])
    period_ends_on: Day | None = _optional(examples=["2026-06-30"])
    voices: list[Code] = _optional(max_length=20, description="Codes of the voices.", examples=[["patients"]])
    links: list[Link] = _optional(max_length=MOST_LINKS)
    privacy_confirmed: bool = Field(False, description=CONFIRMED)

    id: Any = _read_only()
    status: Any = _read_only()
    organisation: Any = _read_only()
    criterion_count: Any = _read_only()
    file_count: Any = _read_only()
    created_by: Any = _read_only()
    submitted_at: Any = _read_only()
    created_at: Any = _read_only()
    updated_at: Any = _read_only()
    version: Any = _read_only()
    revision: Any = _read_only()
    decision_note: Any = _read_only()
    decided_at: Any = _read_only()
    files: Any = _read_only()
    criteria: Any = _read_only()
    seen_by: Any = _read_only()
    can: Any = _read_only()


class Nothing(In):
    """An empty object, or no body at all."""


class DecisionIn(In):
    outcome: Outcome
    note: Paragraphs = Field(
        "", description="Why. Needed unless you accept.", examples=["Please add how many people took part."]
    )
    privacy_confirmed: bool = Field(False, description=CONFIRMED)


class FileOut(Out):
    id: UUID
    name: str = Field(examples=["run chart.pdf"])
    media_type: str = Field(description="By its content, whatever its name was.", examples=["application/pdf"])
    size: int = Field(description="Bytes.", examples=[48213])
    sha256: str = Field(examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"])
    created_at: datetime


class LinkedCriterionOut(Out):
    """A criterion that the evidence answers, in any framework."""

    id: UUID
    code: str = Field(examples=["CE2"])
    statement: str = Field(examples=["We can speak up about any worry, and we are heard."])
    framework_title: str = Field(examples=["Excellence in our team"])
    framework_version_id: UUID


class EvidenceSummary(Out):
    id: UUID
    title: str = Field(examples=[TITLE])
    type: str = Field(description="A code of the evidence types.", examples=["quality-improvement-project"])
    status: EvidenceStatus
    organisation: OrganisationSummary
    period_starts_on: date | None
    period_ends_on: date | None
    voices: list[str] = Field(examples=[["patients", "staff"]])
    criterion_count: int = Field(examples=[7])
    file_count: int = Field(examples=[1])
    created_by: PersonSummary
    submitted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int


class EvidenceOut(EvidenceSummary):
    narrative: str = Field(examples=[NARRATIVE])
    links: list[Link]
    revision: int = Field(description="How many times its content has been saved.", examples=[1])
    decision_note: str | None = Field(description="What was said when it was accepted, returned or declined.")
    decided_at: datetime | None
    files: list[FileOut]
    criteria: list[LinkedCriterionOut]
    seen_by: list[str] = Field(
        description="Who can see it now, in words.",
        examples=[["Members of Willow Ward", "Reviewers of its assessments"]],
    )
    can: list[str] = Field(
        description="What you may do with it now: edit, submit, withdraw, decide, link, add_file.", examples=[["edit"]]
    )


class RevisionFile(Out):
    id: UUID
    name: str = Field(examples=["run chart.pdf"])
    media_type: str = Field(examples=["application/pdf"])
    size: int = Field(examples=[48213])
    sha256: str


class RevisionContent(Out):
    title: str = Field(examples=[TITLE])
    narrative: str = Field(examples=[NARRATIVE])
    type: str = Field(examples=["quality-improvement-project"])
    period_starts_on: date | None
    period_ends_on: date | None
    voices: list[str]
    links: list[Link]
    files: list[RevisionFile]


class RevisionOut(Out):
    """The content as it was after one change."""

    revision: int = Field(examples=[2])
    changed_by: PersonSummary
    created_at: datetime
    content: RevisionContent
