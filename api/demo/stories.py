"""One assessment from start to wherever it has come: rated by its own team, reviewed blind, moderated, agreed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from statistics import fmean
from uuid import UUID

from api.assessments import actions as assessments
from api.assessments.models import Assessment, RatingStage, RatingState
from api.assessments.schemas import AssessmentIn
from api.demo import ratings
from api.demo.calendar import sittings
from api.demo.chance import seeded
from api.demo.courses import Course, ReviewCourse
from api.demo.ratings import Entry
from api.demo.scoring import Score
from api.demo.world import Tree, World
from api.reviews import actions as reviews
from api.reviews.schemas import DeclarationIn, ReviewIn, SubmitReviewIn

NOT_SEEN = "I could not see enough on the day to rate this."
NOT_THEIRS = "Agreed: this does not apply to the team's work."
BREATH, DAY, REVIEW_WITHIN = timedelta(minutes=11), timedelta(days=1), timedelta(days=28)


@dataclass
class Story:
    """Who assesses what, in which cycle, how it comes out, and when each step happens."""

    world: World
    key: str  # of the place or person assessed
    cycle: int
    tree: Tree
    course: Course
    scores: Mapping[str, Score]
    raters: list[str]
    moderator: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)  # why a criterion does not apply
    said: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.random = seeded("story", self.key, self.cycle)
        self.review_ids: dict[str, UUID] = {}

    @property
    def assessment(self) -> Assessment:
        return self.world.assessments[self.key, self.cycle]

    def plan(self) -> datetime:
        """Put every step on the timeline. Returns when the last one is."""
        course = self.course
        at = self._own_ratings(self._add(course.started, self._start))
        if not course.submitted:
            return at
        at = self._add(course.submitted, self._submit, after=at)
        if course.assigned:
            at = max(self._review(review, max(course.assigned, at)) for review in course.reviews)
        return self._moderate(course.agreed, at) if course.agreed else at

    def _add(self, moment: datetime, step: Callable[[], object], after: datetime | None = None) -> datetime:
        """Put a step on the timeline, later than the step that it follows. Returns when."""
        at = max(moment, after + BREATH) if after else moment
        self.world.timeline.add(at, step)
        return at

    def _start(self) -> None:
        world = self.world
        place = world.cast.places.get(self.key)
        body = AssessmentIn(
            framework_version_id=self.tree.version_id,
            cycle_id=world.cycles[self.cycle].id,
            organisation_id=place.id if place else None,
            person_id=None if place else world.cast.people[self.key].id,
        )
        started = assessments.start(world.session, world.actor(self.raters[0]), body)
        world.assessments[self.key, self.cycle] = started.assessment

    def _own_ratings(self, started: datetime) -> datetime:
        codes = list(self.tree.criteria)[: self.course.rated]
        moments = sittings(started, max(self.course.paused, started + DAY), len(codes), self.random)
        entries = [self._own(code, moment) for code, moment in zip(codes, moments, strict=True)]
        return self._add(moments[-1], partial(self._write, RatingStage.SELF, entries), after=started)

    def _own(self, code: str, moment: datetime) -> Entry:
        by, value = self.raters[moment.toordinal() % len(self.raters)], self.scores[code].own
        if value is None:
            return self._entry(moment, by, code, None, self.reasons[code])
        comment = self.said.get(code) or self.world.deck.own(self.key, self.cycle, code, value, self.random)
        return self._entry(moment, by, code, value, comment)

    def _entry(self, moment: datetime, by: str, code: str, value: int | None, comment: str) -> Entry:
        unrated = RatingState.NOT_APPLICABLE if self.scores[code].own is None else RatingState.NOT_ASSESSED
        state = unrated if value is None else RatingState.RATED
        return Entry(moment, by, self.tree.criteria[code], state, value, comment)

    def _write(self, stage: RatingStage, entries: list[Entry], rater: str | None = None) -> None:
        rater_id = self.world.cast.people[rater].id if rater else None
        ratings.write(self.world, self.assessment, stage, entries, rater_id)

    def _submit(self) -> None:
        assessments.submit(self.world.session, self.world.actor(self.raters[0]), self.assessment.id)

    def _review(self, review: ReviewCourse, asked: datetime) -> datetime:
        """Asked for, declared, rated as far as the reviewer has come, and submitted if that is the end."""
        at = self._add(asked, partial(self._assign, review, (asked + REVIEW_WITHIN).date()))
        if not review.declared:
            return at
        at = self._add(review.declared, partial(self._declare, review), after=at)
        if codes := [] if review.conflict else list(self.tree.criteria)[: review.rated]:
            moments = sittings(at, max(review.paused, at + DAY), len(codes), self.random)
            entries = [self._reviewed(review, *each) for each in zip(codes, moments, strict=True)]
            at = self._add(moments[-1], partial(self._write, RatingStage.REVIEW, entries, review.by), after=at)
        if review.submitted:
            at = self._add(review.submitted, partial(self._submit_review, review), after=at)
        return at

    def _assign(self, review: ReviewCourse, due_on: date) -> None:
        body = ReviewIn(reviewer_id=self.world.cast.people[review.by].id, due_on=due_on)
        made = reviews.assign(self.world.session, self.world.actor(self.moderator), self.assessment.id, body)
        self.review_ids[review.by] = made.review.id

    def _declare(self, review: ReviewCourse) -> None:
        words = review.conflict or self.world.deck.no_conflict()
        body = DeclarationIn(conflict=bool(review.conflict), declaration=words)
        reviews.declare(self.world.session, self.world.actor(review.by), self.review_ids[review.by], body)

    def _reviewed(self, review: ReviewCourse, code: str, moment: datetime) -> Entry:
        score = self.scores[code]
        value = score.reviews[[each.by for each in self.course.reviews].index(review.by)]
        if value is None or score.own is None:
            return self._entry(moment, review.by, code, None, NOT_THEIRS if score.own is None else NOT_SEEN)
        lower = value < score.own
        comment = self.world.deck.reviewer(self.key, self.cycle, code, lower=lower, random=self.random)
        return self._entry(moment, review.by, code, value, comment)

    def _submit_review(self, review: ReviewCourse) -> None:
        mean = fmean(score.agreed for score in self.scores.values() if score.agreed is not None)
        body = SubmitReviewIn(summary=self.world.deck.summary(mean))
        reviews.submit(self.world.session, self.world.actor(review.by), self.review_ids[review.by], body)

    def _moderate(self, moment: datetime, reviewed: datetime) -> datetime:
        """One meeting: every criterion agreed, one after the other, and then the whole."""
        agreed = max(moment, reviewed + DAY)
        moments = [agreed - timedelta(seconds=70 * left) for left in range(len(self.scores), 0, -1)]
        entries = [self._agreed(*each) for each in zip(self.scores, moments, strict=True)]
        at = self._add(moments[-1], partial(self._write, RatingStage.AGREED, entries), after=reviewed)
        return self._add(agreed, self._agree, after=at)

    def _agreed(self, code: str, moment: datetime) -> Entry:
        score = self.scores[code]
        if score.agreed is None:
            return self._entry(moment, self.moderator, code, None, NOT_THEIRS)
        views = [view for view in score.reviews if view is not None]
        return self._entry(
            moment, self.moderator, code, score.agreed, self.world.deck.moderator(score.agreed, views, self.random)
        )

    def _agree(self) -> None:
        reviews.agree(self.world.session, self.world.actor(self.moderator), self.assessment.id)
