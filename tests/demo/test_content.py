"""What the demo says, before any of it is loaded."""

import io
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from api.demo import SIGN_INS, calendar, courses, files, reading, scoring
from api.demo.chance import seeded
from api.demo.evidence import content_of
from api.evidence.rules import screen
from api.kit.file_types import identify

COMPONENTS = {
    code: [f"{code}{number}" for number in range(1, 7)] for code in ["CE", "HW", "KR", "LE", "IN", "QS", "WD"]
}
MEANS = [2.7, 2.3, 1.2, 2.5, 2.0, 3.8, 0.3]


def texts() -> Iterator[str]:
    for piece in reading.evidence():
        yield from (piece.title, piece.narrative, piece.note, *(file.name for file in piece.files))
        yield from (line for file in piece.files if file.kind == "document" for line in file.lines)
    for wording in reading.comments().values():
        yield from (*wording.low, *wording.mid, *wording.high, *wording.seen, *wording.unsure)
    for profile in reading.profiles().values():
        yield from (*profile.said.values(), *profile.not_applicable.values())
    for bid in reading.bids():
        yield from (bid.statement, *(f"{verdict.reason}\n{verdict.citation}" for verdict in bid.decisions))
    remarks = reading.remarks()
    yield from (*remarks.no_conflict, *(text for texts in remarks.summaries.values() for text in texts))


def test_nothing_in_it_looks_like_a_patients_details() -> None:
    assert [(text, finding) for text in texts() for finding in screen(text)] == []


def test_every_address_is_of_a_kind_that_can_never_be_real() -> None:
    emails = [someone.email for someone in reading.people()]
    everything = "\n".join(path.read_text(encoding="utf-8") for path in reading.CONTENT.rglob("*.yaml"))
    found = re.findall(r"[\w.+-]+@([\w.-]+)", everything)
    links = re.findall(r"https?://([^/\s\"]+)", everything)
    assert len(set(emails)) == len(emails)
    assert {domain.rsplit(".", 1)[-1] for domain in found} == {"example"}
    assert set(links) == {"example.org"}


def test_whoever_can_sign_in_is_among_the_people() -> None:
    assert {sign_in.email for sign_in in SIGN_INS} <= {someone.email for someone in reading.people()}


def test_people_write_for_places_that_they_belong_to() -> None:
    people = {someone.key: someone for someone in reading.people()}
    assert [piece.title for piece in reading.evidence() if piece.where not in people[piece.by].roles] == []
    assert [
        (team, key)
        for team, profile in reading.profiles().items()
        for key in profile.raters
        if team not in people[key].roles
    ] == []


def test_evidence_is_of_every_status_and_type_and_tells_of_time_gone_by() -> None:
    pieces = reading.evidence()
    assert len({piece.status for piece in pieces}) == 6
    assert len({piece.type for piece in pieces}) == 16
    assert [piece.title for piece in pieces if not piece.period[0] >= piece.period[1] >= piece.ago] == []
    assert sum(len(piece.criteria) > 1 for piece in pieces) > 50


def test_every_file_is_what_its_name_says() -> None:
    for piece in reading.evidence():
        for file in piece.files:
            assert identify(io.BytesIO(content_of(file)), file.name).name == file.name


def test_a_document_says_where_each_of_its_parts_begins() -> None:
    pdf = files.document("Falls (all wards)", ["Fewer than before."])
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split()[0])
    entries = re.findall(rb"(\d{10}) 00000 n", pdf[start:])
    assert [pdf[int(entry) :].split(b" ", 1)[0] for entry in entries] == [b"1", b"2", b"3", b"4", b"5"]


@pytest.mark.parametrize("day", [date(2026, 11, 22) + timedelta(days=23 * step) for step in range(48)])
def test_the_last_cycle_is_current_on_whatever_day_it_is_loaded(day: date) -> None:
    first, second, last = calendar.spans(day)
    assert last.opens_on < day < last.closes_on
    assert len({first.name, second.name, last.name}) == 3
    assert first.opens_on < second.opens_on < last.opens_on
    # The longest of what happens in this cycle has room in it.
    assert (day - last.opens_on).days > max(plan.started for plan in reading.plans().values())


@pytest.mark.parametrize("minutes", [30, 600, 6000, 60000])
@pytest.mark.parametrize("count", [1, 8, 9, 42])
def test_sittings_lie_in_order_between_their_ends(minutes: int, count: int) -> None:
    start = calendar.moment(date(2026, 3, 2), seeded("start"))
    end = start + timedelta(minutes=minutes)
    moments = calendar.sittings(start, end, count, seeded(minutes, count))
    assert len(moments) == count
    assert moments == sorted(moments)
    assert start < moments[0] <= moments[-1] < end


def test_a_course_of_the_past_is_agreed_by_the_day_that_it_has_to_be() -> None:
    opens_on = date(2024, 9, 1)
    for days in range(30, 120, 7):
        course = courses.past(opens_on, ["one", "two"], seeded(days), opens_on + timedelta(days=days))
        assert course.agreed
        assert course.agreed.date() <= opens_on + timedelta(days=days)


def test_agreed_ratings_come_to_the_mean_that_was_asked_for() -> None:
    essential = frozenset({"CE1", "CE2", "KR4"})
    found = scoring.scores("x", COMPONENTS, MEANS, apart=0.4, not_applicable=frozenset({"KR4"}), essential=essential)
    again = scoring.scores("x", COMPONENTS, MEANS, apart=0.4, not_applicable=frozenset({"KR4"}), essential=essential)
    assert found == again
    assert found["KR4"].agreed is None
    for codes, mean in zip(COMPONENTS.values(), MEANS, strict=True):
        agreed = [value for code in codes if (value := found[code].agreed) is not None]
        assert sum(agreed) == round(mean * len(agreed))
        assert all(0 <= value <= 4 for value in agreed)
    assert all(
        min(views) <= score.agreed <= max(views)
        for score in found.values()
        if score.agreed is not None and (views := [view for view in score.reviews if view is not None])
    )
