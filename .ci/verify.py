"""`verify.py check` runs every check; `verify.py test` runs them and every test, and adds it all up in one line."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / ".local" / "reports"
PYTHON = (sys.executable, "-m")
NPM = (str(ROOT / ".ci" / "npm"), "--silent")
IMPORT_ORDER = "from importlinter.cli import lint_imports_command as run; run(['--no-logo'])"

CHECKS = {
    "Python format": (*PYTHON, "ruff", "format", "--check", "--output-format=concise"),
    "Python lint": (*PYTHON, "ruff", "check", "--output-format=concise"),
    "Python types": (*PYTHON, "mypy"),
    "import order": (sys.executable, "-c", IMPORT_ORDER),
    "dependencies": (*PYTHON, "deptry", "--no-ansi", "."),
    "front-end format, lint and types": (*NPM, "run", "check"),
    "OpenAPI documents": (*PYTHON, "api", "openapi", "--check"),
    "migrations": (*PYTHON, "pytest", "-q", "-n0", "tests/test_migrations.py"),
}
HINTS = {"Python format": "`make fmt` mends this.", "OpenAPI documents": "`make openapi` mends this."}


@dataclass
class Totals:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def add(self, other: "Totals") -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def check() -> Totals:
    """All of them, two at a time."""
    totals = Totals()
    with ThreadPoolExecutor(max_workers=2) as pool:
        for outcome in pool.map(_check, CHECKS, CHECKS.values()):
            totals.add(outcome)
    return totals


def _check(name: str, command: tuple[str, ...]) -> Totals:
    """One line for each, and what it said if it failed."""
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    failed = done.returncode != 0
    report = f"{'FAIL' if failed else 'ok':4}  {name} ({time.monotonic() - started:.1f} s)"
    if failed:
        report = "\n".join(filter(None, [report, done.stdout.rstrip(), HINTS.get(name)]))
    print(report, flush=True)
    return Totals(failed=1) if failed else Totals(passed=1)


def test() -> Totals:
    totals = _check("front-end build", ("make", "frontend/dist/.done"))
    totals.add(check())
    totals.add(_run("Python", (*PYTHON, "pytest", "-q", "-n2", "--junitxml={report}")))
    vitest = (*NPM, "test", "--", "--reporter=dot", "--reporter=junit", "--outputFile.junit={report}")
    totals.add(_run("front end", vitest))
    # Node's own runner takes reporters here, since npm would hand arguments on as names of files.
    stdout = "--test-reporter=spec --test-reporter-destination=stdout"
    file = "--test-reporter=junit --test-reporter-destination={report}"
    totals.add(_run("browser", (*NPM, "run", "e2e"), node_options=f"{stdout} {file}"))
    return totals


def _run(name: str, command: tuple[str, ...], *, node_options: str = "") -> Totals:
    """What a runner's own report says. One that crashes, or reports nothing, has failed at least once."""
    print(f"\n{name} tests", flush=True)
    report = REPORTS / f"{name.replace(' ', '-')}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    # The browser tests start the product with it, whatever Python the machine calls by that name.
    environment = os.environ | {"PYTHON": sys.executable, "NODE_OPTIONS": node_options.replace("{report}", str(report))}
    filled = [part.replace("{report}", str(report)) for part in command]
    code = subprocess.run(filled, cwd=ROOT, env=environment, check=False).returncode
    totals = _read(report)
    if code != 0 and totals.failed == 0:
        print(f"The {name} tests ended with code {code} and without a failed test.", flush=True)
        totals.failed = 1
    return totals


def _read(report: Path) -> Totals:
    totals = Totals()
    if not report.exists():
        return Totals(failed=1)
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 (written a moment ago by our own runner)
        outcomes = {child.tag for child in case}
        if outcomes & {"failure", "error"}:
            totals.failed += 1
        elif "skipped" in outcomes:
            totals.skipped += 1
        else:
            totals.passed += 1
    return totals


if __name__ == "__main__":
    command = sys.argv[1]
    totals = {"check": check, "test": test}[command]()
    if command == "test":
        print(f"\n{totals}")
    sys.exit(totals.failed != 0)
