"""Routes of the recognition room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["recognition"])
