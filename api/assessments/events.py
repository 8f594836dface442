"""What happens in the assessments room.

Events say that a criterion was rated, never how: the log has more readers than a draft or a blind review has.
"""

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

    criterion_code: str
    stage: str
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
