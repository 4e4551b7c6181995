"""One document, one indented JSON object."""

import json

from ..document import Document


def write(document: Document) -> str:
    """The document as indented JSON."""
    return json.dumps(document.to_dict(), ensure_ascii=False, indent=2) + "\n"
