"""Named bodies, and how far their names go."""
