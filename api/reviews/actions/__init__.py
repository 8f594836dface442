"""What people do in the reviews room."""

from api.reviews.actions.assigning import assign, unassign
from api.reviews.actions.moderating import agree, agree_matching, rate_agreed, to_moderate
from api.reviews.actions.reviewing import declare, rate, submit

__all__ = ["agree", "agree_matching", "assign", "declare", "rate", "rate_agreed", "submit", "to_moderate", "unassign"]
