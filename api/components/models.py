"""Reference data: the seven components, and the terms and policies that every framework shares."""

from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from api.kit.db import Base, choice


class Vocabulary(StrEnum):
    EVIDENCE_TYPES = "evidence_types"
    VOICES = "voices"
    SETTINGS = "settings"
    PROFESSIONS = "professions"


class Component(Base):
    __tablename__ = "components"

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(unique=True)
    abbreviation: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    summary: Mapped[str]
    themes: Mapped[list[str]]


class Term(Base):
    """One word of a vocabulary."""

    __tablename__ = "terms"

    vocabulary: Mapped[Vocabulary] = mapped_column(choice(Vocabulary), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    label: Mapped[str]
    description: Mapped[str]


class Policy(Base):
    """A national plan that criteria and evidence may serve."""

    __tablename__ = "policies"

    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    year: Mapped[int]
    url: Mapped[str]
    summary: Mapped[str]
    themes: Mapped[list[dict[str, Any]]]
