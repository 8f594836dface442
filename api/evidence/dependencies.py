"""Receiving a file: checked before anyone waits, never whole in memory, no database connection held meanwhile."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated, BinaryIO
from uuid import UUID

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from api.accounts.dependencies import CurrentActor, IdempotencyKey, claim
from api.evidence import actions
from api.kit import files
from api.kit.db import Db
from api.kit.errors import FieldError, Invalid
from api.kit.file_types import Kind, identify
from api.kit.files import MEBIBYTE, Stored
from api.kit.settings import get_settings

# What the form around the file may take.
OVERHEAD = MEBIBYTE
# The framework's own limit answers without saying what the limit is, so here it stands aside: `received` keeps to ours.
NO_LIMIT = 2**40
FIELDS = {"file", "privacy_confirmed"}
YES_OR_NO = {"true": True, "false": False}
FORM = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "additionalProperties": False,
                    "properties": {
                        "file": {"type": "string", "format": "binary", "description": "The file, with its name."},
                        "privacy_confirmed": {
                            "type": "boolean",
                            "default": False,
                            "description": "You have looked at the file's name, and it identifies nobody.",
                        },
                    },
                },
                "encoding": {"file": {"contentType": "application/octet-stream"}},
            }
        },
    }
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that lies in the store and waits for its row."""

    stored: Stored
    kind: Kind
    privacy_confirmed: bool


async def received(
    request: Request, evidence_id: UUID, actor: CurrentActor, session: Db, key: IdempotencyKey = None
) -> AsyncIterator[Upload]:
    """The file of a multipart form, stored. It is removed again if the request fails after all."""
    await run_in_threadpool(actions.check_may_add_file, session, actor, evidence_id)
    # Nothing has been written yet. This gives the connection back to the pool while a slow phone sends its photo.
    await run_in_threadpool(session.commit)
    form = await _form(request)
    try:
        file, confirmed = _parts(form)
        upload = await run_in_threadpool(_store, file.file, file.filename or "", confirmed)
    finally:
        await form.close()
    try:
        content = f"{upload.stored.sha256}\n{upload.kind.name}\n{confirmed}".encode()
        await run_in_threadpool(claim, request, session, actor, key, content)
        yield upload
    except BaseException:
        # What asked for it fails either way. Bytes that stay behind are out of reach.
        with suppress(Exception):
            await run_in_threadpool(files.delete, upload.stored.key)
        raise


async def _form(request: Request) -> FormData:
    limit = get_settings().max_file_bytes
    sent_length = request.headers.get("content-length", "")
    if sent_length.isdecimal() and int(sent_length) > limit + OVERHEAD:
        raise files.too_large(limit)
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise _invalid("/file", "Send the file as multipart/form-data, in a part called `file`.")
    parser = MultiPartParser(
        request.headers, _counted(request, limit), max_files=1, max_fields=len(FIELDS), max_part_size=1024
    )
    try:
        return await parser.parse()
    except MultiPartException as error:
        raise _invalid("", "The form could not be read. Send one file, in a part called `file`.") from error


async def _counted(request: Request, limit: int) -> AsyncGenerator[bytes]:
    """The body as it comes in, as long as it does not grow past what a file may be."""
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit + OVERHEAD:
            raise files.too_large(limit)
        yield chunk


def _parts(form: FormData) -> tuple[UploadFile, bool]:
    if unknown := sorted(set(form) - FIELDS):
        raise _invalid(f"/{unknown[0]}", "We do not know this field. Take it out, or check how it is spelt.")
    file, confirmed = form.get("file"), form.get("privacy_confirmed", "false")
    if not isinstance(file, UploadFile):
        raise _invalid("/file", "Send a file with its name, in a part called `file`.")
    if not isinstance(confirmed, str) or confirmed not in YES_OR_NO:
        raise _invalid("/privacy_confirmed", "Send true or false.")
    return file, YES_OR_NO[confirmed]


def _store(file: BinaryIO, name: str, confirmed: bool) -> Upload:  # noqa: FBT001 (called in a thread, by place)
    limit = get_settings().max_file_bytes
    if file.seek(0, 2) > limit:
        raise files.too_large(limit)
    if file.tell() == 0:
        raise _invalid("/file", "This file is empty. Choose another.")
    kind = identify(file, name)
    return Upload(files.put_stream(files.read_chunks(file), limit), kind, confirmed)


def _invalid(pointer: str, message: str) -> Invalid:
    return Invalid(message, errors=[FieldError(pointer=pointer, message=message)])


Received = Annotated[Upload, Depends(received, scope="function")]
