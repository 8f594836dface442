"""Routes of the activity room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["activity"])
