"""Cups, fairs, wars and other named events."""
