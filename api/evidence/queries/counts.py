"""How much evidence there is for which criterion: what assessments, reviews and recognition ask."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from api.evidence.models import Evidence, EvidenceCriterion, EvidenceStatus
from api.frameworks.models import Criterion

ACCEPTED = frozenset({EvidenceStatus.ACCEPTED})
SHOWN = ACCEPTED | {EvidenceStatus.SUBMITTED}
# Its own team also counts what it is still working on.
WITH_DRAFTS = SHOWN | {EvidenceStatus.DRAFT, EvidenceStatus.RETURNED}


def counts_by_criterion(
    session: Session, organisation_id: UUID, framework_version_id: UUID, *, drafts: bool = False
) -> dict[UUID, int]:
    """How many submitted or accepted pieces the organisation has for each criterion that has any. One statement.

    `drafts` adds drafts and what was returned: for members of the team only.
    """
    return _counts(session, organisation_id, framework_version_id, WITH_DRAFTS if drafts else SHOWN)


def accepted_by_criterion(session: Session, organisation_id: UUID, framework_version_id: UUID) -> dict[UUID, int]:
    """How many accepted pieces the organisation has for each criterion that has any. One statement."""
    return _counts(session, organisation_id, framework_version_id, ACCEPTED)


def accepted_count(session: Session, organisation_id: UUID, criterion_ids: Collection[UUID]) -> int:
    """How many accepted pieces answer at least one of these criteria; each counts once. One statement."""
    query = (
        select(func.count(distinct(Evidence.id)))
        .join(EvidenceCriterion, EvidenceCriterion.evidence_id == Evidence.id)
        .where(
            Evidence.organisation_id == organisation_id,
            Evidence.status.in_(ACCEPTED),
            EvidenceCriterion.criterion_id.in_(criterion_ids),
        )
    )
    return session.scalars(query).one()


def _counts(
    session: Session, organisation_id: UUID, framework_version_id: UUID, statuses: Collection[EvidenceStatus]
) -> dict[UUID, int]:
    query = (
        select(EvidenceCriterion.criterion_id, func.count())
        .join(Evidence, Evidence.id == EvidenceCriterion.evidence_id)
        .join(Criterion, Criterion.id == EvidenceCriterion.criterion_id)
        .where(
            Evidence.organisation_id == organisation_id,
            Evidence.status.in_(statuses),
            Criterion.framework_version_id == framework_version_id,
        )
        .group_by(EvidenceCriterion.criterion_id)
    )
    return dict(session.execute(query).all())
