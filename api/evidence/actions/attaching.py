"""Adding files to evidence, and taking them away."""

from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.evidence import events, queries
from api.evidence.actions.common import keep_revision, move, to_write
from api.evidence.actions.privacy import check_privacy, kinds_of
from api.evidence.models import Evidence, EvidenceFile
from api.evidence.rules import MOST_FILES, Verb
from api.kit import files
from api.kit.errors import Conflict
from api.kit.etags import expect
from api.kit.events import record
from api.kit.file_types import Kind
from api.kit.files import Stored


def check_may_add_file(session: Session, actor: Actor, evidence_id: UUID) -> None:
    """Before anyone waits for an upload. Raises NotFound, Forbidden, Conflict."""
    evidence = to_write(session, actor, evidence_id, Verb.EDIT).evidence
    _check_room(len(queries.files_of(session, evidence.id)))


def add_file(
    session: Session, actor: Actor, evidence_id: UUID, stored: Stored, kind: Kind, *, privacy_confirmed: bool
) -> EvidenceFile:
    """Attach what has been stored. Raises NotFound, Forbidden, Conflict, PrivacyCheck."""
    evidence = to_write(session, actor, evidence_id, Verb.EDIT).evidence
    _check_new(session, evidence, stored)
    # Between words of a file's name there is often an underscore, which the screening does not take for a space.
    confirmed = check_privacy({"/file": kind.name.replace("_", " ")}, privacy_confirmed)
    file = EvidenceFile(
        evidence_id=evidence.id,
        name=kind.name,
        media_type=kind.media_type,
        size=stored.size,
        sha256=stored.sha256,
        key=stored.key,
        added_by=actor.person_id,
    )
    session.add(file)
    _revise(session, actor, evidence)
    added = events.FileAdded(
        subject_id=evidence.id,
        organisation_id=evidence.organisation_id,
        revision=evidence.revision,
        file_id=file.id,
        media_type=file.media_type,
        size=file.size,
        sha256=file.sha256,
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, added)
    session.flush()
    return file


def remove_file(session: Session, actor: Actor, evidence_id: UUID, file_id: UUID, version: int) -> Evidence:
    """Take a file away for good: its bytes go too. Raises NotFound, Forbidden, Conflict, PreconditionFailed."""
    evidence = to_write(session, actor, evidence_id, Verb.EDIT).evidence
    file = queries.file(session, evidence_id, file_id)
    expect(evidence, version)
    session.delete(file)
    _revise(session, actor, evidence)
    removed = events.FileRemoved(
        subject_id=evidence.id,
        organisation_id=evidence.organisation_id,
        revision=evidence.revision,
        file_id=file_id,
        sha256=file.sha256,
    )
    record(session, actor, removed)
    session.flush()
    files.delete_after_commit(session, file.key)
    return evidence


def _check_new(session: Session, evidence: Evidence, stored: Stored) -> None:
    there = queries.files_of(session, evidence.id)
    if same := next((file for file in there if file.sha256 == stored.sha256), None):
        raise Conflict(f"This file is here already, as “{same.name}”. Nothing was added.", file_id=str(same.id))
    _check_room(len(there))


def _check_room(count: int) -> None:
    if count >= MOST_FILES:
        raise Conflict(f"There are {MOST_FILES} files here, which is as many as fit. Take one away first.")


def _revise(session: Session, actor: Actor, evidence: Evidence) -> None:
    evidence.revision += 1
    move(evidence, Verb.EDIT)
    session.flush()
    keep_revision(session, actor, evidence)
