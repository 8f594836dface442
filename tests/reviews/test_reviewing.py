"""Rating blind, and handing a review in."""

from api.accounts.models import Role
from tests.conftest import CountStatements
from tests.factories import make_person
from tests.reviews.conftest import Trust


def test_no_reviewer_sees_what_another_has_said(trust: Trust) -> None:
    theirs = trust.begin(trust.first)
    trust.rate(theirs, trust.criteria[0], 1, comment="Only in my head")
    trust.begin(trust.second)
    client = trust.as_(trust.second)

    assert client.get(theirs).status_code == 404
    assert client.get(f"{theirs}/ratings/{trust.criteria[0]}").status_code == 404
    assert [each["reviewer"]["name"] for each in client.get("/v1/reviews").json()["items"]] == ["Chidi Eze"]
    assert client.get(f"{trust.path}/moderation").status_code == 403
    for path in (trust.path, "/v1/reviews", f"{trust.path}/trend"):
        assert "Only in my head" not in client.get(path).text


def test_the_moderator_and_the_team_do_not_see_ratings_before_all_are_in(trust: Trust) -> None:
    path = trust.begin(trust.first)
    trust.rate(path, trust.criteria[0], 1, comment="Only in my head")

    moderator = trust.as_(trust.moderator)
    assert moderator.get(path).json()["ratings"] == []
    assert moderator.get(path).json()["progress"] == {"done": 1, "total": 4}
    assert moderator.get(f"{path}/ratings/{trust.criteria[0]}").status_code == 404
    assert moderator.get(f"{trust.path}/moderation").status_code == 409
    assert trust.as_(trust.lead).get(path).status_code == 404


def test_a_rating_is_changed_only_over_the_version_last_read(trust: Trust) -> None:
    path = trust.begin(trust.first)
    url = f"{path}/ratings/{trust.criteria[0]}"
    trust.rate(path, trust.criteria[0], 1)
    seen = trust.client.get(url)

    unchanged = trust.client.put(url, json=seen.json(), headers={"If-Match": seen.headers["ETag"]})
    stale = trust.client.put(url, json=seen.json(), headers={"If-Match": seen.headers["ETag"]})

    assert unchanged.status_code == 200
    assert (stale.status_code, stale.json()["current"]["value"]) == (412, 1)


def test_a_review_is_handed_in_complete(trust: Trust) -> None:
    path = trust.begin(trust.first)
    for criterion_id in trust.criteria[:3]:
        trust.rate(path, criterion_id)

    early = trust.client.post(f"{path}/submit", json={"summary": ""})
    not_assessed = {"state": "not_assessed", "comment": "Nobody on shift could tell me."}
    trust.client.put(f"{path}/ratings/{trust.criteria[3]}", json=not_assessed, headers={"If-None-Match": "*"})
    done = trust.client.post(f"{path}/submit", json={"summary": "A calm ward."})

    assert early.status_code == 409
    assert len(early.json()["errors"]) == 1
    assert (done.status_code, done.json()["status"]) == (200, "submitted")
    assert trust.rate(path, trust.criteria[0]).status_code == 409
    assert trust.client.post(f"{path}/submit", json={"summary": "Again"}).status_code == 409


def test_words_that_may_identify_a_patient_are_pointed_out_first(trust: Trust) -> None:
    path = trust.begin(trust.first)
    comment = "Patient NHS number 943 476 5919 was moved."

    warned = trust.rate(path, trust.criteria[0], comment=comment)
    confirmed = trust.rate(path, trust.criteria[0], comment=comment, privacy_confirmed=True)

    assert (warned.status_code, warned.json()["type"]) == (409, "/problems/privacy-check")
    assert confirmed.status_code == 201


def test_moderation_begins_with_the_last_of_at_least_two_reviews(trust: Trust) -> None:
    after_one = trust.review(trust.first, [3, 3, 3, 3])["assessment"]["stage"]
    after_two = trust.review(trust.second, [3, 3, 3, 2])["assessment"]["stage"]

    assert (after_one, after_two) == ("review", "moderation")


def test_a_last_reviewer_who_stands_down_does_not_hold_the_others_up(trust: Trust) -> None:
    third = make_person(trust.session, "Dana Wells", roles=[(trust.tree.trust, Role.REVIEWER)])
    waiting = f"/v1/reviews/{trust.assign(third).json()['id']}"
    trust.review(trust.first, [3, 3, 3, 3])
    stage = trust.review(trust.second, [3, 3, 3, 3])["assessment"]["stage"]
    trust.as_(third).post(f"{waiting}/declaration", json={"conflict": True, "declaration": "I once worked there."})

    assert stage == "review"
    assert trust.as_(trust.moderator).get(trust.path).json()["stage"] == "moderation"


def test_saving_a_rating_costs_five_statements(trust: Trust, count_statements: CountStatements) -> None:
    path = trust.begin(trust.first)
    with count_statements() as statements:
        assert trust.rate(path, trust.criteria[0]).status_code == 201

    assert statements.count == 5
