"""What goes in and out of the recognition room."""

from api.recognition.schemas.applications import (
    ApplicationIn,
    ApplicationOut,
    ApplicationSummary,
    DecisionIn,
    DecisionOut,
    NothingIn,
)
from api.recognition.schemas.proposals import ProposalOut
from api.recognition.schemas.schemes import SchemeFile, SchemeOut

__all__ = [
    "ApplicationIn",
    "ApplicationOut",
    "ApplicationSummary",
    "DecisionIn",
    "DecisionOut",
    "NothingIn",
    "ProposalOut",
    "SchemeFile",
    "SchemeOut",
]
