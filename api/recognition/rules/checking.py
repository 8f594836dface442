"""Reading a rule set from data, and every mistake in it at once, each with where it is and what to do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from pydantic import ValidationError

from api.recognition.rules.conditions import Condition
from api.recognition.rules.definition import Gate, Input, RuleSet
from api.recognition.rules.sentences import GATE_NAMES, IMPROVE_NAMES, unknown_names
from api.recognition.rules.values import Kind, Mistake, Shape, Shapes, need_field


class Mistakes(Exception):
    """What was sent is no rule set that can be used."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(f"{each.pointer}: {each.message}" for each in mistakes))
        self.mistakes = mistakes


def read_rule_set(data: Mapping[str, Any]) -> RuleSet:
    """The rule set that `data` describes. Raises Mistakes."""
    try:
        rule_set = RuleSet.model_validate(data)
    except ValidationError as error:
        raise Mistakes([Mistake(_message(each), _pointer(data, each)) for each in error.errors()]) from None
    if found := list(_mistakes(rule_set)):
        raise Mistakes(found)
    return rule_set


def _message(each: Any) -> str:
    known = {"missing": "This is needed. Add it.", "extra_forbidden": "This is not part of the format. Take it out."}
    return known.get(each["type"], str(each["msg"]).removeprefix("Value error, "))


def _pointer(data: Any, error: Any) -> str:
    """Where in the sent data the mistake is. Pydantic also names the kinds that it tried: those are left out."""
    path = ""
    for part in error["loc"]:
        found = part in data if isinstance(data, Mapping) else isinstance(data, Sequence) and isinstance(part, int)
        if found:
            data = data[part]
            path += f"/{part}"
    return f"{path}/{error['loc'][-1]}" if error["type"] == "missing" else path


def _mistakes(rule_set: RuleSet) -> Iterator[Mistake]:
    shapes = Shapes()
    for number, given in enumerate(rule_set.inputs):
        yield from _attempt(f"/inputs/{number}", partial(_add_input, shapes, given))
    for number, step in enumerate(rule_set.values):
        pointer = f"/values/{number}"
        try:
            _refuse_twice(shapes, step.name)
            shapes[step.name] = step.shape(shapes)
        except Mistake as mistake:
            yield mistake.inside(pointer)
            return  # what follows may only fail because of this one
    yield from _level_mistakes(rule_set, shapes)


def _attempt(pointer: str, check: Callable[[], None]) -> Iterator[Mistake]:
    try:
        check()
    except Mistake as mistake:
        yield mistake.inside(pointer)


def _refuse_twice(shapes: Shapes, name: str) -> None:
    if name in shapes:
        raise Mistake(f"“{name}” is used twice. Give each input and value a name of its own.", "/name")


def _add_input(shapes: Shapes, given: Input) -> None:
    _refuse_twice(shapes, given.name)
    if given.fields and given.kind is not Kind.LIST:
        raise Mistake("Only a list has fields.", "/fields")
    fields = dict(given.fields) or {"value": Kind.NUMBER}
    shapes[given.name] = Shape(Kind(given.kind), fields if given.kind is Kind.LIST else {})
    if better := given.improvable:
        if given.kind is Kind.LIST:
            need_field(fields, better.field or "value", Kind.NUMBER)
        elif given.kind is not Kind.NUMBER:
            raise Mistake("Only numbers can get better step by step.", "/improvable")
        _check_names(IMPROVE_NAMES, better.phrase, better.short)


def _level_mistakes(rule_set: RuleSet, shapes: Shapes) -> Iterator[Mistake]:
    codes = [level.code for level in rule_set.levels]
    for number, level in enumerate(rule_set.levels):
        if level.code in codes[:number]:
            yield Mistake(f"“{level.code}” is used twice. Give each level a code of its own.", f"/levels/{number}/code")
        yield from _gate_mistakes(f"/levels/{number}/gates", level.gates, shapes)
    if rule_set.eligibility:
        yield from _gate_mistakes("/eligibility/gates", rule_set.eligibility.gates, shapes)
    for number, cap in enumerate(rule_set.caps):
        yield from _limit_mistakes(f"/caps/{number}", cap.when, cap.at_most, codes, shapes)
    for number, floor in enumerate(rule_set.floors):
        yield from _limit_mistakes(f"/floors/{number}", floor.when, floor.at_least, codes, shapes)


def _gate_mistakes(pointer: str, gates: Sequence[Gate], shapes: Shapes) -> Iterator[Mistake]:
    for number, gate in enumerate(gates):
        yield from _attempt(f"{pointer}/{number}", partial(_check_gate, gate, shapes))


def _check_gate(gate: Gate, shapes: Shapes) -> None:
    if gate.every is not None:
        kind = shapes.need_field(gate.every, gate.field, Kind.NUMBER, Kind.FLAG, Kind.WORD)
    else:
        kind = shapes.need(gate.value or "", Kind.NUMBER, Kind.FLAG, Kind.WORD).kind
    gate.check_comparison(kind, shapes)
    _check_names(GATE_NAMES, *(each for each in (gate.needs, gate.says) if each))


def _limit_mistakes(
    pointer: str, when: Condition, code: str | None, codes: Sequence[str], shapes: Shapes
) -> Iterator[Mistake]:
    yield from _attempt(f"{pointer}/when", lambda: when.check(shapes, None))
    if code is not None and code not in codes:
        yield Mistake(f"There is no level “{code}”. There are: {', '.join(codes) or 'none'}.", pointer)


def _check_names(allowed: frozenset[str], *sentences: str) -> None:
    for sentence in sentences:
        if unknown := unknown_names(sentence, allowed):
            raise Mistake(f"A sentence here cannot hold {{{unknown[0]}}}. It can hold: {', '.join(sorted(allowed))}.")
