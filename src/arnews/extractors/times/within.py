"""A day or week within a month that is told otherwise: «19 من هذا الشهر», «آخر جمعة من رمضان»."""

from datetime import date, timedelta

import attrs

from .calendar import Period, day_of
from .hijri import HijriDate
from .meanings import Meaning, Setting, Value


@attrs.frozen
class DayIn(Meaning):
    """The day of that number in a month that is told otherwise: 19 من هذا الشهر."""

    day: int
    month: Meaning

    def period(self, setting: Setting) -> Period | None:
        """The day."""
        month = self.month.period(setting)
        found = day_of(month.first.year, month.first.month, self.day) if month else None
        return Period("day", found) if found else None


@attrs.frozen
class Nth(Meaning):
    """The nth day or weekday or week of a month or year: ثالث ثلاثاء في أيلول; `number` -1 is the last."""

    number: int
    weekday: int | None
    of: Meaning
    grain: str = "day"

    def period(self, setting: Setting) -> Period | None:
        """The day, or the week."""
        days = _days(self.of, setting)
        wanted = 1 if self.grain == "week" else self.weekday
        fitting = [day for day in days if wanted is None or day.isoweekday() == wanted]
        index = self.number - 1 if self.number > 0 else self.number
        return Period(self.grain, fitting[index]) if -len(fitting) <= index < len(fitting) else None

    def value(self, setting: Setting) -> Value:
        """The day; of a Hijri month, and not a weekday, as a Hijri date."""
        period = self.period(setting)
        if period and isinstance(self.of, HijriDate) and self.weekday is None:
            number = _days(self.of, setting).index(period.first) + 1
            return attrs.evolve(self.of, day=number).value(setting)
        return (period.timex, period) if period else (None, None)


def _days(of: Meaning, setting: Setting) -> list[date]:
    """The days of a month or year."""
    if isinstance(of, HijriDate):
        return of.days(setting)
    whole = of.period(setting)
    end = whole.shifted(1) if whole else None
    if not whole or not end:
        return []
    return [whole.first + timedelta(days=number) for number in range((end.first - whole.first).days)]
