"""Personal names."""
