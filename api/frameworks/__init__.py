"""What good looks like: frameworks, their immutable versions, sections and criteria."""
