"""The demo trust's scheme: its levels, what it says, and what always holds of it."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from api.recognition.rules import evaluate, needs_of
from api.recognition.rules.inputs import read_inputs
from api.recognition.rules.judging import judge
from tests.recognition.rule_sets import CODES, ESSENTIAL, value_of, ward_excellence, ward_facts

LEVELS = [None, "bronze", "silver", "gold"]
ratings = st.lists(st.sampled_from([0, 1, 2, 2, 3, 3, 4, 4, None]), min_size=42, max_size=42)


def outcome(facts: dict[str, Any]) -> int:
    return judge(ward_excellence(), read_inputs(ward_excellence(), facts)).outcome


def facts_of(values: list[int | None], *, evidenced: int = 0, voices: int = 0) -> dict[str, Any]:
    by_code = dict(zip(CODES, values, strict=True))
    return ward_facts(by_code.__getitem__, evidenced=evidenced, voices=voices)


def test_the_levels_are_reached_at_their_thresholds() -> None:
    def level(value: int, evidenced: int = 0, voices: int = 0) -> str | None:
        facts = ward_facts(value, evidenced=evidenced, voices=voices)
        return evaluate(ward_excellence(), facts, ways=False).level_code

    assert (level(1), level(2), level(3), level(4)) == (None, "bronze", "silver", "silver")
    assert level(4, evidenced=5, voices=3) == "gold"
    assert level(4, evidenced=4, voices=3) == level(4, evidenced=5, voices=2) == "silver"


def test_a_high_average_does_not_make_up_for_one_essential_criterion() -> None:
    evaluation = evaluate(ward_excellence(), ward_facts(lambda code: 0 if code == "L1" else 4))

    assert evaluation.level_code is None
    assert evaluation.headline == "This does not reach a level yet. For Bronze, one thing is missing."
    assert evaluation.next_level is not None
    assert evaluation.next_level.missing == ("L1 is essential and rated 0; Bronze needs 1.",)
    assert evaluation.next_level.ways == ["Rating L1 at 1 instead of 0 would reach Bronze."]


def test_the_explanation_reads_as_sentences() -> None:
    low = {"L3": 1, "L4": 1, "L5": 1, "L6": 2}
    evaluation = evaluate(ward_excellence(), ward_facts(lambda code: low.get(code, 3)))

    assert evaluation.level_code == "bronze"
    assert evaluation.next_level is not None
    assert evaluation.next_level.missing == ("Leadership averages 1.8; Silver needs 2.0.",)
    assert evaluation.next_level.ways[0] == "Rating L3 at 2 instead of 1 would reach Silver."


def test_an_average_that_rounds_up_to_what_is_needed_is_not_shown_as_enough() -> None:
    # 83 of 84 points short of an average of 2: 1.98 must not read as 2.0.
    one_short = evaluate(ward_excellence(), ward_facts(lambda code: 1 if code == "L6" else 2))

    assert one_short.next_level is not None
    assert one_short.next_level.missing == ("The overall average is 1.98; Bronze needs 2.0.",)


def test_not_applicable_is_left_out_and_not_assessed_is_not_overlooked() -> None:
    left_out = evaluate(ward_excellence(), ward_facts(lambda code: None if code == "L6" else 2))
    overlooked = evaluate(ward_excellence(), ward_facts(2, open_=frozenset({"L6"})))

    assert (left_out.level_code, value_of(left_out, "overall")) == ("bronze", 2)
    assert (overlooked.outcome, overlooked.eligible) == ("not_eligible", False)
    assert overlooked.next_level is not None
    assert overlooked.next_level.missing[0].startswith("1 criteria are not assessed")


def test_a_team_that_says_that_little_applies_is_not_eligible() -> None:
    evaluation = evaluate(ward_excellence(), ward_facts(lambda code: 4 if code in ESSENTIAL else None))

    assert evaluation.outcome == "not_eligible"


def test_what_each_level_asks_can_be_read_before_anything_is_known() -> None:
    assert needs_of(ward_excellence(), 1) == [
        "At least 34 of the 42 criteria apply to the team and are rated.",
        "Every criterion is rated, or said not to apply.",
        "The overall average is at least 2.5.",
        "Every essential criterion is rated at least 2.",
        "Every component averages at least 2.0.",
    ]


@settings(deadline=None, max_examples=60)
@given(values=ratings, place=st.integers(0, 41), evidenced=st.integers(0, 7), voices=st.integers(0, 8))
def test_raising_a_rating_never_lowers_the_level(
    values: list[int | None], place: int, evidenced: int, voices: int
) -> None:
    value = values[place]
    if value is None or value == 4:
        return
    raised = [*values[:place], value + 1, *values[place + 1 :]]

    assert outcome(facts_of(raised, evidenced=evidenced, voices=voices)) >= outcome(
        facts_of(values, evidenced=evidenced, voices=voices)
    )


@settings(deadline=None, max_examples=60)
@given(values=ratings, place=st.integers(0, 41))
def test_not_applicable_never_counts_as_zero(values: list[int | None], place: int) -> None:
    without = evaluate(ward_excellence(), facts_of([*values[:place], None, *values[place + 1 :]]), ways=False)
    known = [value for n, value in enumerate(values) if n != place and value is not None]

    expected = sum(known) / len(known) if known else None
    assert value_of(without, "overall") == expected or abs(value_of(without, "overall") - expected) < 1e-12


@settings(deadline=None, max_examples=60)
@given(values=ratings, evidenced=st.integers(0, 7))
def test_the_numbers_told_are_the_numbers_judged(values: list[int | None], evidenced: int) -> None:
    rule_set, facts = ward_excellence(), facts_of(values, evidenced=evidenced)
    judgement = judge(rule_set, read_inputs(rule_set, facts))

    evaluation = evaluate(rule_set, facts, ways=False)

    for line in evaluation.values:
        exact = judgement.known[line.name]
        if not isinstance(exact, tuple):
            assert line.value == (None if exact is None else float(exact))
    for level, gates in zip(evaluation.levels, judgement.gates, strict=True):
        assert level.reached == (evaluation.eligible and all(gate.met for gate in gates))
        assert all(line.met for line in level.gates) == all(gate.met for gate in gates)


@settings(deadline=None, max_examples=25)
@given(values=ratings, evidenced=st.integers(3, 7), voices=st.integers(0, 8))
def test_the_ways_to_the_next_level_really_reach_it(values: list[int | None], evidenced: int, voices: int) -> None:
    facts = facts_of(values, evidenced=evidenced, voices=voices)
    evaluation = evaluate(ward_excellence(), facts)
    if evaluation.next_level is None:
        return
    target = LEVELS.index(evaluation.next_level.code) - 1

    for way in evaluation.next_level.nearest:
        changed = {name: [dict(row) for row in rows] for name, rows in facts.items()}
        for change in way.changes:
            field = "value" if change.name == "ratings" else "accepted"
            row = next(row for row in changed[change.name] if row["key"] == change.key)
            assert row[field] == change.before < change.after
            row[field] = change.after
            assert f"{change.key} " in way.sentence or change.label in way.sentence
        assert outcome(changed) >= target
