"""What happens in the recognition room."""

from dataclasses import dataclass
from typing import ClassVar

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class SchemePublished(Event):
    name: ClassVar[str] = "scheme.published"
    subject_kind: ClassVar[str] = "scheme"

    title: str
    edition: int


@dataclass(frozen=True, kw_only=True)
class ApplicationEvent(Event):
    subject_kind: ClassVar[str] = "application"

    scheme_title: str
    assessment_id: str


@dataclass(frozen=True, kw_only=True)
class ApplicationSubmitted(ApplicationEvent):
    name: ClassVar[str] = "application.submitted"

    proposed_level: str | None
    # Kinds of possible personal details that the applicant looked at and confirmed to be none.
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class ApplicationWithdrawn(ApplicationEvent):
    name: ClassVar[str] = "application.withdrawn"


@dataclass(frozen=True, kw_only=True)
class ApplicationDecided(ApplicationEvent):
    """What the panel said."""

    level_name: str | None
    proposed_level: str | None
    reason: str
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class ApplicationAccepted(ApplicationDecided):
    name: ClassVar[str] = "application.accepted"


@dataclass(frozen=True, kw_only=True)
class ApplicationOverridden(ApplicationDecided):
    name: ClassVar[str] = "application.overridden"


@dataclass(frozen=True, kw_only=True)
class ApplicationDeferred(ApplicationDecided):
    name: ClassVar[str] = "application.deferred"


@dataclass(frozen=True, kw_only=True)
class ApplicationDeclined(ApplicationDecided):
    name: ClassVar[str] = "application.declined"
