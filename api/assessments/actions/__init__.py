"""What people do in the assessments room."""

from api.assessments.actions.rating import rate, save_rating
from api.assessments.actions.stages import move, recall, submit
from api.assessments.actions.starting import open_cycle, start

__all__ = ["move", "open_cycle", "rate", "recall", "save_rating", "start", "submit"]
