"""Publishing a scheme, or a new edition of one."""

from pathlib import Path
from uuid import UUID

import yaml
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from api.frameworks.models import Framework, FrameworkVersion, VersionStatus
from api.kit.errors import FieldError, Invalid
from api.kit.events import By, record
from api.organisations.queries import lineage_of
from api.recognition import events
from api.recognition.models import Scheme, SchemeStatus, SchemeVersion
from api.recognition.rules import Mistakes, read_rule_set
from api.recognition.rules.facts import unknown_facts
from api.recognition.schemas import SchemeFile

CONTENT = Path(__file__).parents[1] / "content"


def read_scheme_file(code: str = "ward-excellence") -> SchemeFile:
    """A scheme that ships with the product."""
    return SchemeFile.model_validate(yaml.safe_load((CONTENT / f"{code}.yaml").read_text(encoding="utf-8")))


def publish_scheme(session: Session, by: By, organisation_id: UUID, file: SchemeFile) -> SchemeVersion:
    """Publish a scheme of this organisation; again with other rules is a new edition, which replaces the last.

    The caller has checked that they may. Raises NotFound for an unknown organisation, and Invalid, pointing at each
    mistake.
    """
    framework = _framework(session, lineage_of(session, organisation_id), file)
    _check_rule_set(file)
    scheme = _scheme(session, organisation_id, file)
    current = session.scalars(
        select(SchemeVersion).filter_by(scheme_id=scheme.id, status=SchemeStatus.PUBLISHED).with_for_update()
    ).one_or_none()
    content = {
        "rule_set": file.rule_set,
        "validity_months": file.validity_months,
        "framework_version_id": framework.id,
    }
    if current:
        if all(getattr(current, name) == value for name, value in content.items()):
            return current
        current.status = SchemeStatus.RETIRED
        session.flush()
    edition = current.edition + 1 if current else 1
    version = SchemeVersion(scheme_id=scheme.id, edition=edition, status=SchemeStatus.PUBLISHED, **content)
    session.add(version)
    session.flush()
    published = events.SchemePublished(
        subject_id=scheme.id, organisation_id=organisation_id, title=file.title, edition=edition
    )
    record(session, by, published)
    return version


def _framework(session: Session, lineage: list[UUID], file: SchemeFile) -> FrameworkVersion:
    query = (
        select(FrameworkVersion)
        .join(FrameworkVersion.framework)
        .where(
            Framework.code == file.framework,
            or_(Framework.owner_id.is_(None), Framework.owner_id.in_(lineage)),
            FrameworkVersion.edition == file.framework_edition,
            FrameworkVersion.status == VersionStatus.PUBLISHED,
        )
        .order_by(Framework.owner_id)
        .limit(1)
    )
    found = session.scalars(query).one_or_none()
    if found is None:
        raise _invalid([FieldError(pointer="/framework", message="There is no such edition of a framework.")])
    if found.scope.value != file.subject_kind.value:
        message = f"The framework assesses a {found.scope}, so only a {found.scope} can apply."
        raise _invalid([FieldError(pointer="/subject_kind", message=message)])
    return found


def _check_rule_set(file: SchemeFile) -> None:
    """Raises Invalid, pointing at each mistake."""
    try:
        mistakes = unknown_facts(read_rule_set(file.rule_set))
    except Mistakes as caught:
        mistakes = list(caught.mistakes)
    if mistakes:
        raise _invalid([FieldError(pointer=f"/rule_set{each.pointer}", message=each.message) for each in mistakes])


def _invalid(errors: list[FieldError]) -> Invalid:
    return Invalid("The scheme was not published. Correct what `errors` points at.", errors=errors)


def _scheme(session: Session, organisation_id: UUID, file: SchemeFile) -> Scheme:
    key = {"organisation_id": organisation_id, "code": file.code}
    scheme = session.scalars(select(Scheme).filter_by(**key)).one_or_none() or Scheme(**key)
    scheme.title, scheme.summary, scheme.subject_kind = file.title, file.summary, file.subject_kind
    session.add(scheme)
    session.flush()
    return scheme
