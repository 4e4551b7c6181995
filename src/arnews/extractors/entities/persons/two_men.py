"""A ruler and his man side by side: «المبعوث الخاص للرئيس الأميركي دونالد ترامب | ستيف ويتكوف»."""

from collections.abc import Iterable, Iterator

from ..words import flags as f
from ..words.reading import Candidate, Reader
from .paths import Name

FAR = 6  # words of the office before the first name
SHORTEST = 2  # words of the second


def parted(reader: Reader, first: int, names: Iterable[Name], known: dict[int, Candidate]) -> Iterator[Name]:
    """The names of a run that begins at `first`, one of them parted where a well-known one ends."""
    for begin, end, score in names:
        ruler = known.get(first + begin)
        last = ruler.last - first if ruler else end
        if last + SHORTEST <= end and _given(reader, first + last) and _under(reader, first + begin):
            yield begin, last, score
            yield last, end, score
        else:
            yield begin, end, score


def _given(reader: Reader, index: int) -> bool:
    """Whether a given name stands there, a sure one or before one."""
    word, after = reader.words[index], reader.words[index + 1]
    sure = word.head or not word.kind or (after.bare & f.GIVEN and not after.kind)
    return bool(word.bare & f.GIVEN and sure) and not word.skip


def _under(reader: Reader, index: int) -> bool:
    """Whether an office under another stands before a name: «مستشار الرئيس | محمود عباس», «مبعوث خاص للرئيس | ...»."""
    for at in range(index - 1, max(0, index - FAR), -1):
        if not reader.joined[at]:
            return False
        if reader.words[at].every & f.ROLE:
            before = reader.words[at - 1]
            under = before.every & f.ROLE and not before.every & f.DEF and reader.joined[at - 1]
            return bool(under or reader.words[at].li & f.ROLE)
    return False
