"""Seeing where reviewers differ, and agreeing."""

import pytest

from api.accounts.models import Role
from tests.conftest import CountStatements
from tests.factories import make_person, sign_in
from tests.reviews.conftest import Trust


@pytest.fixture
def reviewed(trust: Trust) -> Trust:
    """Both reviews are in. They differ on the last two of the four criteria."""
    trust.review(trust.first, [3, 2, 0, 4])
    trust.review(trust.second, [3, 2, 1, 1])
    trust.as_(trust.moderator)
    return trust


def test_differences_are_shown_with_how_far_apart_they_are(reviewed: Trust) -> None:
    body = reviewed.client.get(f"{reviewed.path}/moderation").json()

    assert [(each["differs"], each["spread"]) for each in body["criteria"]] == [
        (False, 0),
        (False, 0),
        (True, 1),
        (True, 3),
    ]
    assert (body["matching"], body["differing"], body["agreed"], body["total"]) == (2, 2, 0, 4)
    assert [each["name"] for each in body["reviewers"]] == ["Ben Ashworth", "Chidi Eze"]


def test_what_matches_is_taken_over_and_the_rest_agreed_one_by_one(reviewed: Trust) -> None:
    taken = reviewed.client.post(f"{reviewed.path}/agreed-ratings", json={}).json()
    early = reviewed.client.post(f"{reviewed.path}/agree", json={})
    for criterion_id, value in zip(reviewed.criteria[2:], (0, 3), strict=True):
        url = f"{reviewed.path}/agreed-ratings/{criterion_id}"
        content = {"state": "rated", "value": value, "comment": "Agreed after talking."}
        assert reviewed.client.put(url, json=content, headers={"If-None-Match": "*"}).status_code == 201
    agreed = reviewed.client.post(f"{reviewed.path}/agree", json={})

    assert [each["agreed"] and each["agreed"]["value"] for each in taken["criteria"]] == [3, 2, None, None]
    assert (early.status_code, len(early.json()["errors"])) == (409, 2)
    assert (agreed.status_code, agreed.json()["stage"]) == (200, "agreed")
    assert sorted(each["value"] for each in agreed.json()["agreed_ratings"]) == [0, 2, 3, 3]


def test_taking_over_twice_changes_nothing_and_overwrites_nothing(reviewed: Trust) -> None:
    url = f"{reviewed.path}/agreed-ratings/{reviewed.criteria[0]}"
    reviewed.client.put(url, json={"state": "rated", "value": 1, "comment": "Ours."}, headers={"If-None-Match": "*"})
    first, body = (reviewed.client.post(f"{reviewed.path}/agreed-ratings", json={}).json() for _ in range(2))

    assert first == body
    assert [each["agreed"] and each["agreed"]["value"] for each in body["criteria"]] == [1, 2, None, None]


def test_once_agreed_everything_stands_still_and_the_team_sees_it(reviewed: Trust) -> None:
    for criterion_id in reviewed.criteria:
        url = f"{reviewed.path}/agreed-ratings/{criterion_id}"
        reviewed.client.put(url, json={"state": "rated", "value": 2, "comment": ""}, headers={"If-None-Match": "*"})
    reviewed.client.post(f"{reviewed.path}/agree", json={})

    again = reviewed.client.post(f"{reviewed.path}/agree", json={})
    url = f"{reviewed.path}/agreed-ratings/{reviewed.criteria[0]}"
    change = reviewed.client.put(url, json={"state": "rated", "value": 4, "comment": ""}, headers={"If-Match": '"1"'})
    team = reviewed.as_(reviewed.lead).get(reviewed.path).json()

    assert (again.status_code, change.status_code) == (409, 409)
    assert [each["value"] for each in team["agreed_ratings"]] == [2, 2, 2, 2]
    assert {each["name"] for each in team["reviewers"]} == {"Ben Ashworth", "Chidi Eze"}
    assert reviewed.client.get(url).json()["value"] == 2


def test_nobody_moderates_their_own_team(reviewed: Trust) -> None:
    roles = [(reviewed.tree.trust, Role.MODERATOR), (reviewed.tree.ward, Role.MEMBER)]
    insider = make_person(reviewed.session, "Inside Moderator", roles=roles)

    reviewed.client.post(f"{reviewed.path}/agreed-ratings", json={})
    refused = sign_in(reviewed.client, insider).get(f"{reviewed.path}/moderation")

    assert (refused.status_code, "someone else" in refused.json()["detail"]) == (403, True)
    assert reviewed.client.get(reviewed.path).json()["agreed_ratings"] == []
    assert reviewed.client.get(f"{reviewed.path}/agreed-ratings/{reviewed.criteria[0]}").status_code == 404


def test_agreed_ratings_are_the_moderators_until_agreed(reviewed: Trust) -> None:
    reviewed.client.post(f"{reviewed.path}/agreed-ratings", json={})
    url = f"{reviewed.path}/agreed-ratings/{reviewed.criteria[0]}"

    assert reviewed.client.get(url).status_code == 200
    assert reviewed.as_(reviewed.lead).get(url).status_code == 404
    assert reviewed.as_(reviewed.stranger).get(url).status_code == 404


def test_the_comparison_costs_the_same_with_any_number_of_ratings(
    reviewed: Trust, count_statements: CountStatements
) -> None:
    with count_statements() as statements:
        reviewed.client.get(f"{reviewed.path}/moderation")

    assert statements.count == 6
