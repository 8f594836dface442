"""Routes of the reports room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["reports"])
