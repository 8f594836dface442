"""Who plays the main journey: people of the demo who do not get in one another's way."""

from tests.journeys.http_journey import Cast

CAST = Cast(
    team_lead="amara.okafor@brackenford.example",
    moderator="rosalind.achebe@brackenford.example",
    panel_member="marcus.delaney@brackenford.example",
    reviewers=["priya.raman@brackenford.example", "samuel.adjei@brackenford.example"],
)
