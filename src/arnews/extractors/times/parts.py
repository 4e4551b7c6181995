"""Parts of the day: «مساء الإثنين», «فجر اليوم», «منتصف الليل», «الليلة الماضية», «الساعات الأولى من يوم الأحد»."""

from arnews import Date, Time
from arnews._scan import Match

from .around import Found, before, demonstrative, ending, fills_paragraph, gap, modifier, number, parts_at, past_link
from .clock import clock_at, found_clock
from .clocktime import CODES, MOMENTS, Ago, PartOfDay
from .days import day_at
from .meanings import Days, Meaning, Reference
from .page import Page
from .words import CLOCK, DAY_PHRASES, DAYS, EDGES, PART_PHRASES, PARTS, UNITS, WEEKDAYS, DayWord, PartWord
from .years import with_edge

MIDDLE = 2  # of EDGES


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
    face = clock_at(tokens, found.last) if found.value.shape == "adverb" and tokens.near(found.last - 1) else None
    if not face or face.part or face.written not in ("clock", "colon"):
        return None
    face = face._replace(start=found.start, first=found.first, part=found.value.part)
    return found_clock(face)


def _before_day(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«مساء الإثنين», «صباح يوم 27 يوليو», «مساء أمس الجمعة», «منتصف ليل الأحد»."""
    if found.value.shape != "noun" or not tokens.near(found.last - 1) or found.value.part not in CODES:
        return None
    day = day_at(tokens, found.last)
    if not day or day.rule == "figures":
        return None
    last, end = _second_day(tokens, day) if found.value.part == "night" else (day.last, day.end)
    night = found.value.part == "night"
    edge = before(tokens, found.first, EDGES, 1) if night else None
    part = "late_midnight" if edge and edge.value == MIDDLE else found.value.part
    start, begin = (edge.start, edge.first) if edge else (found.start, found.first)
    return Found(start, end, begin, last, Time, PartOfDay(day.meaning, part), "part_of_day")


def _second_day(tokens: Page, day: Found) -> tuple[int, int]:
    """Token and code point behind «ليل الخميس الجمعة», «ليلة السبت - الأحد»: the night between two days."""
    last = day.last
    index = last + 1 if tokens.is_link(last, "to") and tokens.near(last) else last
    second = tokens.match(index, WEEKDAYS)
    joined = gap(tokens, last - 1) in ("", "-", "/", "–") and (index == last or tokens.near(last - 1))
    return (index + 1, second.end) if second and second.reading.article and joined else (last, day.end)


def _fixed(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«منتصف الليل», «الغروب»."""
    part = found.value.part
    if found.value.shape != "fixed" or not (part in CODES or part in MOMENTS):
        return None
    if part == "midnight" and (found.reading.proclitics == "و" or tokens.is_link(found.first - 1, "to")):
        part = "late_midnight"
    return Found(found.start, found.end, found.first, found.last, Time, PartOfDay(None, part), "moment")


def _this_part(tokens: Page, found: Match[PartWord]) -> Found | None:
    """«هذا المساء», «هذا الصباح»; «قبيل المساء»; «صباحا» and «الظهر» alone fill their paragraph."""
    if found.value.shape != "adverb" or found.value.part not in CODES:
        return None
    this = demonstrative(tokens, found.first)
    if this and this.value.kind == "this" and found.value.part != "afternoon":  # «هذا العصر» is this age
        meaning = PartOfDay(Days(0), found.value.part)
        return Found(this.start, found.end, this.first, found.last, Time, meaning, "this_part")
    if not (fills_paragraph(tokens, found.first, found.last) or _is_told(tokens, found)):
        return None
    return Found(found.start, found.end, found.first, found.last, Time, PartOfDay(None, found.value.part), "this_part")


def _is_told(tokens: Page, found: Match[PartWord]) -> bool:
    """«قبيل المساء», «أثناء الليل», «منذ الصباح»; «في الليل» may be any night, «خلال العصر» is an age."""
    if found.value.part in ("noon", "afternoon") or not found.reading.form.startswith("ال") or found.reading.proclitics:
        return False
    return tokens.near(found.first - 1) and tokens.is_link(found.first - 1, "in the course of")


_PART_RULES = (_before_clock, _before_day, _fixed, _this_part)


def which_hour(tokens: Page, index: int, first: int) -> list[Found]:
    """«الساعة الماضية», «الدقيقة المقبلة», «هذه الساعة»; several («الساعات المقبلة») are a date without a place."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value.unit not in ("H", "MIN") or not unit.reading.article or index < first:
        return []
    this = demonstrative(tokens, index)
    if this and this.value.kind == "this" and unit.value.number == "one" and this.first >= first:
        return [Found(this.start, unit.end, this.first, index + 1, Time, Ago(((unit.value.unit, 0),), 1), "which_hour")]
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
    found = ending(tokens, index, DAY_PHRASES, first) or tokens.match(index, DAYS)
    if not found or not found.value.part or index < first or _is_other_night(tokens, found):
        return []
    days, last = found.value.days, found.last
    which = modifier(tokens, last) if found.reading.form == "الليلة" else None
    if which and which[0].kind in ("last", "before", "next"):
        days, last = which[0].shift, which[1]
    start, begin = with_edge(tokens, found.first, found.start, first)
    return [Found(start, tokens.end(last - 1), begin, last, Time, PartOfDay(Days(days), found.value.part), "night")]


def _is_other_night(tokens: Page, found: Match[DayWord]) -> bool:
    """«تلك الليلة», «في الليلة بين ...»: no tonight."""
    if found.reading.form != "الليلة":
        return False
    ranked = number(tokens, found.last) if tokens.near(found.last - 1) else None
    if ranked and ranked.exact and ranked.exact.definite:  # «الليلة الأولى»
        return True
    return bool(found.reading.proclitics or demonstrative(tokens, found.first) or tokens.is_link(found.first - 1, "at"))


def hours(tokens: Page, index: int, first: int) -> list[Found]:
    """«الساعات الأولى من يوم الإثنين», «ساعة متأخرة من مساء أمس», «ساعة متأخرة الليلة الماضية»."""
    found = tokens.match(index, CLOCK)
    if not found or found.value not in CODES or index < first or not tokens.near(found.last - 1):
        return []
    at = past_link(tokens, found.last)
    part = before_day(tokens, at)
    if tonight := night(tokens, at, at):
        return [tonight[0]._replace(start=found.start, first=index, rule="hours_of")]
    day = day_at(tokens, part.last if part else at) if part or at > found.last else None
    if not day:
        return []
    meaning = PartOfDay(day.meaning, part.value.part if part else found.value)
    last, end = _second_day(tokens, day) if part and part.value.part == "night" else (day.last, day.end)
    return [Found(found.start, end, index, last, Time, meaning, "hours_of")]


def before_day(tokens: Page, index: int) -> Match[PartWord] | None:
    """The part of the day at token `index` that a day follows."""
    for found in parts_at(tokens, index) if index < len(tokens) else ():
        if found.value.shape == "noun" and tokens.near(found.last - 1):
            return found
    return None


def day_with_part(tokens: Page, found: Found) -> Found:
    """«الثلاثاء مساء», «أمس صباحا»: a day with an adverb behind it is a time."""
    if not tokens.near(found.last - 1):
        return found
    for part in parts_at(tokens, found.last):
        if part.value.shape == "adverb" and not part.reading.form.startswith("ال") and part.value.part in CODES:
            meaning = PartOfDay(found.meaning, part.value.part)
            return found._replace(end=part.end, last=part.last, kind=Time, meaning=meaning, rule="day_and_part")
    return found
