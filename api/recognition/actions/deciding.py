"""A panel's decision, with the award that follows from it: one transaction, or nothing at all."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.awards import actions as awards
from api.awards.models import Award
from api.evidence.actions import check_privacy, kinds_of
from api.kit.clock import now
from api.kit.errors import Forbidden
from api.kit.events import record
from api.recognition import events, queries
from api.recognition.models import Application, Decision, DecisionOutcome
from api.recognition.queries import Shown
from api.recognition.rules import applying, needs_of
from api.recognition.schemas import DecisionIn

EVENTS: dict[DecisionOutcome, type[events.ApplicationDecided]] = {
    DecisionOutcome.ACCEPT: events.ApplicationAccepted,
    DecisionOutcome.OVERRIDE: events.ApplicationOverridden,
    DecisionOutcome.DEFER: events.ApplicationDeferred,
    DecisionOutcome.DECLINE: events.ApplicationDeclined,
}


def decide(session: Session, actor: Actor, application_id: UUID, body: DecisionIn) -> Shown:
    """Record what the panel decided. Of two at once, one wins: the other waits, and then reads that it is decided.

    Raises NotFound, Forbidden, Conflict, Invalid, PrivacyCheck.
    """
    shown = queries.get_application(session, actor, application_id, lock=True)
    application = shown.application
    places = {"applicant": shown.applicant, "panel": shown.panel}
    if why_not := applying.why_not_decide(actor, **places, applied_by=application.applied_by):
        raise Forbidden(why_not)
    applying.check_open(application.status)
    levels = {level.code: level.name for level in queries.rule_set_of(application.scheme_version).levels}
    proposed = application.proposal.level_code
    granted = applying.granted_level(
        body.outcome, proposed=proposed, chosen=body.level_code, reason=body.reason, levels=levels
    )
    texts = {"/reason": body.reason, "/citation": body.citation}
    confirmed = check_privacy(texts, body.privacy_confirmed)
    award = _award(session, actor, application, granted, citation=body.citation) if granted else None
    decision = Decision(
        application_id=application.id,
        outcome=body.outcome,
        level_code=granted,
        reason=body.reason,
        decided_by=actor.person_id,
        award_id=award.id if award else None,
    )
    session.add(decision)
    application.status = applying.AFTER[body.outcome]
    application.updated_at = now()  # also where it is deferred once more: its version must move
    session.flush()
    decided = EVENTS[body.outcome](
        subject_id=application.id,
        organisation_id=application.organisation_id,
        scheme_title=application.scheme_version.scheme.title,
        assessment_id=str(application.assessment_id),
        level_name=levels.get(granted or ""),
        proposed_level=levels.get(proposed or ""),
        reason=body.reason,
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, decided)
    session.flush()
    return queries.get_application(session, actor, application_id)


def _award(session: Session, actor: Actor, application: Application, level_code: str, *, citation: str) -> Award:
    version = application.scheme_version
    scheme, framework = version.scheme, version.framework_version
    rule_set = queries.rule_set_of(version)
    place = [level.code for level in rule_set.levels].index(level_code)
    name = rule_set.levels[place].name
    return awards.issue(
        session,
        actor,
        organisation=application.organisation,
        issuer=scheme.organisation,
        level_code=level_code,
        level_name=name,
        scheme_title=scheme.title,
        framework_title=framework.title,
        criteria=needs_of(rule_set, place),
        citation=citation or f"For {name} in “{scheme.title}”, assessed and reviewed with “{framework.title}”.",
        validity_months=version.validity_months,
    )
