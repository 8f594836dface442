"""Inviting reviewers from elsewhere to read what an organisation has submitted."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from api.evidence.models import EvidenceReader


def grant_readers(session: Session, organisation_id: UUID, person_id: UUID, reason_id: UUID) -> None:
    """Let a person read what the organisation has submitted, because of `reason_id`. Safe to repeat. One statement."""
    row = {"organisation_id": organisation_id, "person_id": person_id, "reason_id": reason_id}
    session.execute(insert(EvidenceReader).values(row).on_conflict_do_nothing())


def revoke_readers(session: Session, organisation_id: UUID, person_id: UUID, reason_id: UUID) -> None:
    """End that one invitation; others stay. Safe to repeat. One statement."""
    session.execute(
        delete(EvidenceReader).where(
            EvidenceReader.organisation_id == organisation_id,
            EvidenceReader.person_id == person_id,
            EvidenceReader.reason_id == reason_id,
        )
    )
