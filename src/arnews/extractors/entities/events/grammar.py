"""Events: known ones, and heads of events with what names them («مهرجان كان», «معركة إدلب», «كأس العالم 1990»)."""

from collections.abc import Iterator

from ..lexicons import EVENTS, HEADS, ORGANIZATIONS
from ..phrases.phrase import after_name
from ..phrases.proper import proper
from ..words import flags as f
from ..words.gazetteer import well_spelled
from ..words.reading import Candidate, Form, Reader
from ..words.small_words import folded
from .contests import contest, fair, whose_contest

RANKED = f.DEF | f.STOP | f.MOD  # «الأول», «الثاني»
BY_DATE = ("dated", "struck", "polled")  # kinds of heads; towns too name what "struck" them
MARKED = ("marked", "day")  # kinds of heads that marks name
CALLED = ("named", "marked", "day", "champion")  # kinds of heads that a known event may follow
CONTESTS = ("contest", "champion")
CONTEST = f.OCCASION | f.DEF
(ANNO,) = folded("anno")
ARTICLES = folded("article")
YEAR_WORDS = folded("year")
EDITION = f.DEF | f.ADJ  # «الصيفية»


def known(reader: Reader, index: int) -> Iterator[Candidate]:
    """«كأس العالم», «المونديال», with the year that follows."""
    matches = reader.matches(index, EVENTS)
    if not matches:
        return
    reading, last = matches[0]
    if last == index + 1 and not reading.article:
        last = max(last, _town(reader, last, ("city", "capital", "country")))  # «مونديال ألمانيا»
    if reading.value == "cup":
        last = whose_contest(reader, last)
    last = _ranked(reader, last) if reading.value == "summit" else _edition(reader, last)
    length = last - index
    yield reader.candidate("EVENT", index, last, 6.0 + length, f"known {reading.value}", skip=reading.skip)


def _ranked(reader: Reader, last: int) -> int:
    """«القمة العربية | الـ28», «القمة الخليجية | الأربعون»: how many there have been."""
    if not reader.joined[last - 1]:
        return last
    if reader.words[last].form in ARTICLES and reader.words[last + 1].form.isdigit() and not reader.gaps[last].strip():
        return last + 2
    return last + 1 if reader.words[last].bare & RANKED == RANKED else last


def _edition(reader: Reader, last: int) -> int:
    """The token behind the sport and year of an event: «كأس العالم | لكرة القدم 2006», «أولمبياد | 2020 الصيفية»."""
    end = _year(reader, _sport(reader, last))
    if end > last and reader.joined[end - 1] and reader.words[end].bare & EDITION == EDITION:
        return end + 1
    return _sport(reader, end)


def _sport(reader: Reader, last: int) -> int:
    """«كأس العالم لكرة القدم»."""
    if reader.joined[last - 1] and reader.words[last].form == "لكره" and reader.joined[last]:
        return last + 2
    return last


def _year(reader: Reader, last: int) -> int:
    """«مونديال 2018»: the year belongs to the name."""
    if last < reader.size and reader.joined[last - 1]:
        form = reader.words[last].form
        if len(form) == 4 and form.isdigit() and form[:2] in ("19", "20"):
            return last + 1 + _anno(reader, last)
    return last


def _anno(reader: Reader, year: int) -> bool:
    """Whether «م» is written behind a year: «دوري أبطال آسيا 2019م»."""
    return not reader.gaps[year] and reader.words[year + 1].form == ANNO


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """A head and a place, a name in marks or a telling adjective: «معركة إدلب», «مهرجان "جرش"», «الأزمة الليبية»."""
    for reading in reader.words[index].listed.of(HEADS.name):
        row = reading.value
        if row.label != "EVENT" or row.kind == "prize" or not well_spelled(reader.texts[index], reading):
            continue  # «إحداث» is not «أحداث»
        last, end = _name(reader, index, reading.article, row.kind)
        if row.kind in BY_DATE and not reading.article and end is None:
            last = max(last, _date(reader, index + 1))
        if row.kind == "struck":
            last = max(last, _town(reader, index + 1))
        called = _called(reader, index, reading.article, row.kind)
        last = max(last, called)
        if last > index + 1:
            last = _edition(reader, last) if end is None else last
            score = 7.0 + last - index if end or called else 3.5 + 0.5 * (last - index)
            yield reader.candidate("EVENT", index, last, score, "head and name (event)", skip=reading.skip, end=end)


def _name(reader: Reader, index: int, definite: bool, kind: str) -> tuple[int, int | None]:
    if kind == "polled":
        return index, None  # «انتخابات الكونغرس» names none
    if not definite and (marks := reader.quoted(index, 5)):
        plain = kind == "games" or (kind in MARKED and _plain(reader, index + 1, marks[0]))
        return (index, None) if plain else marks
    if not reader.joined[index]:
        return index, None
    head, word = reader.words[index].form, reader.words[index + 1]
    if definite or word.bare & f.STOP or kind in MARKED or (word.bare & f.SPOT and not word.bare & f.DEF):
        return index, None
    match = proper(reader, index + 1) if head[-1:] not in "ات" else None
    if match is not None and _fits(reader, index + 1, match, kind):
        return after_name(reader, match[1]).last, None
    return index, None


def _fits(reader: Reader, index: int, match: Form, kind: str) -> bool:
    """Whether a name behind a head is that of the event: not «ألعاب | مانشستر سيتي», «دورة | مجلس الأمة»."""
    reading, last = match
    place = reader.words[index].listed.place if last == index + 1 else None
    if place is None and reading.lexicon == ORGANIZATIONS.name:
        return kind != "games" and reading.value.kind != "club"
    return getattr(reading.value, "kind", "") != "mountain"  # «قمة | إيفرست»


def _plain(reader: Reader, first: int, last: int) -> bool:
    """Whether ordinary words stand in marks rather than a name: «عملية "اعتراض"», «عملية "لتقصي الحقائق"»."""
    words = reader.words[first:last]
    told = words[0].li and not words[0].bare
    return bool(told or all(word.bare & f.COMMON and not word.bare & f.DEF for word in words))


def _called(reader: Reader, index: int, definite: bool, kind: str) -> int:
    """The token behind an event that is named otherwise than by a place."""
    if not reader.joined[index]:
        return 0
    if kind in CALLED and (match := reader.longest(index + 1, EVENTS)) and not match[0].skip:
        return match[1]  # «بطولة | كأس آسيا», «عملية | نبع السلام»
    if kind == "named" and reader.words[index + 1].bare & CONTEST == CONTEST:
        return contest(reader, index + 1, True)  # «مسابقة | الدوري الكرواتي»
    if kind in CONTESTS:
        return contest(reader, index, definite)
    return (
        fair(reader, index, definite) if kind == "fair" or (kind == "day" and definite) else 0
    )  # «اليوم العالمي للبيئة»


def _date(reader: Reader, first: int) -> int:
    """The token behind a date that names an event: «ثورة 25 يناير», «حرب عام 1967», «اعتداءات 11 أيلول/سبتمبر 2001»."""
    at = first + 1 if reader.words[first].form in YEAR_WORDS and reader.joined[first] else first
    if not reader.joined[first - 1]:
        return 0
    if not reader.words[at].form.isdigit():
        return _month_of_year(reader, at)
    if (last := _year(reader, at)) > at:
        return last
    last = _months(reader, at + 1)
    if last == at + 1:
        return 0
    if reader.joined[last - 1] and reader.words[last].form in YEAR_WORDS:
        year = _year(reader, last + 1)
        return year if year > last + 1 else last  # «حرب 14 مايو | سنة 1864»
    return _year(reader, last)


def _month_of_year(reader: Reader, first: int) -> int:
    """The token behind a month and its year: «اعتداءات | تشرين الثاني/نوفمبر 2015»; a month alone names no event."""
    last = _months(reader, first)
    year = _year(reader, last) if last > first else last
    return year if year > last else 0


def _months(reader: Reader, last: int) -> int:
    """The token behind the names of a month: «تشرين الثاني/نوفمبر»."""
    while reader.joined[last - 1] and _month(reader, last):
        last = _behind_month(reader, last)
        if reader.gaps[last - 1] == "/":
            last = _behind_month(reader, last)
    return last


def _behind_month(reader: Reader, index: int) -> int:
    """The token behind one name of a month: «نوفمبر», «تشرين الثاني»."""
    return index + 1 + (reader.joined[index] and reader.words[index + 1].bare & RANKED == RANKED)


def _month(reader: Reader, index: int) -> bool:
    return bool(reader.words[index].bare & f.TIME) and reader.words[index].form not in YEAR_WORDS


def _town(reader: Reader, first: int, kinds: tuple[str, ...] = ("city", "capital")) -> int:
    """The token behind the place where it was: «هجمات باريس», «تفجيرات بروكسل»; «هجمات ليبيا» would be no name."""
    place = reader.words[first].listed.place if reader.joined[first - 1] else None
    return first + 1 if place and not place.skip and place.best.kind in kinds and place.prior > 0 else 0
