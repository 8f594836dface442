"""Measures the paths that people wait for against the bare limit, on one machine, in one run, and prints the ratios.

The server runs as in life, with demo data, on the embedded PostgreSQL. Absolute times depend on the machine; the
ratios are what to compare from one change to the next.
"""

import hashlib
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import typer

from api import demo
from api.kit import migrations
from api.kit.embedded import EmbeddedServer
from api.kit.postgres import create_database, drop_database
from api.kit.settings import ROOT
from tests.live import LiveServer

ROUNDS = 60
MEBIBYTE = 1024 * 1024


@dataclass
class Timing:
    what: str
    milliseconds: float

    def against(self, floor: "Timing") -> str:
        ratio = self.milliseconds / floor.milliseconds
        return f"{self.what:<52} {self.milliseconds:8.1f} ms   {ratio:6.1f} × {floor.what}"


def median(what: str, act: Callable[[], Any], rounds: int = ROUNDS) -> Timing:
    """The median of `rounds` runs, after a tenth as many to warm up."""
    for _ in range(max(1, rounds // 10)):
        act()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        act()
        times.append((time.perf_counter() - started) * 1000)
    return Timing(what, statistics.median(times))


class Lead:
    """The demo team lead, with a self-assessment under way."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=f"{url}/v1", timeout=60)
        body = {"email": demo.SIGN_INS[0].email, "password": demo.PASSWORD}
        token = self.http.post("/access-tokens", json=body).raise_for_status().json()["access_token"]
        self.http.headers["Authorization"] = f"Bearer {token}"
        memberships = self.get("/session")["person"]["memberships"]
        self.team = next(each["organisation"] for each in memberships if each["role"] == "team_lead")
        self.assessment = self._start()
        version = self.get(f"/framework-versions/{self.assessment['framework']['version_id']}")
        self.version_id = version["id"]
        self.criterion = version["sections"][0]["criteria"][0]["id"]
        self.versions = count(1)

    def get(self, path: str, **headers: str) -> Any:
        return self.http.get(path, headers=headers).raise_for_status().json()

    def _start(self) -> Any:
        frameworks = self.get("/frameworks?scope=team")["items"]
        version = next(each["current_version"]["id"] for each in frameworks if each["code"] == "cno-excellence-team")
        cycles = self.get(f"/cycles?organisation_id={self.team['id']}")["items"]
        cycle = next(each["id"] for each in cycles if each["is_current"])
        body = {"framework_version_id": version, "cycle_id": cycle, "organisation_id": self.team["id"]}
        return self.http.post("/assessments", json=body).raise_for_status().json()

    def rate(self) -> None:
        seen = next(self.versions)
        headers = {"If-None-Match": "*"} if seen == 1 else {"If-Match": f'"{seen - 1}"'}
        body = {"state": "rated", "value": seen % 5, "comment": "Measured."}
        path = f"/assessments/{self.assessment['id']}/ratings/{self.criterion}"
        self.http.put(path, json=body, headers=headers).raise_for_status()

    def revalidate(self, path: str) -> Callable[[], None]:
        etag = self.http.get(path).raise_for_status().headers["ETag"]

        def again() -> None:
            assert self.http.get(path, headers={"If-None-Match": etag}).status_code == 304

        return again

    def upload(self, size: int) -> Callable[[], None]:
        """Each round sends new bytes to a new draft, so that nothing is spared as a duplicate."""
        numbers = count(1)

        def send() -> None:
            body = {
                "organisation_id": self.team["id"],
                "title": "Measured",
                "narrative": "",
                "type": "audit",
                "voices": [],
            }
            evidence = self.http.post("/evidence", json=body).raise_for_status().json()
            content = str(next(numbers)).encode().ljust(size, b"x")
            path = f"/evidence/{evidence['id']}/files"
            self.http.post(path, files={"file": ("notes.txt", content)}).raise_for_status()

        return send


def hash_and_write(folder: Path, size: int) -> Callable[[], None]:
    """What has to be done with a file at the very least: hash it, write it, and make sure that it is on disk."""

    def act() -> None:
        content = os.urandom(16).ljust(size, b"x")
        hashlib.sha256(content).hexdigest()
        with (folder / "floor").open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    return act


def measure(server: LiveServer, folder: Path) -> None:
    lead = Lead(server.url)
    path = f"/assessments/{lead.assessment['id']}"
    ping = median("a bare answer (/_ping)", lambda: lead.http.get(f"{server.url}/_ping"))
    typer.echo(f"{ping.what:<52} {ping.milliseconds:8.1f} ms")
    for what, act in (
        ("who am I", lambda: lead.get("/session")),
        ("open an assessment of 42 criteria", lambda: lead.get(path)),
        ("save a rating", lead.rate),
        ("a framework of 42 criteria, whole", lambda: lead.get(f"/framework-versions/{lead.version_id}")),
        ("the same, revalidated (304)", lead.revalidate(f"/framework-versions/{lead.version_id}")),
        ("list evidence", lambda: lead.get("/evidence")),
        ("search evidence", lambda: lead.get("/evidence?q=quiet")),
        ("what to do next", lambda: lead.get("/next-steps")),
    ):
        typer.echo(median(what, act).against(ping))
    for size, rounds in ((MEBIBYTE, 20), (40 * MEBIBYTE, 5)):
        name = f"{size // MEBIBYTE} MiB"
        floor = median(f"hashing and writing {name}", hash_and_write(folder, size), rounds)
        typer.echo(median(f"upload {name}", lead.upload(size), rounds).against(floor))


def main() -> None:
    postgres = EmbeddedServer(ROOT / ".local" / "test-postgres")
    postgres.start()
    name = f"bench_{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder:
        urls = create_database(postgres, name)
        server = LiveServer(urls, Path(folder))
        try:
            migrations.upgrade(urls.owner)
            server.run("load-content")
            server.run("load-demo")
            server.start()
            measure(server, Path(folder))
        finally:
            server.stop()
            drop_database(postgres, name)


if __name__ == "__main__":
    main()
