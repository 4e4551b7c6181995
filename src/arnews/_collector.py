"""Garbage collection in processes that are this library's own: the command line and its workers."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 20_000  # objects made before a collection, where Python has 700


def collect_seldom() -> None:
    """Lets the collector look less often: what is remembered of words lives as long as the process does.

    It would be looked through again and again in vain, for a tenth of the time that texts take.
    """
    gc.set_threshold(YOUNG)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """The same for a while."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
