"""Routes of the evidence room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["evidence"])
