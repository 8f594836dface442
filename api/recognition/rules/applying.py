"""An application's way through a panel: what can follow what, and what a decision must say."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from uuid import UUID

from api.accounts.rules import Actor, Permission
from api.kit.errors import Conflict, FieldError, Invalid
from api.recognition.models import ApplicationStatus, DecisionOutcome

OPEN = frozenset({ApplicationStatus.SUBMITTED, ApplicationStatus.DEFERRED})
AFTER: Mapping[DecisionOutcome, ApplicationStatus] = {
    DecisionOutcome.ACCEPT: ApplicationStatus.DECIDED,
    DecisionOutcome.OVERRIDE: ApplicationStatus.DECIDED,
    DecisionOutcome.DECLINE: ApplicationStatus.DECIDED,
    DecisionOutcome.DEFER: ApplicationStatus.DEFERRED,
}
WHY_NOT: Mapping[ApplicationStatus, str] = {
    ApplicationStatus.DECIDED: "The panel has decided about this application already. Read it again to see how.",
    ApplicationStatus.WITHDRAWN: "This application has been withdrawn, so there is nothing to decide.",
}


class Ability(StrEnum):
    DECIDE = "decide"
    WITHDRAW = "withdraw"


def can(
    actor: Actor, status: ApplicationStatus, *, applicant: Sequence[UUID], panel: Sequence[UUID], applied_by: UUID
) -> list[Ability]:
    """What the actor may do with the application now. Both sequences are lineages, nearest first."""
    if status not in OPEN:
        return []
    able = []
    if why_not_decide(actor, applicant=applicant, panel=panel, applied_by=applied_by) is None:
        able.append(Ability.DECIDE)
    if actor.may(Permission.APPLY_FOR_RECOGNITION, applicant):
        able.append(Ability.WITHDRAW)
    return able


def why_not_decide(actor: Actor, *, applicant: Sequence[UUID], panel: Sequence[UUID], applied_by: UUID) -> str | None:
    """Why the actor may not decide; None if they may. The panel is that of the organisation that runs the scheme."""
    if not actor.may(Permission.DECIDE_APPLICATION, panel):
        return "Only panel members of the organisation that runs the scheme can decide."
    if applicant[0] in actor.roles or applied_by == actor.person_id:
        return "You belong to the team that applies, so another member of the panel has to decide."
    return None


def check_open(status: ApplicationStatus) -> None:
    """Raise Conflict unless the application still waits for a decision."""
    if status not in OPEN:
        raise Conflict(WHY_NOT[status])


def granted_level(
    outcome: DecisionOutcome, *, proposed: str | None, chosen: str | None, reason: str, levels: Collection[str]
) -> str | None:
    """The level that a decision grants, if it grants one. Raises Invalid or Conflict where it does not make sense."""
    if outcome is not DecisionOutcome.ACCEPT and not reason:
        raise _invalid("reason", "Say why, so that the team can understand and knows what to do next.")
    if outcome is not DecisionOutcome.OVERRIDE:
        if chosen is not None:
            raise _invalid("level_code", "Leave this out, unless you decide on another level than the proposed one.")
        if outcome is DecisionOutcome.ACCEPT and proposed is None:
            message = "No level is proposed, so there is nothing to accept. Decline, defer, or override with a reason."
            raise Conflict(message)
        return proposed if outcome is DecisionOutcome.ACCEPT else None
    if chosen not in levels:
        raise _invalid("level_code", f"Choose the level to award: {', '.join(levels)}.")
    if chosen == proposed:
        raise _invalid("level_code", "This is the level that was proposed. Accept it instead.")
    return chosen


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(f"The decision was not saved. {message}", errors=[FieldError(pointer=f"/{field}", message=message)])
