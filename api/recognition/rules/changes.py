"""What could get better: every better value of every improvable input, and the words for a set of such changes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from api.recognition.rules.definition import Improvable, RuleSet
from api.recognition.rules.sentences import capital, decimals, fill, listed
from api.recognition.rules.values import Known, Row

FEW = 3
MAX_OPTIONS = 50


@dataclass(frozen=True, slots=True)
class Change:
    """One input, or one row of it, at a better value: `steps` up the choices, of the `room` that there is."""

    name: str
    place: int | None
    key: str
    label: str
    before: Fraction
    after: Fraction
    steps: int
    room: int

    @property
    def spot(self) -> tuple[str, int]:
        return self.name, -1 if self.place is None else self.place


Changes = tuple[Change, ...]


def all_changes(rule_set: RuleSet, inputs: Known) -> Iterator[Change]:
    """Every single change, nearest first for each spot."""
    for each in rule_set.inputs:
        if better := each.improvable:
            value = inputs[each.name]
            if isinstance(value, Fraction):
                yield from _options(each.name, None, Row(each.name, each.label, {}), value, better)
            for place, row in enumerate(inputs.rows(each.name)):
                if (number := row.number(field_of(better))) is not None:
                    yield from _options(each.name, place, row, number, better)


def _options(name: str, place: int | None, row: Row, value: Fraction, better: Improvable) -> Iterator[Change]:
    options = better_values(value, better)
    for steps, after in enumerate(options, start=1):
        yield Change(name, place, row.key, row.label, value, after, steps, len(options))


def better_values(value: Fraction, better: Improvable) -> list[Fraction]:
    """All better values, nearest first. Choices that fall are those of a scheme where lower is better."""
    if better.choices:
        choices = [Fraction(each) for each in better.choices]
        rising = choices[-1] >= choices[0]
        return [each for each in choices if (each > value if rising else each < value)]
    step, limit = Fraction(better.step or 0), Fraction(better.limit or 0)
    count = int((limit - value) / step)
    return [value + step * number for number in range(1, min(count, MAX_OPTIONS) + 1)]


def field_of(better: Improvable | None) -> str:
    return (better and better.field) or "value"


def apply(rule_set: RuleSet, inputs: Known, changes: Changes) -> Known:
    """The inputs with the changes made."""
    changed = Known(inputs)
    better = {each.name: each.improvable for each in rule_set.inputs}
    rows = {change.name: list(inputs.rows(change.name)) for change in changes if change.place is not None}
    for change in changes:
        if change.place is None:
            changed[change.name] = change.after
        else:
            row = rows[change.name][change.place]
            fields = {**row.fields, field_of(better[change.name]): change.after}
            rows[change.name][change.place] = replace(row, fields=fields)
    changed.update({name: tuple(each) for name, each in rows.items()})
    return changed


def in_words(rule_set: RuleSet, changes: Changes, level: str) -> str:
    """“Rating LE3 at 3 instead of 2 would reach Silver.” Every change is named, however many there are."""
    better = {each.name: each.improvable for each in rule_set.inputs}
    words = []
    for change in changes:
        how = better[change.name]
        template = "" if how is None else how.phrase if len(changes) <= FEW else how.short
        names = {"key": change.key, "label": change.label, "from": _plain(change.before), "to": _plain(change.after)}
        words.append(fill(template, names))
    if len(changes) <= FEW:
        return f"{capital(listed(words))} would reach {level}."
    return f"{len(changes)} changes together would reach {level}: {', '.join(words)}."


def _plain(value: Fraction) -> str:
    places = next((each for each in range(6) if (value * 10**each).denominator == 1), 6)
    return decimals(value, places)
