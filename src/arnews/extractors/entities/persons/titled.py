"""Words behind a title that belong to it or describe its holder, and begin no name: «اللواء ركن», «الفريق السلاوي»."""

from ..lexicons import ROLES
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded

LONGEST = 3  # words of a title
SPEAKERS, (IN_NAME_OF,) = frozenset(folded("speaker")), folded("in the name of")


def attached(reader: Reader, index: int) -> bool:
    """Whether a word that could begin a name is rather a part of the title before it, or its adjective."""
    if not index or not reader.joined[index - 1]:
        return False
    return adjective(reader, index) or inside(reader, index) or _speaks(reader, index) or _club(reader, index)


def _speaks(reader: Reader, index: int) -> bool:
    """«المتحدث | باسم ماكرون», where nobody is called «باسم»."""
    return reader.words[index].form == IN_NAME_OF and reader.words[index - 1].form in SPEAKERS


def _club(reader: Reader, index: int) -> bool:
    """A club that is a family too, between its player and his name: «مدافع | الطائي سلطان الشمري»."""
    before, word, after = reader.words[index - 1 : index + 2]
    player = before.every & (f.OFFICE | f.JOB) and not before.every & f.DEF and not before.every & f.NAME
    if not player or not word.bare & f.DEF or word.bare & f.GIVEN or not reader.joined[index]:
        return False
    return bool(after.bare & f.GIVEN and not after.skip) and reader.sport(index)


def inside(reader: Reader, index: int) -> bool:
    """Whether a title of several words goes on over a token: «الفريق أول | ركن»."""
    return any(
        last > index
        for first in range(max(0, index - LONGEST + 1), index)
        if first in reader.long
        for _, last in reader.matches(first, ROLES)
    )


def adjective(reader: Reader, index: int) -> bool:
    """«القيادي | الحوثي», and in sport «الفريق | السلاوي»."""
    before, word = reader.words[index - 1], reader.words[index]
    if not before.bare & word.bare & f.DEF:
        return False
    if word.bare & f.ORG and before.bare & (f.OFFICE | f.JOB) and not before.bare & f.TITLE:
        return not word.bare & f.GIVEN and word.bare & f.NISBA > 0
    return bool(word.bare & f.NISBA and before.bare & f.RANK and before.bare & f.SPORT and reader.sport(index))
