"""Rule sets and facts for tests."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from api.kit.settings import ROOT
from api.recognition.rules import Evaluation, RuleSet, read_rule_set

CONTENT = ROOT / "api" / "recognition" / "content"
COMPONENTS = (
    "culture-and-environment",
    "health-and-wellbeing",
    "knowledge-mobilisation-and-research",
    "leadership",
    "innovation",
    "quality-and-safety",
    "workforce-learning-and-development",
)
CODES = [
    f"{''.join(word[0] for word in name.split('-') if word != 'and').upper()}{n}"
    for name in COMPONENTS
    for n in range(1, 7)
]
ESSENTIAL = {code for code in CODES if code[-1] in "12"}


@cache
def example(name: str) -> RuleSet:
    return read_rule_set(load(CONTENT / "examples" / f"{name}.yaml"))


@cache
def ward_excellence() -> RuleSet:
    return read_rule_set(load(CONTENT / "ward-excellence.yaml")["rule_set"])


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def ward_facts(
    value: Callable[[str], int | None] | int,
    *,
    evidenced: int = 0,
    voices: int = 0,
    open_: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """What the ward scheme looks at: 42 ratings, by code; None is not applicable, and `open_` are not assessed."""
    ratings = []
    for place, code in enumerate(CODES):
        number = value if isinstance(value, int) else value(code)
        state = "not_assessed" if code in open_ else "not_applicable" if number is None else "rated"
        ratings.append(
            {
                "key": code,
                "value": None if code in open_ else number,
                "state": state,
                "components": [COMPONENTS[place // 6]],
                "essential": code in ESSENTIAL,
            }
        )
    return {
        "ratings": ratings,
        "evidence": [{"key": name, "accepted": int(n < evidenced)} for n, name in enumerate(COMPONENTS)],
        "voices": [{"key": f"voice-{n}", "accepted": int(n < voices)} for n in range(8)],
    }


def value_of(evaluation: Evaluation, name: str) -> Any:
    return next(line.value for line in evaluation.values if line.name == name)
