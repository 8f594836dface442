"""A subject assesses itself against a framework version in a cycle."""
