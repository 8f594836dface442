"""Applications for recognition, what panels said of them, and what became of the awards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
from uuid import UUID

from api.awards import actions as awards
from api.awards.rules import months_later
from api.demo import calendar, reading
from api.demo.chance import seeded
from api.demo.entries import Bid, Verdict
from api.demo.world import World
from api.recognition import actions as recognition
from api.recognition.schemas import ApplicationIn, DecisionIn

# Who runs each trust's scheme, and what it is called there.
SCHEMES = {
    "brackenford": ("nadia", {}),
    "thistledown": ("lorna", {"code": "team-excellence", "title": "Thistledown Team Excellence"}),
}
BEFORE_FIRST_CYCLE, SOON, PANEL, BREATH = timedelta(days=40), timedelta(days=4), timedelta(days=11), timedelta(hours=1)


@dataclass
class Recognition:
    world: World
    bids: list[Bid] = field(default_factory=reading.bids)
    schemes: dict[str, UUID] = field(default_factory=dict)
    validity_months: int = field(default_factory=lambda: recognition.read_scheme_file().validity_months)

    def deadlines(self) -> dict[tuple[str, int], date]:
        """By when ratings must have been agreed for an award to end on the day that it should."""
        return {
            (bid.team, bid.cycle): self._given(verdict.expires_in) - PANEL
            for bid in self.bids
            for verdict in bid.decisions
            if verdict.expires_in is not None
        }

    def plan(self, agreed: Mapping[tuple[str, int], datetime]) -> None:
        """`agreed`: when each assessment's ratings were."""
        opened = datetime.combine(self.world.spans[0].opens_on, time(10), UTC) - BEFORE_FIRST_CYCLE
        self.world.timeline.add(opened, self._publish)
        for bid in self.bids:
            _Application(self, bid, seeded(bid.team, bid.cycle)).plan(agreed[bid.team, bid.cycle])

    def _publish(self) -> None:
        file = recognition.read_scheme_file()
        for place, (lead, changes) in SCHEMES.items():
            organisation_id = self.world.cast.places[place].id
            named = file.model_copy(update=changes)
            version = recognition.publish_scheme(self.world.session, self.world.actor(lead), organisation_id, named)
            self.schemes[place] = version.scheme_id

    def _given(self, expires_in: int) -> date:
        """The day on which an award was given that ends so many days from the loading."""
        ends = self.world.now.date() + timedelta(days=expires_in)
        return months_later(ends, -self.validity_months)

    def decided(self, verdict: Verdict, applied: datetime, random: Random) -> datetime:
        if verdict.expires_in is not None:
            return datetime.combine(self._given(verdict.expires_in), time(15, random.randint(0, 50)), UTC)
        if verdict.at is not None:
            return calendar.moment(self.world.day(verdict.at), random)
        return calendar.moment(applied.date() + timedelta(days=verdict.after or 0), random)


@dataclass
class _Application:
    recognition: Recognition
    bid: Bid
    random: Random
    made: list[UUID] = field(default_factory=list)
    awards: list[UUID] = field(default_factory=list)

    def plan(self, agreed: datetime) -> None:
        world, bid = self.recognition.world, self.bid
        day = (agreed + SOON).date() if bid.applied is None else world.day(bid.applied)
        at = max(calendar.moment(day, self.random), agreed + BREATH)
        world.timeline.add(at, self._apply)
        for verdict in bid.decisions:
            at = max(self.recognition.decided(verdict, at, self.random), at + BREATH)
            world.timeline.add(at, partial(self._decide, verdict))
        if bid.withdrawn:
            world.timeline.add(calendar.moment(world.day(bid.withdrawn.ago), self.random), self._withdraw)

    def _apply(self) -> None:
        world, bid = self.recognition.world, self.bid
        lead = world.actor(reading.profiles()[bid.team].raters[0])
        body = ApplicationIn(
            scheme_id=self.recognition.schemes[bid.scheme],
            assessment_id=world.assessments[bid.team, bid.cycle].id,
            statement=bid.statement,
        )
        self.made.append(recognition.apply(world.session, lead, body).application.id)

    def _decide(self, verdict: Verdict) -> None:
        world = self.recognition.world
        body = DecisionIn(
            outcome=verdict.outcome, level_code=verdict.level, reason=verdict.reason, citation=verdict.citation
        )
        shown = recognition.decide(world.session, world.actor(verdict.by), self.made[0], body)
        self.awards += [each.award_id for each in shown.application.decisions if each.award_id]

    def _withdraw(self) -> None:
        if ended := self.bid.withdrawn:
            world = self.recognition.world
            awards.withdraw(
                world.session, world.actor(ended.by), self.awards[0], reason=ended.reason, privacy_confirmed=False
            )
