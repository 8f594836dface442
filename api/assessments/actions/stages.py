"""From stage to stage: submitting, taking back, and the moves that reviews make."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.assessments import events, queries, rules
from api.assessments.models import Assessment, RatingStage
from api.assessments.queries import Visible
from api.assessments.rules import Move
from api.kit.clock import now
from api.kit.errors import Conflict, FieldError, Forbidden
from api.kit.events import record


def move(actor: Actor, assessment: Assessment, to: Move) -> None:
    """Change the stage, and note who did it when. Take the assessment with `lock`. Raises Conflict."""
    assessment.stage = rules.next_stage(assessment.stage, to)
    if to is Move.SUBMIT:
        assessment.submitted_at, assessment.submitted_by = now(), actor.person_id
    elif to is Move.RECALL:
        assessment.submitted_at, assessment.submitted_by = None, None
    elif to is Move.AGREE:
        assessment.agreed_at, assessment.agreed_by = now(), actor.person_id


def submit(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    """Hand the self-assessment over for review. Raises Conflict listing the criteria that still miss a rating."""
    visible = _mine_to_submit(session, actor, assessment_id)
    assessment = visible.assessment
    rules.next_stage(assessment.stage, Move.SUBMIT)
    if missing := _missing(session, assessment):
        count = "1 criterion still needs" if len(missing) == 1 else f"{len(missing)} criteria still need"
        message = "Rate it, or say why it does not apply to you."
        errors = [FieldError(pointer=f"/ratings/{code}", message=message) for code in missing]
        raise Conflict(f"{count} your rating before you can submit.", errors=errors)
    move(actor, assessment, Move.SUBMIT)
    session.flush()
    event = events.AssessmentSubmitted(subject_id=assessment.id, organisation_id=assessment.organisation_id)
    record(session, actor, event)
    return queries.get_visible(session, actor, assessment_id)


def _missing(session: Session, assessment: Assessment) -> list[str]:
    rows = queries.ratings_of(session, assessment.id, {RatingStage.SELF})
    done = {rating.criterion_id for rating, _ in rows if rating.state in rules.DONE[RatingStage.SELF]}
    return [criterion.code for criterion in queries.criteria_of(session, assessment) if criterion.id not in done]


def recall(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    """Take a submitted self-assessment back, as long as no reviewer has rated anything."""
    visible = _mine_to_submit(session, actor, assessment_id)
    assessment = visible.assessment
    rules.next_stage(assessment.stage, Move.RECALL)
    # Asked again now that nobody can save a rating: one may have come in while we waited for the lock.
    if queries.review_started(session, assessment_id):
        raise Conflict("A reviewer has begun, so it can no longer be taken back. Ask your moderator if it must change.")
    move(actor, assessment, Move.RECALL)
    session.flush()
    event = events.AssessmentRecalled(subject_id=assessment.id, organisation_id=assessment.organisation_id)
    record(session, actor, event)
    return queries.get_visible(session, actor, assessment_id)


def _mine_to_submit(session: Session, actor: Actor, assessment_id: UUID) -> Visible:
    visible = queries.get_visible(session, actor, assessment_id, lock=True)
    if visible.assessment.person_id:
        raise Conflict("This one is for you alone, and is always saved. There is nobody to submit it to.")
    if not actor.may(Permission.SUBMIT_ASSESSMENT, visible.lineage):
        raise Forbidden("Only a team lead or an administrator of the team can do this. Ask one of them.")
    return visible
