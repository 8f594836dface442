"""What a scheme makes of an assessment."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from api.accounts.rules import Actor
from api.assessments import queries as assessments
from api.assessments.models import Assessment, AssessmentStage
from api.assessments.queries import Visible
from api.kit.errors import Conflict
from api.organisations.models import Organisation
from api.recognition import queries
from api.recognition.models import SchemeVersion
from api.recognition.rules import evaluate
from api.recognition.rules.facts import declared_only
from api.recognition.schemas import ProposalOut


def propose(session: Session, actor: Actor, scheme_id: UUID, assessment_id: UUID) -> ProposalOut:
    """What would be proposed; nothing is stored. Raises NotFound; Conflict where assessment and scheme do not fit."""
    version = queries.get_scheme(session, actor, scheme_id)
    visible = assessments.get_visible(session, actor, assessment_id)
    subject_of(version, visible)
    proposal, _ = work_out(session, version, visible.assessment)
    return proposal


def work_out(session: Session, version: SchemeVersion, assessment: Assessment) -> tuple[ProposalOut, dict[str, Any]]:
    """The proposal, and the facts that it was made of. Three statements."""
    rule_set = queries.rule_set_of(version)
    facts = declared_only(rule_set, queries.gather_facts(session, assessment))
    return ProposalOut.model_validate(evaluate(rule_set, facts)), facts


def subject_of(version: SchemeVersion, visible: Visible) -> Organisation:
    """Who is to be recognised. Raises Conflict, saying why, where this assessment does not fit this scheme."""
    assessment, scheme = visible.assessment, version.scheme
    subject = assessment.organisation
    if subject is None or subject.kind is not scheme.subject_kind:
        raise Conflict(f"“{scheme.title}” recognises a {scheme.subject_kind}. This assessment is of something else.")
    if scheme.organisation_id not in visible.lineage:
        raise Conflict(f"“{scheme.title}” is for what belongs to {scheme.organisation.name}. Choose a scheme of yours.")
    if assessment.framework_version_id != version.framework_version_id:
        framework = version.framework_version
        raise Conflict(f"“{scheme.title}” looks at “{framework.title}”, edition {framework.edition}, and no other.")
    if assessment.stage is not AssessmentStage.AGREED:
        raise Conflict("Ratings first have to be reviewed and agreed. Then you can see what they reach, and apply.")
    return subject
