"""The health and care tree: systems, organisations, sites and teams, with identifiers and dated parents."""
