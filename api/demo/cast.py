"""The places and people of the demo, and each of them as the actor of an action."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.actions import hash_password
from api.accounts.models import Membership, Person, Role
from api.accounts.rules import Actor
from api.demo import PASSWORD, SYSTEM, reading
from api.demo.chance import seeded
from api.demo.entries import Place, Someone
from api.organisations.actions import add_organisation
from api.organisations.models import Organisation, OrganisationKind

# Nobody signs in while the demo is loaded: actions take an actor, and read of it who it is and what they may do.
NO_SESSION = UUID(int=0)
LONGEST_SERVICE_DAYS, SHORTEST_SERVICE_DAYS = 4000, 1100


@dataclass
class Cast:
    places: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    roles: dict[str, dict[UUID, frozenset[Role]]] = field(default_factory=dict)
    providers: dict[str, str] = field(default_factory=dict)  # the organisation that each place belongs to

    def actor(self, key: str) -> Actor:
        person = self.people[key]
        return Actor(person_id=person.id, name=person.name, session_id=NO_SESSION, roles=self.roles[key])


def assemble(session: Session, today: date) -> Cast:
    """Make the tree, the people and their memberships."""
    cast = Cast()
    _add_places(session, cast, reading.places(), None, "")
    _add_people(session, cast, reading.people())
    session.flush()
    random = seeded("memberships")
    for someone in reading.people():
        _add_memberships(session, cast, someone, today, random)
    session.flush()
    return cast


def _add_places(session: Session, cast: Cast, places: Iterable[Place], parent_id: UUID | None, provider: str) -> None:
    for place in places:
        made = add_organisation(
            session,
            kind=place.kind,
            name=place.name,
            parent_id=parent_id,
            setting=place.setting,
            identifiers={SYSTEM: place.code},
        )
        cast.places[place.code] = made
        cast.providers[place.code] = place.code if place.kind is OrganisationKind.ORGANISATION else provider
        _add_places(session, cast, place.within, made.id, cast.providers[place.code])


def _add_people(session: Session, cast: Cast, people: Iterable[Someone]) -> None:
    password_hash = hash_password(PASSWORD)  # one for all: it is slow by design, and everyone knows the password
    for someone in people:
        cast.people[someone.key] = Person(
            name=someone.name,
            email=someone.email,
            job_title=someone.job,
            profession=someone.profession,
            password_hash=password_hash,
        )
    session.add_all(cast.people.values())


def _add_memberships(session: Session, cast: Cast, someone: Someone, today: date, random: Random) -> None:
    roles: dict[UUID, set[Role]] = defaultdict(set)
    starts_on = today - timedelta(days=random.randint(SHORTEST_SERVICE_DAYS, LONGEST_SERVICE_DAYS))
    person = cast.people[someone.key]
    for place, held in someone.roles.items():
        organisation_id = cast.places[place].id
        roles[organisation_id].update(held)
        session.add_all(
            Membership(person_id=person.id, organisation_id=organisation_id, role=role, starts_on=starts_on)
            for role in held
        )
    cast.roles[someone.key] = {organisation_id: frozenset(held) for organisation_id, held in roles.items()}
