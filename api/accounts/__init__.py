"""People, their memberships, signing in, and the one permission table."""
