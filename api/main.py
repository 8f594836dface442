"""The application: rooms, edge rules, operations and the built front end, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute

from api import operations
from api.accounts import routes as accounts
from api.accounts.dependencies import current_actor
from api.activity import routes as activity
from api.assessments import routes as assessments
from api.awards import routes as awards
from api.components import routes as components
from api.evidence import routes as evidence
from api.frameworks import routes as frameworks
from api.kit.db import make_engine, make_sessions
from api.kit.errors import ProblemOut
from api.kit.handlers import add_handlers
from api.kit.logs import configure_logs
from api.kit.middleware import RateLimitMiddleware, RequestMiddleware, TooLargeMiddleware
from api.kit.routing import BODY_LIMIT
from api.kit.settings import get_settings
from api.organisations import routes as organisations
from api.recognition import routes as recognition
from api.reports import routes as reports
from api.reviews import routes as reviews

DESCRIPTION = """Assess against a framework, show evidence once and use it many times, be reviewed fairly,
earn recognition that explains itself, and see where to improve. Errors are RFC 9457 problems."""


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Connect to the database, unless a test has already put its own sessions there."""
    if not hasattr(app.state, "sessions"):
        from api.kit.postgres import ensure_server

        engine = make_engine(ensure_server(get_settings()).app)
        app.state.sessions = make_sessions(engine)
        yield
        engine.dispose()
    else:
        yield


def operation_id(route: APIRoute) -> str:
    return route.name


def create_app() -> FastAPI:
    settings = get_settings()
    app = FastAPI(
        title="Excellence",
        version=operations.VERSION,
        summary="The open platform for running the Excellence Programme wherever care is given",
        description=DESCRIPTION,
        license_info={"name": "MIT", "identifier": "MIT"},
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=operation_id,
        separate_input_output_schemas=False,
    )
    configure_logs(settings.log_level)
    add_handlers(app)
    app.add_middleware(TooLargeMiddleware, limit=BODY_LIMIT)
    app.add_middleware(
        RateLimitMiddleware, requests=settings.requests_per_address, sign_in=settings.sign_ins_per_address
    )
    app.add_middleware(RequestMiddleware, https=settings.cookie_secure)
    app.include_router(operations.router)
    app.include_router(organisations.router, dependencies=[Depends(current_actor)])
    for room in (
        accounts,
        activity,
        components,
        frameworks,
        evidence,
        assessments,
        reviews,
        awards,
        recognition,
        reports,
    ):
        app.include_router(room.router)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]  # FastAPI's own documented way to extend it
    if settings.frontend_dist.exists():
        app.frontend("/", directory=settings.frontend_dist, fallback="index.html")
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    """FastAPI's document with our Problem schema in place of its own validation errors."""
    if app.openapi_schema is None:
        document = FastAPI.openapi(app)
        schemas = document["components"]["schemas"]
        schemas["Problem"] = ProblemOut.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= schemas["Problem"].pop("$defs", {})
        schemas.pop("HTTPValidationError", None)
        schemas.pop("ValidationError", None)
        app.openapi_schema = document
    return app.openapi_schema


app = create_app()
