"""What the grammars of this extractor hand to each other."""

from typing import NamedTuple

from arnews import Value
from arnews.numerals import BLANKS

BLANK = frozenset(BLANKS)


class Found(NamedTuple):
    """A value at code points `start` to `end`, the token behind it, and the rule that found it."""

    start: int
    end: int
    last: int
    value: Value
    rule: str


def behind_blanks(text: str, at: int) -> int:
    """The first code point at or after `at` that is no blank; two blanks are passed at most."""
    for _ in range(2):
        if at < len(text) and text[at] in BLANK:
            at += 1
    return at
