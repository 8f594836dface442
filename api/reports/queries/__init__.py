"""What the signed-in person should do next. Each source is one statement, however many teams there are."""

from datetime import date

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.reports.queries import oversight, team
from api.reports.rules import URGENCY
from api.reports.schemas import NextStep

SOURCES = (
    team.assessment_steps,
    team.own_assessment_steps,
    team.evidence_steps,
    team.apply_steps,
    team.renewal_steps,
    oversight.review_steps,
    oversight.moderation_steps,
    oversight.decision_steps,
)


def next_steps(session: Session, actor: Actor) -> list[NextStep]:
    """Everything that waits for the actor, most urgent first. Eight statements."""
    steps = [step for source in SOURCES for step in source(session, actor)]
    return sorted(steps, key=_urgency)


def _urgency(step: NextStep) -> tuple[date, int, str]:
    return step.due_on or date.max, URGENCY.index(step.kind), step.organisation.name if step.organisation else ""
