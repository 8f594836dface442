"""What a file is by its content. Its name and what the sender claims count for nothing.

Only kinds on the list pass. Everything else is refused: programs, web pages that call themselves pictures, archives,
Office files with macros.
"""

import codecs
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, BinaryIO

import puremagic

from api.kit.errors import UnsupportedFile
from api.kit.files import MEBIBYTE, read_chunks

OPENXML = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
# Each type with the endings that belong to it; the first is the one to use.
ENDINGS: dict[str, tuple[str, ...]] = {
    "application/pdf": (".pdf",),
    f"{OPENXML}wordprocessingml.document": (".docx",),
    f"{OPENXML}spreadsheetml.sheet": (".xlsx",),
    f"{OPENXML}presentationml.presentation": (".pptx",),
    f"{ODF}text": (".odt",),
    f"{ODF}spreadsheet": (".ods",),
    f"{ODF}presentation": (".odp",),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif", ".hif"),
    "text/csv": (".csv",),
    "text/plain": (".txt", ".text", ".md", ".log"),
}
# What a browser may show by itself: nothing that can hold a script which runs as ours.
SHOWABLE = frozenset({"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"})
BINARY = {ending: kind for kind, endings in ENDINGS.items() for ending in endings if kind[:5] in {"image", "appli"}}
KINDS = "PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), odt, ods, odp, PNG, JPEG, GIF, WebP, HEIC, TXT and CSV"

ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Windows, Linux and macOS (both byte orders, and fat). Words may begin with MZ, but they hold no zero byte.
PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe")
MACROS = re.compile(r"vbaproject\.bin$|/macrosheets/", re.IGNORECASE)
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# No honest document has a longer list of parts. A longer one is made to fill our memory.
LONGEST_READ = MEBIBYTE
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is, and what to call it."""

    media_type: str
    name: str


class _Bounded:
    """A file of which no single read may be long: the list of parts is read in one piece."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(LONGEST_READ + 1) if size < 0 or size > LONGEST_READ else self._file.read(size)
        if len(content) > LONGEST_READ:
            raise zipfile.BadZipFile
        return content


def identify(file: BinaryIO, sent_name: str) -> Kind:
    """The kind of the file, with a name that is safe and ends as it should. Raises UnsupportedFile."""
    name = clean_name(sent_name)
    file.seek(0)
    head = file.read(2048)
    if head.startswith(PROGRAMS) and b"\x00" in head:
        raise _refused("This is a program, whatever its name says. We never take programs.")
    if head.startswith(OLD_OFFICE):
        raise _refused(
            "This is an old Office file or one with a password. Save it as docx, xlsx, pptx or PDF, without a password."
        )
    if head.startswith(ZIP):
        media_type = _office_type(file)
    elif binary := _binary_type(head):
        media_type = binary
    else:
        media_type = _text_type(file, name)
    return Kind(media_type, _with_ending(name, media_type))


def clean_name(sent: str) -> str:
    """The last part of a path, without characters that hide, reverse or break a name. At most 200 long."""
    name = re.split(r"[/\\]", unicodedata.normalize("NFC", sent))[-1]
    name = "".join(
        character for character in name if unicodedata.category(character)[0] != "C" or character in "\t\n\r"
    )
    name = re.sub(r'[<>:"|?*]', "-", re.sub(r"\s+", " ", name)).strip(" .")
    path = PurePath(name or "file")
    return path.stem[: LONGEST_NAME - len(path.suffix[:10])] + path.suffix[:10]


def _with_ending(name: str, media_type: str) -> str:
    """A PNG called photo.jpg becomes photo.png, one called photo.exe becomes photo.exe.png."""
    endings, own = ENDINGS[media_type], PurePath(name).suffix.lower()
    if own in endings:
        return name
    stem = PurePath(name).stem if own in BINARY else name
    return stem[: LONGEST_NAME - len(endings[0])] + endings[0]


def _binary_type(head: bytes) -> str | None:
    """The one type that the first bytes speak for, if it is on our list."""
    try:
        matches = puremagic.magic_string(head.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n ") or b"\n")
    except (puremagic.PureError, ValueError):
        return None
    best = max((match.confidence for match in matches), default=0)
    return next(
        (BINARY[match.extension] for match in matches if match.confidence == best and match.extension in BINARY), None
    )


def _office_type(file: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(_Bounded(file)) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                return _open_document_type(archive, names)
            return _open_xml_type(archive, names)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError, UnicodeDecodeError):
        raise _refused("This file is damaged, or it is an archive. Open it, and save or send what is inside.") from None


def _open_document_type(archive: zipfile.ZipFile, names: list[str]) -> str:
    media_type = _read(archive, "mimetype").decode("ascii").strip()
    if any(name.startswith(("Basic/", "Scripts/")) for name in names):
        raise _macros()
    if media_type in ENDINGS:
        return media_type
    raise _refused("This kind of OpenDocument file is not one that we take.")


def _open_xml_type(archive: zipfile.ZipFile, names: list[str]) -> str:
    parts = _read(archive, "[Content_Types].xml").decode("utf-8-sig")
    if "macroEnabled" in parts or any(MACROS.search(name) for name in names):
        raise _macros()
    for media_type in ENDINGS:
        if media_type.startswith(OPENXML) and f"{media_type}.main+xml" in parts:
            return media_type
    raise _refused("This is not a Word, Excel or PowerPoint document.")


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    part: IO[bytes]
    with archive.open(name) as part:
        content = part.read(LONGEST_READ + 1)
    if len(content) > LONGEST_READ:
        raise zipfile.BadZipFile
    return content


def _text_type(file: BinaryIO, name: str) -> str:
    """Text is harmless as text only: a name that promises a document or a program is refused."""
    if not any(_decodes(file, encoding) for encoding in ("utf-8-sig", "cp1252")):
        raise _refused("We cannot tell what kind of file this is, or it is damaged.")
    ending = PurePath(name).suffix.lower()
    if ending in ENDINGS["text/csv"]:
        return "text/csv"
    if ending in {"", *ENDINGS["text/plain"]}:
        return "text/plain"
    raise _refused(f"The name ends in {ending}, but the content is plain text.")


def _decodes(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in read_chunks(file):
            if CONTROLS.search(chunk):
                return False
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _refused(why: str) -> UnsupportedFile:
    return UnsupportedFile(f"{why} We take {KINDS}.")


def _macros() -> UnsupportedFile:
    return _refused("This file holds macros, which could harm other people’s computers. Save it without macros.")
