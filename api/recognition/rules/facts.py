"""What the product knows that a scheme may look at: the inputs that a published rule set can declare."""

from collections.abc import Mapping
from typing import Any

from api.recognition.rules.definition import RuleSet
from api.recognition.rules.values import Kind, Mistake

Facts = Mapping[str, list[dict[str, Any]]]

# Each is a list; `key` and `label` of its rows are always there.
FACTS: Mapping[str, Mapping[str, Kind]] = {
    # One row for each criterion: its agreed rating. `value` is empty unless `state` is rated.
    "ratings": {
        "value": Kind.NUMBER,
        "state": Kind.WORD,
        "code": Kind.WORD,
        "section": Kind.WORD,
        "components": Kind.WORDS,
        "essential": Kind.FLAG,
    },
    # One row for each component: how many pieces of accepted evidence answer its criteria.
    "evidence": {"accepted": Kind.NUMBER, "component": Kind.WORD},
    # One row for each voice: how many of those pieces carry it.
    "voices": {"accepted": Kind.NUMBER, "voice": Kind.WORD},
}


def unknown_facts(rule_set: RuleSet) -> list[Mistake]:
    """Inputs that nothing would ever fill."""
    found = []
    for number, declared in enumerate(rule_set.inputs):
        pointer = f"/inputs/{number}"
        known = FACTS.get(declared.name)
        if known is None or declared.kind is not Kind.LIST:
            message = f"A scheme can look at these lists: {', '.join(FACTS)}. “{declared.name}” is not one of them."
            found.append(Mistake(message, f"{pointer}/name"))
            continue
        for name, kind in declared.fields.items():
            if known.get(name) is not kind:
                fields = ", ".join(f"{each} ({what})" for each, what in known.items())
                found.append(Mistake(f"The rows of “{declared.name}” have: {fields}.", f"{pointer}/fields/{name}"))
    return found


def declared_only(rule_set: RuleSet, facts: Facts) -> dict[str, list[dict[str, Any]]]:
    """As much of the facts as the rule set says that it looks at."""
    return {
        declared.name: [
            {name: value for name, value in row.items() if name in {"key", "label", *(declared.fields or {"value"})}}
            for row in facts[declared.name]
        ]
        for declared in rule_set.inputs
    }
