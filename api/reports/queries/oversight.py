"""What others wait for: reviews, moderation, decisions."""

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from api.accounts.queries import scoped
from api.accounts.rules import Actor, Permission
from api.assessments.models import Assessment, AssessmentStage
from api.organisations.models import Organisation
from api.recognition.models import Application, ApplicationStatus, Scheme, SchemeVersion
from api.reports.queries.step import LIMIT, step
from api.reports.rules import NextStepKind, counted
from api.reports.schemas import NextStep
from api.reviews.models import Review, ReviewStatus
from api.reviews.rules import ENOUGH


def review_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Reviews that wait for me."""
    query = (
        select(Review, Organisation)
        .join(Assessment, Assessment.id == Review.assessment_id)
        .join(Organisation, Organisation.id == Assessment.organisation_id)
        .where(
            Review.reviewer_id == actor.person_id,
            Review.status.in_((ReviewStatus.ASSIGNED, ReviewStatus.IN_PROGRESS)),
            Assessment.stage == AssessmentStage.REVIEW,
        )
        .limit(LIMIT)
    )
    return [
        step(
            NextStepKind.REVIEW,
            organisation,
            f"Review {organisation.name}",
            "First say whether you have any conflict of interest."
            if review.declared_at is None
            else "Carry on where you left off.",
            f"/reviews/{review.id}",
            due_on=review.due_on,
        )
        for review, organisation in session.execute(query)
    ]


def moderation_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Assessments that wait for reviewers, or for their ratings to be agreed. Not those of my own team."""
    active = (
        select(func.count())
        .where(Review.assessment_id == Assessment.id, Review.status != ReviewStatus.STOOD_DOWN)
        .correlate(Assessment)
        .scalar_subquery()
    )
    query = (
        select(Assessment, Organisation, active)
        .join(Organisation, Organisation.id == Assessment.organisation_id)
        .where(
            Assessment.stage.in_((AssessmentStage.REVIEW, AssessmentStage.MODERATION)),
            or_(Assessment.stage == AssessmentStage.MODERATION, active < ENOUGH),
            scoped(actor, Permission.MODERATE, Assessment.organisation_id),
            Assessment.organisation_id.not_in(list(actor.roles)),
        )
        .order_by(Assessment.submitted_at)
        .limit(LIMIT)
    )
    steps = []
    for assessment, organisation, reviewers in session.execute(query):
        if assessment.stage is AssessmentStage.MODERATION:
            detail = "All reviews are in. See where the reviewers differ, and agree each rating."
            link = f"/assessments/{assessment.id}/moderation"
            steps.append(
                step(NextStepKind.MODERATE, organisation, f"Agree the ratings of {organisation.name}", detail, link)
            )
        else:
            detail = f"It has {counted(reviewers, 'reviewer', 'reviewers')} and needs {ENOUGH}."
            link = f"/assessments/{assessment.id}/reviewers"
            steps.append(
                step(
                    NextStepKind.ASSIGN_REVIEWERS,
                    organisation,
                    f"Choose reviewers for {organisation.name}",
                    detail,
                    link,
                )
            )
    return steps


def decision_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Applications to the schemes of a panel of mine. Not those of my own team, or that I made."""
    query = (
        select(Application)
        .join(Application.scheme_version)
        .join(SchemeVersion.scheme)
        .where(
            Application.status.in_((ApplicationStatus.SUBMITTED, ApplicationStatus.DEFERRED)),
            scoped(actor, Permission.DECIDE_APPLICATION, Scheme.organisation_id),
            Application.organisation_id.not_in(list(actor.roles)),
            Application.applied_by != actor.person_id,
        )
        .options(
            joinedload(Application.organisation),
            contains_eager(Application.scheme_version).contains_eager(SchemeVersion.scheme),
        )
        .order_by(Application.id)
        .limit(LIMIT)
    )
    return [
        step(
            NextStepKind.DECIDE,
            application.organisation,
            f"Decide the application of {application.organisation.name}",
            f"{application.scheme_version.scheme.title}: read what the rule set proposes, and decide.",
            f"/applications/{application.id}/decision",
        )
        for application in session.scalars(query)
    ]
