"""Stretches of the calendar and how TIMEX3 writes them."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import attrs

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNIT_GRAINS = {"D": "day", "NI": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "CE": "century"}
GRAINS = ("day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "millennium")


@attrs.frozen
class Period:
    """A stretch of the calendar: its `grain`, and a day in it (the first, unless `first` was given otherwise)."""

    grain: str
    first: date

    @property
    def timex(self) -> str:
        """The TIMEX3 value.

        >>> Period("quarter", date(2018, 4, 1)).timex
        '2018-Q2'
        """
        return _TIMEX[self.grain](self.first)

    def shifted(self, count: int) -> "Period | None":
        """The period of this grain `count` further on; None beyond the calendar."""
        moved = shift(self.first, self.grain, count)
        return None if moved is None else Period(self.grain, moved)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _season(day: date) -> str:
    name = next((name for name, month in SEASON_MONTHS.items() if month == day.month), "WI")
    return f"{day.year:04}-{name}"


_TIMEX: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _week,
    "weekend": lambda day: f"{_week(day)}-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": _season,
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
    "millennium": lambda day: f"{day.year // 1000}",
}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def shift(day: date, grain: str, count: int) -> date | None:
    """`day` moved by `count` of a grain; the last of a month stays the last where the month is shorter."""
    try:
        if grain in ("day", "week", "weekend"):
            return day + timedelta(days=count * (1 if grain == "day" else 7))
    except OverflowError:
        return None
    return _months_on(day, count * _months(grain))


def _months(grain: str) -> int:
    sizes = {"month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "decade": 120, "century": 1200}
    return sizes.get(grain, 12000)


def _months_on(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def containing(day: date, grain: str) -> Period:
    """The period of `grain` that holds `day`.

    >>> containing(date(2020, 12, 29), "week").timex
    '2020-W53'
    """
    return Period(grain, _FIRST[grain](day) if grain in _FIRST else day)


def _decades(day: date, years: int) -> date:
    return date(max(1, day.year // years * years), 1, 1)


_FIRST: dict[str, Callable[[date], date]] = {
    "week": lambda day: day - timedelta(days=min(day.weekday(), day.toordinal() - 1)),
    "weekend": lambda day: day - timedelta(days=min(day.weekday(), day.toordinal() - 1)),
    "month": lambda day: date(day.year, day.month, 1),
    "quarter": lambda day: date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
    "half": lambda day: date(day.year, (day.month - 1) // 6 * 6 + 1, 1),
    "year": lambda day: date(day.year, 1, 1),
    "decade": lambda day: _decades(day, 10),
    "century": lambda day: _decades(day, 100),
    "millennium": lambda day: _decades(day, 1000),
}


def year_of(year: int) -> Period | None:
    """The period of one year."""
    return Period("year", date(year, 1, 1)) if 1 <= year <= 9999 else None
