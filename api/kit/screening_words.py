"""The words and shapes that screening goes by."""

import re

ANY_CASE = re.IGNORECASE

# What people type or paste between groups of digits: spaces of many widths, hyphens, dashes, dots.
GAP = r"[ \t\u00a0\u2002-\u200a\u202f.\-\u2010-\u2015]{1,2}"

# Ten digits in one piece, or 3-3-4. Not part of a longer number, nor the end of a code such as PO4505577104.
TEN_DIGITS = re.compile(
    rf"(?:(?<=NHS)|(?<=nhs)|(?<![\w+]))(?<!\+\d)(?<!\d[.,/-])(?P<number>\d{{3}}(?P<separator>{GAP})?\d{{3}}(?(separator){GAP})\d{{4}})(?!\w)(?![.,/-]\d)"
)
# The first digits of numbers that are given out in England and Wales, in Northern Ireland, and for testing.
NUMBER_IN_A_LIST = re.compile(r"[467]|3[2-9]|9")

NHS_NUMBER_LABEL = re.compile(r"\bnhs[ _-]?(?:n(?:o|um|umber)s?|id)\b", ANY_CASE)
NHS_IN_URL = re.compile(r"[?&][\w-]*nhs[\w-]*=$", ANY_CASE)
LABELS = re.compile(
    r"(?P<patient>nhs|\bpatient|\bpt\b|\bresident|\bservice[ -]user|\bchi\b|\bh ?& ?c\b|\bhcn\b)"
    r"|(?P<other>\b(?:isbn|issn|isrctn|orcid|doi|pmid|order|invoice|purchase|po|requisition|tel|telephone|phone|mobile|mob|fax|call"
    r"|text|whatsapp|bleep|pager|ext|extension|account|acc|serial|barcode|gtin|ean|batch|lot|product|item|part|stock|asset|grant"
    r"|award|licence|license|registration|charity|company|vat|utr|tracking|parcel|delivery|booking|ticket|incident|datix|reference"
    r"|ref|case|project|study|trial|meeting|webinar|zoom|passcode|pin|nmc|gmc|hcpc|smartcard|staff|employee|payroll|sort|iban)s?\b)"
    r"|(?P<weak>\b(?:number|num|no|id|identifier)\b)",
    ANY_CASE,
)
AFTER_LABEL = re.compile(
    r"[\s,;:(\[-]*(?:(?:is|was) )?(?:(?:his|her|their|the|an?) )?(?:nhs|patient'?s?|pt|chi)\b", ANY_CASE
)

# +44 20 7946 0958, 0044…, (0161) 496 0000, 07700 900123; and the American 1-800-555-0199.
PHONE = re.compile(
    r"(?<!\w)(?:(?:\+|00)\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?\d{2,5}(?:[\s.-]?\d{2,5}){1,3}|\(?0\d{2,4}\)?[\s.-]?\d{3,4}[\s.-]?\d{3,4}|1[\s.-]\d{3}[\s.-]\d{3}[\s.-]\d{4})(?!\d)"
)
URL = re.compile(r"(?:https?://|www\.|doi:)\S+", ANY_CASE)

_IDENTIFIER = r"(?P<number>(?:[A-Z]{1,3}[- ]?)?\d[\d-]{3,11}[A-Z]?)(?![\w])(?!/\d)"
_RECORD = (
    r"(?:hosp(?:ital)?|unit|patient|pt|pas|rio|systmone|emis|district|case[ -]?notes?"
    r"|(?:medical |health |care )?record)"
    r"[ .]*(?:n(?:o|um|umber)|id|identifier|ref(?:erence)?)\b|\bm\.?r\.?n\b\.?"
)
HOSPITAL_BEFORE = re.compile(rf"\b(?:{_RECORD})[\s.:#=(-]*(?:(?:is|was)[\s:]+)?{_IDENTIFIER}", ANY_CASE)
HOSPITAL_AFTER = re.compile(rf"(?<!\w){_IDENTIFIER}\s*[(,:-]\s*(?:{_RECORD})", ANY_CASE)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:(?:1[89]|20)\d\d|'?\d\d)"
DATE = re.compile(
    rf"(?<![\w/])(?:{_DAY}\s?([/.\- ])\s?(?:0?[1-9]|1[0-2])\s?\1\s?{_YEAR}"
    rf"|(?:1[89]|20)\d\d([/.-])(?:0?[1-9]|1[0-2])\2{_DAY}"
    rf"|{_DAY}(?:st|nd|rd|th)?[\s,-]*(?:of )?{_MONTH}[\s,-]*{_YEAR}"
    rf"|{_MONTH}[\s-]+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR})(?![\w/])",
    ANY_CASE,
)
BIRTH = re.compile(r"\bd\.?o\.?b\b\.?|\bdate[ -]of[ -]birth\b|\bbirth[ -]?date\b|\b(?P<born>born)\b", ANY_CASE)
BORN_THINGS = re.compile(
    r"\b(?:idea|project|service|nhs|team|ward|unit|initiative|programme|program|scheme|group|network|campaign|charity|council"
    r"|trust|hospital|hospice|home|partnership|movement|vision|concept|plan|pathway|model|app|tool|it|this|that|which)\b"
    r"[^.]{0,40}\bborn\b",
    ANY_CASE,
)

_WORD = r"[A-Z](?:[a-z]+|['’][A-Z][a-z]+)(?:-[A-Z][a-z]+)?"
# "Mrs J Smith" and "Name: Joan Smith" are sure to be names; two capitalised words may be.
NAME = re.compile(
    rf"(?P<sure>\b(?:Mr|Mrs|Miss|Ms|Mx|Master)\b\.?\s+|\b[Nn]ame\s*[:=]\s*)?"
    rf"(?P<name>(?(sure)(?:(?:[A-Z]\.?\s+){{0,2}}{_WORD}(?:\s+{_WORD})?|[A-Z]{{2,}}\b)"
    rf"|\b(?:{_WORD}\s+(?:[A-Z]\.?\s+)?(?:{_WORD}|[A-Z]{{3,}})|[A-Z]{{3,}},\s*{_WORD})))\b"
)
_STOP_WORDS = """
    a an the our we she he they it its in on at of for from to by with and or but if as is was were has had have
    this that these those when while after before since during yesterday today then there here his her their my your
    one two three all each every both no not also patient patients resident residents client user users date birth
    born dob nhs number numbers hospital mrn id name record records unit ward trust team clinic centre center
    service services care home house hospice practice surgery department board system group road street lane avenue
    close drive january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday nurse sister matron doctor consultant staff manager dr prof professor
    sir dame lady lord council university college school royal general community health social mental acute north
    south east west england wales scotland ireland london united kingdom ref reference isbn order invoice case notes
    note chart please see
"""
NAME_STOP_WORDS = frozenset(_STOP_WORDS.split())
