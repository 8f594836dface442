"""Larkshire: a made-up care system with people, places and three years of work, to try the product on.

Everything carries the identifier system "demo" or belongs to something that does, so that it can be taken out again.
Importing this package is cheap: whatever does the work is imported when it is asked for.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PASSWORD = "larkshire-demo"  # noqa: S105 (known on purpose; it opens nothing but made-up data)
SYSTEM = "demo"
"""The identifier system that marks an organisation of the demo."""


class SignIn(NamedTuple):
    """Someone to sign in as, who they are, and what is worth trying as them."""

    email: str
    who: str
    what_to_try: str


SIGN_INS: list[SignIn] = [
    SignIn(
        "amara.okafor@brackenford.example",
        "Ward sister, Willow Ward",
        "start this year's self-assessment; last year's results and evidence are there",
    ),
    SignIn(
        "tomasz.zielinski@brackenford.example",
        "Health care support worker, Willow Ward",
        "rate and add evidence with the team, and go on with a private assessment of his own work",
    ),
    SignIn(
        "priya.raman@brackenford.example",
        "Reviewer at Brackenford Hospitals Trust",
        "finish a review of the Emergency Department that is half done",
    ),
    SignIn(
        "samuel.adjei@brackenford.example",
        "Reviewer at Brackenford Hospitals Trust",
        "declare interests and begin a review of Larch Outpatients",
    ),
    SignIn(
        "rosalind.achebe@brackenford.example",
        "Moderator at Brackenford Hospitals Trust",
        "agree the ratings of Theatres and Recovery, and find reviewers for Puffin Children's Ward",
    ),
    SignIn(
        "marcus.delaney@brackenford.example",
        "Recognition panel member at Brackenford Hospitals Trust",
        "decide on the application of Stroke and Rehabilitation Therapy",
    ),
    SignIn(
        "nadia.farouk@brackenford.example",
        "Excellence lead and administrator at Brackenford Hospitals Trust",
        "see every team, the recognition scheme and the activity log",
    ),
    SignIn(
        "maria.fernandes@lanternlight.example",
        "Registered manager, Finchwater House (a care home)",
        "go on with a self-assessment that is half done",
    ),
    SignIn(
        "judith.amponsah@larkshire.example",
        "Director of nursing, Larkshire Integrated Care System",
        "look across both trusts, the care homes and the practice",
    ),
]


class AlreadyLoaded(Exception):
    """There are organisations here already, so the demo is not loaded among them."""


def is_empty(session: "Session") -> bool:
    """Whether there is no organisation at all, so that the demo can be loaded without mixing with anything."""
    from api.demo.loading import is_empty

    return is_empty(session)


def load(session: "Session") -> None:
    """Load the demo into an empty database, after the shipped content. Runs as the application's role.

    Raises AlreadyLoaded where there is anything already. The caller commits.
    """
    from api.demo.loading import load

    load(session)


def remove(session: "Session") -> None:
    """Take out the demo, whatever was made on top of it, and nothing else. The caller commits.

    Needs a session of the role that owns the tables: events are append-only for the application's role.
    """
    from api.demo.removing import remove

    remove(session)
