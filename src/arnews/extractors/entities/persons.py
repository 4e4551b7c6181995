"""Persons: chains of words that are more likely a name than not, well-known persons, names met again.

The sum of a chain is the score that other readings of the same words compete with.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from arnews import normalize

from . import flags as f
from .beside_names import beside
from .chains import emissions, islands, linked, part, whole
from .closing import closed, surnamed
from .common import level
from .far_east import far_eastern
from .features import is_arabic
from .lexicons import LEADERS, PERSONS
from .name_shape import of_folded as shape
from .named import Named
from .paths import MOST_WORDS, Name, decode, likeliest, rest
from .reading import Candidate, Reader
from .two_men import parted
from .words import Word
from .works import work

NEAR = 3  # words of a name between that was not known
OF_OFFICE = 2.5  # what an office adds to the name behind it
ALONE = 2.5  # of a leader whom the news names by one name that nobody else has
RARE, VERBAL = 5, "ويتنس"  # level of a common word, and what begins a verb, that is no given name
LEAST_CALLED = -1.0  # own weight of a word that can be the given name of the family behind it
NAMESAKE = 4.0  # of a full name that has a body's in it
NICK = 6.0  # of a nickname in marks
LISTED = 1.5  # what a person before a list's next word adds to it
BESIDE = 1.5  # what somebody's kin or a deed of sport before a name adds to it
WELL_KNOWN = "well-known person"


def persons(reader: Reader, found: list[Candidate]) -> Iterator[Candidate]:
    """A candidate for each chain of words that is more likely a name than not; `found` has the well-known persons."""
    starts = {c.first: c for c in found if c.rule == WELL_KNOWN and c.last > c.first + 1}
    doubtful: dict[str, list[Name]] = {}
    behind = -NEAR - 1  # the token behind the last person
    for first, last in islands(reader):
        emitted = linked(reader, first, emissions(reader, first, last))
        names = whole(reader, first, decode(emitted))
        if starts:
            names = list(parted(reader, first, names, starts))
        for begin, end, score in [*names, *rest(names, emitted)] or likeliest(emitted):
            begin, end = first + begin, first + end
            if work(reader, begin, end):
                continue
            score += confirmed(reader, begin, end, starts) if starts else 0.0
            score += namesake(reader, begin, end) if score > 0 else 0.0
            if score <= 0:
                score += hinted(reader, begin, end, behind)
            if score > 0:
                behind = end = closed(reader, begin, end, behind)
                yield reader.candidate("PERSON", begin, end, score, reason(reader, begin), reader.words[begin].skip)
                if end - begin > 1 and not reader.joined[end - 1]:
                    yield from nickname(reader, end)
            elif not _common(reader, begin, end):
                doubtful.setdefault(_written(reader, begin, end), []).append((begin, end, score))
    for names in doubtful.values():
        if len(names) > 1:
            yield from repeated(reader, names)
    yield from far_eastern(reader)


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


def _written(reader: Reader, first: int, last: int) -> str:
    """A name as it is compared with others."""
    return normalize(reader.tokens.text[reader.starts[first] + reader.words[first].skip : reader.end(last - 1)])


def well_known(reader: Reader, index: int) -> Iterator[Candidate]:
    """The full names of well-known persons, and of few a single one: «أنغيلا ميركل», «ترامب»."""
    if (match := reader.longest(index, PERSONS, LEADERS)) is not None:
        reading, last = match
        score = 8.0 + 2 * (last - index) if reading.rest else ALONE
        yield reader.candidate("PERSON", index, last, score, WELL_KNOWN, reading.skip)


def namesake(reader: Reader, first: int, last: int) -> float:
    """What two names add where one is also a body's: «غوران | إريكسون», «ميلان | باديلي»."""
    words = reader.words[first:last]
    if len(words) != 2 or not any(word.bare & f.ORG for word in words):
        return 0.0
    return NAMESAKE if all(word.bare & f.NAME and not word.every & (f.COMMON | f.ROLE) for word in words) else 0.0


def hinted(reader: Reader, first: int, last: int, behind: int) -> float:
    """What stands around a doubtful name adds to it; `behind`: the token behind the last person."""
    if behind + NEAR >= first and listed(reader, first, last):
        return LISTED
    return BESIDE if beside(reader, first, last) else 0.0


def listed(reader: Reader, first: int, last: int) -> bool:
    """Whether words behind a person go on a list: «وشادية», «، وتحية كاريوكا»; a single common word never."""
    word = reader.words[first]
    if last == first + 1 and word.every & f.COMMON:
        return False
    return word.form[0] == "و" or reader.gaps[first - 1].strip() in ("،", ",")


def confirmed(reader: Reader, first: int, last: int, starts: dict[int, Candidate]) -> float:
    """What a well-known person wholly in a chain adds to it, if its other words are names: «محمد | عادل إمام»."""
    for at in range(first, last):
        known = starts.get(at)
        if (
            known
            and known.last <= last
            and all(reader.words[k].bare & f.NAME for k in range(first, last) if not known.first <= k < known.last)
        ):
            return 9.0 + known.score
    return 0.0


def repeated(reader: Reader, names: list[Name]) -> Iterator[Candidate]:
    """Words that could be a name each time they are met are one: each mention speaks for the others."""
    best = max([score for _, _, score in names])
    if best + 0.7 * (min(len(names), 4) - 1) > 0:
        for first, last, _ in names:
            yield reader.candidate("PERSON", first, last, 1.0, "name met again", reader.words[first].skip)


def nickname(reader: Reader, last: int) -> Iterator[Candidate]:
    """A word in marks right behind a full name: «محمود حسن "تريزيجيه"»."""
    marks = reader.quoted(last - 1, 2)
    if marks is None or not all(_nicknames(reader, at) for at in range(last, marks[0])):
        return
    if "(" in reader.gaps[marks[0] - 1] or not reader.words[last].every & f.COMMON:
        yield reader.candidate("PERSON", last, marks[0], NICK, "nickname")


def _nicknames(reader: Reader, index: int) -> bool:
    """Whether a word can be a nickname: not what is said, nor a body, place or office."""
    word = reader.words[index].every
    return is_arabic(reader.words[index].form) and not word & (
        f.STOP | f.SAY | f.ROLE | f.HEAD | f.NORP | f.MOD | f.PLACE | f.TIME | f.DEF
    )


def _common(reader: Reader, first: int, last: int) -> bool:
    """Whether a doubtful name is but a common word, of which there are many in a text: «بيان» is not «ب» and «يان»."""
    return last == first + 1 and bool(reader.words[first].bare & (f.COMMON | f.PERSON))


REASONS = (
    (f.TITLE | f.RANK | f.JOB | f.OFFICE | f.MOD | f.PORT, "role and name"), (f.SAY, "who says"),
    (f.KIN | f.PERSON, "relation and name"), (f.ACT, "who acts"), (f.NORP, "nationality and name"),
)  # fmt: skip
ANY_REASON = reduce(or_, [bits for bits, _ in REASONS])


def reason(reader: Reader, first: int) -> str:
    """What speaks most for a name, as the rule of its span."""
    before = reader.words[first - 1].every
    if before & ANY_REASON and reader.joined[first - 1]:
        return next(name for bits, name in REASONS if before & bits)
    return "known name" if reader.words[first].every & f.NAME else "shape of the words"
