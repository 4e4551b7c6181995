"""What was compiled of a file is kept in a file of its own, as Python keeps the byte code of a module."""

import marshal
import os
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ._index import Index
from .errors import LexiconError

Stamp = tuple[Any, ...]
LAYOUT = 5  # of the file; part of every stamp


def stamp_of(path: Path) -> Stamp:
    """What changes when a file does."""
    try:
        status = path.stat()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
    return LAYOUT, status.st_size, status.st_mtime_ns


def index_path(path: Path) -> Path:
    """Where the index of a TSV is kept."""
    return path.parent / "__pycache__" / f"{path.stem}.index"


def fresh(path: Path, stamp: Stamp, compiled: Callable[[], Index]) -> Index:
    """The index kept at `path` if it was made under this stamp, else a new one."""
    index = _stored(path, stamp)
    if index is None:
        index = compiled()
        _store(path, stamp, index)
    return index


def _stored(path: Path, stamp: Stamp) -> Index | None:
    try:
        kept, lines, starts = marshal.loads(path.read_bytes())
        return Index(lines, array("I", starts)) if kept == stamp else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _store(path: Path, stamp: Stamp, index: Index) -> None:
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(marshal.dumps((stamp, index.lines, index.starts.tobytes())))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)  # a read-only installation reads the TSV each time instead
