"""The rule engine: rule sets as data, exact arithmetic, explanations, and ways to the next level. Pure functions only.

To widen it: add a class with an `op` to one of the `*_steps` modules and to `AnyStep` in `definition`.

read_rule_set(data)           checking     every mistake at once, each with where it is
evaluate(rule_set, inputs)    explaining   judging (levels) > *_steps (values) > conditions > comparing > values
nearest ways                  ways         changes
"""

from api.recognition.rules.checking import Mistakes, read_rule_set
from api.recognition.rules.definition import RuleSet
from api.recognition.rules.evaluation import Evaluation
from api.recognition.rules.explaining import evaluate
from api.recognition.rules.gate_words import needs_of
from api.recognition.rules.values import Mistake

__all__ = ["Evaluation", "Mistake", "Mistakes", "RuleSet", "evaluate", "needs_of", "read_rule_set"]
