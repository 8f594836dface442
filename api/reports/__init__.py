"""Read-only answers that look across rooms."""
