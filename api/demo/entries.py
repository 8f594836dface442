"""What the files in `content` hold, as typed values. A word that does not belong is refused, with its place."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator

from api.accounts.models import Role
from api.evidence.models import EvidenceStatus
from api.organisations.models import OrganisationKind
from api.recognition.models import DecisionOutcome


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Place(Entry):
    code: str
    kind: OrganisationKind
    name: str
    setting: str
    within: list["Place"] = []


class Someone(Entry):
    key: str
    name: str
    job: str
    profession: str
    email: str
    roles: dict[str, list[Role]]


class Chart(Entry):
    kind: Literal["chart"]
    name: str
    bars: list[int]


class Table(Entry):
    kind: Literal["table"]
    name: str
    rows: list[list[str | float]]


class Document(Entry):
    kind: Literal["document"]
    name: str
    title: str
    lines: list[str]


File = Annotated[Chart | Table | Document, Discriminator("kind")]


class Link(Entry):
    url: str
    label: str


class Piece(Entry):
    """One piece of evidence. `ago` and `period` count days back from the loading."""

    title: str
    where: str
    by: str
    ago: int
    type: str
    period: tuple[int, int]
    voices: list[str]
    criteria: list[str]
    status: EvidenceStatus
    narrative: str
    note: str = ""
    links: list[Link] = []
    files: list[File] = []


class Profile(Entry):
    """How a team does: its raters, and by cycle the agreed mean of each component and the two reviewers."""

    raters: list[str]
    agreed: list[list[float]]
    reviewers: list[list[str]] = []
    not_applicable: dict[str, str] = {}
    said: dict[str, str] = {}
    apart: float = 0.4


class ReviewPlan(Entry):
    by: str
    declared: int | None = None
    submitted: int | None = None
    rated: int = 0
    paused: int = 1
    conflict: str = ""


class Plan(Entry):
    """How far an assessment has come, in days before the loading."""

    started: int
    rated: int | None = None  # how many criteria; none of the later steps has happened then
    paused: int = 1
    submitted: int | None = None
    assigned: int | None = None
    reviews: list[ReviewPlan] = []
    agreed: int | None = None


class Verdict(Entry):
    """What a panel member said: `after` so many days from the application, `at` so many days before the loading, or on
    the day that lets the award end `expires_in` days from the loading.
    """

    by: str
    outcome: DecisionOutcome
    reason: str
    citation: str = ""
    level: str | None = None
    after: int | None = None
    at: int | None = None
    expires_in: int | None = None


class Withdrawal(Entry):
    by: str
    ago: int
    reason: str


class Bid(Entry):
    """An application for recognition."""

    team: str
    cycle: int
    statement: str
    scheme: str = "brackenford"
    applied: int | None = None
    decisions: list[Verdict] = []
    withdrawn: Withdrawal | None = None


class Wording(Entry):
    low: list[str]
    mid: list[str]
    high: list[str]
    seen: list[str]
    unsure: list[str]


class Remarks(Entry):
    no_conflict: list[str]
    summaries: dict[Literal["strong", "developing"], list[str]]
    moderation: dict[Literal["lower", "higher", "middle"], list[str]]
