"""Routes of the evidence room."""

from api.evidence.routes import evidence, files
from api.kit.routing import Router

router = Router()
router.include_router(evidence.router)
router.include_router(files.router)
