"""What goes in and out of the awards room."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from api.awards import rules
from api.awards.models import Award, AwardState
from api.awards.rules import Standing
from api.kit.schemas import In, Out, Text
from api.kit.settings import get_settings
from api.organisations.models import OrganisationKind
from api.organisations.schemas import OrganisationSummary

CODE = "h4m7kq2x9wtc"
Reason = Annotated[Text, StringConstraints(min_length=1, max_length=2000)]


class AwardOut(Out):
    """One award, for those who belong to its holder or its issuer."""

    id: UUID
    code: str = Field(description="The public page's code.", examples=[CODE])
    organisation: OrganisationSummary = Field(description="Who holds it.")
    issuer: OrganisationSummary
    state: AwardState
    standing: Standing = Field(description="State and dates read together, today.")
    level_code: str = Field(examples=["silver"])
    level_name: str = Field(examples=["Silver"])
    scheme_title: str = Field(examples=["Ward Excellence Awards"])
    citation: str = Field(description="What it was given for.")
    issued_on: date
    expires_on: date | None = Field(description="The last day on which it stands; null if it does not expire.")
    withdrawn_at: datetime | None
    withdrawn_reason: str | None
    public_url: str = Field(examples=[f"https://excellence.example.org/awards/{CODE}"])
    version: int

    @classmethod
    def of(cls, award: Award, today: date) -> Self:
        """Needs the award's organisation and issuer loaded."""
        names = cls.model_fields.keys() - {"standing", "public_url"}
        return cls.model_validate(
            {
                **{name: getattr(award, name) for name in names},
                "standing": rules.standing(award.state, award.expires_on, today),
                "public_url": f"{get_settings().public_url.rstrip('/')}/awards/{award.code}",
            }
        )


class Withdrawal(In):
    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "The ward has closed."}]})

    reason: Reason = Field(description="Kept in the log and shown to holder and issuer, not to the public.")
    privacy_confirmed: bool = Field(False, strict=True, description="You have checked that nobody can be identified.")


class Snapshot(Out):
    """What was recognised, in the words of the day, so that it stays true when names and schemes change."""

    holder_name: str
    holder_kind: OrganisationKind
    holder_parent_name: str | None
    issuer_name: str
    framework_title: str
    criteria: list[str]


class PublicAwardOut(Out):
    """What anyone may know of an award. Nothing here is private."""

    code: str = Field(examples=[CODE])
    standing: Standing
    standing_words: str = Field(examples=["This award stands until 30 November 2028."])
    level_name: str = Field(examples=["Silver"])
    scheme_title: str = Field(examples=["Ward Excellence Awards"])
    holder_name: str = Field(examples=["Willow Ward"])
    holder_kind: OrganisationKind
    holder_parent_name: str | None = Field(examples=["Brackenford Hospitals Trust"])
    issuer_name: str = Field(examples=["Brackenford Hospitals Trust"])
    citation: str
    framework_title: str = Field(examples=["Excellence in our team"])
    issued_on: date
    expires_on: date | None
    withdrawn_on: date | None
    criteria: list[str] = Field(description="What the level asks.", examples=[["The overall average is at least 2.5."]])

    @classmethod
    def of(cls, award: Award, today: date) -> Self:
        stands = rules.standing(award.state, award.expires_on, today)
        withdrawn_on = award.withdrawn_at.date() if award.withdrawn_at else None
        own = ("code", "level_name", "scheme_title", "citation", "issued_on", "expires_on")
        facts: dict[str, Any] = {name: getattr(award, name) for name in own}
        snapshot = Snapshot.model_validate(award.snapshot)
        return cls.model_validate(
            {
                **facts,
                **snapshot.model_dump(),
                "standing": stands,
                "standing_words": rules.standing_words(stands, award.expires_on, withdrawn_on),
                "withdrawn_on": withdrawn_on,
            }
        )
