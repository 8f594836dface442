"""What every change of evidence begins and ends with."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.evidence import queries, rules
from api.evidence.models import Evidence, EvidenceRevision, EvidenceStatus
from api.evidence.queries import Found
from api.evidence.queries.detail import writes
from api.evidence.rules import TRANSITIONS, Verb
from api.evidence.schemas import RevisionContent
from api.kit.clock import now
from api.kit.errors import Conflict, Forbidden


def to_write(session: Session, actor: Actor, evidence_id: UUID, verb: Verb) -> Found:
    """The evidence, held for this request alone, if the actor may do `verb` with it now.

    Raises NotFound, Forbidden, Conflict.
    """
    found = queries.get(session, actor, evidence_id, to_change=True)
    if not writes(actor, found):
        raise Forbidden(f"Only members of {found.evidence.organisation.name} can change its evidence.")
    check_possible(found.evidence, verb)
    return found


def check_possible(evidence: Evidence, verb: Verb) -> None:
    """Raises Conflict."""
    if verb not in TRANSITIONS[evidence.status]:
        raise Conflict(rules.refusal(evidence.status, verb))


def move(evidence: Evidence, verb: Verb) -> None:
    """Do `verb`: the one place where a status changes. Raises Conflict."""
    check_possible(evidence, verb)
    before, evidence.status = evidence.status, TRANSITIONS[evidence.status][verb]
    # Also where nothing else changes: whoever has read it before must be able to tell.
    evidence.updated_at = now()
    if evidence.status is EvidenceStatus.SUBMITTED and before is not evidence.status:
        evidence.submitted_at = now()
        evidence.decided_at = evidence.decided_by = evidence.decision_note = None


def keep_revision(session: Session, actor: Actor, evidence: Evidence) -> None:
    """Store the content as it is now, under the evidence's revision number. Two statements."""
    files = queries.files_of(session, evidence.id)
    fields: dict[str, Any] = {name: getattr(evidence, name) for name in RevisionContent.model_fields if name != "files"}
    content = RevisionContent.model_validate({**fields, "files": files}).model_dump(mode="json")
    session.add(
        EvidenceRevision(
            evidence_id=evidence.id, revision=evidence.revision, content=content, changed_by=actor.person_id
        )
    )
    session.flush()
