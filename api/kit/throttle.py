"""How often someone may try: moving windows kept in memory, one limiter per process."""

import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from api.kit.errors import TooManyRequests


class Throttle:
    """Counts hits per key against one limit, such as `10/minute`."""

    def __init__(self, limit: str) -> None:
        self.item: RateLimitItem = parse(limit)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def hit(self, key: str) -> bool:
        """Count one more; False when that is too many."""
        return self._limiter.hit(self.item, key)

    def state(self, key: str) -> tuple[int, int]:
        """How many are left, and in how many seconds the window starts afresh."""
        stats = self._limiter.get_window_stats(self.item, key)
        return stats.remaining, max(0, round(stats.reset_time - time.time()))

    def problem(self, key: str) -> TooManyRequests:
        seconds = max(1, self.state(key)[1])
        problem = TooManyRequests(
            f"We take at most {self.item.amount} of these in {self.item.get_expiry()} seconds. Try again in {seconds}."
        )
        problem.headers["Retry-After"] = str(seconds)
        return problem

    def check(self, key: str) -> None:
        """Count one more, or raise TooManyRequests."""
        if not self.hit(key):
            raise self.problem(key)
