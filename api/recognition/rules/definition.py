"""A rule set as data, format 1: inputs, values, levels with gates, caps and floors. Checked whole before it is used."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from api.kit.schemas import Text
from api.recognition.rules.comparing import Comparator, Name, Number, Part, Short, Word
from api.recognition.rules.conditions import Condition
from api.recognition.rules.grouping_steps import Filter, Group
from api.recognition.rules.history_steps import Pick, Rank, Run
from api.recognition.rules.list_steps import Aggregate, Count, Holds, PercentageOfMaximum, Share, WeightedMean
from api.recognition.rules.number_steps import Arithmetic, Band, Check, Choose, Clamp, Percentage, Round
from api.recognition.rules.steps import Display
from api.recognition.rules.values import Kind

AnyStep = Annotated[
    Aggregate
    | Count
    | WeightedMean
    | PercentageOfMaximum
    | Holds
    | Share
    | Filter
    | Group
    | Arithmetic
    | Percentage
    | Round
    | Clamp
    | Check
    | Band
    | Choose
    | Run
    | Pick
    | Rank,
    Field(discriminator="op"),
]
Code = Annotated[Word, Field(max_length=60, pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Sentence = Annotated[Text, Field(min_length=1, max_length=300)]
InputKind = Literal[Kind.NUMBER, Kind.FLAG, Kind.WORD, Kind.LIST]
FieldKind = Literal[Kind.NUMBER, Kind.FLAG, Kind.WORD, Kind.WORDS]


class Improvable(Part):
    """How an input could get better, for finding ways: along `choices`, or by `step` up to `limit`."""

    field: Name | None = Field(None, description="The field of a list's rows that could get better.")
    choices: list[Number] = Field(default_factory=list, max_length=50, description="From worst to best.")
    step: Number | None = None
    limit: Number | None = Field(None, description="As good as it can get.")
    phrase: Sentence = Field(
        description="Takes {key}, {label}, {from} and {to}.", examples=["rating {key} at {to} instead of {from}"]
    )
    short: Sentence = Field("{key} to {to}", description="The same, for longer lists.")

    @model_validator(mode="after")
    def _says_how(self) -> Self:
        by_step = self.step is not None and self.limit is not None
        if bool(self.choices) == by_step or (self.step is None) != (self.limit is None) or self.step == 0:
            raise ValueError("Give either `choices`, from worst to best, or a `step` and a `limit`.")
        return self


class Input(Part):
    """Something that the rules look at. A plain list of numbers is a list whose rows have one field, `value`."""

    name: Name
    label: Short
    kind: InputKind
    fields: dict[Name, FieldKind] = Field(default_factory=dict, max_length=30, description="What a list's rows hold.")
    optional: bool = Field(False, description="May be left out; it then counts as unknown, or as an empty list.")
    improvable: Improvable | None = None
    display: Display = Display(places=0)


class Gate(Comparator):
    """One thing that a level needs: of one value, or of every row of a list.

    Sentences take {level}, {label}, {row}, {actual}, {needed} and {comparison} ("at least").
    """

    label: Short
    value: Name | None = Field(None, description="The value that is compared.")
    every: Name | None = Field(None, description="A list, each row of which is compared.")
    field: Name = Field("value", description="The field of the list's rows.")
    when_empty: Literal["met", "not_met"] = Field("not_met", description="Where the list has nothing to compare.")
    needs: Sentence | None = Field(None, description="What is asked, before anything is known.")
    says: Sentence | None = Field(None, description="What was found beside what is needed.")

    @model_validator(mode="after")
    def _looks_at_one(self) -> Self:
        if (self.value is None) == (self.every is None):
            raise ValueError("A gate compares either a `value`, or `every` row of a list.")
        return self


class Level(Part):
    code: Code
    name: Short
    cumulative: bool = Field(True, description="Whether it also needs all that the levels below it need.")
    gates: list[Gate] = Field(max_length=30)


class Eligibility(Part):
    """What must hold before any level is looked at."""

    gates: list[Gate] = Field(min_length=1, max_length=30)
    otherwise: Code = "not_eligible"
    otherwise_name: Short = "Not eligible yet"


class Limit(Part):
    """Moves the outcome where its condition holds, and says why."""

    when: Condition
    label: Short
    says: Sentence


class Cap(Limit):
    """The outcome is at most this level (null: none). A cap is not a low weight."""

    at_most: Code | None


class Floor(Limit):
    """The outcome is at least this level."""

    at_least: Code


class Below(Part):
    """The outcome where no level is reached."""

    code: Code
    name: Short


class RuleSet(Part):
    """Worked out in this order: eligibility, values from first to last, the best level by its gates, caps, floors."""

    format: Literal[1]
    title: Short
    notes: Text = Field("", max_length=2000)
    inputs: list[Input] = Field(min_length=1, max_length=50)
    values: list[AnyStep] = Field(default_factory=list, max_length=100)
    eligibility: Eligibility | None = None
    levels: list[Level] = Field(max_length=20, description="From lowest to highest.")
    below: Below = Below(code="none", name="No level yet")
    caps: list[Cap] = Field(default_factory=list, max_length=20)
    floors: list[Floor] = Field(default_factory=list, max_length=20)

    def gates_of(self, index: int) -> list[Gate]:
        """All gates of a level, with those of the levels below it where it builds on them."""
        gates = list(self.levels[index].gates)
        while self.levels[index].cumulative and index > 0:
            index -= 1
            gates = [*self.levels[index].gates, *gates]
        return gates

    def display_of(self, name: str) -> Display:
        """How a number of this name is shown; in a comparison, with more decimals where it takes them."""
        given = {each.name: each.display for each in self.inputs} | {each.name: each.shown_as for each in self.values}
        return given[name]
