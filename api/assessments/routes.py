"""Routes of the assessments room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["assessments"])
