"""Keyset pages: the cost of a page does not depend on how deep it is.

A cursor is the sort key of the last row seen, so a list stays right while rows are added above it.
"""

import base64
import json
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Query, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from api.kit.errors import FieldError, Invalid

Row = TypeVar("Row")
Item = TypeVar("Item")
by_id = attrgetter("id")
SortColumn = ColumnElement[Any] | InstrumentedAttribute[Any]


class Page(BaseModel, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = Field(description="Send it back as `cursor` for the next page; null on the last page.")


class PageQuery(BaseModel):
    """How much to return, and from where."""

    limit: int = Field(50, ge=1, le=200, description="How many items to return at most.")
    cursor: str | None = Field(None, max_length=500, description="`next_cursor` of the page before.")


Paging = Annotated[PageQuery, Query()]


def encode(values: Sequence[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps([str(value) for value in values]).encode()).decode().rstrip("=")


def decode(cursor: str, parsers: Sequence[Callable[[str], Any]]) -> list[Any]:
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return [parse(value) for parse, value in zip(parsers, values, strict=True)]
    except (ValueError, TypeError) as error:
        message = "Use a `next_cursor` that this list gave you, or leave `cursor` out to start again."
        raise Invalid(
            "The cursor is not one of this list's.", errors=[FieldError(pointer="?cursor", message=message)]
        ) from error


def paged(
    session: Session, query: Select[Row], page: PageQuery, *, id_column: InstrumentedAttribute[UUID]
) -> tuple[Sequence[Row], str | None]:
    """Newest first by UUIDv7 id: a row-value comparison on one indexed column.

    Returns the rows and the next cursor. One statement.
    """
    return paged_by(session, query, page, keys=[(id_column, UUID)], descending=True, key_of=lambda row: [by_id(row)])


def paged_by(
    session: Session,
    query: Select[Row],
    page: PageQuery,
    *,
    keys: Sequence[tuple[SortColumn, Callable[[str], Any]]],
    key_of: Callable[[Row], Sequence[Any]],
    descending: bool = False,
) -> tuple[Sequence[Row], str | None]:
    """A page in the order of `keys` (the last of them unique). Returns the rows and the next cursor. One statement."""
    columns = [column for column, _ in keys]
    if page.cursor:
        after = decode(page.cursor, [parse for _, parse in keys])
        row_value = tuple_(*columns)
        query = query.where(row_value < tuple(after) if descending else row_value > tuple(after))
    order = [column.desc() if descending else column.asc() for column in columns]
    rows = session.scalars(query.order_by(*order).limit(page.limit + 1)).all()
    more = len(rows) > page.limit
    rows = rows[: page.limit]
    return rows, encode(key_of(rows[-1])) if more else None


def link_next(request: Request, response: Response, next_cursor: str | None) -> None:
    """The `Link` header for clients that walk pages by it."""
    if next_cursor:
        response.headers["Link"] = f'<{request.url.include_query_params(cursor=next_cursor)}>; rel="next"'
