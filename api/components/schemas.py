"""What goes out of the components room."""

from pydantic import Field

from api.kit.schemas import Out


class ComponentOut(Out):
    """One of the seven essential components of excellence."""

    code: str = Field(examples=["culture-and-environment"])
    position: int = Field(description="Its place in the programme's own order, from 1.", examples=[1])
    abbreviation: str = Field(examples=["CE"])
    name: str = Field(examples=["Culture and environment"])
    summary: str = Field(examples=["People get on, respect one another and feel safe to speak up."])
    themes: list[str] = Field(examples=[["safe to speak up", "inclusion"]])


class TermOut(Out):
    """One word of a vocabulary: send the code, show the label."""

    code: str = Field(examples=["story"])
    label: str = Field(examples=["Story"])
    description: str = Field(examples=["A short, true account of what happened and why it mattered."])


class PolicyTheme(Out):
    code: str = Field(examples=["retain"])
    title: str = Field(examples=["Retain: build a good culture and keep people"])


class PolicyOut(Out):
    """A national plan that criteria and evidence may serve."""

    code: str = Field(examples=["ltwp-2023"])
    title: str = Field(examples=["NHS Long Term Workforce Plan"])
    year: int = Field(examples=[2023])
    url: str = Field(examples=["https://www.england.nhs.uk/long-read/nhs-long-term-workforce-plan-2/"])
    summary: str = Field(examples=["A 15-year plan for NHS staffing in England."])
    themes: list[PolicyTheme]


class VocabulariesOut(Out):
    """The word lists that every framework and all evidence share."""

    evidence_types: list[TermOut]
    voices: list[TermOut] = Field(description="Whose voice something carries.")
    settings: list[TermOut] = Field(description="Where care is given.")
    professions: list[TermOut]
    policies: list[PolicyOut]
