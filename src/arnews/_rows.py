"""Input of the command line: files to documents, and a clear word on what cannot be read."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

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
    """The documents of files in order: .jsonl one a line, `-` standard input, anything else one text a file.

    JSON lines are read as they are needed, so a stream without end works.
    """
    for name in names:
        try:
            with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
                yield from _read(file, name, published)
        except OSError as error:
            yield BadRow(name, f"cannot be read: {error.strerror}")


def _read(file: BinaryIO, name: str, published: date | None) -> Iterator[Document | BadRow]:
    where = "standard input" if name == "-" else name
    begin = _begin(file)
    if name.endswith(".jsonl") or (name == "-" and begin[-1].lstrip()[:1] == b"{"):
        yield from _lines(chain(begin, file), where, published)
    else:
        yield _whole(b"".join((*begin, file.read())), where, name, published)


def _begin(file: BinaryIO) -> list[bytes]:
    """The lines up to the first that is not blank, without a byte order mark."""
    lines = [file.readline().removeprefix(b"\xef\xbb\xbf")]
    while lines[-1].isspace():
        lines.append(file.readline())
    return lines


def _whole(raw: bytes, where: str, name: str, published: date | None) -> Document | BadRow:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return BadRow(f"{where}:{line}", f"not UTF-8 at byte {error.start} of the file")
    return Document(text, published, (), "-" if name == "-" else Path(name).stem)


def _lines(lines: Iterable[bytes], where: str, published: date | None) -> Iterator[Document | BadRow]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _document(line.rstrip(b"\n"), f"{where}:{number}", str(number), published)


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
