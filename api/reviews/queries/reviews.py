"""Who sees which review, one with its place in the tree, and lists of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from api.accounts.models import Membership, Person
from api.accounts.queries import current, scoped
from api.accounts.rules import BELOW, TABLE, Actor, Permission
from api.assessments.models import Assessment, Rating, RatingStage
from api.assessments.queries import WITH_SUBJECT, progress_of, ratings_of
from api.assessments.rules import Progress
from api.assessments.schemas import AssessmentSummary, RatingOut
from api.frameworks.models import Criterion
from api.kit.errors import NotFound
from api.organisations.queries import lineage
from api.reviews import rules
from api.reviews.models import Review, ReviewStatus
from api.reviews.schemas import ReviewOut, ReviewSummary

LOADED = (
    joinedload(Review.assessment, innerjoin=True).options(*WITH_SUBJECT),
    joinedload(Review.reviewer, innerjoin=True),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A review that the actor may see, and the lineage of what is reviewed."""

    review: Review
    lineage: list[UUID]

    def is_mine(self, actor: Actor) -> bool:
        return self.review.reviewer_id == actor.person_id


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for my own reviews, and for those that I assign or moderate. Needs Assessment in the select."""
    return or_(
        Review.reviewer_id == actor.person_id,
        scoped(actor, Permission.ASSIGN_REVIEWERS, Assessment.organisation_id),
        scoped(actor, Permission.MODERATE, Assessment.organisation_id),
    )


def get(session: Session, actor: Actor, review_id: UUID, *, lock: bool = False) -> Found:
    """One review, its assessment and reviewer. Raises NotFound. One statement.

    `lock` holds the review and its assessment's stage still until the end of the transaction.
    """
    query = (
        select(Review, lineage(Assessment.organisation_id))
        .join(Assessment, Assessment.id == Review.assessment_id)
        .where(Review.id == review_id, visible_to(actor))
        .options(*LOADED)
    )
    if lock:
        query = query.with_for_update(of=(Review, Assessment)).execution_options(populate_existing=True)
    if row := session.execute(query).one_or_none():
        return Found(row[0], row[1] or [])
    raise NotFound("There is no such review, or it is not yours to see. Check the address.")


def listed(
    actor: Actor, *, assessment_id: UUID | None, status: ReviewStatus | None, mine: bool | None
) -> Select[Review]:
    """Reviews that the actor may see."""
    query = (
        select(Review).join(Assessment, Assessment.id == Review.assessment_id).where(visible_to(actor)).options(*LOADED)
    )
    if assessment_id:
        query = query.where(Review.assessment_id == assessment_id)
    if status:
        query = query.where(Review.status == status)
    if mine is not None:
        is_mine = Review.reviewer_id == actor.person_id
        query = query.where(is_mine if mine else ~is_mine)
    return query


def summaries(session: Session, actor: Actor, reviews: Sequence[Review]) -> list[ReviewSummary]:
    """Reviews as they stand in a list. Two statements."""
    own = _progress(session, reviews)
    subjects = progress_of(session, {review.assessment_id for review in reviews})
    return [
        ReviewSummary.model_validate(
            _fields(actor, review, own[review.id], subjects[review.assessment_id], ReviewSummary)
        )
        for review in reviews
    ]


def detail(session: Session, actor: Actor, found: Found) -> ReviewOut:
    """A review with its ratings, as far as the actor may see them. Three statements."""
    review = found.review
    shown = found.is_mine(actor) or review.assessment.stage in rules.COMPARABLE
    rows = ratings_of(session, review.assessment_id, {RatingStage.REVIEW}, review.reviewer_id) if shown else []
    own = _progress(session, [review])[review.id]
    subject = progress_of(session, [review.assessment_id])[review.assessment_id]
    ratings = [RatingOut.of(rating, person) for rating, person in rows]
    return ReviewOut.model_validate({**_fields(actor, review, own, subject, ReviewOut), "ratings": ratings})


def _fields(
    actor: Actor, review: Review, own: Progress, subject: Progress, schema: type[ReviewOut | ReviewSummary]
) -> dict[str, object]:
    plain = schema.model_fields.keys() - {"assessment", "progress", "ratings", "can"}
    mine = review.reviewer_id == actor.person_id
    return {
        **{name: getattr(review, name) for name in plain},
        "assessment": AssessmentSummary.of(review.assessment, subject),
        "progress": own,
        "can": rules.can(review.status, review.assessment.stage, mine=mine),
    }


def _progress(session: Session, reviews: Sequence[Review]) -> dict[UUID, Progress]:
    """How far each reviewer is. One statement."""
    rated = select(func.count()).where(
        Rating.assessment_id == Review.assessment_id,
        Rating.rater_id == Review.reviewer_id,
        Rating.stage == RatingStage.REVIEW,
    )
    criteria = select(func.count()).where(Criterion.framework_version_id == Assessment.framework_version_id)
    query = (
        select(Review.id, rated.correlate(Review).scalar_subquery(), criteria.correlate(Assessment).scalar_subquery())
        .join(Assessment, Assessment.id == Review.assessment_id)
        .where(Review.id.in_([review.id for review in reviews]))
    )
    return {review_id: Progress(done, total) for review_id, done, total in session.execute(query)}


def statuses(session: Session, assessment_id: UUID) -> list[ReviewStatus]:
    """How the reviews of an assessment stand. One statement."""
    return list(session.scalars(select(Review.status).where(Review.assessment_id == assessment_id)))


def candidate(session: Session, person_id: UUID, subject_lineage: Sequence[UUID]) -> Row[Person, bool, bool] | None:
    """A person, whether they review for this subject, and whether they belong to it. One statement."""
    held = (Membership.person_id == Person.id, current())
    roles = [role for role, reach in TABLE[Permission.REVIEW].items() if reach is BELOW]
    reviews_here = exists().where(*held, Membership.role.in_(roles), Membership.organisation_id.in_(subject_lineage))
    own_team = exists().where(*held, Membership.organisation_id == subject_lineage[0])
    query = select(Person, reviews_here, own_team).where(Person.id == person_id, Person.disabled_at.is_(None))
    return session.execute(query).one_or_none()
