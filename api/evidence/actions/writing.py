"""Writing evidence and changing what it says."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor, Permission
from api.components.models import Vocabulary
from api.evidence import events, queries
from api.evidence.actions.common import keep_revision, move, to_write
from api.evidence.actions.linking import add_links
from api.evidence.actions.privacy import check_privacy, kinds_of
from api.evidence.models import Evidence
from api.evidence.queries.detail import get_detail
from api.evidence.rules import Verb
from api.evidence.schemas import EvidenceIn, EvidenceOut, EvidencePatch
from api.kit.errors import FieldError, Forbidden, Invalid, NotFound
from api.kit.etags import expect
from api.kit.events import record
from api.organisations.queries import lineage_of

CONTENT = ("title", "narrative", "type", "period_starts_on", "period_ends_on", "voices", "links")


def draft(session: Session, actor: Actor, body: EvidenceIn) -> EvidenceOut:
    """Start a piece of evidence, seen by its own team only. Raises Invalid, Forbidden, PrivacyCheck."""
    _check_may_write(session, actor, body.organisation_id)
    content = _plain(body, CONTENT)
    _check_content(session, content, content)
    codes = _criteria(session, actor, body.criterion_ids)
    confirmed = check_privacy(_texts(content), body.privacy_confirmed)
    evidence = Evidence(organisation_id=body.organisation_id, created_by=actor.person_id, revision=1, **content)
    session.add(evidence)
    session.flush()
    keep_revision(session, actor, evidence)
    add_links(session, actor, evidence, codes)
    drafted = events.EvidenceDrafted(
        subject_id=evidence.id,
        organisation_id=evidence.organisation_id,
        type=evidence.type,
        criteria=len(codes),
        privacy_confirmed=kinds_of(confirmed),
    )
    record(session, actor, drafted)
    session.flush()
    return get_detail(session, actor, evidence.id)


def change(session: Session, actor: Actor, evidence_id: UUID, version: int, patch: EvidencePatch) -> EvidenceOut:
    """Change what was sent and differs. Each real change is a new revision; what was accepted goes back to submitted.

    Raises NotFound, Forbidden, Conflict, PreconditionFailed, Invalid, PrivacyCheck.
    """
    evidence = to_write(session, actor, evidence_id, Verb.EDIT).evidence
    expect(evidence, version)
    sent = _plain(patch, [name for name in CONTENT if name in patch.model_fields_set])
    changes = {name: value for name, value in sent.items() if value != getattr(evidence, name)}
    if changes:
        _check_content(session, changes, {name: changes.get(name, getattr(evidence, name)) for name in CONTENT})
        confirmed = check_privacy(_texts(changes), patch.privacy_confirmed)
        for name, value in changes.items():
            setattr(evidence, name, value)
        evidence.revision += 1
        move(evidence, Verb.EDIT)
        keep_revision(session, actor, evidence)
        changed = events.EvidenceChanged(
            subject_id=evidence.id,
            organisation_id=evidence.organisation_id,
            revision=evidence.revision,
            fields=sorted(changes),
            status=evidence.status.value,
            privacy_confirmed=kinds_of(confirmed),
        )
        record(session, actor, changed)
        session.flush()
    return get_detail(session, actor, evidence_id)


def _check_may_write(session: Session, actor: Actor, organisation_id: UUID) -> None:
    try:
        lineage = lineage_of(session, organisation_id)
    except NotFound as missing:
        raise _invalid("/organisation_id", missing.detail) from None
    if not actor.may(Permission.WRITE_EVIDENCE, lineage):
        raise Forbidden(
            "Only members of a team can add evidence for it. Ask to be made a member, or choose your own team."
        )


def _plain(body: EvidenceIn | EvidencePatch, names: Sequence[str]) -> dict[str, Any]:
    """The fields as the table keeps them: dates as dates, links as plain data, each voice once."""
    content = {name: getattr(body, name) for name in names}
    if "links" in content:
        content["links"] = [link.model_dump() for link in content["links"]]
    if "voices" in content:
        content["voices"] = list(dict.fromkeys(content["voices"]))
    return content


def _check_content(session: Session, changed: dict[str, Any], whole: dict[str, Any]) -> None:
    """Codes must be in the word lists, and a period must not end before it starts. Raises Invalid."""
    type_, voices = changed.get("type"), changed.get("voices", [])
    if type_ and not queries.known_codes(session, Vocabulary.EVIDENCE_TYPES, [type_]):
        raise _invalid("/type", "This is not a type of evidence. `GET /v1/vocabularies` lists them.")
    known = queries.known_codes(session, Vocabulary.VOICES, voices)
    if unknown := [f"/voices/{index}" for index, code in enumerate(voices) if code not in known]:
        raise _invalid(unknown[0], "This is not one of the voices. `GET /v1/vocabularies` lists them.")
    starts, ends = whole["period_starts_on"], whole["period_ends_on"]
    if starts and ends and ends < starts:
        raise _invalid("/period_ends_on", "The period ends before it starts. Check both dates.")


def _criteria(session: Session, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    found = queries.usable_criteria(session, actor, ids)
    for index, criterion_id in enumerate(ids):
        if criterion_id not in found:
            raise _invalid(f"/criterion_ids/{index}", "There is no such criterion in a framework that you can see.")
    return {criterion_id: found[criterion_id] for criterion_id in dict.fromkeys(ids)}


def _texts(content: dict[str, Any]) -> dict[str, str]:
    """What people typed, by JSON pointer."""
    texts = {f"/{name}": content[name] for name in ("title", "narrative") if name in content}
    for index, link in enumerate(content.get("links", [])):
        texts |= {f"/links/{index}/{part}": link[part] for part in ("url", "label")}
    return texts


def _invalid(pointer: str, message: str) -> Invalid:
    return Invalid(message, errors=[FieldError(pointer=pointer, message=message)])
