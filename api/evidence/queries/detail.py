"""One piece of evidence as the API shows it to one person."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.evidence import queries, rules
from api.evidence.models import Evidence
from api.evidence.queries import Found
from api.evidence.schemas import EvidenceOut, EvidenceSummary


def detail(session: Session, actor: Actor, found: Found) -> EvidenceOut:
    """Everything about it, who sees it, and what the actor may do. Two statements."""
    evidence = found.evidence
    files = queries.files_of(session, evidence.id)
    criteria = queries.criteria_of(session, evidence.id)
    own = ("narrative", "links", "revision", "decision_note", "decided_at")
    return EvidenceOut.model_validate(
        {
            **_summary(evidence),
            **{name: getattr(evidence, name) for name in own},
            "criterion_count": len(criteria),
            "file_count": len(files),
            "files": files,
            "criteria": criteria,
            "seen_by": rules.seen_by(evidence.status, evidence.organisation.name, evidence.author.name, found.above),
            "can": rules.can(evidence.status, writes=writes(actor, found), decides=decides(actor, found)),
        }
    )


def get_detail(session: Session, actor: Actor, evidence_id: UUID) -> EvidenceOut:
    """Raises NotFound. Three statements."""
    return detail(session, actor, queries.get(session, actor, evidence_id))


def writes(actor: Actor, found: Found) -> bool:
    return actor.may(Permission.WRITE_EVIDENCE, found.lineage)


def decides(actor: Actor, found: Found) -> bool:
    """Nobody decides about what they wrote themselves."""
    return actor.may(Permission.DECIDE_EVIDENCE, found.lineage) and found.evidence.created_by != actor.person_id


def of_the_team(actor: Actor, found: Found) -> bool:
    """Whether drafts are their business."""
    mine = found.evidence.created_by == actor.person_id
    return mine or actor.may(Permission.VIEW_DRAFT_EVIDENCE, found.lineage)


def summary(evidence: Evidence) -> EvidenceSummary:
    """For lists, where the counts were loaded with the row. No statement."""
    counts = {"criterion_count": evidence.criterion_count, "file_count": evidence.file_count}
    return EvidenceSummary.model_validate(_summary(evidence) | counts)


def _summary(evidence: Evidence) -> dict[str, object]:
    elsewhere = {"created_by", "criterion_count", "file_count"}
    fields = {name: getattr(evidence, name) for name in EvidenceSummary.model_fields.keys() - elsewhere}
    return {**fields, "created_by": evidence.author}
