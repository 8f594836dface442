"""Choosing reviewers, blind reviews, and moderation."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor, PostingActor
from api.assessments.models import AssessmentStage, RatingStage
from api.assessments.queries import RatingKey, get_rating, get_visible, whole
from api.assessments.schemas import AssessmentOut, NothingIn, RatingIn, RatingOut
from api.kit.db import Db
from api.kit.errors import NotFound, problems
from api.kit.etags import ExpectedVersion, IfMatch, digest, etag_of, tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router
from api.reviews import actions, queries
from api.reviews.models import Review, ReviewStatus
from api.reviews.queries import Found
from api.reviews.schemas import DeclarationIn, ModerationOut, ReviewIn, ReviewOut, ReviewSummary, SubmitReviewIn

router = Router(prefix="/v1", tags=["reviews"])
NOTHING = NothingIn()
CREATED = status.HTTP_201_CREATED
SAVED: dict[int | str, dict[str, Any]] = {CREATED: {"model": RatingOut, "description": "Saved for the first time"}}
TO_POST = problems(401, 403, 404, 409, 413, 422)


def _shown(session: Db, actor: CurrentActor, found: Found, response: Response) -> ReviewOut:
    # The version is what If-Match compares; ratings move without it, so there is no 304 here.
    response.headers["ETag"] = etag_of(found.review.version)
    response.headers["Cache-Control"] = "no-store"
    return queries.detail(session, actor, found)


class ReviewsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    assessment_id: UUID | None = Field(None, description="Only reviews of this assessment.")
    status: ReviewStatus | None = Field(None, description="Only in this status.")
    mine: bool | None = Field(None, description="True for those that I do, false for those that others do.")


@router.get("/reviews", responses=problems(401, 422), summary="List reviews")
def list_reviews(
    query: Annotated[ReviewsQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[ReviewSummary]:
    """Reviews that you do, and those that you assign or moderate, newest first."""
    found = queries.listed(actor, assessment_id=query.assessment_id, status=query.status, mine=query.mine)
    rows, next_cursor = paged(session, found, query, id_column=Review.id)
    link_next(request, response, next_cursor)
    return Page[ReviewSummary](items=queries.summaries(session, actor, rows), next_cursor=next_cursor)


@router.get("/reviews/{review_id}", responses=problems(401, 404, 422), summary="Get a review")
def get_review(review_id: UUID, actor: CurrentActor, response: Response, session: Db) -> ReviewOut:
    """One review. Its ratings are the reviewer's alone until all reviews are in."""
    return _shown(session, actor, queries.get(session, actor, review_id), response)


@router.post("/assessments/{assessment_id}/reviews", status_code=CREATED, responses=TO_POST, summary="Ask a reviewer")
def assign_reviewer(
    assessment_id: UUID, actor: PostingActor, body: ReviewIn, response: Response, session: Db
) -> ReviewOut:
    """Ask someone from elsewhere to review a submitted assessment. Two are needed before moderation."""
    found = actions.assign(session, actor, assessment_id, body)
    response.headers["Location"] = f"/v1/reviews/{found.review.id}"
    return _shown(session, actor, found, response)


@router.delete(
    "/reviews/{review_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=problems(401, 403, 404, 409, 412, 422, 428),
    summary="Take a reviewer off",
)
def unassign_reviewer(review_id: UUID, actor: CurrentActor, version: IfMatch, session: Db) -> None:
    """Take off a reviewer who has not begun, or who has stood down."""
    actions.unassign(session, actor, review_id, version)


@router.post("/reviews/{review_id}/declaration", responses=TO_POST, summary="Declare conflicts")
def declare_conflict(
    review_id: UUID, actor: PostingActor, body: DeclarationIn, response: Response, session: Db
) -> ReviewOut:
    """Say whether you have a conflict of interest. Without one the assessment opens to you; with one you stand down."""
    return _shown(session, actor, actions.declare(session, actor, review_id, body), response)


@router.get(
    "/reviews/{review_id}/ratings/{criterion_id}", responses=problems(401, 404, 422), summary="Get a reviewer's rating"
)
def get_review_rating(
    *, review_id: UUID, criterion_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> RatingOut:
    """Your own rating of one criterion. 404 until you have saved it, and for everybody else."""
    found = queries.get(session, actor, review_id)
    if not found.is_mine(actor):
        raise NotFound("A reviewer's ratings are theirs alone until all reviews are in. Then see the moderation.")
    key = RatingKey(found.review.assessment_id, criterion_id, RatingStage.REVIEW, actor.person_id)
    rating = get_rating(session, key)
    tag(request, response, rating.version)
    return rating


@router.put(
    "/reviews/{review_id}/ratings/{criterion_id}",
    responses={**SAVED, **problems(401, 403, 404, 409, 412, 413, 422, 428)},
    summary="Save a reviewer's rating",
)
def save_review_rating(
    *,
    review_id: UUID,
    criterion_id: UUID,
    actor: CurrentActor,
    expected: ExpectedVersion,
    body: RatingIn,
    request: Request,
    response: Response,
    session: Db,
) -> RatingOut:
    """Rate one criterion. Other reviewers never see it before all reviews are in."""
    rating = actions.rate(session, actor, review_id, criterion_id, body=body, expected_version=expected)
    if expected == 0:
        response.status_code = CREATED
    tag(request, response, rating.version)
    return rating


@router.post("/reviews/{review_id}/submit", responses=TO_POST, summary="Submit a review")
def submit_review(
    review_id: UUID, actor: PostingActor, body: SubmitReviewIn, response: Response, session: Db
) -> ReviewOut:
    """Hand your review in. With the last one, and at least two, moderation begins."""
    return _shown(session, actor, actions.submit(session, actor, review_id, body), response)


@router.get(
    "/assessments/{assessment_id}/moderation",
    responses=problems(401, 403, 404, 409, 422),
    summary="Compare the reviews",
)
def get_moderation(
    assessment_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> ModerationOut:
    """Where the reviewers agree and where they differ, beside the team's own ratings. For moderators."""
    visible = actions.to_moderate(session, actor, assessment_id)
    comparison = queries.compare(session, visible).out(session, visible)
    tag(request, response, digest(comparison))
    return comparison


@router.post("/assessments/{assessment_id}/agreed-ratings", responses=TO_POST, summary="Agree what matches")
def agree_matching_ratings(
    *,
    assessment_id: UUID,
    actor: PostingActor,
    session: Db,
    body: NothingIn = NOTHING,  # noqa: ARG001 (taken so that unknown fields are refused)
) -> ModerationOut:
    """Take over every rating on which all reviewers agree, where nothing is agreed yet."""
    visible = actions.agree_matching(session, actor, assessment_id)
    return queries.compare(session, visible).out(session, visible)


@router.get(
    "/assessments/{assessment_id}/agreed-ratings/{criterion_id}",
    responses=problems(401, 404, 422),
    summary="Get an agreed rating",
)
def get_agreed_rating(
    *, assessment_id: UUID, criterion_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> RatingOut:
    """The agreed rating of one criterion: for moderators, and once agreed for all who see the assessment."""
    visible = get_visible(session, actor, assessment_id)
    agreed = visible.assessment.stage is AssessmentStage.AGREED
    if not agreed and not visible.moderated_by(actor):
        raise NotFound("The ratings are still being agreed. You will see them when that is done.")
    rating = get_rating(session, RatingKey(assessment_id, criterion_id, RatingStage.AGREED))
    tag(request, response, rating.version)
    return rating


@router.put(
    "/assessments/{assessment_id}/agreed-ratings/{criterion_id}",
    responses={**SAVED, **problems(401, 403, 404, 409, 412, 413, 422, 428)},
    summary="Save an agreed rating",
)
def save_agreed_rating(
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
    """Agree the rating of one criterion, with a word on how the reviewers came together."""
    rating = actions.rate_agreed(session, actor, assessment_id, criterion_id, body=body, expected_version=expected)
    if expected == 0:
        response.status_code = CREATED
    tag(request, response, rating.version)
    return rating


@router.post("/assessments/{assessment_id}/agree", responses=TO_POST, summary="Agree an assessment")
def agree_assessment(
    *,
    assessment_id: UUID,
    actor: PostingActor,
    session: Db,
    body: NothingIn = NOTHING,  # noqa: ARG001 (taken so that unknown fields are refused)
) -> AssessmentOut:
    """Close moderation. The agreed ratings then stand, and the team sees them."""
    return whole(session, actor, actions.agree(session, actor, assessment_id))
