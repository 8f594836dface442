"""Who plays the main journey: people of the demo who do not get in one another's way."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cast:
    """Who takes part, by e-mail address."""

    team_lead: str
    moderator: str
    panel_member: str
    reviewers: tuple[str, ...]


CAST = Cast(
    team_lead="amara.okafor@brackenford.example",
    moderator="rosalind.achebe@brackenford.example",
    panel_member="marcus.delaney@brackenford.example",
    reviewers=("priya.raman@brackenford.example", "samuel.adjei@brackenford.example"),
)
