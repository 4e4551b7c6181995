"""Offices, ranks and occupations, and who holds them."""
