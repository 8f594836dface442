"""Awards for tests."""

from datetime import UTC, date, datetime, time

from sqlalchemy.orm import Session

from api.awards import actions
from api.awards.models import Award
from api.kit import clock
from api.kit.events import System
from api.organisations.models import Organisation


def make_award(
    session: Session,
    organisation: Organisation,
    issuer: Organisation,
    *,
    issued_on: date | None = None,
    validity_months: int | None = 24,
) -> Award:
    """Silver, issued on that day or today, by the product itself."""
    with clock.at(datetime.combine(issued_on or clock.today(), time(12), UTC)):
        award = actions.issue(
            session,
            System(),
            organisation=organisation,
            issuer=issuer,
            level_code="silver",
            level_name="Silver",
            scheme_title="Ward Excellence Awards",
            framework_title="Excellence in our team",
            criteria=["The overall average is at least 2.5."],
            citation="For a calm ward that listens.",
            validity_months=validity_months,
        )
        session.flush()
    return award
