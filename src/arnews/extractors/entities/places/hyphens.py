"""Foreign places whose names are joined by hyphens: «في أولناي-سو-بوا», «في شان-دو-مارس»."""

from collections.abc import Iterator

from ..words import flags as f
from ..words.reading import Candidate, Reader
from ..words.words import Word
from .beside import WHITHER

HYPHEN = "-"
OTHERS = f.DEF | f.COMMON | f.GIVEN | f.NORP | f.ORG | f.HEAD | f.ROLE
SMALL = 3  # letters of a small word of another language
SCORE = 10.0  # more than a known town that the name begins with


def hyphened(reader: Reader) -> Iterator[Candidate]:
    """A name joined by hyphens behind «في» or «إلى», of words that nothing else is known of."""
    gaps = reader.gaps
    for first in [at for at, gap in enumerate(gaps) if gap == HYPHEN] if HYPHEN in gaps else ():
        if not _led(reader, first) or len(reader.words[first].form) <= SMALL:
            continue
        last = chained(reader, first)
        if all(map(_foreign, reader.words[first:last])):
            yield reader.candidate("GPE", first, last, SCORE, "name behind a preposition")


def _led(reader: Reader, first: int) -> bool:
    """Whether a chain can begin at a token: behind a blank, so that a long one is walked through once."""
    return reader.words[first - 1].form in WHITHER and reader.gaps[first - 1] == " "


def chained(reader: Reader, first: int) -> int:
    """The token behind the words that hyphens join from a token on."""
    last = first + 1
    while last < reader.size and reader.gaps[last - 1] == HYPHEN:
        last += 1
    return last


def _foreign(word: Word) -> bool:
    """Whether a word is none of Arabic, of a person or a body, or is as short as «لي», «سو», «ري»."""
    return word.form.isalpha() and (len(word.form) <= SMALL or not word.every & OTHERS)
