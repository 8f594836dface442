"""What every part of the loading shares: the session, the cast, the cycles, the frameworks and the timeline."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.assessments.actions import open_cycle
from api.assessments.models import Assessment, Cycle
from api.assessments.schemas import CycleIn
from api.demo import calendar
from api.demo.calendar import Span
from api.demo.cast import Cast
from api.demo.timeline import Ids, Timeline
from api.demo.wording import Deck
from api.frameworks import queries as frameworks
from api.frameworks.models import Framework, FrameworkScope, FrameworkVersion
from api.frameworks.schemas import CriterionOut

TEAM, ORGANISATION, INDIVIDUAL = FrameworkScope.TEAM, FrameworkScope.ORGANISATION, FrameworkScope.INDIVIDUAL
# Who moderates, and decides about evidence, for each provider.
MODERATORS = {
    "brackenford": "rosalind",
    "thistledown": "catherine",
    "lanternlight": "vivienne",
    "saltmere-surgery": "vivienne",
}
SYSTEM_PLACE, CYCLE_OPENER, ANNOUNCED = "larkshire", "robert", timedelta(days=14)


@dataclass(frozen=True)
class Tree:
    """A shipped framework: its criteria by section, and by code."""

    version_id: UUID
    sections: dict[str, list[CriterionOut]]

    @property
    def criteria(self) -> dict[str, CriterionOut]:
        return {criterion.code: criterion for section in self.sections.values() for criterion in section}


@dataclass
class World:
    session: Session
    cast: Cast
    now: datetime
    ids: Ids
    trees: dict[FrameworkScope, Tree]
    timeline: Timeline = field(default_factory=Timeline)
    deck: Deck = field(default_factory=Deck)
    cycles: list[Cycle] = field(default_factory=list)
    assessments: dict[tuple[str, int], Assessment] = field(default_factory=dict)  # by team and cycle

    @property
    def spans(self) -> Sequence[Span]:
        return calendar.spans(self.now.date())

    def actor(self, key: str) -> Actor:
        return self.cast.actor(key)

    def day(self, ago: int) -> date:
        """So many days before the loading."""
        return self.now.date() - timedelta(days=ago)


def trees(session: Session) -> dict[FrameworkScope, Tree]:
    """The shipped frameworks that the demo uses."""
    query = (
        select(FrameworkVersion.scope, FrameworkVersion.id)
        .join(FrameworkVersion.framework)
        .where(Framework.owner_id.is_(None), FrameworkVersion.scope.in_([TEAM, ORGANISATION, INDIVIDUAL]))
        .order_by(FrameworkVersion.id)
    )
    found: dict[FrameworkScope, Tree] = {}
    for scope, version_id in session.execute(query):
        found[scope] = Tree(version_id, {each.code: each.criteria for each in frameworks.tree(session, version_id)})
    return found


def open_cycles(world: World) -> None:
    """Each is announced two weeks before it opens."""
    for span in world.spans:
        announced = datetime.combine(span.opens_on, time(9, 30), UTC) - ANNOUNCED
        world.timeline.add(announced, partial(_open, world, span))


def _open(world: World, span: Span) -> None:
    place = world.cast.places[SYSTEM_PLACE]
    body = CycleIn(organisation_id=place.id, name=span.name, opens_on=span.opens_on, closes_on=span.closes_on)
    world.cycles.append(open_cycle(world.session, world.actor(CYCLE_OPENER), body))
