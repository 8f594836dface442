"""OpenAPI 3.1 made into 2.0, which is what Power Automate's custom connectors read.

2.0 can say less. What it cannot say is left out rather than said wrongly: cookie sign-in, alternatives (`anyOf` of
several things becomes "anything", with its description), other media types of the same answer.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
HOST = "excellence.example.org"
MULTIPART = "multipart/form-data"
COPIED = {
    "type", "format", "title", "description", "default", "enum", "pattern", "required", "readOnly", "multipleOf",
    "maximum", "minimum", "maxLength", "minLength", "maxItems", "minItems", "uniqueItems",
    "maxProperties", "minProperties",
}  # fmt: skip
# A parameter or header outside a body knows neither titles nor references.
PLAIN = COPIED - {"title", "description", "required", "readOnly", "maxProperties", "minProperties"}


def to_swagger(document: Mapping[str, Any]) -> Json:
    """The same API in OpenAPI 2.0."""
    components = document.get("components", {})
    schemas = components.get("schemas", {})
    schemes = dict(_security_schemes(components.get("securitySchemes", {})))
    info = document["info"]
    return {
        "swagger": "2.0",
        "info": {key: info[key] for key in ("title", "description", "version") if key in info}
        | ({"license": {"name": info["license"]["name"]}} if "license" in info else {}),
        "host": HOST,
        "basePath": "/",
        "schemes": ["https"],
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "tags": document.get("tags", []),
        "paths": {
            path: {method: _operation(item[method], schemas, schemes) for method in METHODS if method in item}
            for path, item in document["paths"].items()
        },
        "definitions": {name: _schema(schema) for name, schema in schemas.items()},
        "securityDefinitions": schemes,
    }


def _operation(operation: Mapping[str, Any], schemas: Json, schemes: Json) -> Json:
    parameters = [_parameter(each, schemas) for each in operation.get("parameters", []) if each["in"] != "cookie"]
    made: Json = {
        key: operation[key]
        for key in ("operationId", "summary", "description", "tags", "deprecated")
        if key in operation
    }
    if body := operation.get("requestBody"):
        consumes, more = _body(body, schemas)
        made["consumes"] = [consumes]
        parameters += more
    made["parameters"] = parameters
    made["responses"] = {code: _response(answer, schemas) for code, answer in operation["responses"].items()}
    produces = {media for answer in operation["responses"].values() for media in answer.get("content", {})}
    if produces - {"application/json"}:
        made["produces"] = sorted(produces)
    if security := [each for each in operation.get("security", []) if set(each) <= set(schemes)]:
        made["security"] = security
    return made


def _parameter(parameter: Mapping[str, Any], schemas: Json) -> Json:
    made = {"name": parameter["name"], "in": parameter["in"], "required": parameter.get("required", False)}
    if description := parameter.get("description", parameter["schema"].get("description")):
        made["description"] = description
    return made | _plain(parameter["schema"], schemas, many="multi" if parameter["in"] == "query" else "csv")


def _body(body: Mapping[str, Any], schemas: Json) -> tuple[str, list[Json]]:
    """The media type and the parameters that a request body becomes."""
    media, content = next(iter(body["content"].items()))
    required = body.get("required", False)
    if media != MULTIPART:
        return media, [
            {"name": "body", "in": "body", "required": required, "schema": _schema(content.get("schema", {}))}
        ]
    form = _resolved(content["schema"], schemas)
    fields = form.get("properties", {}).items()
    return media, [
        {"name": name, "in": "formData", "required": name in form.get("required", [])}
        | _plain(schema, schemas, many="multi", form=True)
        for name, schema in fields
    ]


def _response(answer: Mapping[str, Any], schemas: Json) -> Json:
    made: Json = {"description": answer.get("description", "")}
    for media, content in answer.get("content", {}).items():
        is_json = media.endswith("json")
        made["schema"] = (
            _schema(content.get("schema", {}))
            if is_json
            else {"type": "string"} | ({} if media.startswith("text/") else {"format": "binary"})
        )
        break
    if headers := answer.get("headers"):
        made["headers"] = {
            name: {"description": header.get("description", "")} | _plain(header.get("schema", {}), schemas, many="csv")
            for name, header in headers.items()
        }
    return made


def _plain(schema: Mapping[str, Any], schemas: Json, *, many: str, form: bool = False) -> Json:
    """A schema for a place where 2.0 takes only simple types: references are followed, the rest is text."""
    schema = _resolved(schema, schemas)
    converted = _schema(schema)
    made = {key: value for key, value in converted.items() if key in PLAIN}
    if form and _is_file(schema):
        return {"type": "file"}
    if made.get("type") == "array":
        items = schema["items"]
        if form and _is_file(_resolved(items, schemas)):
            return {"type": "file"}
        return made | {"items": _plain(items, schemas, many="csv"), "collectionFormat": many}
    if made.get("type") in {None, "object"}:
        return {"type": "string"}
    return made


def _schema(schema: Any) -> Json:
    """A JSON Schema 2020-12 as 2.0 writes it."""
    if not isinstance(schema, Mapping):  # `true` and `false` are schemas in 3.1
        return {}
    if "$ref" in schema:
        return {"$ref": schema["$ref"].replace("#/components/schemas/", "#/definitions/")}
    options = schema.get("anyOf") or schema.get("oneOf") or []
    real = [option for option in options if option.get("type") != "null"]
    if len(real) == 1:
        return _nullable(schema, _schema(real[0]), is_nullable=len(real) < len(options))
    made = {key: value for key, value in schema.items() if key in COPIED}
    made |= dict(_children(schema)) | dict(_said_otherwise(schema))
    if isinstance(kinds := schema.get("type"), list):
        named = [kind for kind in kinds if kind != "null"]
        made["x-nullable"] = "null" in kinds
        made.pop("type") if len(named) != 1 else made.update(type=named[0])
    if made.get("default", ...) is None:
        del made["default"]
    return made


def _nullable(schema: Mapping[str, Any], inner: Json, *, is_nullable: bool) -> Json:
    if not is_nullable or "$ref" in inner:  # nothing may stand beside a reference
        return inner
    return {key: schema[key] for key in ("title", "description") if key in schema} | inner | {"x-nullable": True}


def _said_otherwise(schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What 2.0 has another word for."""
    if "const" in schema:
        yield "enum", [schema["const"]]
    if examples := schema.get("examples"):
        yield "example", examples[0]
    for bound, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if bound in schema:
            yield limit, schema[bound]
            yield bound, True


def _children(schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "properties" in schema:
        yield "properties", {name: _schema(each) for name, each in schema["properties"].items()}
    if "items" in schema:
        yield "items", _schema(schema["items"])
    elif schema.get("type") == "array":
        yield "items", {}
    if isinstance(more := schema.get("additionalProperties"), Mapping):
        yield "additionalProperties", _schema(more)
    if "allOf" in schema:
        yield "allOf", [_schema(each) for each in schema["allOf"]]


def _security_schemes(schemes: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    for name, scheme in schemes.items():
        if scheme["type"] == "http" and scheme["scheme"] == "bearer":
            yield (
                name,
                {
                    "type": "apiKey",
                    "in": "header",
                    "name": "Authorization",
                    "description": "Bearer, a space, the access token.",
                },
            )
        elif scheme["type"] == "apiKey" and scheme["in"] in {"header", "query"}:
            yield name, {key: scheme[key] for key in ("type", "in", "name", "description") if key in scheme}


def _resolved(schema: Mapping[str, Any], schemas: Json) -> Mapping[str, Any]:
    """The schema itself where this is a reference, alone or as the one thing beside null."""
    if "$ref" in schema:
        return _resolved(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    real = [option for option in schema.get("anyOf", []) if option.get("type") != "null"]
    return _resolved(real[0], schemas) if len(real) == 1 else schema


def _is_file(schema: Mapping[str, Any]) -> bool:
    return schema.get("format") == "binary" or "contentMediaType" in schema
