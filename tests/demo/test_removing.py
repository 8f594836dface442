"""Taking the demo out leaves what ships with the product, and whatever is somebody's own."""

from collections.abc import Iterator
from datetime import date

import obstore
import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from api import demo
from api.accounts.models import Membership, Person, Role
from api.assessments import actions as assessments
from api.assessments.models import Assessment
from api.assessments.schemas import AssessmentIn
from api.evidence import actions as evidence
from api.evidence.models import Evidence
from api.evidence.schemas import DecisionIn, EvidenceIn, Outcome
from api.frameworks.models import FrameworkScope, FrameworkVersion
from api.kit import files
from api.kit.embedded import EmbeddedServer
from api.kit.events import EventRow
from api.kit.postgres import Urls
from api.models import Base
from api.organisations.actions import add_organisation
from api.organisations.models import Organisation, OrganisationKind
from tests.demo.conftest import sessions_on
from tests.factories import actor, make_person


def rows(session: Session) -> dict[str, list[str]]:
    """Everything in every table."""
    return {
        table.name: sorted(session.scalars(text(f"SELECT t::text FROM {table.name} t")))
        for table in Base.metadata.sorted_tables
    }


@pytest.fixture
def owner(copy_of_larkshire: Urls) -> Iterator[Session]:
    """As the role that owns the tables."""
    with sessions_on(copy_of_larkshire.owner)() as session:
        yield session


def test_only_the_shipped_content_is_left(owner: Session, postgres: EmbeddedServer, fresh_database: Urls) -> None:
    demo.remove(owner)
    with sessions_on(fresh_database.app)() as fresh:
        shipped = rows(fresh)
    left = rows(owner)
    assert {name: len(found) for name, found in left.items()} == {name: len(found) for name, found in shipped.items()}
    # Ids and times differ from one database to the next, where they are made by it; the words do not.
    assert left["terms"] == shipped["terms"]
    assert demo.is_empty(owner)


def test_removing_what_is_not_there_does_nothing(fresh_database: Urls) -> None:
    with sessions_on(fresh_database.owner)() as owner:
        before = rows(owner)
        demo.remove(owner)
        assert rows(owner) == before


def test_files_go_with_their_rows_and_only_once_that_is_certain(copy_of_larkshire: Urls) -> None:
    with sessions_on(copy_of_larkshire.owner)() as owner:
        keys = list(owner.scalars(text("SELECT key FROM evidence_files")))
        assert keys
        # The store is shared with the other tests here, so what is removed is put back.
        kept = {key: bytes(obstore.get(files.store(), key).bytes()) for key in keys}
        demo.remove(owner)
        assert all(obstore.head(files.store(), key) for key in keys)
        owner.commit()
        for key in keys:
            with pytest.raises(FileNotFoundError):
                obstore.head(files.store(), key)
            obstore.put(files.store(), key, kept[key])


def test_what_a_visitor_made_of_the_demo_goes_with_it(owner: Session) -> None:
    [amara] = owner.scalars(select(Person).filter_by(email=demo.SIGN_INS[0].email))
    [ward] = owner.scalars(select(Organisation).filter_by(name="Willow Ward"))
    started = assessments.start(owner, actor(owner, amara), _assessment_of(owner, ward)).assessment.id
    demo.remove(owner)
    assert owner.get(Assessment, started) is None


def test_what_is_somebodys_own_stays_and_so_does_the_name_of_who_helped(owner: Session) -> None:
    trust = add_organisation(owner, kind=OrganisationKind.ORGANISATION, name="A real trust")
    ward = add_organisation(owner, kind=OrganisationKind.TEAM, name="A real ward", parent_id=trust.id)
    [rosalind] = owner.scalars(select(Person).filter_by(email="rosalind.achebe@brackenford.example"))
    [brackenford] = owner.scalars(select(Organisation).filter_by(name="Brackenford Hospitals Trust"))
    lead = make_person(owner, "Jo Real", roles=[(ward, Role.TEAM_LEAD), (brackenford, Role.REVIEWER)])
    moderator = Membership(
        person_id=rosalind.id, organisation_id=trust.id, role=Role.MODERATOR, starts_on=date(2020, 1, 1)
    )
    owner.add(moderator)
    owner.flush()
    started = assessments.start(owner, actor(owner, lead), _assessment_of(owner, ward))
    body = EvidenceIn(organisation_id=ward.id, title="Ours", narrative="Our own words.", type="story")
    written = evidence.draft(owner, actor(owner, lead), body)
    evidence.submit(owner, actor(owner, lead), written.id)
    evidence.decide(owner, actor(owner, rosalind), written.id, DecisionIn(outcome=Outcome.ACCEPT))
    owner.flush()

    demo.remove(owner)

    assert {found.name for found in owner.scalars(select(Organisation))} == {"A real trust", "A real ward"}
    assert {found.name for found in owner.scalars(select(Person))} == {"Jo Real", "Rosalind Achebe"}
    assert owner.get(Assessment, started.assessment.id)
    [kept] = owner.scalars(select(Evidence))
    assert kept.decided_by == rosalind.id
    [name] = owner.scalars(select(EventRow.actor_name).filter_by(name="evidence.accepted"))
    assert name == "Rosalind Achebe"
    [helper] = owner.scalars(select(Person).filter_by(name="Rosalind Achebe"))
    assert helper.password_hash is None
    assert helper.disabled_at
    assert len(list(owner.scalars(text("SELECT id FROM memberships")))) == 1


def _assessment_of(session: Session, ward: Organisation) -> AssessmentIn:
    version_id = session.scalars(select(FrameworkVersion.id).filter_by(scope=FrameworkScope.TEAM)).one()
    return AssessmentIn(framework_version_id=version_id, organisation_id=ward.id)
