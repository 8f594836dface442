"""What a rule set makes of its inputs, to be read line by line: what was counted, what it came to, what it needed."""

from collections.abc import Mapping
from typing import Any

from api.recognition.rules.definition import RuleSet
from api.recognition.rules.evaluation import Evaluation, LevelLine, NextLevel, RowLine, ValueLine, plain
from api.recognition.rules.gate_words import gate_lines
from api.recognition.rules.inputs import read_inputs
from api.recognition.rules.judging import NONE, Judgement, judge
from api.recognition.rules.sentences import show
from api.recognition.rules.steps import Display
from api.recognition.rules.values import Value
from api.recognition.rules.ways import Way, nearest_ways

MOST_ROWS_SHOWN = 12
SCHEME = "this scheme"


def evaluate(rule_set: RuleSet, given: Mapping[str, Any], *, ways: bool = True) -> Evaluation:
    """Work out, judge and explain. Raises Mistake where the inputs do not fit the rule set."""
    inputs = read_inputs(rule_set, given)
    judgement = judge(rule_set, inputs)
    target = judgement.outcome + 1
    look = ways and target < len(rule_set.levels)
    return _explain(rule_set, judgement, nearest_ways(rule_set, inputs, target) if look else [])


def _explain(rule_set: RuleSet, judgement: Judgement, nearest: list[Way]) -> Evaluation:
    level = rule_set.levels[judgement.outcome] if judgement.outcome > NONE else None
    outcome, outcome_name = (level.code, level.name) if level else _without_level(rule_set, judgement)
    following = _next_level(rule_set, judgement, nearest)
    return Evaluation(
        outcome=outcome,
        outcome_name=outcome_name,
        level_code=level.code if level else None,
        level_name=level.name if level else None,
        eligible=judgement.eligible,
        headline=_headline(level.name if level else None, following),
        notes=tuple(each.says for each in judgement.limits),
        values=tuple(
            _value_line(step.name, step.label, judgement.known[step.name], step.shown_as) for step in rule_set.values
        ),
        eligibility=gate_lines(rule_set, judgement.eligibility, SCHEME),
        levels=tuple(
            LevelLine(
                code=each.code,
                name=each.name,
                reached=judgement.reached(index),
                gates=gate_lines(rule_set, judgement.gates[index], each.name),
            )
            for index, each in enumerate(rule_set.levels)
        ),
        next_level=following,
    )


def _without_level(rule_set: RuleSet, judgement: Judgement) -> tuple[str, str]:
    if rule_set.eligibility and not judgement.eligible:
        return rule_set.eligibility.otherwise, rule_set.eligibility.otherwise_name
    return rule_set.below.code, rule_set.below.name


def _headline(level: str | None, following: NextLevel | None) -> str:
    reached = f"This reaches {level}." if level else "This does not reach a level yet."
    if following is None:
        return reached if level else "The values are worked out below."
    count = len(following.missing)
    return f"{reached} For {following.name}, {'one thing is' if count == 1 else f'{count} things are'} missing."


def _next_level(rule_set: RuleSet, judgement: Judgement, nearest: list[Way]) -> NextLevel | None:
    target = judgement.outcome + 1
    if target >= len(rule_set.levels):
        return None
    level = rule_set.levels[target]
    lines = gate_lines(rule_set, (each for each in judgement.eligibility if not each.met), SCHEME)
    lines += gate_lines(rule_set, (each for each in judgement.gates[target] if not each.met), level.name)
    missing = [line.sentence for line in lines] + [cap.says for cap in judgement.caps]
    return NextLevel(level.code, level.name, tuple(missing), tuple(nearest))


def _value_line(name: str, label: str, value: Value, display: Display) -> ValueLine:
    if not isinstance(value, tuple):
        return ValueLine(name, label, plain(value), show(value, display), ())
    rows = tuple(
        RowLine(row.key, row.label, plain(row.scalar("value")), show(row.scalar("value"), display)) for row in value
    )
    few = 0 < len(rows) <= MOST_ROWS_SHOWN
    shown = ", ".join(f"{row.label} {row.shown}" for row in rows) if few else f"{len(rows)} in the list"
    return ValueLine(name, label, None, shown, rows)
