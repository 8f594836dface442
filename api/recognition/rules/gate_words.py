"""A gate in words: what it asks, and what was found beside it."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from api.recognition.rules.comparing import Ref, exact
from api.recognition.rules.definition import Gate, RuleSet
from api.recognition.rules.evaluation import GateLine
from api.recognition.rules.judging import Finding, GateFinding
from api.recognition.rules.sentences import COMPARISONS, capital, fill, listed, show, show_beside
from api.recognition.rules.steps import Display
from api.recognition.rules.values import Scalar

MOST_SENTENCES = 5


def needs_of(rule_set: RuleSet, index: int) -> list[str]:
    """What a level asks, in sentences, before anything is known."""
    gates = rule_set.gates_of(index)
    if rule_set.eligibility:
        gates = [*rule_set.eligibility.gates, *gates]
    strictest = {_aspect(gate): gate for gate in gates}
    return [_needs(rule_set, gate) for gate in strictest.values()]


def gate_lines(rule_set: RuleSet, found: Iterable[GateFinding], asker: str) -> tuple[GateLine, ...]:
    """One line for each gate. Where a level asks more of the same thing than the level below, only the more is told."""
    told: dict[object, GateFinding] = {}
    for each in found:
        before = told.get(_aspect(each.gate))
        if before is None or before.met or not each.met:
            told[_aspect(each.gate)] = each
    return tuple(gate_line(rule_set, each, asker) for each in told.values())


def _aspect(gate: Gate) -> object:
    return gate.label, gate.value, gate.every, gate.field, gate.how


def gate_line(rule_set: RuleSet, found: GateFinding, asker: str) -> GateLine:
    gate, findings = found.gate, _telling(found)
    if not findings:
        nothing = f"{gate.label}: there is nothing to compare."
        return GateLine(gate.label, nothing, _needed(rule_set, gate, None), "nothing to compare", found.met)
    said = [_words(rule_set, gate, each, asker) for each in findings[:MOST_SENTENCES]]
    sentence = " ".join(capital(fill(gate.says or _default_says(gate), words)) for words in said)
    if (more := len(findings) - MOST_SENTENCES) > 0:
        sentence += f" And {more} more."
    actual = listed([f"{each['row']} {each['actual']}" if gate.every else each["actual"] for each in said])
    return GateLine(gate.label, sentence, f"{said[0]['comparison']} {said[0]['needed']}".strip(), actual, found.met)


def _default_says(gate: Gate) -> str:
    return ("{row}" if gate.every else "{label}") + " is {actual}; {level} needs {comparison} {needed}."


def _telling(found: GateFinding) -> list[Finding]:
    """The comparisons worth telling: all that failed, or where none did, the closest one."""
    if failed := [each for each in found.findings if not each.met]:
        return failed
    return sorted(found.findings, key=_margin)[:1]


def _margin(finding: Finding) -> Fraction:
    if isinstance(finding.actual, Fraction) and isinstance(finding.needed, Fraction):
        return abs(finding.actual - finding.needed)
    return Fraction(0)


def _words(rule_set: RuleSet, gate: Gate, finding: Finding, asker: str) -> dict[str, str]:
    actual, needed = show_beside(finding.actual, finding.needed, _display(rule_set, gate))
    if finding.needed is None:
        needed = _needed(rule_set, gate, None)
    return {
        "level": asker,
        "label": gate.label,
        "row": finding.row.label if finding.row else gate.label,
        "actual": actual,
        "needed": needed,
        "comparison": COMPARISONS[gate.how],
    }


def _needs(rule_set: RuleSet, gate: Gate) -> str:
    needed = _needed(rule_set, gate, None)
    words = {"label": gate.label, "comparison": COMPARISONS[gate.how], "needed": needed}
    sentence = gate.needs or "{label}: {comparison} {needed}."
    return capital(fill(sentence, {**words, "level": "it", "row": "each", "actual": ""}))


def _needed(rule_set: RuleSet, gate: Gate, needed: Scalar) -> str:
    """The other side of the comparison. Before anything is known, a value that it refers to goes by its label."""
    operand: Any = gate.operand
    if gate.how == "known":
        return "a value" if operand else "no value"
    if gate.how == "one_of":
        return listed([show(exact(each), Display(places=0)) for each in operand])
    if needed is None and isinstance(operand, Ref):
        named = (*rule_set.values, *rule_set.inputs)
        return next((each.label for each in named if each.name == operand.value), operand.value)
    side = exact(operand) if needed is None else needed
    return show_beside(side, side, _display(rule_set, gate))[1]


def _display(rule_set: RuleSet, gate: Gate) -> Display:
    return rule_set.display_of(gate.value or gate.every or "")
