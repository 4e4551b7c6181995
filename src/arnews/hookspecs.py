"""The one hook of arnews."""

from collections.abc import Iterable

import pluggy

from .extraction import Extractor

hookspec = pluggy.HookspecMarker("arnews")
hookimpl = pluggy.HookimplMarker("arnews")


@hookspec
def arnews_extractors() -> Iterable[Extractor]:
    """Yields the extractors of a plugin. A plugin is a module or object named by an entry point of group `arnews`."""
    raise NotImplementedError
