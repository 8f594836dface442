"""Local recognition schemes: rule sets that propose, panels that decide."""
