"""Ways to write a Document: one module a format, each with `write(document) -> str`, lines ended."""
