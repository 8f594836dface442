"""What a rule set is given, made exact: plain JSON values become fractions, flags, words and rows."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from api.recognition.rules.definition import Input, RuleSet
from api.recognition.rules.values import Field, Kind, Known, Mistake, Row, Rows, Scalar, Value, bounded

MAX_ROWS = 5000
MAX_WORD = 300
ROW_NAMES = {"key", "label"}


def read_inputs(rule_set: RuleSet, given: Mapping[str, Any]) -> Known:
    """The inputs by name. Raises Mistake, with a pointer, for what is missing, unknown or of another kind."""
    names = {each.name for each in rule_set.inputs}
    if unknown := sorted(set(given) - names):
        raise Mistake("The rule set has no such input. Take it out.", f"/{unknown[0]}")
    known = Known()
    for each in rule_set.inputs:
        try:
            known[each.name] = _read(each, given)
        except Mistake as mistake:
            raise mistake.inside(f"/{each.name}") from None
    return known


def _read(declared: Input, given: Mapping[str, Any]) -> Value:
    is_list = declared.kind is Kind.LIST
    if declared.name not in given:
        if declared.optional:
            return () if is_list else None
        raise Mistake("This is needed. Add it.")
    value = given[declared.name]
    return _rows(declared, value) if is_list else _scalar(Kind(declared.kind), value)


def _rows(declared: Input, given: Any) -> Rows:
    if isinstance(given, str) or not isinstance(given, Sequence):
        raise Mistake("Send a list.")
    if len(given) > MAX_ROWS:
        raise Mistake(f"Send at most {MAX_ROWS} rows.")
    fields = declared.fields or {"value": Kind.NUMBER}
    return tuple(_row(fields, each, number) for number, each in enumerate(given))


def _row(fields: Mapping[str, Any], given: Any, number: int) -> Row:
    place = str(number + 1)
    if not isinstance(given, Mapping):
        if set(fields) != {"value"}:
            raise Mistake(f"Send an object with {', '.join(fields)}.", f"/{number}")
        given = {"value": given}
    if unknown := sorted(set(given) - set(fields) - ROW_NAMES):
        raise Mistake("The rule set names no such field. Take it out.", f"/{number}/{unknown[0]}")
    try:
        values = {name: _field(Kind(kind), given.get(name)) for name, kind in fields.items()}
        key = str(_scalar(Kind.WORD, given.get("key")) or place)
        label = str(_scalar(Kind.WORD, given.get("label")) or key)
    except Mistake as mistake:
        raise mistake.inside(f"/{number}") from None
    return Row(key, label, values)


def _field(kind: Kind, given: Any) -> Field:
    if kind is not Kind.WORDS:
        return _scalar(kind, given)
    if given is None:
        return ()
    if isinstance(given, str) or not isinstance(given, Sequence):
        raise Mistake("Send a list of words.")
    return tuple(str(_scalar(Kind.WORD, each) or "") for each in given)


def _scalar(kind: Kind, given: Any) -> Scalar:
    if given is None:
        return None
    if kind is Kind.NUMBER:
        return _number(given)
    if kind is Kind.FLAG and isinstance(given, bool):
        return given
    if kind is Kind.WORD and isinstance(given, str) and len(given) <= MAX_WORD:
        return given
    raise Mistake(f"Send a {kind}." if kind is Kind.FLAG else f"Send a {kind} of at most {MAX_WORD} letters.")


def _number(given: Any) -> Fraction:
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal | Fraction):
        raise Mistake("Send a number.")
    if isinstance(given, float | Decimal) and not math.isfinite(given):
        raise Mistake("Send a number that has an end.")
    # A float stands for the decimal that people wrote, not for its nearest binary neighbour.
    return bounded(Fraction(repr(given)) if isinstance(given, float) else Fraction(given))
