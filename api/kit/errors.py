"""Errors as RFC 9457 problems. Raise one anywhere below a route; the handler turns it into the answer.

Problem
├── NotSignedIn            401
├── Forbidden              403  you can see it, but may not do this
├── NotFound               404  it does not exist, or you may not see it
├── Conflict               409  the thing is in the wrong state for this
├── PreconditionFailed     412  someone changed it since you read it
├── TooLarge               413
├── UnsupportedFile        415
├── RangeNotSatisfiable    416
├── Invalid                422  what was sent does not make sense; `errors` points at each mistake
├── PreconditionRequired   428
└── TooManyRequests        429
"""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field


class FieldError(BaseModel):
    """One mistake in what was sent."""

    pointer: str = Field(
        description="JSON pointer to the value, or `?name` for a query parameter, or `#Name` for a header."
    )
    message: str


class ProblemOut(BaseModel):
    """An RFC 9457 problem."""

    model_config = ConfigDict(title="Problem", extra="allow")

    type: str = Field(
        description="Path of a page that explains this kind of problem.", examples=["/problems/not-found"]
    )
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str = Field(description="What happened and what to do next, in words for people.")
    instance: str = Field(description="The path that was called.")
    errors: list[FieldError] = Field(description="Each mistake, where there are several or they belong to fields.")


class Problem(Exception):
    """Something that the caller can understand and act on."""

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "server-error"
    title: ClassVar[str] = "Something went wrong on our side"

    def __init__(self, detail: str, *, errors: list[FieldError] | None = None, **extra: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors or []
        self.extra = extra
        self.headers: dict[str, str] = {}

    def body(self, instance: str) -> dict[str, Any]:
        return {
            "type": f"/problems/{self.slug}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            "errors": [error.model_dump() for error in self.errors],
            **self.extra,
        }


class NotSignedIn(Problem):
    """You are not signed in, or your session has ended. Sign in and try again; nothing that you sent was saved."""

    status, slug, title = 401, "not-signed-in", "Sign in to continue"


class Forbidden(Problem):
    """You can see this, but your role does not let you do what you asked. The detail says who can."""

    status, slug, title = 403, "forbidden", "You cannot do this"


class NotFound(Problem):
    """There is nothing here, or it is not yours to see. Check the address, or ask the person who sent it to you."""

    status, slug, title = 404, "not-found", "Not found"


class MethodNotAllowed(Problem):
    """This address exists, but does not take the method that you used. The Allow header lists those it takes."""

    status, slug, title = 405, "method-not-allowed", "Method not allowed"


class Conflict(Problem):
    """What you asked does not fit the state that the thing is in. The detail says what would make it fit."""

    status, slug, title = 409, "conflict", "Not possible right now"


class PrivacyCheck(Conflict):
    """The words may hold details that identify a patient. Take them out, or send again with `privacy_confirmed`."""

    slug, title = "privacy-check", "Check for personal details"


class PreconditionFailed(Problem):
    """Someone changed this after you last read it. Read it again, look at both, and send yours with the new ETag."""

    status, slug, title = 412, "precondition-failed", "Someone else has changed this"


class TooLarge(Problem):
    """What you sent is larger than we take. The detail says how large it may be."""

    status, slug, title = 413, "too-large", "Too large"


class UnsupportedFile(Problem):
    """The file's content is not of a kind that we take, whatever its name says. The detail lists the kinds."""

    status, slug, title = 415, "unsupported-file", "This kind of file cannot be used"


class RangeNotSatisfiable(Problem):
    """The part of the file that you asked for lies behind its end. Content-Range says how long the file is."""

    status, slug, title = 416, "range-not-satisfiable", "There is no such part of the file"


class Invalid(Problem):
    """Something in what you sent needs correcting. `errors` points at each value and says what it should be."""

    status, slug, title = 422, "invalid", "Check what you sent"


class PreconditionRequired(Problem):
    """Say which version you are changing: send the ETag that you last read in `If-Match`."""

    status, slug, title = (428, "precondition-required", "Say which version you are changing")


class TooManyRequests(Problem):
    """You have sent more requests than we can take for now. Wait for as long as `Retry-After` says."""

    status, slug, title = 429, "too-many-requests", "Please slow down"


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """`responses=` for a route: each status answers `application/problem+json` with the one Problem schema."""
    return {
        status: {
            "description": _titles()[status],
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in sorted(statuses)
    }


def kinds() -> list[type[Problem]]:
    """Every kind of problem, for the pages that explain them."""
    found: list[type[Problem]] = [Problem]
    for kind in found:
        found.extend(kind.__subclasses__())
    return found


def _titles() -> dict[int, str]:
    return {kind.status: kind.title for kind in reversed(kinds())}
