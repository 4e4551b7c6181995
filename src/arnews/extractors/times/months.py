"""Months and days of months: «23 أكتوبر/تشرين الأول الماضي», «منتصف نوفمبر», «9 إلى 13 نوفمبر»."""

from datetime import date

from arnews import Date

from .around import AND, Found, Number, article_before, before, digits, gap, number, number_before, past_link
from .calendar import Period
from .meanings import Fixed, Unit
from .month_names import FEW_DAYS, Month, is_word_month, month_at, numbered_month
from .page import Page
from .within import DayIn
from .words import CURRENTS, EDGES, FAMOUS, MONTHS, NAMED_AFTER, UNITS, Which

MOST_DAYS = 6  # days of one month in a list


def day_month_at(tokens: Page, index: int) -> tuple[int, Month] | None:
    """A day and its month that begin at token `index`: «22 يناير», «السادس عشر من شهر أكتوبر»."""
    day = number(tokens, index)
    if not day or day.value not in FEW_DAYS or gap(tokens, day.last - 1) not in ("", "-", ".", "/"):
        return None
    at = past_link(tokens, day.last)
    month = month_at(tokens, at) or (month_at(tokens, at + 1) if is_word_month(tokens, at) else None)
    if not month or month.proclitics or (month.sure == "year" and not month.certain):
        return None
    return day.value, month


def month(tokens: Page, index: int, first: int) -> list[Found]:
    """«ديسمبر/كانون الأول 2021», «شهر مارس», «منتصف نوفمبر الماضي», «الثاني من أكتوبر», «9 إلى 13 نوفمبر»."""
    name = month_at(tokens, index)
    if not name or _is_second_name(tokens, index):
        return []
    if name.day:
        return [Found(name.start, name.end, index, name.last, Date, name.meaning(name.day), "month_day")]
    head = index - 1 if is_word_month(tokens, index - 1) and not tokens.is_link(index - 1, "months") else index
    day = None if name.proclitics else _day_before(tokens, max(head, first), first)
    if day and day.first >= first and not (name.sure == "year" and not name.certain and head == index):
        if _names_a_place(tokens, day, name):
            return []
        return [*_earlier_days(tokens, day, name, first), _dated(tokens, day, name)]
    if not _is_month(tokens, name, head):
        return []
    return [_whole(tokens, name, head, first)]


def _is_second_name(tokens: Page, index: int) -> bool:
    """«شارع 14 تموز/يوليو»: what the first name is not, the second is not either."""
    return tokens.has(index - 1, MONTHS) and gap(tokens, index - 1) in ("/", "\\")


def numbered(tokens: Page, index: int, first: int) -> list[Found]:
    """«شهر 9» as `month` reads names."""
    return month(tokens, index, first) if numbered_month(tokens, index) else []


def _names_a_place(tokens: Page, day: Number, name: Month) -> bool:
    """«شارع 26 يوليو», «كتيبة 17 فبراير»; but «مدينة بنغازي 17 فبراير», «في مدينة 17 فبراير الماضي» are dates."""
    head = tokens.match(day.first - 1, NAMED_AFTER) if tokens.near(day.first - 1) else None
    return bool(head and head.value == "day" and not name.year and not name.which)


def _dated(tokens: Page, day: Number, name: Month) -> Found:
    if not name.hijri and (known := _famous(tokens, day, name)):
        return Found(day.start, name.end, day.first, name.last, Date, Fixed(Period("day", known)), "famous_day")
    rule = "hijri_day" if name.hijri else "day_month"
    return Found(day.start, name.end, day.first, name.last, Date, name.meaning(day.value), rule)


def _famous(tokens: Page, day: Number, name: Month) -> date | None:
    """«هجمات 11 سبتمبر»: the day that the event has made known, where no year is said."""
    index = day.first - 1
    if name.year or name.which or index < 0 or not tokens.near(index):
        return None
    for reading in tokens.readings(index, FAMOUS):
        if reading.value[:2] == (name.month, day.value):
            return date(reading.value[2], name.month, day.value)
    return None


def _whole(tokens: Page, name: Month, head: int, first: int) -> Found:
    """A month without a day, with «شهر» and «مطلع» before it."""
    start, begin = name.start, name.first
    unit = tokens.match(head, UNITS) if head < name.first else None
    if unit and head >= first:
        start, begin = unit.start, head
    edge = None if begin == name.first and name.proclitics else before(tokens, begin, EDGES, 1)
    if edge and edge.first >= first:
        start, begin = edge.start, edge.first
    return Found(start, name.end, begin, name.last, Date, name.meaning(), "hijri_month" if name.hijri else "month")


def _day_before(tokens: Page, head: int, first: int) -> Number | None:
    """The day number before a month: «23», «23.», «2-», «الثاني من», «اليوم الأول من», «غرة», «فاتح»."""
    index = head - 1 if tokens.is_link(head - 1, "of") and tokens.near(head - 1) else head
    if index <= first:
        return None
    day = number_before(tokens, index) or _pointed_day(tokens, index) or _first_day(tokens, index)
    if day and day.value in FEW_DAYS and not _is_rest_of_number(tokens, day):
        return _with_day_word(tokens, day) if index < head or not day.digits else day
    return None


def _first_day(tokens: Page, index: int) -> Number | None:
    """«غرة رمضان», «فاتح ماي», «الفاتح من نونبر»."""
    edge = before(tokens, index, EDGES, 1)
    return Number(1, edge.first, edge.last, edge.start, edge.end, False) if edge and edge.value == 0 else None


def _pointed_day(tokens: Page, index: int) -> Number | None:
    """«2. أكتوبر», «2- أكتوبر», «14/شعبان»."""
    return digits(tokens, index - 1) if gap(tokens, index - 1) in (".", "-", "/") else None


def _is_rest_of_number(tokens: Page, day: Number) -> bool:
    """Whether the digits end a longer thing: 5.23, 2/صفر after a score «3-2»."""
    return day.digits and day.first > 0 and tokens.gap(day.first - 1) in (".", ",", ":", "+", "٫")


def _with_day_word(tokens: Page, day: Number) -> Number:
    """«اليوم الثالث من أكتوبر», «الـ20 من يناير»: the word يوم or the article belongs to it."""
    begin, start = article_before(tokens, day.first, day.start)
    if begin < day.first:
        return day._replace(first=begin, start=start)
    index = day.first - 1
    unit = tokens.match(index, UNITS)
    if unit and unit.value.unit == "D" and tokens.near(index):
        return day._replace(first=index, start=unit.start)
    return day


def _earlier_days(tokens: Page, day: Number, month: Month | DayIn, first: int) -> list[Found]:
    """The other days that share the month: «من 9 إلى 13 نوفمبر», «9-13 نوفمبر», «أيام 9 و10 و13 نوفمبر»."""
    found: list[Found] = []
    other = _earlier_day(tokens, day, first)
    while other and len(found) < MOST_DAYS:
        meaning = month.meaning(other.value) if isinstance(month, Month) else DayIn(other.value, month.month)
        found.insert(0, Found(other.start, other.end, other.first, other.last, Date, meaning, "day_of_range"))
        other = _earlier_day(tokens, other, first)
    return found


def _earlier_day(tokens: Page, day: Number, first: int) -> Number | None:
    """The day number before «إلى», «و» or a dash."""
    index = day.first - 1
    if index < first:
        return None
    end = index if (tokens.is_link(index, "to") or tokens[index].form == AND) and tokens.near(index) else index + 1
    dash = end == index + 1 and gap(tokens, index) in ("-", "–", "،") and tokens[index].is_digits
    glued = end == index + 1 and tokens.text[tokens.start(day.first)] == AND and not day.digits
    other = digits(tokens, index) if dash else number_before(tokens, end) if end == index or glued else None
    if not other or other.first < first or other.value not in FEW_DAYS or (dash and other.value >= day.value):
        return None
    return other


def _is_month(tokens: Page, name: Month, head: int) -> bool:
    """Whether a name without a day is meant as a month."""
    if head < name.first and name.sure != "day":
        return True
    make = tokens.match(name.first - 1, NAMED_AFTER) if name.sure == "no" and tokens.near(name.first - 1) else None
    if make and make.value == "month":
        return False
    if name.certain:
        return True
    if name.sure in ("day", "year") or name.first == 0 or name.proclitics:
        return False
    before_it = name.first - 1
    telling = tokens.is_link(before_it, "in") or tokens.is_link(before_it, "months") or tokens.has(before_it, EDGES)
    return telling and tokens.near(before_it)


def current(tokens: Page, index: int, first: int) -> list[Found]:
    """«في 20 الجاري», «في السادس من الجاري», «15 و16 الجاري»: a day of this month, or of the last."""
    word = tokens.match(index, CURRENTS)
    day = _day_before(tokens, index, first)
    if not word or not day or day.first < first or (day.exact and not day.digits and not day.exact.definite):
        return []
    meaning = DayIn(day.value, Unit("month", Which("last" if word.value else "this", word.value)))
    whole = _with_day_word(tokens, day)
    found = Found(whole.start, word.end, whole.first, word.last, Date, meaning, "day_of_month")
    return [*_earlier_days(tokens, day, meaning, first), found]
