"""Tying evidence to the criteria that it answers: once written, used many times."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.evidence import events, queries
from api.evidence.actions.common import move, to_write
from api.evidence.models import Evidence, EvidenceCriterion
from api.evidence.queries.detail import get_detail
from api.evidence.rules import Verb
from api.evidence.schemas import MOST_CRITERIA, EvidenceOut
from api.kit.errors import Conflict, NotFound
from api.kit.events import record


def link(session: Session, actor: Actor, evidence_id: UUID, criterion_id: UUID) -> EvidenceOut:
    """Tie evidence to one more criterion. Nothing happens where it is tied already."""
    evidence = to_write(session, actor, evidence_id, Verb.LINK).evidence
    codes = _usable(session, actor, criterion_id)
    if session.scalars(select(func.count()).where(EvidenceCriterion.evidence_id == evidence_id)).one() >= MOST_CRITERIA:
        raise Conflict(f"Evidence can be tied to {MOST_CRITERIA} criteria at most. Untie one first.")
    if add_links(session, actor, evidence, codes):
        move(evidence, Verb.LINK)
        session.flush()
    return get_detail(session, actor, evidence_id)


def unlink(session: Session, actor: Actor, evidence_id: UUID, criterion_id: UUID) -> EvidenceOut:
    """Untie evidence from a criterion. Nothing happens where it is not tied."""
    evidence = to_write(session, actor, evidence_id, Verb.LINK).evidence
    codes = {row.id: row.code for row in queries.criteria_of(session, evidence_id)}
    if criterion_id in codes:
        session.execute(
            delete(EvidenceCriterion).where(
                EvidenceCriterion.evidence_id == evidence_id, EvidenceCriterion.criterion_id == criterion_id
            )
        )
        untied = events.EvidenceUnlinked(
            subject_id=evidence.id,
            organisation_id=evidence.organisation_id,
            criterion_id=criterion_id,
            code=codes[criterion_id],
        )
        record(session, actor, untied)
        move(evidence, Verb.LINK)
        session.flush()
    return get_detail(session, actor, evidence_id)


def add_links(session: Session, actor: Actor, evidence: Evidence, codes: Mapping[UUID, str]) -> bool:
    """Tie to all of these, with an event for each that is new. Returns whether any was."""
    if not codes:
        return False
    rows = [{"evidence_id": evidence.id, "criterion_id": each, "linked_by": actor.person_id} for each in codes]
    statement = (
        insert(EvidenceCriterion).values(rows).on_conflict_do_nothing().returning(EvidenceCriterion.criterion_id)
    )
    added = set(session.scalars(statement))
    for criterion_id in added:
        tied = events.EvidenceLinked(
            subject_id=evidence.id,
            organisation_id=evidence.organisation_id,
            criterion_id=criterion_id,
            code=codes[criterion_id],
        )
        record(session, actor, tied)
    return bool(added)


def _usable(session: Session, actor: Actor, criterion_id: UUID) -> dict[UUID, str]:
    if codes := queries.usable_criteria(session, actor, [criterion_id]):
        return codes
    raise NotFound("There is no such criterion in a framework that you can see.")
