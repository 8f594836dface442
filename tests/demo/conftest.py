"""The demo is loaded once for all tests here. They read it; a test that changes it takes a copy."""

import os
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import NullPool, create_engine
from sqlalchemy.orm import Session, sessionmaker

from api import demo
from api.kit.embedded import EmbeddedServer
from api.kit.postgres import Urls, create_database, drop_database


def sessions_on(url: str) -> sessionmaker[Session]:
    return sessionmaker(create_engine(url, poolclass=NullPool), expire_on_commit=False)


@pytest.fixture(scope="session")
def larkshire(postgres: EmbeddedServer, template: str) -> Iterator[str]:
    """The name of a database with the demo in it, loaded as the application's own role."""
    name = f"test_{os.getpid()}_demo"
    with sessions_on(create_database(postgres, name, template=template).app).begin() as session:
        assert demo.is_empty(session)
        demo.load(session)
    yield name
    drop_database(postgres, name)


@pytest.fixture
def demo_session(postgres: EmbeddedServer, larkshire: str) -> Iterator[Session]:
    with sessions_on(postgres.url("excellence_app", larkshire))() as session:
        yield session


@pytest.fixture
def copy_of_larkshire(postgres: EmbeddedServer, larkshire: str) -> Iterator[Urls]:
    """For one test alone."""
    name = f"test_{os.getpid()}_{uuid.uuid4().hex[:8]}"
    yield create_database(postgres, name, template=larkshire)
    drop_database(postgres, name)
