"""`make run` as a stranger meets it: it says where to click, finds a port, stops in order and starts again."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from api.kit.settings import ROOT


class Serving:
    """`python -m api serve` with a folder of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "api", "serve", "--port", str(port)],
            cwd=ROOT,
            env=os.environ | {"EXCELLENCE_LOCAL_FOLDER": str(folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = ""

    def wait_until_ready(self) -> str:
        """The address it says to open."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line
            if "To stop" in line:
                break
        found = re.search(r"http://\S+", self.said)
        assert found, self.said
        self.seconds = time.monotonic() - self.started
        return found[0]

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.said += self.process.communicate(timeout=30)[0]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        yield other.getsockname()[1]


def test_it_starts_serves_stops_and_starts_again(tmp_path: Path, taken_port: int) -> None:
    first = Serving(tmp_path, taken_port)
    address = first.wait_until_ready()
    assert f"Port {taken_port} is taken" in first.said
    assert not address.endswith(f":{taken_port}")

    email = re.search(r"\S+@\S+", first.said)
    password = re.search(r"with the password  (\S+)", first.said)
    assert email
    assert password
    body = {"email": email[0], "password": password[1]}
    assert httpx.post(f"{address}/v1/session", json=body).status_code == 201

    first.stop()
    assert first.process.returncode == 0
    assert "Everything you did is kept" in first.said
    assert not (tmp_path / "postgres" / "data" / "postmaster.pid").exists()

    second = Serving(tmp_path, taken_port)
    address = second.wait_until_ready()
    assert httpx.post(f"{address}/v1/session", json=body).status_code == 201
    # The promise is 5 s on a machine of its own; here others work as well.
    assert second.seconds < 15
    second.stop(signal.SIGTERM)
    assert not (tmp_path / "postgres" / "data" / "postmaster.pid").exists()
