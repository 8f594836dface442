"""Small real files for the demo's evidence: a PDF, a PNG and a CSV, each made here from a few words or numbers."""

import csv
import io
import struct
import zlib
from collections.abc import Sequence

WIDTH, HEIGHT, MARGIN, FLOOR, DOT = 480, 240, 24, 210, 3
WHITE, INK, BAR = b"\xff\xff\xff", b"\x21\x2b\x32", b"\x00\x5e\xa5"
# Five rows of three dots for each digit, so that every bar can say its number.
GLYPHS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", " # ", " # ", " # "),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}


def table(rows: Sequence[Sequence[str | float]]) -> bytes:
    """A CSV file, as spreadsheets like it."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def chart(bars: Sequence[int]) -> bytes:
    """A PNG with one bar for each number, oldest first, each with its number on top."""
    canvas = _Canvas()
    step = (WIDTH - 2 * MARGIN) // len(bars)
    scale = (FLOOR - 2 * MARGIN) / max(bars)
    for index, value in enumerate(bars):
        left, height = MARGIN + index * step, round(value * scale)
        canvas.fill(left, FLOOR - height, round(step * 0.7), height, BAR)
        canvas.write(str(value), left, FLOOR - height - 6 * DOT)
    canvas.fill(MARGIN // 2, FLOOR, WIDTH - MARGIN, 2, INK)
    return canvas.png()


class _Canvas:
    def __init__(self) -> None:
        self.rows = [bytearray(WHITE * WIDTH) for _ in range(HEIGHT)]

    def fill(self, left: int, top: int, width: int, height: int, colour: bytes) -> None:
        for row in self.rows[top : top + height]:
            row[3 * left : 3 * (left + width)] = colour * width

    def write(self, digits: str, left: int, top: int) -> None:
        for place, digit in enumerate(digits):
            for y, line in enumerate(GLYPHS[digit]):
                for x, dot in enumerate(line):
                    if dot == "#":
                        self.fill(left + (4 * place + x) * DOT, top + y * DOT, DOT, DOT, INK)

    def png(self) -> bytes:
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\x00" + row for row in self.rows), 9)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def document(title: str, lines: Sequence[str]) -> bytes:
    """A one page PDF with a title and a few lines."""
    words = [f"BT /F1 20 Tf 72 760 Td ({_escaped(title)}) Tj ET"]
    words += [f"BT /F1 12 Tf 72 {722 - 24 * index} Td ({_escaped(line)}) Tj ET" for index, line in enumerate(lines)]
    words.append("BT /F1 9 Tf 72 60 Td (Larkshire is made up. This page is part of a demonstration.) Tj ET")
    stream = "\n".join(words).encode("cp1252")
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    )


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _pdf(*objects: bytes) -> bytes:
    """The objects, numbered from one, with the table that says where each begins."""
    content, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % size + entries + trailer
