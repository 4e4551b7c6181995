"""Ways to write documents: one module a format, each with `write(documents)`, which gives bytes piece by piece.

The pieces of a text format are UTF-8; a lone surrogate leaves as the backslash escape that JSON and Python have for it.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module

from ..document import Document
from ..errors import FormatError

__all__ = ["FORMATS", "written"]

FORMATS = ("arrow", "brat", "conll", "html", "json", "jsonl", "table")


def written(name: str, documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents in the format `name`, one of FORMATS, piece by piece; nothing is read ahead of need.

    FormatError when the format is unknown, needs a package that is not installed, or cannot hold what it is given.
    """
    if name not in FORMATS:
        raise FormatError(f"no format is called {name!r}; there are {', '.join(FORMATS)}")
    pieces: Iterator[bytes] = import_module(f".{name}", __name__).write(documents)
    return pieces
