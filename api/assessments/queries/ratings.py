"""Reads of ratings: many, one, and the place that a new one has to fit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, exists, select
from sqlalchemy.orm import Session

from api.accounts.models import Person
from api.accounts.rules import Actor
from api.assessments.models import Assessment, AssessmentStage, Rating, RatingStage
from api.assessments.schemas import RatingOut
from api.frameworks.models import Criterion, FrameworkVersion
from api.kit.errors import NotFound


@dataclass(frozen=True)
class RatingKey:
    """What there is one rating of. A rater is named for reviews only."""

    assessment_id: UUID
    criterion_id: UUID
    stage: RatingStage
    rater_id: UUID | None = None

    def matches(self) -> ColumnElement[bool]:
        return and_(
            Rating.assessment_id == self.assessment_id,
            Rating.criterion_id == self.criterion_id,
            Rating.stage == self.stage,
            Rating.rater_id.is_not_distinct_from(self.rater_id),
        )


@dataclass(frozen=True, slots=True)
class RatingPlace:
    """What a rating has to fit: the assessment's stage, held still until the end of the transaction, and the scale."""

    organisation_id: UUID | None
    stage: AssessmentStage
    criterion_code: str
    scale: list[float]
    rater: Person


def ratings_of(
    session: Session, assessment_id: UUID, stages: Collection[RatingStage], rater_id: UUID | None = None
) -> Sequence[Row[Rating, Person]]:
    """Ratings and who last touched each, of these stages; of one reviewer, if given. One statement."""
    query = (
        select(Rating, Person)
        .join(Person, Person.id == Rating.updated_by)
        .where(Rating.assessment_id == assessment_id, Rating.stage.in_(stages))
        .order_by(Rating.id)
    )
    if rater_id:
        query = query.where(Rating.rater_id == rater_id)
    return session.execute(query).all()


def find_rating(session: Session, key: RatingKey) -> RatingOut | None:
    """One rating as others see it, or none yet. One statement."""
    query = select(Rating, Person).join(Person, Person.id == Rating.updated_by).where(key.matches())
    row = session.execute(query).one_or_none()
    return RatingOut.of(*row) if row else None


def get_rating(session: Session, key: RatingKey) -> RatingOut:
    """One rating. Raises NotFound. One statement."""
    if found := find_rating(session, key):
        return found
    raise NotFound("There is no rating here yet. Save one with `PUT` and `If-None-Match: *`.")


def rating_place(session: Session, actor: Actor, key: RatingKey) -> RatingPlace:
    """Where a rating goes; no stage can change until it is saved. Raises NotFound. One statement."""
    query = (
        select(Assessment.organisation_id, Assessment.stage, Criterion.code, FrameworkVersion.scale, Person)
        .join(Assessment.framework_version)
        .join(Criterion, Criterion.framework_version_id == FrameworkVersion.id)
        .join(Person, Person.id == actor.person_id)
        .where(Assessment.id == key.assessment_id, Criterion.id == key.criterion_id)
        .with_for_update(read=True, of=Assessment)
    )
    if row := session.execute(query).one_or_none():
        organisation_id, stage, code, scale, person = row
        return RatingPlace(organisation_id, stage, code, [point["value"] for point in scale], person)
    raise NotFound("This assessment has no such criterion. Check the id in the address.")


def review_started(session: Session, assessment_id: UUID) -> bool:
    """Whether any reviewer has rated anything. One statement."""
    found = exists().where(Rating.assessment_id == assessment_id, Rating.stage == RatingStage.REVIEW)
    return bool(session.scalar(select(found)))
