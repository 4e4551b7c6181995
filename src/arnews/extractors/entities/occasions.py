"""Events: known ones, and heads of events with what names them («مهرجان كان», «معركة إدلب», «كأس العالم 1990»)."""

from collections.abc import Iterator

from . import flags as f
from .gazetteer import well_spelled
from .lexicons import EVENTS, HEADS
from .phrase import after_name
from .proper import proper
from .reading import Candidate, Reader
from .small_words import folded

RANKED = f.DEF | f.STOP | f.MOD  # «الأول», «الثاني»
BY_DATE = ("dated", "struck")  # kinds of heads; towns too name what "struck" them
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
    last = _edition(reader, last)
    length = last - index
    yield reader.candidate("EVENT", index, last, 6.0 + length, f"known {reading.value}", skip=reading.skip)


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
            return last + 1
    return last


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """A head and a place, a name in marks or a telling adjective: «معركة إدلب», «مهرجان "جرش"», «الأزمة الليبية»."""
    for reading in reader.words[index].listed.singles.get(HEADS.name, ()):
        if reading.value.label != "EVENT" or not well_spelled(reader.texts[index], reading):
            continue  # «إحداث» is not «أحداث»
        last, end = _name(reader, index, reading.article)
        if reading.value.kind in BY_DATE and not reading.article and end is None:
            last = max(last, _date(reader, index + 1))
        if reading.value.kind == "struck":
            last = max(last, _town(reader, index + 1))
        if reading.value.kind == "named":
            last = max(last, _called(reader, index + 1))
        if last > index + 1:
            last = _edition(reader, last) if end is None else last
            score = 3.5 + 0.5 * (last - index) if end is None and reading.value.kind != "named" else 7.0 + last - index
            yield reader.candidate("EVENT", index, last, score, "head and name (event)", skip=reading.skip, end=end)


def _name(reader: Reader, index: int, definite: bool) -> tuple[int, int | None]:
    if not definite and (marks := reader.quoted(index, 5)):
        return marks
    if not reader.joined[index]:
        return index, None
    head, word = reader.words[index].form, reader.words[index + 1]
    if definite or word.bare & f.STOP:
        return index, None
    match = proper(reader, index + 1) if head[-1:] not in "ات" else None
    if match is not None:
        return after_name(reader, match[1]).last, None
    return index, None


def _called(reader: Reader, first: int) -> int:
    """The token behind an event with a name of its own: «بطولة | كأس آسيا», «عملية | نبع السلام»."""
    match = reader.longest(first, EVENTS) if reader.joined[first - 1] else None
    return match[1] if match is not None and not match[0].skip else 0


def _date(reader: Reader, first: int) -> int:
    """The token behind a date that names an event: «ثورة 25 يناير», «حرب عام 1967», «اعتداءات 11 أيلول/سبتمبر 2001»."""
    at = first + 1 if reader.words[first].form in YEAR_WORDS and reader.joined[first] else first
    if not reader.joined[first - 1] or not reader.words[at].form.isdigit():
        return 0
    if (last := _year(reader, at)) > at:
        return last
    last = at + 1
    while reader.joined[last - 1] and _month(reader, last):
        last = last + 2 if reader.gaps[last] == "/" else last + 1
        if reader.joined[last - 1] and reader.words[last].bare & RANKED == RANKED:
            last += 1  # «تشرين الثاني»
    if last == at + 1:
        return 0
    if reader.joined[last - 1] and reader.words[last].form in YEAR_WORDS:
        return _year(reader, last + 1)
    return _year(reader, last)


def _month(reader: Reader, index: int) -> bool:
    return bool(reader.words[index].bare & f.TIME) and reader.words[index].form not in YEAR_WORDS


def _town(reader: Reader, first: int, kinds: tuple[str, ...] = ("city", "capital")) -> int:
    """The token behind the place where it was: «هجمات باريس», «تفجيرات بروكسل»; «هجمات ليبيا» would be no name."""
    place = reader.words[first].listed.place if reader.joined[first - 1] else None
    return first + 1 if place and not place.skip and place.best.kind in kinds and place.prior > 0 else 0
