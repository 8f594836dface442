"""What a file is by its content: what passes, and what is refused whatever it calls itself."""

import io
import zipfile

import pytest

from api.kit.errors import UnsupportedFile
from api.kit.file_types import clean_name, identify

OPENXML = "openxmlformats-officedocument"
DOCX = f"{OPENXML}.wordprocessingml.document"
XLSX = f"{OPENXML}.spreadsheetml.sheet"
PPTX = f"{OPENXML}.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
EXE = (
    b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"
    + bytes(200)
    + b"This program cannot be run in DOS mode."
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
JPEG_OF_A_PHONE = b"\xff\xd8\xff\xe1\x1c\x45Exif\x00\x00II*\x00\x08\x00\x00\x00" + bytes(100) + b"\xff\xd9"


def zipped(parts: dict[str, str], *, encoding: str = "utf-8") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode(encoding))
    return buffer.getvalue()


def office(main: str, *more: str) -> bytes:
    types = f'<Types><Override PartName="/x.xml" ContentType="application/vnd.{main}.main+xml"/></Types>'
    return zipped({"[Content_Types].xml": types, **dict.fromkeys(more, "")})


WORD = office(DOCX)
ACCEPTED = [
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf", "a.pdf"),
    (b"\n%PDF-1.4\n", "application/pdf", "a.pdf"),
    (PNG, "image/png", "a.png"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(40), "image/jpeg", "a.jpg"),
    (JPEG_OF_A_PHONE, "image/jpeg", "a.JPG"),
    (b"\xff\xd8\xff\xdb\x00\x43" + bytes(60), "image/jpeg", "a.jpeg"),
    (b"GIF89a" + bytes(40), "image/gif", "a.gif"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(40), "image/webp", "a.webp"),
    (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(40), "image/heic", "a.heic"),
    (WORD, f"application/vnd.{DOCX}", "a.docx"),
    (office(XLSX), f"application/vnd.{XLSX}", "a.xlsx"),
    (office(PPTX), f"application/vnd.{PPTX}", "a.pptx"),
    (zipped({"mimetype": ODT}), ODT, "a.odt"),
    ("Naïve café, £5\n".encode(), "text/plain", "a.txt"),
    ("Naïve café, £5\n".encode("cp1252"), "text/plain", "a.txt"),
    (b"\xef\xbb\xbfward,score\nWillow,3\n", "text/csv", "a.csv"),
    (b"MZ is how some words begin, BM others.", "text/plain", "notes.md"),
]  # fmt: skip

REFUSED = [
    (EXE, "report.pdf", "is a program"),
    (b"\x7fELF\x02\x01\x01" + bytes(60), "photo.png", "is a program"),
    (b"#!/bin/sh\nrm -rf /\n", "report.pdf", "ends in .pdf, but the content is plain text"),
    (b"<html><script>alert(1)</script></html>", "page.html", "ends in .html"),
    (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "picture.svg", "ends in .svg"),
    (b"@echo off", "run.bat", "ends in .bat"),
    (office("ms-word.document.macroEnabled"), "letter.docx", "macros"),
    (office(DOCX, "word/vbaProject.bin"), "letter.docx", "macros"),
    (zipped({"mimetype": ODT, "Basic/x.xml": ""}), "a.odt", "macros"),
    (zipped({"mimetype": "application/epub+zip"}), "a.odt", "OpenDocument"),
    (zipped({"setup.exe": "MZ"}), "letter.docx", "archive"),
    (zipped({"META-INF/MANIFEST.MF": "", "[Content_Types].xml": "<Types/>"}), "a.docx", "not a Word"),
    (zipped({"[Content_Types].xml": "é"}, encoding="cp1252"), "a.docx", "damaged"),
    (WORD[:-30], "letter.docx", "damaged"),
    (b"PK\x03\x04" + bytes(500), "letter.docx", "damaged"),
    (zipped({"[Content_Types].xml": " " * 2_000_000}), "bomb.docx", "damaged"),
    (zipped({f"part{number:060}": "" for number in range(9000)}), "bomb.docx", "damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old.doc", "old Office file"),
    ("ward,score".encode("utf-16"), "a.csv", "cannot tell"),
    (b"a,b\x00c", "a.csv", "cannot tell"),
    (bytes(range(1, 256)), "a.txt", "cannot tell"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "media_type", "name"), ACCEPTED)
def test_kinds_on_the_list_are_known_by_their_content(content: bytes, media_type: str, name: str) -> None:
    kind = identify(io.BytesIO(content), name)

    assert (kind.media_type, kind.name) == (media_type, name)


@pytest.mark.parametrize(("content", "name", "why"), REFUSED)
def test_everything_else_is_refused_with_the_reason(content: bytes, name: str, why: str) -> None:
    with pytest.raises(UnsupportedFile, match=why) as refused:
        identify(io.BytesIO(content), name)

    assert "We take PDF" in refused.value.detail


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("photo.jpg", "photo.png"),
        ("photo.exe", "photo.exe.png"),
        ("photo", "photo.png"),
        ("PHOTO.PNG", "PHOTO.PNG"),
        ("../../etc/passwd.png", "passwd.png"),
        ("C:\\Users\\amara\\chart.png", "chart.png"),
        ("cod\u202egnp.exe\u200f.png", "codgnp.exe.png"),
        ("a\x00b\nc\t d.png", "ab c d.png"),
        ('what? "this": <that>|*.png', "what- -this-- -that---.png"),
        ("..", "file.png"),
        ("", "file.png"),
        ("é" * 300 + ".png", "é" * 196 + ".png"),
    ],
)
def test_a_name_is_made_safe_and_ends_as_its_content_does(sent: str, stored: str) -> None:
    name = identify(io.BytesIO(PNG), sent).name

    assert name == stored
    assert len(name) <= 200


def test_a_name_written_in_two_ways_is_one_name() -> None:
    assert clean_name("cafe\u0301.pdf") == clean_name("caf\u00e9.pdf")
