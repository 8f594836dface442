"""Recognition granted: awards, their public pages and certificates."""
