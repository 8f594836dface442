"""Signing in as a person would: through the API, with the cookie kept and the CSRF token sent."""

from typing import Protocol

import httpx2 as httpx

PASSWORD = "a password that only tests know"


class HasEmail(Protocol):
    @property
    def email(self) -> str: ...


def sign_in(client: httpx.Client, person: HasEmail, password: str = PASSWORD) -> None:
    """From here on `client` acts as `person`, whoever it was before."""
    answer = client.post("/v1/session", json={"email": person.email, "password": password})
    assert answer.status_code == 201, answer.text
    client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
