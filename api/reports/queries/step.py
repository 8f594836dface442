"""One next step, put together."""

from api.organisations.models import Organisation
from api.organisations.schemas import OrganisationSummary
from api.reports.rules import NextStepKind
from api.reports.schemas import NextStep

LIMIT = 50


def step(
    kind: NextStepKind, organisation: Organisation | None, title: str, detail: str, link: str, **due: object
) -> NextStep:
    summary = OrganisationSummary.model_validate(organisation) if organisation else None
    return NextStep.model_validate(
        {"kind": kind, "organisation": summary, "title": title, "detail": detail, "link": link, "due_on": None, **due}
    )
