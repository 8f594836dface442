"""What comes out of the activity room."""

from datetime import datetime
from typing import Any, Self
from uuid import UUID

from pydantic import Field

from api.activity import rules
from api.kit.events import EventRow
from api.kit.schemas import Out
from api.organisations.models import Organisation
from api.organisations.schemas import OrganisationSummary


class EventOut(Out):
    """One line of the log. It never changes."""

    id: UUID
    occurred_at: datetime
    name: str = Field(description="The kind of event.", examples=["assessment.submitted"])
    sentence: str = Field(examples=["Amara Okafor submitted the assessment."])
    actor_name: str = Field(description="As it was at the time.", examples=["Amara Okafor"])
    subject_kind: str = Field(examples=["assessment"])
    subject_id: UUID
    organisation: OrganisationSummary | None = Field(description="Where it happened; null for what is only yours.")
    data: dict[str, Any] = Field(description="What is worth knowing beyond who, what and when.")

    @classmethod
    def of(cls, event: EventRow, organisation: Organisation | None) -> Self:
        names = cls.model_fields.keys() - {"sentence", "organisation"}
        fields = {name: getattr(event, name) for name in names}
        said = rules.sentence(event.name, event.actor_name, event.data)
        return cls.model_validate({**fields, "sentence": said, "organisation": organisation})
