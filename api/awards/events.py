"""What happens in the awards room."""

from dataclasses import dataclass
from typing import ClassVar

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class AwardEvent(Event):
    subject_kind: ClassVar[str] = "award"

    level_name: str
    scheme_title: str


@dataclass(frozen=True, kw_only=True)
class AwardIssued(AwardEvent):
    name: ClassVar[str] = "award.issued"

    code: str
    issuer_name: str
    expires_on: str | None


@dataclass(frozen=True, kw_only=True)
class AwardWithdrawn(AwardEvent):
    name: ClassVar[str] = "award.withdrawn"

    reason: str
    # Kinds of possible personal details that whoever withdrew it looked at and confirmed to be none.
    privacy_confirmed: list[str]
