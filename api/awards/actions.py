"""Issuing and withdrawing awards."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.awards import events, queries, rules
from api.awards.models import Award, AwardState
from api.awards.schemas import Snapshot
from api.evidence.actions import check_privacy, kinds_of
from api.kit.clock import now, today
from api.kit.errors import Conflict, Forbidden
from api.kit.events import By, record
from api.organisations.models import Organisation
from api.organisations.queries import ancestors, lineage_of


def issue(
    session: Session,
    by: By,
    *,
    organisation: Organisation,
    issuer: Organisation,
    level_code: str,
    level_name: str,
    scheme_title: str,
    framework_title: str,
    criteria: Sequence[str],
    citation: str,
    validity_months: int | None,
) -> Award:
    """Grant recognition from today on. Whoever calls has checked that it was decided. Three statements."""
    above = ancestors(session, organisation.id)
    snapshot = Snapshot(
        holder_name=organisation.name,
        holder_kind=organisation.kind,
        holder_parent_name=above[0].name if above else None,
        issuer_name=issuer.name,
        framework_title=framework_title,
        criteria=list(criteria),
    )
    award = Award(
        organisation_id=organisation.id,
        issuer_id=issuer.id,
        level_code=level_code,
        level_name=level_name,
        scheme_title=scheme_title,
        citation=citation,
        snapshot=snapshot.model_dump(mode="json"),
        issued_on=today(),
        expires_on=_expiry(today(), validity_months),
    )
    session.add(award)
    session.flush()
    issued = events.AwardIssued(
        subject_id=award.id,
        organisation_id=organisation.id,
        level_name=level_name,
        scheme_title=scheme_title,
        code=award.code,
        issuer_name=issuer.name,
        expires_on=award.expires_on.isoformat() if award.expires_on else None,
    )
    record(session, by, issued)
    return award


def _expiry(issued_on: date, validity_months: int | None) -> date | None:
    return rules.months_later(issued_on, validity_months) if validity_months else None


def withdraw(session: Session, actor: Actor, award_id: UUID, *, reason: str, privacy_confirmed: bool) -> Award:
    """End an award before its time, with a reason. Raises NotFound, Forbidden, Conflict, PrivacyCheck."""
    award = queries.get(session, actor, award_id, lock=True)
    if not actor.may(Permission.WITHDRAW_AWARD, lineage_of(session, award.issuer_id)):
        raise Forbidden(f"Only scheme leads of {award.issuer.name}, who issued it, can withdraw it. Ask one of them.")
    if award.state is AwardState.WITHDRAWN:
        raise Conflict("This award has been withdrawn already. There is nothing more to do.")
    confirmed = check_privacy({"/reason": reason}, privacy_confirmed)
    award.state, award.withdrawn_at, award.withdrawn_reason = AwardState.WITHDRAWN, now(), reason
    session.flush()
    withdrawn = events.AwardWithdrawn(
        subject_id=award.id,
        organisation_id=award.organisation_id,
        level_name=award.level_name,
        scheme_title=award.scheme_title,
        reason=reason,
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, withdrawn)
    return award
