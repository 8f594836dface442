"""Rules of evidence: what a status allows, and what could identify a patient. Pure."""

from api.kit.screening import Finding, FindingKind, screen

__all__ = ["Finding", "FindingKind", "screen"]
