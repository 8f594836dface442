"""Reads of frameworks: which ones someone may see, and one edition as a whole tree in a fixed number of statements."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import Session, aliased, contains_eager

from api.accounts.rules import Actor
from api.components.models import Component
from api.frameworks.models import (
    Criterion,
    CriterionComponent,
    Framework,
    FrameworkScope,
    FrameworkVersion,
    Section,
    VersionStatus,
    Visibility,
)
from api.frameworks.schemas import CriterionOut, SectionOut
from api.kit.errors import NotFound
from api.organisations.queries import connected


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for frameworks that are everyone's, or that belong above or below a place of mine."""
    return or_(Framework.visibility == Visibility.EVERYONE, connected(Framework.owner_id, actor.roles))


def component_codes() -> ColumnElement[list[str]]:
    """The codes of a criterion's components in their own order, as a column for a select of criteria."""
    in_order = aggregate_order_by(CriterionComponent.component_code, Component.position)
    return (
        select(func.coalesce(func.array_agg(in_order), []))
        .join(Component, Component.code == CriterionComponent.component_code)
        .where(CriterionComponent.criterion_id == Criterion.id)
        .correlate(Criterion)
        .scalar_subquery()
    )


def current(actor: Actor, scope: FrameworkScope | None) -> Select[FrameworkVersion]:
    """The published edition of each framework that the actor may see (the latest, if there are several)."""
    newer = aliased(FrameworkVersion)
    superseded = exists().where(
        newer.framework_id == FrameworkVersion.framework_id,
        newer.status == VersionStatus.PUBLISHED,
        newer.id > FrameworkVersion.id,
    )
    query = (
        select(FrameworkVersion)
        .join(FrameworkVersion.framework)
        .options(contains_eager(FrameworkVersion.framework))
        .where(FrameworkVersion.status == VersionStatus.PUBLISHED, ~superseded, visible_to(actor))
    )
    return query.where(FrameworkVersion.scope == scope) if scope else query


def criterion_counts(session: Session, version_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many criteria each edition has. One statement."""
    query = (
        select(Criterion.framework_version_id, func.count())
        .where(Criterion.framework_version_id.in_(version_ids))
        .group_by(Criterion.framework_version_id)
    )
    return dict(session.execute(query).all())


def get_version(session: Session, actor: Actor, version_id: UUID) -> FrameworkVersion:
    """One edition that is or was published, with its framework but not its tree. Raises NotFound. One statement."""
    query = (
        select(FrameworkVersion)
        .join(FrameworkVersion.framework)
        .options(contains_eager(FrameworkVersion.framework))
        .where(
            and_(FrameworkVersion.id == version_id, FrameworkVersion.status != VersionStatus.DRAFT, visible_to(actor))
        )
    )
    if found := session.scalars(query).one_or_none():
        return found
    raise NotFound("There is no such framework, or it is not yours to see. Check the id.")


def tree(session: Session, version_id: UUID) -> list[SectionOut]:
    """All sections and criteria of an edition, in order. Two statements, whatever its size."""
    by_section = {
        section: list(rows) for section, rows in groupby(_criteria(session, version_id), lambda row: row[0].section_id)
    }
    sections = session.scalars(select(Section).filter_by(framework_version_id=version_id).order_by(Section.position))
    return [_section_out(section, by_section.get(section.id, [])) for section in sections]


def _criteria(session: Session, version_id: UUID) -> Sequence[Row[Criterion, list[str]]]:
    query = (
        select(Criterion, component_codes())
        .where(Criterion.framework_version_id == version_id)
        .order_by(Criterion.section_id, Criterion.position)
    )
    return session.execute(query).all()


def _section_out(section: Section, rows: list[Row[Criterion, list[str]]]) -> SectionOut:
    return SectionOut(
        id=section.id,
        code=section.code,
        title=section.title,
        components=list(dict.fromkeys(code for _, codes in rows for code in codes)),
        criteria=[_criterion_out(criterion, codes) for criterion, codes in rows],
    )


def _criterion_out(criterion: Criterion, components: list[str]) -> CriterionOut:
    names = CriterionOut.model_fields.keys() - {"components"}
    return CriterionOut.model_validate({**{name: getattr(criterion, name) for name in names}, "components": components})
