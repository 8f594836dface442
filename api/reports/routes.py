"""Answers that look across rooms."""

from fastapi import Response

from api.accounts.dependencies import CurrentActor
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.routing import Router
from api.reports import queries
from api.reports.schemas import NextSteps

router = Router(prefix="/v1", tags=["reports"])


@router.get("/next-steps", responses=problems(401, 422), summary="What to do next")
def list_next_steps(actor: CurrentActor, response: Response, session: Db) -> NextSteps:
    """What waits for you across assessments, evidence, reviews and recognition, most urgent first."""
    response.headers["Cache-Control"] = "no-store"
    return NextSteps(items=queries.next_steps(session, actor))
