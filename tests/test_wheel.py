"""The wheel: what it holds, and that it reads an article in a fresh environment."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_lexicon_and_no_index(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    kept = {str(path.relative_to(source)) for path in source.rglob("*") if path.suffix in {".tsv", ".py", ".typed"}}
    assert kept - {name for name in kept if "__pycache__" in name} <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".index")]


def test_the_wheel_annotates_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    python = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    article = ROOT / "examples" / "libya-talks.txt"
    command = [str(python), "-m", "arnews", "annotate", "--published", "2020-12-30", str(article)]
    run = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path)
    assert run.stderr == b""
    row = json.loads(run.stdout)
    assert {"PERSON", "GPE", "COMMITTEE", "DATE", "TIME", "QUOTE"} <= {span["label"] for span in row["spans"]}
    assert all(row["text"][span["start"] : span["end"]] == span["text"] for span in row["spans"])
