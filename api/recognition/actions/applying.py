"""Applying for recognition, and thinking better of it."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.assessments import queries as assessments
from api.evidence.actions import check_privacy, kinds_of
from api.kit.errors import Conflict, Forbidden
from api.kit.events import record
from api.recognition import events, queries
from api.recognition.actions.proposing import subject_of, work_out
from api.recognition.models import Application, ApplicationStatus, Proposal
from api.recognition.queries import Shown
from api.recognition.rules import applying
from api.recognition.schemas import ApplicationIn

NOT_WITHDRAWN = text("status <> 'withdrawn'")


def apply(session: Session, actor: Actor, body: ApplicationIn) -> Shown:
    """Apply with an agreed assessment, and keep what the rules make of it today.

    Raises NotFound, Forbidden, PrivacyCheck; Conflict with `application_id` where the team has applied with it already.
    """
    version = queries.get_scheme(session, actor, body.scheme_id)
    visible = assessments.get_visible(session, actor, body.assessment_id)
    subject = subject_of(version, visible)
    if not actor.may(Permission.APPLY_FOR_RECOGNITION, visible.lineage):
        raise Forbidden(f"Only a team lead or an administrator of {subject.name} can apply. Ask one of them.")
    confirmed = check_privacy({"/statement": body.statement}, body.privacy_confirmed)
    application_id = _insert(session, actor, version.id, subject.id, body)
    proposal, facts = work_out(session, version, visible.assessment)
    explanation = {**proposal.model_dump(mode="json"), "inputs": facts}
    session.add(Proposal(application_id=application_id, level_code=proposal.level_code, explanation=explanation))
    session.flush()
    submitted = events.ApplicationSubmitted(
        subject_id=application_id,
        organisation_id=subject.id,
        scheme_title=version.scheme.title,
        assessment_id=str(body.assessment_id),
        proposed_level=proposal.level_name,
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, submitted)
    session.flush()
    return queries.get_application(session, actor, application_id)


def _insert(session: Session, actor: Actor, version_id: UUID, organisation_id: UUID, body: ApplicationIn) -> UUID:
    key = {"scheme_version_id": version_id, "assessment_id": body.assessment_id}
    statement = (
        insert(Application)
        .values(
            **key,
            organisation_id=organisation_id,
            status=ApplicationStatus.SUBMITTED,
            statement=body.statement,
            applied_by=actor.person_id,
        )
        .on_conflict_do_nothing(index_elements=list(key), index_where=NOT_WITHDRAWN)
        .returning(Application.id)
    )
    if application_id := session.scalar(statement):
        return application_id
    existing = session.scalar(select(Application.id).filter_by(**key).where(NOT_WITHDRAWN))
    message = "Your team has applied with this assessment already. Open that application to see how it stands."
    raise Conflict(message, application_id=str(existing))


def withdraw(session: Session, actor: Actor, application_id: UUID) -> Shown:
    """Take an application back before the panel has decided. Raises NotFound, Forbidden, Conflict."""
    shown = queries.get_application(session, actor, application_id, lock=True)
    application = shown.application
    if not actor.may(Permission.APPLY_FOR_RECOGNITION, shown.applicant):
        name = application.organisation.name
        raise Forbidden(f"Only a team lead or an administrator of {name} can withdraw this. Ask one of them.")
    applying.check_open(application.status)
    application.status = ApplicationStatus.WITHDRAWN
    session.flush()
    withdrawn = events.ApplicationWithdrawn(
        subject_id=application.id,
        organisation_id=application.organisation_id,
        scheme_title=application.scheme_version.scheme.title,
        assessment_id=str(application.assessment_id),
    )
    record(session, actor, withdrawn)
    return shown
