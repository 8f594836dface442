"""The assessments of the demo: two cycles in full, this one in every stage, and one of a person and of a provider."""

from collections.abc import Mapping
from datetime import date, datetime

from api.demo import courses, reading
from api.demo.calendar import NOW
from api.demo.chance import seeded
from api.demo.courses import Course
from api.demo.entries import Plan, Profile
from api.demo.scoring import Score, scores
from api.demo.stories import Story
from api.demo.world import INDIVIDUAL, MODERATORS, ORGANISATION, TEAM, Tree, World

OWN_WORK = ("tomasz", Plan(started=30, rated=9, paused=2), [2.3, 2.0, 0.7, 2.0, 1.7, 2.3, 2.0])
CARE_HOMES = ("lanternlight", "helen", Plan(started=25, rated=17, paused=3), [2.4, 2.2, 1.0, 2.4, 1.6, 2.4, 2.0])


def plan(world: World, deadlines: Mapping[tuple[str, int], date]) -> dict[tuple[str, int], datetime]:
    """Plan every assessment; some ratings have to be agreed by a day. Returns when each comes to its last step."""
    plans = reading.plans()
    ends: dict[tuple[str, int], datetime] = {}
    for team, profile in reading.profiles().items():
        for cycle in range(NOW):
            if profile.agreed[cycle]:
                course = _past(world, team, profile, cycle, deadlines.get((team, cycle)))
                ends[team, cycle] = _story(world, team, profile, cycle, course).plan()
        if team in plans:
            course = courses.present(plans[team], world.now.date(), seeded(team))
            ends[team, NOW] = _story(world, team, profile, NOW, course).plan()
    _own_work(world)
    _care_homes(world)
    return ends


def _past(world: World, team: str, profile: Profile, cycle: int, latest: date | None) -> Course:
    random = seeded(team, cycle)
    return courses.past(world.spans[cycle].opens_on, profile.reviewers[cycle], random, latest)


def _story(world: World, team: str, profile: Profile, cycle: int, course: Course) -> Story:
    tree = world.trees[TEAM]
    reasons = profile.not_applicable
    return Story(
        world,
        team,
        cycle,
        tree,
        course,
        _scores(f"{team} {cycle}", tree, profile.agreed[cycle], profile.apart, frozenset(reasons)),
        profile.raters,
        moderator=MODERATORS[world.cast.providers[team]],
        reasons=reasons,
        said=profile.said if cycle == NOW - 1 else {},
    )


def _scores(
    seed: str, tree: Tree, means: list[float], apart: float = 0.0, not_applicable: frozenset[str] = frozenset()
) -> dict[str, Score]:
    components = {code: [each.code for each in section] for code, section in tree.sections.items()}
    essential = frozenset(code for code, each in tree.criteria.items() if each.essential)
    return scores(seed, components, means, apart=apart, not_applicable=not_applicable, essential=essential)


def _own_work(world: World) -> None:
    """Private to the one person who writes it."""
    person, now, means = OWN_WORK
    tree, course = world.trees[INDIVIDUAL], courses.present(now, world.now.date(), seeded(person))
    Story(world, person, NOW, tree, course, _scores(person, tree, means), [person]).plan()


def _care_homes(world: World) -> None:
    place, lead, now, means = CARE_HOMES
    tree, course = world.trees[ORGANISATION], courses.present(now, world.now.date(), seeded(place))
    Story(world, place, NOW, tree, course, _scores(place, tree, means), [lead]).plan()
