"""Signed and hashed tokens. The one module that touches python-jose: one algorithm, one key type, expiry required."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from jose import JWTError, jwt

from api.kit.clock import now
from api.kit.settings import get_settings

ALGORITHM = "HS256"
AUDIENCE = "excellence-api"


class BadToken(Exception):
    """The token is not ours, was altered, or has expired."""


@dataclass(frozen=True)
class AccessToken:
    """What a verified access token says."""

    person_id: UUID
    session_id: UUID


def new_token() -> str:
    """256 random bits for a cookie."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What the database keeps. The token is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_token(token: str) -> str:
    """Tied to the session's cookie, so it needs no storage and cannot be made without the server's secret."""
    return hmac.new(get_settings().signing_secret().encode(), f"csrf:{token}".encode(), hashlib.sha256).hexdigest()


def sign_access_token(person_id: UUID, session_id: UUID, lifetime: timedelta) -> str:
    settings = get_settings()
    claims = {
        "iss": settings.public_url,
        "aud": AUDIENCE,
        "sub": str(person_id),
        "sid": str(session_id),
        "iat": now(),
        "exp": now() + lifetime,
    }
    return str(jwt.encode(claims, settings.signing_secret(), algorithm=ALGORITHM))


def read_access_token(token: str) -> AccessToken:
    """Verify signature, issuer, audience and expiry. Raises BadToken."""
    settings = get_settings()
    try:
        claims = jwt.decode(
            token,
            settings.signing_secret(),
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            issuer=settings.public_url,
            options={"require_exp": True, "require_sub": True, "require_aud": True, "require_iss": True},
        )
        return AccessToken(UUID(claims["sub"]), UUID(claims["sid"]))
    except (JWTError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadToken from error
