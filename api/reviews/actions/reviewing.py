"""What a reviewer does: declare, rate without seeing the others, submit."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.assessments import actions as assessments
from api.assessments.models import RatingStage
from api.assessments.queries import RatingKey, criteria_of, ratings_of
from api.assessments.rules import DONE
from api.assessments.schemas import RatingIn, RatingOut
from api.evidence.actions import check_privacy, grant_readers
from api.kit.clock import now
from api.kit.errors import Conflict, FieldError, Forbidden
from api.kit.events import record
from api.reviews import events, queries, rules
from api.reviews.actions.assigning import close_reading, note, start_moderation
from api.reviews.models import Review, ReviewStatus
from api.reviews.queries import Found
from api.reviews.rules import Ability
from api.reviews.schemas import DeclarationIn, SubmitReviewIn


def _mine(session: Session, actor: Actor, review_id: UUID, ability: Ability, *, lock: bool = True) -> Found:
    found = queries.get(session, actor, review_id, lock=lock)
    if not found.is_mine(actor):
        raise Forbidden("Only the reviewer can do this. You can see how far they are.")
    rules.check_can(ability, found.review.status, found.review.assessment.stage)
    return found


def declare(session: Session, actor: Actor, review_id: UUID, body: DeclarationIn) -> Found:
    """Say whether there is a conflict of interest: no opens the assessment to the reviewer, yes stands them down."""
    found = _mine(session, actor, review_id, Ability.DECLARE)
    review = found.review
    if review.status is ReviewStatus.IN_PROGRESS and not body.conflict:
        raise Conflict(rules.WHY_NOT[review.status])
    check_privacy({"/declaration": body.declaration}, body.privacy_confirmed)
    review.declared_at, review.conflict, review.declaration = now(), body.conflict, body.declaration
    if body.conflict:
        review.status = ReviewStatus.STOOD_DOWN
        close_reading(session, review)
        record(session, actor, note(events.ReviewerStoodDown, review))
        session.flush()
        start_moderation(session, actor, review.assessment)
    else:
        review.status = ReviewStatus.IN_PROGRESS
        _open_reading(session, review)
        record(session, actor, note(events.NoConflictDeclared, review))
        session.flush()
    return found


def _open_reading(session: Session, review: Review) -> None:
    if organisation_id := review.assessment.organisation_id:
        grant_readers(session, organisation_id, review.reviewer_id, review.assessment_id)


def rate(
    session: Session, actor: Actor, review_id: UUID, criterion_id: UUID, *, body: RatingIn, expected_version: int
) -> RatingOut:
    """Save the reviewer's own rating of one criterion. Four statements."""
    found = _mine(session, actor, review_id, Ability.RATE, lock=False)
    key = RatingKey(found.review.assessment_id, criterion_id, RatingStage.REVIEW, actor.person_id)
    return assessments.save_rating(session, actor, key, body, expected_version)


def submit(session: Session, actor: Actor, review_id: UUID, body: SubmitReviewIn) -> Found:
    """Hand the review in. Raises Conflict listing the criteria that are still to be rated."""
    found = _mine(session, actor, review_id, Ability.SUBMIT)
    review = found.review
    if missing := _missing(session, review):
        message = "Rate it, or say that you could not assess it."
        errors = [FieldError(pointer=f"/ratings/{code}", message=message) for code in missing]
        raise Conflict(f"{len(missing)} of the criteria still need your rating before you can submit.", errors=errors)
    check_privacy({"/summary": body.summary}, body.privacy_confirmed)
    review.status, review.summary, review.submitted_at = ReviewStatus.SUBMITTED, body.summary, now()
    record(session, actor, note(events.ReviewSubmitted, review))
    session.flush()
    start_moderation(session, actor, review.assessment)
    return found


def _missing(session: Session, review: Review) -> list[str]:
    rows = ratings_of(session, review.assessment_id, {RatingStage.REVIEW}, review.reviewer_id)
    done = {rating.criterion_id for rating, _ in rows if rating.state in DONE[RatingStage.REVIEW]}
    return [criterion.code for criterion in criteria_of(session, review.assessment) if criterion.id not in done]
