"""The seven components of excellence and the shared vocabularies: reference data, the same for everyone."""
