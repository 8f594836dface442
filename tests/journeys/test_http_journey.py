"""The main job, from an empty self-assessment to a public award, by HTTP against the running product."""

from tests.journeys.cast import CAST
from tests.journeys.http_journey import run
from tests.live import LiveServer


def test_a_ward_earns_recognition_that_anyone_can_verify(live_server: LiveServer) -> None:
    live_server.run("load-demo")

    award = run(live_server.url, CAST)

    assert award["holder_name"] == "Willow Ward"
    assert award["level_name"]
    assert award["standing_words"]
