"""Where the database is: the address in the settings, or else an embedded server of our own.

Two roles from the start. `excellence_owner` creates and migrates; `excellence_app` serves requests, is no superuser and
owns nothing, so that grants and row-level security bind it.
"""

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psycopg import sql
from sqlalchemy import make_url

from api.kit.settings import Settings

if TYPE_CHECKING:
    from api.kit.embedded import EmbeddedServer

OWNER = "excellence_owner"
APP = "excellence_app"
DATABASE = "excellence"

# Held until the connection closes: "if not exists" is no guard against a twin that is a moment ahead.
ONE_AT_A_TIME = "SELECT pg_advisory_lock(hashtext('excellence databases'))"

ROLES = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {owner_name}) THEN
    CREATE ROLE {owner} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {app_name}) THEN
    CREATE ROLE {app} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$
"""

GRANTS = """
REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {app};
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO {app};
ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app};
ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT USAGE ON SEQUENCES TO {app}
"""


@dataclass(frozen=True)
class Urls:
    """SQLAlchemy addresses of one database, for the role that migrates and for the role that serves."""

    owner: str
    app: str


def ensure_server(settings: Settings) -> Urls:
    """The database to use, running, with its roles; stopped again when the last process that asked for it ends."""
    if settings.database_url:
        app = with_driver(settings.database_url)
        return Urls(owner=with_driver(settings.database_owner_url) or app, app=app)
    if sys.platform == "win32":
        raise RuntimeError("On Windows, run inside WSL, or set EXCELLENCE_DATABASE_URL to a PostgreSQL server.")
    from api.kit.embedded import EmbeddedServer

    server = EmbeddedServer(settings.local_folder / "postgres")
    server.start()
    return create_database(server, DATABASE)


def create_database(server: "EmbeddedServer", name: str, *, template: str = "template0") -> Urls:
    """Create what is missing of the roles, the database and the grants. Safe to repeat, and to run twice at once."""
    with server.connect() as admin:
        admin.execute(ONE_AT_A_TIME)
        admin.execute(_statement(ROLES, name))
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            create = _statement("CREATE DATABASE {database} OWNER {owner} TEMPLATE ", name)
            admin.execute(create + sql.Identifier(template))
        with server.connect(name) as inside:
            inside.execute(_statement(GRANTS, name))
    return Urls(owner=server.url(OWNER, name), app=server.url(APP, name))


def drop_database(server: "EmbeddedServer", name: str) -> None:
    with server.connect() as admin:
        admin.execute(ONE_AT_A_TIME)
        admin.execute(_statement("DROP DATABASE IF EXISTS {database} WITH (FORCE)", name))


def with_driver(url: str) -> str:
    """`postgres://…` and `postgresql://…`, as hosts hand them out, made into what SQLAlchemy needs for psycopg 3."""
    if not url:
        return ""
    return make_url(url).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def _statement(text: str, database: str) -> sql.Composed:
    return sql.SQL(text).format(
        database=sql.Identifier(database),
        owner=sql.Identifier(OWNER),
        app=sql.Identifier(APP),
        owner_name=sql.Literal(OWNER),
        app_name=sql.Literal(APP),
    )
