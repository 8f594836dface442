"""What a database is filled with from a terminal: what ships with the product, and the demo."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from api import models  # noqa: F401 (every mapper, so that relationships resolve)
from api.kit.db import make_engine, make_sessions
from api.kit.postgres import ensure_server
from api.kit.settings import get_settings


@contextmanager
def working_session(*, as_owner: bool = False) -> Iterator[Session]:
    """A session as the application's own role, or as the tables' owner. Commits at the end, or nothing at all."""
    urls = ensure_server(get_settings())
    engine = make_engine(urls.owner if as_owner else urls.app)
    try:
        with make_sessions(engine).begin() as session:
            yield session
    finally:
        engine.dispose()


def load_shipped(session: Session) -> None:
    from api.components import actions as components
    from api.frameworks import actions as frameworks

    components.load_shipped(session)
    frameworks.load_shipped(session)


def load_demo(session: Session) -> bool:
    """Load the demo where there is nothing yet. Returns whether it did."""
    from api import demo

    if not demo.is_empty(session):
        return False
    demo.load(session)
    return True
