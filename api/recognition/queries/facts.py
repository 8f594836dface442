"""What is known about an agreed assessment, for a rule set to look at. Three statements."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from api.assessments.models import Assessment, Rating, RatingStage, RatingState
from api.components.models import Component, Term, Vocabulary
from api.evidence.models import Evidence, EvidenceCriterion, EvidenceStatus
from api.frameworks.models import Criterion, CriterionComponent, Section
from api.frameworks.queries import component_codes

Rows = list[dict[str, Any]]


def gather_facts(session: Session, assessment: Assessment) -> dict[str, Rows]:
    """Agreed ratings, accepted evidence for each component, and the voices that it carries."""
    return {
        "ratings": _ratings(session, assessment),
        "evidence": _evidence(session, assessment),
        "voices": _voices(session, assessment),
    }


def _ratings(session: Session, assessment: Assessment) -> Rows:
    agreed = and_(
        Rating.criterion_id == Criterion.id,
        Rating.assessment_id == assessment.id,
        Rating.stage == RatingStage.AGREED,
    )
    query = (
        select(Criterion.code, Criterion.essential, Section.code, component_codes(), Rating.state, Rating.value)
        .join(Section, Section.id == Criterion.section_id)
        .outerjoin(Rating, agreed)
        .where(Criterion.framework_version_id == assessment.framework_version_id)
        .order_by(Section.position, Criterion.position)
    )
    return [
        {
            "key": code,
            "label": code,
            "code": code,
            "value": value,
            "state": (state or RatingState.NOT_ASSESSED).value,
            "section": section,
            "components": components,
            "essential": essential,
        }
        for code, essential, section, components, state, value in session.execute(query)
    ]


def _accepted(assessment: Assessment) -> ColumnElement[bool]:
    return and_(Evidence.organisation_id == assessment.organisation_id, Evidence.status == EvidenceStatus.ACCEPTED)


def _evidence(session: Session, assessment: Assessment) -> Rows:
    counted = (
        select(CriterionComponent.component_code, func.count(Evidence.id.distinct()).label("count"))
        .join(Criterion, Criterion.id == CriterionComponent.criterion_id)
        .join(EvidenceCriterion, EvidenceCriterion.criterion_id == Criterion.id)
        .join(Evidence, Evidence.id == EvidenceCriterion.evidence_id)
        .where(Criterion.framework_version_id == assessment.framework_version_id, _accepted(assessment))
        .group_by(CriterionComponent.component_code)
        .subquery()
    )
    query = (
        select(Component.code, Component.name, func.coalesce(counted.c.count, 0))
        .outerjoin(counted, counted.c.component_code == Component.code)
        .order_by(Component.position)
    )
    return [
        {"key": code, "label": name, "component": code, "accepted": count}
        for code, name, count in session.execute(query)
    ]


def _voices(session: Session, assessment: Assessment) -> Rows:
    linked = (
        select(EvidenceCriterion.evidence_id)
        .join(Criterion, Criterion.id == EvidenceCriterion.criterion_id)
        .where(Criterion.framework_version_id == assessment.framework_version_id)
    )
    carries = and_(_accepted(assessment), Evidence.id.in_(linked), Evidence.voices.op("?")(Term.code))
    query = (
        select(Term.code, Term.label, func.count(Evidence.id))
        .outerjoin(Evidence, carries)
        .where(Term.vocabulary == Vocabulary.VOICES)
        .group_by(Term.code, Term.label, Term.position)
        .order_by(Term.position)
    )
    return [
        {"key": code, "label": label, "voice": code, "accepted": count} for code, label, count in session.execute(query)
    ]
