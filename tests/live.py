"""Excellence as its own process on a free port, with its own database and files."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from api.kit.postgres import Urls
from api.kit.settings import ROOT


class LiveServer:
    def __init__(self, database: Urls, folder: Path) -> None:
        self.database = database
        self.folder = folder
        self.port = _free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "uvicorn", "api.main:app", "--port", str(self.port)],
                cwd=ROOT,
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        for _ in range(300):
            if self._process.poll() is not None or self._pings():
                break
            time.sleep(0.1)
        assert self._pings(), f"The server did not start:\n{self.log.read_text()}"

    def run(self, *command: str) -> str:
        """`python -m api …` against this server's database."""
        done = subprocess.run(
            [sys.executable, "-m", "api", *command],
            cwd=ROOT,
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command} failed:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    def kill(self) -> None:
        """As a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process:
            self._process.send_signal(how)
            self._process.wait(timeout=30)
            self._process = None

    def _pings(self) -> bool:
        try:
            return httpx.get(f"{self.url}/_ping", timeout=2).is_success
        except httpx.TransportError:
            return False

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            "EXCELLENCE_DATABASE_URL": self.database.app,
            "EXCELLENCE_DATABASE_OWNER_URL": self.database.owner,
            "EXCELLENCE_LOCAL_FOLDER": str(self.folder),
            "EXCELLENCE_PUBLIC_URL": self.url,
        }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
