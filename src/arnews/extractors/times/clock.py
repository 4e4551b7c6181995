"""Clock times and parts of the day: «الساعة 16:00 بتوقيت ليبيا», «الثامنة والنصف مساء», «14:00 ت.غ», «فجر الأحد»."""

from arnews import Time

from .around import AND, Found, day_word, fills_paragraph, gap, parts_at, past_link
from .clocktime import Clock
from .days import day_at
from .faces import Face, hour_at
from .meanings import Days
from .page import Page
from .words import (
    AN_HOUR,
    CLOCK,
    DAY_PHRASES,
    DAYS,
    HOUR_NUMBERS,
    HOURS,
    LINKS,
    PART_PHRASES,
    PARTS,
    UNITS,
    ZONES,
)

# What tells of a part of the day or of a zone behind a time.
TELLING = (PARTS, PART_PHRASES, DAYS, DAY_PHRASES, CLOCK, ZONES, LINKS)


def clock_at(tokens: Page, index: int) -> Face | None:
    """The clock time that begins at token `index`, with everything that belongs to it."""
    if index >= len(tokens):
        return None
    unit = tokens.match(index, UNITS)
    hour = None
    if unit and unit.value == AN_HOUR and unit.reading.article:
        if tokens.near(index) or gap(tokens, index) == "":
            hour = hour_at(tokens, index + 1)
        if hour:
            hour = hour._replace(first=index, start=unit.start, written="clock")
    hour = hour or hour_at(tokens, index)
    return _completed(tokens, hour) if hour else None


def _completed(tokens: Page, face: Face) -> Face:
    """The time with its part of the day and its zone, in either order."""
    if not tokens.has_any(face.last, TELLING):
        return face
    for _ in range(2):
        face = _with_part(tokens, face)
        face = _with_zone(tokens, face)
    return face


def _with_part(tokens: Page, face: Face) -> Face:
    if face.part or not tokens.near(face.last - 1):
        return face
    index = past_link(tokens, face.last)
    for found in parts_at(tokens, index):
        if found.value.shape == "noun" and tokens.near(found.last - 1) and (day := day_at(tokens, found.last)):
            return face._replace(part=found.value.part, day=day.meaning, last=day.last, end=day.end, said=True)
        if found.value.shape == "letter" and face.written not in ("clock", "colon"):
            continue
        if found.value.shape != "noun" and index == face.last and not found.reading.proclitics:
            return face._replace(part=found.value.part, last=found.last, end=found.end, said=True)
    return _tonight(tokens, face, index)


def _tonight(tokens: Page, face: Face, index: int) -> Face:
    """«الثامنة من الليلة الماضية», «الثامنة هذه الليلة»."""
    found = day_word(tokens, index)
    if not found or not found.value.part:
        return face
    return face._replace(part="night", day=Days(found.value.days), last=found.last, end=found.end, said=True)


def _with_zone(tokens: Page, face: Face) -> Face:
    if face.zone or face.last >= len(tokens) or gap(tokens, face.last - 1) not in ("", "("):
        return face
    zone = zone_at(tokens, face.last)
    if not zone:
        return face
    name, last, end = zone
    if gap(tokens, face.last - 1) == "(":
        if not tokens.text.startswith(")", end) or tokens[face.last].is_digits:
            return face
        end += 1
    return face._replace(zone=name or None, last=last, end=end, said=True)


def zone_at(tokens: Page, index: int) -> tuple[str, int, int] | None:
    """«بتوقيت ليبيا», «بالتوقيت المحلي لمدريد», «ت.غ», «غرينتش»: zone ("" when local), token and code point behind."""
    word = tokens.match(index, CLOCK)
    if word and word.value == "local":
        place = _place(tokens, word.last + (tokens[word.last].form in "لفي" if word.last < len(tokens) else 0))
        return place if place and tokens.near(word.last - 1) else ("", word.last, word.end)
    if word and word.value == "by":
        return _place(tokens, word.last) if tokens.near(word.last - 1) else None
    found = _place(tokens, index)
    return found if found and found[0] == "UTC" else None


def _place(tokens: Page, index: int) -> tuple[str, int, int] | None:
    """The longest zone name at token `index`; its letters may be parted by points («ت.غ»)."""
    if index >= len(tokens):
        return None
    best: tuple[str, int, int] | None = None
    for reading in tokens.readings(index, ZONES):
        last = index + 1 + len(reading.rest)
        forms = tuple(tokens[at].form for at in range(index + 1, min(last, len(tokens))))
        joined = all(tokens.gap(at).strip(" .") == "" for at in range(index, last - 1))
        if forms == reading.rest and joined and (best is None or last > best[1]):
            best = reading.value, last, tokens.end(last - 1)
    return best


def clock(tokens: Page, index: int, first: int) -> list[Found]:
    """A clock time that begins with الساعة or digits, or that a part of the day or a zone behind it shows."""
    for begin in _beginnings(tokens, index, first):
        face = None if _has_article(tokens, begin) else clock_at(tokens, begin)
        if face and face.last > index and _is_time(tokens, face):
            return [*_earlier_hour(tokens, face, first), found_clock(face)]
    return []


def _earlier_hour(tokens: Page, face: Face, first: int) -> list[Found]:
    """The other hour of «بين الثامنة والعاشرة مساء», «من الثامنة إلى العاشرة مساء»."""
    index = face.first - 1
    to = tokens.is_link(index, "to")
    joined = to or tokens.text[face.start - 1] == AND
    begin = index - to
    if not face.part or begin < first or not joined or not (tokens.near(index) and tokens.near(begin)):
        return []
    hour = hour_at(tokens, begin) if tokens.has(begin, HOURS) else None
    if not hour or hour.last != begin + 1 or hour.hour > face.hour:
        return []
    return [found_clock(hour._replace(part=face.part, day=face.day))]


def _beginnings(tokens: Page, index: int, first: int) -> list[int]:
    """Where a time may begin that token `index` is part of: there, or up to five words before."""
    if tokens[index].is_digits or tokens.has(index, UNITS) or tokens.has(index, HOURS):
        return [index]
    before = range(max(first, index - 5), index)
    return [at for at in before if tokens[at].is_digits or tokens.has(at, HOURS) or tokens.has(at, HOUR_NUMBERS)]


def _has_article(tokens: Page, index: int) -> bool:
    """«شاب في الـ22 مساء الثلاثاء»: no hour."""
    return tokens[index].is_digits and tokens.is_link(index - 1, "article") and gap(tokens, index - 1) == ""


def _is_time(tokens: Page, face: Face) -> bool:
    if face.written == "clock":
        return not _is_speed(face)
    if face.written == "colon":
        return _stands_alone(tokens, face)
    if face.written == "word" and not face.said:
        return _is_hour(tokens, face)
    return face.said and (face.written != "word" or bool(face.part or face.zone))


def _is_hour(tokens: Page, face: Face) -> bool:
    """«إنها الثامنة والربع», «في السابعة» at the end of what is said: an hour without الساعة."""
    if fills_paragraph(tokens, face.first, face.last) or not tokens[face.first].form.startswith("ال"):
        return False
    ends = face.last >= len(tokens) or "\n" in tokens.gap(face.last - 1)
    return bool(face.minute) or (ends and tokens.near(face.first - 1) and tokens.is_link(face.first - 1, "in"))


def _is_speed(face: Face) -> bool:
    """«في الساعة 3 آلاف»: a number goes on, or the hour is none."""
    return face.hour > 24 or (face.hour == 24 and face.minute > 0)


def _stands_alone(tokens: Page, face: Face) -> bool:
    """Whether «12:34» is no part of a longer chain of digits."""
    behind, ahead = tokens.gap(face.first - 1), tokens.gap(face.last - 1)
    chained = face.first > 0 and tokens[face.first - 1].is_digits and behind in (":", ".", ",", "/", "-", "+")
    onward = face.last < len(tokens) and tokens[face.last].is_digits and ahead in (":", ".", ",", "/", "+")
    return not chained and not onward


def found_clock(face: Face) -> Found:
    """The expression that a clock time is."""
    meaning = Clock(face.day, face.hour, face.minute, face.second, face.part, face.zone)
    return Found(face.start, face.end, face.first, face.last, Time, meaning, "clock")
