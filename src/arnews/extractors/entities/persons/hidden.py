"""Everyday words that are parts of a name between others only: «بروس | لي», «برونو | لو | مير»."""

from ..lexicons import GIVEN
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from ..words.words import Word

SHORT = frozenset(folded("short surname"))
BEFORE_MORE = frozenset(folded("before more"))
GRANDFATHER = frozenset(folded("grandfather"))
HIDDEN = SHORT | GRANDFATHER


def hidden(reader: Reader, index: int) -> bool:
    """Whether such a word goes on a name here."""
    word = reader.words[index]
    if word.form not in HIDDEN:
        return False
    before, after = reader.words[index - 1], reader.words[index + 1]
    goes_on = reader.joined[index] and not after.every & (f.STOP | f.COMMON) and after.namable
    if word.form in GRANDFATHER:
        return bool(goes_on and before.bare & f.NAME and after.bare & f.DEF and after.bare & f.FAMILY)
    return _foreign(before) and (goes_on if word.form in BEFORE_MORE else not goes_on)


def _foreign(word: Word) -> bool:
    """Whether a word is a foreign given name and nothing else."""
    if not word.bare & f.GIVEN or word.every & f.COMMON:
        return False
    rows = [reading.value for reading in word.listed.of(GIVEN.name)]
    return all(row.origin == "foreign" for row in rows)
