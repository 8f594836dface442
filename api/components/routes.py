"""Routes of the components room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["components"])
