"""What wraps every request, as pure ASGI: ids, rate limits, security headers, the access log and metrics."""

import time
from uuid import uuid4

import structlog
from prometheus_client import Counter, Histogram
from starlette import status
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.kit.errors import TooLarge
from api.kit.events import request_id
from api.kit.throttle import Throttle

log = structlog.get_logger("access")

REQUESTS = Counter("http_requests_total", "Requests answered.", ["method", "route", "status"])
SECONDS = Histogram("http_request_seconds", "Time to answer.", ["method", "route"])

SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=()",
}
SIGN_IN_PATHS = {"/v1/session", "/v1/access-tokens"}
ID_LENGTH = 100


class RequestMiddleware:
    """Gives each request an id, adds the headers that every answer has, and counts and logs it."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self.app = app
        self.headers = {**SECURITY_HEADERS}
        if https:
            self.headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sent = Headers(scope=scope)
        own_id = _clean(sent.get("x-request-id")) or str(uuid4())
        request_id.set(own_id)
        started, status = time.perf_counter(), 500

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
                headers["X-Request-ID"] = own_id
                if correlation := _clean(sent.get("x-correlation-id")):
                    headers["X-Correlation-ID"] = correlation
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        finally:
            seconds = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "other")
            REQUESTS.labels(scope["method"], route, status).inc()
            SECONDS.labels(scope["method"], route).observe(seconds)
            # Paths may hold ids but never names or words; queries may, so they stay out of the log.
            log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round(seconds * 1000, 1),
                request_id=own_id,
            )


def _clean(value: str | None) -> str | None:
    return value if value and len(value) <= ID_LENGTH and value.isascii() and value.isprintable() else None


class RateLimitMiddleware:
    """A window per client address, and a smaller one for signing in (which is also counted per account)."""

    def __init__(self, app: ASGIApp, *, requests: str, sign_in: str) -> None:
        self.app = app
        self.requests, self.sign_in = Throttle(requests), Throttle(sign_in)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        throttle = self.sign_in if scope["method"] == "POST" and scope["path"] in SIGN_IN_PATHS else self.requests
        address = (scope.get("client") or ("unknown", 0))[0]
        answer: ASGIApp = self.app
        if not throttle.hit(address):
            problem = throttle.problem(address)
            answer = JSONResponse(problem.body(scope["path"]), 429, problem.headers, "application/problem+json")
        remaining, seconds = throttle.state(address)

        async def send_with_limits(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["RateLimit-Policy"] = f'"default";q={throttle.item.amount};w={throttle.item.get_expiry()}'
                headers["RateLimit"] = f'"default";r={remaining};t={seconds}'
            await send(message)

        await answer(scope, receive, send_with_limits)


class TooLargeMiddleware:
    """The framework refuses a body that is too long with a bare line of text; this says it as a problem."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        self.app = app
        self.detail = f"We take at most {limit // 1024:,} KiB here. Send less, or in several parts."

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        replaced = False

        async def send_problem(message: Message) -> None:
            nonlocal replaced
            is_start = message["type"] == "http.response.start"
            if is_start and message["status"] == status.HTTP_413_CONTENT_TOO_LARGE:
                is_problem = Headers(raw=message["headers"]).get("content-type") == "application/problem+json"
                if not is_problem:
                    replaced = True
                    body = TooLarge(self.detail).body(scope["path"])
                    answer = JSONResponse(body, TooLarge.status, media_type="application/problem+json")
                    await answer(scope, receive, send)
                    return
            if not replaced:
                await send(message)

        await self.app(scope, receive, send_problem)
