"""Opening cycles and starting assessments: who may, once only, and what is refused."""

from typing import Any
from uuid import uuid4

import pytest
import time_machine
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.assessments.models import Assessment
from api.frameworks.models import FrameworkScope, VersionStatus
from api.kit.events import EventRow
from tests.assessing import make_assessment, make_cycle, shipped_version
from tests.factories import Tree, make_framework, make_person, make_tree, sign_in

NOTHING = "019aa000-0000-7000-8000-000000000000"  # an id that nothing has


class Place:
    """A signed-in team lead, and the body that starts their ward's assessment."""

    def __init__(self, client: TestClient, session: Session) -> None:
        self.client, self.session = client, session
        self.tree: Tree = make_tree(session)
        self.lead = make_person(session, "Amara Okafor", roles=[(self.tree.ward, Role.TEAM_LEAD)])
        self.cycle = make_cycle(session, self.tree.trust)
        self.version_id = str(shipped_version(session).id)
        self.body: dict[str, Any] = {
            "framework_version_id": self.version_id,
            "cycle_id": str(self.cycle.id),
            "organisation_id": str(self.tree.ward.id),
        }
        sign_in(client, self.lead)

    def start(self, **changes: Any) -> Any:
        return self.client.post("/v1/assessments", json={**self.body, **changes})

    def count(self) -> int | None:
        return self.session.scalar(select(func.count()).select_from(Assessment))


@pytest.fixture
def place(client: TestClient, session: Session) -> Place:
    return Place(client, session)


def test_a_team_lead_starts_the_teams_assessment(place: Place) -> None:
    answer = place.start()

    started = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/v1/assessments/{started['id']}"
    assert place.client.get(answer.headers["location"]).json() == started
    assert (started["stage"], started["progress"]) == ("self", {"done": 0, "total": 42})
    assert started["framework"]["title"] == "Excellence in our team"
    assert (started["cycle"]["name"], started["organisation"]["name"]) == ("Autumn", "Willow Ward")
    assert started["person"] is None
    assert started["can"] == ["rate", "submit"]
    assert started["seen_by"] == ["Everyone in Willow Ward"]
    assert [(each["name"], each["total"], each["self_mean"]) for each in started["components"]][:2] == [
        ("Culture and environment", 6, None),
        ("Health and wellbeing", 6, None),
    ]
    event = place.session.scalars(select(EventRow).filter_by(name="assessment.started")).one()
    assert (event.actor_id, str(event.subject_id)) == (place.lead.id, started["id"])
    assert event.organisation_id == place.tree.ward.id


def test_people_start_one_for_themselves_and_nobody_else(place: Place) -> None:
    version = str(shipped_version(place.session, FrameworkScope.INDIVIDUAL).id)
    other = make_person(place.session)
    change = {"framework_version_id": version, "organisation_id": None}

    mine = place.start(**change, person_id=str(place.lead.id))

    assert mine.status_code == 201
    assert (mine.json()["person"]["name"], mine.json()["organisation"]) == ("Amara Okafor", None)
    assert (mine.json()["seen_by"], mine.json()["can"]) == (["Only you"], ["rate"])
    assert place.start(**change, person_id=str(other.id)).status_code == 403


def test_the_same_again_says_which_one_there_is(place: Place) -> None:
    first = place.start().json()

    again = place.start()

    assert (again.status_code, again.json()["assessment_id"]) == (409, first["id"])
    assert place.count() == 1


def test_without_a_cycle_there_is_one_too(place: Place) -> None:
    first = place.start(cycle_id=None)

    assert first.status_code == 201
    assert place.start(cycle_id=None).json()["assessment_id"] == first.json()["id"]
    assert place.start().status_code == 201


def test_a_retry_gets_the_first_answer_and_makes_nothing(place: Place) -> None:
    place.client.headers["Idempotency-Key"] = "once"
    first, replay = place.start(), place.start()

    assert (first.status_code, replay.status_code) == (201, 201)
    assert replay.json() == first.json()
    assert replay.headers["idempotent-replayed"] == "true"
    assert place.start(cycle_id=None).status_code == 422
    assert place.count() == 1


@pytest.mark.parametrize(
    ("changes", "status", "pointer"),
    [
        ({"organisation_id": None}, 422, ""),
        ({"person_id": NOTHING}, 422, ""),
        ({"framework_version_id": "x"}, 422, "/framework_version_id"),
        ({"framework_version_id": None}, 422, "/framework_version_id"),
        ({"framework_version_id": NOTHING}, 404, "/framework_version_id"),
        ({"cycle_id": NOTHING}, 404, "/cycle_id"),
        ({"organisation_id": NOTHING}, 404, "/organisation_id"),
        ({"stage": "agreed"}, 422, "/stage"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_bad_input_is_pointed_at_and_makes_nothing(
    place: Place, changes: dict[str, Any], status: int, pointer: str
) -> None:
    answer = place.start(**changes)

    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (status, [pointer])
    assert place.count() == 0


def test_the_framework_has_to_be_for_this_kind_of_subject(place: Place) -> None:
    answer = place.start(framework_version_id=str(shipped_version(place.session, FrameworkScope.INDIVIDUAL).id))

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/framework_version_id"


def test_a_retired_edition_starts_nothing_new(place: Place) -> None:
    version = make_framework(place.session, 3)
    version.status = VersionStatus.RETIRED
    place.session.flush()

    assert place.start(framework_version_id=str(version.id)).status_code == 409


def test_a_cycle_of_another_trust_is_not_ours(place: Place) -> None:
    elsewhere = make_cycle(place.session, place.tree.other_trust)

    assert place.start(cycle_id=str(elsewhere.id)).status_code == 404


def test_only_people_of_the_team_start_its_assessment(place: Place) -> None:
    tree = place.tree
    for where, role, status in (
        (tree.sibling_ward, Role.TEAM_LEAD, 403),
        (tree.trust, Role.ORGANISATION_ADMIN, 403),
        (tree.other_trust, Role.ORGANISATION_ADMIN, 403),
        (tree.ward, Role.REVIEWER, 403),
        (tree.ward, Role.MEMBER, 201),
    ):
        sign_in(place.client, make_person(place.session, roles=[(where, role)]))
        assert place.start().status_code == status, role
    place.client.cookies.clear()
    assert place.start().status_code == 401


def cycle_body(place: Place, **changes: Any) -> dict[str, Any]:
    trust = str(place.tree.trust.id)
    return {"organisation_id": trust, "name": "Spring", "opens_on": "2027-03-01", "closes_on": "2027-08-31", **changes}


def test_an_administrator_opens_a_cycle_that_the_wards_then_see(place: Place) -> None:
    sign_in(place.client, make_person(place.session, roles=[(place.tree.trust, Role.ORGANISATION_ADMIN)]))
    opened = place.client.post("/v1/cycles", json=cycle_body(place))
    sign_in(place.client, place.lead)
    seen = place.client.get(f"/v1/cycles?organisation_id={place.tree.ward.id}").json()["items"]

    assert opened.status_code == 201
    assert [cycle["name"] for cycle in seen] == ["Spring", "Autumn"]
    assert seen[0] == opened.json()
    assert seen[0]["organisation"]["name"] == "Brackenford Trust"
    event = place.session.scalars(select(EventRow).filter_by(name="cycle.opened")).one()
    assert (event.organisation_id, event.data) == (place.tree.trust.id, {"cycle_name": "Spring"})


def test_a_cycle_is_current_from_its_first_day_to_its_last(place: Place) -> None:
    def is_current(day: str) -> bool:
        with time_machine.travel(f"{day}T12:00:00Z", tick=False):
            sign_in(place.client, place.lead)
            (cycle,) = place.client.get("/v1/cycles").json()["items"]
        return bool(cycle["is_current"])

    days = ("2026-08-31", "2026-09-01", "2027-02-28", "2027-03-01")
    assert [is_current(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"closes_on": "2027-03-01"}, "/closes_on"),
        ({"opens_on": "tomorrow"}, "/opens_on"),
        ({"opens_on": 0}, "/opens_on"),
        ({"name": ""}, "/name"),
        ({"name": "x" * 201}, "/name"),
        ({"colour": "blue"}, "/colour"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_cycle_that_makes_no_sense_is_refused(place: Place, changes: dict[str, Any], pointer: str) -> None:
    sign_in(place.client, make_person(place.session, roles=[(place.tree.trust, Role.SCHEME_LEAD)]))

    answer = place.client.post("/v1/cycles", json=cycle_body(place, **changes))

    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (422, [pointer])


def test_a_cycles_name_is_used_once(place: Place) -> None:
    sign_in(place.client, make_person(place.session, roles=[(place.tree.trust, Role.SCHEME_LEAD)]))
    place.client.post("/v1/cycles", json=cycle_body(place))

    again = place.client.post("/v1/cycles", json=cycle_body(place))

    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (409, "/name")


def test_only_those_who_run_an_organisation_open_its_cycles(place: Place) -> None:
    tree = place.tree
    for where, role, status in (
        (tree.ward, Role.TEAM_LEAD, 403),
        (tree.trust, Role.MODERATOR, 403),
        (tree.other_trust, Role.ORGANISATION_ADMIN, 403),
        (tree.trust, Role.SCHEME_LEAD, 201),
    ):
        sign_in(place.client, make_person(place.session, roles=[(where, role)]))
        assert place.client.post("/v1/cycles", json=cycle_body(place)).status_code == status, role
    assert place.client.post("/v1/cycles", json=cycle_body(place, organisation_id=str(uuid4()))).status_code == 404


def test_cycles_of_another_trust_stay_there(place: Place) -> None:
    make_cycle(place.session, place.tree.system, "Whole system")
    sign_in(place.client, make_person(place.session, roles=[(place.tree.other_ward, Role.TEAM_LEAD)]))

    def names(query: str = "") -> list[str]:
        return [cycle["name"] for cycle in place.client.get(f"/v1/cycles{query}").json()["items"]]

    assert names() == ["Whole system"]
    assert names(f"?organisation_id={place.tree.ward.id}") == ["Whole system"]
    assert place.client.get("/v1/cycles?year=2026").status_code == 422


def test_the_list_narrows_down_and_pages(place: Place) -> None:
    make_assessment(place.session, place.lead)
    without, within = place.start(cycle_id=None).json(), place.start().json()

    def ids(query: str) -> list[str]:
        return [each["id"] for each in place.client.get(f"/v1/assessments?{query}").json()["items"]]

    assert len(ids("")) == 3
    assert ids(f"organisation_id={place.tree.ward.id}") == [within["id"], without["id"]]
    assert ids(f"cycle_id={place.cycle.id}") == [within["id"]]
    assert ids("stage=agreed") == []
    framework_id = shipped_version(place.session).framework_id
    assert ids(f"framework_id={framework_id}") == [within["id"], without["id"]]
    page = place.client.get("/v1/assessments?limit=2").json()
    assert len(ids(f"limit=2&cursor={page['next_cursor']}")) == 1
    for bad in ("stage=done", "mine=perhaps", "organisation_id=1", "team=1"):
        assert place.client.get(f"/v1/assessments?{bad}").status_code == 422, bad
