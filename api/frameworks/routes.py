"""Which frameworks there are, and one edition as a whole."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor
from api.frameworks import queries
from api.frameworks.models import Framework, FrameworkScope, FrameworkVersion
from api.frameworks.schemas import FrameworkSummary, FrameworkVersionOut, VersionSummary
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import tag
from api.kit.paging import Page, PageQuery, link_next, paged_by
from api.kit.routing import Router

router = Router(prefix="/v1", tags=["frameworks"])


class FrameworksQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    scope: FrameworkScope | None = Field(None, description="Only frameworks that assess this.")


@router.get("/frameworks", responses=problems(401, 422), summary="List frameworks")
def list_frameworks(
    query: Annotated[FrameworksQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[FrameworkSummary]:
    """Frameworks that you may use, each with its current edition, newest first."""
    found = queries.current(actor, query.scope)
    versions, next_cursor = paged_by(
        session, found, query, keys=[(Framework.id, UUID)], key_of=lambda row: [row.framework_id], descending=True
    )
    counts = queries.criterion_counts(session, [version.id for version in versions])
    link_next(request, response, next_cursor)
    return Page[FrameworkSummary](
        items=[_summary(each, counts.get(each.id, 0)) for each in versions], next_cursor=next_cursor
    )


def _summary(version: FrameworkVersion, criterion_count: int) -> FrameworkSummary:
    names = VersionSummary.model_fields.keys() - {"criterion_count"}
    fields = {name: getattr(version, name) for name in names}
    current = VersionSummary.model_validate({**fields, "criterion_count": criterion_count})
    framework = version.framework
    return FrameworkSummary(
        id=framework.id, code=framework.code, visibility=framework.visibility, current_version=current
    )


@router.get(
    "/framework-versions/{version_id}", responses=problems(401, 404, 422), summary="Get an edition of a framework"
)
def get_framework_version(
    version_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> FrameworkVersionOut:
    """The whole tree: sections, criteria, what each level looks like, and what could show it."""
    version = queries.get_version(session, actor, version_id)
    tag(request, response, version.version)
    fields = {
        name: getattr(version, name) for name in FrameworkVersionOut.model_fields if name not in {"code", "sections"}
    }
    sections = queries.tree(session, version.id)
    return FrameworkVersionOut.model_validate({**fields, "code": version.framework.code, "sections": sections})
