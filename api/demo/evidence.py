"""Evidence as its authors would have sent it in: drafted, with files, submitted, and decided about."""

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from api.demo import files, reading
from api.demo.calendar import moment
from api.demo.chance import seeded
from api.demo.entries import File, Piece
from api.demo.world import MODERATORS, TEAM, World
from api.evidence import actions
from api.evidence.models import EvidenceStatus
from api.evidence.schemas import DecisionIn, EvidenceIn, Link, Outcome
from api.kit.file_types import identify
from api.kit.files import put_stream, read_chunks

DECIDED = {
    EvidenceStatus.ACCEPTED: Outcome.ACCEPT,
    EvidenceStatus.RETURNED: Outcome.RETURN,
    EvidenceStatus.DECLINED: Outcome.DECLINE,
}
LARGEST = 1_000_000


def plan(world: World) -> None:
    for piece in reading.evidence():
        _plan(world, piece, seeded(piece.title))


def _plan(world: World, piece: Piece, random: Random) -> None:
    made: list[UUID] = []
    drafted = moment(world.day(piece.ago), random)
    world.timeline.add(drafted, lambda: made.append(_draft(world, piece)))
    if piece.status is EvidenceStatus.DRAFT:
        return
    submitted = drafted + timedelta(minutes=random.randint(15, 90))
    world.timeline.add(submitted, _with(made, lambda id_: actions.submit(world.session, world.actor(piece.by), id_)))
    if piece.status is EvidenceStatus.WITHDRAWN:
        world.timeline.add(
            submitted + timedelta(days=30),
            _with(made, lambda id_: actions.withdraw(world.session, world.actor(piece.by), id_)),
        )
    elif outcome := DECIDED.get(piece.status):
        body = DecisionIn(outcome=outcome, note=piece.note)
        decider = world.actor(MODERATORS[world.cast.providers[piece.where]])
        world.timeline.add(
            _decided(drafted, random), _with(made, lambda id_: actions.decide(world.session, decider, id_, body))
        )


def _with(made: list[UUID], act: Callable[[UUID], object]) -> Callable[[], None]:
    """A step on what the first step made."""

    def step() -> None:
        act(made[0])

    return step


def _decided(drafted: datetime, random: Random) -> datetime:
    day = (drafted + timedelta(days=random.randint(5, 9))).date()
    return moment(day, random)


def _draft(world: World, piece: Piece) -> UUID:
    criteria = world.trees[TEAM].criteria
    body = EvidenceIn(
        organisation_id=world.cast.places[piece.where].id,
        title=piece.title,
        narrative=piece.narrative.strip(),
        type=piece.type,
        period_starts_on=world.day(piece.period[0]),
        period_ends_on=world.day(piece.period[1]),
        voices=piece.voices,
        links=[Link(url=link.url, label=link.label) for link in piece.links],
        criterion_ids=[criteria[code].id for code in piece.criteria],
    )
    actor = world.actor(piece.by)
    evidence_id = actions.draft(world.session, actor, body).id
    for file in piece.files:
        content = io.BytesIO(content_of(file))
        kind = identify(content, file.name)
        stored = put_stream(read_chunks(content), LARGEST)
        actions.add_file(world.session, actor, evidence_id, stored, kind, privacy_confirmed=False)
    return evidence_id


def content_of(file: File) -> bytes:
    if file.kind == "chart":
        return files.chart(file.bars)
    if file.kind == "table":
        return files.table(file.rows)
    return files.document(file.title, file.lines)
