"""The pages on plugins: every Python block runs and prints what the page says; the tutorial ends in a tested plugin."""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import arnews
import arnews.conventions
import arnews.formats
import arnews.testing

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```python\n(.*?)^```(?:\n\n```text\n(.*?)^```)?", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"^\*\*`([^`]+)`\*\*\n\n```\w+\n(.*?)^```", re.DOTALL | re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```(?:\n\n```text\n(.*?)^```)?", re.DOTALL | re.MULTILINE)
ARGUMENT = "'arnews[testing]'"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["adapters.md", "compose.md", "formats.md", "offsets.md", "testing.md"])
def test_the_python_of_a_page_prints_what_it_says(name: str) -> None:
    names = {"__name__": "page"}
    for code, printed in BLOCK.findall(page(name)):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(code, name, "exec"), names)
        assert said.getvalue() == printed


def written(home: Path) -> Path:
    """The files of the tutorial."""
    for name, text in FILE.findall(page("plugins.md")):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return home


def plain_environment(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))} | more


class TestTutorial:
    def test_its_plugin_passes_its_tests(self, tmp_path: Path) -> None:
        home = written(tmp_path)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
        done = subprocess.run(
            command,
            cwd=home,
            env=plain_environment(PYTHONPATH=str(home / "src")),
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr

    @pytest.mark.slow
    def test_followed_step_by_step_in_an_empty_folder_it_does_what_it_says(self, tmp_path: Path) -> None:
        steps = iter(self.steps(tmp_path))
        for command, shown in steps:
            done = subprocess.run(
                ["bash", "-ec", command], cwd=tmp_path, env=plain_environment(), capture_output=True, encoding="utf-8"
            )
            assert done.returncode == 0, done.stdout + done.stderr
            for line in shown.splitlines():
                assert line in done.stdout

    def steps(self, home: Path) -> Iterator[tuple[str, str]]:
        """(commands, what they show); each file is written before the first command below it."""
        text, at = page("plugins.md"), 0
        for found in SHELL.finditer(text):
            for name, content in FILE.findall(text[at : found.start()]):
                path = home / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            at = found.end()
            yield found[1].replace(ARGUMENT, f"'{ROOT}[testing]'"), found[2] or ""

    def test_it_installs_the_extra_that_the_test_puts_in_place(self) -> None:
        assert ARGUMENT in page("plugins.md")
        assert shutil.which("bash")


class TestReference:
    @pytest.mark.parametrize("name", [*arnews.__all__, *arnews.testing.__all__])
    def test_every_public_name_is_there_with_a_word_on_it(self, name: str) -> None:
        assert re.search(rf"^\| .*`{name}\b[^|]*\| .+\|$", page("reference.md"), re.MULTILINE)

    def test_nothing_is_there_that_is_not_public(self) -> None:
        rows = re.findall(r"^\| ((?:`\w+[^`]*`,? ?)+) \|", page("reference.md"), re.MULTILINE)
        named = {name for row in rows for name in re.findall(r"`(\w+)", row)}
        rooms = (arnews, arnews.conventions, arnews.formats, arnews.testing)
        assert named <= {name for room in rooms for name in room.__all__}
