"""Clock times and parts of the day: «الساعة 16:00 بتوقيت ليبيا», «الثامنة والنصف مساء», «14:00 ت.غ», «فجر الأحد»."""

import attrs

from arnews import Date, Time
from arnews._scan import Match

from .around import (
    AND,
    Found,
    day_word,
    demonstrative,
    digits,
    ending,
    fills_paragraph,
    gap,
    link,
    match,
    modifier,
    near,
    number,
    parts_at,
    past_link,
)
from .clocktime import CODES, MOMENTS, Ago, Clock, PartOfDay
from .days import day_at
from .meanings import Days, Meaning, Reference
from .page import Page
from .words import (
    CLOCK,
    DAY_PHRASES,
    DAYS,
    FRACTIONS,
    HOUR_NUMBERS,
    HOURS,
    PART_PHRASES,
    PARTS,
    UNITS,
    WEEKDAYS,
    ZONES,
    DayWord,
    PartWord,
    UnitWord,
)

POINTS = frozenset({":", ".", ",", "،", "٫"})


@attrs.frozen
class Face:
    """A clock time as far as it is read: hour, minute and second; tokens; how it was written."""

    hour: int
    minute: int
    second: int | None
    first: int
    last: int
    start: int
    end: int
    written: str  # "clock" (with الساعة), "colon" (16:00), "point" (16,00), "figure" (16), "run" (1740), "word"
    part: str = ""
    day: Meaning | None = None
    zone: str | None = None
    said: bool = False  # a part of the day or a zone stands with it


def clock_at(tokens: Page, index: int) -> Face | None:
    """The clock time that begins at token `index`, with everything that belongs to it."""
    if index >= len(tokens):
        return None
    unit = match(tokens, index, UNITS)
    hour = None
    if unit and unit.value == UnitWord("H", "one") and unit.reading.article:
        if near(tokens, index) or gap(tokens, index) == "":
            hour = _hour(tokens, index + 1)
        if hour:
            hour = attrs.evolve(hour, first=index, start=unit.start, written="clock")
    hour = hour or _hour(tokens, index)
    return _completed(tokens, hour) if hour else None


def _hour(tokens: Page, index: int) -> Face | None:
    """«16:00», «16,00», «1740», «16», «الثامنة», «ثمانية»."""
    if index >= len(tokens):
        return None
    if figure := digits(tokens, index):
        return _figure(tokens, index, figure.value)
    found = match(tokens, index, HOURS) or match(tokens, index, HOUR_NUMBERS)
    if not found:
        return None
    face = Face(found.value, 0, None, index, found.last, found.start, found.end, "word")
    return _with_minutes(tokens, face)


def _figure(tokens: Page, index: int, value: int) -> Face | None:
    start, width = tokens.start(index), len(tokens[index].text)
    if width in (3, 4) and value // 100 <= 24 and value % 100 < 60:
        return Face(value // 100, value % 100, None, index, index + 1, start, tokens.end(index), "run")
    if width > 2 or value > 24:
        return None
    minute = digits(tokens, index + 1) if tokens.gap(index) in POINTS else None
    if minute and len(tokens[index + 1].text) <= 2 and minute.value < 60:
        if len(tokens[index + 1].text) == 1 and tokens.gap(index) != ":":
            return None
        return _seconds(tokens, Face(value, minute.value, None, index, index + 2, start, minute.end, _written(tokens, index)))
    return _with_minutes(tokens, Face(value, 0, None, index, index + 1, start, tokens.end(index), "figure"))


def _written(tokens: Page, index: int) -> str:
    return "colon" if tokens.gap(index) == ":" and len(tokens[index + 1].text) == 2 else "point"


def _seconds(tokens: Page, face: Face) -> Face:
    second = digits(tokens, face.last) if tokens.gap(face.last - 1) == ":" else None
    if not second or second.value > 59:
        return face
    return attrs.evolve(face, second=second.value, last=second.last, end=second.end)


def _with_minutes(tokens: Page, face: Face) -> Face:
    """«والنصف», «إلا ربعا», «و18 دقيقة», «وخمس وأربعين دقيقة»."""
    if not near(tokens, face.last - 1):
        return face
    minus = link(tokens, face.last, "minus") and near(tokens, face.last)
    index = face.last + minus
    fraction = match(tokens, index, FRACTIONS)
    if fraction and (minus or fraction.reading.proclitics == "و"):
        minutes = 60 * fraction.value[0] // fraction.value[1]
        return _moved(face, -minutes if minus else minutes, fraction.last, fraction.end)
    return _counted_minutes(tokens, face, index, minus)


def _counted_minutes(tokens: Page, face: Face, index: int, minus: bool) -> Face:
    joined = tokens[index].text == AND
    count = number(tokens, index + 1 if joined else index)
    if not count or not 0 < count.value < 60 or not near(tokens, count.last - 1):
        return face
    unit = match(tokens, count.last, UNITS)
    if not unit or unit.value.unit != "MIN" or not (joined or minus or tokens.text[tokens.start(index)] == AND):
        return face
    return _moved(face, -count.value if minus else count.value, unit.last, unit.end)


def _moved(face: Face, minutes: int, last: int, end: int) -> Face:
    hour, minute = divmod((face.hour * 60 + face.minute + minutes) % 1440, 60)
    return attrs.evolve(face, hour=hour or (face.hour if minutes > 0 else 12), minute=minute, last=last, end=end)


def _completed(tokens: Page, face: Face) -> Face:
    """The time with its part of the day and its zone, in either order."""
    for _ in range(2):
        face = _with_part(tokens, face)
        face = _with_zone(tokens, face)
    return face


def _with_part(tokens: Page, face: Face) -> Face:
    if face.part or not near(tokens, face.last - 1):
        return face
    index = past_link(tokens, face.last)
    for found in parts_at(tokens, index):
        if found.value.shape == "noun" and near(tokens, found.last - 1) and (day := day_at(tokens, found.last)):
            return attrs.evolve(face, part=found.value.part, day=day.meaning, last=day.last, end=day.end, said=True)
        if found.value.shape != "noun" and index == face.last and not found.reading.proclitics:
            return attrs.evolve(face, part=found.value.part, last=found.last, end=found.end, said=True)
    return _tonight(tokens, face, index)


def _tonight(tokens: Page, face: Face, index: int) -> Face:
    """«الثامنة من الليلة الماضية», «الثامنة هذه الليلة»."""
    found = day_word(tokens, index)
    if not found or not found.value.part:
        return face
    return attrs.evolve(face, part="night", day=Days(found.value.days), last=found.last, end=found.end, said=True)


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
    return attrs.evolve(face, zone=name or None, last=last, end=end, said=True)


def zone_at(tokens: Page, index: int) -> tuple[str, int, int] | None:
    """«بتوقيت ليبيا», «بالتوقيت المحلي لمدريد», «ت.غ», «غرينتش»: zone ("" when local), token and code point behind."""
    word = match(tokens, index, CLOCK)
    if word and word.value == "local":
        place = _place(tokens, word.last + (tokens[word.last].form in "لفي" if word.last < len(tokens) else 0))
        return place if place and near(tokens, word.last - 1) else ("", word.last, word.end)
    if word and word.value == "by":
        return _place(tokens, word.last) if near(tokens, word.last - 1) else None
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
        face = clock_at(tokens, begin)
        if face and face.last > index and _is_time(tokens, face):
            return [_found(face)]
    return []


def _beginnings(tokens: Page, index: int, first: int) -> list[int]:
    """Where a time may begin that token `index` is part of: there, or up to five words before."""
    if tokens[index].is_digits or tokens.has(index, UNITS) or tokens.has(index, HOURS):
        return [index]
    return [at for at in range(max(first, index - 5), index) if tokens[at].is_digits or tokens.has(at, HOURS) or tokens.has(at, HOUR_NUMBERS)]


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
    return bool(face.minute) or (ends and near(tokens, face.first - 1) and link(tokens, face.first - 1, "in"))


def _is_speed(face: Face) -> bool:
    """«في الساعة 3 آلاف»: a number goes on, or the hour is none."""
    return face.hour > 24 or (face.hour == 24 and face.minute > 0)


def _stands_alone(tokens: Page, face: Face) -> bool:
    """Whether «12:34» is no part of a longer chain of digits."""
    behind, ahead = tokens.gap(face.first - 1), tokens.gap(face.last - 1)
    chained = face.first > 0 and tokens[face.first - 1].is_digits and behind in (":", ".", ",", "/", "-", "+")
    onward = face.last < len(tokens) and tokens[face.last].is_digits and ahead in (":", ".", ",", "/", "+")
    return not chained and not onward


def _found(face: Face) -> Found:
    meaning = Clock(face.day, face.hour, face.minute, face.second, face.part, face.zone)
    return Found(face.start, face.end, face.first, face.last, Time, meaning, "clock")


def part_of_day(tokens: Page, index: int, first: int) -> list[Found]:
    """«مساء الإثنين», «فجر اليوم», «ليل الخميس الجمعة», «منتصف الليل», «هذا المساء»."""
    phrase = ending(tokens, index, PART_PHRASES, first)
    for found in tokens.matches(phrase.first, PART_PHRASES) if phrase else tokens.matches(index, PARTS):
        if found.first < first:
            continue
        if time := next(filter(None, (rule(tokens, found) for rule in _PART_RULES)), None):
            return [time] if time.first >= first else []
    return []


def _before_clock(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«مساء الساعة 7», «بعد الظهر 7:00»: the part of the day stands first."""
    face = clock_at(tokens, found.last) if found.value.shape == "adverb" and near(tokens, found.last - 1) else None
    if not face or face.part or face.written not in ("clock", "colon"):
        return None
    face = attrs.evolve(face, start=found.start, first=found.first, part=found.value.part)
    return _found(face)


def _before_day(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«مساء الإثنين», «صباح يوم 27 يوليو», «مساء أمس الجمعة»."""
    if found.value.shape != "noun" or not near(tokens, found.last - 1) or found.value.part not in CODES:
        return None
    day = day_at(tokens, found.last)
    if not day or day.rule == "figures":
        return None
    last = _second_day(tokens, day.last) if found.value.part == "night" else day.last
    meaning = PartOfDay(day.meaning, found.value.part)
    return Found(found.start, tokens.end(last - 1), found.first, last, Time, meaning, "part_of_day")


def _second_day(tokens: Page, last: int) -> int:
    """«ليل الخميس الجمعة», «ليلة السبت - الأحد»: the night between two days."""
    index = last + 1 if link(tokens, last, "to") and near(tokens, last) else last
    second = match(tokens, index, WEEKDAYS)
    joined = gap(tokens, last - 1) in ("", "-", "/", "–") and (index == last or near(tokens, last - 1))
    return index + 1 if second and second.reading.article and joined else last


def _fixed(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«منتصف الليل», «الغروب»."""
    part = found.value.part
    if found.value.shape != "fixed" or not (part in CODES or part in MOMENTS):
        return None
    if part == "midnight" and (found.reading.proclitics == "و" or link(tokens, found.first - 1, "to")):
        part = "late_midnight"
    return Found(found.start, found.end, found.first, found.last, Time, PartOfDay(None, part), "moment")


def _this_part(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«هذا المساء», «هذا الصباح»; «صباحا» and «الظهر» alone fill their paragraph or end what a future verb began."""
    if found.value.shape != "adverb" or found.value.part not in CODES:
        return None
    this = demonstrative(tokens, found.first)
    if this and this.value.kind == "this" and found.value.part != "afternoon":  # «هذا العصر» is this age
        meaning = PartOfDay(Days(0), found.value.part)
        return Found(this.start, found.end, this.first, found.last, Time, meaning, "this_part")
    if not fills_paragraph(tokens, found.first, found.last):
        return None
    return Found(found.start, found.end, found.first, found.last, Time, PartOfDay(None, found.value.part), "this_part")


_PART_RULES = (_before_clock, _before_day, _fixed, _this_part)


def which_hour(tokens: Page, index: int, first: int) -> list[Found]:
    """«الساعة الماضية», «الدقيقة المقبلة»; several («الساعات المقبلة») are a date without a place."""
    unit = match(tokens, index, UNITS)
    if not unit or unit.value.unit not in ("H", "MIN") or not unit.reading.article or index < first:
        return []
    which = modifier(tokens, index + 1)
    if which and which[0].kind == "few":
        which = modifier(tokens, which[1])
    if not which or which[0].kind not in ("last", "before", "next", "after"):
        return []
    end, shift = tokens.end(which[1] - 1), which[0].shift
    if unit.value.number == "one":
        meaning: Meaning = Ago(((unit.value.unit, abs(shift)),), 1 if shift > 0 else -1)
        return [Found(unit.start, end, index, which[1], Time, meaning, "which_hour")]
    if unit.value.number == "two":
        return []
    meaning = Reference("PAST_REF" if shift < 0 else "FUTURE_REF")
    return [Found(unit.start, end, index, which[1], Date, meaning, "which_hours")]


def night(tokens: Page, index: int, first: int) -> list[Found]:
    """«الليلة», «الليلة الماضية», «ليلة أمس»."""
    found = ending(tokens, index, DAY_PHRASES, first) or match(tokens, index, DAYS)
    if not found or not found.value.part or index < first or _is_other_night(tokens, found):
        return []
    meaning = PartOfDay(Days(found.value.days), found.value.part)
    return [Found(found.start, found.end, found.first, found.last, Time, meaning, "night")]


def _is_other_night(tokens: Page, found: Match[DayWord]) -> bool:
    """«تلك الليلة», «في الليلة بين ...»: no tonight."""
    if found.reading.form != "الليلة":
        return False
    return bool(found.reading.proclitics or demonstrative(tokens, found.first) or link(tokens, found.first - 1, "at"))


def hours(tokens: Page, index: int, first: int) -> list[Found]:
    """«الساعات الأولى من يوم الإثنين», «الساعات الأولى من صباح الأحد», «ساعة متأخرة من مساء أمس»."""
    found = match(tokens, index, CLOCK)
    if not found or found.value not in CODES or index < first or not link(tokens, found.last, "of"):
        return []
    at = found.last + 1
    part = before_day(tokens, at)
    day = day_at(tokens, part.last if part else at) if at < len(tokens) else None
    if not day:
        return []
    meaning = PartOfDay(day.meaning, part.value.part if part else found.value)
    return [Found(found.start, day.end, index, day.last, Time, meaning, "hours_of")]


def before_day(tokens: Page, index: int) -> Match[PartWord] | None:
    """The part of the day at token `index` that a day follows."""
    for found in parts_at(tokens, index) if index < len(tokens) else ():
        if found.value.shape == "noun" and near(tokens, found.last - 1):
            return found
    return None


def day_with_part(tokens: Page, found: Found) -> Found:
    """«الثلاثاء مساء», «أمس صباحا»: a day with an adverb behind it is a time."""
    if not near(tokens, found.last - 1):
        return found
    for part in parts_at(tokens, found.last):
        if part.value.shape == "adverb" and not part.reading.form.startswith("ال") and part.value.part in CODES:
            meaning = PartOfDay(found.meaning, part.value.part)
            return attrs.evolve(found, end=part.end, last=part.last, kind=Time, meaning=meaning, rule="day_and_part")
    return found
