"""Choosing who reviews, and moving on to moderation once all reviews are in."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.assessments import actions as assessments
from api.assessments.models import Assessment, AssessmentStage
from api.assessments.queries import get_visible
from api.assessments.rules import Move
from api.evidence.actions import revoke_readers
from api.kit.errors import Conflict, FieldError, Forbidden, Invalid
from api.kit.etags import expect
from api.kit.events import record
from api.reviews import events, queries, rules
from api.reviews.models import Review, ReviewStatus
from api.reviews.queries import Found
from api.reviews.schemas import ReviewIn


def assign(session: Session, actor: Actor, assessment_id: UUID, body: ReviewIn) -> Found:
    """Ask someone from elsewhere to review. They see the assessment once they have declared no conflict."""
    visible = get_visible(session, actor, assessment_id, lock=True)
    assessment = visible.assessment
    if not actor.may(Permission.ASSIGN_REVIEWERS, visible.lineage):
        raise Forbidden("Only a moderator or an administrator can choose reviewers. Ask one of them.")
    if assessment.stage is not AssessmentStage.REVIEW:
        raise Conflict("Reviewers are chosen between submission and moderation. This assessment is not there now.")
    _check_candidate(session, body.reviewer_id, visible.lineage)
    if session.scalar(select(Review.id).filter_by(assessment_id=assessment_id, reviewer_id=body.reviewer_id)):
        raise Conflict("This person has already been asked to review this assessment.")
    review = Review(
        assessment_id=assessment_id, reviewer_id=body.reviewer_id, due_on=body.due_on, assigned_by=actor.person_id
    )
    session.add(review)
    session.flush()
    found = queries.get(session, actor, review.id)
    record(session, actor, note(events.ReviewerAssigned, found.review))
    return found


def _check_candidate(session: Session, person_id: UUID, lineage: list[UUID]) -> None:
    row = queries.candidate(session, person_id, lineage)
    if row is None:
        message = "Choose someone from `GET /v1/people?role=reviewer`."
        raise Invalid("We do not know this person.", errors=[FieldError(pointer="/reviewer_id", message=message)])
    person, reviews_here, own_team = row
    rules.check_eligible(person.name, reviews_here=reviews_here, own_team=own_team)


def unassign(session: Session, actor: Actor, review_id: UUID, version: int) -> None:
    """Take a reviewer off who has not begun, or who has stood down."""
    found = queries.get(session, actor, review_id, lock=True)
    review = found.review
    if not actor.may(Permission.ASSIGN_REVIEWERS, found.lineage):
        raise Forbidden(
            "Only a moderator or an administrator can take a reviewer off. To stand down, declare a conflict."
        )
    expect(review, version)
    if review.status in {ReviewStatus.IN_PROGRESS, ReviewStatus.SUBMITTED}:
        raise Conflict(
            "This reviewer has begun. Ask them to declare a conflict and stand down, so that their work is kept."
        )
    record(session, actor, note(events.ReviewerUnassigned, review))
    close_reading(session, review)
    session.delete(review)
    session.flush()
    start_moderation(session, actor, review.assessment)


def close_reading(session: Session, review: Review) -> None:
    """The reviewer no longer sees the assessment and its evidence."""
    if organisation_id := review.assessment.organisation_id:
        revoke_readers(session, organisation_id, review.reviewer_id, review.assessment_id)


def start_moderation(session: Session, actor: Actor, assessment: Assessment) -> None:
    """Move on as soon as nobody is still reviewing and enough have submitted."""
    in_review = assessment.stage is AssessmentStage.REVIEW
    if in_review and rules.may_moderate(queries.statuses(session, assessment.id)):
        assessments.move(actor, assessment, Move.MODERATE)
        record(
            session,
            actor,
            events.ModerationStarted(subject_id=assessment.id, organisation_id=assessment.organisation_id),
        )
        session.flush()


def note(kind: type[events.ReviewEvent], review: Review) -> events.ReviewEvent:
    return kind(
        subject_id=review.assessment_id,
        organisation_id=review.assessment.organisation_id,
        review_id=str(review.id),
        reviewer_name=review.reviewer.name,
    )
