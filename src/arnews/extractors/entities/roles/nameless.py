"""The name that only a role phrase tells: «مدير المركز مارك لاوين», «وزير المواصلات سالم الاذينة»."""

from ..persons.chains import emissions, linked, part
from ..persons.closing import surnamed
from ..persons.grammar import LISTED
from ..persons.paths import MOST_WORDS, decode
from ..words import flags as f
from ..words.common import level
from ..words.name_shape import of_folded as shape
from ..words.reading import Candidate, Reader
from ..words.words import Word
from .named import Named

OF_OFFICE = 2.5  # what an office adds to the name behind it
RARE, VERBAL = 5, "ويتنس"  # level of a common word, and what begins a verb, that is no given name
LEAST_CALLED = -1.0  # own weight of a word that can be the given name of the family behind it


def behind_role(reader: Reader, first: int, named: Named) -> Candidate | None:
    """The name that a role phrase speaks for, where it has too little of its own: «مدير المركز مارك لاوين»."""
    taken = named.taken
    if first >= reader.size or first in taken:
        return None
    if called := _called(reader, first, named):
        return reader.candidate("PERSON", first, called, LISTED, "behind its role")
    if not (_foremost(reader.words[first]) or _smiling(reader, first)):
        return None
    last = first + 1
    if last in named.persons and reader.joined[first] and reader.words[first].bare & f.NAME:
        return reader.candidate("PERSON", first, named.persons[last].last, LISTED, "behind its role")
    if last not in taken and surnamed(reader, first):
        return reader.candidate("PERSON", first, last + 1, LISTED, "behind its role")
    while last - first < MOST_WORDS and last not in taken and part(reader, last):
        last += 1
    emitted = linked(reader, first, emissions(reader, first, last))
    emitted[0] = emitted[0][0] + _of_office(reader, first), emitted[0][1]
    found = decode(emitted)
    if last in taken or not found or found[0][0] or found[0][1] < 2:
        return None
    return reader.candidate("PERSON", first, first + found[0][1], found[0][2], "behind its role")


def _called(reader: Reader, first: int, named: Named) -> int:
    """The token behind a family and a given name that no list has: «الدكتور | نذير عبيدات», 0 where none is."""
    word, family = reader.words[first], reader.words[first + 1]
    before = reader.words[first - 1].every
    if not (reader.joined[first] and before & f.DEF and word.namable) or word.bare & (f.DEF | f.NORP):
        return 0
    if family.skip or family.joins or family.bare & f.GIVEN or not _rarely(word, before):
        return 0
    if first + 1 in named.persons:
        return named.persons[first + 1].last
    return first + 2 if before & f.TITLE and family.bare & f.FAMILY and not family.kind else 0


def _rarely(word: Word, before: int) -> bool:
    """Whether a word is too rare to be a common one: not «السفير | اقتراح أنان», «الفنان | لحن بيتهوفن»."""
    if word.bare & f.COMMON:
        return bool(before & (f.TITLE | f.RANK)) and level(word.form) <= RARE
    return word.form[0] not in VERBAL and word.own[0] > LEAST_CALLED


def _smiling(reader: Reader, first: int) -> bool:
    """Whether a given name that is more besides has its family behind it: «العضو | باسم المجدمي»."""
    return bool(reader.words[first].bare & f.PERSON) and surnamed(reader, first)


def _of_office(reader: Reader, first: int) -> float:
    """What an office adds to a name, more to two words that are both names: «النقابي السابق، هيكل دخيل»."""
    return OF_OFFICE * (2 if all(word.bare & f.NAME for word in reader.words[first : first + 2]) else 1)


def _foremost(word: Word) -> bool:
    """Whether a word is a name or, known to nobody, looks like one."""
    if word.skip or word.bare & f.NAME:
        return not (word.skip or word.bare & f.NORP or word.every & (f.ROLE | f.PERSON | f.KIN)) and word.namable
    return word.namable and not word.every & (f.COMMON | f.KNOWN | f.DEF) and shape(word.form) > 0
