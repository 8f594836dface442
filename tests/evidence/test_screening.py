"""What screening finds, and the look-alikes that it leaves alone. Every number here is made up."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.evidence.rules import screen

FOUND = [
    ("Her NHS number is 943 476 5919.", [("nhs_number", "943 476 5919")]),
    ("NHS no: 4505577104", [("nhs_number", "4505577104")]),
    ("NHS4505577104", [("nhs_number", "4505577104")]),
    ("The patient (4505577104) went home.", [("nhs_number", "4505577104")]),
    ("Resident's number 4505577104", [("nhs_number", "4505577104")]),
    ("4505577104 is the patient's number", [("nhs_number", "4505577104")]),
    ("We saw 450-557-7104 on Monday.", [("nhs_number", "450-557-7104")]),
    ("We saw 450\u00a0557\u00a07104 on Monday.", [("nhs_number", "450\u00a0557\u00a07104")]),
    ("450\u2013557\u20137104", [("nhs_number", "450\u2013557\u20137104")]),
    ("12/05/1950 450 557 7104 13/06/2024", [("nhs_number", "450 557 7104")]),
    (
        "NHS Number, ward\n4505577104, A very long description of the place\n9434765919, B",
        [("nhs_number", "4505577104"), ("nhs_number", "9434765919")],
    ),
    ("CHI number 0101010109", [("nhs_number", "0101010109")]),  # Scotland's begin with the birthday
    ("see https://example.org/find?nhs_number=4505577104", [("nhs_number", "4505577104")]),
    ("DOB 12/05/1950", [("date_of_birth", "12/05/1950")]),
    ("d.o.b.: 1950-05-12", [("date_of_birth", "1950-05-12")]),
    ("Date of birth - 3rd March 1950", [("date_of_birth", "3rd March 1950")]),
    ("date of birth 12.5.50", [("date_of_birth", "12.5.50")]),
    ("She was born on March 3, 1950 in Larkshire.", [("date_of_birth", "March 3, 1950")]),
    ("12/05/1950 (DOB)", [("date_of_birth", "12/05/1950")]),
    ("MRN: K123456", [("hospital_number", "K123456")]),
    ("hospital number 12345678", [("hospital_number", "12345678")]),
    ("Hosp. No. AB-123456", [("hospital_number", "AB-123456")]),
    ("RiO ID 1234567", [("hospital_number", "1234567")]),
    ("1234567 (MRN)", [("hospital_number", "1234567")]),
    ("Mrs Joan Smith, MRN 1234567", [("name", "Joan Smith"), ("hospital_number", "1234567")]),
    ("Joan O'Neill-Smith (DOB 12/05/1950)", [("name", "Joan O'Neill-Smith"), ("date_of_birth", "12/05/1950")]),
    ("SMITH, Joan 450 557 7104", [("name", "SMITH, Joan"), ("nhs_number", "450 557 7104")]),
    ("Name: Smith NHS No. 4505577104", [("name", "Smith"), ("nhs_number", "4505577104")]),
]

LEFT_ALONE = [
    "NHS number 4505577105",  # fails Modulus 11
    "NHS number 1111111111",  # passes it, but nobody has it
    "NHS number 450557710",
    "NHS number 45055771040",
    "4505577104",  # nothing says what it is, and one number in eleven passes
    "Order number 4505577104",
    "Purchase order 450 557 7104 for the NHS trust",
    "Ref: 4505577104",
    "PO4505577104",
    "The patient's phone number is 7700900128",
    "ISBN 0306406152",  # the same check digit as an NHS number
    "ISBN 978-0-306-40615-7",
    "ISBN-10: 0-306-40615-2",
    "Call 07700 900123 or 020 7946 0958, or +44 161 496 0000.",
    "Call the hospital number: 0161 496 0000",
    "Ring the hospital number 01614960000",
    "+1 450 557 7104 and 1-450-557-7104",
    "doi:10.1000/4505577104 and https://www.england.nhs.uk/4505577104/",
    "ODS code RXX01, site RXX0123456",
    "Patient numbers rose from 10000 to 12000 in 2023/2024.",
    "Hospital number one was at 98.5% of 4505577104.55",
    "The meeting was on 12/05/2024; the audit ended on 3 March 2024.",
    "The idea was born on 3 March 2021 and the NHS was born on 5 July 1948.",
    "Twelve babies were born here in 2023.",
    "Everyone's date of birth was taken out before 2024.",
    "Joan Smith led the project with Mr Patel, and Dr Okafor.",  # names alone are welcome
    "192.168.100.200, 1E5, 10-12-14, £4,505,577,104",
    "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_could_identify_a_patient_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind.value, each.excerpt) for each in screen(text)] == expected


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_look_alikes_are_left_alone(text: str) -> None:
    assert screen(text) == []


def test_a_finding_points_at_its_place_and_says_what_to_do() -> None:
    text = "She fell. DOB 12/05/1950."
    [found] = screen(text)

    assert text[found.start : found.end] == found.excerpt == "12/05/1950"
    assert "Take it out" in found.message


def test_a_name_far_from_any_identifier_is_not_a_finding() -> None:
    far = (
        "Joan Smith wrote this for everyone who works in our team. It took us many months. Here is one row: MRN 1234567"
    )

    assert [each.kind.value for each in screen(far)] == ["hospital_number"]


@given(st.text(max_size=300) | st.from_regex(r"(NHS|MRN|DOB|born|tel)[ :]{0,3}[0-9 ./-]{0,40}[A-Z]?[a-z ,]{0,20}"))
def test_any_text_is_read_without_error_and_places_never_overlap(text: str) -> None:
    found = screen(text)

    assert all(text[each.start : each.end] == each.excerpt for each in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_a_long_text_made_to_be_slow_is_read_quickly() -> None:
    started = perf_counter()
    for nasty in ("4 " * 5000, "Aa " * 3400, "name: " * 1700, "1" * 10_000, "NHS DOB born MRN " * 600, "12-" * 3400):
        screen(nasty + " NHS number 4505577104 Joan Smith")

    assert perf_counter() - started < 3
