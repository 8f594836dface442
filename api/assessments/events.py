"""What happens in the assessments room."""

from dataclasses import dataclass
from typing import ClassVar

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class CycleOpened(Event):
    name: ClassVar[str] = "cycle.opened"
    subject_kind: ClassVar[str] = "cycle"

    cycle_name: str


@dataclass(frozen=True, kw_only=True)
class AssessmentStarted(Event):
    name: ClassVar[str] = "assessment.started"
    subject_kind: ClassVar[str] = "assessment"

    framework_title: str
    framework_version_id: str


@dataclass(frozen=True, kw_only=True)
class AssessmentRated(Event):
    name: ClassVar[str] = "assessment.rated"
    subject_kind: ClassVar[str] = "assessment"

    # Whoever shows this to people asks for `stage` first: drafts are the team's, and reviews are blind.
    stage: str
    criterion_code: str
    state: str
    value: float | None
    # Kinds of possible personal details that the rater looked at and confirmed to be none.
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class AssessmentSubmitted(Event):
    name: ClassVar[str] = "assessment.submitted"
    subject_kind: ClassVar[str] = "assessment"


@dataclass(frozen=True, kw_only=True)
class AssessmentRecalled(Event):
    name: ClassVar[str] = "assessment.recalled"
    subject_kind: ClassVar[str] = "assessment"
