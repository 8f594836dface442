"""What happens in the reviews room. Events say that something was rated or agreed, never how."""

from dataclasses import dataclass
from typing import ClassVar

from api.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ReviewEvent(Event):
    """`subject_id` is the assessment, so that its history reads as one; the review and its reviewer are named."""

    subject_kind: ClassVar[str] = "assessment"

    review_id: str
    reviewer_name: str


@dataclass(frozen=True, kw_only=True)
class ReviewerAssigned(ReviewEvent):
    name: ClassVar[str] = "review.assigned"


@dataclass(frozen=True, kw_only=True)
class ReviewerUnassigned(ReviewEvent):
    name: ClassVar[str] = "review.unassigned"


@dataclass(frozen=True, kw_only=True)
class NoConflictDeclared(ReviewEvent):
    name: ClassVar[str] = "review.no_conflict_declared"


@dataclass(frozen=True, kw_only=True)
class ReviewerStoodDown(ReviewEvent):
    name: ClassVar[str] = "review.stood_down"


@dataclass(frozen=True, kw_only=True)
class ReviewSubmitted(ReviewEvent):
    name: ClassVar[str] = "review.submitted"


@dataclass(frozen=True, kw_only=True)
class ModerationStarted(Event):
    name: ClassVar[str] = "assessment.moderation_started"
    subject_kind: ClassVar[str] = "assessment"


@dataclass(frozen=True, kw_only=True)
class MatchingRatingsAgreed(Event):
    name: ClassVar[str] = "assessment.matching_ratings_agreed"
    subject_kind: ClassVar[str] = "assessment"

    criteria: int


@dataclass(frozen=True, kw_only=True)
class AssessmentAgreed(Event):
    name: ClassVar[str] = "assessment.agreed"
    subject_kind: ClassVar[str] = "assessment"
