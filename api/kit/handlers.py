"""Every way a request can fail, turned into one shape: an RFC 9457 problem."""

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from api.kit.errors import (
    Conflict,
    FieldError,
    Forbidden,
    Invalid,
    MethodNotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    Problem,
    TooLarge,
)
from api.kit.etags import NotModified
from api.kit.idempotency import Replay

log = structlog.get_logger("errors")
SERVER_ERROR = 500
BY_STATUS: dict[int, type[Problem]] = {
    401: NotSignedIn,
    403: Forbidden,
    404: NotFound,
    405: MethodNotAllowed,
    413: TooLarge,
}
WORDS = {
    404: "There is nothing at this address. Check how it is spelt; the API document is at /openapi.json.",
    405: "This address does not take that method.",
    413: "That is larger than we take.",
}


def answer(request: Request, problem: Problem) -> JSONResponse:
    return JSONResponse(problem.body(request.url.path), problem.status, problem.headers, "application/problem+json")


def add_handlers(app: FastAPI) -> None:
    @app.exception_handler(Problem)
    def known(request: Request, problem: Problem) -> Response:
        return answer(request, problem)

    @app.exception_handler(NotModified)
    def not_modified(_: Request, unchanged: NotModified) -> Response:
        return Response(status_code=304, headers={"ETag": unchanged.etag})

    @app.exception_handler(Replay)
    def replay(_: Request, replayed: Replay) -> Response:
        return replayed.response

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        return answer(
            request, Invalid("Something in what you sent needs correcting. See `errors`.", errors=_field_errors(error))
        )

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        kind = BY_STATUS.get(error.status_code, Problem if error.status_code >= SERVER_ERROR else Invalid)
        problem = kind(WORDS.get(error.status_code, str(error.detail)))
        problem.headers = dict(error.headers or {})
        return answer(request, problem)

    @app.exception_handler(IntegrityError)
    def taken(request: Request, error: IntegrityError) -> Response:
        # A parallel writer got there first: the database's own rule stopped this one. Nothing was saved.
        log.warning("integrity", error=str(error.orig))
        return answer(request, Conflict("This clashes with something saved at the same moment. Read again and retry."))

    @app.exception_handler(StaleDataError)
    def stale(request: Request, _: StaleDataError) -> Response:
        return answer(
            request,
            PreconditionFailed(
                "Someone saved a change at the same moment. Read it again, compare, and save once more."
            ),
        )

    @app.exception_handler(PoolTimeout)
    @app.exception_handler(DBAPIError)
    def database(request: Request, error: Exception) -> Response:
        log.error("database", exc_info=error)
        return answer(request, _server_error())

    @app.exception_handler(Exception)
    def unknown(request: Request, error: Exception) -> Response:
        log.error("unexpected", exc_info=error)
        return answer(request, _server_error())


def _server_error() -> Problem:
    return Problem(
        "Something went wrong on our side, and nothing was saved. Try again in a moment. "
        "If it stays, tell us the X-Request-ID."
    )


def _field_errors(error: RequestValidationError) -> list[FieldError]:
    return [FieldError(pointer=_pointer(each["loc"]), message=_message(each)) for each in error.errors()]


def _pointer(loc: tuple[int | str, ...]) -> str:
    place, *path = loc
    if place == "body":
        return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)
    prefix = {"query": "?", "header": "#", "cookie": "#", "path": "{"}.get(str(place), "/")
    return prefix + ".".join(str(part) for part in path) + ("}" if prefix == "{" else "")


def _message(each: dict[str, object]) -> str:
    if each["type"] == "extra_forbidden":
        return "We do not know this field. Take it out, or check how it is spelt."
    if each["type"] == "missing":
        return "This is needed. Add it."
    return str(each["msg"]).removeprefix("Value error, ")
