"""A real PostgreSQL for every test: built by the migrations once per process, rolled back after each test.

`session` and `client` share one connection and one transaction that is never committed. What needs real commits,
several processes or a kill takes `fresh_database` or `live_server`, each with a database of its own.
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest
from fastapi import FastAPI
from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.orm import Session, sessionmaker
from starlette.testclient import TestClient

from api.cli.content import load_shipped
from api.kit import migrations
from api.kit.embedded import EmbeddedServer
from api.kit.postgres import Urls, create_database, drop_database
from api.kit.settings import ROOT, Settings, get_settings
from tests.live import LiveServer

CountStatements = Callable[[], AbstractContextManager["Statements"]]


def pytest_configure() -> None:
    """Tests see none of the developer's own settings, and keep their files out of the developer's folder."""
    for name in [name for name in os.environ if name.startswith("EXCELLENCE_")]:
        del os.environ[name]
    os.environ["EXCELLENCE_LOCAL_FOLDER"] = tempfile.mkdtemp(prefix="excellence-tests-")
    Settings.model_config["env_file"] = None
    # Whatever read them while modules were imported read a parent process's.
    get_settings.cache_clear()


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ["EXCELLENCE_LOCAL_FOLDER"], ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> EmbeddedServer:
    """One server for every test run of this checkout, however many run at once. It may forget: tests do not mind."""
    server = EmbeddedServer(ROOT / ".local" / "test-postgres", durable=False)
    server.start()
    _drop_what_killed_runs_left(server)
    return server


@pytest.fixture(scope="session")
def template(postgres: EmbeddedServer) -> Iterator[str]:
    """The name of a migrated database to copy, with what ships with the product and nothing else.

    Nobody stays connected to it, or it could not be copied.
    """
    name = f"test_{os.getpid()}_template"
    urls = create_database(postgres, name)
    migrations.upgrade(urls.owner)
    with sessionmaker(create_engine(urls.app, poolclass=NullPool)).begin() as session:
        load_shipped(session)
    yield name
    drop_database(postgres, name)


@pytest.fixture
def fresh_database(postgres: EmbeddedServer, template: str) -> Iterator[Urls]:
    """A migrated database for one test alone."""
    name = f"test_{os.getpid()}_{uuid.uuid4().hex[:8]}"
    yield create_database(postgres, name, template=template)
    drop_database(postgres, name)


@pytest.fixture(scope="session")
def engine(postgres: EmbeddedServer, template: str) -> Iterator[Engine]:
    """The shared database, as the application's own role."""
    name = f"test_{os.getpid()}_shared"
    engine = create_engine(create_database(postgres, name, template=template).app)
    yield engine
    engine.dispose()
    drop_database(postgres, name)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


@pytest.fixture
def sessions(connection: Connection) -> sessionmaker[Session]:
    """Sessions that may commit as they like: each is a savepoint inside the test's transaction."""
    return sessionmaker(connection, join_transaction_mode="create_savepoint", expire_on_commit=False)


@pytest.fixture
def session(sessions: sessionmaker[Session]) -> Iterator[Session]:
    with sessions() as session:
        yield session


@pytest.fixture
def app(session: Session, sessions: sessionmaker[Session]) -> FastAPI:
    """Every request has a session of its own, as in real life. It and the test see what the other has made."""
    from api.main import create_app

    @contextmanager
    def one_request() -> Iterator[Session]:
        session.flush()
        try:
            with sessions() as its_own:
                yield its_own
        finally:
            session.expire_all()

    app = create_app()
    app.state.sessions = one_request
    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=True) as client:
        yield client


@dataclass
class Statements:
    """What was sent to the database. `count` is what a test asserts; the texts are for whoever has to find out why."""

    texts: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.texts)


@pytest.fixture
def count_statements(connection: Connection) -> CountStatements:
    """Counts inside a `with` block. Savepoints do not count: only tests make them."""

    @contextmanager
    def counting() -> Generator[Statements]:
        statements = Statements()

        def note(*arguments: Any) -> None:
            if "SAVEPOINT" not in (text := arguments[2]):
                statements.texts.append(text)

        event.listen(connection, "before_cursor_execute", note)
        try:
            yield statements
        finally:
            event.remove(connection, "before_cursor_execute", note)

    return counting


@pytest.fixture
def live_server(fresh_database: Urls, tmp_path: Path) -> Iterator[LiveServer]:
    """The product as it runs in real life: a process of its own, which a test may kill and start again."""
    server = LiveServer(fresh_database, tmp_path)
    server.run("load-content")
    server.start()
    yield server
    server.stop()


def _drop_what_killed_runs_left(server: EmbeddedServer) -> None:
    with server.connect() as admin:
        names = [row[0] for row in admin.execute(r"SELECT datname FROM pg_database WHERE datname LIKE 'test\_%'")]
    for name in names:
        process = int(name.split("_")[1])
        if process == os.getpid() or not psutil.pid_exists(process):
            drop_database(server, name)
