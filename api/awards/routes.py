"""Routes of the awards room."""

from api.kit.routing import Router

router = Router(prefix="/v1", tags=["awards"])
