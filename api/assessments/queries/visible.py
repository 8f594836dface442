"""Who sees which assessment, one with its place in the tree, and lists of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from api.accounts.queries import scoped
from api.accounts.rules import HERE, Actor, Permission
from api.assessments import rules
from api.assessments.models import Assessment, AssessmentStage, Rating, RatingStage
from api.evidence.models import EvidenceReader
from api.frameworks.models import Criterion, FrameworkVersion
from api.kit.errors import NotFound
from api.organisations.queries import lineage, reached

WITH_SUBJECT = (
    joinedload(Assessment.framework_version, innerjoin=True).joinedload(FrameworkVersion.framework, innerjoin=True),
    joinedload(Assessment.cycle),
    joinedload(Assessment.organisation),
    joinedload(Assessment.person),
)


@dataclass(frozen=True, slots=True)
class Visible:
    """An assessment that the actor may see, and all it takes to say what they may do with it."""

    assessment: Assessment
    lineage: list[UUID]  # of the subject, nearest first; empty when it is a person
    is_reader: bool  # the actor was chosen to review it
    review_started: bool

    def moderated_by(self, actor: Actor) -> bool:
        """Whether the actor may moderate it: by role, and never the assessment of their own team."""
        outsider = not self.lineage or self.lineage[0] not in actor.roles
        return outsider and actor.may(Permission.MODERATE, self.lineage)

    def abilities(self, actor: Actor) -> list[rules.Ability]:
        """What the actor may do with it now."""
        of_person = self.assessment.person_id is not None
        return rules.can(
            actor, self.assessment.stage, self.lineage, of_person=of_person, review_started=self.review_started
        )


def _is_reader(actor: Actor) -> ColumnElement[bool]:
    return exists().where(EvidenceReader.person_id == actor.person_id, EvidenceReader.reason_id == Assessment.id)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """True for assessments of mine, those that my roles show me at their stage, and those that I review."""
    by_role = [
        and_(Assessment.stage == stage, scoped(actor, permission, Assessment.organisation_id))
        for stage, permission in rules.VIEWED_BY.items()
    ]
    as_reader = and_(Assessment.stage != AssessmentStage.SELF, _is_reader(actor))
    return or_(Assessment.person_id == actor.person_id, *by_role, as_reader)


def get_visible(session: Session, actor: Actor, assessment_id: UUID, *, lock: bool = False) -> Visible:
    """One assessment with its framework version, cycle and subject. Raises NotFound. One statement.

    `lock` holds it still until the end of the transaction, for a change of stage.
    """
    started = exists().where(Rating.assessment_id == Assessment.id, Rating.stage == RatingStage.REVIEW)
    query = (
        select(Assessment, lineage(Assessment.organisation_id), _is_reader(actor), started)
        .where(Assessment.id == assessment_id, visible_to(actor))
        .options(*WITH_SUBJECT)
    )
    if lock:
        query = query.with_for_update(of=Assessment).execution_options(populate_existing=True)
    if row := session.execute(query).one_or_none():
        assessment, above, is_reader, review_started = row
        return Visible(assessment, above or [], is_reader, review_started)
    raise NotFound("There is no such assessment, or it is not yours to see. Check the address.")


def sees_self_ratings(actor: Actor, visible: Visible) -> bool:
    """The team and those who follow its submitted work do; a panel, for example, sees only what was agreed."""
    submitted = visible.assessment.stage is not AssessmentStage.SELF
    return (
        visible.assessment.person_id == actor.person_id
        or (submitted and visible.is_reader)
        or actor.may(Permission.VIEW_DRAFT_ASSESSMENT, visible.lineage)
        or (submitted and actor.may(Permission.VIEW_SUBMITTED_ASSESSMENT, visible.lineage))
    )


def listed(
    actor: Actor,
    *,
    organisation_id: UUID | None,
    stage: AssessmentStage | None,
    cycle_id: UUID | None,
    framework_id: UUID | None,
    mine: bool,
) -> Select[Assessment]:
    """Assessments that the actor may see, with framework version, cycle and subject."""
    query = select(Assessment).where(visible_to(actor)).options(*WITH_SUBJECT)
    if organisation_id:
        query = query.where(reached(Assessment.organisation_id, (), (organisation_id,)))
    if stage:
        query = query.where(Assessment.stage == stage)
    if cycle_id:
        query = query.where(Assessment.cycle_id == cycle_id)
    if framework_id:
        query = query.join(Assessment.framework_version).where(FrameworkVersion.framework_id == framework_id)
    if mine:
        my_teams = Assessment.organisation_id.in_(actor.places(Permission.RATE_ASSESSMENT, HERE))
        query = query.where(or_(Assessment.person_id == actor.person_id, my_teams))
    return query


def progress_of(session: Session, assessment_ids: Iterable[UUID]) -> dict[UUID, rules.Progress]:
    """How far each self-assessment is. One statement."""
    rated = select(func.count()).where(
        Rating.assessment_id == Assessment.id,
        Rating.stage == RatingStage.SELF,
        Rating.state.in_(rules.DONE[RatingStage.SELF]),
    )
    criteria = select(func.count()).where(Criterion.framework_version_id == Assessment.framework_version_id)
    columns = [each.correlate(Assessment).scalar_subquery() for each in (rated, criteria)]
    query: Select[Any] = select(Assessment.id, *columns).where(Assessment.id.in_(assessment_ids))
    return {assessment_id: rules.Progress(done, total) for assessment_id, done, total in session.execute(query)}
