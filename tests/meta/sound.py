"""What the planted bugs share, and an extractor without a bug."""

import re
from collections.abc import Iterator
from typing import Any

from arnews import Cardinal, Document, Span, extractor

Found = Iterator[Span[Any]]
DIGITS = re.compile(r"[0-9٠-٩۰-۹]+")
_WORD = re.compile(r"(?<!\w)(خمسة|عشرة)(?!\w)")


def number(digits: str) -> Cardinal:
    return Cardinal(number=int(digits[:18]))


@extractor(produces=Cardinal, local=True)
def sound(doc: Document) -> Found:
    """No bug: the suite must accept it."""
    for match in _WORD.finditer(doc.normalized):
        yield doc.span(match, Cardinal(number=5 if match[1] == "خمسة" else 10), rule="word")
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match, number(match[0]), rule="digits")
