"""Input of the command line: files to documents, and a clear word on what cannot be read."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from .document import Document, parse_published
from .errors import DocumentError


@attrs.frozen
class BadRow:
    """A file or line that could not be read, and why."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


def documents(names: Iterable[str], published: date | None) -> Iterator[Document | BadRow]:
    """The documents of files in order: .jsonl one a line, `-` standard input, anything else one text a file."""
    for name in names:
        try:
            raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            yield BadRow(name, f"cannot be read: {error.strerror}")
            continue
        where = "standard input" if name == "-" else name
        if name.endswith(".jsonl") or (name == "-" and raw.lstrip()[:1] == b"{"):
            yield from _lines(raw, where, published)
        else:
            yield _whole(raw, where, name, published)


def _whole(raw: bytes, where: str, name: str, published: date | None) -> Document | BadRow:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return BadRow(f"{where}:{line}", f"not UTF-8 at byte {error.start} of the file")
    return Document(text, published, (), "-" if name == "-" else Path(name).stem)


def _lines(raw: bytes, where: str, published: date | None) -> Iterator[Document | BadRow]:
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield _document(line, f"{where}:{number}", str(number), published)


def _document(line: bytes, where: str, fallback: str, published: date | None) -> Document | BadRow:
    try:
        row = json.loads(line.decode("utf-8"))
        return _from_row(row, fallback, published)
    except UnicodeDecodeError as error:
        return BadRow(where, f"not UTF-8 at byte {error.start} of the line")
    except json.JSONDecodeError as error:
        return BadRow(where, f"not JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        return BadRow(where, "not JSON that can be read: nested too deep")
    except (DocumentError, ValueError) as error:
        return BadRow(where, str(error))


def _from_row(row: Any, fallback: str, published: date | None) -> Document:
    if not isinstance(row, dict):
        raise DocumentError("not a JSON object")
    if not isinstance(row.get("text"), str):
        raise DocumentError('no "text", or one that is not a string')
    said = row.get("published")
    if said is not None and not isinstance(said, str):
        raise DocumentError(f'"published" is {said!r}, not a string')
    name = row.get("id")
    return Document(row["text"], parse_published(said) if said else published, (), fallback if name is None else name)
