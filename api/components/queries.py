"""Reads of the reference data."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.components.models import Component, Policy, Term, Vocabulary


def components(session: Session) -> Sequence[Component]:
    """All seven, in the programme's own order. One statement."""
    return session.scalars(select(Component).order_by(Component.position)).all()


def vocabularies(session: Session) -> dict[str, Any]:
    """Every word list by its name, and the policies. Two statements."""
    terms = session.scalars(select(Term).order_by(Term.position)).all()
    lists = {name.value: [term for term in terms if term.vocabulary is name] for name in Vocabulary}
    return {**lists, "policies": session.scalars(select(Policy).order_by(Policy.position)).all()}
