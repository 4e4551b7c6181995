"""One document, one line of JSON."""

import json

from ..document import Document


def write(document: Document) -> str:
    """The document as one line of JSON. Encode it with `errors="backslashreplace"`: a lone surrogate then leaves as
    the JSON escape that stands for it."""
    return json.dumps(document.to_dict(), ensure_ascii=False) + "\n"
