"""The reference data, open to everyone: there is nothing private in it, and public pages use it."""

from fastapi import Request, Response

from api.components import queries
from api.components.schemas import ComponentOut, VocabulariesOut
from api.kit.db import Db
from api.kit.errors import problems
from api.kit.etags import digest, tag
from api.kit.paging import Page
from api.kit.routing import Router

router = Router(prefix="/v1", tags=["components"])
# It changes with a release, a few times a year.
CACHED = "public, max-age=300"


@router.get("/components", responses=problems(422), summary="List the components")
def list_components(request: Request, response: Response, session: Db) -> Page[ComponentOut]:
    """The seven essential components of excellence, in the programme's own order. Always the whole list."""
    components = [ComponentOut.model_validate(row) for row in queries.components(session)]
    page = Page[ComponentOut](items=components, next_cursor=None)
    response.headers["Cache-Control"] = CACHED
    tag(request, response, digest(page))
    return page


@router.get("/vocabularies", responses=problems(422), summary="Get the vocabularies")
def get_vocabularies(request: Request, response: Response, session: Db) -> VocabulariesOut:
    """Types of evidence, voices, settings, professions and policies: the codes to send and the words to show."""
    vocabularies = VocabulariesOut.model_validate(queries.vocabularies(session))
    response.headers["Cache-Control"] = CACHED
    tag(request, response, digest(vocabularies))
    return vocabularies
