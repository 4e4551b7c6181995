"""README and docs: links lead somewhere, the examples print what the page says."""

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def blocks() -> list[tuple[str, str]]:
    return BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("code", "printed"), blocks(), ids=["six lines", "plugin"])
def test_the_examples_of_the_readme_print_what_it_says(code: str, printed: str) -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, "README.md", "exec"), {"__name__": "readme"})
    assert said.getvalue() == printed


def test_the_public_names_are_sorted_and_importable() -> None:
    import arnews

    assert sorted(arnews.__all__) == list(arnews.__all__)
    assert all(getattr(arnews, name) is not None for name in arnews.__all__)
    assert arnews.extractor.__name__ == "extractor"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        arnews.nothing  # noqa: B018


def test_the_lazy_names_are_those_that_type_checkers_see() -> None:
    import arnews

    source = (ROOT / "src" / "arnews" / "__init__.py").read_text(encoding="utf-8")
    checked = source[source.index("if TYPE_CHECKING") : source.index("_HOMES")]
    for name, home in arnews._HOMES.items():
        assert re.search(rf"from \.{home} import[^)]*?\b{name}\b", checked), name
