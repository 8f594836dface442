"""Events in plain English, and which of them are for a smaller circle than the rest."""

import re
from collections.abc import Mapping
from typing import Any

SENTENCES: Mapping[str, str] = {
    "person.signed_in": "{actor} signed in.",
    "person.signed_out": "{actor} signed out.",
    "cycle.opened": "{actor} opened the cycle “{cycle_name}”.",
    "assessment.started": "{actor} started an assessment with “{framework_title}”.",
    "assessment.rated": "{actor} rated {criterion_code}.",
    "assessment.submitted": "{actor} submitted the assessment.",
    "assessment.recalled": "{actor} took the assessment back to change it.",
    "assessment.moderation_started": "The last review came in, and the assessment moved to moderation.",
    "assessment.matching_ratings_agreed": "{actor} took over {criteria} ratings on which all reviewers agreed.",
    "assessment.agreed": "{actor} agreed the assessment.",
    "evidence.drafted": "{actor} began a piece of evidence.",
    "evidence.changed": "{actor} changed a piece of evidence.",
    "evidence.file_added": "{actor} added a file to a piece of evidence.",
    "evidence.file_removed": "{actor} removed a file from a piece of evidence.",
    "evidence.linked": "{actor} tied a piece of evidence to {code}.",
    "evidence.unlinked": "{actor} untied a piece of evidence from {code}.",
    "evidence.submitted": "{actor} submitted the evidence “{title}”.",
    "evidence.withdrawn": "{actor} withdrew a piece of evidence.",
    "evidence.accepted": "{actor} accepted the evidence “{title}”.",
    "evidence.returned": "{actor} returned the evidence “{title}” with a note.",
    "evidence.declined": "{actor} declined the evidence “{title}”.",
    "review.assigned": "{actor} asked {reviewer_name} to review the assessment.",
    "review.unassigned": "{actor} took {reviewer_name} off the review.",
    "review.no_conflict_declared": "{actor} declared no conflict of interest.",
    "review.stood_down": "{actor} declared a conflict of interest and stood down.",
    "review.submitted": "{actor} submitted a review.",
    "award.issued": "{issuer_name} awarded {level_name} in “{scheme_title}”.",
    "award.withdrawn": "{actor} withdrew {level_name} in “{scheme_title}”.",
    "scheme.published": "{actor} published “{title}”, edition {edition}.",
    "application.submitted": "{actor} applied to “{scheme_title}”.",
    "application.withdrawn": "{actor} withdrew the application to “{scheme_title}”.",
    "application.accepted": "{actor} accepted the proposal: {level_name} in “{scheme_title}”.",
    "application.overridden": "{actor} decided otherwise than proposed: {level_name} in “{scheme_title}”.",
    "application.deferred": "{actor} deferred the application to “{scheme_title}”.",
    "application.declined": "{actor} declined the application to “{scheme_title}”.",
}

# Work that is not handed in yet: for its own team, whatever roles others hold above it.
FOR_THE_TEAM = frozenset(
    {
        "evidence.drafted",
        "evidence.changed",
        "evidence.file_added",
        "evidence.file_removed",
        "evidence.linked",
        "evidence.unlinked",
        "evidence.withdrawn",
    }
)
# Who reviews is known to those who choose reviewers, not to the team.
FOR_MODERATORS = frozenset(
    {"review.assigned", "review.unassigned", "review.no_conflict_declared", "review.stood_down", "review.submitted"}
)
# A rating is for whoever may see ratings of its stage: the team's own, one reviewer's, or the moderators'.
RATED = "assessment.rated"
_NAME = re.compile(r"\{(\w+)\}")


def sentence(name: str, actor: str, data: Mapping[str, Any]) -> str:
    """What happened. An event of a kind that is new to this table is told by its name."""
    template = SENTENCES.get(name, f"{{actor}}: {name.replace('.', ' ').replace('_', ' ')}.")
    words = {**data, "actor": actor}
    return _NAME.sub(lambda match: str(words.get(match[1]) or "something"), template)
