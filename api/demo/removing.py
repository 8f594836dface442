"""Takes the demo out again: its organisations and people, and all that hangs on them.

What hangs on what is read from the tables' own foreign keys, so a table that is new tomorrow needs no line here. A row
goes with its organisation, and with the person in its `person_id`. Where a row merely says who did something (written
by, decided by), it stays if it is not the demo's: the demo person then stays too, but nobody can sign in as them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, delete, or_, select, update
from sqlalchemy.orm import Session

from api.accounts.models import Person
from api.demo import SYSTEM, reading
from api.evidence.models import EvidenceFile
from api.kit import files
from api.kit.clock import now
from api.kit.events import EventRow
from api.kit.idempotency import IdempotencyKey
from api.models import Base
from api.organisations.models import Organisation, OrganisationIdentifier

ORGANISATIONS, PEOPLE = Organisation.__table__, Person.__table__
OWNER_COLUMN = "person_id"


def remove(session: Session) -> None:
    """See `api.demo.remove`."""
    organisations = session.scalars(select(OrganisationIdentifier.organisation_id).filter_by(system=SYSTEM)).all()
    people = session.scalars(select(Person.id).where(Person.email.in_([each.email for each in reading.people()]))).all()
    demo = _Demo(organisations, people)
    _remove_files(session, demo)
    _remove_what_has_no_foreign_keys(session, demo)
    for table in reversed(Base.metadata.sorted_tables):
        if table is not PEOPLE and (going := demo.rows(table)) is not None:
            session.execute(delete(table).where(going))
    _remove_people(session, people)
    session.expire_all()


@dataclass(frozen=True)
class _Demo:
    organisations: Sequence[UUID]
    people: Sequence[UUID]

    def rows(self, table: FromClause) -> ColumnElement[bool] | None:
        """Which rows of the table go; None where none ever can."""
        if table is ORGANISATIONS:
            return table.c.id.in_(self.organisations)
        if table is PEOPLE:
            return None
        reasons = []
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            parent = key.column.table
            if parent is PEOPLE and key.parent.name == OWNER_COLUMN:
                reasons.append(key.parent.in_(self.people))
            elif (going := self.rows(parent)) is not None:
                reasons.append(key.parent.in_(select(key.column).where(going)))
        return or_(*reasons) if reasons else None


def _remove_files(session: Session, demo: _Demo) -> None:
    """The bytes in the store go once the rows have gone for certain."""
    table = EvidenceFile.__table__
    if (going := demo.rows(table)) is not None:
        for key in session.scalars(select(table.c.key).where(going)):
            files.delete_after_commit(session, key)


def _remove_what_has_no_foreign_keys(session: Session, demo: _Demo) -> None:
    """Events outlive what they tell of. What a demo person did elsewhere stays in the log of that place."""
    about = or_(
        EventRow.organisation_id.in_(demo.organisations),
        EventRow.subject_id.in_([*demo.organisations, *demo.people]),
        EventRow.organisation_id.is_(None) & EventRow.actor_id.in_(demo.people),
    )
    session.execute(delete(EventRow).where(about))
    session.execute(delete(IdempotencyKey).where(IdempotencyKey.person_id.in_(demo.people)))


def _remove_people(session: Session, people: Sequence[UUID]) -> None:
    named = [
        select(key.parent).where(key.parent.in_(people))
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table is PEOPLE
    ]
    kept = {person_id for query in named for person_id in session.scalars(query)}
    session.execute(delete(Person).where(Person.id.in_(people), Person.id.not_in(kept)))
    session.execute(update(Person).where(Person.id.in_(kept)).values(password_hash=None, disabled_at=now()))
