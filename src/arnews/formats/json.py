"""One document, one indented JSON object."""

import json
from collections.abc import Iterable, Iterator

from ..document import Document
from ._bytes import encoded


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents as indented JSON objects, one below the other."""
    return encoded(map(indented, documents))


def indented(document: Document) -> str:
    """The document as an indented JSON object."""
    return json.dumps(document.to_dict(), ensure_ascii=False, indent=2) + "\n"
