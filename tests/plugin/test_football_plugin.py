"""A package of a third party, installed with arnews into an empty environment, works by its entry point alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).with_name("arnews-football")
BIN = "Scripts" if os.name == "nt" else "bin"
REPORT = "انتهت المباراة بفوز ريال مدريد على برشلونة 3-1 بهدف في الدقيقة 45+2"

pytestmark = pytest.mark.slow


def run(*command: str | Path, text: str | None = None, cwd: Path | None = None) -> str:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHONPATH", "PYTEST"))}
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", env=plain, cwd=cwd, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with arnews and the plugin in it."""
    home = tmp_path_factory.mktemp("football")
    run(sys.executable, "-m", "venv", home / "venv")
    python = home / "venv" / BIN / "python"
    package = shutil.copytree(PACKAGE, home / "arnews-football", ignore=shutil.ignore_patterns("__pycache__"))
    run(python, "-m", "pip", "install", "--quiet", f"{ROOT}[testing]", package)
    return home


def test_its_own_tests_pass(environment: Path) -> None:
    python = environment / "venv" / BIN / "python"
    said = run(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", cwd=environment / "arnews-football")
    assert " passed" in said


def test_it_is_listed_with_its_distribution(environment: Path) -> None:
    listed = run(environment / "venv" / BIN / "arnews", "extractors")
    assert "minutes\tarnews-football 1.0\tlocal" in listed
    assert "scores\tarnews-football 1.0\tlocal\n    produces SCORE\n    requires ORG" in listed


def test_its_spans_stand_among_the_others(environment: Path) -> None:
    said = run(environment / "venv" / BIN / "arnews", "annotate", "--format", "jsonl", "-", text=REPORT)
    spans = {(span["label"], span["text"]): span for span in json.loads(said)["spans"]}
    assert spans["MATCH_MINUTE", "الدقيقة 45+2"]["value"] == {"minute": 45, "added": 2}
    assert spans["SCORE", "3-1"]["value"].items() >= {"first": 3, "second": 1}.items()
    assert "ريال مدريد" in spans["SCORE", "3-1"]["value"]["teams"]
    assert spans["SCORE", "3-1"]["source"] == "scores"


def test_it_can_be_left_out(environment: Path) -> None:
    command = (environment / "venv" / BIN / "arnews", "annotate", "--block", "football", "-")
    assert "SCORE" not in run(*command, text=REPORT)
