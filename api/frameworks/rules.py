"""What may be done to a published edition: nothing. Pure functions over framework files, as plain data."""

from collections.abc import Mapping
from typing import Any

SHOWN = 5


class PublishedVersionChanged(RuntimeError):
    """The file says something else than the edition that people have already used."""


def differences(published: Mapping[str, Any], file: Mapping[str, Any]) -> list[str]:
    """Where the two differ, in words: fields of the framework, then sections and criteria by code."""
    fields = [name for name in file if name != "sections" and published[name] != file[name]]
    before, after = _parts(published), _parts(file)
    parts = [name for name in dict.fromkeys([*before, *after]) if before.get(name) != after.get(name)]
    order = ["the order of the criteria"] if not parts and list(before) != list(after) else []
    return fields + parts + order


def refuse_changes(published: Mapping[str, Any], file: Mapping[str, Any]) -> None:
    """Raise PublishedVersionChanged where `file` would alter the published edition."""
    if found := differences(published, file):
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise PublishedVersionChanged(
            f"{file['code']} {file['version']} is published and cannot change, but the file differs in "
            f"{', '.join(found[:SHOWN])}{more}. Give the new content a new version number."
        )


def _parts(file: Mapping[str, Any]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for section in file["sections"]:
        parts[f"section {section['code']}"] = (section["title"], section["component"])
        parts |= {f"criterion {criterion['code']}": (section["code"], criterion) for criterion in section["criteria"]}
    return parts
