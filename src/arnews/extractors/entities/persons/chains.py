"""Chains of words read as names: what each word and its neighbours say, summed, and the reading with the best sum.

A word can begin a name, go on one, or be none (weight 0): `paths` finds the best reading.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from ..lexicons import ROLES
from ..words import flags as f
from ..words.context import PREPOSITIONS
from ..words.reading import Reader
from ..words.small_words import folded
from ..words.weights import Pair, pair
from ..words.words import Word
from .hidden import HIDDEN, hidden
from .paths import NEVER, Name
from .titled import attached

OFFICES = ("office", "job")  # kinds of role words
LONGEST = 12  # words of a chain; more are none of one name
LEADING = frozenset(folded("leading"))
(SON,), (SERVANT,), (ABI,) = folded("son"), folded("servant"), folded("abi")
(LIKE,), (GOD,), PRAYERS = folded("like"), folded("god"), frozenset(folded("prayer"))
LEAST = 0.3  # own weight, with that of the word before, under which a run is not weighed at all
SURNAME = 5.5  # of a nation that is a family, more than that of a nation
WHOLE = 4.0  # of a word of a name that looks like one behind a proclitic
HOLDER = f.OFFICE | f.JOB | f.KIN | f.PERSON
ROLE_WORDS = f.MOD | f.PORT | f.NORP | f.FIELD | f.ADJ | f.NISBA
PUNCTUATION = (
    ("\n", "stop"), (".", "stop"), ("؟", "stop"), ("!", "stop"), (":", "colon"), ("(", "open"), (")", "close"),
    ('"', "mark"), ("«", "mark"), ("»", "mark"), ("،", "comma"), (",", "comma"), ("-", "dash"), ("–", "dash"),
    ("#", "hash"), ("/", "slash"),
)  # fmt: skip


@lru_cache(maxsize=512)
def gap_class(gap: str) -> str:
    """The class of what stands between two words, "" for nothing but a blank."""
    if gap in (" ", "_", "-"):
        return ""
    for mark, name in PUNCTUATION:
        if mark in gap:
            return name
    return "none" if not gap else "other"


def linked(reader: Reader, first: int, emitted: list[Pair]) -> list[Pair]:
    """The sums with a push for the word behind a part that a name always goes on after: «أبو | عوف», «بن | سلمان»."""
    for at in range(1, len(emitted)):
        before, word = reader.words[first + at - 1], reader.words[first + at]
        if _describes(before, word):
            begin, inside = emitted[at - 1]
            emitted[at - 1] = begin - 4.0, inside  # «السويدي | غوران إريكسون»
        if _undivided(before, word):
            emitted[at] = emitted[at][0] - 3.0, WHOLE  # «راينفورد كالابا»
        if word.bare & f.NORP and _surname(before, word, reader.words[first + at + 1]):
            begin, inside = emitted[at]
            emitted[at] = begin - 2.0, max(inside + 1.0, SURNAME)
        if (before.joins and not word.apart) or (before.head and word.tail) or HIDDEN & {before.form, word.form}:
            begin, inside = emitted[at]
            emitted[at] = begin - 2.0, max(inside + 1.0, 1.0)
    return emitted


def _describes(before: Word, word: Word) -> bool:
    """Whether a word before a name is rather a nation, rank or title: «السويدي | غوران», «والنقيب | فراس»."""
    if before.bare & f.DEF and before.bare & f.NORP:
        return True
    if not word.bare & f.GIVEN or not before.every & f.DEF:
        return False
    return bool(before.every & f.ROLE or (before.bare & f.DEF and not before.bare & f.NAME))


def _undivided(before: Word, word: Word) -> bool:
    """Whether the second word of a name looks like one behind a proclitic: «كالابا» is not «ك» and «الابا»."""
    like = word.form.startswith(LIKE) and word.skip and not word.kind
    return bool(like and before.namable and not before.every & f.COMMON)


def _surname(before: Word, word: Word, after: Word) -> bool:
    """Whether an indefinite nation behind a given name is the family: not «أحمد | تونسي الجنسية»."""
    indefinite = not (word.bare & f.DEF or after.bare & f.DEF)
    return bool(indefinite and word.form[-1] == "ي" and before.bare & f.GIVEN and not before.every & f.COMMON)


def whole(reader: Reader, first: int, names: list[Name]) -> list[Name]:
    """Names side by side are one name, unless the second has a proclitic."""
    if len(names) < 2:
        return names
    made: list[Name] = []
    for begin, end, score in names:
        word = reader.words[first + begin]
        if made and made[-1][1] == begin and not word.skip and word.form[0] not in "وف":
            made[-1] = made[-1][0], end, made[-1][2] + score
        else:
            made.append((begin, end, score))
    return made


def islands(reader: Reader, least: float = LEAST) -> Iterator[tuple[int, int]]:
    """Runs of words that could all be parts of one name, from a word on that could begin it."""
    words, last = reader.words, 0
    for first in [
        index
        for index, word in enumerate(words)
        if word.begins
        and (
            word.own[0] + words[index - 1].near.next1[word.kind][0] >= least
            or (words[index + 1].form == SON and word.part.named)  # «الركن | تركي بن بندر»
            or (word.form in LEADING and words[index + 1].begins)  # «بن لادن», «أبو حمزة المصري»
        )
    ]:
        if first >= last and not _office(reader, first) and not (attached(reader, first) or _prays(reader, first)):
            last = first + 1
            while last - first < LONGEST and part(reader, last):
                last += 1
            last = _before_office(reader, first, _parted(reader, first, last))
            yield first, last


def _parted(reader: Reader, first: int, last: int) -> int:
    """Where a run ends: one that is cut for its length, before a name with «و» if it has one."""
    if last - first == LONGEST and part(reader, last):
        parts = [at for at in range(first + LONGEST // 2, last) if reader.words[at].skip]
        return parts[-1] if parts else last
    return last


def _before_office(reader: Reader, first: int, last: int) -> int:
    """Where a run ends, before an office of several words that begins in it: «هزاع المنصوري | رائد الفضاء»."""
    if reader.long.keys().isdisjoint(range(first + 1, last)):
        return last
    return next((at for at in range(first + 1, last) if _office(reader, at)), last)


def _office(reader: Reader, index: int) -> bool:
    """Whether an office or occupation of several words begins at a token: «رائد | فضاء»."""
    if index not in reader.long:
        return False
    return any(last > index + 1 and form.value in OFFICES for form, last in reader.matches(index, ROLES))


def part(reader: Reader, index: int) -> bool:
    """Whether a word can go on a run: one that can be part of a name, or any behind «أبو» or «آل»."""
    word = reader.words[index]
    before = reader.words[index - 1]
    goes_on = (
        word.namable
        or hidden(reader, index)
        or ((before.joins or (before.form == SERVANT and word.bare & f.DEF)) and _goes_on(word))
    )
    if not goes_on or not reader.joined[index - 1] or (before.form == ABI and _spoken(word)):
        return False
    if _prays(reader, index - 1) or _prays(reader, index):
        return False
    return not (word.bare & HOLDER and not word.bare & (f.DEF | f.PART) and _governs(word, reader.words[index + 1]))


def _prays(reader: Reader, index: int) -> bool:
    """Whether a wish for somebody begins, whose words are nobody: «رعاه | الله»."""
    return reader.words[index].form in PRAYERS and reader.words[index + 1].form == GOD


def _goes_on(word: Word) -> bool:
    """Whether a word that is no name elsewhere can be one behind «أبو» or «آل»: «آل ثاني», but not «بار | قد»."""
    if word.bare & (f.SAY | f.TITLE) or (word.bare & f.STOP and not word.bare & f.PART):
        return False
    return word.form not in PREPOSITIONS and not word.form.isdigit()


def _governs(word: Word, after: Word) -> bool:
    """Whether what follows makes of a name the kin or office that it also is: «قائد | الحرس», «قرينة | الرئيس»."""
    if word.bare & f.PERSON:  # «بهية الحريري | باسم الرئيس»
        return bool(after.bare & (f.ROLE | f.BODY) and after.bare & f.DEF)
    return bool(after.bare & (f.ROLE if word.bare & f.KIN else f.BODY))


def _spoken(word: Word) -> bool:
    """Whether a word behind «أبي», which is a name of its own too, is no part of it: «أبي | منصبه»."""
    return bool(word.every & (f.COMMON | f.STOP)) and not word.bare & (f.NAME | f.PART | f.DEF)


def emissions(reader: Reader, first: int, last: int) -> list[Pair]:
    """The weights at each token of a run to begin a name and to go on: its own, and what its neighbours say.

    Two words on each side are heard, none behind a gap; so `low` and `high` are the outermost that the run hears.
    One thought a line instead of calls: these lines are run for each word of each run.
    """
    words, found = reader.words, []
    left, right = edge(reader, first - 1), edge(reader, last - 1)
    low = first if left else first - 1 - reader.joined[first - 2]
    high = last - 1 if right else last + reader.joined[last]
    for index in range(first, last):
        word = words[index]
        (begin, inside), kind = word.own, word.kind
        near = words[index - 1].near.next1[kind] if index > low else gap_pair("g-1", left)
        begin, inside = begin + near[0], inside + near[1]
        if index - 1 > low:
            near = words[index - 2].near.next2
            begin, inside = begin + near[0], inside + near[1]
        near = words[index + 1].near.back1[kind] if index < high else gap_pair("g+1", right)
        begin, inside = begin + near[0], inside + near[1]
        if index + 1 < high:
            near = words[index + 2].near.back2
            begin, inside = begin + near[0], inside + near[1]
        found.append((begin, NEVER if word.apart else inside))
    if role := role_before(reader, first):
        found[0] = found[0][0] + gap_pair("r", role)[0], found[0][1]
    return found


def edge(reader: Reader, index: int) -> str:
    """The class of the gap behind a token, "" when the phrase goes on there."""
    if reader.joined[index]:
        return ""
    return gap_class(reader.gaps[index][:8]) if 0 <= index < reader.size - 1 else "stop"


@cache
def gap_pair(offset: str, name: str) -> Pair:
    """The weights of one class."""
    return pair(offset, (name,))


def role_before(reader: Reader, index: int) -> str:
    """ "far" when a role phrase of more than one word ends before the token: «وزير الدفاع التركي | خلوصي أكار»."""
    if index and not reader.joined[index - 1]:
        return "comma" if _ends_role(reader, index) else ""
    at = index - 1
    while index - at < 8 and reader.joined[at] and reader.words[at].bare & ROLE_WORDS:
        at -= 1
    if index - at > 1 and reader.joined[at] and reader.words[at].every & f.ROLE:
        return "definite" if reader.words[at].every & f.DEF else "phrase"
    return ""


def _ends_role(reader: Reader, index: int) -> bool:
    """Whether a role phrase and a comma stand before the token: «رئيس الموساد، | يوسي كوهين»."""
    if reader.gaps[index - 1] not in ("، ", " ، ", ", ", " , "):
        return False
    at = index - 1
    while index - at < 9 and reader.joined[at - 1] and not reader.words[at].bare & (f.STOP | f.SAY | f.ROLE):
        at -= 1
    return bool(reader.words[at].every & f.ROLE)
