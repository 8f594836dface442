"""The nearest ways to the next level: single changes first, then a few together. Every way is tried before it is told.

A change raises one improvable input (a rating, a count of accepted evidence) to a better choice. Single changes are all
tried. Where none is enough, the change that closes most of the gap is taken, then the next, and what turns out not to
be needed is dropped again.
"""

import heapq
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from api.recognition.rules.changes import Change, Changes, all_changes, apply, in_words
from api.recognition.rules.definition import RuleSet
from api.recognition.rules.judging import judge
from api.recognition.rules.values import Known

# However large the framework, the search ends within about two seconds.
MAX_TRIES = 1500
MAX_ROWS_READ = 400_000
MAX_SINGLE_WAYS = 5

Spot = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Way:
    changes: Changes
    sentence: str


def nearest_ways(rule_set: RuleSet, inputs: Known, target: int) -> list[Way]:
    """Ways from these inputs to the level at place `target` or higher, nearest first."""
    search = _Search(rule_set, inputs, target)
    level = rule_set.levels[target].name
    found = search.singles() or search.joint()
    return [Way(changes, in_words(rule_set, changes, level)) for changes in found if search.reaches(changes)]


class _Tired(Exception):
    """Enough has been tried: what was found so far must do."""


class _Search:
    def __init__(self, rule_set: RuleSet, inputs: Known, target: int) -> None:
        self.rule_set, self.inputs, self.target = rule_set, inputs, target
        self.changes = list(all_changes(rule_set, inputs))
        rows = sum(len(inputs.rows(name)) for name in inputs)
        self.tries_left = min(MAX_TRIES, MAX_ROWS_READ // max(rows, 1))

    def gap(self, changes: Iterable[Change]) -> Fraction:
        """How far from the target these changes leave us; 0 is there."""
        self.tries_left -= 1
        if self.tries_left < 0:
            raise _Tired
        judgement = judge(self.rule_set, apply(self.rule_set, self.inputs, tuple(changes)))
        if judgement.outcome >= self.target:
            return Fraction(0)
        gates = (*judgement.eligibility, *judgement.gates[self.target])
        return sum((each.shortfall for each in gates), Fraction(len(judgement.caps))) or Fraction(1)

    def reaches(self, changes: Changes) -> bool:
        """Tried afresh, whatever the search believed."""
        return judge(self.rule_set, apply(self.rule_set, self.inputs, changes)).outcome >= self.target

    def singles(self) -> list[Changes]:
        """The smallest change of each spot that is enough on its own; of equal ones, where most is left to gain."""
        enough: dict[Spot, Change] = {}
        like: dict[object, bool] = {}
        with suppress(_Tired):
            for change in sorted(self.changes, key=lambda change: change.steps):
                alike = self._alike(change)
                if alike not in like:
                    like[alike] = not self.gap([change])
                if like[alike]:
                    enough.setdefault(change.spot, change)
        nearest = sorted(enough.values(), key=lambda change: (change.steps, -change.room))
        return [(change,) for change in nearest[:MAX_SINGLE_WAYS]]

    def joint(self) -> list[Changes]:
        """Several changes together: once with as few ratings as it takes, once with the smallest steps."""
        found: list[Changes] = []
        best = {change.spot: change for change in self.changes}
        with suppress(_Tired):
            if not self.gap(best.values()):
                for small_steps in (False, True):
                    changes = self._without_waste(self._climb(small_steps=small_steps) or best)
                    if changes not in found:
                        found.append(changes)
        return found

    def _climb(self, *, small_steps: bool) -> dict[Spot, Change] | None:
        """Take the change that closes most of the gap for each step, again and again.

        Only the best candidate's gain is worked out afresh: the others wait with the gain that they had. None where
        no single change helps (two equal lowest ratings, say): the caller then comes down from the top.
        """
        taken: dict[Spot, Change] = {}
        gap = self.gap(())
        waiting = self._by_gain(gap, small_steps=small_steps)
        while waiting and gap:
            _, order, change = heapq.heappop(waiting)
            already = taken[change.spot].steps if change.spot in taken else 0
            if already >= change.steps:
                continue
            left = self.gap((taken | {change.spot: change}).values())
            gain = (gap - left) / (change.steps - already)
            if gain > 0 and waiting and gain < -waiting[0][0]:
                heapq.heappush(waiting, (-gain, order, change))
            elif gain > 0:
                taken[change.spot], gap = change, left
        return None if gap else taken

    def _by_gain(self, gap: Fraction, *, small_steps: bool) -> list[tuple[Fraction, tuple[int, int, int], Change]]:
        """A heap: most gain for each step first; of equal ones, where most is left to gain."""
        like: dict[object, Fraction] = {}
        waiting: list[tuple[Fraction, tuple[int, int, int], Change]] = []
        for number, change in enumerate(self.changes):
            alike = self._alike(change)
            if alike not in like:
                like[alike] = gap - self.gap([change])
            order = (change.steps if small_steps else 0, -change.room, number)
            waiting.append((-like[alike] / change.steps, order, change))
        heapq.heapify(waiting)
        return waiting

    def _without_waste(self, taken: dict[Spot, Change]) -> Changes:
        """Drop, or make smaller, every change that is not needed."""
        for spot, change in reversed(list(taken.items())):
            others = {each: kept for each, kept in taken.items() if each != spot}
            if not self.gap(others.values()):
                taken = others
                continue
            for smaller in self.changes:
                if smaller.spot == spot and smaller.steps < change.steps and not self.gap([*others.values(), smaller]):
                    taken = taken | {spot: smaller}
                    break
        return tuple(sorted(taken.values(), key=lambda change: change.spot))

    def _alike(self, change: Change) -> object:
        """Rows that hold the same are alike to every rule: trying one of them is trying them all."""
        if change.place is None:
            return change.name, change.after
        fields = self.inputs.rows(change.name)[change.place].fields
        return change.name, change.after, tuple(fields.values())
