"""Guards over the whole surface: what must hold for every operation, those of tomorrow included."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.main import create_app

DOCUMENT: dict[str, Any] = create_app().openapi()
METHODS = {"get", "post", "put", "patch", "delete"}
PROBLEM = {"$ref": "#/components/schemas/Problem"}
# The only operations that answer someone who has not signed in.
OPEN = {
    "ping",
    "get_status",
    "explain_problem",
    "sign_in",
    "issue_access_token",
    "list_components",
    "get_vocabularies",
    "get_public_award",
}
# GET of many things that is not a list to page through: the answer is one document.
WHOLE = {"get_vocabularies", "get_status"}


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.spec["operationId"])

    @property
    def parameters(self) -> set[str]:
        return {each["name"] for each in self.spec.get("parameters", [])}


def operations() -> Iterator[Operation]:
    for path, item in DOCUMENT["paths"].items():
        for method, spec in item.items():
            if method in METHODS:
                yield Operation(method, path, spec)


ALL = list(operations())
every_operation = pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.id)


def test_operation_ids_are_unique_and_begin_with_a_verb() -> None:
    ids = [operation.id for operation in ALL]

    assert len(ids) == len(set(ids))
    assert [each for each in ids if not re.fullmatch(r"[a-z]+(_[a-z]+)*", each)] == []


@every_operation
def test_it_is_refused_to_someone_who_has_not_signed_in(client: TestClient, operation: Operation) -> None:
    path = re.sub(r"{\w+}", "019aa000-0000-7000-8000-000000000000", operation.path)
    answer = client.request(operation.method, path, json={} if operation.method != "get" else None)

    if operation.id in OPEN:
        assert answer.status_code != 500
    else:
        assert answer.status_code == 401, answer.text
        assert answer.headers["content-type"] == "application/problem+json"


@every_operation
def test_it_is_described_with_an_example(operation: Operation) -> None:
    assert operation.spec["summary"]
    assert len(operation.spec["description"]) > 20
    assert operation.spec["tags"]
    success = next(spec for status, spec in operation.spec["responses"].items() if status.startswith("2"))
    for media_type, content in success.get("content", {}).items():
        if media_type == "application/json":
            assert _has_example(content), f"{operation.id} answers without an example"
    for media_type, content in operation.spec.get("requestBody", {}).get("content", {}).items():
        if media_type == "application/json":
            assert _has_example(content), f"{operation.id} takes a body without an example"


def _has_example(content: dict[str, Any], depth: int = 0) -> bool:
    if "example" in content or "examples" in content:
        return True
    schema = content.get("schema", content)
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    if "example" in schema or "examples" in schema or schema.get("properties") == {}:
        return True
    children = [
        *schema.get("properties", {}).values(),
        *schema.get("anyOf", []),
        schema.get("items"),
        schema.get("additionalProperties"),
    ]
    return depth < 4 and any(_has_example(child, depth + 1) for child in children if isinstance(child, dict))


@every_operation
def test_its_errors_are_problems(operation: Operation) -> None:
    failures = {
        status: spec for status, spec in operation.spec["responses"].items() if status[0] in "45" and status != "503"
    }

    assert "422" in failures
    for status, spec in failures.items():
        assert spec["content"] == {"application/problem+json": {"schema": PROBLEM}}, (operation.id, status)


@every_operation
def test_a_list_is_paged(operation: Operation) -> None:
    schema = operation.spec["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    properties = DOCUMENT["components"]["schemas"].get(name, {}).get("properties", {})
    if operation.method == "get" and "next_cursor" in properties:
        assert {"limit", "cursor"} <= operation.parameters or operation.id == "list_components"
    assert schema.get("type") != "array", f"{operation.id} answers a bare array"


@every_operation
def test_a_change_of_what_exists_needs_the_version_it_is_based_on(operation: Operation) -> None:
    if operation.method in {"put", "patch"} and "/criteria/" not in operation.path:
        assert "If-Match" in operation.parameters
        assert {"412", "428"} <= set(operation.spec["responses"])


@every_operation
def test_a_post_by_someone_signed_in_takes_an_idempotency_key(operation: Operation) -> None:
    if operation.method == "post" and operation.id not in OPEN:
        assert "Idempotency-Key" in operation.parameters
