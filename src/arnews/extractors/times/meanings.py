"""What expressions of dates mean, before anybody knows when they were written."""

from datetime import date, datetime, timedelta

import attrs

from .calendar import GRAINS, Period, containing, shift, year_of
from .words import Which


class Setting:
    """What an expression is read against: the day and, where known, the moment of writing, and the date met last.

    What its sentence shows is looked up only when a meaning asks; here nothing is known of it.
    """

    def __init__(self, today: date | None, now: datetime | None = None, anchor: Period | None = None) -> None:
        self.today, self.now, self.anchor = today, now, anchor

    @property
    def tense(self) -> str:
        """ "past", "future", "since" (after منذ) or "": which way the sentence points."""
        return ""

    @property
    def year(self) -> Period | None:
        """The year mentioned before in the same sentence."""
        return None

    @property
    def year_is_told(self) -> bool:
        """Whether that year is said in full."""
        return True

    @property
    def joined(self) -> Period | None:
        """The month or day that و or إلى joins this one to, when its year is said: «بين يونيو ويوليو 2019»."""
        return None

    @property
    def bare(self) -> bool:
        """Whether the paragraph holds nothing but expressions of time."""
        return False

    @property
    def after(self) -> date | None:
        """The day that و joins to this one: «الجمعة والسبت»."""
        return None

    @property
    def begun(self) -> date | None:
        """Where the stretch begins that this one ends: «من فاتح شتنبر إلى 30 دجنبر»."""
        return None

    @property
    def day(self) -> Period | None:
        """The day that a time of day belongs to when it names none."""
        return self.anchor


FRIDAY, SUNDAY = 5, 7
NEAR = 2  # days ahead within which a weekday is meant that no word puts into the past
NEW_YEAR_AHEAD = 7  # the month from which on «العام الجديد» is the next
Value = tuple[str | None, Period | None]
_UNKNOWN: Value = (None, None)


@attrs.frozen
class Meaning:
    """A date of some grain; `period` is None when it cannot be told in this setting."""

    def period(self, setting: Setting) -> Period | None:
        """The stretch of the calendar."""
        raise NotImplementedError

    def value(self, setting: Setting) -> Value:
        """The TIMEX3 value, and the period for what follows to lean on."""
        period = self.period(setting)
        return (period.timex, period) if period else _UNKNOWN


@attrs.frozen
class Fixed(Meaning):
    """A period that no setting moves: عام 2011."""

    at: Period | None
    said: Value = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "said", (self.at.timex, self.at) if self.at else _UNKNOWN)

    def period(self, setting: Setting) -> Period | None:  # noqa: ARG002
        """The period itself."""
        return self.at

    def value(self, setting: Setting) -> Value:  # noqa: ARG002
        """The value, which does not wait for a setting."""
        return self.said


@attrs.frozen
class Reference(Meaning):
    """A value without a place on the calendar: السنوات الأخيرة is PAST_REF, هذا الموسم None."""

    says: str | None

    def period(self, setting: Setting) -> Period | None:  # noqa: ARG002
        """None."""
        return None

    def value(self, setting: Setting) -> Value:  # noqa: ARG002
        """The value itself."""
        return self.says, None


@attrs.frozen
class Weekday(Meaning):
    """A day of the week: the nearest before, today included, unless a word or the sentence points ahead."""

    day: int
    which: Which | None = None
    week: Meaning | None = None

    def period(self, setting: Setting) -> Period | None:
        """The day."""
        if self.week:
            week = self.week.period(setting)
            return Period("day", week.first + timedelta(days=self.day - 1)) if week else None
        found = self._day(setting)
        return Period("day", found) if found else None

    def _day(self, setting: Setting) -> date | None:
        today, kind = setting.today, self.which.kind if self.which else ""
        if setting.after and not kind:
            return shift(setting.after, "day", (self.day - setting.after.isoweekday()) % 7)
        if kind in ("same", "after", "before") and setting.anchor:
            today = setting.anchor.first
        if today is None:
            return None
        ahead = (self.day - today.isoweekday()) % 7
        more = 7 * (max(1, abs(self.which.shift)) - 1) if self.which else 0
        if kind in ("last", "before"):
            return shift(today, "day", (ahead or 7) - 7 - (0 if ahead else 7) - more)
        if kind in ("next", "after"):
            return shift(today, "day", (ahead or 7) + more)
        if not ahead or kind == "this" or setting.bare or self._is_to_come(ahead, setting.tense):
            return shift(today, "day", ahead)
        return shift(today, "day", ahead - 7)

    def _is_to_come(self, ahead: int, tense: str) -> bool:
        """Whether the sentence points ahead, or tells nothing of a day that is nearer ahead than behind."""
        return tense == "future" or (not tense and not self.which and 0 < ahead <= NEAR)


@attrs.frozen
class Unit(Meaning):
    """This, the last or the next day, week, month, year, decade or century: العام الماضي, هذا الشهر."""

    grain: str
    which: Which

    def period(self, setting: Setting) -> Period | None:
        """The period."""
        base = setting.today
        if self.which.kind in ("same", "after", "before"):
            base = setting.anchor.first if setting.anchor else (None if self.which.kind == "same" else base)
        if not base:
            return None
        begun = self.which.kind == "new" and base.month < NEW_YEAR_AHEAD
        count = -1 if self._is_over(base, setting) else self.which.shift
        shifted = containing(base, self.grain).shifted(0 if begun else count)
        return shifted.shifted(1) if shifted and self._begins(base, setting) else shifted

    def _is_over(self, base: date, setting: Setting) -> bool:
        """«تظاهروا في عطلة نهاية الأسبوع», said on a Tuesday: the weekend that was."""
        past = self.grain == "weekend" and self.which.kind == "this" and base.isoweekday() < FRIDAY
        return past and setting.tense != "future"

    def _begins(self, base: date, setting: Setting) -> bool:
        """«ينعقد هذا الأسبوع», said on a Sunday: the week that begins with it, where a week of ISO ends."""
        this_week = self.grain == "week" and self.which.kind == "this"
        return this_week and base.isoweekday() == SUNDAY and setting.tense == "future"


@attrs.frozen
class Days(Meaning):
    """A day counted from the day of writing: أمس.

    Where a weekday is said with it that it cannot be («اليوم السبت» in a text of Monday), the nearest such weekday.
    """

    count: int
    weekday: int | None = None

    def period(self, setting: Setting) -> Period | None:
        """The day."""
        day = shift(setting.today, "day", self.count) if setting.today else None
        if day and self.weekday:
            ahead = (self.weekday - day.isoweekday()) % 7
            day = shift(day, "day", ahead - 7 if ahead > 3 else ahead)
        return Period("day", day) if day else None


@attrs.frozen
class Counted(Meaning):
    """So many units before or after the day of writing: قبل 20 عاما is the year 20 years before."""

    counts: tuple[tuple[str, int], ...]
    sign: int

    def period(self, setting: Setting) -> Period | None:
        """The period of the smallest unit counted."""
        day = setting.today
        for grain, count in self.counts:
            day = shift(day, grain, self.sign * count) if day else None
        grains = [grain for grain, _ in self.counts]
        return containing(day, min(grains, key=GRAINS.index)) if day else None


@attrs.frozen
class Part(Meaning):
    """A quarter or half of a year; when none is said, of the year of writing if it has begun, else of the last."""

    kind: str
    number: int
    of: Meaning | None = None

    def period(self, setting: Setting) -> Period | None:
        """The quarter or half."""
        months = {"quarter": 3, "half": 6}[self.kind]
        year = self.of.period(setting) if self.of else setting.year or self._year(setting, months)
        return Period(self.kind, date(year.first.year, months * (self.number - 1) + 1, 1)) if year else None

    def _year(self, setting: Setting, months: int) -> Period | None:
        today = setting.today
        if today is None:
            return None
        begun = today.month > months * (self.number - 1)
        return year_of(today.year if begun or setting.tense == "future" else today.year - 1)
