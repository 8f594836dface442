"""Writes a sitting's worth of ratings at once, each with the event that saving it by hand would have left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import text
from sqlalchemy.orm import Session

from api.assessments.events import AssessmentRated
from api.assessments.models import Assessment, Rating, RatingStage, RatingState
from api.demo.world import World
from api.frameworks.schemas import CriterionOut
from api.kit.db import Base
from api.kit.events import EventRow


@dataclass(frozen=True)
class Entry:
    """One criterion rated by someone at some time. No value: not assessed, or not applicable for the reason given."""

    moment: datetime
    by: str
    criterion: CriterionOut
    state: RatingState
    value: int | None
    comment: str


def write(
    world: World, assessment: Assessment, stage: RatingStage, entries: Sequence[Entry], rater_id: UUID | None = None
) -> None:
    """Two statements, whatever their number: there are thousands of ratings, and the demo is to load in seconds."""
    ratings = [_rating(world, assessment, stage, rater_id, entry) for entry in entries]
    _insert(world.session, Rating, ratings)
    _insert(world.session, EventRow, [_event(world, assessment, stage, entry) for entry in entries])


def _rating(
    world: World, assessment: Assessment, stage: RatingStage, rater_id: UUID | None, entry: Entry
) -> dict[str, Any]:
    return {
        "id": world.ids.at(entry.moment),
        "assessment_id": assessment.id,
        "criterion_id": entry.criterion.id,
        "stage": stage,
        "rater_id": rater_id,
        "state": entry.state,
        "value": entry.value,
        "comment": entry.comment,
        "updated_by": world.cast.people[entry.by].id,
        "created_at": entry.moment,
        "updated_at": entry.moment,
        "version": 1,
    }


def _event(world: World, assessment: Assessment, stage: RatingStage, entry: Entry) -> dict[str, Any]:
    by = world.cast.people[entry.by]
    return {
        "id": world.ids.at(entry.moment),
        "occurred_at": entry.moment,
        "name": AssessmentRated.name,
        "actor_id": by.id,
        "actor_name": by.name,
        "subject_kind": AssessmentRated.subject_kind,
        "subject_id": assessment.id,
        "organisation_id": assessment.organisation_id,
        "data": {"criterion_code": entry.criterion.code, "stage": stage, "privacy_confirmed": []},
    }


def _insert(session: Session, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """One statement for all rows, and no more values to bind than one."""
    table = model.__tablename__
    statement = f"INSERT INTO {table} SELECT * FROM jsonb_populate_recordset(NULL::{table}, :rows)"  # noqa: S608 (our own name)
    session.execute(text(statement), {"rows": to_json(rows).decode()})
