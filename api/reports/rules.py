"""How next steps are worded and put in order."""

from datetime import date

from api.reports.schemas import NextStep, NextStepKind

K = NextStepKind
# With the same due date, what others wait for comes first.
ORDER = (
    K.REVIEW,
    K.MODERATE,
    K.DECIDE,
    K.ASSIGN_REVIEWERS,
    K.SUBMIT_ASSESSMENT,
    K.CONTINUE_ASSESSMENT,
    K.RETURNED_EVIDENCE,
    K.START_ASSESSMENT,
    K.APPLY,
    K.RENEW,
    K.DRAFT_EVIDENCE,
)


def in_order(steps: list[NextStep]) -> list[NextStep]:
    """Most urgent first: by due date, then by how much others wait for it, then by name."""
    return sorted(
        steps,
        key=lambda step: (
            step.due_on or date.max,
            ORDER.index(step.kind),
            step.organisation.name if step.organisation else "",
        ),
    )


def counted(number: int, one: str, many: str) -> str:
    """`1 criterion`, `2 criteria`."""
    return f"{number:,} {one if number == 1 else many}"


def rated(done: int, total: int) -> str:
    return f"{done:,} of {counted(total, 'criterion', 'criteria')}"
