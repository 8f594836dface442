"""What those who run the service need: is it up, is it well, how fast is it, and what an error means."""

import inspect
from typing import Literal

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel, Field
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from api.kit.db import Db
from api.kit.errors import NotFound, kinds, problems
from api.kit.routing import Router

VERSION = "0.1.0"

router = Router(tags=["operations"])


class Ping(BaseModel):
    version: str = Field(examples=["0.1.0"])


class Check(BaseModel):
    status: Literal["pass", "fail"]
    output: str = Field(description="What was found, in words.", examples=["The database answers."])


class Status(BaseModel):
    status: Literal["pass", "fail"]
    version: str
    checks: dict[str, Check]


@router.get("/_ping", summary="Is it up", responses=problems(422))
def ping() -> Ping:
    """Answers as long as the process runs. Touches nothing else."""
    return Ping(version=VERSION)


@router.get(
    "/_status",
    summary="Is it well",
    responses={**problems(422), 503: {"model": Status, "description": "Something it needs is down."}},
)
def get_status(session: Db, response: Response) -> Status:
    """Checks what the service needs. 503 when something is down."""
    try:
        session.execute(text("SELECT 1"))
        database = Check(status="pass", output="The database answers.")
    except SQLAlchemyError:
        session.rollback()
        database = Check(status="fail", output="The database does not answer.")
        response.status_code = 503
    return Status(status=database.status, version=VERSION, checks={"database": database})


@router.get("/metrics", include_in_schema=False)
def metrics() -> Response:
    """Prometheus metrics."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@router.get(
    "/problems/{slug}", summary="What a problem means", response_class=PlainTextResponse, responses=problems(404, 422)
)
def explain_problem(slug: str, request: Request) -> str:
    """The page that a problem's `type` points to."""
    for kind in kinds():
        if kind.slug == slug:
            return f"{kind.title} ({kind.status})\n\n{inspect.getdoc(kind)}\n"
    raise NotFound(f"We have no problem called {request.path_params['slug']}.")
