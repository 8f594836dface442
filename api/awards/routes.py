"""Awards for those concerned, and for everyone by the code on the certificate."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor, PostingActor
from api.awards import actions, queries
from api.awards.models import Award
from api.awards.rules import Standing
from api.awards.schemas import CODE, AwardOut, PublicAwardOut, Withdrawal
from api.kit.clock import today
from api.kit.db import Db
from api.kit.errors import NotFound, problems
from api.kit.etags import digest, tag
from api.kit.paging import Page, PageQuery, link_next, paged
from api.kit.routing import Router

router = Router(prefix="/v1", tags=["awards"])
FOR_ANY_PAGE = {"Access-Control-Allow-Origin": "*"}


class AwardsQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only held by this organisation or anything under it.")
    standing: Standing | None = Field(None, description="Only of this standing, today.")


@router.get("/awards", responses=problems(401, 422), summary="List awards")
def list_awards(
    query: Annotated[AwardsQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[AwardOut]:
    """Awards held or issued where you belong, newest first."""
    day = today()
    found = queries.listed(actor, organisation_id=query.organisation_id, standing=query.standing, today=day)
    rows, next_cursor = paged(session, found, query, id_column=Award.id)
    link_next(request, response, next_cursor)
    return Page[AwardOut](items=[AwardOut.of(row, day) for row in rows], next_cursor=next_cursor)


@router.get("/awards/{award_id}", responses=problems(401, 404, 422), summary="Get an award")
def get_award(award_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db) -> AwardOut:
    """One award, whether it still stands, and why not if it does not."""
    return _shown(queries.get(session, actor, award_id), request, response)


def _shown(award: Award, request: Request, response: Response) -> AwardOut:
    out = AwardOut.of(award, today())
    # Its standing changes with the day, and without a new version.
    tag(request, response, f"{out.version}-{out.standing}")
    return out


@router.post(
    "/awards/{award_id}/withdraw", responses=problems(401, 403, 404, 409, 413, 422), summary="Withdraw an award"
)
def withdraw_award(
    *, award_id: UUID, actor: PostingActor, body: Withdrawal, request: Request, response: Response, session: Db
) -> AwardOut:
    """End an award before its time. Its public page stays, and says that it was withdrawn and when."""
    award = actions.withdraw(session, actor, award_id, reason=body.reason, privacy_confirmed=body.privacy_confirmed)
    return _shown(award, request, response)


@router.get("/public/awards/{code}", responses=problems(404, 422), summary="Check an award")
def get_public_award(
    code: Annotated[str, Path(max_length=100, description="From the certificate or the public page.", examples=[CODE])],
    request: Request,
    response: Response,
    session: Db,
) -> PublicAwardOut:
    """Who recognised whom, for what, until when, and whether it still stands. Open to everyone, on any web page."""
    award = queries.by_code(session, code.lower()) if code.isascii() and code.isprintable() else None
    if award is None:
        nothing = NotFound("There is no award with this code. Check it against the certificate, letter by letter.")
        nothing.headers = dict(FOR_ANY_PAGE)
        raise nothing
    public = PublicAwardOut.of(award, today())
    response.headers.update({**FOR_ANY_PAGE, "Cache-Control": "public, no-cache"})
    tag(request, response, digest(public))
    return public
