"""Publishing an edition from a file, and loading those that ship with the product."""

from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from sqlalchemy import insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from api.frameworks import queries, rules
from api.frameworks.models import (
    Criterion,
    CriterionComponent,
    Framework,
    FrameworkVersion,
    Section,
    VersionStatus,
    Visibility,
)
from api.frameworks.schemas import CriterionFile, CriterionOut, FrameworkFile, SectionFile
from api.kit.clock import now

CONTENT = Path(__file__).parent / "content"
SHIPPED = ("system", "organisation", "team", "individual")


def load_shipped(session: Session) -> None:
    """Publish the editions of this release. Safe to repeat. Raises PublishedVersionChanged."""
    for scope in SHIPPED:
        content = yaml.safe_load((CONTENT / f"cno-excellence-{scope}.yaml").read_text(encoding="utf-8"))
        publish(session, FrameworkFile.model_validate(content["framework"]), Visibility.EVERYONE)


def publish(
    session: Session, file: FrameworkFile, visibility: Visibility, owner_id: UUID | None = None
) -> FrameworkVersion:
    """Publish this edition once; again is no change. Raises PublishedVersionChanged when its content is another."""
    framework = _framework(session, file.code, visibility, owner_id)
    published = session.scalars(
        select(FrameworkVersion).filter_by(framework_id=framework.id, edition=file.version)
    ).one_or_none()
    if published:
        rules.refuse_changes(_as_file(session, framework, published).model_dump(), file.model_dump())
        return published
    return _add_version(session, framework, file)


def _framework(session: Session, code: str, visibility: Visibility, owner_id: UUID | None) -> Framework:
    query = select(Framework).where(Framework.code == code, Framework.owner_id.is_not_distinct_from(owner_id))
    if found := session.scalars(query).one_or_none():
        return found
    framework = Framework(code=code, owner_id=owner_id, visibility=visibility)
    session.add(framework)
    session.flush()
    return framework


def _add_version(session: Session, framework: Framework, file: FrameworkFile) -> FrameworkVersion:
    version = FrameworkVersion(
        framework_id=framework.id,
        edition=file.version,
        status=VersionStatus.PUBLISHED,
        scope=file.scope,
        title=file.title,
        summary=file.summary,
        scale=[point.model_dump() for point in file.scale],
        published_at=now(),
    )
    session.add(version)
    session.flush()
    _add_tree(session, version.id, file.sections)
    return version


def _add_tree(session: Session, version_id: UUID, files: list[SectionFile]) -> None:
    # Rows go in by the hundred, so ids are read back by code rather than returned one by one.
    sections = [
        {"framework_version_id": version_id, "code": section.code, "title": section.title, "position": position}
        for position, section in enumerate(files, start=1)
    ]
    session.execute(insert(Section), sections)
    section_ids = _ids(session, Section.id, Section.code, Section.framework_version_id == version_id)
    criteria = [
        _criterion(version_id, section_ids[section.code], position, criterion)
        for section in files
        for position, criterion in enumerate(section.criteria, start=1)
    ]
    session.execute(insert(Criterion), criteria)
    criterion_ids = _ids(session, Criterion.id, Criterion.code, Criterion.framework_version_id == version_id)
    links = [
        {"criterion_id": criterion_ids[criterion.code], "component_code": section.component}
        for section in files
        for criterion in section.criteria
    ]
    session.execute(insert(CriterionComponent), links)


def _ids(
    session: Session, id_: InstrumentedAttribute[UUID], code: InstrumentedAttribute[str], of_version: Any
) -> dict[str, UUID]:
    return {row.code: row.id for row in session.execute(select(id_, code).where(of_version))}


def _criterion(version_id: UUID, section_id: UUID, position: int, file: CriterionFile) -> dict[str, Any]:
    return {
        "framework_version_id": version_id,
        "section_id": section_id,
        "position": position,
        "levels": [{"value": value, "descriptor": words} for value, words in sorted(file.levels.items())],
        "evidence_prompts": [prompt.model_dump() for prompt in file.evidence],
        **file.model_dump(include={"code", "statement", "guidance", "essential", "voices", "policies"}),
    }


def _as_file(session: Session, framework: Framework, version: FrameworkVersion) -> FrameworkFile:
    sections = [
        {
            "code": section.code,
            "title": section.title,
            "component": " ".join(section.components),
            "criteria": [_criterion_file(criterion) for criterion in section.criteria],
        }
        for section in queries.tree(session, version.id)
    ]
    fields = {name: getattr(version, name) for name in ("title", "summary", "scope", "scale")}
    return FrameworkFile.model_validate(
        {"code": framework.code, "version": version.edition, **fields, "sections": sections}
    )


def _criterion_file(criterion: CriterionOut) -> dict[str, Any]:
    same = {
        name: getattr(criterion, name) for name in ("code", "statement", "guidance", "essential", "voices", "policies")
    }
    levels = {level.value: level.descriptor for level in criterion.levels}
    return {**same, "levels": levels, "evidence": criterion.evidence_prompts}
