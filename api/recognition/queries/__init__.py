"""Reads of the recognition room."""

from api.recognition.queries.applications import Shown, applications, get_application, out, summaries
from api.recognition.queries.facts import gather_facts
from api.recognition.queries.schemes import get_scheme, rule_set_of, scheme_out, schemes

__all__ = [
    "Shown",
    "applications",
    "gather_facts",
    "get_application",
    "get_scheme",
    "out",
    "rule_set_of",
    "scheme_out",
    "schemes",
    "summaries",
]
