"""Real schemes' rules, written as rule sets, come out exactly."""

from pathlib import Path
from typing import Any

import pytest

from api.recognition.rules import evaluate, read_rule_set
from tests.recognition.rule_sets import CONTENT, example, load, value_of

EXAMPLES = {
    "cqc_la_2025": "percentage-bands",
    "pathway_survey": "survey-gates",
    "nca_scape_2018": "run-with-gaps-and-panel",
    "elht_napf": "three-in-a-row",
    "lthtr_star": "run-to-gold",
    "cohsasa_full": "every-area-and-no-critical-gap",
    "fhrs_england": "lower-is-better",
    "gsf_care_home": "eligibility-first",
    "na_adjusted_percent": "not-applicable-points",
    "bfi_uk_stage3_readiness": "no-averaging-away",
}
CASES = [
    pytest.param(EXAMPLES[scheme["code"]], case, id=case["id"])
    for scheme in load(Path(__file__).parent / "cases.yaml")["schemes"]
    for case in scheme["cases"]
]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_real_scheme_comes_out_exactly(name: str, case: dict[str, Any]) -> None:
    expected = dict(case["expected"])

    evaluation = evaluate(example(name), case["inputs"])

    if "outcome" in expected:
        assert evaluation.outcome == str(expected.pop("outcome"))
    assert {key: value_of(evaluation, key) for key in expected} == expected


@pytest.mark.parametrize("path", sorted((CONTENT / "examples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_can_be_read_and_is_tried_by_a_case(path: Path) -> None:
    assert read_rule_set(load(path)).format == 1
    assert path.stem in EXAMPLES.values()


def test_the_rounding_mode_decides_between_two_bands() -> None:
    # 25 of 40 is exactly 62.5%.
    scores = [3, 3, 3, 3, 3, 2, 2, 2, 2, 2]
    outcomes = {
        mode: evaluate(example("percentage-bands"), {"quality_statements": scores, "rounding": mode}).outcome
        for mode in ("half_up", "half_even", "half_down")
    }

    assert outcomes == {"half_up": "good", "half_even": "requires_improvement", "half_down": "requires_improvement"}


def test_a_rate_just_under_is_shown_just_under() -> None:
    items = [80] * 28
    evaluation = evaluate(example("survey-gates"), {"eligible": 867, "responses": 520, "item_favourable_pct": items})

    assert evaluation.next_level is not None
    assert evaluation.next_level.missing == ("59.98% replied; 60.0% is needed.",)
