"""Chance that always falls the same way, so that every load tells the same story."""

from random import Random


def seeded(*about: object) -> Random:
    return Random(" ".join(map(str, about)))  # noqa: S311 (nothing here is secret)
