"""The check for personal details that every room's texts go through."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from api.evidence.rules import Finding, screen
from api.kit.errors import FieldError, PrivacyCheck


def check_privacy(fields: Mapping[str, str], confirmed: bool) -> list[Finding]:  # noqa: FBT001 (both arguments are always there)
    """Screen `fields` (JSON pointer to text). Raises PrivacyCheck, unless someone has looked and confirmed.

    Returns what was found and confirmed, so that the caller's event can keep the kinds (never the words).
    """
    found = [replace(each, pointer=pointer) for pointer, text in fields.items() for each in screen(text)]
    if found and not confirmed:
        raise PrivacyCheck(
            "This may hold details that could identify a patient. Take them out. If you are sure that they identify "
            "nobody, confirm and save again.",
            errors=[FieldError(pointer=each.pointer, message=each.message) for each in found],
            findings=[
                {
                    "pointer": each.pointer,
                    "kind": each.kind.value,
                    "excerpt": each.excerpt,
                    "start": each.start,
                    "end": each.end,
                }
                for each in found
            ],
        )
    return found


def kinds_of(confirmed: Iterable[Finding]) -> list[str]:
    """What the log keeps of a confirmation: which kinds were confirmed, never the words."""
    return sorted({each.kind.value for each in confirmed})
