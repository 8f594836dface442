"""An assessment under moderation: the team's ratings, every reviewer's, and what is agreed. Four statements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.accounts.models import Person
from api.assessments.models import Rating, RatingStage
from api.assessments.queries import Visible, progress_of, ratings_of
from api.assessments.schemas import AssessmentSummary, RatingOut
from api.frameworks.models import Criterion, Section
from api.reviews import rules
from api.reviews.models import Review, ReviewStatus
from api.reviews.schemas import CriterionComparison, ModerationOut, RatingLite, ReviewerRating


class CriterionLine(NamedTuple):
    id: UUID
    code: str
    statement: str
    section_title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion as everybody rated it."""

    criterion: CriterionLine
    own: Rating | None = None
    reviews: list[Rating] = field(default_factory=list)
    agreed: RatingOut | None = None

    def out(self) -> CriterionComparison:
        return CriterionComparison(
            criterion_id=self.criterion.id,
            code=self.criterion.code,
            statement=self.criterion.statement,
            section_title=self.criterion.section_title,
            self=RatingLite.model_validate(self.own) if self.own else None,
            reviews=[_of_reviewer(rating) for rating in self.reviews],
            differs=not rules.same(self.reviews),
            spread=rules.spread(self.reviews),
            agreed=self.agreed,
        )


def _of_reviewer(rating: Rating) -> ReviewerRating:
    fields = {name: getattr(rating, name) for name in RatingLite.model_fields}
    return ReviewerRating.model_validate({**fields, "reviewer_id": rating.rater_id})


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every criterion of an assessment, and the reviewers whose ratings count."""

    reviewers: Sequence[Person]
    lines: Sequence[Line]

    def out(self, session: Session, visible: Visible) -> ModerationOut:
        assessment = visible.assessment
        criteria = [line.out() for line in self.lines]
        differing = sum(1 for each in criteria if each.differs)
        return ModerationOut.model_validate(
            {
                "assessment": AssessmentSummary.of(assessment, progress_of(session, [assessment.id])[assessment.id]),
                "reviewers": list(self.reviewers),
                "criteria": criteria,
                "matching": len(criteria) - differing,
                "differing": differing,
                "agreed": sum(1 for each in criteria if each.agreed),
                "total": len(criteria),
            }
        )


def compare(session: Session, visible: Visible) -> Comparison:
    """The comparison of one assessment. Three statements."""
    assessment = visible.assessment
    reviewers = session.scalars(
        select(Person)
        .join(Review, Review.reviewer_id == Person.id)
        .where(Review.assessment_id == assessment.id, Review.status == ReviewStatus.SUBMITTED)
        .order_by(Person.name, Person.id)
    ).all()
    counted = {reviewer.id for reviewer in reviewers}
    own: dict[UUID, Rating] = {}
    agreed: dict[UUID, RatingOut] = {}
    reviewed: dict[UUID, list[Rating]] = defaultdict(list)
    for rating, person in ratings_of(session, assessment.id, set(RatingStage)):
        if rating.stage is RatingStage.SELF:
            own[rating.criterion_id] = rating
        elif rating.stage is RatingStage.AGREED:
            agreed[rating.criterion_id] = RatingOut.of(rating, person)
        elif rating.rater_id in counted:
            reviewed[rating.criterion_id].append(rating)
    lines = [
        Line(each, own.get(each.id), reviewed[each.id], agreed.get(each.id))
        for each in _criteria(session, assessment.framework_version_id)
    ]
    return Comparison(reviewers, lines)


def _criteria(session: Session, framework_version_id: UUID) -> list[CriterionLine]:
    query = (
        select(Criterion.id, Criterion.code, Criterion.statement, Section.title)
        .join(Section, Section.id == Criterion.section_id)
        .where(Criterion.framework_version_id == framework_version_id)
        .order_by(Section.position, Criterion.position)
    )
    return [CriterionLine(*row) for row in session.execute(query)]
