"""The main job from end to end, by HTTP alone: a ward goes from an empty self-assessment to an award anyone can verify.

Run it against a product that serves demo data: `python -m tests.journeys.http_journey http://localhost:8000`.
"""

import sys
from contextlib import ExitStack
from typing import Any

import httpx

from api.demo import PASSWORD
from tests.journeys.cast import CAST, Cast

Json = dict[str, Any]
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


class Someone:
    """A person with an access token, as a script of theirs would be."""

    def __init__(self, http: httpx.Client, email: str) -> None:
        self.http = http
        token = self._answer(self.http.post("/access-tokens", json={"email": email, "password": PASSWORD}))[
            "access_token"
        ]
        self.http.headers["Authorization"] = f"Bearer {token}"
        self.me = self.get("/session")["person"]

    def get(self, path: str, **query: Any) -> Json:
        return self._answer(self.http.get(path, params=query))

    def all(self, path: str, **query: Any) -> list[Json]:
        page = self.get(path, **query)
        items: list[Json] = page["items"]
        while page["next_cursor"]:
            page = self.get(path, **query, cursor=page["next_cursor"])
            items += page["items"]
        return items

    def post(self, path: str, body: Json | None = None) -> Json:
        return self._answer(self.http.post(path, json=body or {}))

    def put(self, path: str, body: Json) -> Json:
        """Create where there is nothing yet, otherwise replace what was last read."""
        current = self.http.get(path)
        seen = {"If-Match": current.headers["ETag"]} if current.is_success else {"If-None-Match": "*"}
        return self._answer(self.http.put(path, json=body, headers=seen))

    def upload(self, path: str, name: str, content: bytes) -> Json:
        return self._answer(self.http.post(path, files={"file": (name, content)}))

    def home(self, role: str) -> Json:
        """The organisation at which this person holds `role`."""
        return next(each["organisation"] for each in self.me["memberships"] if each["role"] == role)

    @staticmethod
    def _answer(response: httpx.Response) -> Json:
        assert response.is_success, (
            f"{response.request.method} {response.request.url}: {response.status_code} {response.text}"
        )
        body: Json = response.json() if response.content else {}
        return body


def run(url: str, cast: Cast) -> Json:
    """Play the whole journey. Returns the public award."""
    with ExitStack() as stack:

        def sign_in(email: str) -> Someone:
            return Someone(stack.enter_context(httpx.Client(base_url=f"{url}/v1", timeout=30)), email)

        reviewers = [sign_in(email) for email in cast.reviewers]
        return play(sign_in(cast.team_lead), sign_in(cast.moderator), sign_in(cast.panel_member), reviewers)


def play(lead: Someone, moderator: Someone, panel: Someone, reviewers: list[Someone]) -> Json:
    ward = lead.home("team_lead")
    assessment = start(lead, ward)
    criteria = criteria_of(lead, assessment)
    rate_everything(lead, assessment, criteria)
    show_evidence(lead, ward, criteria)
    lead.post(f"/assessments/{assessment['id']}/submit")
    for number, reviewer in enumerate(reviewers):
        review(moderator, reviewer, assessment, criteria, lower_first=number == 1)
    moderate(moderator, assessment)
    return recognise(lead, panel, ward, assessment)


def start(lead: Someone, ward: Json) -> Json:
    frameworks = lead.all("/frameworks", scope="team")
    version = next(each["current_version"] for each in frameworks if each["code"] == "cno-excellence-team")
    cycle = next(each for each in lead.all("/cycles", organisation_id=ward["id"]) if each["is_current"])
    body = {"framework_version_id": version["id"], "cycle_id": cycle["id"], "organisation_id": ward["id"]}
    return lead.post("/assessments", body)


def criteria_of(lead: Someone, assessment: Json) -> list[Json]:
    version = lead.get(f"/framework-versions/{assessment['framework']['version_id']}")
    return [criterion for section in version["sections"] for criterion in section["criteria"]]


def rate_everything(lead: Someone, assessment: Json, criteria: list[Json]) -> None:
    for criterion in criteria[:-1]:
        rating = {"state": "rated", "value": 3, "comment": "Every week, on every shift."}
        lead.put(f"/assessments/{assessment['id']}/ratings/{criterion['id']}", rating)
    reason = {"state": "not_applicable", "comment": "Our team has no learners on placement this year."}
    lead.put(f"/assessments/{assessment['id']}/ratings/{criteria[-1]['id']}", reason)
    progress = lead.get(f"/assessments/{assessment['id']}")["progress"]
    assert progress == {"done": len(criteria), "total": len(criteria)}


def show_evidence(lead: Someone, ward: Json, criteria: list[Json]) -> None:
    """One piece of evidence, tied to one criterion of each component, and found again to be tied to one more."""
    first_of_each = list({criterion["components"][0]: criterion for criterion in reversed(criteria)}.values())
    evidence = lead.post(
        "/evidence",
        {
            "organisation_id": ward["id"],
            "title": "Quiet hour after lunch",
            "narrative": "We turned the lights down for an hour each day. People slept better, and fewer fell.",
            "type": "quality-improvement-project",
            "voices": ["patients", "staff"],
            "links": [{"url": "https://example.org/quiet-hour", "label": "How we did it"}],
            "criterion_ids": [criterion["id"] for criterion in first_of_each],
        },
    )
    lead.upload(f"/evidence/{evidence['id']}/files", "run chart.pdf", PDF)
    lead.post(f"/evidence/{evidence['id']}/submit")
    found = lead.all("/evidence", organisation_id=ward["id"], q="quiet hour")
    assert [each["id"] for each in found][:1] == [evidence["id"]]
    tied = lead.put(f"/evidence/{evidence['id']}/criteria/{criteria[1]['id']}", {})
    assert len(tied["criteria"]) == len(first_of_each) + 1


def review(moderator: Someone, reviewer: Someone, assessment: Json, criteria: list[Json], *, lower_first: bool) -> None:
    assigned = moderator.post(f"/assessments/{assessment['id']}/reviews", {"reviewer_id": reviewer.me["id"]})
    path = f"/reviews/{assigned['id']}"
    reviewer.post(f"{path}/declaration", {"conflict": False, "declaration": "I have never worked with this ward."})
    for number, criterion in enumerate(criteria):
        value = 2 if lower_first and number == 0 else 3
        reviewer.put(f"{path}/ratings/{criterion['id']}", {"state": "rated", "value": value, "comment": ""})
    seen = reviewer.get(path)
    assert {rating["updated_by"]["id"] for rating in seen["ratings"]} == {reviewer.me["id"]}
    reviewer.post(f"{path}/submit", {"summary": "A calm ward that listens and learns."})


def moderate(moderator: Someone, assessment: Json) -> None:
    path = f"/assessments/{assessment['id']}"
    comparison = moderator.post(f"{path}/agreed-ratings")
    assert comparison["differing"] == 1
    for criterion in comparison["criteria"]:
        if criterion["agreed"] is None:
            agreed = {"state": "rated", "value": 3, "comment": "Both reviewers agreed after talking it through."}
            moderator.put(f"{path}/agreed-ratings/{criterion['criterion_id']}", agreed)
    assert moderator.post(f"{path}/agree")["stage"] == "agreed"


def recognise(lead: Someone, panel: Someone, ward: Json, assessment: Json) -> Json:
    scheme = lead.all("/schemes", organisation_id=ward["id"])[0]
    body = {"scheme_id": scheme["id"], "assessment_id": assessment["id"], "statement": "We are proud of our ward."}
    application = lead.post("/applications", body)
    assert application["proposal"]["level_code"]
    decided = panel.post(
        f"/applications/{application['id']}/decision", {"outcome": "accept", "reason": "Clear evidence throughout."}
    )
    code = decided["decisions"][-1]["award_code"]
    public: Json = httpx.get(f"{lead.http.base_url}public/awards/{code}").raise_for_status().json()
    assert public["standing"] == "current"
    assert public["holder_name"] == ward["name"]
    names = [event["name"] for event in lead.all("/events", organisation_id=ward["id"])]
    assert {"assessment.started", "assessment.submitted", "evidence.submitted"} <= set(names)
    return public


if __name__ == "__main__":
    award = run(sys.argv[1].rstrip("/"), CAST)
    print(f"{award['holder_name']} holds {award['level_name']}: {award['standing_words']}")  # noqa: T201
