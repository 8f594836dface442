"""Writing evidence, finding it, handing it in, deciding about it, and tying it to criteria."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from pydantic import ConfigDict, Field

from api.accounts.dependencies import CurrentActor, PostingActor
from api.evidence import actions, queries
from api.evidence.models import Evidence, EvidenceRevision, EvidenceStatus
from api.evidence.queries import detail
from api.evidence.schemas import (
    DecisionIn,
    EvidenceIn,
    EvidenceOut,
    EvidencePatch,
    EvidenceSummary,
    Nothing,
    RevisionOut,
)
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import IfMatch, etag_of, tag
from api.kit.paging import Page, PageQuery, link_next, paged, paged_by
from api.kit.routing import Router
from api.kit.schemas import Text

router = Router(prefix="/v1/evidence", tags=["evidence"])
CHANGING = problems(401, 403, 404, 409, 422)
CHANGING_A_VERSION = problems(401, 403, 404, 409, 412, 422, 428)


class EvidenceQuery(PageQuery):
    model_config = ConfigDict(extra="forbid")

    organisation_id: UUID | None = Field(None, description="Only this organisation's, and those of what lies under it.")
    status: EvidenceStatus | None = Field(None, description="Only in this status.")
    type: Annotated[Text, Field(max_length=60)] | None = Field(None, description="Only of this type.")
    criterion_id: UUID | None = Field(None, description="Only what is tied to this criterion.")
    q: Annotated[Text, Field(max_length=200)] | None = Field(
        None, description='Words to find in title and narrative; "in quotes" as they stand, -word to leave out.'
    )


@router.get("", responses=problems(401, 422), summary="List evidence")
def list_evidence(
    query: Annotated[EvidenceQuery, Query()], actor: CurrentActor, request: Request, response: Response, session: Db
) -> Page[EvidenceSummary]:
    """Evidence that you may see, newest first: your team's, and what was submitted where you review or lead."""
    found = queries.listed(
        actor,
        organisation_id=query.organisation_id,
        status=query.status,
        type_=query.type,
        criterion_id=query.criterion_id,
        q=query.q,
    )
    rows, next_cursor = paged(session, found, query, id_column=Evidence.id)
    link_next(request, response, next_cursor)
    return Page[EvidenceSummary](items=[detail.summary(row) for row in rows], next_cursor=next_cursor)


@router.post("", status_code=status.HTTP_201_CREATED, responses=problems(401, 403, 409, 422), summary="Add evidence")
def create_evidence(body: EvidenceIn, actor: PostingActor, response: Response, session: Db) -> EvidenceOut:
    """Start a draft, which only its team sees. A text that may identify a patient is answered with 409 first."""
    return _tagged(response, actions.draft(session, actor, body))


@router.get("/{evidence_id}", responses=problems(401, 404, 422), summary="Get evidence")
def get_evidence(
    evidence_id: UUID, actor: CurrentActor, request: Request, response: Response, session: Db
) -> EvidenceOut:
    """One piece of evidence: what it says, its files, the criteria that it answers, and who can see it."""
    found = queries.get(session, actor, evidence_id)
    # What someone may do is part of the answer: a shared browser must not show it to the next person.
    response.headers["Vary"] = "Cookie, Authorization"
    tag(request, response, found.evidence.version)
    return detail.detail(session, actor, found)


@router.patch("/{evidence_id}", responses=CHANGING_A_VERSION, summary="Change evidence")
def update_evidence(
    *, evidence_id: UUID, body: EvidencePatch, actor: CurrentActor, version: IfMatch, response: Response, session: Db
) -> EvidenceOut:
    """Change what it says. Each change is kept as a revision; a change to what was accepted submits it again."""
    return _tagged(response, actions.change(session, actor, evidence_id, version, body))


@router.post("/{evidence_id}/submit", responses=CHANGING, summary="Submit evidence")
def submit_evidence(
    evidence_id: UUID, actor: PostingActor, response: Response, session: Db, _: Nothing | None = None
) -> EvidenceOut:
    """Show it to the reviewers of the team's assessments, and to those who decide about evidence."""
    return _tagged(response, actions.submit(session, actor, evidence_id))


@router.post("/{evidence_id}/withdraw", responses=CHANGING, summary="Withdraw evidence")
def withdraw_evidence(
    evidence_id: UUID, actor: PostingActor, response: Response, session: Db, _: Nothing | None = None
) -> EvidenceOut:
    """Take it back for good. From then on only its own team sees it."""
    return _tagged(response, actions.withdraw(session, actor, evidence_id))


@router.post("/{evidence_id}/decision", responses=CHANGING, summary="Decide about evidence")
def decide_evidence(
    evidence_id: UUID, body: DecisionIn, actor: PostingActor, response: Response, session: Db
) -> EvidenceOut:
    """Accept submitted evidence, return it for changes, or decline it. Nobody decides about what they wrote."""
    return _tagged(response, actions.decide(session, actor, evidence_id, body))


@router.get("/{evidence_id}/revisions", responses=problems(401, 404, 422), summary="List revisions of evidence")
def list_evidence_revisions(
    *,
    evidence_id: UUID,
    query: Annotated[PageQuery, Query()],
    actor: CurrentActor,
    request: Request,
    response: Response,
    session: Db,
) -> Page[RevisionOut]:
    """Every change of its content, newest first. What came before it was first submitted is for its own team."""
    found = queries.get(session, actor, evidence_id)
    rows, next_cursor = paged_by(
        session,
        queries.revisions(found.evidence, of_the_team=detail.of_the_team(actor, found)),
        query,
        keys=[(EvidenceRevision.revision, int)],
        key_of=lambda row: [row.revision],
        descending=True,
    )
    link_next(request, response, next_cursor)
    items = [
        RevisionOut.model_validate(
            {
                "revision": row.revision,
                "changed_by": row.changer,
                "created_at": row.created_at,
                "content": row.content,
            }
        )
        for row in rows
    ]
    return Page[RevisionOut](items=items, next_cursor=next_cursor)


@router.put("/{evidence_id}/criteria/{criterion_id}", responses=CHANGING, summary="Tie evidence to a criterion")
def link_evidence(
    *,
    evidence_id: UUID,
    criterion_id: UUID,
    actor: CurrentActor,
    response: Response,
    session: Db,
    _: Nothing | None = None,
) -> EvidenceOut:
    """Say that it answers this criterion, in any framework that you can see. Safe to repeat."""
    return _tagged(response, actions.link(session, actor, evidence_id, criterion_id))


@router.delete("/{evidence_id}/criteria/{criterion_id}", responses=CHANGING, summary="Untie evidence from a criterion")
def unlink_evidence(
    evidence_id: UUID, criterion_id: UUID, actor: CurrentActor, response: Response, session: Db
) -> EvidenceOut:
    """Say that it does not answer this criterion after all. Safe to repeat."""
    return _tagged(response, actions.unlink(session, actor, evidence_id, criterion_id))


def _tagged(response: Response, evidence: EvidenceOut) -> EvidenceOut:
    response.headers["ETag"] = etag_of(evidence.version)
    return evidence
