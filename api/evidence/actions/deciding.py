"""Handing evidence in, taking it back, and what moderators make of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.evidence import events, queries
from api.evidence.actions.common import check_possible, move, to_write
from api.evidence.actions.privacy import check_privacy, kinds_of
from api.evidence.queries.detail import get_detail
from api.evidence.rules import Verb
from api.evidence.schemas import DecisionIn, EvidenceOut, Outcome
from api.kit.clock import now
from api.kit.errors import Conflict, FieldError, Forbidden, Invalid
from api.kit.events import record

DECIDED: dict[Outcome, tuple[Verb, type[events.EvidenceDecided]]] = {
    Outcome.ACCEPT: (Verb.ACCEPT, events.EvidenceAccepted),
    Outcome.RETURN: (Verb.RETURN, events.EvidenceReturned),
    Outcome.DECLINE: (Verb.DECLINE, events.EvidenceDeclined),
}


def submit(session: Session, actor: Actor, evidence_id: UUID) -> EvidenceOut:
    """Show it to reviewers and to those who decide. Raises NotFound, Forbidden, Conflict."""
    evidence = to_write(session, actor, evidence_id, Verb.SUBMIT).evidence
    if not evidence.narrative.strip():
        message = "Say what happened and why it mattered."
        raise Conflict(
            f"This cannot be submitted yet. {message}", errors=[FieldError(pointer="/narrative", message=message)]
        )
    move(evidence, Verb.SUBMIT)
    if evidence.first_submitted_revision is None:
        evidence.first_submitted_revision = evidence.revision
    submitted = events.EvidenceSubmitted(
        subject_id=evidence.id,
        organisation_id=evidence.organisation_id,
        title=evidence.title,
        revision=evidence.revision,
    )
    record(session, actor, submitted)
    session.flush()
    return get_detail(session, actor, evidence_id)


def withdraw(session: Session, actor: Actor, evidence_id: UUID) -> EvidenceOut:
    """Take it back: from here on only its own team sees it. Raises NotFound, Forbidden, Conflict."""
    evidence = to_write(session, actor, evidence_id, Verb.WITHDRAW).evidence
    move(evidence, Verb.WITHDRAW)
    withdrawn = events.EvidenceWithdrawn(
        subject_id=evidence.id, organisation_id=evidence.organisation_id, revision=evidence.revision
    )
    record(session, actor, withdrawn)
    session.flush()
    return get_detail(session, actor, evidence_id)


def decide(session: Session, actor: Actor, evidence_id: UUID, body: DecisionIn) -> EvidenceOut:
    """Accept, return for changes, or decline. Raises NotFound, Forbidden, Conflict, Invalid, PrivacyCheck."""
    found = queries.get(session, actor, evidence_id, to_change=True)
    evidence = found.evidence
    if not actor.may(Permission.DECIDE_EVIDENCE, found.lineage):
        raise Forbidden("Only moderators and recognition leads of the organisation above can decide about evidence.")
    if evidence.created_by == actor.person_id:
        raise Forbidden("You wrote this evidence, so someone else has to decide about it.")
    verb, kind = DECIDED[body.outcome]
    check_possible(evidence, verb)
    if body.outcome is not Outcome.ACCEPT and not body.note:
        message = "Say why, so that the team knows what to do next."
        raise Invalid(message, errors=[FieldError(pointer="/note", message=message)])
    confirmed = check_privacy({"/note": body.note}, body.privacy_confirmed)
    move(evidence, verb)
    evidence.decided_at, evidence.decided_by, evidence.decision_note = now(), actor.person_id, body.note or None
    decided = kind(
        subject_id=evidence.id,
        organisation_id=evidence.organisation_id,
        title=evidence.title,
        revision=evidence.revision,
        note=body.note,
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, decided)
    session.flush()
    return get_detail(session, actor, evidence_id)
