"""Rules of review, all pure: who may review, what a reviewer may do when, and where reviewers differ."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from api.accounts.rules import Actor
from api.assessments.models import AssessmentStage, RatingState
from api.kit.errors import Conflict, Forbidden
from api.reviews.models import ReviewStatus

ENOUGH = 2
OPEN = (ReviewStatus.ASSIGNED, ReviewStatus.IN_PROGRESS)
COMPARABLE = (AssessmentStage.MODERATION, AssessmentStage.AGREED)


class Ability(StrEnum):
    DECLARE = "declare"
    RATE = "rate"
    SUBMIT = "submit"


# What the reviewer may do while the assessment is at the review stage.
ABILITIES: dict[ReviewStatus, list[Ability]] = {
    ReviewStatus.ASSIGNED: [Ability.DECLARE],
    ReviewStatus.IN_PROGRESS: [Ability.DECLARE, Ability.RATE, Ability.SUBMIT],
    ReviewStatus.SUBMITTED: [],
    ReviewStatus.STOOD_DOWN: [],
}
WHY_NOT: dict[ReviewStatus, str] = {
    ReviewStatus.ASSIGNED: "First say whether you have a conflict of interest. Then the assessment opens to you.",
    ReviewStatus.IN_PROGRESS: "You have already said that you have no conflict of interest.",
    ReviewStatus.SUBMITTED: "You have submitted this review, so it stands still. Ask the moderator if it must change.",
    ReviewStatus.STOOD_DOWN: "You have stood down from this review.",
}


class Rated(Protocol):
    @property
    def state(self) -> RatingState: ...
    @property
    def value(self) -> float | None: ...


def can(status: ReviewStatus, stage: AssessmentStage, *, mine: bool) -> list[Ability]:
    """What the one who asks may do with the review now."""
    return list(ABILITIES[status]) if mine and stage is AssessmentStage.REVIEW else []


def check_can(ability: Ability, status: ReviewStatus, stage: AssessmentStage) -> None:
    """Raise Conflict, saying why, unless the reviewer may do this now."""
    if stage is not AssessmentStage.REVIEW:
        raise Conflict("This assessment is not being reviewed now, so nothing was saved.")
    if ability not in ABILITIES[status]:
        raise Conflict(WHY_NOT[status])


def check_eligible(name: str, *, reviews_here: bool, own_team: bool) -> None:
    """Raise Conflict for someone who is no reviewer for this subject, or who belongs to it."""
    if own_team:
        raise Conflict(f"{name} belongs to this team. Choose someone from elsewhere.")
    if not reviews_here:
        raise Conflict(f"{name} is not a reviewer for this organisation. Choose someone who holds that role.")


def check_outsider(actor: Actor, lineage: Sequence[UUID]) -> None:
    """Raise Forbidden for a moderator who belongs to the very team."""
    if lineage and lineage[0] in actor.roles:
        raise Forbidden("You belong to this team, so someone else has to moderate its assessment.")


def same(ratings: Sequence[Rated]) -> bool:
    """Whether all reviewers said the same of a criterion."""
    return len({(rating.state, rating.value) for rating in ratings}) <= 1


def spread(ratings: Sequence[Rated]) -> float:
    """How far apart the highest and the lowest rated value are."""
    values = [rating.value for rating in ratings if rating.state is RatingState.RATED and rating.value is not None]
    return max(values) - min(values) if values else 0


def settles(ratings: Sequence[Rated], reviewers: int) -> bool:
    """Whether the reviews alone settle a criterion: every reviewer said the same, and could assess it."""
    decided = all(rating.state is not RatingState.NOT_ASSESSED for rating in ratings)
    return len(ratings) == reviewers >= ENOUGH and decided and same(ratings)


def may_moderate(statuses: Sequence[ReviewStatus]) -> bool:
    """Whether moderation can begin: nobody is still reviewing, and enough have submitted."""
    return not any(status in OPEN for status in statuses) and statuses.count(ReviewStatus.SUBMITTED) >= ENOUGH
