"""What happens in the accounts room."""

from dataclasses import dataclass
from typing import ClassVar

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    name: ClassVar[str] = "person.signed_in"
    subject_kind: ClassVar[str] = "person"

    kind: str


@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    name: ClassVar[str] = "person.signed_out"
    subject_kind: ClassVar[str] = "person"
