"""How far the name behind the head of a place goes: «مطار | الملك عبد العزيز الدولي», «محطة | بونا للطاقة الحرارية»."""

from ..lexicons import HEADS, PLACES
from ..phrases.parts import Phrase
from ..phrases.phrase import after_name
from ..phrases.purposes import for_what
from ..words import flags as f
from ..words.common import level
from ..words.gazetteer import SinglePlace
from ..words.name_shape import of_folded
from ..words.reading import Reader
from ..words.small_words import folded
from ..words.words import Word
from .grammar import place_at
from .unknown import likely, second, strange, unknown

STRICT = ("town", "district")  # kinds of heads behind which a common word is no name
VAGUE = ("vague", "route")  # kinds of heads that are everyday nouns too
GENERIC, TELLING, VIA, LENGTHS = (frozenset(folded(use)) for use in ("generic", "telling", "via", "length"))
BELONGS = TELLING.union(folded("belongs"))
WIDE = ("country", "continent", "region", "sea")
ARTICLE = "ال"
(SON,) = folded("son")
DASHES = ("-", "–", "—")
SURELY = 3.0  # shape from which it goes on a known one: «سانتياغو | بيرناباو»
ARENAS, WILD = (frozenset(folded(use)) for use in ("arena", "wild"))
DISTRICTS = frozenset(folded("district"))
EATERIES = frozenset(folded("eatery"))
FIRST = frozenset(folded("village"))  # words that names of villages begin with
USUAL = 10  # level from which a common word is no name of a mountain or river: «جبال | المشاكل»
NEVER = f.STOP | f.TIME | f.NORP | f.ADJ | f.MOD


def named(reader: Reader, head: int, kind: str) -> int:
    """The token behind the name that follows a head of some kind; that behind the head if none does."""
    first = head + 1
    if not reader.joined[head]:
        return first
    last = _proper(reader, head, kind) if kind in VAGUE else _name(reader, first, kind in STRICT)
    if last == first or kind in STRICT:
        return last
    return _belonging(reader, head, _to_where(reader, last) if kind == "route" else last, kind)


def _name(reader: Reader, first: int, strict: bool) -> int:
    """The token behind the name at a token; that token itself where none is."""
    for rule in RULES:
        if last := rule(reader, first, strict):
            return last
    return _chain(reader, first, strict)


def _day(reader: Reader, first: int, _strict: bool) -> int:
    """A day of a month: «ملعب | 5 جويلية»; no other number is a name."""
    if not reader.words[first].form.isdigit():
        return 0
    return first + 2 if reader.joined[first] and _month(reader.words[first + 1]) else first


def _ordinary(reader: Reader, first: int, _strict: bool) -> int:
    """No name: «مطار | المدينة», «جسر | بحري», «ميدان | الطب», «جبال | المشاكل»."""
    word, head = reader.words[first], reader.words[first - 1].form
    if word.form in GENERIC or (word.bare & (f.ADJ | f.MOD) and not word.bare & f.DEF):
        return first
    if word.form == SON and reader.words[first - 1].every & f.GIVEN:
        return first  # «سهل | بن حنيف» is somebody
    if first in reader.long:
        return 0
    if word.bare & f.SPOT and not word.bare & f.DEF and reader.joined[first] and word.form not in FIRST:
        return first  # «بركان | جبل مايون»
    if word.bare & (f.NAME | f.PLACE | f.TOWN):
        return 0
    usual = max(level(word.form), level(word.form.removeprefix(ARTICLE))) >= USUAL
    return first if (head in ARENAS and word.every & f.FIELD) or (head in WILD and usual) else 0


def _town(reader: Reader, first: int, strict: bool) -> int:
    """A known town whose class stands before it: «مطار | مدينة لاهور»."""
    head = reader.words[first].bare
    if strict or not head & f.TOWN or head & f.DEF or not reader.joined[first]:
        return 0
    place, last = place_at(reader, first + 1)
    known = place is not None and not place.skip and place.best.label == "GPE" and place.prior > 0
    return last if known else 0


def _listed(reader: Reader, first: int, strict: bool) -> int:
    """A known place, and what a hyphen joins to it: «مطار | واتربوري-أوكسفورد»."""
    match = reader.longest(first, *PLACES) if reader.words[first].bare & f.PLACE else None
    if match is None or match[0].skip:
        return 0
    return match[1] + (_hyphened(reader, match[1]) or (not strict and _longer(reader, match[1])))


def _longer(reader: Reader, last: int) -> bool:
    """Whether a foreign word or a quarter goes on a known name: «ملعب سانتياغو | بيرناباو», «مطار باريس | أورلي»."""
    word = reader.words[last]
    if not reader.joined[last - 1] or word.bare & f.DEF or word.skip:
        return False
    place = word.listed.place
    quarter = place is not None and not place.skip and place.best.label == "LOC" and not word.every & f.COMMON
    return quarter or (not word.every & f.KNOWN and of_folded(word.form) > SURELY)


def _village(reader: Reader, first: int, _strict: bool) -> int:
    return village(reader, first, reader.words[first].form)


def village(reader: Reader, first: int, form: str) -> int:
    """The token behind a name that begins as those of many villages, 0 if none does: «كفر | زيتون», «عين بيت | الماء».

    `form` is its first word without proclitic. What the lists have is left to them.
    """
    last = first + 1
    if form not in FIRST or first in reader.long:
        return 0
    if reader.joined[first] and reader.words[last].form in FIRST:
        last += 1
    word = reader.words[last]
    fits = word.bare & (f.DEF | f.NAME | f.PLACE) or not word.every & f.KNOWN
    return last + 1 if reader.joined[last - 1] and fits and not word.every & NEVER else 0


def _titled(reader: Reader, first: int, strict: bool) -> int:
    """A title and a name: «مطار | الملك عبد العزيز»; «مدينة | الملك فهد الطبية» is no town."""
    bits = reader.words[first].bare
    if not (bits & f.TITLE and bits & f.DEF and reader.joined[first]):
        return 0
    return first if strict else _chain(reader, first + 1, strict)


RULES = (_day, _ordinary, _town, _village, _listed, _titled)


def _month(word: Word) -> bool:
    """Whether a word is the name of a month, not of a length of time: not «سجن 20 | عام»."""
    return bool(word.bare & f.TIME) and not word.bare & f.DEF and word.form not in LENGTHS


def _hyphened(reader: Reader, last: int) -> bool:
    """Whether a hyphen joins one more word to a known name: «مطار واتربوري-أوكسفورد»."""
    return last < reader.size and reader.gaps[last - 1] == "-" and not reader.words[last].every & f.COMMON


def _chain(reader: Reader, first: int, strict: bool) -> int:
    last = first
    while last - first < 3 and last < reader.size and reader.joined[last - 1] and _part(reader, first, last, strict):
        last += 1
    return last


def _part(reader: Reader, first: int, last: int, strict: bool) -> bool:
    word = reader.words[last]
    if last > first and reader.gaps[last - 1] == "-" and not word.every & f.KNOWN:
        return True  # «وادي تهواكان-كويكاتلان»
    if word.every & f.STOP or word.bare & f.NORP or word.form.isdigit():
        return False
    if strict and word.bare & f.DEF and word.every & (f.COMMON | f.FIELD | f.ADJ) and not word.bare & f.NAME:
        return False
    if last == first:
        return bool(word.bare & (f.DEF | f.NAME | f.PART)) or (not word.every & f.KNOWN and likely(word))
    before = reader.words[last - 1]
    if (before.head and word.tail) or (last == first + 1 and second(before, word)):
        return True  # «مطار الملك عبد | العزيز», «قبتان | الجبل»
    return bool(
        word.namable
        and not word.skip
        and not word.every & f.COMMON
        and (word.bare & (f.NAME | f.PART) or before.bare & f.PART)
    )


def _proper(reader: Reader, head: int, kind: str) -> int:
    """Only what is sure to be a name: «محطة | أسوان», «طريق | الملك فهد», not «طريق | النجاح», «عن طريق | ميسي»."""
    first, word = head + 1, reader.words[head + 1]
    if reader.words[head - 1].form in VIA or word.form in GENERIC:
        return first
    if reader.words[head].form in EATERIES:
        return _chain(reader, first, False) if strange(word) else first
    place, last = place_at(reader, first)
    if place is not None and (_sure(place, word, last - first) or (kind == "route" and _dashed(reader, last))):
        return last
    if place is not None and reader.words[head].form in DISTRICTS and _of_the_land(reader, place):
        return last
    if _told(reader, first):
        return first + 1
    if word.bare & f.TITLE and word.bare & f.DEF and reader.words[first + 1].bare & (f.NAME | f.PART):
        return _chain(reader, first + 1, False)
    return _chain(reader, first, False) if unknown(word) and not rival(reader.words[head]) else first


def _sure(place: SinglePlace, word: Word, length: int) -> bool:
    """Whether something is named after the place behind an everyday noun: not «بوابة | معبر نصيب», «سد | السودان»."""
    if place.skip or place.best.kind in WIDE or (length > 1 and word.every & (f.SPOT | f.VAGUE | f.BODY)):
        return False
    return place.prior > 0 or not word.bare & (f.COMMON | f.NAME | f.QUALIFIER)


def _of_the_land(reader: Reader, place: SinglePlace) -> bool:
    """Whether the document names the country of a town that has a district: «قضاء | حديثة» where Iraq is named."""
    return place.best.kind not in WIDE and not reader.lands.isdisjoint([row.country or "" for row in place.rows])


def _told(reader: Reader, first: int) -> bool:
    """Whether what follows tells that a word is a name: «الضمير | الجوية», «بونا | للطاقة الحرارية»."""
    word, phrase = reader.words[first], Phrase(first + 1, names=1, closed=True)
    if not reader.joined[first] or not word.bare & (f.DEF | f.NAME | f.PLACE):
        return False
    plain = word.bare & (f.DEF | f.COMMON | f.MOD | f.ADJ)
    return reader.words[first + 1].form in TELLING or (not plain and for_what(reader, phrase))


def rival(head: Word) -> bool:
    """Whether a head is one of bodies too, behind which an unknown name is rather theirs: «محطة | سكاي»."""
    return any(reading.value.label == "ORG" for reading in head.listed.of(HEADS.name))


def _belonging(reader: Reader, head: int, last: int, kind: str) -> int:
    """What belongs to the name: «قاعدة الرياض | الجوية», «محطة بونا | للطاقة الحرارية», not «مطار حلب | الحدودية»."""
    feminine = reader.words[head].form.endswith("ه")
    while reader.joined[last - 1] and (form := reader.words[last].form) in BELONGS and form.endswith("ه") == feminine:
        last += 1
    phrase = Phrase(last, names=1, closed=True)
    if kind == "vague" and reader.joined[last - 1] and for_what(reader, phrase):
        return after_name(reader, phrase.last).last
    return last


def _to_where(reader: Reader, last: int) -> int:
    """The further places of a road: «طريق حلب | - دمشق»."""
    while _dashed(reader, last):
        place, end = place_at(reader, last)
        if place is None or place.skip:
            break
        last = end
    return last


def _dashed(reader: Reader, last: int) -> bool:
    """Whether a dash stands between a token and the one before."""
    return last < reader.size and reader.gaps[last - 1].strip(" ") in DASHES
