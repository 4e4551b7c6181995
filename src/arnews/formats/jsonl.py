"""One document, one line of JSON."""

import json
from collections.abc import Iterable, Iterator

from ..document import Document
from ._bytes import encoded

_encode = json.JSONEncoder(ensure_ascii=False).encode


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents as JSON lines."""
    return encoded(map(line, documents))


def line(document: Document) -> str:
    """The document as one line of JSON. Encode it with `errors="backslashreplace"`: a lone surrogate then leaves as
    the JSON escape that stands for it."""
    return _encode(document.to_dict()) + "\n"
