"""What happens in the evidence room.

Titles are in the events of what has been submitted only: more people may read the log than may see a draft. What the
privacy check found is kept as kinds, never as words.
"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class EvidenceEvent(Event):
    subject_kind: ClassVar[str] = "evidence"


@dataclass(frozen=True, kw_only=True)
class EvidenceDrafted(EvidenceEvent):
    name: ClassVar[str] = "evidence.drafted"

    type: str
    criteria: int
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class EvidenceChanged(EvidenceEvent):
    name: ClassVar[str] = "evidence.changed"

    revision: int
    fields: list[str]
    status: str
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class EvidenceSubmitted(EvidenceEvent):
    name: ClassVar[str] = "evidence.submitted"

    title: str
    revision: int


@dataclass(frozen=True, kw_only=True)
class EvidenceWithdrawn(EvidenceEvent):
    name: ClassVar[str] = "evidence.withdrawn"

    revision: int


@dataclass(frozen=True, kw_only=True)
class EvidenceDecided(EvidenceEvent):
    title: str
    revision: int
    note: str
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class EvidenceAccepted(EvidenceDecided):
    name: ClassVar[str] = "evidence.accepted"


@dataclass(frozen=True, kw_only=True)
class EvidenceReturned(EvidenceDecided):
    name: ClassVar[str] = "evidence.returned"


@dataclass(frozen=True, kw_only=True)
class EvidenceDeclined(EvidenceDecided):
    name: ClassVar[str] = "evidence.declined"


@dataclass(frozen=True, kw_only=True)
class FileAdded(EvidenceEvent):
    name: ClassVar[str] = "evidence.file_added"

    revision: int
    file_id: UUID
    media_type: str
    size: int
    sha256: str
    privacy_confirmed: list[str]


@dataclass(frozen=True, kw_only=True)
class FileRemoved(EvidenceEvent):
    name: ClassVar[str] = "evidence.file_removed"

    revision: int
    file_id: UUID
    sha256: str


@dataclass(frozen=True, kw_only=True)
class EvidenceLinked(EvidenceEvent):
    name: ClassVar[str] = "evidence.linked"

    criterion_id: UUID
    code: str


@dataclass(frozen=True, kw_only=True)
class EvidenceUnlinked(EvidenceEvent):
    name: ClassVar[str] = "evidence.unlinked"

    criterion_id: UUID
    code: str
