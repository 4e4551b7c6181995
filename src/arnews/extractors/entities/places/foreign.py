"""Towns that no list has, by the nation behind them: «في لابينرانتا الفنلندية», «إلى ستافنغر النرويجية»."""

from collections.abc import Iterator

from ..lexicons import PlaceRow
from ..words import flags as f
from ..words.name_shape import of_folded
from ..words.reading import Candidate, Reader
from ..words.words import Word
from .beside import BEFORE

FEMININE = "ه"
SHORTEST = 4  # letters of such a name
LIKELY = -1.0  # shape from which a word looks like a name
SCORE = 4.0


def town_of_nation(reader: Reader, index: int) -> Iterator[Candidate]:
    """An unknown word between «في» and a feminine nation: towns are feminine."""
    nation, town = reader.words[index], index - 1
    if not (nation.bare & f.DEF and nation.form.endswith(FEMININE) and reader.joined[town] and nation.listed.nation):
        return
    if reader.words[town - 1].form in BEFORE and reader.joined[town - 1] and _foreign(reader.words[town]):
        rows = [PlaceRow("GPE", "town", nation.listed.nation[1], None, 0)]
        yield reader.candidate("GPE", town, index, SCORE, "name before a nation", value=rows)


def _foreign(word: Word) -> bool:
    """Whether an unknown word can be a name of another language by its letters."""
    unknown = not word.every & f.KNOWN and not word.bare & f.DEF and len(word.form) >= SHORTEST
    return unknown and of_folded(word.form) > LIKELY
