"""Loads the demo: sets the scene, plans what happens when, and lets it happen through the rooms' own actions."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from api.demo import AlreadyLoaded, assessing, evidence
from api.demo.cast import assemble
from api.demo.chance import seeded
from api.demo.recognising import Recognition
from api.demo.timeline import Ids, dated_ids
from api.demo.world import World, open_cycles, trees
from api.kit.clock import now
from api.organisations.models import Organisation


def is_empty(session: Session) -> bool:
    return not session.scalar(select(exists().where(Organisation.id.is_not(None))))


def load(session: Session) -> None:
    if not is_empty(session):
        raise AlreadyLoaded("There is data here already, so the demo was not loaded. Load it into an empty database.")
    ids = Ids(seeded("larkshire"))
    with dated_ids(session, ids), _no_tidying():
        world = World(session, assemble(session, now().date()), now(), ids, trees(session))
        open_cycles(world)
        evidence.plan(world)
        recognition = Recognition(world)
        recognition.plan(assessing.plan(world, recognition.deadlines()))
        world.timeline.run(session)


@contextmanager
def _no_tidying() -> Iterator[None]:
    """Thousands of objects are made here and kept. Looking through them for rubbish takes a quarter of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
