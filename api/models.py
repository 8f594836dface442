"""Every table, imported once, so that migrations and mappers see the whole."""

from api.accounts import models as accounts
from api.assessments import models as assessments
from api.awards import models as awards
from api.components import models as components
from api.evidence import models as evidence
from api.frameworks import models as frameworks
from api.kit import events, idempotency
from api.kit.db import Base
from api.organisations import models as organisations
from api.recognition import models as recognition
from api.reviews import models as reviews

__all__ = [
    "Base",
    "accounts",
    "assessments",
    "awards",
    "components",
    "events",
    "evidence",
    "frameworks",
    "idempotency",
    "organisations",
    "recognition",
    "reviews",
]
