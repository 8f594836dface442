"""Who may review, who chooses them, and how a reviewer comes to see anything."""

from tests.reviews.conftest import Trust


def test_a_moderator_asks_someone_from_elsewhere(trust: Trust) -> None:
    answer = trust.assign(trust.first, due_on="2027-05-14")

    assert answer.status_code == 201, answer.text
    review = answer.json()
    assert (review["status"], review["reviewer"]["name"], review["due_on"]) == (
        "assigned",
        "Ben Ashworth",
        "2027-05-14",
    )
    assert trust.as_(trust.first).get(answer.headers["Location"]).json()["can"] == ["declare"]


def test_the_team_itself_and_those_without_the_role_cannot_review(trust: Trust) -> None:
    own = trust.assign(trust.lead)
    elsewhere = trust.assign(trust.stranger)
    unknown = trust.as_(trust.moderator).post(
        f"{trust.path}/reviews", json={"reviewer_id": "019aa000-0000-7000-8000-000000000000"}
    )

    assert (own.status_code, own.json()["detail"]) == (
        409,
        "Amara Okafor belongs to this team. Choose someone from elsewhere.",
    )
    assert elsewhere.status_code == 409
    assert (unknown.status_code, unknown.json()["errors"][0]["pointer"]) == (422, "/reviewer_id")


def test_nobody_is_asked_twice(trust: Trust) -> None:
    assert [trust.assign(trust.first).status_code for _ in range(2)] == [201, 409]


def test_a_retry_with_the_same_key_asks_once(trust: Trust) -> None:
    client = trust.as_(trust.moderator)
    body = {"reviewer_id": str(trust.first.id)}
    answers = [client.post(f"{trust.path}/reviews", json=body, headers={"Idempotency-Key": "k"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


def test_only_moderators_and_administrators_choose(trust: Trust) -> None:
    body = {"reviewer_id": str(trust.first.id)}

    assert trust.as_(trust.lead).post(f"{trust.path}/reviews", json=body).status_code == 403
    assert trust.as_(trust.first).post(f"{trust.path}/reviews", json=body).status_code == 404
    assert trust.as_(trust.stranger).post(f"{trust.path}/reviews", json=body).status_code == 404


def test_the_assessment_opens_only_once_no_conflict_is_declared(trust: Trust) -> None:
    path = f"/v1/reviews/{trust.assign(trust.first).json()['id']}"
    client = trust.as_(trust.first)

    before = client.get(trust.path)
    refused = trust.rate(path, trust.criteria[0])
    client.post(f"{path}/declaration", json={"conflict": False})
    after = client.get(trust.path)

    assert (before.status_code, refused.status_code, after.status_code) == (404, 409, 200)
    assert len(after.json()["ratings"]) == 4


def test_a_conflict_stands_the_reviewer_down_and_closes_the_assessment(trust: Trust) -> None:
    path = trust.begin(trust.first)
    client = trust.as_(trust.first)

    wordless = client.post(f"{path}/declaration", json={"conflict": True})
    answer = client.post(f"{path}/declaration", json={"conflict": True, "declaration": "My sister works there."})

    assert wordless.status_code == 422
    assert (answer.json()["status"], answer.json()["can"]) == ("stood_down", [])
    assert client.get(trust.path).status_code == 404
    assert trust.rate(path, trust.criteria[0]).status_code == 409


def test_a_reviewer_who_has_not_begun_can_be_taken_off(trust: Trust) -> None:
    assigned = trust.assign(trust.first)
    path = assigned.headers["Location"]
    client = trust.as_(trust.moderator)

    assert client.delete(path).status_code == 428
    assert client.delete(path, headers={"If-Match": '"9"'}).status_code == 412
    assert client.delete(path, headers={"If-Match": assigned.headers["ETag"]}).status_code == 204
    assert client.get(path).status_code == 404


def test_a_reviewer_who_has_begun_is_not_taken_off(trust: Trust) -> None:
    path = trust.begin(trust.first)
    client = trust.as_(trust.moderator)
    version = client.get(path).headers["ETag"]

    assert client.delete(path, headers={"If-Match": version}).status_code == 409
