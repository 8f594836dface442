"""How a subject has done over time against one framework."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from api.accounts.rules import Actor
from api.assessments import rules
from api.assessments.models import Assessment, AssessmentStage, Rating, RatingStage, RatingState
from api.assessments.queries.visible import visible_to
from api.assessments.schemas import ComponentMean, TrendOut, TrendPoint
from api.components.queries import components as all_components
from api.frameworks.models import Criterion, FrameworkVersion
from api.frameworks.queries import component_codes


class Score(NamedTuple):
    """A rating, as far as counting goes."""

    state: RatingState
    value: float | None


class CriterionOf(NamedTuple):
    id: UUID
    components: list[str]


def trend(session: Session, actor: Actor, assessment: Assessment) -> TrendOut:
    """Assessments of the same subject against any edition of the framework, oldest first. Four statements."""
    alike = sorted(_alike(session, actor, assessment), key=_when)
    criteria = _criteria(session, {each.framework_version_id for each in alike})
    scores = _scores(session, alike)
    codes = [component.code for component in all_components(session)]
    return TrendOut(items=[_point(each, criteria[each.framework_version_id], scores[each.id], codes) for each in alike])


def _alike(session: Session, actor: Actor, assessment: Assessment) -> Sequence[Assessment]:
    query = (
        select(Assessment)
        .join(Assessment.framework_version)
        .options(joinedload(Assessment.cycle))
        .where(
            visible_to(actor),
            FrameworkVersion.framework_id == assessment.framework_version.framework_id,
            Assessment.organisation_id.is_not_distinct_from(assessment.organisation_id),
            Assessment.person_id.is_not_distinct_from(assessment.person_id),
        )
    )
    return session.scalars(query).all()


def _when(assessment: Assessment) -> tuple[date, UUID]:
    return assessment.cycle.opens_on if assessment.cycle else assessment.created_at.date(), assessment.id


def _criteria(session: Session, version_ids: set[UUID]) -> dict[UUID, list[CriterionOf]]:
    query = select(Criterion.framework_version_id, Criterion.id, component_codes())
    found: dict[UUID, list[CriterionOf]] = defaultdict(list)
    for version_id, criterion_id, codes in session.execute(
        query.where(Criterion.framework_version_id.in_(version_ids))
    ):
        found[version_id].append(CriterionOf(criterion_id, codes))
    return found


def _scores(session: Session, assessments: Sequence[Assessment]) -> dict[UUID, dict[UUID, Score]]:
    """The agreed ratings of what is agreed, and before that the subject's own."""
    stages = {each.id: _counted(each) for each in assessments}
    columns = (Rating.assessment_id, Rating.criterion_id, Rating.stage, Rating.state, Rating.value)
    query = select(*columns).where(Rating.assessment_id.in_(stages), Rating.stage != RatingStage.REVIEW)
    found: dict[UUID, dict[UUID, Score]] = defaultdict(dict)
    for assessment_id, criterion_id, stage, state, value in session.execute(query):
        if stage is stages[assessment_id]:
            found[assessment_id][criterion_id] = Score(state, value)
    return found


def _counted(assessment: Assessment) -> RatingStage:
    # Whoever sees an assessment before it is agreed also sees its self ratings.
    return RatingStage.AGREED if assessment.stage is AssessmentStage.AGREED else RatingStage.SELF


def _point(
    assessment: Assessment, criteria: Sequence[CriterionOf], scores: dict[UUID, Score], codes: Sequence[str]
) -> TrendPoint:
    means = rules.component_means(criteria, scores)
    return TrendPoint(
        assessment_id=assessment.id,
        cycle_name=assessment.cycle.name if assessment.cycle else None,
        stage=assessment.stage,
        agreed_at=assessment.agreed_at,
        overall=rules.mean(scores.values()),
        components=[ComponentMean(code=code, mean=means.get(code)) for code in codes],
    )
