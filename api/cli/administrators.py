"""The first person on a real installation, who brings in everybody else."""

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from api.accounts.actions import hash_password
from api.accounts.models import Membership, Person, Role
from api.accounts.queries import by_email
from api.kit.clock import today
from api.organisations.actions import add_organisation
from api.organisations.models import Organisation, OrganisationKind

SHORTEST_PASSWORD = 12


class Refused(Exception):
    """Says what to do instead."""


def create_administrator(session: Session, *, email: str, name: str, organisation: str, password: str) -> Person:
    """A platform administrator at `organisation`, which is made if it is new. Raises Refused."""
    _check(session, email, password)
    place = session.scalar(select(Organisation).where(Organisation.name == organisation)) or add_organisation(
        session, kind=OrganisationKind.ORGANISATION, name=organisation, starts_on=today()
    )
    person = Person(name=name, email=email, password_hash=hash_password(password))
    session.add(person)
    session.flush()
    for role in (Role.PLATFORM_ADMIN, Role.ORGANISATION_ADMIN):
        session.add(Membership(person_id=person.id, organisation_id=place.id, role=role, starts_on=today()))
    session.flush()
    return person


def _check(session: Session, email: str, password: str) -> None:
    if session.scalar(select(exists().where(Membership.role == Role.PLATFORM_ADMIN))):
        raise Refused("There is an administrator already. Ask them to add you.")
    try:
        validate_email(email, check_deliverability=False)
    except EmailNotValidError as error:
        raise Refused(f"That is not an e-mail address we can use. {error}") from None
    if by_email(session, email):
        raise Refused("Somebody has that e-mail address already. Use another.")
    if len(password) < SHORTEST_PASSWORD:
        raise Refused(f"Choose a password of at least {SHORTEST_PASSWORD} characters. Three words do well.")
