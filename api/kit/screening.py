"""Looks for words that could identify a patient. Pure: text in, findings out; whoever calls decides what to do.

A checksum alone proves nothing: one random ten-digit number in eleven passes Modulus 11, and every ISBN-10 does,
because its check digit is made the same way. So a number also needs its surroundings: how it is written, or the words
beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from api.kit.screening_words import (
    AFTER_LABEL,
    BIRTH,
    BORN_THINGS,
    DATE,
    HOSPITAL_AFTER,
    HOSPITAL_BEFORE,
    LABELS,
    NAME,
    NAME_STOP_WORDS,
    NHS_IN_URL,
    NHS_NUMBER_LABEL,
    NUMBER_IN_A_LIST,
    PHONE,
    TEN_DIGITS,
    URL,
)


class FindingKind(StrEnum):
    NHS_NUMBER = "nhs_number"
    DATE_OF_BIRTH = "date_of_birth"
    HOSPITAL_NUMBER = "hospital_number"
    NAME = "name"


MESSAGES = {
    FindingKind.NHS_NUMBER: "This looks like an NHS number. Take it out, unless you know that it is something else.",
    FindingKind.DATE_OF_BIRTH: "This looks like a date of birth. Take it out, or give an age in words instead.",
    FindingKind.HOSPITAL_NUMBER: "This looks like a hospital number. Take it out: it can lead to one person.",
    FindingKind.NAME: "This looks like a name beside a personal detail. Take both out, or use a made-up first name.",
}
BEFORE, AFTER, NEAR = 40, 25, 60


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that may identify a patient: `text[start:end]` is the excerpt."""

    kind: FindingKind
    start: int
    end: int
    excerpt: str
    message: str
    pointer: str = ""


def screen(text: str) -> list[Finding]:
    """Everything in `text` that could identify a patient, in reading order. No place is reported twice."""
    found: list[Finding] = []
    for kind, start, end in (*_nhs_numbers(text), *_hospital_numbers(text), *_dates_of_birth(text)):
        if not any(start < other.end and other.start < end for other in found):
            found.append(_finding(kind, text, start, end))
    found.extend(_finding(FindingKind.NAME, text, start, end) for start, end in _names(text, found))
    return sorted(found, key=lambda each: each.start)


def _finding(kind: FindingKind, text: str, start: int, end: int) -> Finding:
    return Finding(kind, start, end, text[start:end], MESSAGES[kind])


def passes_modulus_11(digits: str) -> bool:
    """The check digit of an NHS number: nine digits weighted 10 down to 2, and the tenth makes it divide by 11."""
    return sum(int(digit) * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True)) % 11 == 0


def _nhs_numbers(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    listed = NHS_NUMBER_LABEL.search(text) is not None
    phones, urls = _spans(PHONE, text), _spans(URL, text)
    for match in TEN_DIGITS.finditer(text):
        start, end = match.span("number")
        digits = "".join(character for character in match["number"] if character.isdigit())
        if len(set(digits)) == 1 or not passes_modulus_11(digits):
            continue
        label = _label(text, start, end)
        if label is None:
            spaced, list_like = bool(match["separator"]), listed and NUMBER_IN_A_LIST.match(digits) is not None
            plain = not _within(start, phones) and not _within(start, urls) and not digits.startswith("0")
            label = plain and (spaced or list_like)
        elif label and _within(start, urls):
            label = NHS_IN_URL.search(text[:start]) is not None
        if label:
            yield FindingKind.NHS_NUMBER, start, end


def _label(text: str, start: int, end: int) -> bool | None:
    """What the words say that the number is: the patient's (True), something else's (False), or nothing (None).

    Of the words before it the nearest decides. "Number" by itself is the weakest: any other word overrules it.
    """
    before = text[max(0, start - BEFORE) : start]
    weak: bool | None = None
    for match in reversed(list(LABELS.finditer(before))):
        if match["other"]:
            return False
        if match["patient"]:
            return True
        weak = True
    if AFTER_LABEL.match(text[end : end + AFTER]):
        return True
    return weak


def _hospital_numbers(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    phones = _spans(PHONE, text)
    for pattern in (HOSPITAL_BEFORE, HOSPITAL_AFTER):
        for match in pattern.finditer(text):
            start, end = match.span("number")
            if sum(character.isdigit() for character in match["number"]) >= 5 and not _within(start, phones):  # noqa: PLR2004 (shorter ones are counts and years)
                yield FindingKind.HOSPITAL_NUMBER, start, end


def _dates_of_birth(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    for match in DATE.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        # The nearest word and the date belong together only if no other date stands between them.
        before = before[max((each.end() for each in DATE.finditer(before)), default=0) :]
        words = list(BIRTH.finditer(before))
        if (words and not (words[-1]["born"] and _a_thing_was_born(text, match.start()))) or (
            (after := BIRTH.match(text[match.end() : match.end() + AFTER].lstrip(" ,(-:"))) and not after["born"]
        ):
            yield FindingKind.DATE_OF_BIRTH, match.start(), match.end()


def _a_thing_was_born(text: str, at: int) -> bool:
    """Tells "the idea was born on 3 March 2021" from somebody's birthday."""
    sentence = re.split(r"[.!?\n]", text[max(0, at - 100) : at])[-1]
    return BORN_THINGS.search(sentence) is not None


def _names(text: str, identifiers: list[Finding]) -> Iterator[tuple[int, int]]:
    for match in NAME.finditer(text):
        start, end = match.span("name")
        words = {word.strip(".,'").lower() for word in re.split(r"[\s,-]+", match["name"])}
        if not match["sure"] and words & NAME_STOP_WORDS:
            continue
        if any(_beside(text, start, end, each) for each in identifiers):
            yield start, end


def _beside(text: str, start: int, end: int, identifier: Finding) -> bool:
    """Close by, in the same line or the same sentence of prose, and not the identifier itself."""
    if start < identifier.end and identifier.start < end:
        return False
    between = text[end : identifier.start] if end <= identifier.start else text[identifier.end : start]
    return (
        len(between) <= NEAR
        and "\n" not in between
        and not re.search(r"(?<!\b(?:no|mr|ms|dr))(?<!mrs)\.\s+[A-Z]", between)
    )


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
