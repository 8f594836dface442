"""Rules of assessment, all pure: which stage follows which, who may do what, and what ratings add up to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean
from typing import Protocol
from uuid import UUID

from api.accounts.models import Role
from api.accounts.rules import BELOW, TABLE, Actor, Permission
from api.assessments.models import AssessmentStage, RatingStage, RatingState
from api.kit.errors import Conflict, FieldError, Invalid

SELF, REVIEW, MODERATION, AGREED = AssessmentStage


class Move(StrEnum):
    SUBMIT = "submit"
    RECALL = "recall"
    MODERATE = "moderate"
    AGREE = "agree"


class Ability(StrEnum):
    RATE = "rate"
    SUBMIT = "submit"
    RECALL = "recall"
    ASSIGN_REVIEWERS = "assign_reviewers"
    MODERATE = "moderate"
    APPLY = "apply"


MOVES: Mapping[Move, tuple[AssessmentStage, AssessmentStage]] = {
    Move.SUBMIT: (SELF, REVIEW),
    Move.RECALL: (REVIEW, SELF),
    Move.MODERATE: (REVIEW, MODERATION),
    Move.AGREE: (MODERATION, AGREED),
}
ABILITIES: Mapping[Ability, tuple[Permission, AssessmentStage]] = {
    Ability.RATE: (Permission.RATE_ASSESSMENT, SELF),
    Ability.SUBMIT: (Permission.SUBMIT_ASSESSMENT, SELF),
    Ability.RECALL: (Permission.SUBMIT_ASSESSMENT, REVIEW),
    Ability.ASSIGN_REVIEWERS: (Permission.ASSIGN_REVIEWERS, REVIEW),
    Ability.MODERATE: (Permission.MODERATE, MODERATION),
    Ability.APPLY: (Permission.APPLY_FOR_RECOGNITION, AGREED),
}
VIEWED_BY: Mapping[AssessmentStage, Permission] = {
    SELF: Permission.VIEW_DRAFT_ASSESSMENT,
    REVIEW: Permission.VIEW_SUBMITTED_ASSESSMENT,
    MODERATION: Permission.VIEW_SUBMITTED_ASSESSMENT,
    AGREED: Permission.VIEW_AGREED_ASSESSMENT,
}
RATED_AT: Mapping[RatingStage, AssessmentStage] = {
    RatingStage.SELF: SELF,
    RatingStage.REVIEW: REVIEW,
    RatingStage.AGREED: MODERATION,
}
# A team has to decide on every criterion; reviewers may say of one that they could not assess it.
DECIDED = frozenset({RatingState.RATED, RatingState.NOT_APPLICABLE})
DONE: Mapping[RatingStage, frozenset[RatingState]] = {
    RatingStage.SELF: DECIDED,
    RatingStage.REVIEW: frozenset(RatingState),
    RatingStage.AGREED: frozenset(RatingState),
}
NOW: Mapping[AssessmentStage, str] = {
    SELF: "The team is still working on its self-assessment.",
    REVIEW: "It has been submitted, and reviewers are looking at it.",
    MODERATION: "The reviews are in, and the ratings are being agreed.",
    AGREED: "Its ratings have been agreed.",
}
ROLE_WORDS: Mapping[Role, str] = {
    Role.MODERATOR: "Moderators",
    Role.SCHEME_LEAD: "Scheme leads",
    Role.ORGANISATION_ADMIN: "Administrators",
    Role.PANEL_MEMBER: "Recognition panel members",
    Role.SYSTEM_VIEWER: "Care system leads",
}


class Rated(Protocol):
    """A rating, as far as counting goes. (Properties, so that rows, schemas and plain tuples all fit.)"""

    @property
    def state(self) -> RatingState: ...
    @property
    def value(self) -> float | None: ...


class HasComponents(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def components(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


def next_stage(stage: AssessmentStage, move: Move) -> AssessmentStage:
    """Where `move` leads. Raises Conflict where it does not start from here."""
    start, end = MOVES[move]
    if stage is not start:
        raise Conflict(f"This is not possible now. {NOW[stage]}")
    return end


def check_rated_now(stage: AssessmentStage, rating: RatingStage) -> None:
    """Raise Conflict unless ratings of this kind are made at this stage."""
    if stage is not RATED_AT[rating]:
        raise Conflict(f"These ratings cannot change now. {NOW[stage]} Nothing was saved, so keep your words.")


def check_rating(state: RatingState, value: float | None, comment: str, scale: Sequence[float]) -> None:
    """Raise Invalid, pointing at what is missing or does not fit."""
    if state is RatingState.RATED and value not in scale:
        allowed = ", ".join(f"{each:g}" for each in scale)
        raise _invalid("value", f"Choose one of the scale's values: {allowed}.")
    if state is not RatingState.RATED and value is not None:
        raise _invalid("value", "Leave the value empty, or set the state to rated.")
    if state is RatingState.NOT_APPLICABLE and not comment.strip():
        raise _invalid("comment", "Say in a few words why this does not apply to you.")


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(f"The rating was not saved. {message}", errors=[FieldError(pointer=f"/{field}", message=message)])


def can(
    actor: Actor, stage: AssessmentStage, lineage: Sequence[UUID], *, of_person: bool, review_started: bool
) -> list[Ability]:
    """What the actor, who sees the assessment, may do with it now."""
    if of_person:
        return [Ability.RATE] if stage is SELF else []
    able = [each for each, (permission, at) in ABILITIES.items() if at is stage and actor.may(permission, lineage)]
    return [each for each in able if not (each is Ability.RECALL and review_started)]


def seen_by(stage: AssessmentStage, organisation: str | None) -> list[str]:
    """Who can see it now, in words. Without an organisation it is about a person, and theirs alone."""
    if organisation is None:
        return ["Only you"]
    roles = [role for role, reach in TABLE[VIEWED_BY[stage]].items() if reach is BELOW]
    overseers = [f"{ROLE_WORDS[role]} for {organisation}" for role in roles]
    reviewers = [] if stage is SELF else ["The reviewers of this assessment"]
    return [f"Everyone in {organisation}", *reviewers, *overseers]


def progress(criterion_ids: Iterable[UUID], ratings: Mapping[UUID, Rated], stage: RatingStage) -> Progress:
    """How many of these criteria have a rating that counts as done at this stage."""
    ids = list(criterion_ids)
    return Progress(sum(1 for each in ids if each in ratings and ratings[each].state in DONE[stage]), len(ids))


def mean(ratings: Iterable[Rated]) -> float | None:
    """The mean of what was rated, unrounded. Not applicable and not assessed leave it; none is left: no mean."""
    values = [each.value for each in ratings if each.state is RatingState.RATED and each.value is not None]
    return fmean(values) if values else None


def by_component(criteria: Iterable[HasComponents]) -> dict[str, list[UUID]]:
    """The criteria of each component. One that belongs to several counts in each."""
    found: dict[str, list[UUID]] = {}
    for criterion in criteria:
        for code in criterion.components:
            found.setdefault(code, []).append(criterion.id)
    return found


def component_means(criteria: Iterable[HasComponents], ratings: Mapping[UUID, Rated]) -> dict[str, float | None]:
    """The mean of each component that has criteria."""
    return {
        code: mean(ratings[each] for each in ids if each in ratings) for code, ids in by_component(criteria).items()
    }


def is_current(opens_on: date, closes_on: date, today: date) -> bool:
    return opens_on <= today <= closes_on
