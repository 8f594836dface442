"""Schemes by HTTP, publishing them, and previews of what they would propose."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.accounts.models import Role
from api.assessments.models import AssessmentStage, RatingStage
from api.evidence.models import Evidence, EvidenceCriterion, EvidenceStatus
from api.frameworks.models import Criterion
from api.kit.errors import Invalid
from api.kit.events import EventRow, System
from api.organisations.models import OrganisationKind
from api.recognition.actions import publish_scheme, read_scheme_file
from api.recognition.models import SchemeStatus, SchemeVersion
from tests.assessing import make_assessment, make_cycle, rate_all
from tests.conftest import CountStatements
from tests.factories import make_person, sign_in
from tests.recognition.conftest import Trust


def test_a_scheme_says_what_each_level_asks(trust: Trust) -> None:
    (scheme,) = trust.as_(trust.lead).get("/v1/schemes").json()["items"]
    same = trust.client.get(f"/v1/schemes/{scheme['id']}")

    assert same.json() == scheme
    assert (scheme["title"], scheme["edition"], scheme["validity_months"]) == ("Ward Excellence Awards", 1, 24)
    assert scheme["organisation"]["name"] == "Brackenford Trust"
    assert scheme["framework"]["title"] == "Excellence in our team"
    assert [level["name"] for level in scheme["levels"]] == ["Bronze", "Silver", "Gold"]
    assert "Every component averages at least 2.0." in scheme["levels"][1]["needs"]
    assert scheme["rule_set"]["format"] == 1
    again = trust.client.get(f"/v1/schemes/{scheme['id']}", headers={"If-None-Match": same.headers["ETag"]})
    assert again.status_code == 304


def test_schemes_are_seen_above_and_below_but_not_beside(trust: Trust, session: Session) -> None:
    tree = trust.tree
    seen = {}
    for name, place in [("ward", tree.ward), ("system", tree.system), ("other trust", tree.other_trust)]:
        client = trust.as_(make_person(session, name, roles=[(place, Role.MEMBER)]))
        listed = len(client.get("/v1/schemes").json()["items"])
        seen[name] = (listed, client.get(f"/v1/schemes/{trust.version.scheme_id}").status_code)

    assert seen == {"ward": (1, 200), "system": (1, 200), "other trust": (0, 404)}


def test_schemes_open_to_one_organisation_can_be_asked_for(trust: Trust, session: Session) -> None:
    publish_scheme(session, System(), trust.tree.other_trust.id, read_scheme_file())
    client = trust.as_(make_person(session, roles=[(trust.tree.system, Role.SYSTEM_VIEWER)]))

    assert len(client.get("/v1/schemes").json()["items"]) == 2
    (mine,) = client.get(f"/v1/schemes?organisation_id={trust.tree.ward.id}").json()["items"]
    assert mine["id"] == str(trust.version.scheme_id)


def test_publishing_the_same_again_changes_nothing_and_other_rules_make_an_edition(
    trust: Trust, session: Session
) -> None:
    file = read_scheme_file()
    stricter = file.model_copy(update={"validity_months": 12})

    same = publish_scheme(session, System(), trust.tree.trust.id, file)
    second = publish_scheme(session, System(), trust.tree.trust.id, stricter)

    assert same.id == trust.version.id
    assert (second.edition, second.status) == (2, SchemeStatus.PUBLISHED)
    assert session.get_one(SchemeVersion, trust.version.id).status is SchemeStatus.RETIRED
    names = session.scalars(select(EventRow.name).filter_by(subject_id=second.scheme_id)).all()
    assert names == ["scheme.published", "scheme.published"]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"framework": "nothing"}, "/framework"),
        ({"framework_edition": "0.1"}, "/framework"),
        ({"subject_kind": OrganisationKind.SITE}, "/subject_kind"),
        ({"rule_set": {"format": 1}}, "/rule_set/title"),
        ({"inputs": [{"name": "history", "label": "H", "kind": "list"}]}, "/rule_set/inputs/0/name"),
        ({"inputs": [{"name": "ratings", "label": "R", "kind": "list", "fields": {"shoe": "number"}}]},
         "/rule_set/inputs/0/fields/shoe"),
    ],
)  # fmt: skip
def test_a_scheme_that_makes_no_sense_is_not_published(
    trust: Trust, session: Session, change: dict[str, Any], pointer: str
) -> None:
    if inputs := change.pop("inputs", None):
        change = {"rule_set": {"format": 1, "title": "T", "inputs": inputs, "levels": []}}
    file = read_scheme_file().model_copy(update=change)

    with pytest.raises(Invalid) as caught:
        publish_scheme(session, System(), trust.tree.trust.id, file)

    assert pointer in [error.pointer for error in caught.value.errors]


def preview(trust: Trust, assessment_id: object) -> Any:
    return trust.client.get(f"/v1/schemes/{trust.version.scheme_id}/proposals/{assessment_id}")


def test_a_preview_explains_itself_line_by_line(trust: Trust) -> None:
    trust.as_(trust.member)

    answer = preview(trust, trust.assessment.id)

    assert answer.status_code == 200, answer.text
    proposal = answer.json()
    assert (proposal["level_code"], proposal["level_name"], proposal["eligible"]) == ("silver", "Silver", True)
    assert proposal["headline"] == "This reaches Silver. For Gold, 3 things are missing."
    overall = next(line for line in proposal["values"] if line["name"] == "overall")
    assert (overall["value"], overall["shown"]) == (3, "3.0")
    components = next(line for line in proposal["values"] if line["name"] == "by_component")["rows"]
    assert [row["label"] for row in components][3:5] == ["Leadership", "Innovation"]
    assert [level["reached"] for level in proposal["levels"]] == [True, True, False]
    assert proposal["next_level"]["missing"][0] == "The overall average is 3.0; Gold needs 3.2."


def test_accepted_evidence_and_its_voices_count(trust: Trust, session: Session) -> None:
    best = trust.agreed(4, cycle="Spring")
    criteria = session.scalars(select(Criterion).filter_by(framework_version_id=best.framework_version_id)).all()
    for status, voices in [
        (EvidenceStatus.ACCEPTED, ["patients", "staff", "families"]),
        (EvidenceStatus.SUBMITTED, ["students"]),
    ]:
        evidence = Evidence(
            organisation_id=trust.tree.ward.id,
            status=status,
            title="Quiet hour",
            narrative="It helped.",
            type="story",
            voices=voices,
            links=[],
            created_by=trust.lead.id,
        )
        session.add(evidence)
        session.flush()
        session.add_all(
            EvidenceCriterion(evidence_id=evidence.id, criterion_id=each.id, linked_by=trust.lead.id)
            for each in criteria
            if each.code in {"CE1", "CE2", "HW1", "KR1", "LE1", "IN1"} or status is EvidenceStatus.SUBMITTED
        )
    session.flush()
    trust.as_(trust.lead)

    proposal = preview(trust, best.id).json()

    values = {line["name"]: line["value"] for line in proposal["values"]}
    assert (values["evidenced"], values["voices_heard"]) == (5, 3)
    assert (proposal["level_code"], proposal["next_level"]) == ("gold", None)


def test_a_preview_is_for_those_who_may_see_agreed_ratings(trust: Trust, session: Session) -> None:
    tree = trust.tree
    answers = {}
    for name, place, role in [
        ("panel", tree.trust, Role.PANEL_MEMBER),
        ("sibling", tree.sibling_ward, Role.TEAM_LEAD),
        ("reviewer", tree.trust, Role.REVIEWER),
        ("other trust", tree.other_trust, Role.PANEL_MEMBER),
    ]:
        trust.as_(make_person(session, name, roles=[(place, role)]))
        answers[name] = preview(trust, trust.assessment.id).status_code

    assert answers == {"panel": 200, "sibling": 404, "reviewer": 404, "other trust": 404}
    trust.as_(trust.lead)
    assert preview(trust, uuid4()).status_code == 404
    assert preview(trust, "x").json()["errors"][0]["pointer"] == "{assessment_id}"


def test_an_assessment_that_does_not_fit_is_refused_with_the_reason(trust: Trust, session: Session) -> None:
    open_ = make_assessment(
        session, trust.lead, organisation=trust.tree.ward, cycle=make_cycle(session, trust.tree.trust, "Winter")
    )
    own = make_assessment(session, trust.lead)
    trust.as_(trust.lead)

    assert "first have to be reviewed and agreed" in preview(trust, open_.id).json()["detail"]
    assert "recognises a team" in preview(trust, own.id).json()["detail"]
    assert {preview(trust, each.id).status_code for each in (open_, own)} == {409}


def test_a_scheme_of_another_trust_is_not_for_this_ward(trust: Trust, session: Session) -> None:
    other = publish_scheme(session, System(), trust.tree.other_trust.id, read_scheme_file())
    trust.as_(make_person(session, roles=[(trust.tree.system, Role.SYSTEM_VIEWER)]))

    answer = trust.client.get(f"/v1/schemes/{other.scheme_id}/proposals/{trust.assessment.id}")

    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "“Ward Excellence Awards” is for what belongs to Marlow Vale Trust. Choose a scheme of yours.",
    )


def test_a_preview_takes_a_fixed_number_of_statements(trust: Trust, count_statements: CountStatements) -> None:
    trust.as_(trust.lead)
    with count_statements() as statements:
        preview(trust, trust.assessment.id)

    assert statements.count <= 6


def test_a_missing_agreed_rating_counts_as_not_assessed(trust: Trust, session: Session) -> None:
    gap = trust.agreed(3, cycle="Spring", but=("CE1",))
    trust.as_(trust.lead)

    proposal = preview(trust, gap.id).json()

    assert (proposal["eligible"], proposal["level_code"]) == (False, None)
    assert proposal["next_level"]["missing"] == [
        "1 criteria are not assessed; this scheme needs every one rated, or said not to apply."
    ]


def test_schemes_need_signing_in_and_take_known_questions(client: TestClient, session: Session) -> None:
    assert client.get("/v1/schemes").status_code == 401
    assert client.get(f"/v1/schemes/{uuid4()}").status_code == 401
    assert client.get(f"/v1/schemes/{uuid4()}/proposals/{uuid4()}").status_code == 401
    sign_in(client, make_person(session))
    assert client.get("/v1/schemes?sort=title").json()["errors"][0]["pointer"] == "?sort"


def test_only_agreed_ratings_count(trust: Trust, session: Session) -> None:
    rate_all(session, trust.assessment, trust.lead, 0, stage=RatingStage.SELF)
    rate_all(session, trust.assessment, trust.lead, 0, stage=RatingStage.REVIEW)
    trust.as_(trust.lead)

    assert trust.assessment.stage is AssessmentStage.AGREED
    assert preview(trust, trust.assessment.id).json()["level_code"] == "silver"
