"""Small words and parts of words by the use that a rule has for them; they are listed in small_words.tsv."""

from functools import cache

from arnews import Lexicon
from arnews._text import fold

from ..lexicons import HERE

SMALL_WORDS: Lexicon[dict[str, str]] = Lexicon.open("entities.small_words", HERE / "small_words.tsv")


@cache
def _by_use() -> dict[str, tuple[str, ...]]:
    return {row["use"]: tuple(row["form"].split("|")) for row in SMALL_WORDS.rows()}


def spelled(use: str) -> tuple[str, ...]:
    """The words of a use as the list spells them."""
    return _by_use()[use]


def folded(use: str) -> tuple[str, ...]:
    """The words of a use, folded."""
    return tuple(map(fold, spelled(use)))
