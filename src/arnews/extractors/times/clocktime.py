"""What clock times and parts of a day mean."""

from datetime import date, datetime, time, timedelta

import attrs

from .calendar import Period
from .meanings import Meaning, Setting, Value

CODES = {
    "dawn": "TMO", "morning": "TMO", "noon": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI",
    "sunrise": "TMO", "sunset": "TEV", "early": "TMO", "late": "TNI",
}  # fmt: skip
MOMENTS = {"midnight": "T00:00", "midday": "T12:00", "midmorning": "T10:00", "late_midnight": "T24:00"}


@attrs.frozen
class Moment(Meaning):
    """A time of a day. `day` is the day that is said with it; otherwise it is `setting.day`."""

    day: Meaning | None = None

    def day_in(self, setting: Setting) -> date | None:
        """The day that the time lies in."""
        period = self.day.period(setting) if self.day else setting.day
        return period.first if period and period.grain == "day" else None

    def value(self, setting: Setting) -> Value:
        """The day with the time; the day itself to lean on where it is said."""
        day = self.day_in(setting)
        if day is None:
            return None, None
        return self.written(day), Period("day", day) if self.day else None

    def written(self, day: date) -> str:
        """The TIMEX3 value of this time on `day`."""
        raise NotImplementedError

    def period(self, setting: Setting) -> Period | None:
        """The day, where it is said."""
        return self.value(setting)[1]


@attrs.frozen
class PartOfDay(Moment):
    """«مساء الإثنين», «منتصف الليل»."""

    part: str = ""

    def written(self, day: date) -> str:
        """The day with the TIMEX3 code of the part."""
        return day.isoformat() + (CODES.get(self.part) or MOMENTS[self.part])


@attrs.frozen
class Clock(Moment):
    """A clock time. `part` tells the half of the day; `zone` is an IANA name; `offset` was told by a restatement."""

    hour: int = 0
    minute: int = 0
    second: int | None = None
    part: str = ""
    zone: str | None = None

    @property
    def hour24(self) -> int:
        """The hour on a clock of 24.

        >>> Clock(hour=8, part="evening").hour24
        20
        """
        if self.hour > 12 or not self.part:
            return self.hour
        hour = self.hour % 12
        late = {
            "noon": hour < 10, "afternoon": True, "evening": True, "night": hour > 5, "midday": hour < 6,
        }  # fmt: skip
        return hour + 12 if late.get(self.part, False) else hour

    def written(self, day: date) -> str:
        """Day, time, and the offset of the zone on that day."""
        second = f":{self.second:02}" if self.second is not None else ""
        return f"{day.isoformat()}T{self.hour24:02}:{self.minute:02}{second}{self._suffix(day)}"

    def _suffix(self, day: date) -> str:
        offset = self.offset(day)
        return "" if offset is None else written_offset(offset)

    def offset(self, day: date) -> timedelta | None:
        """What the zone is ahead of UTC at that moment, None without a zone."""
        if not self.zone:
            return None
        from zoneinfo import ZoneInfo

        moment = datetime.combine(day, time(self.hour24 % 24, self.minute), ZoneInfo(self.zone))
        return moment.utcoffset()


def written_offset(offset: timedelta) -> str:
    """«Z», «+02:00», «-04:30»."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "Z"
    return f"{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@attrs.frozen
class Ago(Meaning):
    """Hours and minutes before or after the moment of writing: «قبل ساعتين»."""

    counts: tuple[tuple[str, int], ...]
    sign: int

    def period(self, setting: Setting) -> Period | None:  # noqa: ARG002
        """None: it is no day."""
        return None

    def value(self, setting: Setting) -> Value:
        """The minute; None when the hour of writing is not known."""
        if setting.now is None:
            return None, None
        sizes = {"H": 3600, "MIN": 60, "S": 1}
        seconds = sum(sizes[unit] * count for unit, count in self.counts)
        try:
            moment = setting.now + timedelta(seconds=self.sign * seconds)
        except OverflowError:
            return None, None
        return moment.isoformat(timespec="minutes")[:16], None
