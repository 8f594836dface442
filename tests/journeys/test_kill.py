"""A power cut loses nothing that was acknowledged."""

import threading
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx
from sqlalchemy import NullPool, create_engine
from sqlalchemy.orm import sessionmaker

from api.accounts.models import Role
from tests.assessing import criterion_ids, make_assessment
from tests.factories import PASSWORD, make_person, make_tree
from tests.live import LiveServer


@dataclass
class Saver:
    """Saves one criterion's rating again and again, and notes what the server acknowledged."""

    url: str
    token: str
    acknowledged: dict[int, float] = field(default_factory=dict)

    def run(self) -> None:
        with httpx.Client(headers={"Authorization": f"Bearer {self.token}"}, timeout=5) as client:
            for version in count(1):
                value = version % 5
                seen = {"If-None-Match": "*"} if version == 1 else {"If-Match": f'"{version - 1}"'}
                body = {"state": "rated", "value": value, "comment": f"Version {version}"}
                try:
                    answer = client.put(self.url, json=body, headers=seen)
                except httpx.TransportError:
                    return
                assert answer.is_success, answer.text
                self.acknowledged[version] = value


def test_every_acknowledged_rating_survives_a_kill(live_server: LiveServer) -> None:
    with sessionmaker(create_engine(live_server.database.app, poolclass=NullPool)).begin() as session:
        tree = make_tree(session)
        lead = make_person(session, roles=[(tree.ward, Role.TEAM_LEAD)])
        assessment = make_assessment(session, lead, organisation=tree.ward)
        path = f"{live_server.url}/v1/assessments/{assessment.id}"
        criteria = list(criterion_ids(session, assessment).values())[:6]
        credentials = {"email": lead.email, "password": PASSWORD}
    token: str = httpx.post(f"{live_server.url}/v1/access-tokens", json=credentials).json()["access_token"]
    savers = [Saver(f"{path}/ratings/{criterion_id}", token) for criterion_id in criteria]
    threads = [threading.Thread(target=saver.run) for saver in savers]
    for thread in threads:
        thread.start()
    time.sleep(2)

    live_server.kill()
    for thread in threads:
        thread.join()
    live_server.start()

    ratings: list[Any] = httpx.get(path, headers={"Authorization": f"Bearer {token}"}).json()["ratings"]
    stored = {rating["criterion_id"]: rating for rating in ratings}
    assert sum(len(saver.acknowledged) for saver in savers) > len(savers)
    for criterion_id, saver in zip(criteria, savers, strict=True):
        rating, last = stored[str(criterion_id)], max(saver.acknowledged)
        # One more may have been saved whose answer never left.
        assert rating["version"] in {last, last + 1}
        assert rating["comment"] == f"Version {rating['version']}"
