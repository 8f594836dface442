"""The permission table: a role reaches as far as the table says, and no further."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from api.accounts.models import Role
from api.accounts.rules import BELOW, HERE, TABLE, Actor, Permission

WARD, TRUST, SYSTEM, ELSEWHERE = (uuid4() for _ in range(4))
LINEAGE = [WARD, TRUST, SYSTEM]


def holding(role: Role, at: UUID) -> Actor:
    return Actor(person_id=uuid4(), name="Someone", session_id=uuid4(), roles={at: frozenset({role})})


@given(st.sampled_from(Permission), st.sampled_from(Role))
def test_a_role_counts_where_the_table_says(permission: Permission, role: Role) -> None:
    reach = TABLE[permission].get(role)

    assert holding(role, WARD).may(permission, LINEAGE) is (reach is not None)
    assert holding(role, TRUST).may(permission, LINEAGE) is (reach is BELOW)
    assert holding(role, ELSEWHERE).may(permission, LINEAGE) is False


@given(st.sampled_from(Permission), st.sampled_from(Role))
def test_the_filter_for_lists_agrees_with_the_answer_for_one_thing(permission: Permission, role: Role) -> None:
    actor = holding(role, TRUST)

    assert (TRUST in actor.places(permission, BELOW)) is actor.may(permission, [WARD, TRUST])
    assert (TRUST in actor.places(permission, HERE) + actor.places(permission, BELOW)) is actor.may(permission, [TRUST])


def test_every_permission_is_in_the_table_and_given_to_someone() -> None:
    assert set(TABLE) == set(Permission)
    assert all(TABLE.values())
