"""The API does what its document says, whatever is thrown at it: no server error, no status, header or shape that is
not written down. Half of the requests go to things that exist, by someone who may do a great deal.
"""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from api import demo
from api.accounts.models import Role
from api.assessments.models import Assessment, Cycle
from api.awards.models import Award
from api.evidence.models import Evidence, EvidenceFile
from api.frameworks.models import Criterion, Framework, FrameworkVersion
from api.kit import tokens
from api.kit.embedded import EmbeddedServer
from api.kit.postgres import create_database, drop_database
from api.main import create_app
from api.organisations.models import Organisation, OrganisationKind
from api.recognition.models import Application, Scheme
from api.reviews.models import Review
from tests.factories import actor, make_person

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ROWS: dict[str, Any] = {
    "organisation_id": Organisation.id,
    "version_id": FrameworkVersion.id,
    "framework_id": Framework.id,
    "criterion_id": Criterion.id,
    "assessment_id": Assessment.id,
    "cycle_id": Cycle.id,
    "evidence_id": Evidence.id,
    "file_id": EvidenceFile.id,
    "review_id": Review.id,
    "scheme_id": Scheme.id,
    "application_id": Application.id,
    "award_id": Award.id,
    "code": Award.code,
}
KNOWN: dict[str, list[str]] = {}
OPERATIONS = [
    pytest.param(path, method.upper(), id=spec["operationId"])
    for path, item in create_app().openapi()["paths"].items()
    for method, spec in item.items()
    # Signing out would end the session that every later request needs.
    if spec["operationId"] != "sign_out"
]


@pytest.fixture(scope="module")
def document(postgres: EmbeddedServer, template: str) -> Iterator[Any]:
    """The schema of an application that serves demo data, signed in as someone with every role in one trust."""
    name = f"{template}_document"
    engine = create_engine(create_database(postgres, name, template=template).app)
    sessions = sessionmaker(engine, expire_on_commit=False)
    with sessions.begin() as session:
        demo.load(session)
        token = _sign_in_as_everything(session)
        KNOWN.update(
            {parameter: [str(each) for each in session.scalars(select(column))] for parameter, column in ROWS.items()}
        )
    app = create_app()
    app.state.sessions = sessions
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    schema.config.headers = {"Authorization": f"Bearer {token}"}
    yield schema
    engine.dispose()
    drop_database(postgres, name)


def _sign_in_as_everything(session: Session) -> str:
    trusts = session.scalars(select(Organisation).filter_by(kind=OrganisationKind.ORGANISATION)).all()
    teams = session.scalars(select(Organisation).filter_by(kind=OrganisationKind.TEAM).limit(6)).all()
    roles = [(trust, role) for trust in trusts for role in Role] + [(team, Role.TEAM_LEAD) for team in teams]
    person = make_person(session, "Everyone at once", roles=roles)
    return tokens.sign_access_token(person.id, actor(session, person).session_id, timedelta(hours=1))


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_it_does_what_its_document_says(document: Any, path: str, method: str) -> None:
    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    @given(document[path][method].as_strategy())
    def try_it(case: Any) -> None:
        _aim(case)
        case.call_and_validate(checks=CHECKS)

    try_it()


def _aim(case: Any) -> None:
    """Point most requests at things that exist and say which version they mean; the same each time."""
    draw = random.Random(f"{case.path_parameters} {case.body}"[:300])
    if case.method in {"PUT", "PATCH", "DELETE"} and draw.random() < 0.75:
        case.headers["If-Match"] = draw.choice(['"1"', '"2"'])
    for name in case.path_parameters or {}:
        if KNOWN.get(name) and draw.random() < 0.75:
            case.path_parameters[name] = draw.choice(KNOWN[name])
