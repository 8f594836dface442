"""The first administrator of a real installation."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Membership, Role
from api.cli.administrators import Refused, create_administrator

GOOD = {
    "email": "grace@example.org",
    "name": "Grace Adeyemi",
    "organisation": "Riverside Trust",
    "password": "three plain words",
}


def test_they_can_sign_in_at_once(session: Session, client: TestClient) -> None:
    create_administrator(session, **GOOD)
    answer = client.post("/v1/session", json={"email": GOOD["email"], "password": GOOD["password"]})
    assert answer.status_code == 201


def test_they_administer_the_whole_and_their_organisation(session: Session) -> None:
    person = create_administrator(session, **GOOD)
    roles = session.scalars(select(Membership.role).where(Membership.person_id == person.id))
    assert set(roles) == {Role.PLATFORM_ADMIN, Role.ORGANISATION_ADMIN}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "grace"}, "not an e-mail address"),
        ({"password": "short"}, "at least 12 characters"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(session: Session, wrong: dict[str, str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        create_administrator(session, **GOOD | wrong)


def test_there_is_only_one_first_administrator(session: Session) -> None:
    create_administrator(session, **GOOD)
    with pytest.raises(Refused, match="There is an administrator already"):
        create_administrator(session, **GOOD | {"email": "another@example.org"})
