"""Months and days of months, in every naming system: «23 أكتوبر/تشرين الأول الماضي»."""

from datetime import date

import attrs

from arnews import Date
from arnews._scan import Match

from .around import (
    AND,
    Found,
    Number,
    before,
    demonstrative,
    digits,
    gap,
    link,
    match,
    modifier,
    near,
    number,
    number_before,
    past_link,
)
from .calendar import Period
from .hijri import HijriDate
from .meanings import DayOf, Fixed, Meaning, MonthOf
from .page import Page
from .words import EDGES, FAMOUS, HIJRI, MONTHS, UNITS, MonthWord, Which
from .years import trailing_year

SECOND_NAME = frozenset({"/", "\\", "(", "-", "–", "", "،", "/ ", "ـ", "|"})
FEW_DAYS = range(1, 32)


@attrs.frozen
class Month:
    """A month name with its other names, its year and its modifier; `sure` as in months.tsv."""

    month: int
    sure: str
    first: int
    last: int
    start: int
    end: int
    hijri: bool = False
    proclitics: str = ""
    year: Meaning | None = None
    which: Which | None = None
    doubled: bool = False
    day: int | None = None

    def meaning(self, day: int | None = None) -> Meaning:
        """What the month, or a day of it, means."""
        if self.hijri:
            year = self.year.year if isinstance(self.year, HijriDate) else None
            return HijriDate(year, self.month, day, self.which)
        of = MonthOf(self.month, self.year, self.which)
        return of if day is None else DayOf(day, of)

    @property
    def certain(self) -> bool:
        """Whether the word must be a month, by itself or by what stands with it."""
        return self.sure == "yes" or self.doubled or bool(self.year) or bool(self.which and self.sure != "day")


def month_at(tokens: Page, index: int) -> Month | None:
    """The month whose name begins at token `index`, with «شهر» skipped, its other name, year and modifier."""
    found = match(tokens, index, MONTHS)
    hijri = match(tokens, index, HIJRI)
    if hijri and (not found or hijri.last > found.last or found.value.sure == "day"):
        return _hijri(tokens, hijri)
    if not found:
        return _numbered(tokens, index)
    if _is_father(found):
        return None
    name = Month(
        found.value.month, found.value.sure, index, found.last, found.start, found.end,
        proclitics=found.reading.proclitics,
    )  # fmt: skip
    return _tail(tokens, _second_name(tokens, name))


def _numbered(tokens: Page, index: int) -> Month | None:
    """«شهر 9», «شهر عشرة»."""
    count = number(tokens, index + 1) if _is_word_month(tokens, index) else None
    unit = match(tokens, index, UNITS)
    if not unit or unit.reading.article or not count or not 1 <= count.value <= 12 or count.exact is None:
        return None
    name = Month(count.value, "yes", index, count.last, unit.start, count.end, proclitics=unit.reading.proclitics)
    return _tail(tokens, name)


def _is_father(found: Match[MonthWord]) -> bool:
    """«أب» is no «آب», though they fold alike."""
    return found.reading.form == "آب" and not found.reading.spelled


def _second_name(tokens: Page, month: Month) -> Month:
    """«أكتوبر/تشرين الأول», «أكتوبر (تشرين الأول)», «مارس آذار»: one month; the first name counts."""
    between = gap(tokens, month.last - 1)
    other = match(tokens, month.last, MONTHS) if between in SECOND_NAME else None
    if not other or other.reading.proclitics or (between not in "/\\" and other.value.month != month.month):
        return month
    if between == "" and not near(tokens, month.last - 1):
        return month
    end = other.end
    if between == "(":
        if not tokens.text.startswith(")", end):
            return month
        end += 1
    return attrs.evolve(month, last=other.last, end=end, doubled=True)


def _tail(tokens: Page, month: Month) -> Month:
    """The month with the day, the year or the modifier behind it."""
    if day := _day_behind(tokens, month.last):
        month = attrs.evolve(month, day=day.value, last=day.last, end=day.end)
    closed = month.end > tokens.end(month.last - 1)
    if year := trailing_year(tokens, month.last, closed):
        return attrs.evolve(month, year=year[0], last=year[1], end=year[2])
    if which := _modified(tokens, month.last, closed):
        month = attrs.evolve(month, which=which[0], last=which[1], end=tokens.end(which[1] - 1))
        if near(tokens, month.last - 1) and (year := trailing_year(tokens, month.last)):
            return attrs.evolve(month, year=year[0], last=year[1], end=year[2])
    return month


def _day_behind(tokens: Page, last: int) -> Number | None:
    """«يناير الحادي والعشرين», «نوفمبر 15، 2020»: the English order."""
    day = number(tokens, last) if near(tokens, last - 1) else None
    if not day or not day.exact or day.value not in FEW_DAYS:
        return None
    if day.digits:
        year = digits(tokens, day.last) if gap(tokens, day.last - 1) in ("،", ",") else None
        return day if year and len(tokens[year.first].text) == 4 else None
    return day if day.exact.definite and day.exact.gender == "m" else None


def _modified(tokens: Page, last: int, closed: bool) -> tuple[Which, int] | None:
    """«الماضي»; «من هذا العام», «من العام نفسه» keep the year."""
    if which := modifier(tokens, last, closed):
        return which
    if not near(tokens, last - 1):
        return None
    index = past_link(tokens, last)
    unit = match(tokens, index + 1, UNITS) if near(tokens, index) else None
    if unit and unit.value.unit == "Y" and unit.reading.article and (found := demonstrative(tokens, index + 1)):
        return found.value, index + 2
    return None


def _hijri(tokens: Page, found: Match[MonthWord]) -> Month:
    month = Month(
        found.value.month, found.value.sure, found.first, found.last, found.start, found.end,
        hijri=True, proclitics=found.reading.proclitics,
    )  # fmt: skip
    year = _hijri_year(tokens, found.last)
    if year:
        return attrs.evolve(month, year=HijriDate(year.value), last=year.last, end=year.end)
    which = modifier(tokens, found.last)
    return attrs.evolve(month, which=which[0], last=which[1], end=tokens.end(which[1] - 1)) if which else month


def _hijri_year(tokens: Page, last: int) -> Number | None:
    """«1442», «1442 هـ», «من عام 1442 هجرية», «1442هـ»."""
    if not near(tokens, last - 1):
        return None
    index = past_link(tokens, last)
    unit = match(tokens, index, UNITS)
    if unit and unit.value.unit == "Y" and near(tokens, index):
        index += 1
    year = digits(tokens, index)
    if not year or not 1 <= year.value <= 1600 or len(tokens[index].text) not in (3, 4):
        return None
    if tokens.gap(index).strip() == "" and link(tokens, index + 1, "hijri"):
        return attrs.evolve(year, last=index + 2, end=tokens.end(index + 1))
    return year


def day_month_at(tokens: Page, index: int) -> tuple[int, Month] | None:
    """A day and its month that begin at token `index`: «22 يناير», «السادس عشر من شهر أكتوبر»."""
    day = number(tokens, index)
    if not day or day.value not in FEW_DAYS or gap(tokens, day.last - 1) not in ("", "-", ".", "/"):
        return None
    at = past_link(tokens, day.last)
    month = month_at(tokens, at) or (month_at(tokens, at + 1) if _is_word_month(tokens, at) else None)
    return (day.value, month) if month and not month.proclitics else None


def _is_word_month(tokens: Page, index: int) -> bool:
    """Whether token `index` is «شهر» before a name."""
    unit = match(tokens, index, UNITS)
    return bool(unit and unit.value.unit == "M" and unit.value.number == "one" and near(tokens, index))


def month(tokens: Page, index: int, first: int) -> list[Found]:
    """«ديسمبر/كانون الأول 2021», «شهر مارس», «منتصف نوفمبر الماضي», «الثاني من أكتوبر», «9 إلى 13 نوفمبر»."""
    name = month_at(tokens, index)
    if not name:
        return []
    if name.day:
        return [Found(name.start, name.end, index, name.last, Date, name.meaning(name.day), "month_day")]
    head = index - 1 if near(tokens, index - 1) and _is_word_month(tokens, index - 1) else index
    day = None if name.proclitics else _day_before(tokens, max(head, first), first)
    if day and day.first >= first and not (name.sure == "year" and not name.certain and head == index):
        return [*_earlier_days(tokens, day, name, first), _dated(tokens, day, name)]
    if not _is_month(tokens, name, head):
        return []
    return [_whole(tokens, name, head, first)]


def numbered(tokens: Page, index: int, first: int) -> list[Found]:
    """«شهر 9» as `month` reads names."""
    return month(tokens, index, first) if _numbered(tokens, index) else []


def _dated(tokens: Page, day: Number, name: Month) -> Found:
    if not name.hijri and (known := _famous(tokens, day, name)):
        return Found(day.start, name.end, day.first, name.last, Date, Fixed(Period("day", known)), "famous_day")
    rule = "hijri_day" if name.hijri else "day_month"
    return Found(day.start, name.end, day.first, name.last, Date, name.meaning(day.value), rule)


def _famous(tokens: Page, day: Number, name: Month) -> date | None:
    """«هجمات 11 سبتمبر»: the day that the event has made known, where no year is said."""
    index = day.first - 1
    if name.year or name.which or index < 0 or not near(tokens, index):
        return None
    for reading in tokens.readings(index, FAMOUS):
        if reading.value[:2] == (name.month, day.value):
            return date(reading.value[2], name.month, day.value)
    return None


def _whole(tokens: Page, name: Month, head: int, first: int) -> Found:
    """A month without a day, with «شهر» and «مطلع» before it."""
    start, begin = name.start, name.first
    unit = match(tokens, head, UNITS) if head < name.first else None
    if unit and head >= first:
        start, begin = unit.start, head
    edge = None if begin == name.first and name.proclitics else before(tokens, begin, EDGES, 1)
    if edge and edge.first >= first:
        start, begin = edge.start, edge.first
    return Found(start, name.end, begin, name.last, Date, name.meaning(), "hijri_month" if name.hijri else "month")


def _day_before(tokens: Page, head: int, first: int) -> Number | None:
    """The day number before a month: «23», «23.», «2-», «الثاني من», «اليوم الأول من», «غرة», «فاتح»."""
    index = head - 1 if link(tokens, head - 1, "of") and near(tokens, head - 1) else head
    if index <= first:
        return None
    day = number_before(tokens, index) or _pointed_day(tokens, index)
    if day and day.value in FEW_DAYS and not _is_rest_of_number(tokens, day):
        return _with_day_word(tokens, day) if index < head or not day.digits else day
    return None


def _pointed_day(tokens: Page, index: int) -> Number | None:
    """«2. أكتوبر», «2- أكتوبر», «14/شعبان»."""
    return digits(tokens, index - 1) if gap(tokens, index - 1) in (".", "-", "/") else None


def _is_rest_of_number(tokens: Page, day: Number) -> bool:
    """Whether the digits end a longer thing: 5.23, 2/صفر after a score «3-2»."""
    return day.digits and day.first > 0 and tokens.gap(day.first - 1) in (".", ",", ":", "+", "٫")


def _with_day_word(tokens: Page, day: Number) -> Number:
    """«اليوم الثالث من أكتوبر»: the word يوم belongs to it."""
    index = day.first - 1
    unit = match(tokens, index, UNITS)
    if unit and unit.value.unit == "D" and near(tokens, index):
        return attrs.evolve(day, first=index, start=unit.start)
    return day


def _earlier_days(tokens: Page, day: Number, name: Month, first: int) -> list[Found]:
    """The other days that share the month: «من 9 إلى 13 نوفمبر», «9-13 نوفمبر», «يومي 9 و13 نوفمبر»."""
    index = day.first - 1
    if index < first:
        return []
    end = index if (link(tokens, index, "to") or tokens[index].text == AND) and near(tokens, index) else index + 1
    dash = end == index + 1 and gap(tokens, index) in ("-", "–", "،") and tokens[index].is_digits
    glued = end == index + 1 and tokens.text[tokens.start(day.first)] == AND and not day.digits
    other = digits(tokens, index) if dash else number_before(tokens, end) if end == index or glued else None
    if not other or other.first < first or other.value not in FEW_DAYS or (dash and other.value >= day.value):
        return []
    return [Found(other.start, other.end, other.first, other.last, Date, name.meaning(other.value), "day_of_range")]


def _is_month(tokens: Page, name: Month, head: int) -> bool:
    """Whether a name without a day is meant as a month."""
    if name.certain or (head < name.first and name.sure != "day"):
        return True
    if name.sure in ("day", "year") or name.first == 0 or name.proclitics:
        return False
    return near(tokens, name.first - 1) and (link(tokens, name.first - 1, "in") or tokens.has(name.first - 1, EDGES))
