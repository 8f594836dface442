"""Files of evidence: adding, downloading and removing them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status

from api.accounts.dependencies import CurrentActor
from api.evidence import actions, queries
from api.evidence.dependencies import FORM, NO_LIMIT, Received
from api.evidence.routes.download import CONTENT, Disposition, RangeHeader, send
from api.evidence.routes.evidence import CHANGING_A_VERSION
from api.evidence.schemas import FileOut
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import IfMatch, etag_of
from api.kit.routing import Router

router = Router(prefix="/v1/evidence", tags=["evidence"])


@router.post(
    "/{evidence_id}/files",
    status_code=status.HTTP_201_CREATED,
    responses=problems(401, 403, 404, 409, 413, 415, 422),
    summary="Add a file to evidence",
    openapi_extra=FORM,
    max_body_size=NO_LIMIT,
)
def add_evidence_file(evidence_id: UUID, upload: Received, actor: CurrentActor, session: Db) -> FileOut:
    """Attach one file of up to 50 MiB. Its kind is told by its content, whatever its name says. Each file only once."""
    file = actions.add_file(
        session, actor, evidence_id, upload.stored, upload.kind, privacy_confirmed=upload.privacy_confirmed
    )
    return FileOut.model_validate(file)


@router.get(
    "/{evidence_id}/files/{file_id}/content",
    responses={**CONTENT, **problems(401, 404, 416, 422)},
    response_class=Response,
    summary="Download a file of evidence",
)
def download_evidence_file(
    *,
    evidence_id: UUID,
    file_id: UUID,
    actor: CurrentActor,
    request: Request,
    session: Db,
    disposition: Annotated[Disposition, Query(description="How a browser takes it.")] = Disposition.ATTACHMENT,
    wanted: RangeHeader = None,
) -> Response:
    """The bytes, whole or one range of them. `inline` lets a browser show pictures and PDF; others are saved."""
    queries.get(session, actor, evidence_id)
    return send(request, queries.file(session, evidence_id, file_id), disposition, wanted)


@router.delete(
    "/{evidence_id}/files/{file_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=CHANGING_A_VERSION,
    summary="Remove a file from evidence",
)
def remove_evidence_file(
    *, evidence_id: UUID, file_id: UUID, actor: CurrentActor, version: IfMatch, response: Response, session: Db
) -> None:
    """Take it away for good. If-Match takes the ETag of the evidence; the answer carries the new one."""
    evidence = actions.remove_file(session, actor, evidence_id, file_id, version)
    response.headers["ETag"] = etag_of(evidence.version)
