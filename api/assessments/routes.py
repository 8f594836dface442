"""Cycles, assessments and the ratings of the self-assessment."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor, PostingActor
from api.assessments import actions, queries
from api.assessments.models import Assessment, AssessmentStage, Cycle, RatingStage
from api.assessments.queries import RatingKey, Visible
from api.assessments.schemas import (
    AssessmentIn,
    AssessmentOut,
    AssessmentSummary,
    CycleIn,
    CycleOut,
    NothingIn,
    RatingIn,
    RatingOut,
    TrendOut,
)
from api.kit.clock import today
from api.kit.db import Db
from api.kit.errors import NotFound, problems
from api.kit.etags import ExpectedVersion, digest, tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router

router = Router(prefix="/v1", tags=["assessments"])
NOTHING = NothingIn()
CREATED = status.HTTP_201_CREATED


class CyclesQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only cycles of this organisation and of those above it.")


class AssessmentsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only of this organisation or anything under it.")
    stage: AssessmentStage | None = Field(None, description="Only at this stage.")
    cycle_id: UUID | None = Field(None, description="Only in this cycle.")
    framework_id: UUID | None = Field(None, description="Only against this framework, in any edition.")
    mine: bool = Field(False, description="Only of yourself and of the teams that you belong to.")


@router.get("/cycles", responses=problems(401, 422), summary="List cycles")
def list_cycles(
    query: Annotated[CyclesQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[CycleOut]:
    """Rounds of assessment above and below the places where you belong, newest first."""
    found = queries.cycles(actor, query.organisation_id)
    rows, next_cursor = paged(session, found, query, id_column=Cycle.id)
    link_next(request, response, next_cursor)
    return Page[CycleOut](items=[CycleOut.of(row, today()) for row in rows], next_cursor=next_cursor)


@router.post("/cycles", status_code=CREATED, responses=problems(401, 403, 404, 409, 413, 422), summary="Open a cycle")
def open_cycle(actor: PostingActor, body: CycleIn, request: Request, response: Response, session: Db) -> CycleOut:
    """Open a round of assessment for an organisation and everything under it. Its name must be new there."""
    cycle = actions.open_cycle(session, actor, body)
    tag(request, response, cycle.version)
    return CycleOut.of(cycle, today())


@router.get("/assessments", responses=problems(401, 422), summary="List assessments")
def list_assessments(
    query: Annotated[AssessmentsQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[AssessmentSummary]:
    """Assessments that you may see, newest first."""
    found = queries.listed(actor, **query.model_dump(exclude={"limit", "cursor"}))
    rows, next_cursor = paged(session, found, query, id_column=Assessment.id)
    progress = queries.progress_of(session, [row.id for row in rows])
    link_next(request, response, next_cursor)
    items = [AssessmentSummary.of(row, progress[row.id]) for row in rows]
    return Page[AssessmentSummary](items=items, next_cursor=next_cursor)


@router.post(
    "/assessments", status_code=CREATED, responses=problems(401, 403, 404, 409, 413, 422), summary="Start an assessment"
)
def start_assessment(
    actor: PostingActor, body: AssessmentIn, request: Request, response: Response, session: Db
) -> AssessmentOut:
    """Start a self-assessment of a team or other organisation that you belong to, or of yourself.

    Each subject has one for each framework edition and cycle; if it is there already, 409 says which it is in
    `assessment_id`.
    """
    visible = actions.start(session, actor, body)
    response.headers["Location"] = f"/v1/assessments/{visible.assessment.id}"
    return _shown(session, actor, visible, request, response)


def _shown(session: Db, actor: CurrentActor, visible: Visible, request: Request, response: Response) -> AssessmentOut:
    assessment = queries.whole(session, actor, visible)
    tag(request, response, digest(assessment))
    return assessment


@router.get("/assessments/{assessment_id}", responses=problems(401, 404, 422), summary="Get an assessment")
def get_assessment(
    assessment_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> AssessmentOut:
    """One assessment: its ratings, how much evidence answers each criterion, and what it comes to per component."""
    visible = queries.get_visible(session, actor, assessment_id)
    return _shown(session, actor, visible, request, response)


@router.get(
    "/assessments/{assessment_id}/ratings/{criterion_id}", responses=problems(401, 404, 422), summary="Get a rating"
)
def get_rating(
    *, assessment_id: UUID, criterion_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> RatingOut:
    """One rating of the self-assessment. 404 until somebody has saved it."""
    visible = queries.get_visible(session, actor, assessment_id)
    if not queries.sees_self_ratings(actor, visible):
        raise NotFound("You can see what was agreed, but not the team's own ratings.")
    rating = queries.get_rating(session, RatingKey(assessment_id, criterion_id, RatingStage.SELF))
    tag(request, response, rating.version)
    return rating


@router.put(
    "/assessments/{assessment_id}/ratings/{criterion_id}",
    responses={
        CREATED: {"model": RatingOut, "description": "Saved for the first time"},
        **problems(401, 403, 404, 409, 412, 413, 422, 428),
    },
    summary="Save a rating",
)
def save_rating(
    *,
    assessment_id: UUID,
    criterion_id: UUID,
    actor: CurrentActor,
    expected: ExpectedVersion,
    body: RatingIn,
    request: Request,
    response: Response,
    session: Db,
) -> RatingOut:
    """Rate one criterion of the self-assessment. The team shares its ratings, so say which version you are changing.

    If someone was quicker, 412 holds their rating in `current` and its ETag in `current_etag`.
    """
    rating = actions.rate(session, actor, assessment_id, criterion_id, body=body, expected_version=expected)
    if expected == 0:
        response.status_code = CREATED
    tag(request, response, rating.version)
    return rating


@router.post(
    "/assessments/{assessment_id}/submit",
    responses=problems(401, 403, 404, 409, 413, 422),
    summary="Submit an assessment",
)
def submit_assessment(
    *,
    assessment_id: UUID,
    actor: PostingActor,
    request: Request,
    response: Response,
    session: Db,
    body: NothingIn = NOTHING,  # noqa: ARG001 (taken so that unknown fields are refused)
) -> AssessmentOut:
    """Hand the self-assessment over for review. Its ratings then stand still. 409 lists what is still to be rated."""
    visible = actions.submit(session, actor, assessment_id)
    return _shown(session, actor, visible, request, response)


@router.post(
    "/assessments/{assessment_id}/recall",
    responses=problems(401, 403, 404, 409, 413, 422),
    summary="Take an assessment back",
)
def recall_assessment(
    *,
    assessment_id: UUID,
    actor: PostingActor,
    request: Request,
    response: Response,
    session: Db,
    body: NothingIn = NOTHING,  # noqa: ARG001 (taken so that unknown fields are refused)
) -> AssessmentOut:
    """Take a submitted self-assessment back to change it, as long as no reviewer has rated anything."""
    visible = actions.recall(session, actor, assessment_id)
    return _shown(session, actor, visible, request, response)


@router.get("/assessments/{assessment_id}/trend", responses=problems(401, 404, 422), summary="Get the trend")
def get_trend(assessment_id: UUID, actor: CurrentActor, session: Db) -> TrendOut:
    """How the same subject has done against the same framework from cycle to cycle."""
    visible = queries.get_visible(session, actor, assessment_id)
    return queries.trend(session, actor, visible.assessment)
