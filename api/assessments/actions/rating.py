"""Saving a rating, at any stage, by whoever may: the one write that people wait for all day. Three statements."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.accounts.schemas import PersonSummary
from api.assessments import events, queries, rules
from api.assessments.models import Rating, RatingStage
from api.assessments.queries import RatingKey, Visible
from api.assessments.schemas import RatingIn, RatingOut
from api.evidence.actions import check_privacy
from api.kit.clock import now
from api.kit.errors import Forbidden, PreconditionFailed
from api.kit.etags import etag_of
from api.kit.events import record


def rate(
    session: Session, actor: Actor, assessment_id: UUID, criterion_id: UUID, *, body: RatingIn, expected_version: int
) -> RatingOut:
    """Save a rating of the self-assessment, which the whole team shares. Four statements."""
    visible = queries.get_visible(session, actor, assessment_id)
    if not _may_rate(actor, visible):
        raise Forbidden("Only people who belong to the team can rate its self-assessment. You can read it.")
    key = RatingKey(assessment_id, criterion_id, RatingStage.SELF)
    return save_rating(session, actor, key, body, expected_version)


def _may_rate(actor: Actor, visible: Visible) -> bool:
    is_mine = visible.assessment.person_id == actor.person_id
    return is_mine or actor.may(Permission.RATE_ASSESSMENT, visible.lineage)


def save_rating(session: Session, actor: Actor, key: RatingKey, body: RatingIn, expected_version: int) -> RatingOut:
    """Save one rating over `expected_version`, 0 for none yet. The caller has checked that the actor may.

    Raises Conflict at the wrong stage, Invalid, PrivacyCheck, and PreconditionFailed with the `current` rating.
    """
    place = queries.rating_place(session, actor, key)
    rules.check_rated_now(place.stage, key.stage)
    rules.check_rating(body.state, body.value, body.comment, place.scale)
    confirmed = check_privacy({"/comment": body.comment}, body.privacy_confirmed)
    content = {"state": body.state, "value": body.value, "comment": body.comment, "updated_by": actor.person_id}
    saved = _write(session, key, content, expected_version)
    if saved is None:
        raise _changed(queries.find_rating(session, key))
    event = events.AssessmentRated(
        subject_id=key.assessment_id,
        organisation_id=place.organisation_id,
        stage=key.stage.value,
        criterion_code=place.criterion_code,
        state=body.state.value,
        value=body.value,
        privacy_confirmed=[finding.kind.value for finding in confirmed],
    )
    record(session, actor, event)
    session.flush()
    version, updated_at = saved
    return RatingOut(
        criterion_id=key.criterion_id,
        stage=key.stage,
        state=body.state,
        value=body.value,
        comment=body.comment,
        updated_by=PersonSummary.model_validate(place.rater),
        updated_at=updated_at,
        version=version,
    )


def _write(
    session: Session, key: RatingKey, content: dict[str, Any], expected_version: int
) -> Row[int, datetime] | None:
    """One statement that writes only over the version that the caller has seen. None where it has moved on."""
    saved = (Rating.version, Rating.updated_at)
    if expected_version == 0:
        created = insert(Rating).values(**asdict(key), **content).on_conflict_do_nothing(constraint="uq_ratings_key")
        return session.execute(created.returning(*saved)).one_or_none()
    changed = (
        update(Rating)
        .where(key.matches(), Rating.version == expected_version)
        .values(**content, version=expected_version + 1, updated_at=now())
        .execution_options(synchronize_session=False)
    )
    return session.execute(changed.returning(*saved)).one_or_none()


def _changed(current: RatingOut | None) -> PreconditionFailed:
    if current is None:
        return PreconditionFailed("There is no rating here yet. Save yours with If-None-Match: *.", current=None)
    return PreconditionFailed(
        f"{current.updated_by.name} changed this after you last read it. Your words are not lost: "
        "compare the two, and save once more.",
        current=current.model_dump(mode="json"),
        current_etag=etag_of(current.version),
    )
