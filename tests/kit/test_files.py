"""The file store: all or nothing, hashed on the way, unguessable keys, removal only after commit."""

import hashlib
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from api.kit import files
from api.kit.errors import NotFound, TooLarge
from api.kit.files import MEBIBYTE, delete, delete_after_commit, open_stream, put_stream
from api.kit.settings import get_settings


def stored_files() -> set[Path]:
    return {path for path in (get_settings().local_folder / "files").rglob("*") if path.is_file()}


def mebibytes(count: int) -> Iterator[bytes]:
    for number in range(count):
        yield bytes([number]) * MEBIBYTE


def test_what_was_stored_is_read_back_whole_or_in_part() -> None:
    stored = put_stream(mebibytes(12), limit=20 * MEBIBYTE)
    content = b"".join(mebibytes(12))

    assert (stored.size, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert b"".join(open_stream(stored.key)) == content
    assert b"".join(open_stream(stored.key, range(MEBIBYTE - 2, MEBIBYTE + 2))) == b"\x00\x00\x01\x01"


def test_too_large_leaves_nothing_behind() -> None:
    before = stored_files()

    with pytest.raises(TooLarge, match="up to 10 MiB"):
        put_stream(mebibytes(11), limit=10 * MEBIBYTE)

    assert stored_files() == before


def test_a_sender_who_breaks_off_leaves_nothing_behind() -> None:
    before = stored_files()

    def broken() -> Iterator[bytes]:
        yield from mebibytes(7)
        raise ConnectionError

    with pytest.raises(ConnectionError):
        put_stream(broken(), limit=20 * MEBIBYTE)

    assert stored_files() == before


def test_the_same_content_twice_has_two_keys_that_nobody_can_guess() -> None:
    keys = {put_stream(iter([b"same"]), limit=10).key for _ in range(2)}

    assert len(keys) == 2
    assert all(len(key.rsplit("/", 1)[-1]) == 32 for key in keys)


def test_python_holds_only_a_few_pieces_at_a_time() -> None:
    tracemalloc.start()
    put_stream(mebibytes(100), limit=200 * MEBIBYTE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 16 * MEBIBYTE


def test_what_is_missing_is_not_found_before_anything_is_sent() -> None:
    stored = put_stream(iter([b"x"]), limit=10)
    delete(stored.key)
    delete(stored.key)

    with pytest.raises(NotFound):
        open_stream(stored.key)


def test_bytes_go_only_once_the_removal_of_their_row_is_certain(session: Session) -> None:
    kept, removed = (put_stream(iter([b"x"]), limit=10).key for _ in range(2))

    delete_after_commit(session, removed)
    assert b"".join(open_stream(removed)) == b"x"
    session.commit()

    with pytest.raises(NotFound):
        open_stream(removed)
    assert b"".join(open_stream(kept)) == b"x"


def test_the_store_is_a_folder_unless_the_settings_say_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stored_at(url: str) -> str:
        monkeypatch.setattr(get_settings(), "files_url", url)
        files.store.cache_clear()
        try:
            key = put_stream(iter([b"here"]), limit=10).key
            assert b"".join(open_stream(key)) == b"here"
        finally:
            files.store.cache_clear()
        return key

    stored_at("memory:///")
    assert (tmp_path / "shelf" / stored_at(str(tmp_path / "shelf"))).read_bytes() == b"here"
    assert (tmp_path / "other" / stored_at((tmp_path / "other").as_uri())).read_bytes() == b"here"
