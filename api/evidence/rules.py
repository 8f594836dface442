"""Rules of evidence: what each status allows, who sees it, and what could identify a patient. Pure."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from api.evidence.models import EvidenceStatus
from api.kit.screening import Finding, FindingKind, screen

__all__ = [
    "MOST_FILES",
    "OUTSIDERS_SEE",
    "TRANSITIONS",
    "Finding",
    "FindingKind",
    "Verb",
    "can",
    "refusal",
    "screen",
    "seen_by",
]

MOST_FILES = 50


class Verb(StrEnum):
    """What people do with evidence."""

    EDIT = "edit"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    RETURN = "return"
    DECLINE = "decline"
    LINK = "link"


S, V = EvidenceStatus, Verb

# What may be done in each status, and the status that it leads to. What is not here is not possible.
# A change to what was accepted puts it before the moderators again.
TRANSITIONS: Mapping[EvidenceStatus, Mapping[Verb, EvidenceStatus]] = {
    S.DRAFT: {V.EDIT: S.DRAFT, V.LINK: S.DRAFT, V.SUBMIT: S.SUBMITTED, V.WITHDRAW: S.WITHDRAWN},
    S.SUBMITTED: {
        V.EDIT: S.SUBMITTED, V.LINK: S.SUBMITTED, V.WITHDRAW: S.WITHDRAWN,
        V.ACCEPT: S.ACCEPTED, V.RETURN: S.RETURNED, V.DECLINE: S.DECLINED,
    },
    S.ACCEPTED: {V.EDIT: S.SUBMITTED, V.LINK: S.ACCEPTED, V.WITHDRAW: S.WITHDRAWN},
    S.RETURNED: {V.EDIT: S.RETURNED, V.LINK: S.RETURNED, V.SUBMIT: S.SUBMITTED, V.WITHDRAW: S.WITHDRAWN},
    S.DECLINED: {V.LINK: S.DECLINED},
    S.WITHDRAWN: {},
}  # fmt: skip

# Drafts and what was taken back are nobody's business but the team's.
OUTSIDERS_SEE = frozenset({S.SUBMITTED, S.ACCEPTED, S.RETURNED, S.DECLINED})

STATUS_WORDS: Mapping[EvidenceStatus, str] = {
    S.DRAFT: "a draft",
    S.SUBMITTED: "submitted",
    S.ACCEPTED: "accepted",
    S.RETURNED: "returned for changes",
    S.DECLINED: "declined",
    S.WITHDRAWN: "withdrawn",
}
REMEDIES: Mapping[Verb, str] = {
    V.EDIT: "It cannot be changed any more. Write new evidence instead.",
    V.LINK: "It cannot be tied to criteria any more. Write new evidence instead.",
    V.SUBMIT: "Only a draft, or evidence that was returned for changes, can be submitted.",
    V.WITHDRAW: "It cannot be withdrawn any more.",
    V.ACCEPT: "Only submitted evidence can be accepted.",
    V.RETURN: "Only submitted evidence can be returned for changes.",
    V.DECLINE: "Only submitted evidence can be declined.",
}


def refusal(status: EvidenceStatus, verb: Verb) -> str:
    """Why `verb` is not possible in this status, and what is."""
    return f"This evidence is {STATUS_WORDS[status]}. {REMEDIES[verb]}"


def can(status: EvidenceStatus, *, writes: bool, decides: bool) -> list[str]:
    """What someone may do now, given whether they write for the team and whether they decide about its evidence."""
    allowed = TRANSITIONS[status]
    mine = [verb.value for verb in (V.EDIT, V.SUBMIT, V.WITHDRAW) if writes and verb in allowed]
    decide = ["decide"] if decides and V.ACCEPT in allowed else []
    link = ["link"] if writes and V.LINK in allowed else []
    add_file = ["add_file"] if writes and V.EDIT in allowed else []
    return [*mine, *decide, *link, *add_file]


def seen_by(status: EvidenceStatus, organisation: str, author: str, above: Sequence[str]) -> list[str]:
    """Who can see it now, in words."""
    team = [f"Members of {organisation}", f"{author}, who wrote it"]
    if status not in OUTSIDERS_SEE:
        return team
    leads = "Moderators, recognition leads, panel members and administrators"
    return [*team, "Reviewers of its assessments", f"{leads} of {_and([organisation, *above])}"]


def _and(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
