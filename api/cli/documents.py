"""The committed descriptions of the API, which clients are generated from."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.cli.swagger import to_swagger
from api.kit.settings import ROOT

FOLDER = ROOT / "openapi"


def write_documents() -> None:
    FOLDER.mkdir(exist_ok=True)
    for path, text in documents().items():
        # Left alone when nothing changed, so that `make` does not rebuild what is made from it.
        if not _is_current(path, text):
            path.write_text(text, encoding="utf-8")


def check_documents() -> list[str]:
    """The names of files that do not say what the code says."""
    return [path.name for path, text in documents().items() if not _is_current(path, text)]


def documents() -> dict[Path, str]:
    from api.main import create_app

    document = create_app().openapi()
    return {FOLDER / "openapi.json": _text(document), FOLDER / "openapi-2.0.json": _text(to_swagger(document))}


def _is_current(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _text(document: Mapping[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
