"""What goes in and out of the accounts room."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.accounts.models import Role
from api.kit.schemas import In, Out, Text
from api.organisations.schemas import OrganisationSummary


class SignIn(In):
    email: Text = Field(max_length=320, examples=["amara.okafor@example.org"])
    password: Text = Field(max_length=1000, examples=["a long password that only you know"])


class PersonSummary(Out):
    id: UUID
    name: str = Field(examples=["Amara Okafor"])
    job_title: str | None = Field(examples=["Ward sister"])


class MembershipOut(Out):
    id: UUID
    organisation: OrganisationSummary
    role: Role


class PersonOut(PersonSummary):
    email: str
    memberships: list[MembershipOut]


class SessionOut(Out):
    """Who is signed in, and the token that their browser must send with every change."""

    person: PersonOut
    csrf_token: str = Field(
        description="Send as `X-CSRF-Token` on POST, PUT, PATCH and DELETE when signed in by cookie."
    )
    expires_at: datetime


class AccessTokenOut(Out):
    access_token: str = Field(description="Send as `Authorization: Bearer …`.")
    token_type: Literal["Bearer"]
    expires_in: int = Field(description="Seconds until it ends.", examples=[3600])


class ColleagueOut(PersonSummary):
    """A person and the roles they hold where you may see them."""

    memberships: list[MembershipOut]
