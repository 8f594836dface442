"""What a moderator does: see where reviewers differ, and make the agreed ratings."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.assessments import actions as assessments
from api.assessments.models import AssessmentStage, Rating, RatingStage, RatingState
from api.assessments.queries import RatingKey, Visible, get_visible
from api.assessments.rules import Move
from api.assessments.schemas import RatingIn, RatingOut
from api.kit.errors import Conflict, FieldError, Forbidden
from api.kit.events import record
from api.reviews import events, queries, rules
from api.reviews.queries.comparison import Line


def to_moderate(session: Session, actor: Actor, assessment_id: UUID, *, lock: bool = False) -> Visible:
    """The assessment, for a moderator from outside its team. Raises Forbidden, and Conflict before its time."""
    visible = get_visible(session, actor, assessment_id, lock=lock)
    if not actor.may(Permission.MODERATE, visible.lineage):
        raise Forbidden("Only a moderator can compare the reviews. You will see the ratings once they are agreed.")
    rules.check_outsider(actor, visible.lineage)
    if visible.assessment.stage not in rules.COMPARABLE:
        raise Conflict("The reviews are not all in yet. Moderation begins when the last one has been submitted.")
    return visible


def rate_agreed(
    session: Session, actor: Actor, assessment_id: UUID, criterion_id: UUID, *, body: RatingIn, expected_version: int
) -> RatingOut:
    """Save the agreed rating of one criterion. Four statements."""
    to_moderate(session, actor, assessment_id)
    key = RatingKey(assessment_id, criterion_id, RatingStage.AGREED)
    return assessments.save_rating(session, actor, key, body, expected_version)


def agree_matching(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    """Take over what all reviewers said alike, where nothing is agreed yet. One insert, however many criteria."""
    visible = _open_to_moderate(session, actor, assessment_id)
    comparison = queries.compare(session, visible)
    reviewers = len(comparison.reviewers)
    settled = [line for line in comparison.lines if line.agreed is None and rules.settles(line.reviews, reviewers)]
    if settled:
        rows = [_taken_over(actor, assessment_id, line) for line in settled]
        session.execute(insert(Rating).values(rows).on_conflict_do_nothing(constraint="uq_ratings_key"))
        organisation_id = visible.assessment.organisation_id
        event = events.MatchingRatingsAgreed(
            subject_id=assessment_id, organisation_id=organisation_id, criteria=len(settled)
        )
        record(session, actor, event)
        session.flush()
    return visible


def _taken_over(actor: Actor, assessment_id: UUID, line: Line) -> dict[str, object]:
    first = line.reviews[0]
    # A reason travels with "not applicable"; other words stay with the reviewer who wrote them.
    comment = first.comment if first.state is RatingState.NOT_APPLICABLE else ""
    return {
        "assessment_id": assessment_id,
        "criterion_id": line.criterion.id,
        "stage": RatingStage.AGREED,
        "rater_id": None,
        "state": first.state,
        "value": first.value,
        "comment": comment,
        "updated_by": actor.person_id,
    }


def agree(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    """Close moderation: the agreed ratings now stand. Raises Conflict listing the criteria without one."""
    visible = _open_to_moderate(session, actor, assessment_id)
    lines = queries.compare(session, visible).lines
    if missing := [line.criterion.code for line in lines if line.agreed is None]:
        errors = [FieldError(pointer=f"/agreed_ratings/{code}", message="Agree a rating.") for code in missing]
        raise Conflict(f"{len(missing)} of the criteria still need an agreed rating.", errors=errors)
    assessments.move(actor, visible.assessment, Move.AGREE)
    session.flush()
    organisation_id = visible.assessment.organisation_id
    record(session, actor, events.AssessmentAgreed(subject_id=assessment_id, organisation_id=organisation_id))
    return visible


def _open_to_moderate(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    visible = to_moderate(session, actor, assessment_id, lock=True)
    if visible.assessment.stage is not AssessmentStage.MODERATION:
        raise Conflict("The ratings of this assessment have been agreed, and now stand still.")
    return visible
