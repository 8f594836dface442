"""The API's documents are valid, each by its own standard."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV2SpecValidator, OpenAPIV31SpecValidator

from api.cli.swagger import to_swagger
from api.main import create_app

Json = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Json:
    return create_app().openapi()


def test_the_document_is_valid_openapi(document: Json) -> None:
    OpenAPIV31SpecValidator(document).validate()


def test_the_document_for_power_automate_is_valid_openapi_2(document: Json) -> None:
    OpenAPIV2SpecValidator(to_swagger(document)).validate()


def test_no_operation_is_lost_on_the_way_to_openapi_2(document: Json) -> None:
    def ids(paths: Json) -> list[str]:
        return [operation["operationId"] for item in paths.values() for operation in item.values()]

    assert ids(to_swagger(document)["paths"]) == ids(document["paths"])


def convert(schema: Json, **rest: Any) -> Json:
    """`schema` in OpenAPI 2.0, beside the other schemas in `rest`."""
    info = {"title": "T", "version": "1"}
    swagger = to_swagger({"info": info, "paths": {}, "components": {"schemas": {"It": schema, **rest}}})
    converted: Json = swagger["definitions"]["It"]
    return converted


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "string", "x-nullable": True}),
        ({"type": ["integer", "null"]}, {"type": "integer", "x-nullable": True}),
        ({"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]}, {"$ref": "#/definitions/A"}),
        ({"const": "Bearer", "type": "string"}, {"type": "string", "enum": ["Bearer"]}),
        ({"type": "number", "exclusiveMinimum": 0}, {"type": "number", "minimum": 0, "exclusiveMinimum": True}),
        ({"type": "string", "examples": ["a", "b"]}, {"type": "string", "example": "a"}),
        ({"type": "array", "prefixItems": [{}]}, {"type": "array", "items": {}}),
        ({"description": "Any.", "anyOf": [{"type": "string"}, {"type": "integer"}]}, {"description": "Any."}),
        ({"type": "string", "default": None}, {"type": "string"}),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            {"type": "object", "additionalProperties": {"type": "integer"}},
        ),
    ],
)
def test_schemas_are_said_in_the_words_of_openapi_2(said: Json, meant: Json) -> None:
    assert convert(said, A={"type": "object"}) == meant


def test_a_form_with_a_file_becomes_form_fields() -> None:
    form = {"type": "object", "required": ["file"], "properties": {"file": {"type": "string", "format": "binary"}}}
    operation = {
        "operationId": "add_file",
        "requestBody": {"content": {"multipart/form-data": {"schema": form}}},
        "responses": {},
    }
    swagger = to_swagger({"info": {"title": "T", "version": "1"}, "paths": {"/files": {"post": operation}}})
    made = swagger["paths"]["/files"]["post"]
    assert made["consumes"] == ["multipart/form-data"]
    assert made["parameters"] == [{"name": "file", "in": "formData", "required": True, "type": "file"}]


def test_a_bearer_token_becomes_a_header_and_cookies_are_left_out() -> None:
    schemes = {
        "bearer": {"type": "http", "scheme": "bearer"},
        "session": {"type": "apiKey", "in": "cookie", "name": "s"},
    }
    document = {"info": {"title": "T", "version": "1"}, "paths": {}, "components": {"securitySchemes": schemes}}
    found = to_swagger(document)["securityDefinitions"]
    assert list(found) == ["bearer"]
    assert (found["bearer"]["in"], found["bearer"]["name"]) == ("header", "Authorization")
