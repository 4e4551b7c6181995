"""Discovery: real distributions on the path, good and bad."""

import sys
from pathlib import Path

import pytest

from arnews import PluginError, discover
from arnews.extraction import Extractor
from arnews.plugins import Plugins, runnable, with_requirements

NO_HOOK = "it has no arnews_extractors that is marked with arnews.hookimpl and gives extractors"
GOOD = """
import re
import attrs
import arnews

@attrs.frozen
class Temperature(arnews.Value):
    degrees: int

@arnews.extractor(produces=Temperature)
def temperatures(doc):
    for match in re.finditer("([0-9]+) درجة", doc.normalized):
        yield doc.span(match, Temperature(int(match[1])))

@arnews.hookimpl
def arnews_extractors():
    yield temperatures
"""


class Site:
    """A folder on sys.path in which distributions are laid down."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, module: str, code: str, distribution: str = "", names: tuple[str, ...] = ()) -> None:
        (self.path / f"{module}.py").write_text(code, encoding="utf-8")
        info = self.path / f"{(distribution or module).replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution or module}\nVersion: 1.2\n")
        lines = "".join(f"{name} = {module}\n" for name in names or (module,))
        (info / "entry_points.txt").write_text(f"[arnews]\n{lines}")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield Site(tmp_path)
    for name in set(sys.modules) - before:
        del sys.modules[name]


def named(extractors: tuple[Extractor, ...]) -> dict[str, str]:
    return {extractor.name: extractor.origin for extractor in extractors}


def test_the_built_in_extractors_come_in_by_the_same_door() -> None:
    found = named(discover().extractors)
    assert {"numbers", "times", "entities", "committees", "quotations"} <= set(found)
    assert found["numbers"].startswith("arnews ")


def test_an_installed_plugin_is_found_with_its_distribution(site: Site) -> None:
    site.add("weather", GOOD, "arnews-weather")
    plugins = discover()
    assert named(plugins.extractors)["temperatures"] == "arnews-weather 1.2"
    assert plugins.problems == ()


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import no_such_module_at_all", "ModuleNotFoundError: No module named 'no_such_module_at_all'"),
        ("x = 1", NO_HOOK),
        (
            "import arnews\n@arnews.hookimpl\ndef arnews_extractors():\n    yield 5",
            "its arnews_extractors yields 5, not an Extractor",
        ),
        (
            "import arnews\n@arnews.hookimpl\ndef arnews_extractors():\n    raise OSError('gone')",
            "OSError: gone",
        ),
        (
            "import arnews\n@arnews.hookimpl\ndef arnews_extractors(): pass",
            NO_HOOK,
        ),
    ],
)
def test_a_bad_plugin_is_named_and_does_not_take_the_others_down(site: Site, code: str, why: str) -> None:
    site.add("bad", code, "arnews-bad")
    site.add("weather", GOOD, "arnews-weather")
    plugins = discover()
    assert plugins.problems == (f"plugin 'bad' of arnews-bad 1.2 was left out: {why}",)
    assert {"temperatures", "numbers"} <= set(named(plugins.extractors))


def test_two_extractors_of_one_name_are_an_error_naming_both(site: Site) -> None:
    site.add("weather", GOOD, "arnews-weather")
    site.add("weather2", GOOD, "arnews-rain")
    with pytest.raises(PluginError, match=r"arnews-weather 1\.2\) and extractor 'temperatures' \(arnews-rain 1\.2"):
        discover()


@pytest.mark.parametrize("name", ["weather", "temperatures"])
def test_plugins_and_extractors_are_blocked_by_name(site: Site, name: str) -> None:
    site.add("weather", GOOD, "arnews-weather")
    assert "temperatures" not in named(discover(block=[name]).extractors)


def test_what_requires_a_missing_plugin_is_left_out_and_named() -> None:
    plugins = runnable(discover(block=["entities"]))
    assert "quotations" not in named(plugins.extractors)
    assert "numbers" in named(plugins.extractors)
    (problem,) = plugins.problems
    assert problem.startswith("extractor 'quotations' (arnews ")
    assert problem.endswith("was left out: it requires Person, which nothing here makes")
    assert runnable(Plugins((), ("why",))) == Plugins((), ("why",))


def test_an_extractor_is_chosen_with_what_it_requires() -> None:
    extractors = discover().extractors
    assert set(named(with_requirements(["quotations"], extractors))) == {"quotations", "entities"}
    assert set(named(with_requirements(["numbers"], extractors))) == {"numbers"}
