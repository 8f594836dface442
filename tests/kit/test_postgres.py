"""The embedded server: private, shared, and hard to break."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from sqlalchemy import Engine, NullPool, text
from sqlalchemy import create_engine as create_pooled_engine
from sqlalchemy.exc import ProgrammingError

from api.kit.embedded import EmbeddedServer
from api.kit.postgres import APP, create_database, ensure_server, with_driver
from api.kit.settings import Settings

# What another process does: use the database, say so, and stay until it is killed or told to go.
NEIGHBOUR = """
import sys
from pathlib import Path
from sqlalchemy import create_engine, text
from api.kit.postgres import ensure_server
from api.kit.settings import Settings

urls = ensure_server(Settings(database_url="", local_folder=Path(sys.argv[1])))
with create_engine(urls.owner).begin() as connection:
    connection.execute(text("SELECT pg_advisory_xact_lock(1)"))
    connection.execute(text("CREATE TABLE IF NOT EXISTS kept (word text)"))
    connection.execute(text("INSERT INTO kept VALUES ('kept')"))
print("ready", flush=True)
sys.stdin.read()
"""


def create_engine(url: str) -> Engine:
    """Without a pool, so that nothing holds on to a server that is about to stop."""
    return create_pooled_engine(url, poolclass=NullPool)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(tmp_path / "postgres")
    server.start()
    yield server
    server.release()


def neighbours(folder: Path, how_many: int) -> list[subprocess.Popen[str]]:
    """Processes that start at the same moment, once each of them has used the database."""
    command = [sys.executable, "-c", NEIGHBOUR, str(folder)]
    processes = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(how_many)
    ]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    return processes


def neighbour(folder: Path) -> subprocess.Popen[str]:
    return neighbours(folder, 1)[0]


def postmaster(folder: Path) -> int:
    return int((folder / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])


def is_running(folder: Path) -> bool:
    return (folder / "postgres" / "data" / "postmaster.pid").exists()


def words(folder: Path) -> list[str]:
    """What a process that starts now finds kept; it leaves again, as the last one out."""
    server = EmbeddedServer(folder / "postgres")
    server.start()
    with create_engine(create_database(server, "excellence").app).connect() as connection:
        found = list(connection.scalars(text("SELECT word FROM kept")))
    server.release()
    return found


def test_it_listens_on_no_network_interface(server: EmbeddedServer) -> None:
    with server.connect() as admin:
        assert admin.execute("SHOW listen_addresses").fetchone() == ("",)
    assert psutil.Process(postmaster(server.folder.parent)).net_connections(kind="inet") == []


def test_only_its_own_user_can_reach_it(server: EmbeddedServer) -> None:
    assert server.data.stat().st_mode & 0o077 == 0


def test_the_last_one_out_stops_it(server: EmbeddedServer, tmp_path: Path) -> None:
    other = neighbour(tmp_path)
    server.release()
    assert is_running(tmp_path)
    other.communicate()
    assert not is_running(tmp_path)


def test_a_killed_process_loses_nothing_and_the_next_one_joins(tmp_path: Path) -> None:
    killed = neighbour(tmp_path)
    killed.kill()
    killed.communicate()
    assert is_running(tmp_path)
    assert words(tmp_path) == ["kept"]
    assert not is_running(tmp_path)


def test_a_killed_database_recovers(tmp_path: Path) -> None:
    process = neighbour(tmp_path)
    psutil.Process(postmaster(tmp_path)).kill()
    process.kill()
    process.communicate()
    psutil.wait_procs([p for p in psutil.process_iter(["name"]) if _serves(p, tmp_path)], timeout=10)
    assert words(tmp_path) == ["kept"]


def test_a_stale_pid_file_that_names_another_process_is_cleared_away(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "postgres")
    server.start()
    left = (server.data / "postmaster.pid").read_text().splitlines()
    server.release()
    (server.data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *left[1:]]))

    server.start()

    with server.connect() as admin:
        assert admin.execute("SELECT 1").fetchone() == (1,)
    server.release()


def test_a_server_whose_socket_was_swept_away_is_replaced(tmp_path: Path) -> None:
    process = neighbour(tmp_path)
    (tmp_path / "postgres" / "data" / ".s.PGSQL.5432").unlink()
    process.kill()
    process.communicate()
    assert words(tmp_path) == ["kept"]


def test_many_processes_may_start_it_at_once(tmp_path: Path) -> None:
    for process in neighbours(tmp_path, 3):
        process.communicate()
    assert not is_running(tmp_path)
    assert words(tmp_path) == ["kept"] * 3


@pytest.mark.parametrize("name", ["deep-" * 30, "with a space, a comma and 'quotes'"])
def test_it_works_in_awkward_folders(tmp_path: Path, name: str) -> None:
    server = EmbeddedServer(tmp_path / name / "postgres")
    server.start()
    with create_engine(create_database(server, "excellence").app).connect() as connection:
        assert connection.scalar(text("SELECT current_user")) == APP
    server.release()


def test_the_application_role_can_use_what_the_owner_makes_and_nothing_more(server: EmbeddedServer) -> None:
    urls = create_database(server, "excellence")
    with create_engine(urls.owner).begin() as owner:
        owner.execute(text("CREATE TABLE things (id int GENERATED BY DEFAULT AS IDENTITY, word text)"))
    with create_engine(urls.app).connect() as app:
        app.execute(text("INSERT INTO things (word) VALUES ('a')"))
        app.execute(text("UPDATE things SET word = 'b'"))
        assert app.scalar(text("SELECT word FROM things")) == "b"
        app.execute(text("DELETE FROM things"))
        app.execute(text("CREATE TEMPORARY TABLE passing (word text)"))
        app.commit()
        with pytest.raises(ProgrammingError, match="permission denied for schema public"):
            app.execute(text("CREATE TABLE mine (word text)"))
        app.rollback()
        with pytest.raises(ProgrammingError, match="must be owner"):
            app.execute(text("DROP TABLE things"))


def test_neither_role_is_above_the_law(server: EmbeddedServer) -> None:
    create_database(server, "excellence")
    powers = "SELECT DISTINCT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname LIKE %s"
    with server.connect() as admin:
        assert admin.execute(powers, ["excellence%"]).fetchall() == [(False, False, False, False)]


def test_creating_a_database_twice_changes_nothing(server: EmbeddedServer) -> None:
    assert create_database(server, "excellence") == create_database(server, "excellence")


def test_a_given_address_is_used_and_nothing_is_started(tmp_path: Path) -> None:
    urls = ensure_server(Settings(database_url="postgres://app:pw@db/x", local_folder=tmp_path))
    assert urls.app == urls.owner == "postgresql+psycopg://app:pw@db/x"
    assert list(tmp_path.iterdir()) == []


def test_the_migrating_role_may_have_its_own_address() -> None:
    settings = Settings(database_url="postgresql://app@db/x", database_owner_url="postgresql://owner@db/x")
    assert ensure_server(settings).owner == with_driver("postgresql://owner@db/x")


def test_an_interrupt_at_the_keyboard_does_not_reach_it(tmp_path: Path) -> None:
    process = neighbour(tmp_path)
    assert os.getsid(postmaster(tmp_path)) != os.getsid(process.pid)
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert not is_running(tmp_path)


def _serves(process: psutil.Process, folder: Path) -> bool:
    try:
        return process.name() == "postgres" and Path(process.cwd()).is_relative_to(folder)
    except psutil.Error:
        return False
