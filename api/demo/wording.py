"""Deals out what people say, so that no two teams say the same in one cycle and no team repeats itself."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from api.demo import reading
from api.demo.entries import Wording

MID, HIGH = 2, 3
SELF_SHARE, REVIEW_SHARE, AGREED_SHARE = 0.5, 0.3, 0.6


class Deck:
    """Comments on ratings, dealt once per cycle; remarks, dealt in turn."""

    def __init__(self) -> None:
        self.comments = reading.comments()
        self.remarks = reading.remarks()
        self.dealt: set[tuple[object, str]] = set()
        self.turns: Counter[str] = Counter()

    def own(self, team: str, cycle: int, code: str, value: int, random: Random) -> str:
        words = self._of(code)
        texts = [] if words is None else words.high if value >= HIGH else words.mid if value >= MID else words.low
        return self._deal(team, cycle, texts) if random.random() < SELF_SHARE else ""

    def reviewer(self, team: str, cycle: int, code: str, *, lower: bool, random: Random) -> str:
        words = self._of(code)
        texts = [] if words is None else words.unsure if lower else words.seen
        return self._deal(team, cycle, texts) if random.random() < REVIEW_SHARE else ""

    def moderator(self, agreed: int, views: Sequence[int], random: Random) -> str:
        """Why the agreed rating is what it is, where the reviewers differed."""
        if len(set(views)) < 2 or random.random() > AGREED_SHARE:  # noqa: PLR2004 (two views)
            return ""
        remarks = self.remarks.moderation
        return self.next_of(
            remarks["lower"]
            if agreed == min(views)
            else remarks["higher"]
            if agreed == max(views)
            else remarks["middle"]
        )

    def no_conflict(self) -> str:
        return self.next_of(self.remarks.no_conflict)

    def summary(self, mean: float) -> str:
        return self.next_of(self.remarks.summaries["strong" if mean >= 2.4 else "developing"])  # noqa: PLR2004

    def next_of(self, texts: Sequence[str]) -> str:
        self.turns[texts[0]] += 1
        return texts[(self.turns[texts[0]] - 1) % len(texts)]

    def _of(self, code: str) -> Wording | None:
        return self.comments.get(code)

    def _deal(self, team: str, cycle: int, texts: Sequence[str]) -> str:
        for text in texts:
            if (cycle, text) not in self.dealt and (team, text) not in self.dealt:
                self.dealt |= {(cycle, text), (team, text)}
                return text
        return ""
