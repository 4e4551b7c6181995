"""The TSV that words stand in, taken apart; errors name file and line."""

import re
from collections.abc import Iterator
from typing import cast

from ._index import Index
from ._text import fold
from .errors import LexiconError

_COMPULSORY = ("license", "source", "columns")
_TOP = re.compile(r"(?:#.*\n?)*")
_FIRST = re.compile(r"\S+")


def header(text: str, where: str) -> dict[str, str]:
    """The `# key: value` lines at the top; an error when a compulsory one is missing."""
    found: dict[str, str] = {}
    for line in cast("re.Match[str]", _TOP.match(text))[0].splitlines():
        key, colon, value = line[1:].partition(":")
        if colon:
            found.setdefault(key.strip(), value.strip())
    missing = [key for key in _COMPULSORY if not found.get(key)]
    if missing:
        raise LexiconError(f"{where}:1: the header has no {' and no '.join(missing)}")
    return found


def lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(line number, offset, line) of every row."""
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            yield number, at, line
        at += len(line) + 1


def compiled(text: str, where: str) -> Index:
    """The folded first words of all spellings, each with the places of the text where one of these begins."""
    columns = header(text, where)["columns"].split()
    found: dict[str, list[int]] = {}
    for number, at, line in lines(text):
        for offset, word in _first_words(line, columns, f"{where}:{number}"):
            found.setdefault(word, []).append(at + offset)
    return Index.of(found)


def _first_words(line: str, columns: list[str], where: str) -> Iterator[tuple[int, str]]:
    """(offset in the line, folded first word) of every spelling."""
    fields = line.split("\t")
    if len(fields) != len(columns):
        raise LexiconError(f"{where}: {len(fields)} fields where the header names {len(columns)} ({' '.join(columns)})")
    offset = len(line) - len(fields[-1])
    for spelling in fields[-1].split("|"):
        first = _FIRST.search(fold(spelling))
        if not first:
            raise LexiconError(f"{where}: an empty form in {fields[-1]!r}")
        yield offset, first[0]
        offset += len(spelling) + 1
