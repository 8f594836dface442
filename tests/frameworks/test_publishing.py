"""Publishing an edition: once, whole, with words that exist, and never changed after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.components.models import Component, Policy, Term, Vocabulary
from api.frameworks import actions, queries, rules
from api.frameworks.models import Criterion, CriterionComponent, Framework, FrameworkVersion, Section, Visibility
from api.frameworks.schemas import FrameworkFile
from tests.factories import framework_file

TABLES = (Framework, FrameworkVersion, Section, Criterion, CriterionComponent)


def sizes(session: Session) -> list[int | None]:
    return [session.scalar(select(func.count()).select_from(table)) for table in TABLES]


def test_loading_again_changes_nothing(session: Session) -> None:
    before = sizes(session)

    actions.load_shipped(session)

    assert sizes(session) == before


def test_every_shipped_criterion_belongs_to_a_component_and_describes_every_value(session: Session) -> None:
    for version in session.scalars(select(FrameworkVersion)):
        values = [point["value"] for point in version.scale]
        for section in queries.tree(session, version.id):
            for criterion in section.criteria:
                assert len(criterion.components) == 1, criterion.code
                assert [level.value for level in criterion.levels] == values, criterion.code


def test_every_shipped_code_is_a_word_of_the_vocabularies(session: Session) -> None:
    def words(vocabulary: Vocabulary) -> set[str]:
        return set(session.scalars(select(Term.code).where(Term.vocabulary == vocabulary)))

    policies, types, voices = (
        set(session.scalars(select(Policy.code))),
        words(Vocabulary.EVIDENCE_TYPES),
        words(Vocabulary.VOICES),
    )
    for criterion in session.scalars(select(Criterion)):
        assert set(criterion.policies) <= policies, criterion.code
        assert set(criterion.voices) <= voices, criterion.code
        assert {prompt["type"] for prompt in criterion.evidence_prompts} <= types, criterion.code


def test_each_component_of_the_team_framework_has_six_criteria(session: Session) -> None:
    count = (
        select(CriterionComponent.component_code, func.count())
        .join(Criterion, Criterion.id == CriterionComponent.criterion_id)
        .join(FrameworkVersion, FrameworkVersion.id == Criterion.framework_version_id)
        .where(FrameworkVersion.title == "Excellence in our team")
        .group_by(CriterionComponent.component_code)
    )
    components = session.scalars(select(Component.code)).all()
    assert dict(session.execute(count).all()) == dict.fromkeys(components, 6)


def test_a_published_edition_cannot_be_changed(session: Session) -> None:
    file = framework_file(3, code="fixed")
    actions.publish(session, file, Visibility.EVERYONE)
    before = sizes(session)
    file.sections[0].criteria[0].statement = "We do something else entirely."
    file.title = "Renamed"

    with pytest.raises(rules.PublishedVersionChanged, match=r"fixed 1\.0 is published .* title, criterion S1C1\. Give"):
        actions.publish(session, file, Visibility.EVERYONE)
    assert sizes(session) == before


def test_an_edition_of_a_new_number_is_published_beside_the_old_one(session: Session) -> None:
    first = actions.publish(session, framework_file(3, code="twice", edition="1.0"), Visibility.EVERYONE)
    second = actions.publish(session, framework_file(4, code="twice", edition="1.1"), Visibility.EVERYONE)

    assert first.framework_id == second.framework_id
    assert first.id != second.id


@given(st.integers(1, 12), st.data())
def test_any_difference_is_found_and_named(size: int, data: st.DataObject) -> None:
    file = framework_file(size)
    changed = FrameworkFile.model_validate(file.model_dump())
    criterion = data.draw(st.sampled_from([each for section in changed.sections for each in section.criteria]))
    criterion.essential = not criterion.essential

    assert rules.differences(file.model_dump(), file.model_dump()) == []
    assert rules.differences(file.model_dump(), changed.model_dump()) == [f"criterion {criterion.code}"]


def test_another_order_is_a_difference() -> None:
    file = framework_file(14)
    changed = FrameworkFile.model_validate(file.model_dump())
    changed.sections[0].criteria.reverse()

    assert rules.differences(file.model_dump(), changed.model_dump()) == ["the order of the criteria"]
