"""The one route class: it refuses query parameters it does not know, and remembers answers to retried POSTs."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Cookie, Header, Path
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from api.kit import idempotency
from api.kit.errors import FieldError, Invalid

BODY_LIMIT = 2 * 1024 * 1024
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Route(APIRoute):
    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()
        known = _query_names(self)

        async def strict(request: Request) -> Response:
            if unknown := sorted(set(request.query_params) - known):
                raise Invalid(
                    f"This address does not take the query parameter {unknown[0]}.",
                    errors=[FieldError(pointer=f"?{name}", message=_hint(known)) for name in unknown],
                )
            response = await handle(request)
            # Still inside the request's transaction: the remembered answer and the write stand or fall together.
            if claim := getattr(request.state, "idempotency", None):
                await run_in_threadpool(idempotency.remember, request.state.session, claim, response)
            return response

        return strict


def _query_names(route: APIRoute) -> set[str]:
    # The fields of a query model come without their place; only queries are ever models here.
    elsewhere = (Path, Header, Cookie)
    return {field.alias for field in get_flat_params(route.dependant) if not isinstance(field.field_info, elsewhere)}


def _hint(known: set[str]) -> str:
    return f"Use one of: {', '.join(sorted(known))}." if known else "Leave it out: there are no query parameters here."


# Here and not on the application, so that a refusal passes through our own middleware and becomes a problem.
Router = partial(APIRouter, route_class=Route, max_body_size=BODY_LIMIT)
