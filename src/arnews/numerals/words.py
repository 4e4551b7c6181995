"""The number words, and how two words of one numeral may follow each other."""

from collections.abc import Collection
from pathlib import Path

import attrs

from .._scan import Reading, Tokens
from ..lexicon import Lexicon, Row

BLANKS = " \u00a0\u202f\u2009\u200e\u200f"
AND = "و"
LINKS = frozenset({AND, "من", "علي", "في"})  # folded


@attrs.frozen
class NumberWord:
    """What a number word is worth: `value` / `over`; `kind` says where it may stand (see words.tsv)."""

    kind: str
    value: int
    over: int
    gender: str


def _read_row(row: Row) -> NumberWord:
    value, _, over = row["value"].partition("/")
    return NumberWord(row["kind"], int(value), int(over or 1), row["gender"])


WORDS: Lexicon[NumberWord] = Lexicon.open(
    "numerals.words", Path(__file__).with_name("words.tsv"), parse=_read_row, article=True
)


def word(
    tokens: Tokens, index: int, kinds: Collection[str], clitic: str = "", article: bool | None = False
) -> Reading[NumberWord] | None:
    """Token `index` read as one of `kinds` behind exactly `clitic`, with or without article (None: either)."""
    if index >= len(tokens.words):
        return None
    for reading in tokens.readings(index, WORDS):
        if reading.value.kind in kinds and reading.proclitics == clitic and article in (None, reading.article):
            return reading
    return None


def adjacent(tokens: Tokens, index: int) -> bool:
    """Whether nothing but blanks of one line stands before token `index`, and a token before them."""
    if not 0 < index < len(tokens.words):
        return False
    gap = tokens.gaps[index - 1]
    return gap == " " or not gap.strip(BLANKS)


def goes_on(tokens: Tokens, index: int) -> bool:
    """Whether token `index` may belong to the numeral before it; a quick no for most."""
    return index < len(tokens.words) and (tokens[index].form in LINKS or tokens.has(index, WORDS))


def following(
    tokens: Tokens, index: int, kinds: Collection[str], article: bool | None = False
) -> Reading[NumberWord] | None:
    """The number word of `kinds` that follows without و: «ثلاثة» before «آلاف»."""
    if index >= len(tokens.words) or not tokens.has(index, WORDS) or not adjacent(tokens, index):
        return None
    return word(tokens, index, kinds, "", article)


def linked(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """Where a word linked by و stands and the proclitic it must have: («وخمسون», "و"), or («و» «500», "")."""
    if not adjacent(tokens, index):
        return None
    if tokens[index].form != AND:
        return index, AND
    return (index + 1, "") if adjacent(tokens, index + 1) else None
