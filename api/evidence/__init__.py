"""Evidence: collected once, used many times."""
