"""Bases for what goes in and out. Input refuses what it does not know; output has no hidden defaults."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


class In(BaseModel):
    """A body that someone sends."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Out(BaseModel):
    """An answer, read from a row's attributes."""

    model_config = ConfigDict(from_attributes=True)


def _no_nul(value: str) -> str:
    if "\x00" in value:
        raise ValueError("Take out the NUL character: text cannot hold it.")
    return value


Text = Annotated[str, AfterValidator(_no_nul)]
Line = Annotated[
    Text, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\r\n]*$")
]
Paragraphs = Annotated[Text, StringConstraints(max_length=10_000)]
