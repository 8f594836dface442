"""Each operation, unknown values, limits, and mistakes in a rule set."""

from fractions import Fraction
from typing import Any

import pytest

from api.recognition.rules import Evaluation, Mistake, Mistakes, RuleSet, evaluate, read_rule_set
from api.recognition.rules.rounding import RoundingMode, rounded
from tests.recognition.rule_sets import value_of, ward_excellence

LIST = {
    "name": "rows",
    "label": "Rows",
    "kind": "list",
    "fields": {"value": "number", "weight": "number", "area": "word", "good": "flag"},
}
ROWS = [
    {"key": "a", "value": 1, "weight": 1, "area": "north", "good": True},
    {"key": "b", "value": 4, "weight": 3, "area": "south", "good": False},
    {"key": "c", "value": None, "weight": 5, "area": "south", "good": None},
]
GOOD = {"field": "good", "equals": True}
HIGH = {"value": "n", "at_least": 1}
AREA_AS_NUMBER = {"field": "area", "at_least": 2}


def rule_set(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    values = [{"name": f"v{number}", "label": "Value", **step} for number, step in enumerate(steps)]
    inputs = [LIST, {"name": "n", "label": "N", "kind": "number", "optional": True}]
    return {"format": 1, "title": "Test", "inputs": inputs, "values": values, "levels": [], **more}


def work(*steps: dict[str, Any], n: float | None = None) -> Any:
    evaluation = evaluate(read_rule_set(rule_set(*steps)), {"rows": ROWS, "n": n})
    return value_of(evaluation, f"v{len(steps) - 1}")


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({"op": "sum", "of": "rows"}, 5),
        ({"op": "mean", "of": "rows"}, 2.5),
        ({"op": "min", "of": "rows"}, 1),
        ({"op": "max", "of": "rows", "where": {"field": "area", "equals": "north"}}, 1),
        ({"op": "mean", "of": "rows", "where": {"field": "area", "equals": "west"}}, None),
        ({"op": "count", "of": "rows"}, 3),
        ({"op": "count", "of": "rows", "where": {"field": "value", "known": False}}, 1),
        ({"op": "count", "of": "rows", "where": {"none": [GOOD]}}, 1),
        ({"op": "weighted_mean", "of": "rows", "weight": "weight"}, 3.25),
        ({"op": "weighted_mean", "of": "rows", "weight": {"by": "area", "weights": {"north": 3}}}, 1.75),
        ({"op": "percentage_of_maximum", "of": "rows", "maximum": 4}, 62.5),
        ({"op": "all", "of": "rows", "holds": {"field": "value", "at_least": 1}}, True),
        ({"op": "any", "of": "rows", "holds": {"field": "value", "more_than": 4}}, False),
        ({"op": "all", "of": "rows", "where": {"field": "value", "less_than": 0}, "holds": GOOD}, None),
        ({"op": "share", "of": "rows", "holds": GOOD}, 0.5),
        ({"op": "add", "of": ["n", 1]}, None),
        ({"op": "choose", "choices": [{"when": HIGH, "then": "high"}], "otherwise": "low"}, "low"),
        ({"op": "check", "when": {"any": [{"value": "n", "at_least": 1}, {"value": "n", "known": False}]}}, True),
        ({"op": "check", "when": {"value": "n", "at_least": 1}}, None),
        ({"op": "first", "of": "rows", "field": "area"}, "north"),
        ({"op": "last", "of": "rows"}, None),
    ],
)  # fmt: skip
def test_an_operation_gives(step: dict[str, Any], expected: object) -> None:
    assert work(step) == expected


def test_numbers_are_combined_from_left_to_right() -> None:
    assert work({"op": "subtract", "of": ["n", 1, 2]}, n=10) == 7
    assert work({"op": "divide", "of": ["n", 4]}, n=10) == 2.5
    assert work({"op": "divide", "of": ["n", 0]}, n=10) is None
    assert work({"op": "most_of", "of": ["n", 4]}, n=3) == 4
    assert work({"op": "clamp", "of": "n", "least": 0, "most": 5}, n=10) == 5
    assert work({"op": "percentage", "part": 1, "whole": "n"}, n=8) == 12.5
    assert (
        work({"op": "band", "of": "n", "bands": [{"at_least": 1, "then": "a"}, {"at_least": 5, "then": "b"}]}, n=7)
        == "b"
    )


def test_arithmetic_is_exact() -> None:
    three_tenths = {"op": "add", "of": ["n", 0.1, 0.2]}

    assert work(three_tenths, {"op": "check", "when": {"value": "v0", "equals": 0.3}}, n=0) is True


def test_groups_can_be_counted_and_averaged() -> None:
    read = read_rule_set(rule_set({"op": "group", "of": "rows", "by": "area", "labels": {"north": "The north"}}))
    (line,) = evaluate(read, {"rows": ROWS}).values

    assert [(row.label, row.value) for row in line.rows] == [("The north", 1), ("south", 4)]
    assert line.shown == "The north 1.0, south 4.0"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("half_up", [-3, 3, 4]),
        ("half_down", [-2, 2, 3]),
        ("half_even", [-2, 2, 4]),
        ("up", [-3, 3, 4]),
        ("down", [-2, 2, 3]),
        ("ceiling", [-2, 3, 4]),
        ("floor", [-3, 2, 3]),
    ],
)
def test_halves_are_rounded_as_stated(mode: str, expected: list[int]) -> None:
    halves = [Fraction(-5, 2), Fraction(5, 2), Fraction(7, 2)]

    assert [rounded(value, 0, RoundingMode(mode)) for value in halves] == expected


def levels(**more: Any) -> RuleSet:
    ladder = [
        {"code": code, "name": code.title(), "gates": [{"label": "N", "value": "n", "at_least": needed}]}
        for code, needed in (("bronze", 1), ("silver", 2), ("gold", 3))
    ]
    return read_rule_set(rule_set(**{"levels": ladder, **more}))


def judged(read: RuleSet, n: float) -> Evaluation:
    return evaluate(read, {"rows": ROWS, "n": n})


def test_a_cap_limits_and_says_why_whatever_else_was_scored() -> None:
    cap = {
        "when": {"value": "n", "at_least": 2},
        "at_most": "bronze",
        "label": "Limit",
        "says": "An inspection limits this.",
    }

    evaluation = judged(levels(caps=[cap]), 3)

    assert (evaluation.level_code, evaluation.notes) == ("bronze", ("An inspection limits this.",))
    assert [level.reached for level in evaluation.levels] == [True, False, False]
    assert evaluation.next_level is not None
    assert evaluation.next_level.missing == ("An inspection limits this.",)


def test_a_floor_lifts_and_says_why() -> None:
    floor = {
        "when": {"value": "n", "at_least": 1},
        "at_least": "silver",
        "label": "Floor",
        "says": "Held for ten years.",
    }

    assert judged(levels(floors=[floor]), 1).level_code == "silver"
    assert judged(levels(floors=[floor]), 0).level_code is None


def test_a_level_that_is_not_cumulative_stands_alone() -> None:
    alone = {"code": "low", "name": "Low", "cumulative": False, "gates": [{"label": "N", "value": "n", "less_than": 1}]}
    first = {"code": "high", "name": "High", "gates": [{"label": "N", "value": "n", "at_least": 5}]}
    read = read_rule_set(rule_set(levels=[first, alone]))

    assert (judged(read, 0).outcome, judged(read, 5).outcome, judged(read, 3).outcome) == ("low", "high", "none")


def test_two_equal_lowest_ratings_are_raised_together() -> None:
    better = {"choices": [0, 1, 2, 3], "phrase": "{key} at {to}", "short": "{key} to {to}"}
    data = rule_set({"op": "min", "of": "rows"}, levels=[
        {"code": "ok", "name": "Ok", "gates": [{"label": "Lowest", "value": "v0", "at_least": 2}]},
    ])  # fmt: skip
    data["inputs"] = [{"name": "rows", "label": "Rows", "kind": "list", "improvable": better}]

    evaluation = evaluate(read_rule_set(data), {"rows": [1, 3, 1, 2]})

    assert evaluation.next_level is not None
    assert evaluation.next_level.ways == ["1 at 2 and 3 at 2 would reach Ok."]


def test_no_way_is_told_where_none_reaches() -> None:
    better = {"choices": [0, 1], "phrase": "{key} at {to}"}
    data = rule_set(levels=[{"code": "ok", "name": "Ok", "gates": [{"label": "Each", "every": "rows", "at_least": 2}]}])
    data["inputs"] = [{"name": "rows", "label": "Rows", "kind": "list", "improvable": better}]

    evaluation = evaluate(read_rule_set(data), {"rows": [1, 0]})

    assert evaluation.next_level is not None
    assert evaluation.next_level.ways == []


@pytest.mark.parametrize(
    ("data", "pointer", "words"),
    [
        (rule_set({"op": "mean", "of": "nowhere"}), "/values/0", "no input or earlier value called “nowhere”"),
        (rule_set({"op": "mean", "of": "n"}), "/values/0", "“n” is a number, but this needs a list"),
        (rule_set({"op": "mean", "of": "rows", "field": "area"}), "/values/0", "needs a number"),
        (rule_set({"op": "magic", "of": "rows"}), "/values/0", "magic"),
        (rule_set({"op": "mean", "of": "rows", "extra": 1}), "/values/0/extra", "Take it out"),
        (rule_set({"op": "mean"}), "/values/0/of", "This is needed"),
        (rule_set({"op": "count", "of": "rows", "where": AREA_AS_NUMBER}), "/values/0", "compares numbers"),
        (rule_set({"op": "count", "of": "rows", "where": {"field": "area"}}), "/values/0/where", "exactly one way"),
        (rule_set({"op": "check", "when": {"field": "area", "equals": "x"}}), "/values/0", "no row here"),
        (rule_set({"op": "mean", "of": "rows", "name": "rows"}), "/values/0/name", "used twice"),
        (rule_set({"op": "choose", "choices": [{"when": {"value": "n", "known": True}, "then": 1}], "otherwise": "x"}),
         "/values/0", "same kind of thing"),
        (rule_set(levels=[{"code": "a", "name": "A", "gates": [{"label": "X", "value": "zz", "at_least": 1}]}]),
         "/levels/0/gates/0", "“zz”"),
        (rule_set(levels=[{"code": "a", "name": "A", "gates": [{"label": "X", **HIGH, "says": "{me}"}]}]),
         "/levels/0/gates/0", "cannot hold {me}"),
        (rule_set(caps=[{"when": {"value": "n", "known": True}, "at_most": "gold", "label": "X", "says": "Y"}]),
         "/caps/0", "no level “gold”"),
        ({"format": 2}, "/format", "1"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_set_is_explained_where_it_is(data: dict[str, Any], pointer: str, words: str) -> None:
    with pytest.raises(Mistakes) as caught:
        read_rule_set(data)

    assert [each.pointer for each in caught.value.mistakes if words in each.message] == [pointer]


def test_a_rule_set_that_is_stored_and_read_again_is_the_same() -> None:
    read = ward_excellence()

    assert read_rule_set(read.model_dump(mode="json", exclude_unset=True)) == read


def test_numbers_cannot_grow_without_end() -> None:
    steps = [{"op": "multiply", "of": ["n", "n"]}] + [{"op": "multiply", "of": [f"v{i}", f"v{i}"]} for i in range(40)]

    with pytest.raises(Mistake, match="too large"):
        work(*steps, n=999)


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({}, "/rows"),
        ({"rows": ROWS, "m": 1}, "/m"),
        ({"rows": "many"}, "/rows"),
        ({"rows": [1, 2]}, "/rows/0"),
        ({"rows": [{"value": "one"}]}, "/rows/0"),
        ({"rows": [{"worth": 1}]}, "/rows/0/worth"),
        ({"rows": ROWS, "n": True}, "/n"),
        ({"rows": ROWS, "n": float("nan")}, "/n"),
    ],
)
def test_inputs_that_do_not_fit_are_refused_by_place(given: dict[str, Any], pointer: str) -> None:
    with pytest.raises(Mistake) as caught:
        evaluate(read_rule_set(rule_set()), given)

    assert caught.value.pointer == pointer
