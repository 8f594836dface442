"""Working out the values and judging the levels. No words here: `explaining` puts the findings into sentences."""

from dataclasses import dataclass
from fractions import Fraction

from api.recognition.rules.definition import Cap, Floor, Gate, Limit, RuleSet
from api.recognition.rules.values import Known, Row, Scalar

NONE = -1


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison that a gate made: of the value, or of one row."""

    row: Row | None
    actual: Scalar
    needed: Scalar
    met: bool
    shortfall: Fraction


@dataclass(frozen=True, slots=True)
class GateFinding:
    gate: Gate
    met: bool
    findings: tuple[Finding, ...]

    @property
    def shortfall(self) -> Fraction:
        """How far off it is: 0 when met. Only for comparing two states of the same gate."""
        if self.met:
            return Fraction(0)
        return sum((each.shortfall for each in self.findings), Fraction(0)) or Fraction(1)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came out, as places in the list of levels; `NONE` is below all."""

    known: Known
    eligibility: tuple[GateFinding, ...]
    gates: tuple[tuple[GateFinding, ...], ...]
    best: int
    caps: tuple[Cap, ...]
    floors: tuple[Floor, ...]
    outcome: int

    @property
    def limits(self) -> tuple[Limit, ...]:
        return *self.caps, *self.floors

    @property
    def eligible(self) -> bool:
        return all(each.met for each in self.eligibility)

    def reached(self, index: int) -> bool:
        """Whether this level's gates are met and no cap lies below it, or a floor lifts to it."""
        met = self.eligible and all(each.met for each in self.gates[index])
        return (met and index <= self.outcome) or (bool(self.floors) and index == self.outcome)


def work_out(rule_set: RuleSet, inputs: Known) -> Known:
    """The inputs and every value, in order."""
    known = Known(inputs)
    for step in rule_set.values:
        known[step.name] = step.work(known)
    return known


def judge(rule_set: RuleSet, inputs: Known) -> Judgement:
    """Eligibility, then the best level whose gates are all met, then caps, then floors."""
    known = work_out(rule_set, inputs)
    eligibility = tuple(find(gate, known) for gate in rule_set.eligibility.gates) if rule_set.eligibility else ()
    own = [tuple(find(gate, known) for gate in level.gates) for level in rule_set.levels]
    gates = tuple(_with_lower(rule_set, own, index) for index in range(len(own)))
    eligible = all(each.met for each in eligibility)
    best = max((index for index, each in enumerate(gates) if eligible and all(g.met for g in each)), default=NONE)
    places = {level.code: index for index, level in enumerate(rule_set.levels)}
    caps = [cap for cap in rule_set.caps if cap.when.holds(known)]
    capped = min([best, *(places.get(cap.at_most or "", NONE) for cap in caps)])
    floors = [floor for floor in rule_set.floors if eligible and floor.when.holds(known)]
    outcome = max([capped, *(places[floor.at_least] for floor in floors)])
    return Judgement(
        known=known,
        eligibility=eligibility,
        gates=gates,
        best=best,
        caps=tuple(cap for cap in caps if places.get(cap.at_most or "", NONE) < best),
        floors=tuple(floor for floor in floors if places[floor.at_least] > capped),
        outcome=outcome,
    )


def _with_lower(rule_set: RuleSet, own: list[tuple[GateFinding, ...]], index: int) -> tuple[GateFinding, ...]:
    """A level's own gates after those of the levels that it builds on."""
    found = own[index]
    while rule_set.levels[index].cumulative and index > 0:
        index -= 1
        found = own[index] + found
    return found


def find(gate: Gate, known: Known) -> GateFinding:
    """Compare one value, or each row that has something to compare."""
    if gate.every is None:
        finding = _compare(gate, known, None, known.scalar(gate.value or ""))
        return GateFinding(gate, finding.met, (finding,))
    rows = [row for row in known.rows(gate.every) if gate.how == "known" or row.scalar(gate.field) is not None]
    findings = tuple(_compare(gate, known, row, row.scalar(gate.field)) for row in rows)
    met = all(each.met for each in findings) if findings else gate.when_empty == "met"
    return GateFinding(gate, met, findings)


def _compare(gate: Gate, known: Known, row: Row | None, actual: Scalar) -> Finding:
    met = bool(gate.compare(actual, known))
    needed = gate.needed(known)
    return Finding(row, actual, needed, met, Fraction(0) if met else _distance(actual, needed))


def _distance(actual: Scalar, needed: Scalar) -> Fraction:
    if isinstance(actual, Fraction) and isinstance(needed, Fraction):
        return abs(needed - actual) or Fraction(1, 1000)  # `more_than` fails at the very number
    return Fraction(1)
