"""Routes of the reviews room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["reviews"])
