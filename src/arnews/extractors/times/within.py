"""A day or week within a month that is told otherwise: «19 من هذا الشهر», «آخر جمعة من رمضان»."""

from datetime import date, timedelta

import attrs

from .calendar import Period, day_of, shift
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
class DayNumber(Meaning):
    """A day told by its number alone, perhaps with its weekday: «يوم 27», «السبت السادس عشر».

    The last such day, or the next where the sentence points ahead.
    """

    day: int
    weekday: int | None = None

    def period(self, setting: Setting) -> Period | None:
        """The day."""
        today = setting.today
        days = [found for found in self._around(today) if self.weekday in (None, found.isoweekday())] if today else []
        past = [found for found in days if today and found <= today]
        coming = [found for found in days if today and found >= today]
        fitting = coming[:1] if setting.tense == "future" else past[-1:] or coming[:1]
        return Period("day", fitting[0]) if fitting else None

    def _around(self, today: date) -> list[date]:
        """The day of that number in the months around."""
        months = [shift(today.replace(day=1), "month", count) for count in (-2, -1, 0, 1, 2)]
        return [found for month in months if month and (found := day_of(month.year, month.month, self.day))]


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
        if self.grain == "week" and self.number < 0:
            days = days[:-6]  # the last week lies in the month to its end
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
