"""Months, days of months and seasons, and the year that is meant when none is said."""

from collections.abc import Iterable
from datetime import date

import attrs

from .calendar import SEASON_MONTHS, Period, containing, day_of
from .meanings import Meaning, Setting
from .words import Which

# Days ahead within which a date without a year is still to come: as a rule, when the sentence tells of the past,
# and when it tells of the future.
SOON = 90
JUST_AHEAD = 30
AHEAD = 250


def _pick(days: Iterable[date | None], setting: Setting, which: Which | None, grain: str) -> date | None:
    """Of the same date in several years, that which the news means."""
    today = setting.today
    if today is None:
        return None
    known = sorted(day for day in days if day)
    if not known:
        return None
    start = containing(today, grain).first
    past = [day for day in known if day < start or (day == start and not (which and which.kind == "last"))]
    coming = [day for day in known if day > start or (day == start and grain == "day")]
    if which:
        return _by_word(known, past, coming, which, today)
    if setting.bare:
        return next((day for day in known if day.year == today.year), known[-1])
    if coming and (coming[0] - today).days <= _reach(setting.tense):
        return coming[0]
    return past[-1] if past else None


def _reach(tense: str) -> int:
    return {"since": -1, "past": JUST_AHEAD, "future": AHEAD}.get(tense, SOON)


def _by_word(known: list[date], past: list[date], coming: list[date], which: Which, today: date) -> date | None:
    back = min(-1, which.shift)
    if which.kind in ("last", "before"):
        return past[back] if len(past) >= -back else None
    if which.kind in ("next", "after"):
        ahead = max(1, which.shift) - 1
        return coming[ahead] if len(coming) > ahead else None
    return next((day for day in known if day.year == today.year), None)


def _years(setting: Setting) -> range:
    return range(setting.today.year - 2, setting.today.year + 3) if setting.today else range(0)


@attrs.frozen
class MonthOf(Meaning):
    """A month, of a year that is said (2021, العام الماضي), told by a word (الماضي) or meant."""

    month: int
    year: Meaning | None = None
    which: Which | None = None

    def period(self, setting: Setting) -> Period | None:
        """The month."""
        known, year = self.year_in(setting)
        if known:
            first = day_of(year, self.month, 1)
        else:
            months = (day_of(y, self.month, 1) for y in _years(setting))
            first = self.behind(setting, 1) or _pick(months, setting, self.which, "month")
        return Period("month", first) if first else None

    def behind(self, setting: Setting, day: int) -> date | None:
        """The first such day behind that of which it is the end, when no word tells the year."""
        begun = None if self.which else setting.begun
        days = (day_of(begun.year + more, self.month, day) for more in (0, 1)) if begun else ()
        return next((found for found in days if found and begun and found >= begun), None)

    def year_in(self, setting: Setting) -> tuple[bool, int]:
        """Whether the year is told, by what is said here or around, and the year (0 when there is none such)."""
        if self.year:
            said = self.year.period(setting)
            return True, said.first.year if said else 0
        if self.which:
            return False, 0
        if joined := setting.joined:
            return True, joined.first.year - (self.month > joined.first.month)
        return self._of_sentence(setting)

    def _of_sentence(self, setting: Setting) -> tuple[bool, int]:
        """The year mentioned before; not this year for a month still to come («منذ بداية العام ... في ديسمبر»)."""
        year, today = setting.year.first.year if setting.year else 0, setting.today
        ahead = today is not None and (year, self.month) > (today.year, today.month) and year == today.year
        return (
            (False, 0)
            if not year or (ahead and not setting.year_is_told and setting.tense != "future")
            else (True, year)
        )


@attrs.frozen
class DayOf(Meaning):
    """A day of a month; without a year the day itself, not the month, is weighed against the day of writing."""

    day: int
    month: MonthOf
    weekday: int | None = None

    def period(self, setting: Setting) -> Period | None:
        """The day."""
        of = self.month
        known, year = of.year_in(setting)
        if known:
            found = day_of(year, of.month, self.day)
        else:
            found = self._behind(setting) or _pick(self._candidates(setting), setting, of.which, "day")
        return Period("day", found) if found else None

    def _behind(self, setting: Setting) -> date | None:
        """«من فاتح شتنبر إلى 30 دجنبر»: the first such day behind the one that it is joined to."""
        return self.month.behind(setting, self.day)

    def _candidates(self, setting: Setting) -> list[date]:
        """The day in the years around; only those next to this year that fall on the weekday said, if any does."""
        days = [day for year in _years(setting) if (day := day_of(year, self.month.month, self.day))]
        fitting = [day for day in days[1:-1] if day.isoweekday() == self.weekday]
        return fitting or days


@attrs.frozen
class Season(Meaning):
    """A season of a year that is said, told by a word, or meant."""

    season: str
    year: Meaning | None = None
    which: Which | None = None

    def period(self, setting: Setting) -> Period | None:
        """The season."""
        month = MonthOf(SEASON_MONTHS[self.season], self.year, self.which).period(setting)
        return Period("season", month.first) if month else None
