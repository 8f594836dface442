"""The demo as a visitor finds it."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Row, func, select, text
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api import demo
from api.accounts.models import Person
from api.assessments.models import Assessment, AssessmentStage, Cycle, Rating, RatingStage
from api.awards.models import Award, AwardState
from api.demo import SIGN_INS, calendar
from api.evidence.models import Evidence, EvidenceFile
from api.frameworks.models import FrameworkScope, FrameworkVersion
from api.kit import files
from api.kit.clock import now, today
from api.kit.events import EventRow
from api.kit.postgres import Urls
from api.organisations.models import Organisation
from api.recognition.models import Application, ApplicationStatus, Decision, DecisionOutcome
from api.reviews.models import Review, ReviewStatus
from tests.demo.conftest import sessions_on

SELF, REVIEW, MODERATION, AGREED = AssessmentStage
DAY = timedelta(days=1)
TEAMS = FrameworkVersion.scope == FrameworkScope.TEAM


def stages(session: Session) -> list[Row[str, str, AssessmentStage]]:
    """Every assessment of a team: which, in which cycle, how far."""
    query = (
        select(Organisation.name, Cycle.name, Assessment.stage)
        .join(Assessment.organisation)
        .join(Assessment.cycle)
        .join(Assessment.framework_version)
        .where(TEAMS)
    )
    return list(session.execute(query).all())


def assessments_of(session: Session, team: str, stage: AssessmentStage) -> list[Assessment]:
    query = select(Assessment).join(Assessment.organisation).where(Organisation.name == team, Assessment.stage == stage)
    return list(session.scalars(query.order_by(Assessment.created_at)))


def test_it_is_a_whole_system_of_care(demo_session: Session) -> None:
    kinds = Counter(demo_session.scalars(select(Organisation.kind)))
    assert kinds == {"system": 1, "organisation": 4, "site": 2, "team": 17}
    assert demo_session.scalar(select(func.count()).select_from(Person)) == 53
    assert demo_session.scalar(select(func.count()).select_from(Evidence)) == 72


def test_two_cycles_are_history_and_this_one_is_in_every_stage(demo_session: Session) -> None:
    first, second, last = (span.name for span in calendar.spans(today()))
    found = stages(demo_session)
    assert Counter(cycle for _, cycle, _ in found) == {first: 10, second: 16, last: 16}
    assert {stage for _, cycle, stage in found if cycle != last} == {AGREED}
    assert Counter(stage for _, cycle, stage in found if cycle == last) == {
        SELF: 4,
        REVIEW: 6,
        MODERATION: 1,
        AGREED: 5,
    }


def test_the_main_ward_has_not_begun_but_has_results_and_evidence(demo_session: Session) -> None:
    last = calendar.spans(today())[-1].name
    assert [cycle for team, cycle, _ in stages(demo_session) if team == "Willow Ward" and cycle == last] == []
    assert len(assessments_of(demo_session, "Willow Ward", AGREED)) == 2
    statuses = demo_session.scalars(
        select(Evidence.status).join(Evidence.organisation).where(Organisation.name == "Willow Ward")
    )
    assert Counter(statuses) == {"accepted": 10, "submitted": 1, "draft": 1, "returned": 1, "withdrawn": 1}


def test_some_components_rise_some_fall_and_some_stay(demo_session: Session) -> None:
    query = text("""
        SELECT o.name, cc.component_code, array_agg(r.mean ORDER BY c.opens_on)
        FROM assessments a JOIN organisations o ON o.id = a.organisation_id JOIN cycles c ON c.id = a.cycle_id,
        LATERAL (SELECT component_code FROM criterion_components GROUP BY 1) cc,
        LATERAL (SELECT avg(value) AS mean FROM ratings JOIN criterion_components l USING (criterion_id)
                 WHERE assessment_id = a.id AND stage = 'agreed' AND l.component_code = cc.component_code) r
        WHERE a.stage = 'agreed' GROUP BY 1, 2 HAVING count(*) > 1
    """)
    trends = Counter((means[-1] > means[0]) - (means[-1] < means[0]) for _, _, means in demo_session.execute(query))
    assert trends[1] > 50
    assert trends[-1] > 3
    assert trends[0] > 3


def test_two_reviewers_differ_now_and_then(demo_session: Session) -> None:
    query = (
        select(func.max(Rating.value) - func.min(Rating.value), func.count())
        .join(Assessment, Assessment.id == Rating.assessment_id)
        .where(Rating.stage == RatingStage.REVIEW, Assessment.stage.in_([MODERATION, AGREED]))
        .group_by(Rating.assessment_id, Rating.criterion_id)
    )
    rows = demo_session.execute(query).all()
    assert {count for _, count in rows} == {2}
    apart = sum(1 for spread, _ in rows if spread) / len(rows)
    assert 0.3 < apart < 0.5


def test_no_two_teams_say_the_same_in_one_cycle(demo_session: Session) -> None:
    query = (
        select(Rating.comment, Assessment.cycle_id)
        .join(Assessment, Assessment.id == Rating.assessment_id)
        .where(Rating.stage == RatingStage.SELF, Rating.comment != "", Assessment.organisation_id.is_not(None))
    )
    said = demo_session.execute(query).all()
    assert len(said) > 300
    assert len(set(said)) == len(said)


def test_awards_stand_expire_and_are_withdrawn(demo_session: Session) -> None:
    awards = list(demo_session.scalars(select(Award)))
    standing = [
        award
        for award in awards
        if award.state is AwardState.ACTIVE and award.expires_on and award.expires_on >= today()
    ]
    soon = [award for award in standing if award.expires_on and award.expires_on <= today() + timedelta(days=60)]
    expired = [award for award in awards if award.expires_on and award.expires_on < today()]
    withdrawn = [award.withdrawn_reason for award in awards if award.state is AwardState.WITHDRAWN]
    assert {award.level_code for award in standing} == {"bronze", "silver", "gold"}
    assert (len(soon), len(expired), len(withdrawn)) == (1, 1, 1)
    assert all(withdrawn)


def test_panels_have_said_everything_that_a_panel_can(demo_session: Session) -> None:
    assert set(demo_session.scalars(select(Decision.outcome))) == set(DecisionOutcome)
    statuses = Counter(demo_session.scalars(select(Application.status)))
    assert statuses == {ApplicationStatus.DECIDED: 13, ApplicationStatus.DEFERRED: 1, ApplicationStatus.SUBMITTED: 1}


def test_everything_has_its_line_in_the_log_in_order_and_none_is_still_to_come(demo_session: Session) -> None:
    events = demo_session.execute(
        select(EventRow.occurred_at, EventRow.subject_id, EventRow.name).order_by(EventRow.id)
    ).all()
    times = [event.occurred_at for event in events]
    assert times == sorted(times)
    assert times[-1] < now()
    about = {event.subject_id for event in events}
    for model in (Assessment, Evidence, Application, Award, Cycle):
        assert set(demo_session.scalars(select(model.id))) <= about, model
    names = Counter(event.name for event in events)
    assert names["assessment.agreed"] == len([1 for *_, stage in stages(demo_session) if stage is AGREED])
    assert names["assessment.rated"] == demo_session.scalar(select(func.count()).select_from(Rating))


def test_every_file_can_be_read(demo_session: Session) -> None:
    for file in demo_session.scalars(select(EvidenceFile)):
        assert sum(map(len, files.open_stream(file.key))) == file.size


def test_loading_twice_is_refused(demo_session: Session) -> None:
    assert not demo.is_empty(demo_session)
    with pytest.raises(demo.AlreadyLoaded):
        demo.load(demo_session)


@pytest.fixture
def visitor(copy_of_larkshire: Urls) -> Iterator[TestClient]:
    from api.main import create_app

    app = create_app()
    app.state.sessions = sessions_on(copy_of_larkshire.app)
    with TestClient(app) as client:
        yield client


WHAT_TO_DO = {
    "amara": {"start_assessment"},
    "tomasz": {"start_assessment"},
    "priya": {"review"},
    "samuel": {"review"},
    "rosalind": {"moderate", "assign_reviewers"},
    "marcus": {"decide"},
    "nadia": set(),
    "maria": {"continue_assessment"},
    "judith": set(),
}


def test_everyone_can_sign_in_and_finds_something_to_do(visitor: TestClient) -> None:
    found = {}
    for sign_in in SIGN_INS:
        answer = visitor.post("/v1/session", json={"email": sign_in.email, "password": demo.PASSWORD})
        assert answer.status_code == 201, answer.text
        steps = visitor.get("/v1/next-steps").json()["items"]
        found[sign_in.email.split(".")[0]] = {step["kind"] for step in steps}
    assert {who: WHAT_TO_DO[who] & kinds for who, kinds in found.items()} == WHAT_TO_DO


def test_what_each_is_told_to_try_is_there(demo_session: Session) -> None:
    tomasz, priya, samuel = (
        demo_session.scalars(select(Person).filter_by(email=SIGN_INS[index].email)).one() for index in (1, 2, 3)
    )
    [own] = demo_session.scalars(select(Assessment).where(Assessment.person_id == tomasz.id))
    assert own.stage is SELF
    reviews = select(Review.status)
    assert ReviewStatus.IN_PROGRESS in demo_session.scalars(reviews.where(Review.reviewer_id == priya.id)).all()
    assert ReviewStatus.ASSIGNED in demo_session.scalars(reviews.where(Review.reviewer_id == samuel.id)).all()
    assert assessments_of(demo_session, "Theatres and Recovery", MODERATION)
    [unassigned] = assessments_of(demo_session, "Puffin Children's Ward", REVIEW)
    assert demo_session.scalars(reviews.where(Review.assessment_id == unassigned.id)).all() == []
    assert assessments_of(demo_session, "Finchwater House", SELF)
