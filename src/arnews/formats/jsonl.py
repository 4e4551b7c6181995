"""One document, one line of JSON."""

import json

from ..document import Document

_encode = json.JSONEncoder(ensure_ascii=False).encode


def write(document: Document) -> str:
    """The document as one line of JSON. Encode it with `errors="backslashreplace"`: a lone surrogate then leaves as
    the JSON escape that stands for it."""
    return _encode(document.to_dict()) + "\n"
