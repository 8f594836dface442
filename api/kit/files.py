"""The file store: a local folder, S3, Azure Blob or Google Cloud Storage, all by one API.

A file is written under a random key before its row exists, and the key is known to that row alone. So a file can be
reached only once the row has committed. If the process dies in between, bytes stay behind that nothing points to: they
do no harm, and may be swept by comparing the store's keys with the rows'. The other way round, a row without its
bytes, cannot happen: bytes are removed only after the removal of their row has committed.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

import obstore
import structlog
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url
from sqlalchemy import event
from sqlalchemy.orm import Session

from api.kit.errors import NotFound, TooLarge
from api.kit.settings import get_settings

log = structlog.get_logger("files")

MEBIBYTE = 1024 * 1024
READ_SIZE = MEBIBYTE
# S3 takes parts of at least 5 MiB. Two on their way at once bound the memory of one upload.
PART_SIZE, PARTS_AT_ONCE = 5 * MEBIBYTE, 2


@dataclass(frozen=True, slots=True)
class Stored:
    """Where the bytes went, and what they were."""

    key: str
    size: int
    sha256: str


@cache
def store() -> ObjectStore:
    """The store of the settings; a folder on this machine unless they say otherwise."""
    settings = get_settings()
    url = settings.files_url
    if url.startswith("file://"):
        return LocalStore.from_url(url, mkdir=True)
    if "://" in url:
        return from_url(url)
    return LocalStore(url or settings.local_folder / "files", mkdir=True)


def put_stream(chunks: Iterable[bytes], limit: int) -> Stored:
    """Store what `chunks` yields under a new key, hashing on the way. Raises TooLarge past `limit` bytes.

    Never whole in memory. All or nothing: what breaks off half-way leaves no object behind.
    """
    key = _new_key()
    sha256, size = hashlib.sha256(), 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for chunk in chunks:
            size += len(chunk)
            if size > limit:
                raise too_large(limit)
            sha256.update(chunk)
            yield chunk

    obstore.put(store(), key, counted(), chunk_size=PART_SIZE, max_concurrency=PARTS_AT_ONCE)
    return Stored(key, size, sha256.hexdigest())


def read_chunks(file: BinaryIO) -> Iterator[bytes]:
    """The whole of an open file, piece by piece, from its start."""
    file.seek(0)
    while chunk := file.read(READ_SIZE):
        yield chunk


def open_stream(key: str, wanted: range | None = None) -> Iterator[bytes]:
    """The stored bytes, or those in `wanted` only, piece by piece. Raises NotFound at once, not when read."""
    try:
        found = obstore.get(store(), key, options={"range": (wanted.start, wanted.stop)} if wanted else None)
    except FileNotFoundError:
        log.exception("missing file", key=key)
        raise NotFound(
            "The content of this file is missing from our store. Please tell whoever runs Excellence."
        ) from None
    return iter(found.stream(min_chunk_size=READ_SIZE))


def delete(key: str) -> None:
    """Remove the bytes for good. Nothing happens where there are none."""
    with suppress(FileNotFoundError):
        obstore.delete(store(), key)


def delete_after_commit(session: Session, key: str) -> None:
    """Remove the bytes once the removal of their row is certain."""

    def remove(_: Session) -> None:
        try:
            delete(key)
        except (BaseError, OSError):
            # The row is gone, and that stands. What is left can be swept.
            log.exception("left behind", key=key)

    event.listen(session, "after_commit", remove, once=True)


def too_large(limit: int) -> TooLarge:
    return TooLarge(
        f"A file may be up to {limit // MEBIBYTE} MiB. Make it smaller, split it, or add a link to where it is kept.",
        limit=limit,
    )


def _new_key() -> str:
    """128 random bits, never anything a user typed. The first two letters spread a local store over folders."""
    name = secrets.token_hex(16)
    return f"{name[:2]}/{name}"
