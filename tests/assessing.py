"""Assessments for tests, put straight into the database at whatever stage a test begins."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from api.accounts.models import Person
from api.assessments.models import Assessment, AssessmentStage, Cycle, Rating, RatingStage, RatingState
from api.evidence.models import EvidenceReader
from api.frameworks.models import Criterion, FrameworkScope, FrameworkVersion
from api.kit.clock import now
from api.organisations.models import Organisation


def shipped_version(session: Session, scope: FrameworkScope = FrameworkScope.TEAM) -> FrameworkVersion:
    """The framework that ships with the product for this kind of subject."""
    titles = {FrameworkScope.TEAM: "Excellence in our team", FrameworkScope.INDIVIDUAL: "Excellence in my work"}
    return session.scalars(select(FrameworkVersion).filter_by(title=titles[scope])).one()


def make_cycle(session: Session, organisation: Organisation, name: str = "Autumn", year: int = 2026) -> Cycle:
    cycle = Cycle(
        organisation_id=organisation.id, name=name, opens_on=date(year, 9, 1), closes_on=date(year + 1, 2, 28)
    )
    session.add(cycle)
    session.flush()
    return cycle


def make_assessment(
    session: Session,
    by: Person,
    *,
    organisation: Organisation | None = None,
    version: FrameworkVersion | None = None,
    cycle: Cycle | None = None,
    stage: AssessmentStage = AssessmentStage.SELF,
) -> Assessment:
    """An assessment of the organisation, or without one of `by`, without ratings."""
    scope = FrameworkScope.TEAM if organisation else FrameworkScope.INDIVIDUAL
    assessment = Assessment(
        framework_version_id=(version or shipped_version(session, scope)).id,
        cycle_id=cycle.id if cycle else None,
        organisation_id=organisation.id if organisation else None,
        person_id=None if organisation else by.id,
        stage=stage,
        started_by=by.id,
        submitted_at=None if stage is AssessmentStage.SELF else now(),
        agreed_at=now() if stage is AssessmentStage.AGREED else None,
    )
    session.add(assessment)
    session.flush()
    return assessment


def criterion_ids(session: Session, assessment: Assessment) -> dict[str, UUID]:
    """The criteria of the assessment: id by code, in order."""
    query = select(Criterion.code, Criterion.id).where(
        Criterion.framework_version_id == assessment.framework_version_id
    )
    return dict(session.execute(query.order_by(Criterion.section_id, Criterion.position)).all())


def rate_all(
    session: Session,
    assessment: Assessment,
    by: Person,
    value: float = 3,
    *,
    stage: RatingStage = RatingStage.SELF,
    but: Collection[str] = (),
) -> None:
    """Rate every criterion the same, except those named."""
    rows = [
        {
            "assessment_id": assessment.id,
            "criterion_id": criterion_id,
            "stage": stage,
            "rater_id": by.id if stage is RatingStage.REVIEW else None,
            "state": RatingState.RATED,
            "value": value,
            "comment": "",
            "updated_by": by.id,
        }
        for code, criterion_id in criterion_ids(session, assessment).items()
        if code not in but
    ]
    session.execute(insert(Rating), rows)


def make_reader(session: Session, assessment: Assessment, person: Person) -> None:
    """As assigning a reviewer does: they may read what the team has submitted."""
    assert assessment.organisation_id
    session.add(
        EvidenceReader(organisation_id=assessment.organisation_id, person_id=person.id, reason_id=assessment.id)
    )
    session.flush()
