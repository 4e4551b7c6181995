"""Names that are no person's: of works and goods in marks («فيلم "بلاك بانثر"»), of ships and storms."""

from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded

OPENING, CLOSING = ('"', "«", "“"), ('"', "»", "”")
WORKS, VESSELS = frozenset(folded("work")), frozenset(folded("vessel"))
BETWEEN = 3  # words from the noun to its name in marks: «سفينة | الحاويات | البنمية | "إيفر غيفن"»


def work(reader: Reader, first: int, last: int) -> bool:
    """Whether what could be a person's name is that of a work, a thing or a storm."""
    if reader.joined[first - 1]:
        return reader.words[first - 1].form in VESSELS
    return _marked(reader, first, last) and _noun(reader, first - 1)


def _marked(reader: Reader, first: int, last: int) -> bool:
    """Whether marks stand right around a name."""
    return reader.gaps[first - 1].strip(" ").endswith(OPENING) and reader.gaps[last - 1].strip(" ").startswith(CLOSING)


def _noun(reader: Reader, index: int) -> bool:
    """Whether a noun of works ends at a token, with its adjectives or not."""
    for at in range(index, index - BETWEEN, -1):
        if at < 0 or reader.words[at].form in WORKS:
            return at >= 0
        if not reader.words[at].bare & f.DEF or not reader.joined[at - 1]:
            return False
    return False
