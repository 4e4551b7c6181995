"""How far the name of a body, a place or an event of several words goes."""
