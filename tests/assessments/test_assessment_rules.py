"""What ratings add up to, which stage follows which, and what fits a scale. Pure."""

import math
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.accounts.rules import BELOW, TABLE
from api.assessments import rules
from api.assessments.models import AssessmentStage, RatingStage, RatingState
from api.assessments.rules import Move
from api.kit.errors import Conflict, Invalid

CODES = ("leadership", "innovation", "quality-and-safety")
SCALE = [0.0, 1.0, 2.0, 3.0, 4.0]


class Score(NamedTuple):
    state: RatingState
    value: float | None


class Thing(NamedTuple):
    id: UUID
    components: list[str]


NOT_APPLICABLE, NOT_ASSESSED = Score(RatingState.NOT_APPLICABLE, None), Score(RatingState.NOT_ASSESSED, None)


def rated(value: float) -> Score:
    return Score(RatingState.RATED, value)


scores = st.one_of(st.sampled_from(SCALE).map(rated), st.sampled_from([NOT_APPLICABLE, NOT_ASSESSED]))
things = st.builds(Thing, st.uuids(), st.lists(st.sampled_from(CODES), unique=True))
assessments = st.lists(st.tuples(things, st.none() | scores), max_size=30, unique_by=lambda pair: pair[0].id)


@given(assessments)
def test_a_components_mean_is_the_exact_mean_of_what_is_rated_in_it(pairs: list[tuple[Thing, Score | None]]) -> None:
    ratings = {thing.id: score for thing, score in pairs if score}
    means = rules.component_means([thing for thing, _ in pairs], ratings)

    for code in CODES:
        values = [
            Fraction(score.value)
            for thing, score in pairs
            if code in thing.components and score and score.state is RatingState.RATED and score.value is not None
        ]
        if values:
            found = means[code]
            assert found is not None
            assert math.isclose(found, sum(values) / len(values))
            assert min(values) <= found <= max(values)
        else:
            assert means.get(code) is None


@given(assessments, st.sampled_from([NOT_APPLICABLE, NOT_ASSESSED]))
def test_what_is_not_rated_never_moves_a_mean(pairs: list[tuple[Thing, Score | None]], score: Score) -> None:
    criteria = [thing for thing, _ in pairs]
    ratings = {thing.id: found for thing, found in pairs if found}
    more = Thing(uuid4(), list(CODES))
    padded = rules.component_means([*criteria, more], {**ratings, more.id: score})

    assert padded == {code: rules.component_means(criteria, ratings).get(code) for code in padded}


@given(assessments)
def test_the_order_of_the_criteria_never_moves_a_mean(pairs: list[tuple[Thing, Score | None]]) -> None:
    criteria = [thing for thing, _ in pairs]
    ratings = {thing.id: score for thing, score in pairs if score}

    assert rules.component_means(criteria, ratings) == rules.component_means(criteria[::-1], ratings)


def test_zero_counts_and_the_other_two_do_not() -> None:
    assert rules.mean([rated(0), rated(4)]) == 2
    assert rules.mean([NOT_APPLICABLE, rated(4)]) == 4
    assert rules.mean([NOT_ASSESSED, rated(4)]) == 4
    assert rules.mean([NOT_APPLICABLE, NOT_ASSESSED]) is None
    assert rules.mean([]) is None


def test_a_criterion_of_two_components_counts_in_each() -> None:
    both, one = Thing(uuid4(), ["leadership", "innovation"]), Thing(uuid4(), ["innovation"])

    means = rules.component_means([both, one], {both.id: rated(4), one.id: rated(1)})

    assert means == {"leadership": 4, "innovation": 2.5}


def test_a_team_decides_on_everything_while_a_reviewer_may_leave_some_unassessed() -> None:
    ids = [uuid4() for _ in range(4)]
    ratings = {ids[0]: rated(0), ids[1]: NOT_APPLICABLE, ids[2]: NOT_ASSESSED}

    assert rules.progress(ids, ratings, RatingStage.SELF) == rules.Progress(2, 4)
    assert rules.progress(ids, ratings, RatingStage.REVIEW) == rules.Progress(3, 4)
    assert rules.progress([], ratings, RatingStage.SELF) == rules.Progress(0, 0)


ALLOWED = {
    (AssessmentStage.SELF, Move.SUBMIT): AssessmentStage.REVIEW,
    (AssessmentStage.REVIEW, Move.RECALL): AssessmentStage.SELF,
    (AssessmentStage.REVIEW, Move.MODERATE): AssessmentStage.MODERATION,
    (AssessmentStage.MODERATION, Move.AGREE): AssessmentStage.AGREED,
}


@pytest.mark.parametrize("stage", AssessmentStage)
@pytest.mark.parametrize("move", Move)
def test_only_these_stages_follow_each_other(stage: AssessmentStage, move: Move) -> None:
    if (stage, move) in ALLOWED:
        assert rules.next_stage(stage, move) is ALLOWED[stage, move]
    else:
        with pytest.raises(Conflict):
            rules.next_stage(stage, move)


@pytest.mark.parametrize("stage", AssessmentStage)
@pytest.mark.parametrize("rating", RatingStage)
def test_each_kind_of_rating_is_made_at_its_own_stage_only(stage: AssessmentStage, rating: RatingStage) -> None:
    if (stage, rating) in {
        (AssessmentStage.SELF, RatingStage.SELF),
        (AssessmentStage.REVIEW, RatingStage.REVIEW),
        (AssessmentStage.MODERATION, RatingStage.AGREED),
    }:
        rules.check_rated_now(stage, rating)
    else:
        with pytest.raises(Conflict):
            rules.check_rated_now(stage, rating)


@pytest.mark.parametrize(
    ("state", "value", "comment", "pointer"),
    [
        (RatingState.RATED, 5, "", "/value"),
        (RatingState.RATED, 2.5, "", "/value"),
        (RatingState.RATED, None, "", "/value"),
        (RatingState.NOT_APPLICABLE, 0, "Why", "/value"),
        (RatingState.NOT_ASSESSED, 0, "", "/value"),
        (RatingState.NOT_APPLICABLE, None, "  ", "/comment"),
    ],
)
def test_what_does_not_fit_is_pointed_at(state: RatingState, value: float | None, comment: str, pointer: str) -> None:
    with pytest.raises(Invalid) as refused:
        rules.check_rating(state, value, comment, SCALE)
    assert [error.pointer for error in refused.value.errors] == [pointer]


@pytest.mark.parametrize("value", SCALE)
def test_every_value_of_the_scale_fits(value: float) -> None:
    rules.check_rating(RatingState.RATED, value, "", SCALE)


def test_there_are_words_for_every_role_that_looks_down_on_an_assessment() -> None:
    roles = {role for permission in rules.VIEWED_BY.values() for role, reach in TABLE[permission].items()
             if reach is BELOW}  # fmt: skip

    assert roles <= rules.ROLE_WORDS.keys()
