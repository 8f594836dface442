"""Loading the reference data that ships with the product."""

from pathlib import Path
from typing import Any

import yaml
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.components.models import Component, Policy, Term, Vocabulary
from api.kit.db import Base

CONTENT = Path(__file__).parent / "content"


def load_shipped(session: Session) -> None:
    """Write the components and vocabularies as they are in this release. Safe to repeat.

    A word that a release no longer has stays in the database: things already written may use it.
    """
    _upsert(session, Component, _numbered(_read("components.yaml")["components"]))
    vocabulary = _read("vocabulary.yaml")
    for name in Vocabulary:
        terms = _numbered(vocabulary[name.value])
        _upsert(session, Term, [{**term, "vocabulary": name} for term in terms])
    _upsert(session, Policy, _numbered(vocabulary["policies"]))


def _read(name: str) -> dict[str, list[dict[str, Any]]]:
    content: dict[str, list[dict[str, Any]]] = yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))
    return content


def _numbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "position": position} for position, row in enumerate(rows, start=1)]


def _upsert(session: Session, model: type[Base], rows: list[dict[str, Any]]) -> None:
    statement = insert(model).values(rows)
    columns = model.__table__.columns
    changed = {column.name: statement.excluded[column.name] for column in columns if not column.primary_key}
    keys = [column.name for column in columns if column.primary_key]
    session.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))
