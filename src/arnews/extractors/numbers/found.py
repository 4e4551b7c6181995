"""What the grammars of this extractor hand to each other."""

from typing import NamedTuple

from arnews import Value
from arnews._scan import Tokens
from arnews.numerals import BLANKS

BLANK = frozenset(BLANKS)


class Found(NamedTuple):
    """A value at code points `start` to `end`, the token behind it, and the rule that found it."""

    start: int
    end: int
    last: int
    value: Value
    rule: str


def adjacent(tokens: Tokens, index: int) -> bool:
    """Whether nothing but blanks stands between token `index` and the one before."""
    return 0 < index < len(tokens) and not tokens.gap(index - 1).strip(BLANKS)


def behind_blanks(text: str, at: int) -> int:
    """The first code point at or after `at` that is no blank; two blanks are passed at most."""
    for _ in range(2):
        if at < len(text) and text[at] in BLANK:
            at += 1
    return at
