"""«علي» or «على»: which one is meant, in texts that write both alike.

Older wire copy writes ي for ى («إلي», «حتي», «علي» for «على»), much of the Egyptian press ى for ي («فى», «على» for
«علي»). Lists are looked up folded, so only these two words are in doubt.
"""

from collections.abc import Mapping

from arnews._scan import Tokens

from . import flags as f
from .small_words import spelled as words_for
from .words import Word, memory_of

DOTTED, DOTLESS = ([f" {word} " for word in words_for(use)] for use in ("dotted", "dotless"))
(ON,), (ALI,) = words_for("on"), words_for("ali")


def words_of(tokens: Tokens) -> list[Word]:
    """The `Word` of every token."""
    known = memory_of(tokens)
    return list(map(known.__getitem__, spelled(tokens, known)))


def spelled(tokens: Tokens, known: Mapping[str, Word]) -> list[str]:
    """The words of a text, «على» and «علي» as they are meant."""
    text, words = tokens.text, tokens.words
    if ALI in text and _any(DOTTED, text) and ALI in words:
        return [ON if word == ALI and not _named(tokens, known, at) else word for at, word in enumerate(words)]
    if ON in text and _any(DOTLESS, text) and ON in words:
        return [ALI if word == ON and _titled(tokens, known, at) else word for at, word in enumerate(words)]
    return words


def _any(signs: list[str], text: str) -> bool:
    return any(map(text.__contains__, signs))


def _named(tokens: Tokens, known: Mapping[str, Word], index: int) -> bool:
    """Whether a name stands behind, and not rather another word: «علي حسن», «علي | العودة إلى بلاده»."""
    if not tokens.joined(index):
        return False
    behind = known[tokens.words[index + 1]].bare
    return bool(behind & f.NAME) and not (behind & f.DEF and behind & f.COMMON)


def _titled(tokens: Tokens, known: Mapping[str, Word], index: int) -> bool:
    """Whether it stands between a title and what can be a name: «الدكتور على المصيلحى»."""
    if not index or not tokens.joined(index - 1) or not tokens.joined(index):
        return False
    before, after = known[tokens.words[index - 1]], known[tokens.words[index + 1]]
    if not (before.bare & f.DEF and before.bare & (f.TITLE | f.RANK)):
        return False
    return bool(after.bare & f.NAME or not after.every & (f.COMMON | f.KNOWN))
