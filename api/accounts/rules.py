"""Who may do what: the one permission table, and the actor that it is asked about.

A role is held at a node of the tree. HERE means the permission counts at that node only; BELOW means there and
everywhere under it. What is not in the table is not allowed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from uuid import UUID

from api.accounts.models import Role
from api.kit.errors import Forbidden, NotFound


class Reach(Enum):
    HERE = "here"
    BELOW = "below"


HERE, BELOW = Reach.HERE, Reach.BELOW


class Permission(StrEnum):
    VIEW_DRAFT_ASSESSMENT = "view_draft_assessment"
    VIEW_SUBMITTED_ASSESSMENT = "view_submitted_assessment"
    VIEW_AGREED_ASSESSMENT = "view_agreed_assessment"
    RATE_ASSESSMENT = "rate_assessment"
    SUBMIT_ASSESSMENT = "submit_assessment"
    OPEN_CYCLE = "open_cycle"
    WRITE_EVIDENCE = "write_evidence"
    VIEW_DRAFT_EVIDENCE = "view_draft_evidence"
    VIEW_SUBMITTED_EVIDENCE = "view_submitted_evidence"
    DECIDE_EVIDENCE = "decide_evidence"
    REVIEW = "review"
    ASSIGN_REVIEWERS = "assign_reviewers"
    MODERATE = "moderate"
    APPLY_FOR_RECOGNITION = "apply_for_recognition"
    VIEW_APPLICATION = "view_application"
    DECIDE_APPLICATION = "decide_application"
    VIEW_AWARD = "view_award"
    WITHDRAW_AWARD = "withdraw_award"
    VIEW_PEOPLE = "view_people"
    VIEW_ACTIVITY = "view_activity"


R, P = Role, Permission

TABLE: Mapping[Permission, Mapping[Role, Reach]] = {
    P.VIEW_DRAFT_ASSESSMENT: {R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.VIEW_SUBMITTED_ASSESSMENT: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.MODERATOR: BELOW, R.SCHEME_LEAD: BELOW, R.ORGANISATION_ADMIN: BELOW,
    },
    P.VIEW_AGREED_ASSESSMENT: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.MODERATOR: BELOW, R.SCHEME_LEAD: BELOW, R.ORGANISATION_ADMIN: BELOW,
        R.PANEL_MEMBER: BELOW, R.SYSTEM_VIEWER: BELOW,
    },
    P.RATE_ASSESSMENT: {R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.SUBMIT_ASSESSMENT: {R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.OPEN_CYCLE: {R.SCHEME_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.WRITE_EVIDENCE: {R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.VIEW_DRAFT_EVIDENCE: {R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.VIEW_SUBMITTED_EVIDENCE: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.MODERATOR: BELOW, R.SCHEME_LEAD: BELOW, R.ORGANISATION_ADMIN: BELOW,
        R.PANEL_MEMBER: BELOW,
    },
    P.DECIDE_EVIDENCE: {R.MODERATOR: BELOW, R.SCHEME_LEAD: BELOW},
    P.REVIEW: {R.REVIEWER: BELOW},
    P.ASSIGN_REVIEWERS: {R.MODERATOR: BELOW, R.ORGANISATION_ADMIN: BELOW},
    P.MODERATE: {R.MODERATOR: BELOW},
    P.APPLY_FOR_RECOGNITION: {R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: HERE},
    P.VIEW_APPLICATION: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.SCHEME_LEAD: BELOW, R.PANEL_MEMBER: BELOW, R.ORGANISATION_ADMIN: BELOW,
    },
    P.DECIDE_APPLICATION: {R.PANEL_MEMBER: BELOW},
    P.VIEW_AWARD: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.SCHEME_LEAD: BELOW, R.PANEL_MEMBER: BELOW, R.ORGANISATION_ADMIN: BELOW,
        R.MODERATOR: BELOW, R.SYSTEM_VIEWER: BELOW,
    },
    P.WITHDRAW_AWARD: {R.SCHEME_LEAD: BELOW},
    P.VIEW_PEOPLE: {
        R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.MODERATOR: BELOW, R.SCHEME_LEAD: BELOW, R.ORGANISATION_ADMIN: BELOW,
    },
    P.VIEW_ACTIVITY: {R.MEMBER: HERE, R.TEAM_LEAD: HERE, R.ORGANISATION_ADMIN: BELOW, R.SCHEME_LEAD: BELOW},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever is asking: a person, and the roles they hold today at each node."""

    person_id: UUID
    name: str
    session_id: UUID
    roles: Mapping[UUID, frozenset[Role]]

    def may(self, permission: Permission, lineage: Sequence[UUID]) -> bool:
        """True if the table allows it at the organisation `lineage[0]`, whose ancestors follow, nearest first."""
        return any(
            TABLE[permission].get(role) is BELOW or (distance == 0 and role in TABLE[permission])
            for distance, organisation_id in enumerate(lineage)
            for role in self.roles.get(organisation_id, ())
        )

    def places(self, permission: Permission, reach: Reach) -> list[UUID]:
        """The nodes at which one of my roles gives the permission with this reach."""
        allowed = {role for role, role_reach in TABLE[permission].items() if role_reach is reach}
        return [organisation_id for organisation_id, roles in self.roles.items() if roles & allowed]


def require(actor: Actor, permission: Permission, lineage: Sequence[UUID], *, sees: bool, otherwise: str) -> None:
    """Stop with 404 for someone who may not even see the thing, with 403 and `otherwise` for someone who may."""
    if actor.may(permission, lineage):
        return
    if sees:
        raise Forbidden(otherwise)
    raise NotFound("There is nothing here that you can see. Check the address, or ask the person who sent it to you.")
