"""When each step of an assessment happens: worked out for the cycles of the past, read from a plan for this one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from api.demo import calendar
from api.demo.entries import Plan, ReviewPlan

ALL = 1000
# Days after the cycle opened, at the usual pace.
STARTED, SUBMITTED, ASSIGNED, DECLARED, REVIEWED, AGREED = 6, 33, 36, 40, 60, 72
SLOWEST, QUICKEST = 1.15, 0.75


@dataclass(frozen=True)
class ReviewCourse:
    by: str
    declared: datetime | None
    submitted: datetime | None
    rated: int  # how many criteria, where it has not been submitted
    paused: datetime
    conflict: str = ""


@dataclass(frozen=True)
class Course:
    started: datetime
    rated: int
    paused: datetime  # the last time that the team rated something
    submitted: datetime | None
    assigned: datetime | None
    reviews: tuple[ReviewCourse, ...]
    agreed: datetime | None


def past(opens_on: date, reviewers: list[str], random: Random, latest: date | None = None) -> Course:
    """A whole course, every step taken. With `latest`, quick enough for the ratings to be agreed by that day."""
    pace = random.uniform(QUICKEST, SLOWEST)
    if latest:
        pace = min(pace, (latest - opens_on).days / AGREED)

    def day(usual: float) -> datetime:
        return calendar.moment(opens_on + timedelta(days=round(pace * usual)), random)

    submitted = day(SUBMITTED)
    reviews = tuple(
        ReviewCourse(by, day(DECLARED + 2 * index), done := day(REVIEWED + 3 * index), ALL, done)
        for index, by in enumerate(reviewers)
    )
    return Course(day(STARTED), ALL, submitted, submitted, day(ASSIGNED), reviews, day(AGREED))


def present(plan: Plan, today: date, random: Random) -> Course:
    """The plan's days back from today as moments, each step after the one before."""

    def ago(days: int) -> datetime:
        return calendar.moment(today - timedelta(days=days), random)

    def maybe(days: int | None) -> datetime | None:
        return None if days is None else ago(days)

    def review(each: ReviewPlan) -> ReviewCourse:
        submitted = maybe(each.submitted)
        rated = ALL if submitted else each.rated
        return ReviewCourse(
            each.by, maybe(each.declared), submitted, rated, submitted or ago(each.paused), each.conflict
        )

    submitted = maybe(plan.submitted)
    return Course(
        started=ago(plan.started),
        rated=ALL if plan.rated is None else plan.rated,
        paused=submitted or ago(plan.paused),
        submitted=submitted,
        assigned=maybe(plan.assigned),
        reviews=tuple(map(review, plan.reviews)),
        agreed=maybe(plan.agreed),
    )
