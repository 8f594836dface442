"""Sending a stored file so that no browser takes it for one of our pages, whole or in part."""

import re
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Header, Request
from starlette.concurrency import iterate_in_threadpool
from starlette.responses import StreamingResponse

from api.evidence.models import EvidenceFile
from api.kit import files
from api.kit.errors import RangeNotSatisfiable
from api.kit.etags import etag_of, tag
from api.kit.file_types import ENDINGS, SHOWABLE

RangeHeader = Annotated[
    str | None,
    Header(
        alias="Range", description="One range of bytes, to go on where a download broke off.", examples=["bytes=0-"]
    ),
]
ONE_RANGE = re.compile(r"bytes=\s*(\d{0,15})-(\d{0,15})\s*")
# A sandboxed page runs nothing and is nobody's origin. The browser's PDF viewer does not start in one, and has its own.
ALONE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
SANDBOX = f"{ALONE}; sandbox"

_BYTES = {media_type: {"schema": {"type": "string", "format": "binary"}} for media_type in ENDINGS}
CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The whole file.", "content": _BYTES},
    206: {"description": "The range that was asked for.", "content": _BYTES},
}


class Disposition(StrEnum):
    ATTACHMENT = "attachment"
    INLINE = "inline"


def send(request: Request, file: EvidenceFile, disposition: Disposition, range_header: str | None) -> StreamingResponse:
    """The file, or the range that was asked for. Raises NotModified, RangeNotSatisfiable, NotFound."""
    if file.media_type not in SHOWABLE:
        disposition = Disposition.ATTACHMENT
    in_viewer = disposition is Disposition.INLINE and file.media_type == "application/pdf"
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": _disposition(disposition, file.name),
        "Content-Security-Policy": ALONE if in_viewer else SANDBOX,
        "Vary": "Cookie, Authorization",
        "X-Content-Type-Options": "nosniff",
    }
    answer = StreamingResponse(iter(()), media_type=file.media_type, headers=headers)
    tag(request, answer, file.sha256)
    wanted = _wanted(request, file, range_header)
    answer.headers["Content-Length"] = str(len(wanted) if wanted else file.size)
    if wanted:
        answer.status_code = 206
        answer.headers["Content-Range"] = f"bytes {wanted.start}-{wanted.stop - 1}/{file.size}"
    answer.body_iterator = iterate_in_threadpool(files.open_stream(file.key, wanted))
    return answer


def _wanted(request: Request, file: EvidenceFile, header: str | None) -> range | None:
    """The range to send; none for the whole. What is not one plain range is ignored, as the standard allows."""
    match = ONE_RANGE.fullmatch(header or "")
    changed = request.headers.get("if-range", etag_of(file.sha256)) != etag_of(file.sha256)
    if match is None or changed or not any(match.groups()):
        return None
    first, last = match.groups()
    if not first:
        found = range(max(0, file.size - int(last)), file.size)
    elif last and int(last) < int(first):
        return None
    else:
        found = range(int(first), min(int(last) + 1, file.size) if last else file.size)
    if not found:
        problem = RangeNotSatisfiable(f"This file has {file.size} bytes, and the range begins behind its end.")
        problem.headers["Content-Range"] = f"bytes */{file.size}"
        raise problem
    return found


def _disposition(disposition: Disposition, name: str) -> str:
    """RFC 6266: plain letters for old clients, the true name for all others."""
    plain = re.sub(r'[^ -~]|["\\%]', "_", name)
    return f"{disposition.value}; filename=\"{plain}\"; filename*=utf-8''{quote(name, safe='')}"
