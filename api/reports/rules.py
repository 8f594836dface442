"""Which kinds of next step there are, in what order, and how they are worded."""

from enum import StrEnum


class NextStepKind(StrEnum):
    """In the order of urgency: with the same due date, what others wait for comes first."""

    REVIEW = "review"
    MODERATE = "moderate"
    DECIDE = "decide"
    ASSIGN_REVIEWERS = "assign_reviewers"
    SUBMIT_ASSESSMENT = "submit_assessment"
    CONTINUE_ASSESSMENT = "continue_assessment"
    RETURNED_EVIDENCE = "returned_evidence"
    START_ASSESSMENT = "start_assessment"
    APPLY = "apply"
    RENEW = "renew"
    DRAFT_EVIDENCE = "draft_evidence"


URGENCY = list(NextStepKind)


def counted(number: int, one: str, many: str) -> str:
    """`1 criterion`, `2 criteria`."""
    return f"{number:,} {one if number == 1 else many}"


def rated(done: int, total: int) -> str:
    return f"{done:,} of {counted(total, 'criterion', 'criteria')}"
