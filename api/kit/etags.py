"""ETags from version columns: cheap 304 answers on reads, no lost update on writes."""

import hashlib
import re
from typing import Annotated, Protocol

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel

from api.kit.errors import FieldError, Invalid, PreconditionFailed, PreconditionRequired

VERSION = re.compile(r'(?:W/)?"?([1-9][0-9]{0,9})"?')
HIGHEST = 2**31 - 2  # one below what the column holds, so that the next one fits


class HasVersion(Protocol):
    version: int


class NotModified(Exception):
    """The caller already has this version: answer 304 with nothing in it."""

    def __init__(self, etag: str) -> None:
        self.etag = etag


def etag_of(version: int | str) -> str:
    return f'"{version}"'


def digest(body: BaseModel) -> str:
    """For what has no version column of its own: a hash of the answer itself."""
    return hashlib.sha256(body.model_dump_json().encode()).hexdigest()[:32]


def tag(request: Request, response: Response, version: int | str) -> None:
    """Put the ETag on the answer, or stop with 304 when the caller's copy is the same."""
    etag = etag_of(version)
    seen = request.headers.get("if-none-match", "")
    if request.method == "GET" and etag in {part.strip().removeprefix("W/") for part in seen.split(",")}:
        raise NotModified(etag)
    response.headers["ETag"] = etag
    response.headers.setdefault("Cache-Control", "private, no-cache")


def _version(value: str, header: str) -> int:
    written = VERSION.fullmatch(value.strip())
    if written and (version := int(written[1])) <= HIGHEST:
        return version
    message = "Send the ETag exactly as you read it, quotation marks included."
    raise Invalid(f"{header} is not an ETag of ours.", errors=[FieldError(pointer=f"#{header}", message=message)])


def if_match(
    value: Annotated[
        str | None,
        Header(
            alias="If-Match", description="The ETag that you last read. Required: 428 without it.", examples=['"1"']
        ),
    ] = None,
) -> int:
    """The version the caller means to change."""
    if value is None:
        raise PreconditionRequired("Read the resource first, then send its ETag in the If-Match header.")
    return _version(value, "If-Match")


IfMatch = Annotated[int, Depends(if_match)]


def expected_version(
    match: Annotated[
        str | None,
        Header(alias="If-Match", description="The ETag that you last read, to change what exists.", examples=['"1"']),
    ] = None,
    none_match: Annotated[
        str | None,
        Header(alias="If-None-Match", description="`*` to create only where nothing exists yet.", examples=["*"]),
    ] = None,
) -> int:
    """For PUT that may create: the version that the caller means to replace, 0 for none yet."""
    if match is not None:
        return _version(match, "If-Match")
    if none_match is not None and none_match.strip() == "*":
        return 0
    raise PreconditionRequired(
        "Send If-Match with the ETag that you last read, or If-None-Match: * if there is nothing yet."
    )


ExpectedVersion = Annotated[int, Depends(expected_version)]


def expect(resource: HasVersion, version: int) -> None:
    """Refuse to write over a version that the caller has not seen."""
    if resource.version != version:
        raise PreconditionFailed(
            "Someone changed this after you last read it. Read it again, compare, and save yours once more.",
            current_etag=etag_of(resource.version),
        )
