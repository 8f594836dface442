"""Reads the files in `content`."""

from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter

from api.demo.entries import Bid, Piece, Place, Plan, Profile, Remarks, Someone, Wording

CONTENT = Path(__file__).parent / "content"
T = TypeVar("T")
# The safe loader in C where there is one: ten times as quick.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def places() -> list[Place]:
    return _read("places.yaml", list[Place])


def people() -> list[Someone]:
    return _read("people.yaml", list[Someone])


@cache
def profiles() -> dict[str, Profile]:
    return _read("teams.yaml", dict[str, Profile])


def plans() -> dict[str, Plan]:
    return _read("now.yaml", dict[str, Plan])


def bids() -> list[Bid]:
    return _read("recognition.yaml", list[Bid])


def remarks() -> Remarks:
    return _read("remarks.yaml", Remarks)


def comments() -> dict[str, Wording]:
    """What is said of each criterion of the team framework, by its code."""
    return {code: words for path in _within("comments") for code, words in _read(path, dict[str, Wording]).items()}


def evidence() -> list[Piece]:
    return [piece for path in _within("evidence") for piece in _read(path, list[Piece])]


def _within(folder: str) -> list[str]:
    return sorted(str(path.relative_to(CONTENT)) for path in (CONTENT / folder).glob("*.yaml"))


def _read(name: str, kind: type[T]) -> T:
    content = yaml.load((CONTENT / name).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 (both are safe)
    return TypeAdapter(kind).validate_python(content)
