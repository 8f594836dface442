"""Files of evidence: what comes in, what is refused, and how it goes out again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from api.evidence.models import EvidenceFile
from api.kit.events import EventRow
from api.kit.files import MEBIBYTE
from api.kit.settings import get_settings
from tests.evidence.conftest import Cast, Json, etag, path
from tests.factories import sign_in

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)


def upload(client: TestClient, evidence: Json, name: str = "run chart.pdf", content: bytes = PDF, **more: Any) -> Any:
    return client.post(path(evidence, "files"), files={"file": (name, content, "application/pdf")}, **more)


def stored_files() -> set[Path]:
    return {found for found in (get_settings().local_folder / "files").rglob("*") if found.is_file()}


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit of 3 MiB, so that tests of it need no 50."""
    monkeypatch.setattr(get_settings(), "max_file_bytes", 3 * MEBIBYTE)
    return 3 * MEBIBYTE


def test_a_file_goes_in_and_comes_out_as_it_was(client: TestClient, draft: Json, session: Session) -> None:
    answer = upload(client, draft)
    file = answer.json()
    read = client.get(path(draft)).json()
    content = client.get(path(draft, "files", file["id"], "content"))

    assert answer.status_code == 201, answer.text
    assert (file["name"], file["media_type"], file["size"]) == ("run chart.pdf", "application/pdf", len(PDF))
    assert file["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert read["files"] == [file]
    assert (read["revision"], read["version"]) == (2, draft["version"] + 1)
    assert content.content == PDF
    assert content.headers["content-type"] == "application/pdf"
    assert content.headers["content-length"] == str(len(PDF))
    assert content.headers["content-disposition"].startswith('attachment; filename="run chart.pdf"')
    assert content.headers["x-content-type-options"] == "nosniff"
    assert content.headers["content-security-policy"].endswith("; sandbox")
    assert content.headers["etag"] == f'"{file["sha256"]}"'
    event = session.scalars(select(EventRow).where(EventRow.name == "evidence.file_added")).one()
    assert (event.data["sha256"], event.data["size"]) == (file["sha256"], len(PDF))
    assert "run chart" not in str(event.data)


def test_the_key_in_the_store_says_nothing_about_the_file(client: TestClient, draft: Json, session: Session) -> None:
    upload(client, draft)
    key = session.scalars(select(EvidenceFile.key)).one()

    assert "chart" not in key
    assert (get_settings().local_folder / "files" / key).read_bytes() == PDF


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("report.pdf", b"MZ\x90\x00\x03" + bytes(300), "is a program"),
        ("report.pdf", b"#!/bin/sh\nrm -rf /\n", "plain text"),
        ("photo.png", b"<svg onload='alert(1)'/>", "plain text"),
        ("letter.docx", b"PK\x03\x04" + bytes(300), "damaged"),
    ],
)
def test_a_disguised_file_is_refused_and_nothing_is_kept(
    client: TestClient, draft: Json, name: str, content: bytes, words: str
) -> None:
    before = stored_files()
    answer = upload(client, draft, name, content)

    assert (answer.status_code, answer.json()["type"]) == (415, "/problems/unsupported-file")
    assert words in answer.json()["detail"]
    assert stored_files() == before
    assert client.get(path(draft)).json() == draft


def test_a_file_that_is_too_large_is_refused_with_the_limit(client: TestClient, draft: Json, small_limit: int) -> None:
    before = stored_files()

    def in_pieces(size: int) -> Iterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        for _ in range(size // MEBIBYTE):
            yield b"a" * MEBIBYTE
        yield b"\r\n--b--\r\n"

    form = {"Content-Type": "multipart/form-data; boundary=b"}
    announced = upload(client, draft, "a.txt", b"a" * (60 * MEBIBYTE))
    just_over = upload(client, draft, "a.txt", b"a" * (small_limit + 1))
    unannounced = client.post(path(draft, "files"), content=in_pieces(4 * MEBIBYTE), headers=form)
    fits = upload(client, draft, "a.txt", b"a" * small_limit)

    for answer in (announced, just_over, unannounced):
        assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too-large")
        assert "3 MiB" in answer.json()["detail"]
    assert fits.status_code == 201
    assert len(stored_files() - before) == 1


def test_a_body_without_a_length_is_cut_off_far_before_it_fills_the_disk(client: TestClient, draft: Json) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        for _ in range(80):
            yield b"a" * MEBIBYTE

    form = {"Content-Type": "multipart/form-data; boundary=b"}
    answer = client.post(path(draft, "files"), content=endless(), headers=form)

    assert answer.status_code == 413
    assert "50 MiB" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("form", "pointer"),
    [
        ({"json": {}}, "/file"),
        ({"data": {"file": "text"}}, "/file"),
        ({"files": {"photo": ("a.png", PNG)}}, "/photo"),
        ({"files": {"file": ("a.png", PNG)}, "data": {"caption": "x"}}, "/caption"),
        ({"files": {"file": ("a.png", PNG)}, "data": {"privacy_confirmed": "perhaps"}}, "/privacy_confirmed"),
        ({"files": {"file": ("a.png", b"")}}, "/file"),
        ({"files": [("file", ("a.png", PNG)), ("file", ("b.png", PNG))]}, ""),
        ({"content": b"--b\r\nbroken", "headers": {"Content-Type": "multipart/form-data; boundary=b"}}, "/file"),
        ({"content": b"broken", "headers": {"Content-Type": "multipart/form-data"}}, ""),
    ],
)
def test_a_form_that_makes_no_sense_is_refused(client: TestClient, draft: Json, form: Json, pointer: str) -> None:
    answer = client.post(path(draft, "files"), **form)

    assert answer.status_code == 422, answer.text
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_the_same_file_fits_once(client: TestClient, draft: Json) -> None:
    first = upload(client, draft)
    before = stored_files()
    again = upload(client, draft, "other name.pdf")

    assert again.status_code == 409
    assert "run chart.pdf" in again.json()["detail"]
    assert again.json()["file_id"] == first.json()["id"]
    assert stored_files() == before


def test_a_retry_with_its_key_adds_nothing_and_another_file_is_refused(
    client: TestClient, draft: Json, session: Session
) -> None:
    key = {"Idempotency-Key": "file-1"}
    first = upload(client, draft, headers=key)
    before = stored_files()
    again = upload(client, draft, headers=key)
    other = upload(client, draft, "a.png", PNG, headers=key)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert (other.status_code, other.json()["errors"][0]["pointer"]) == (422, "#Idempotency-Key")
    assert stored_files() == before
    assert session.scalars(select(func.count()).select_from(EvidenceFile)).one() == 1


def test_a_name_is_made_safe_and_written_for_every_browser(client: TestClient, draft: Json) -> None:
    sent = "../../wa\u202ernd “naïve”.exe\u200f.png"
    file = upload(client, draft, sent, PNG).json()
    header = client.get(path(draft, "files", file["id"], "content")).headers["content-disposition"]

    assert file["name"] == "warnd “naïve”.exe.png"
    assert header == (
        "attachment; filename=\"warnd _na_ve_.exe.png\"; filename*=utf-8''warnd%20%E2%80%9Cna%C3%AFve%E2%80%9D.exe.png"
    )


def test_a_name_that_may_identify_a_patient_needs_a_second_look(
    client: TestClient, draft: Json, session: Session
) -> None:
    before = stored_files()
    asked = upload(client, draft, "Joan_Smith_NHS_943_476_5919.pdf")
    kept = stored_files()
    confirmed = upload(client, draft, "Joan_Smith_NHS_943_476_5919.pdf", data={"privacy_confirmed": "true"})

    assert (asked.status_code, asked.json()["type"]) == (409, "/problems/privacy-check")
    assert {each["pointer"] for each in asked.json()["findings"]} == {"/file"}
    assert kept == before
    assert confirmed.status_code == 201
    event = session.scalars(select(EventRow).where(EventRow.name == "evidence.file_added")).one()
    assert "nhs_number" in event.data["privacy_confirmed"]


def test_only_pictures_and_pdf_are_shown_by_a_browser(client: TestClient, draft: Json) -> None:
    def headers(file: Json) -> Any:
        return client.get(path(draft, "files", file["id"], "content"), params={"disposition": "inline"}).headers

    picture = headers(upload(client, draft, "a.png", PNG).json())
    pdf = headers(upload(client, draft).json())
    text = headers(upload(client, draft, "a.txt", b"<script>alert(1)</script>").json())

    assert picture["content-disposition"].startswith("inline;")
    assert picture["content-security-policy"].endswith("sandbox")
    assert pdf["content-disposition"].startswith("inline;")
    assert "default-src 'none'" in pdf["content-security-policy"]
    assert (text["content-disposition"][:11], text["content-type"]) == ("attachment;", "text/plain; charset=utf-8")
    assert text["content-security-policy"].endswith("sandbox")


@pytest.mark.parametrize(
    ("header", "status", "part", "content_range"),
    [
        ("bytes=0-3", 206, slice(0, 4), "bytes 0-3/10"),
        ("bytes=4-", 206, slice(4, 10), "bytes 4-9/10"),
        ("bytes=-3", 206, slice(7, 10), "bytes 7-9/10"),
        ("bytes=-99", 206, slice(0, 10), "bytes 0-9/10"),
        ("bytes=8-99", 206, slice(8, 10), "bytes 8-9/10"),
        ("bytes=10-", 416, None, "bytes */10"),
        ("bytes=-0", 416, None, "bytes */10"),
        ("bytes=5-2", 200, slice(0, 10), None),
        ("bytes=0-1,4-5", 200, slice(0, 10), None),
        ("lines=1-2", 200, slice(0, 10), None),
        ("bytes=-", 200, slice(0, 10), None),
        ("bytes=99999999999999999999-", 200, slice(0, 10), None),
    ],
)
def test_a_download_goes_on_where_it_broke_off(
    *, client: TestClient, draft: Json, header: str, status: int, part: slice | None, content_range: str | None
) -> None:
    file = upload(client, draft, "a.txt", b"0123456789").json()
    address = path(draft, "files", file["id"], "content")
    answer = client.get(address, headers={"Range": header})
    changed = client.get(address, headers={"Range": "bytes=0-3", "If-Range": '"another"'})

    assert answer.status_code == status
    assert answer.headers.get("content-range") == content_range
    if part:
        assert answer.content == b"0123456789"[part]
    assert (changed.status_code, changed.content) == (200, b"0123456789")


def test_a_file_that_the_browser_has_is_not_sent_again(client: TestClient, draft: Json) -> None:
    file = upload(client, draft).json()
    answer = client.get(path(draft, "files", file["id"], "content"), headers={"If-None-Match": f'"{file["sha256"]}"'})

    assert (answer.status_code, answer.content) == (304, b"")


def test_a_file_is_seen_by_those_who_see_the_evidence(client: TestClient, cast: Cast, draft: Json) -> None:
    file = upload(client, draft).json()
    address = path(draft, "files", file["id"], "content")
    other = client.post("/v1/evidence", json={k: draft[k] for k in ("title", "narrative", "type")} | {
        "organisation_id": draft["organisation"]["id"]
    }).json()  # fmt: skip

    assert client.get(path(other, "files", file["id"], "content")).status_code == 404
    assert sign_in(client, cast.moderator).get(address).status_code == 404
    sign_in(client, cast.member).post(path(draft, "submit"))
    assert sign_in(client, cast.moderator).get(address).status_code == 200
    assert sign_in(client, cast.sibling).get(address).status_code == 404


def test_a_removed_file_is_gone_for_good_and_its_removal_is_a_revision(client: TestClient, draft: Json) -> None:
    file = upload(client, draft).json()
    before = stored_files()
    address = path(draft, "files", file["id"])
    stale = client.delete(address, headers=etag(draft))
    blind = client.delete(address)
    read = client.get(path(draft))
    removed = client.delete(address, headers={"If-Match": read.headers["ETag"]})
    after = client.get(path(draft))
    revisions = client.get(path(draft, "revisions")).json()["items"]

    assert (stale.status_code, blind.status_code, removed.status_code) == (412, 428, 204)
    assert removed.headers["ETag"] == after.headers["ETag"]
    assert after.json()["files"] == []
    assert [[each["name"] for each in revision["content"]["files"]] for revision in revisions] == [
        [],
        ["run chart.pdf"],
        [],
    ]
    assert client.get(f"{address}/content").status_code == 404
    assert len(before - stored_files()) == 1
    assert client.delete(address, headers={"If-Match": after.headers["ETag"]}).status_code == 404


def test_no_more_files_than_fit(client: TestClient, draft: Json, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.evidence.actions.attaching.MOST_FILES", 2)
    answers = [upload(client, draft, "a.txt", text).status_code for text in (b"one", b"two", b"three")]

    assert answers == [201, 201, 409]


def test_files_cannot_be_added_to_what_was_withdrawn(client: TestClient, submitted: Json) -> None:
    client.post(path(submitted, "withdraw"))
    before = stored_files()

    assert upload(client, submitted).status_code == 409
    assert stored_files() == before
