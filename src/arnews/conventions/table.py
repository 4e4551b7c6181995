"""The rows of a convention: what becomes of a span that has a word at a place."""

from enum import Enum
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from .._text import fold
from .._tsv import header, lines
from ..errors import ConventionError, LexiconError

CONVENTIONS = ("anercorp",)
FIELDS = 5


class Where(Enum):
    """The place of a word in a span: all of it, or the first or last of several."""

    WHOLE = "whole"
    FIRST = "first"
    LAST = "last"


class Fate(Enum):
    """What becomes of the span: it is no name, or the word is outside the name, or nothing changes."""

    NONE = "none"
    OUTSIDE = "outside"
    KEEP = "keep"


class At(NamedTuple):
    """A folded word at a place of a span with a label."""

    label: str
    where: Where
    word: str


Rules = dict[At, Fate]


def opened(name: str) -> Rules:
    """The rules of a convention by its name, or of a TSV by its path."""
    if name in CONVENTIONS:
        return read(files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8"), f"{name}.tsv")
    if not name.endswith(".tsv"):
        raise ConventionError(f"no convention is called {name!r}; there are {', '.join(CONVENTIONS)}, or name a .tsv")
    try:
        return read(Path(name).read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise ConventionError(f"{name}: cannot be read: {error}") from error


def read(text: str, where: str) -> Rules:
    """The rules in a TSV's text; LexiconError names file and line of what is wrong."""
    header(text, where)
    return dict(_rule(line, f"{where}:{number}") for number, _, line in lines(text))


def _rule(line: str, where: str) -> tuple[At, Fate]:
    fields = line.split("\t")
    if len(fields) != FIELDS:
        raise LexiconError(f"{where}: {len(fields)} fields where there are {FIELDS}: label where fate seen word")
    label, place, fate, _seen, word = fields
    try:
        return At(label, Where(place), fold(word)), Fate(fate)
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from None
