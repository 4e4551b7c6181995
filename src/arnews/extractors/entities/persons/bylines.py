"""Who signs an article, in its first line: «بغداد - ندى شوكت», «كتب: جهاد نافع وهند صابر»."""

from collections.abc import Iterator

from ..words import flags as f
from ..words.common import level
from ..words.reading import Candidate, Reader
from ..words.small_words import folded

LINE = 12  # words of a first line that can be a signature
SHORTEST, LONGEST = 2, 4  # words of a name
SURE, RARE = 9.0, 6
SIGNS = "-–ـ:/"
NEVER = f.ROLE | f.HEAD | f.STOP | f.TIME | f.NORP | f.SAY | f.ACT | f.ORG
VERBAL = "يتن"
(FROM,) = folded("from")


def bylines(reader: Reader) -> Iterator[Candidate]:
    """The names between a sign, or a verb of writing, and the end of the first line."""
    end = next((at + 1 for at in range(min(LINE, reader.size - 1)) if "\n" in reader.gaps[at]), 0)
    first = _behind_sign(reader, end)
    if not end or not first:
        return
    for begin, last in _parted(reader, first, end):
        if SHORTEST <= last - begin <= LONGEST and _name(reader, begin, last):
            skip = 1 if begin > first else reader.words[begin].skip
            yield reader.candidate("PERSON", begin, last, SURE, "byline", skip)


def _behind_sign(reader: Reader, end: int) -> int:
    """The token behind the last sign or verb of a line, 0 where words stand apart without one."""
    for at in range(end - 2, -1, -1):
        if not reader.joined[at]:
            from_whom = reader.words[at + 1].form == FROM  # «القاهرة - من ندى شوكت»
            return at + 1 + from_whom if reader.gaps[at].strip() in SIGNS else 0
        if reader.words[at].every & f.SAY:
            return at + 1
    return 0


def _parted(reader: Reader, first: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of several who sign: «أسامة عجاج | وريهاب عبد الوهاب»."""
    begin = first
    for at in range(first + SHORTEST, end - 1):
        if at - begin >= SHORTEST and reader.words[at].form[0] == "و" and not reader.words[at].bare & f.NAME:
            yield begin, at
            begin = at
    yield begin, end


def _name(reader: Reader, first: int, last: int) -> bool:
    """Whether a given name and words that may be families stand there."""
    given = reader.words[first].every & f.GIVEN or reader.words[first].form[0] == "و"
    return bool(given) and all(_part(reader, at) for at in range(first + 1, last))


def _part(reader: Reader, index: int) -> bool:
    """Whether a word is part of a name, or rare and no verb."""
    word = reader.words[index]
    if word.bare & (f.NAME | f.PART):
        return True
    if word.every & NEVER or word.form[0] in VERBAL:
        return False
    return word.namable and level(word.form) <= RARE
