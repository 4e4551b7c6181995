"""The names of months, Gregorian and Hijri, with a second name, a year and a modifier behind them."""

from typing import NamedTuple

from arnews._scan import Match

from .around import Number, demonstrative, digits, gap, modifier, number, past_link
from .hijri import HijriDate
from .meanings import Meaning, Unit
from .page import Page
from .unyeared import DayOf, MonthOf
from .words import HIJRI, MONTHS, UNITS, MonthWord, Which
from .years import said_year, trailing_year

SECOND_NAME = frozenset({"/", "\\", "(", "-", "–", "", "،", "/ ", "ـ", "|"})
SLASHES = frozenset("/\\")
FEW_DAYS = range(1, 32)


class Month(NamedTuple):
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
            year = self.year if isinstance(self.year, HijriDate) else HijriDate()
            return HijriDate(year.year, self.month, day, self.which, year.shift)
        of = MonthOf(self.month, self.year, self.which)
        return of if day is None else DayOf(day, of)

    @property
    def certain(self) -> bool:
        """Whether the word must be a month, by itself or by what stands with it."""
        return self.sure == "yes" or self.doubled or bool(self.year) or bool(self.which and self.sure != "day")


def month_at(tokens: Page, index: int) -> Month | None:
    """The month whose name begins at token `index`, with «شهر» skipped, its other name, year and modifier."""
    found = tokens.match(index, MONTHS)
    hijri = tokens.match(index, HIJRI)
    if hijri and (not found or hijri.last > found.last or found.value.sure == "day"):
        return _hijri(tokens, hijri)
    if not found:
        return numbered_month(tokens, index)
    if _is_father(found):
        return None
    name = Month(
        found.value.month, found.value.sure, index, found.last, found.start, found.end,
        proclitics=found.reading.proclitics,
    )  # fmt: skip
    return _tail(tokens, _second_name(tokens, name))


def numbered_month(tokens: Page, index: int) -> Month | None:
    """«شهر 9», «شهر عشرة»; «الشهر التاسع» behind a day or before a year."""
    count = number(tokens, index + 1) if is_word_month(tokens, index) else None
    unit = tokens.match(index, UNITS)
    if not unit or not count or not 1 <= count.value <= 12 or count.exact is None:
        return None
    if tokens.is_link(index + 1, "one"):  # «شهر واحد»
        return None
    if unit.reading.article and (count.digits or not count.exact.definite):
        return None
    sure = "day" if unit.reading.article else "yes"
    name = Month(count.value, sure, index, count.last, unit.start, count.end, proclitics=unit.reading.proclitics)
    return _tail(tokens, name)


def _is_father(found: Match[MonthWord]) -> bool:
    """«أب» is no «آب», though they fold alike."""
    return found.reading.form == "آب" and not found.reading.spelled


def _second_name(tokens: Page, month: Month) -> Month:
    """«أكتوبر/تشرين الأول», «أكتوبر (تشرين الأول)», «مارس آذار»: one month; the first name counts."""
    between = gap(tokens, month.last - 1)
    other = tokens.match(month.last, MONTHS) if between in SECOND_NAME else None
    if not other or other.reading.proclitics or (between not in SLASHES and other.value.month != month.month):
        return month
    if between == "" and not tokens.near(month.last - 1):
        return month
    end = other.end
    if between == "(":
        if not tokens.text.startswith(")", end):
            return month
        end += 1
    return month._replace(last=other.last, end=end, doubled=True)


def _tail(tokens: Page, month: Month) -> Month:
    """The month with the day, the year or the modifier behind it."""
    if day := _day_behind(tokens, month.last):
        month = month._replace(day=day.value, last=day.last, end=day.end)
    closed = month.end > tokens.end(month.last - 1)
    if year := trailing_year(tokens, month.last, closed):
        return month._replace(year=year[0], last=year[1], end=year[2])
    if which := _modified(tokens, month.last, closed):
        month = month._replace(which=which[0], last=which[1], end=tokens.end(which[1] - 1))
        if tokens.near(month.last - 1) and (year := trailing_year(tokens, month.last)):
            return month._replace(year=year[0], last=year[1], end=year[2])
    return month


def _day_behind(tokens: Page, last: int) -> Number | None:
    """«يناير الحادي والعشرين», «نوفمبر 15، 2020»: the English order."""
    day = number(tokens, last) if tokens.near(last - 1) else None
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
    if not tokens.near(last - 1):
        return None
    index = past_link(tokens, last)
    unit = tokens.match(index + 1, UNITS) if tokens.near(index) else None
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
        return month._replace(year=HijriDate(year.value), last=year.last, end=year.end)
    if which := modifier(tokens, found.last):
        return month._replace(which=which[0], last=which[1], end=tokens.end(which[1] - 1))
    said = said_year(tokens, past_link(tokens, found.last)) if tokens.is_link(found.last, "of") else None
    if said and isinstance(said[0], Unit):
        return month._replace(year=HijriDate(shift=said[0].which.shift), last=said[1], end=said[2])
    return month


def _hijri_year(tokens: Page, last: int) -> Number | None:
    """«1442», «1442 هـ», «من عام 1442 هجرية», «1442هـ»."""
    if not tokens.near(last - 1):
        return None
    index = past_link(tokens, last)
    unit = tokens.match(index, UNITS)
    if unit and unit.value.unit == "Y" and tokens.near(index):
        index += 1
    year = digits(tokens, index)
    if not year or not 1 <= year.value <= 1600 or len(tokens[index].text) not in (3, 4):
        return None
    if tokens.gap(index).strip() == "" and tokens.is_link(index + 1, "hijri"):
        return year._replace(last=index + 2, end=tokens.end(index + 1))
    return year


def is_word_month(tokens: Page, index: int) -> bool:
    """Whether token `index` is «شهر» before a name."""
    unit = tokens.match(index, UNITS)
    return bool(unit and unit.value.unit == "M" and unit.value.number == "one" and tokens.near(index))
