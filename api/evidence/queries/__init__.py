"""Reads of evidence: who may see which, one piece with what belongs to it, lists, and what others need to check."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import Session, aliased, defer, joinedload, with_expression

from api.accounts.queries import scoped
from api.accounts.rules import Actor, Permission
from api.components.models import Term, Vocabulary
from api.evidence.models import (
    Evidence,
    EvidenceCriterion,
    EvidenceFile,
    EvidenceReader,
    EvidenceRevision,
    EvidenceStatus,
)
from api.evidence.queries.counts import accepted_by_criterion, accepted_count, counts_by_criterion
from api.evidence.rules import OUTSIDERS_SEE
from api.frameworks.models import Criterion, Framework, FrameworkVersion, VersionStatus
from api.frameworks.queries import visible_to as frameworks_visible_to
from api.kit.errors import NotFound
from api.organisations.models import Organisation, OrganisationAncestor
from api.organisations.queries import lineage, reached

__all__ = [
    "Found",
    "accepted_by_criterion",
    "accepted_count",
    "counts_by_criterion",
    "criteria_of",
    "file",
    "files_of",
    "get",
    "known_codes",
    "listed",
    "revisions",
    "usable_criteria",
    "visible_to",
]


@dataclass(frozen=True, slots=True)
class Found:
    """One piece of evidence with its organisation and author, and where that organisation lies in the tree."""

    evidence: Evidence
    lineage: Sequence[UUID]
    above: Sequence[str]


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for what I wrote, my team's drafts, and what was submitted where my roles or an invitation let me read."""
    invited = exists().where(
        EvidenceReader.person_id == actor.person_id, EvidenceReader.organisation_id == Evidence.organisation_id
    )
    return or_(
        Evidence.created_by == actor.person_id,
        scoped(actor, Permission.VIEW_DRAFT_EVIDENCE, Evidence.organisation_id),
        and_(
            Evidence.status.in_(OUTSIDERS_SEE),
            or_(scoped(actor, Permission.VIEW_SUBMITTED_EVIDENCE, Evidence.organisation_id), invited),
        ),
    )


def get(session: Session, actor: Actor, evidence_id: UUID, *, to_change: bool = False) -> Found:
    """One piece, if the actor may see it. Raises NotFound. One statement; `to_change` makes other writers wait."""
    query = (
        select(Evidence, lineage(Evidence.organisation_id), _names_above())
        .where(Evidence.id == evidence_id, visible_to(actor))
        .options(joinedload(Evidence.organisation, innerjoin=True), joinedload(Evidence.author, innerjoin=True))
        .execution_options(populate_existing=True)
    )
    if to_change:
        query = query.with_for_update(of=Evidence)
    if row := session.execute(query).one_or_none():
        evidence, places, above = row
        return Found(evidence, places, above or [])
    raise NotFound("There is no such evidence, or it is not yours to see. Check the address.")


def _names_above() -> ColumnElement[list[str]]:
    """The names of the organisation's ancestors, nearest first."""
    above = aliased(Organisation)
    nearest_first = aggregate_order_by(above.name, OrganisationAncestor.distance)
    return (
        select(func.array_agg(nearest_first))
        .select_from(OrganisationAncestor)
        .join(above, above.id == OrganisationAncestor.ancestor_id)
        .where(OrganisationAncestor.organisation_id == Evidence.organisation_id, OrganisationAncestor.distance > 0)
        .correlate(Evidence)
        .scalar_subquery()
    )


def files_of(session: Session, evidence_id: UUID) -> Sequence[EvidenceFile]:
    """Its files, oldest first. One statement."""
    return session.scalars(select(EvidenceFile).filter_by(evidence_id=evidence_id).order_by(EvidenceFile.id)).all()


def criteria_of(session: Session, evidence_id: UUID) -> Sequence[Row[UUID, str, str, str, UUID]]:
    """The criteria that it answers, with the title of their framework, in the order they were tied. One statement."""
    query = (
        select(
            Criterion.id,
            Criterion.code,
            Criterion.statement,
            FrameworkVersion.title.label("framework_title"),
            Criterion.framework_version_id,
        )
        .join(EvidenceCriterion, EvidenceCriterion.criterion_id == Criterion.id)
        .join(FrameworkVersion, FrameworkVersion.id == Criterion.framework_version_id)
        .where(EvidenceCriterion.evidence_id == evidence_id)
        .order_by(EvidenceCriterion.created_at, FrameworkVersion.title, Criterion.position, Criterion.id)
    )
    return session.execute(query).all()


def listed(
    actor: Actor,
    *,
    organisation_id: UUID | None = None,
    status: EvidenceStatus | None = None,
    type_: str | None = None,
    criterion_id: UUID | None = None,
    q: str | None = None,
) -> Select[Evidence]:
    """What the actor may see, for lists: no narrative, but organisation, author and counts. One statement."""
    query = (
        select(Evidence)
        .where(visible_to(actor))
        .options(
            defer(Evidence.narrative, raiseload=True),
            joinedload(Evidence.organisation, innerjoin=True),
            joinedload(Evidence.author, innerjoin=True),
            with_expression(Evidence.criterion_count, _count_of(EvidenceCriterion)),
            with_expression(Evidence.file_count, _count_of(EvidenceFile)),
        )
    )
    if organisation_id:
        query = query.where(reached(Evidence.organisation_id, (), (organisation_id,)))
    if status:
        query = query.where(Evidence.status == status)
    if type_:
        query = query.where(Evidence.type == type_)
    if criterion_id:
        tied = exists().where(
            EvidenceCriterion.evidence_id == Evidence.id, EvidenceCriterion.criterion_id == criterion_id
        )
        query = query.where(tied)
    if q:
        query = query.where(Evidence.search.bool_op("@@")(func.websearch_to_tsquery("english", q)))
    return query


def _count_of(model: type[EvidenceCriterion | EvidenceFile]) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(model)
        .where(model.evidence_id == Evidence.id)
        .correlate(Evidence)
        .scalar_subquery()
    )


def revisions(evidence: Evidence, *, of_the_team: bool) -> Select[EvidenceRevision]:
    """Every change of its content, with who made it. Outsiders see none from before the first submission."""
    query = (
        select(EvidenceRevision)
        .where(EvidenceRevision.evidence_id == evidence.id)
        .options(joinedload(EvidenceRevision.changer, innerjoin=True))
    )
    return query if of_the_team else query.where(EvidenceRevision.revision >= (evidence.first_submitted_revision or 0))


def file(session: Session, evidence_id: UUID, file_id: UUID) -> EvidenceFile:
    """One file of evidence that the caller may see. Raises NotFound. One statement."""
    query = select(EvidenceFile).where(EvidenceFile.id == file_id, EvidenceFile.evidence_id == evidence_id)
    if found := session.scalars(query).one_or_none():
        return found
    raise NotFound("There is no such file here. It may have been removed.")


def known_codes(session: Session, vocabulary: Vocabulary, codes: Collection[str]) -> set[str]:
    """Those of `codes` that are in the vocabulary. One statement, none for no codes."""
    if not codes:
        return set()
    return set(session.scalars(select(Term.code).where(Term.vocabulary == vocabulary, Term.code.in_(codes))))


def usable_criteria(session: Session, actor: Actor, ids: Collection[UUID]) -> dict[UUID, str]:
    """Those of `ids` that are criteria of a framework the actor may see, with their codes. One statement at most."""
    if not ids:
        return {}
    query = (
        select(Criterion.id, Criterion.code)
        .join(FrameworkVersion, FrameworkVersion.id == Criterion.framework_version_id)
        .join(Framework, Framework.id == FrameworkVersion.framework_id)
        .where(Criterion.id.in_(ids), FrameworkVersion.status != VersionStatus.DRAFT, frameworks_visible_to(actor))
    )
    return dict(session.execute(query).all())
