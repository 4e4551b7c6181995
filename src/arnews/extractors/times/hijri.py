"""Dates of the Hijri calendar (Umm al-Qura), as «hijri:1442-03-15»; converted by hijridate."""

from datetime import date

import attrs

from .calendar import Period
from .meanings import Meaning, Setting, Value
from .words import Which


@attrs.frozen
class HijriDate(Meaning):
    """A Hijri year, month or day.

    When no year is said, `which` tells it («رمضان الماضي»), or `shift`, counted from this year («العام الهجري الماضي»).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    which: Which | None = None
    shift: int | None = None

    def period(self, setting: Setting) -> Period | None:
        """The Gregorian day, None for a month or a year, and outside the years that the tables cover."""
        year = self._year(setting)
        if year is None or self.month is None or self.day is None:
            return None
        day = gregorian(year, self.month, self.day)
        return Period("day", day) if day else None

    def value(self, setting: Setting) -> Value:
        """The Hijri date itself, None when its year cannot be told; and the Gregorian day."""
        year = self._year(setting)
        if year is None:
            return None, None
        parts = (f"{year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "hijri:" + "-".join(parts), self.period(setting)

    def _year(self, setting: Setting) -> int | None:
        if self.year is not None or setting.today is None:
            return self.year
        now = hijri(setting.today)
        if now is None or (self.month is None and self.shift is None):
            return None
        if self.shift is not None or self.month is None:
            return now[0] + (self.shift or 0)
        if self.which and self.which.kind in ("last", "before"):
            return now[0] if self.month < now[1] else now[0] - 1
        if self.which and self.which.kind in ("next", "after"):
            return now[0] if self.month > now[1] else now[0] + 1
        return now[0]

    def days(self, setting: Setting) -> list[date]:
        """The Gregorian days of a Hijri month."""
        year = self._year(setting)
        if year is None or self.month is None:
            return []
        found = (gregorian(year, self.month, day) for day in range(1, 31))
        return [day for day in found if day]


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one; None when there is none such or the tables (1343-1500) do not hold it.

    >>> gregorian(1442, 1, 10)
    datetime.date(2020, 8, 29)
    """
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri(day: date) -> tuple[int, int, int] | None:
    """The Hijri (year, month, day) of a Gregorian day; None where the tables do not hold it."""
    from hijridate import Gregorian

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return found.year, found.month, found.day
