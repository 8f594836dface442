"""Opening a cycle, and starting an assessment in one."""

from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from api.accounts.rules import Actor, Permission, require
from api.assessments import events, queries
from api.assessments.models import Assessment, AssessmentStage, Cycle
from api.assessments.queries import Visible
from api.assessments.schemas import AssessmentIn, CycleIn
from api.frameworks import queries as frameworks
from api.frameworks.models import FrameworkScope, FrameworkVersion, VersionStatus
from api.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.kit.events import record
from api.organisations.models import Organisation
from api.organisations.queries import lineage


def open_cycle(session: Session, actor: Actor, body: CycleIn) -> Cycle:
    """Open a round of assessment for an organisation and everything under it."""
    organisation, above = _organisation(session, body.organisation_id)
    otherwise = "Only an administrator or a scheme lead of this organisation can open a cycle. Ask one of them."
    require(actor, Permission.OPEN_CYCLE, above, sees=True, otherwise=otherwise)
    if body.closes_on <= body.opens_on:
        message = "Choose a day after the cycle opens."
        raise Invalid("The cycle was not opened.", errors=[FieldError(pointer="/closes_on", message=message)])
    statement = insert(Cycle).values(**body.model_dump()).on_conflict_do_nothing().returning(Cycle)
    cycle = session.scalars(statement).one_or_none()
    if cycle is None:
        message = "Choose another name."
        errors = [FieldError(pointer="/name", message=message)]
        raise Conflict(f"{organisation.name} already has a cycle of this name. {message}", errors=errors)
    set_committed_value(cycle, "organisation", organisation)
    event = events.CycleOpened(subject_id=cycle.id, organisation_id=organisation.id, cycle_name=cycle.name)
    record(session, actor, event)
    return cycle


def _organisation(session: Session, organisation_id: UUID) -> tuple[Organisation, list[UUID]]:
    query = select(Organisation, lineage(Organisation.id)).where(Organisation.id == organisation_id)
    if row := session.execute(query).one_or_none():
        organisation, above = row
        return organisation, above
    raise _no_such("organisation")


def _no_such(thing: str, field: str | None = None) -> NotFound:
    message = f"There is no such {thing}. Check the id."
    return NotFound(message, errors=[FieldError(pointer=f"/{field or f'{thing}_id'}", message=message)])


def start(session: Session, actor: Actor, body: AssessmentIn) -> Visible:
    """Start an assessment. Raises Conflict with `assessment_id` where the subject already has this one."""
    scope, covering = _subject(session, actor, body)
    version = _framework(session, actor, body.framework_version_id, scope)
    if body.cycle_id and not session.scalar(select(Cycle.id).where(Cycle.id == body.cycle_id, covering)):
        raise _no_such("cycle")
    statement = (
        insert(Assessment)
        .values(**body.model_dump(), stage=AssessmentStage.SELF, started_by=actor.person_id)
        .on_conflict_do_nothing(constraint="uq_assessments_subject")
        .returning(Assessment.id)
    )
    assessment_id = session.scalar(statement)
    if assessment_id is None:
        existing = session.scalar(select(Assessment.id).filter_by(**body.model_dump()))
        raise Conflict("This assessment has already been started. Open it and carry on.", assessment_id=str(existing))
    event = events.AssessmentStarted(
        subject_id=assessment_id,
        organisation_id=body.organisation_id,
        framework_title=version.title,
        framework_version_id=str(version.id),
    )
    record(session, actor, event)
    return queries.get_visible(session, actor, assessment_id)


def _subject(session: Session, actor: Actor, body: AssessmentIn) -> tuple[FrameworkScope, ColumnElement[bool]]:
    """What kind of thing is assessed, and which cycles cover it."""
    if body.organisation_id:
        organisation, above = _organisation(session, body.organisation_id)
        otherwise = f"Only people who belong to {organisation.name} can start its assessment. Ask one of them."
        require(actor, Permission.RATE_ASSESSMENT, above, sees=True, otherwise=otherwise)
        return FrameworkScope(organisation.kind.value), queries.covers([organisation.id])
    if body.person_id != actor.person_id:
        raise Forbidden("You can start an assessment of a person for yourself only. Send your own id.")
    return FrameworkScope.INDIVIDUAL, queries.covers(actor.roles)


def _framework(session: Session, actor: Actor, version_id: UUID, scope: FrameworkScope) -> FrameworkVersion:
    try:
        version = frameworks.get_version(session, actor, version_id)
    except NotFound:
        raise _no_such("framework version", "framework_version_id") from None
    if version.status is not VersionStatus.PUBLISHED:
        raise Conflict("This edition of the framework has been retired. Choose the current one.")
    if version.scope is not scope:
        message = f"This framework is for another kind of subject: {version.scope.value}. Choose one for {scope.value}."
        raise Invalid(message, errors=[FieldError(pointer="/framework_version_id", message=message)])
    return version
