"""Reads of the reviews room."""

from api.reviews.queries.comparison import Comparison, compare
from api.reviews.queries.reviews import Found, candidate, detail, get, listed, statuses, summaries

__all__ = ["Comparison", "Found", "candidate", "compare", "detail", "get", "listed", "statuses", "summaries"]
