"""Runs migrations as the owner, one process at a time, and never waits long for a table that others are using."""

from alembic import context
from sqlalchemy import Connection, NullPool, create_engine, text

from api import models  # noqa: F401 (fills the metadata)
from api.kit.db import Base

MIGRATING = text("SELECT pg_advisory_lock(hashtext('excellence migrations'))")
# The application may ask which migrations have run, never say so. (A given server may lack the role; that is well.)
READ_ONLY_VERSION = text("""
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'excellence_app') AND to_regclass('alembic_version') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM excellence_app;
  END IF;
END $$
""")


def run(connection: Connection) -> None:
    connection.execute(MIGRATING)
    # Only now: whoever waits for another's migration waits until it is done.
    connection.execute(text("SET lock_timeout = '5s'"))
    connection.commit()
    context.configure(connection=connection, target_metadata=Base.metadata, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()
        connection.execute(READ_ONLY_VERSION)


with create_engine(context.config.attributes["owner_url"], poolclass=NullPool).connect() as connection:
    run(connection)
