"""Garbage collection is seldom while the command line works, and as it was afterwards."""

import gc

from arnews._collector import YOUNG, collecting_seldom


def test_the_collector_is_as_it_was_afterwards() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold()[0] == YOUNG
    assert gc.get_threshold() == before
