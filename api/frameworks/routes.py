"""Routes of the frameworks room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["frameworks"])
