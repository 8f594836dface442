"""Routes of the recognition room."""

from api.kit.routing import Router
from api.recognition.routes import applications, schemes

router = Router()
router.include_router(schemes.router)
router.include_router(applications.router)
