"""Blind reviews of a submitted assessment, and the moderation that makes the agreed ratings."""
