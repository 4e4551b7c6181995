"""The built-in extractors: one folder each, of one shape: `__init__` (wiring), grammar (rules), TSVs (words)."""
