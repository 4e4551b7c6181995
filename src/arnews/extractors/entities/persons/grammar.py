"""Persons: chains of words that are more likely a name than not, well-known persons, names met again.

The sum of a chain is the score that other readings of the same words compete with.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from arnews import normalize

from ..lexicons import LEADERS, PERSONS
from ..words import flags as f
from ..words.features import is_arabic
from ..words.reading import Candidate, Reader
from ..words.small_words import folded
from .beside import beside
from .chains import emissions, islands, linked, whole
from .closing import closed, opened
from .far_east import far_eastern
from .paths import Name, decode, likeliest, rest
from .two_men import parted
from .works import work

NEAR = 3  # words of a name between that was not known
ALONE = 2.5  # of a leader whom the news names by one name that nobody else has
NAMESAKE = 4.0  # of a full name that has a body's in it
NICK = 6.0  # of a nickname in marks
LISTED = 1.5  # what a person before a list's next word adds to it
BESIDE = 1.5  # what somebody's kin or a deed of sport before a name adds to it
COPULAS = frozenset(folded("copula"))
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
            if work(reader, begin, end) or _said_of(reader, begin, end):
                continue
            score += confirmed(reader, begin, end, starts) if starts else 0.0
            score += namesake(reader, begin, end) if score > 0 else 0.0
            if score <= 0:
                score += hinted(reader, begin, end, behind)
            if score > 0:
                behind, begin = closed(reader, begin, end, behind), opened(reader, begin)
                end = behind
                yield reader.candidate("PERSON", begin, end, score, reason(reader, begin), reader.words[begin].skip)
                if end - begin > 1 and not reader.joined[end - 1]:
                    yield from nickname(reader, end)
            elif not _common(reader, begin, end):
                doubtful.setdefault(_written(reader, begin, end), []).append((begin, end, score))
    for names in doubtful.values():
        if len(names) > 1:
            yield from repeated(reader, names)
    yield from far_eastern(reader)


def _said_of(reader: Reader, first: int, last: int) -> bool:
    """Whether a name alone is rather what somebody is said to be: «قال إنه | سعيد», not «قال إنه سعيد الحريري»."""
    word, before = reader.words[first], reader.words[first - 1]
    if last > first + 1 or not reader.joined[first - 1] or word.skip:
        return False
    return before.form.removeprefix("و") in COPULAS and bool(word.kind or word.every & f.COMMON)


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
