"""Days by name: «يوم الأحد المقبل», «الأربعاء 22 يناير», «اليوم الجمعة», «أمس الأول», «اليوم ذاته»."""

import attrs

from arnews import Date
from arnews._scan import Match

from .around import Found, dated, day_word, demonstrative, ending, gap, is_any_day, is_part, modifier, number, past_link
from .meanings import Days, Meaning, Reference, Unit, Weekday
from .month_names import FEW_DAYS, month_at
from .months import day_month_at
from .nth import month_of, nth_weekday
from .numeric import figures_at
from .page import Page
from .unyeared import DayOf
from .within import DayIn, DayNumber, Nth
from .words import (
    A_DAY,
    A_MONTH,
    A_WEEK,
    DAY_PHRASES,
    DEMONSTRATIVES,
    MONTHS,
    NAMED_DAYS,
    NEVER_DAY,
    OTHER_DAYS,
    UNITS,
    WEEKDAYS,
    DayWord,
    Which,
)

HOURS_OF_CLOCK = 12
FRIDAY = 5  # a feminine word
GOING_ON = ("-", "/", "+", "%", "٪", ":", "–", "$", "°")  # behind digits that are no day
JOINING = frozenset({"", "،", ","})


def day_at(tokens: Page, index: int) -> Found | None:
    """The day expression that begins at token `index`, of whatever kind."""
    if index >= len(tokens):
        return None
    return (
        _deictic(tokens, index)
        or _this_weekday(tokens, index)
        or _named(tokens, index)
        or _after_day_word(tokens, index)
        or _weekday(tokens, index, bare=False)
        or _date(tokens, index, tokens.start(index))
    )


def _deictic(tokens: Page, index: int) -> Found | None:
    """«اليوم», «اليوم الجمعة», «أمس», «أمس الأول», «غدا السبت»."""
    found = day_word(tokens, index)
    if not found or found.value.part or _is_other_today(tokens, found):
        return None
    day = dated(tokens, index, found.last, found.start, _deictic_meaning(found), "deictic")
    between = gap(tokens, found.last - 1)
    name = _weekday(tokens, found.last, bare=False) if between in (*JOINING, "(") else None
    closing = between == "("
    if name and closing and not tokens.text.startswith(")", name.end):
        return day
    if not name or (isinstance(name.meaning, Weekday) and name.meaning.which):
        return day
    meaning = name.meaning
    if isinstance(meaning, Weekday) and isinstance(day.meaning, Days):
        meaning = Days(day.meaning.count, meaning.day)
    return day._replace(meaning=meaning, last=name.last, end=name.end + closing)


def _deictic_meaning(found: Match[DayWord]) -> Meaning:
    """«يومنا هذا» is no day of the calendar but the present."""
    return Reference("PRESENT_REF") if found.reading.form.startswith("يومنا") else Days(found.value.days)


def _is_other_today(tokens: Page, found: Match[DayWord]) -> bool:
    """Whether «اليوم» is not today: «اليوم التالي», «هذا اليوم», «اليوم_الوطني»; also «غد أفضل», «لامس»."""
    if tokens.near(found.last - 1) and tokens.match(found.last, OTHER_DAYS):
        return True
    if found.reading.form == "أمس":
        return found.reading.proclitics.endswith("ل")
    if found.reading.form != "اليوم":
        return False
    if demonstrative(tokens, found.first):
        return True
    if tokens.match(found.last, WEEKDAYS):
        return False
    if found.reading.proclitics.endswith(("ب", "ل", "ك")) or is_any_day(tokens, found):
        return True
    if not tokens.near(found.last - 1):
        return "_" in tokens.gap(found.last - 1)
    after = number(tokens, found.last)
    return bool(modifier(tokens, found.last) or (after and after.exact and after.exact.definite and not after.digits))


def _named(tokens: Page, index: int) -> Found | None:
    """«اليوم ذاته», «ذلك اليوم», «اليوم التالي», «هذا اليوم», «اليوم الماضي»."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value.unit != "D" or unit.value.number != "one" or not unit.reading.article:
        return None
    if which := modifier(tokens, index + 1):
        day = dated(tokens, index, which[1], unit.start, Unit("day", which[0]), "which_day")
        return None if is_part(tokens, day.last) else day
    if found := demonstrative(tokens, index):
        return dated(tokens, found.first, index + 1, found.start, Unit("day", found.value), "which_day")
    return None


def _this_weekday(tokens: Page, index: int) -> Found | None:
    """«هذا الأحد», from the first word or the second."""
    if tokens.match(index, DEMONSTRATIVES) and tokens.near(index):
        return _this_weekday(tokens, index + 1)
    found, this = _weekday(tokens, index, bare=False), demonstrative(tokens, index)
    if not found or not this or this.value.kind != "this":
        return None
    return found._replace(first=this.first, start=this.start)


def _after_day_word(tokens: Page, index: int) -> Found | None:
    """«يوم الأحد», «يوم أحد», «يوم 27 يوليو», «يوم الخميس، 20 سبتمبر»."""
    unit = tokens.match(index, UNITS)
    if not unit or unit.value != A_DAY or unit.reading.article or not tokens.near(index):
        return None
    found = (
        _weekday(tokens, index + 1, bare=True) or _date(tokens, index + 1, unit.start) or day_number(tokens, index + 1)
    )
    return found._replace(first=index, start=unit.start) if found else None


def ends_there(tokens: Page, last: int) -> bool:
    """Whether what is said ends before token `last`: neither a blank nor the rest of a figure follows."""
    return not tokens.near(last - 1) and not gap(tokens, last - 1).startswith(GOING_ON)


def day_number(tokens: Page, index: int) -> Found | None:
    """«يوم 27», «يوم الخامس عشر» at the end of what is said."""
    day = number(tokens, index)
    if not day or not day.exact or day.value not in FEW_DAYS:
        return None
    is_hour = day.value <= HOURS_OF_CLOCK and day.exact.gender == "f"  # «في السابعة»
    if not day.digits and (is_hour or not day.exact.definite):
        return None
    if not ends_there(tokens, day.last):
        return None
    return Found(day.start, day.end, index, day.last, Date, DayNumber(day.value), "day_number")


def _date(tokens: Page, index: int, start: int) -> Found | None:
    """«22 يناير», «السادس عشر من أكتوبر», «2018/9/22» from token `index`."""
    if figures := figures_at(tokens, index, loose=start < tokens.start(index)):
        return Found(start, figures.end, index, figures.last, Date, figures.meaning, "figures")
    name = tokens.match(index, MONTHS) and month_at(tokens, index)
    if name and name.day and not name.proclitics:
        return Found(start, name.end, index, name.last, Date, name.meaning(name.day), "month_day")
    if found := day_month_at(tokens, index):
        of = found[1]
        return Found(start, of.end, index, of.last, Date, of.meaning(found[0]), "day_month")
    return _of_month(tokens, index, start)


def _of_month(tokens: Page, index: int, start: int) -> Found | None:
    """«السادس والعشرين من الشهر الجاري», «14 من الشهر ذاته»."""
    day = number(tokens, index)
    at = past_link(tokens, day.last) if day and day.value in FEW_DAYS else 0
    unit = tokens.match(at, UNITS) if day and at > day.last else None
    month = month_of(tokens, at) if unit and unit.value == A_MONTH and unit.reading.article else None
    if not day or not month:
        return None
    return Found(start, month[2], index, month[1], Date, DayIn(day.value, month[0]), "day_of_month")


def _weekday(tokens: Page, index: int, bare: bool) -> Found | None:
    """A weekday's name with what follows it: a modifier, a date, its week, the name of a feast («أحد السعف»)."""
    found = tokens.match(index, WEEKDAYS)
    if not found or not (found.reading.article or (bare and not found.reading.proclitics)):
        return None
    day = dated(tokens, index, found.last, found.start, Weekday(found.value), "weekday")
    if name := tokens.match(found.last, NAMED_DAYS) if tokens.near(found.last - 1) else None:
        return None if name.value == "other" else dated(tokens, index, name.last, found.start, Reference(None), "feast")
    return (
        _with_date(tokens, day) or _with_which(tokens, day, found.value) or _with_rank(tokens, day, found.value) or day
    )


def _with_rank(tokens: Page, day: Found, weekday: int) -> Found | None:
    """«السبت السادس عشر», «الثلاثاء التاسع عشر من هذا الشهر»; «الأحد الثاني» is the second of the month."""
    rank = number(tokens, day.last) if tokens.near(day.last - 1) and not tokens.has(day.last, WEEKDAYS) else None
    if not rank or not rank.exact or not rank.exact.definite:
        return None
    at = past_link(tokens, rank.last)
    of = month_of(tokens, at) if at > rank.last else None
    if rank.digits or (rank.exact.gender != "m" and not (of and weekday == FRIDAY)):
        return None
    month, last = (of[0], of[1]) if of else (Unit("month", Which("this", 0)), rank.last)
    meaning: Meaning = DayIn(rank.value, month) if of else DayNumber(rank.value, weekday)
    if rank.value <= 5:
        meaning = Nth(rank.value, weekday, month)
    return day._replace(meaning=meaning, last=last, end=tokens.end(last - 1))


def _with_which(tokens: Page, day: Found, weekday: int) -> Found | None:
    """«الأحد المقبل», «الجمعة من الأسبوع المقبل», «الأسبوع القادم» behind a weekday."""
    if which := modifier(tokens, day.last):
        meaning = Weekday(weekday, which[0])
        return day._replace(meaning=meaning, last=which[1], end=tokens.end(which[1] - 1))
    if not tokens.near(day.last - 1):
        return None
    if shared := _shared_which(tokens, day.last):
        return day._replace(meaning=Weekday(weekday, shared))
    index = past_link(tokens, day.last)
    this = tokens.match(index, DEMONSTRATIVES)
    week = tokens.match(index + 1 if this else index, UNITS)
    if this and week and week.value == A_WEEK and week.reading.article:
        meaning = Weekday(weekday, None, Unit("week", this.value))
        return day._replace(meaning=meaning, last=week.last, end=week.end)
    which = modifier(tokens, index + 1) if week and week.value.unit == "W" and week.reading.article else None
    if not which:
        return None
    meaning = Weekday(weekday, None, Unit("week", which[0]))
    return day._replace(meaning=meaning, last=which[1], end=tokens.end(which[1] - 1))


def _shared_which(tokens: Page, index: int) -> Which | None:
    """The modifier of two days, from the first: «الثلاثاء والأربعاء المقبلين»."""
    other = tokens.match(index, WEEKDAYS)
    which = modifier(tokens, other.last) if other and other.reading.proclitics == "و" else None
    return which[0] if which and tokens[which[1] - 1].form.endswith("ين") else None


def _with_date(tokens: Page, day: Found) -> Found | None:
    """«الأربعاء 22 يناير», «الخميس، 20 سبتمبر», «الخميس الموافق 14 شهر شباط», «الإثنين في 18 شباط»."""
    if gap(tokens, day.last - 1) not in JOINING:
        return None
    index = day.last
    if tokens.is_link(index, "matching") or (tokens.is_link(index, "at") and not tokens[index].is_digits):
        if not tokens.near(index):
            return None
        index += 1
    date = _date(tokens, index, day.start) if index < len(tokens) else None
    if not date:
        return None
    meaning = date.meaning
    if isinstance(meaning, DayOf) and isinstance(day.meaning, Weekday):
        meaning = attrs.evolve(meaning, weekday=day.meaning.day)
    return day._replace(meaning=meaning, last=date.last, end=date.end)


def day(tokens: Page, index: int, first: int) -> list[Found]:
    """Any day that begins with يوم, اليوم, أمس, غدا or a weekday."""
    if nth := nth_weekday(tokens, index, first):
        return [nth]
    phrase = ending(tokens, index, DAY_PHRASES, first)
    found = day_at(tokens, phrase.first if phrase else index)
    return [found] if found and found.first >= first and not _is_no_day(tokens, found) else []


def _is_no_day(tokens: Page, found: Found) -> bool:
    """«صلاة الجمعة», «كلا الاثنين», «صحيفة اليوم»: the word before makes it something else."""
    return found.first > 0 and tokens.near(found.first - 1) and tokens.has(found.first - 1, NEVER_DAY)
