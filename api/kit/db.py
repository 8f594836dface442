"""The database: one declarative base, one engine, one session and one transaction per request.

Nobody in a room commits. The session dependency commits after the answer has been made and before it is sent
(`scope="function"`), so that a client never sees success for a transaction that then fails.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import DateTime, Engine, Enum, MetaData, Uuid, create_engine, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column, sessionmaker

from api.kit.clock import now


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
        list[dict[str, Any]]: JSONB,
        list[str]: JSONB,
    }


Id = Annotated[UUID, mapped_column(Uuid, primary_key=True, server_default=text("uuidv7()"))]


def choice(kind: type[StrEnum]) -> Enum:
    """A text column that the database itself holds to the members of `kind`."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=kind.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
    )


class Stamped:
    """When a row was made."""

    created_at: Mapped[datetime] = mapped_column(default=now, server_default=text("now()"))


class Versioned(Stamped):
    """A row that people edit: `version` is its ETag, and the database refuses a write based on an older one."""

    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, server_default=text("now()"))
    version: Mapped[int] = mapped_column(default=1, server_default=text("1"))

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 (SQLAlchemy calls it on the class)
        return {"version_id_col": cls.version}


def make_engine(url: str) -> Engine:
    """A pool that never grows past its size: requests queue in the thread pool rather than in PostgreSQL."""
    return create_engine(
        url,
        pool_size=16,
        max_overflow=0,
        pool_timeout=10,
        pool_pre_ping=True,
        connect_args={"options": "-c statement_timeout=15000 -c lock_timeout=5000 -c timezone=UTC"},
    )


def make_sessions(engine: Engine) -> sessionmaker[Session]:
    return sessionmaker(engine, expire_on_commit=False)


def open_session(request: Request) -> Iterator[Session]:
    """One request, one transaction. `app.state.sessions` makes the session (tests put their own there)."""
    with request.app.state.sessions() as session:
        request.state.session = session
        yield session
        session.commit()


Db = Annotated[Session, Depends(open_session, scope="function")]
