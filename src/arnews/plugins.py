"""Plugins: how extractors come in, the built-in ones by the same door as anybody's."""

import warnings
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.metadata import Distribution, EntryPoint, entry_points
from typing import Any

import attrs
import pluggy

from . import hookspecs
from .document import Document
from .errors import ArnewsError, PluginError, PluginWarning
from .extraction import Extractor
from .pipeline import Pipeline, unmet

GROUP = "arnews"


@attrs.frozen
class Plugins:
    """What discovery found: the extractors, and for each plugin that was left out a sentence why."""

    extractors: tuple[Extractor, ...]
    problems: tuple[str, ...]


def discover(block: Iterable[str] = ()) -> Plugins:
    """Every extractor of every installed plugin, less those whose extractor or entry point name is in `block`.

    A plugin that cannot be imported or yields anything but extractors is left out and named in `problems`. Raises
    PluginError when two plugins give extractors of one name.
    """
    manager = pluggy.PluginManager("arnews")
    manager.add_hookspecs(hookspecs)
    blocked = frozenset(block)
    found: list[Extractor] = []
    problems: list[str] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        if entry.name not in blocked:
            _load(manager, entry, found, problems)
    kept = [extractor for extractor in found if extractor.name not in blocked]
    _names_differ(kept)
    return Plugins(tuple(kept), tuple(problems))


def _load(manager: pluggy.PluginManager, entry: EntryPoint, found: list[Extractor], problems: list[str]) -> None:
    try:
        plugin = entry.load()
        manager.register(plugin, name=f"{_origin(entry)}:{entry.name}")
        found += [attrs.evolve(extractor, origin=_origin(entry)) for extractor in _extractors(manager, plugin)]
    except Exception as error:
        kind = "" if isinstance(error, ArnewsError) else f"{type(error).__name__}: "
        problems.append(f"plugin {entry.name!r} of {_origin(entry)} was left out: {kind}{error}")


def _extractors(manager: pluggy.PluginManager, plugin: Any) -> list[Extractor]:
    # Only this plugin's own hook is called, so that one that fails does not take the others down.
    others = [other for other in manager.get_plugins() if other is not plugin]
    made = manager.subset_hook_caller("arnews_extractors", others)()
    listed = [extractor for part in made for extractor in part]
    for extractor in listed:
        if not isinstance(extractor, Extractor):
            raise PluginError(f"its arnews_extractors yields {extractor!r}, not an Extractor")
    if not made:
        raise PluginError("it has no arnews_extractors that is marked with arnews.hookimpl and gives extractors")
    return listed


def _origin(entry: EntryPoint) -> str:
    return _title(entry.dist) if entry.dist else "an unknown distribution"


@cache
def _title(distribution: Distribution) -> str:
    # Remembered, because each question for a name or version parses the distribution's metadata anew.
    return f"{distribution.name} {distribution.version}"


def _names_differ(extractors: list[Extractor]) -> None:
    seen: dict[str, Extractor] = {}
    for extractor in extractors:
        if extractor.name in seen:
            raise PluginError(f"two plugins give one name: {seen[extractor.name].title} and {extractor.title}")
        seen[extractor.name] = extractor


def runnable(plugins: Plugins) -> Plugins:
    """The plugins without the extractors that require what nobody makes any more; each is named in `problems`."""
    kept, problems = list(plugins.extractors), list(plugins.problems)
    while lacking := [(extractor, kind) for extractor in kept for kind in unmet(extractor, kept)]:
        extractor, kind = lacking[0]
        kept.remove(extractor)
        problems.append(f"{extractor.title} was left out: it requires {kind.__name__}, which nothing here makes")
    return Plugins(tuple(kept), tuple(problems))


def with_requirements(names: Iterable[str], extractors: Iterable[Extractor]) -> tuple[Extractor, ...]:
    """Those of `extractors` that are called one of `names`, and all that make what these require."""
    listed = list(extractors)
    wanted = set(names)
    needs = {kind for extractor in listed if extractor.name in wanted for kind in extractor.requires}
    more = {e.name for e in listed for made in e.produces for kind in needs if issubclass(made, kind)}
    return with_requirements(wanted | more, listed) if more - wanted else tuple(e for e in listed if e.name in wanted)


@cache
def default_pipeline() -> Pipeline:
    """The pipeline of every installed extractor, built once. What was left out is warned of."""
    plugins = runnable(discover())
    for problem in plugins.problems:
        warnings.warn(problem, PluginWarning, stacklevel=3)
    return Pipeline(plugins.extractors)


def annotate(text: str, published: date | None = None, id: str | None = None) -> Document:  # noqa: A002
    """`text` as a Document with the spans of every installed extractor.

    `published` (date or datetime) is what relative dates are counted from; without it they have no value.
    """
    return default_pipeline()(text, published, id)
