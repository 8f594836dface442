"""What waits for a team: its assessment, its evidence, its recognition."""

from datetime import timedelta

from sqlalchemy import ScalarSelect, String, cast, exists, func, select
from sqlalchemy.orm import Session

from api.accounts.rules import BELOW, HERE, Actor, Permission
from api.assessments.models import Assessment, AssessmentStage, Cycle, Rating, RatingStage
from api.assessments.rules import DECIDED
from api.awards.models import Award, AwardState
from api.evidence.models import Evidence, EvidenceStatus
from api.frameworks.models import Criterion, Framework, FrameworkVersion, VersionStatus, Visibility
from api.kit.clock import today
from api.organisations.models import Organisation, OrganisationAncestor
from api.recognition.models import Application, ApplicationStatus, Scheme, SchemeStatus, SchemeVersion
from api.reports.queries.step import LIMIT, step
from api.reports.rules import NextStepKind, counted, rated
from api.reports.schemas import NextStep

RENEWAL_NOTICE = timedelta(days=90)


def assessment_steps(session: Session, actor: Actor) -> list[NextStep]:
    """The assessments of my teams in their current cycle: to start, to carry on with, or to submit."""
    day = today()
    done, criteria = _counts()
    framework_fits = exists().where(
        FrameworkVersion.framework_id == Framework.id,
        Framework.visibility == Visibility.EVERYONE,
        FrameworkVersion.status == VersionStatus.PUBLISHED,
        cast(FrameworkVersion.scope, String) == cast(Organisation.kind, String),
    )
    query = (
        select(Organisation, Cycle, Assessment, done, criteria)
        .join(OrganisationAncestor, OrganisationAncestor.organisation_id == Organisation.id)
        .join(Cycle, Cycle.organisation_id == OrganisationAncestor.ancestor_id)
        .outerjoin(Assessment, (Assessment.organisation_id == Organisation.id) & (Assessment.cycle_id == Cycle.id))
        .where(
            Organisation.id.in_(actor.places(Permission.RATE_ASSESSMENT, HERE)),
            Cycle.opens_on <= day,
            Cycle.closes_on >= day,
            (Assessment.stage == AssessmentStage.SELF) | (Assessment.id.is_(None) & framework_fits),
        )
        .limit(LIMIT)
    )
    submitting = set(actor.places(Permission.SUBMIT_ASSESSMENT, HERE))
    return [
        _assessment_step(organisation, cycle, assessment, done, total)
        for organisation, cycle, assessment, done, total in session.execute(query)
        if done < total or organisation.id in submitting or assessment is None
    ]


def _assessment_step(
    organisation: Organisation, cycle: Cycle, assessment: Assessment | None, done: int, total: int
) -> NextStep:
    if assessment is None:
        detail = f"{cycle.name} is open for {organisation.name}. You can stop and come back at any time."
        link = f"/assessments/new?organisation_id={organisation.id}"
        return step(
            NextStepKind.START_ASSESSMENT,
            organisation,
            "Start your self-assessment",
            detail,
            link,
            due_on=cycle.closes_on,
        )
    link = f"/assessments/{assessment.id}"
    if done < total:
        kind, title = NextStepKind.CONTINUE_ASSESSMENT, "Carry on with your self-assessment"
        detail = f"{organisation.name} has rated {rated(done, total)}."
    else:
        kind, title, link = NextStepKind.SUBMIT_ASSESSMENT, "Check and submit your self-assessment", f"{link}/check"
        detail = f"{organisation.name} has rated every criterion."
    return step(kind, organisation, title, detail, link, due_on=cycle.closes_on)


def own_assessment_steps(session: Session, actor: Actor) -> list[NextStep]:
    """My own assessment, which nobody else sees, as long as something in it is still to be rated."""
    done, criteria = _counts()
    query = (
        select(Assessment.id, done, criteria)
        .where(Assessment.person_id == actor.person_id, Assessment.stage == AssessmentStage.SELF)
        .order_by(Assessment.id.desc())
        .limit(1)
    )
    return [
        step(
            NextStepKind.CONTINUE_ASSESSMENT,
            None,
            "Carry on with your own assessment",
            f"You have rated {rated(number, total)}. Only you can see it.",
            f"/assessments/{assessment_id}",
        )
        for assessment_id, number, total in session.execute(query)
        if number < total
    ]


def _counts() -> tuple[ScalarSelect[int], ScalarSelect[int]]:
    """How many criteria of an assessment are decided, and how many there are."""
    decided = (
        select(func.count())
        .where(Rating.assessment_id == Assessment.id, Rating.stage == RatingStage.SELF, Rating.state.in_(DECIDED))
        .correlate(Assessment)
    )
    criteria = (
        select(func.count())
        .where(Criterion.framework_version_id == Assessment.framework_version_id)
        .correlate(Assessment)
    )
    return decided.scalar_subquery(), criteria.scalar_subquery()


def evidence_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Evidence that came back, each by itself; drafts, counted per team."""
    waiting = (EvidenceStatus.RETURNED, EvidenceStatus.DRAFT)
    query = (
        select(
            Organisation, Evidence.status, func.count(), func.min(Evidence.title), func.min(cast(Evidence.id, String))
        )
        .join(Evidence, Evidence.organisation_id == Organisation.id)
        .where(
            Evidence.organisation_id.in_(actor.places(Permission.WRITE_EVIDENCE, HERE)), Evidence.status.in_(waiting)
        )
        .group_by(Organisation.id, Evidence.status)
    )
    steps = []
    for organisation, status, number, title, evidence_id in session.execute(query):
        link = (
            f"/evidence/{evidence_id}"
            if number == 1
            else f"/evidence?organisation_id={organisation.id}&status={status}"
        )
        what = f"“{title}”" if number == 1 else f"{organisation.name}: {counted(number, 'piece', 'pieces')} of evidence"
        if status is EvidenceStatus.RETURNED:
            detail = f"{what} came back with a note on what would make it stronger."
            steps.append(
                step(NextStepKind.RETURNED_EVIDENCE, organisation, "Look again at your evidence", detail, link)
            )
        else:
            detail = f"{what} is still a draft. Only your team sees it until you submit it."
            steps.append(step(NextStepKind.DRAFT_EVIDENCE, organisation, "Finish your draft evidence", detail, link))
    return steps


def apply_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Agreed assessments of my teams that a scheme above them takes, and that have not been put forward."""
    query = (
        select(Assessment.id, Scheme, Organisation)
        .join(Organisation, Organisation.id == Assessment.organisation_id)
        .join(OrganisationAncestor, OrganisationAncestor.organisation_id == Assessment.organisation_id)
        .join(Scheme, Scheme.organisation_id == OrganisationAncestor.ancestor_id)
        .join(SchemeVersion, SchemeVersion.scheme_id == Scheme.id)
        .where(
            Assessment.stage == AssessmentStage.AGREED,
            Assessment.organisation_id.in_(actor.places(Permission.APPLY_FOR_RECOGNITION, HERE)),
            SchemeVersion.status == SchemeStatus.PUBLISHED,
            SchemeVersion.framework_version_id == Assessment.framework_version_id,
            Scheme.subject_kind == Organisation.kind,
            Assessment.agreed_at >= today() - timedelta(days=365),
            ~exists().where(
                Application.assessment_id == Assessment.id, Application.status != ApplicationStatus.WITHDRAWN
            ),
        )
        .limit(LIMIT)
    )
    return [
        step(
            NextStepKind.APPLY,
            organisation,
            f"Apply to {scheme.title}",
            f"The ratings of {organisation.name} are agreed. See what the scheme would propose.",
            f"/applications/new?scheme_id={scheme.id}&assessment_id={assessment_id}",
        )
        for assessment_id, scheme, organisation in session.execute(query)
    ]


def renewal_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Awards of my teams that end within three months."""
    mine = actor.places(Permission.APPLY_FOR_RECOGNITION, HERE) + actor.places(Permission.APPLY_FOR_RECOGNITION, BELOW)
    query = (
        select(Award, Organisation)
        .join(Organisation, Organisation.id == Award.organisation_id)
        .where(
            Award.organisation_id.in_(mine),
            Award.state == AwardState.ACTIVE,
            Award.expires_on.between(today(), today() + RENEWAL_NOTICE),
        )
        .limit(LIMIT)
    )
    return [
        step(
            NextStepKind.RENEW,
            organisation,
            f"Plan the renewal of your {award.level_name} award",
            f"{award.scheme_title}: a new assessment keeps the recognition of {organisation.name} going.",
            f"/awards/{award.code}",
            due_on=award.expires_on,
        )
        for award, organisation in session.execute(query)
    ]
