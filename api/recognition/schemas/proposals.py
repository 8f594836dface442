"""A proposal: what the rule set makes of agreed ratings, line by line."""

from pydantic import Field

from api.kit.schemas import Out

Plain = float | bool | str | None


class RowOut(Out):
    key: str = Field(examples=["leadership"])
    label: str = Field(examples=["Leadership"])
    value: Plain = Field(examples=[2.8333333333333335])
    shown: str = Field(description="Rounded for reading.", examples=["2.8"])


class ValueOut(Out):
    """One step of the working out."""

    name: str = Field(examples=["overall"])
    label: str = Field(examples=["Overall average"])
    value: Plain = Field(description="Unrounded; null for a list, or where there is nothing to count.", examples=[2.75])
    shown: str = Field(examples=["2.8"])
    rows: list[RowOut] = Field(description="Of a list: its lines.")


class GateOut(Out):
    """One thing that a level needs."""

    label: str = Field(examples=["Every component"])
    sentence: str = Field(examples=["Leadership averages 2.8; Gold needs 3.0."])
    needed: str = Field(examples=["at least 3.0"])
    actual: str = Field(examples=["Leadership 2.8"])
    met: bool


class LevelOut(Out):
    code: str = Field(examples=["gold"])
    name: str = Field(examples=["Gold"])
    reached: bool
    gates: list[GateOut]


class NextLevelOut(Out):
    code: str = Field(examples=["gold"])
    name: str = Field(examples=["Gold"])
    missing: list[str] = Field(examples=[["Leadership averages 2.8; Gold needs 3.0."]])
    ways: list[str] = Field(
        description="The nearest ways there. Each has been tried and reaches it.",
        examples=[["Rating LE3 at 3 instead of 2 would reach Gold."]],
    )


class ProposalOut(Out):
    """What is proposed, and why. People decide."""

    level_code: str | None = Field(description="Null where no level is reached.", examples=["silver"])
    level_name: str | None = Field(examples=["Silver"])
    headline: str = Field(examples=["This reaches Silver. For Gold, one thing is missing."])
    eligible: bool = Field(description="What must hold before any level is looked at holds.")
    notes: list[str] = Field(description="What limited or lifted the outcome beyond the levels' own needs.")
    values: list[ValueOut] = Field(description="Every step, in order.")
    eligibility: list[GateOut]
    levels: list[LevelOut] = Field(description="From lowest to highest.")
    next_level: NextLevelOut | None = Field(description="Null at the highest level.")
