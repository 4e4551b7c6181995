"""What stands beside a doubtful name and speaks for it: somebody's kin and a comma, a deed of sport."""

from ..words import flags as f
from ..words.name_shape import of_folded as shape
from ..words.reading import Reader
from ..words.small_words import folded

DEEDS = frozenset(folded("feat"))
YEARS = frozenset(folded("years"))
COMMAS = ("،", ",")


def beside(reader: Reader, first: int, last: int) -> bool:
    """Whether a name that no list has stands where names do."""
    word = reader.words[first]
    if word.every & (f.COMMON | f.PLACE | f.ORG | f.NORP | f.DEF) or not shape(word.form) > 0:
        return False
    return kin(reader, first, last) or deed(reader, first) or aged(reader, last)


def kin(reader: Reader, first: int, last: int) -> bool:
    """«زوجته، غيبينا، تعمل»."""
    before, after = reader.gaps[first - 1].strip(), reader.gaps[last - 1].strip()
    return before in COMMAS and after[:1] in (*COMMAS, "(") and bool(after and reader.words[first - 1].every & f.KIN)


def deed(reader: Reader, first: int) -> bool:
    """«وأضاف | تولدي الهدف الثاني», «كرة من | باديلي»."""
    words = reader.words
    if not (first and reader.joined[first - 1] and reader.sport(first)):
        return False
    return words[first - 1].form in DEEDS


def aged(reader: Reader, last: int) -> bool:
    """«عموري (34 عاما)», and in sport the minute: «كنو (78)»."""
    if "(" not in reader.gaps[last - 1] or not reader.words[last].form.isdigit():
        return False
    return reader.words[last + 1].form in YEARS or reader.sport(last)
