"""One assessment with everything that the actor may see of it, in four statements whatever its framework's size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from api.accounts.models import Person
from api.accounts.rules import Actor, Permission
from api.assessments import rules
from api.assessments.models import Assessment, AssessmentStage, RatingStage
from api.assessments.queries.ratings import ratings_of
from api.assessments.queries.visible import Visible, sees_self_ratings
from api.assessments.schemas import AssessmentOut, ComponentResult, OverallResult, RatingOut, summary_fields
from api.components.models import Component
from api.components.queries import components as all_components
from api.evidence.models import Evidence, EvidenceCriterion, EvidenceReader, EvidenceStatus
from api.frameworks.models import Criterion
from api.frameworks.queries import component_codes

SHARED_EVIDENCE = frozenset({EvidenceStatus.SUBMITTED, EvidenceStatus.RETURNED, EvidenceStatus.ACCEPTED})
OWN_EVIDENCE = SHARED_EVIDENCE | {EvidenceStatus.DRAFT}
Ratings = Mapping[UUID, RatingOut]


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion as far as counting goes."""

    id: UUID
    code: str
    components: list[str]
    evidence: int


def criteria_of(
    session: Session, assessment: Assessment, counted: frozenset[EvidenceStatus] = frozenset()
) -> list[CriterionRow]:
    """The criteria of an assessment in order, with how much of its subject's evidence in these states answers each.

    One statement.
    """
    counts = _evidence_counts(assessment, counted).subquery()
    query = (
        select(Criterion.id, Criterion.code, component_codes(), func.coalesce(counts.c.count, 0))
        .outerjoin(counts, counts.c.criterion_id == Criterion.id)
        .where(Criterion.framework_version_id == assessment.framework_version_id)
        .order_by(Criterion.section_id, Criterion.position)
    )
    return [CriterionRow(*row) for row in session.execute(query)]


def _evidence_counts(assessment: Assessment, counted: frozenset[EvidenceStatus]) -> Select[UUID, int]:
    return (
        select(EvidenceCriterion.criterion_id, func.count().label("count"))
        .join(Evidence, Evidence.id == EvidenceCriterion.evidence_id)
        .where(_is_subjects(assessment), Evidence.status.in_(counted))
        .group_by(EvidenceCriterion.criterion_id)
    )


def _is_subjects(assessment: Assessment) -> ColumnElement[bool]:
    if assessment.person_id:
        return Evidence.created_by == assessment.person_id
    return Evidence.organisation_id == assessment.organisation_id


def _counted(actor: Actor, visible: Visible) -> frozenset[EvidenceStatus]:
    if visible.assessment.person_id or actor.may(Permission.VIEW_DRAFT_EVIDENCE, visible.lineage):
        return OWN_EVIDENCE
    if visible.is_reader or actor.may(Permission.VIEW_SUBMITTED_EVIDENCE, visible.lineage):
        return SHARED_EVIDENCE
    return frozenset()


@dataclass(frozen=True, slots=True)
class Results:
    """The ratings that the actor may see, by criterion, and what they add up to."""

    criteria: Sequence[CriterionRow]
    own: Ratings
    agreed: Ratings
    is_submitted: bool

    def progress(self, criterion_ids: Sequence[UUID]) -> rules.Progress:
        # What is submitted is complete: someone who may not see the self ratings is told that much.
        if self.is_submitted:
            return rules.Progress(len(criterion_ids), len(criterion_ids))
        return rules.progress(criterion_ids, self.own, RatingStage.SELF)

    def overall(self) -> OverallResult:
        progress = self.progress([each.id for each in self.criteria])
        means = {"self_mean": rules.mean(self.own.values()), "agreed_mean": rules.mean(self.agreed.values())}
        return OverallResult(done=progress.done, total=progress.total, **means)

    def of_component(self, component: Component) -> ComponentResult:
        ids = [each.id for each in self.criteria if component.code in each.components]
        own, agreed = (
            rules.mean(ratings[each] for each in ids if each in ratings) for ratings in (self.own, self.agreed)
        )
        progress = self.progress(ids)
        return ComponentResult(
            code=component.code,
            name=component.name,
            done=progress.done,
            total=progress.total,
            self_mean=own,
            agreed_mean=agreed,
        )


def whole(session: Session, actor: Actor, visible: Visible) -> AssessmentOut:
    """Everything that the actor may see of it. Four statements."""
    assessment, organisation = visible.assessment, visible.assessment.organisation
    results = _results(session, actor, visible)
    overall = results.overall()
    progress = rules.Progress(overall.done, overall.total)
    fields: dict[str, Any] = {
        "ratings": list(results.own.values()),
        "agreed_ratings": list(results.agreed.values()),
        "evidence_counts": {each.id: each.evidence for each in results.criteria if each.evidence},
        "components": [results.of_component(each) for each in all_components(session)],
        "overall": overall,
        "reviewers": _reviewers(session, actor, visible),
        "seen_by": rules.seen_by(assessment.stage, organisation.name if organisation else None),
        "can": visible.abilities(actor),
    }
    return AssessmentOut.model_validate({**summary_fields(assessment, progress), **fields})


def _results(session: Session, actor: Actor, visible: Visible) -> Results:
    assessment = visible.assessment
    is_agreed = assessment.stage is AssessmentStage.AGREED
    seen = {
        RatingStage.SELF: sees_self_ratings(actor, visible),
        RatingStage.AGREED: is_agreed or visible.moderated_by(actor),
    }
    found: dict[RatingStage, dict[UUID, RatingOut]] = {stage: {} for stage in seen}
    for rating, updated_by in ratings_of(session, assessment.id, seen):
        if seen[rating.stage]:
            found[rating.stage][rating.criterion_id] = RatingOut.of(rating, updated_by)
    return Results(
        criteria_of(session, assessment, _counted(actor, visible)),
        own=found[RatingStage.SELF],
        agreed=found[RatingStage.AGREED],
        is_submitted=assessment.stage is not AssessmentStage.SELF,
    )


def _reviewers(session: Session, actor: Actor, visible: Visible) -> Sequence[Person]:
    choosing = (Permission.ASSIGN_REVIEWERS, Permission.MODERATE)
    is_agreed = visible.assessment.stage is AssessmentStage.AGREED
    if not is_agreed and not any(actor.may(permission, visible.lineage) for permission in choosing):
        return []
    query = select(Person).join(EvidenceReader, EvidenceReader.person_id == Person.id)
    return session.scalars(query.where(EvidenceReader.reason_id == visible.assessment.id).order_by(Person.name)).all()
