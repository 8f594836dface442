"""Reads of schemes: always through their published edition."""

import json
from functools import lru_cache
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from api.accounts.rules import Actor
from api.kit.errors import NotFound
from api.organisations.models import OrganisationAncestor
from api.organisations.queries import connected
from api.organisations.schemas import OrganisationSummary
from api.recognition.models import Scheme, SchemeStatus, SchemeVersion
from api.recognition.rules import RuleSet, needs_of, read_rule_set
from api.recognition.schemas import SchemeOut
from api.recognition.schemas.schemes import FrameworkRef, SchemeLevelOut


def schemes(actor: Actor, organisation_id: UUID | None = None) -> Select[SchemeVersion]:
    """Published editions of schemes run above or below the actor's own places; of those open to one organisation."""
    query = (
        select(SchemeVersion)
        .join(SchemeVersion.scheme)
        .options(
            contains_eager(SchemeVersion.scheme).joinedload(Scheme.organisation, innerjoin=True),
            joinedload(SchemeVersion.framework_version, innerjoin=True),
        )
        .where(SchemeVersion.status == SchemeStatus.PUBLISHED, connected(Scheme.organisation_id, actor.roles))
    )
    if organisation_id is None:
        return query
    above = select(OrganisationAncestor.ancestor_id).where(OrganisationAncestor.organisation_id == organisation_id)
    return query.where(Scheme.organisation_id.in_(above))


def get_scheme(session: Session, actor: Actor, scheme_id: UUID) -> SchemeVersion:
    """The published edition of one scheme, with framework edition and organisation. Raises NotFound. One statement."""
    if found := session.scalars(schemes(actor).where(Scheme.id == scheme_id)).one_or_none():
        return found
    raise NotFound("There is no such scheme, or it is not yours to see. Check the address.")


def rule_set_of(version: SchemeVersion) -> RuleSet:
    """The edition's rule set, ready to use. Reading takes a few milliseconds, so the latest are kept."""
    return _read(json.dumps(version.rule_set))


@lru_cache(maxsize=256)
def _read(written: str) -> RuleSet:
    return read_rule_set(json.loads(written))


def scheme_out(version: SchemeVersion) -> SchemeOut:
    scheme, rule_set = version.scheme, rule_set_of(version)
    levels = [
        SchemeLevelOut(code=level.code, name=level.name, position=index + 1, needs=needs_of(rule_set, index))
        for index, level in enumerate(rule_set.levels)
    ]
    framework = version.framework_version
    return SchemeOut(
        id=scheme.id,
        organisation=OrganisationSummary.model_validate(scheme.organisation),
        code=scheme.code,
        title=scheme.title,
        summary=scheme.summary,
        subject_kind=scheme.subject_kind,
        version_id=version.id,
        edition=version.edition,
        framework=FrameworkRef(version_id=framework.id, title=framework.title),
        validity_months=version.validity_months,
        levels=levels,
        rule_set=version.rule_set,
    )
