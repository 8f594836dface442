"""Bases for what goes in and out. Input refuses what it does not know; output has no hidden defaults."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


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


def _written(value: Any) -> Any:
    # Left alone, Pydantic also takes numbers, and times of day.
    if isinstance(value, date) or (isinstance(value, str) and DAY.fullmatch(value)):
        return value
    raise ValueError("Write the day as year, month and day: 2027-03-31.")


Text = Annotated[str, AfterValidator(_no_nul)]
Line = Annotated[Text, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\r\n]*$")]
Paragraphs = Annotated[Text, StringConstraints(max_length=10_000)]
Day = Annotated[date, BeforeValidator(_written)]
