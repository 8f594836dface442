"""The database that the migrations build is the one that the models describe, and they can be undone."""

from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine, inspect, text
from sqlalchemy.orm import Session

from api.kit import migrations
from api.kit.postgres import Urls


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory.from_config(migrations.config("")).get_heads()) == 1


def test_the_models_say_nothing_that_no_migration_does(fresh_database: Urls) -> None:
    migrations.check(fresh_database.owner)


def test_everything_can_be_undone_and_done_again(fresh_database: Urls) -> None:
    before = tables(fresh_database)
    migrations.downgrade(fresh_database.owner)
    assert tables(fresh_database) == {"alembic_version"}
    migrations.upgrade(fresh_database.owner)
    assert tables(fresh_database) == before


def test_the_application_can_add_to_the_event_log_and_never_change_it(session: Session) -> None:
    assert privileges(session, "events") == {"SELECT", "INSERT"}


def test_the_application_cannot_pretend_that_a_migration_has_run(session: Session) -> None:
    assert privileges(session, "alembic_version") == {"SELECT"}


def test_the_application_owns_nothing(session: Session) -> None:
    owned = "SELECT relname FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE r.rolname = current_user"
    assert session.scalars(text(owned)).all() == []


def tables(urls: Urls) -> set[str]:
    with create_engine(urls.owner, poolclass=NullPool).connect() as connection:
        return set(inspect(connection).get_table_names())


def privileges(session: Session, table: str) -> set[str]:
    every = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")
    asked = text("SELECT has_table_privilege(:table, :privilege)")
    return {name for name in every if session.scalar(asked, {"table": table, "privilege": name})}
