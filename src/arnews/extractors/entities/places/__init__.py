"""Places: countries, towns, and other named geography."""
