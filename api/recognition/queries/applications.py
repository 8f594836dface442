"""Reads of applications."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from api.accounts.queries import scoped
from api.accounts.rules import Actor, Permission
from api.assessments import queries as assessments
from api.assessments.schemas import AssessmentSummary
from api.kit.errors import NotFound
from api.organisations.models import OrganisationAncestor
from api.organisations.queries import reached
from api.recognition.models import Application, ApplicationStatus, Decision, Scheme, SchemeVersion
from api.recognition.queries.schemes import rule_set_of
from api.recognition.rules import applying
from api.recognition.schemas import ApplicationOut, ApplicationSummary, DecisionOut, ProposalOut
from api.recognition.schemas.applications import SchemeRef

WITH_SCHEME = joinedload(Application.scheme_version, innerjoin=True)
WITH_ALL = (
    WITH_SCHEME.joinedload(SchemeVersion.scheme, innerjoin=True).joinedload(Scheme.organisation, innerjoin=True),
    WITH_SCHEME.joinedload(SchemeVersion.framework_version, innerjoin=True),
    joinedload(Application.assessment, innerjoin=True).options(*assessments.WITH_SUBJECT),
    joinedload(Application.organisation, innerjoin=True),
    joinedload(Application.applicant, innerjoin=True),
    joinedload(Application.proposal, innerjoin=True),
    selectinload(Application.decisions).options(
        joinedload(Decision.decider, innerjoin=True), joinedload(Decision.award)
    ),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """An application and where its two sides lie in the tree, nearest first."""

    application: Application
    applicant: Sequence[UUID]
    panel: Sequence[UUID]


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for applications of places where the actor may see them, and for those that the actor made."""
    return or_(
        scoped(actor, Permission.VIEW_APPLICATION, Application.organisation_id),
        Application.applied_by == actor.person_id,
    )


def applications(
    actor: Actor, *, organisation_id: UUID | None = None, status: ApplicationStatus | None = None
) -> Select[Application]:
    """Applications that the actor may see, with all that belongs to them."""
    query = select(Application).where(visible_to(actor)).options(*WITH_ALL)
    if organisation_id:
        query = query.where(reached(Application.organisation_id, (), (organisation_id,)))
    return query.where(Application.status == status) if status else query


def get_application(session: Session, actor: Actor, application_id: UUID, *, lock: bool = False) -> Shown:
    """One application. Raises NotFound. Three statements; `lock` makes other deciders wait, for one more."""
    if lock:
        held = select(Application.id).where(Application.id == application_id).with_for_update()
        session.execute(held)
    query = applications(actor).where(Application.id == application_id).execution_options(populate_existing=True)
    if found := session.scalars(query).one_or_none():
        return with_places(session, [found])[0]
    raise NotFound("There is no such application, or it is not yours to see. Check the address.")


def with_places(session: Session, found: Sequence[Application]) -> list[Shown]:
    """The applications with both lineages. One statement."""
    sides = [(each, each.organisation_id, each.scheme_version.scheme.organisation_id) for each in found]
    ids = {place for _, *places in sides for place in places}
    query = (
        select(OrganisationAncestor)
        .where(OrganisationAncestor.organisation_id.in_(ids))
        .order_by(OrganisationAncestor.organisation_id, OrganisationAncestor.distance)
    )
    lineages: dict[UUID, list[UUID]] = {}
    for row in session.scalars(query):
        lineages.setdefault(row.organisation_id, []).append(row.ancestor_id)
    return [Shown(each, lineages[applicant], lineages[panel]) for each, applicant, panel in sides]


def out(session: Session, actor: Actor, shown: Shown) -> ApplicationOut:
    """As its own page shows it. One statement."""
    (fields,) = _fields(session, actor, [shown])
    explanation = shown.application.proposal.explanation
    return ApplicationOut.model_validate({**fields, "proposal": ProposalOut.model_validate(explanation)})


def summaries(session: Session, actor: Actor, found: Sequence[Application]) -> list[ApplicationSummary]:
    """As a list shows them. Two statements."""
    return [
        ApplicationSummary.model_validate(fields) for fields in _fields(session, actor, with_places(session, found))
    ]


def _fields(session: Session, actor: Actor, found: Iterable[Shown]) -> Iterable[dict[str, Any]]:
    found = list(found)
    progress = assessments.progress_of(session, [each.application.assessment_id for each in found])
    for shown in found:
        application = shown.application
        scheme = application.scheme_version.scheme
        names = ("id", "organisation", "status", "statement", "created_at", "version")
        yield {
            **{name: getattr(application, name) for name in names},
            "scheme": SchemeRef.model_validate(scheme),
            "assessment": AssessmentSummary.of(application.assessment, progress[application.assessment_id]),
            "applied_by": application.applicant,
            "proposed_level_code": application.proposal.level_code,
            "headline": application.proposal.explanation["headline"],
            "decisions": [_decision(application, each) for each in application.decisions],
            "can": applying.can(
                actor,
                application.status,
                applicant=shown.applicant,
                panel=shown.panel,
                applied_by=application.applied_by,
            ),
        }


def _decision(application: Application, decision: Decision) -> DecisionOut:
    names = {level.code: level.name for level in rule_set_of(application.scheme_version).levels}
    own = ("id", "outcome", "level_code", "reason", "created_at", "award_id")
    return DecisionOut.model_validate(
        {
            **{name: getattr(decision, name) for name in own},
            "level_name": names.get(decision.level_code or ""),
            "decided_by": decision.decider,
            "award_code": decision.award.code if decision.award else None,
        }
    )
