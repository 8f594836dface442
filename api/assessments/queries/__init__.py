"""Reads of the assessments room. Other rooms need `get_visible`, `visible_to`, `ratings_of` and `criteria_of` most."""

from api.assessments.queries.cycles import covers, cycles
from api.assessments.queries.ratings import (
    RatingKey,
    RatingPlace,
    find_rating,
    get_rating,
    rating_place,
    ratings_of,
    review_started,
)
from api.assessments.queries.results import CriterionRow, criteria_of, whole
from api.assessments.queries.trend import trend
from api.assessments.queries.visible import (
    WITH_SUBJECT,
    Visible,
    get_visible,
    listed,
    progress_of,
    sees_self_ratings,
    visible_to,
)

__all__ = [
    "WITH_SUBJECT",
    "CriterionRow",
    "RatingKey",
    "RatingPlace",
    "Visible",
    "covers",
    "criteria_of",
    "cycles",
    "find_rating",
    "get_rating",
    "get_visible",
    "listed",
    "progress_of",
    "rating_place",
    "ratings_of",
    "review_started",
    "sees_self_ratings",
    "trend",
    "visible_to",
    "whole",
]
