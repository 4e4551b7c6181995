"""From meanings to values: each expression against the day of writing and what was mentioned before it."""

from collections import deque
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Any, cast

import attrs

from arnews import Date, Document, Span, Value

from .around import Found, fills_paragraph
from .calendar import Period
from .clocktime import Clock, Moment, written_offset
from .evidence import begins, same_sentence, since, tense
from .hijri import HijriDate
from .meanings import Setting
from .page import Page
from .unyeared import DayOf, MonthOf
from .words import LINKS

NEXT_WORDS = 4  # how far behind a time its day may stand
BACK = 100  # how many words before it
MOST_DAYS = 6  # days mentioned before that are remembered
JOINTS = frozenset({"و", "-", "–"})
MOST_BARE = 30  # expressions on either side, in a paragraph that holds nothing else
MOST_JOINED = 6  # months in a list that share a year
RECENT = 7  # days from the day of writing within which a day holds for a time any number of words on
BESIDE = (HijriDate, Clock)  # what the expression right beside may tell more of
ANCHORS = frozenset({"day", "month", "year", "week"})


class Scene(Setting):
    """The setting of expression `number`, as the text around it shows."""

    def __init__(self, story: "Story", number: int) -> None:
        super().__init__(story.today, story.now, story.anchor)
        self.story, self.number = story, number

    @property
    def _found(self) -> Found:
        return self.story.found[self.number]

    @cached_property
    def tense(self) -> str:
        """Which way the sentence points."""
        if since(self.story.page, self._found.first):
            return "since"
        return tense(self.story.page, self._found.first, self._found.last)

    @property
    def year(self) -> Period | None:
        """The year mentioned before in the same sentence."""
        story = self.story
        if not story.year or begins(story.page, story.year_at):  # «في الحكم منذ 2003، فاز في يونيو»
            return None
        return story.year if same_sentence(story.page, story.year_at, self._found.first) else None

    @property
    def year_is_told(self) -> bool:
        """Whether that year is said in full («عام 2018»), not as «هذا العام»."""
        return self.story.page[self.story.year_last].is_digits

    @property
    def joined(self) -> Period | None:
        """The month or day that و or إلى joins this one to, past others of the kind, when its year is said."""
        story, last = self.story, self.number
        while last - self.number < MOST_JOINED and story.is_joined(last):
            last += 1
            month = _month_of(story.found[last])
            if month and (month.year or month.which):
                return story.found[last].meaning.period(Scene(story, last))
            if not month:
                break
        return None

    @property
    def bare(self) -> bool:
        """Whether a paragraph holds nothing but this expression and others of time beside it."""
        first = last = self.number
        found = self.story.found
        while first and found[first - 1].last == found[first].first and self.number - first < MOST_BARE:
            first -= 1
        while last + 1 < len(found) and found[last + 1].first == found[last].last and last - self.number < MOST_BARE:
            last += 1
        return fills_paragraph(self.story.page, found[first].first, found[last].last)

    @property
    def after(self) -> date | None:
        """The day that و or إلى joins to this one: «مساء الجمعة وصباح السبت», «من الأحد إلى الخميس»."""
        story, number = self.story, self.number
        if not number or not story.days:
            return None
        day, at = story.days[-1]
        return day.first if at == story.found[number - 1].first and story.is_joined(number - 1) else None

    @property
    def begun(self) -> date | None:
        """The day or month that إلى or حتى leads from to this one."""
        story, number = self.story, self.number
        if not number or not story.anchor or not story.is_joined(number - 1):
            return None
        one = story.found[number - 1]
        told = story.anchor_at == one.first and story.anchor.grain in ("day", "month")
        return story.anchor.first if told and story.page.is_link(one.last, "to") else None

    @property
    def day(self) -> Period | None:
        """The day of a time that names none: that right behind it, else the last one mentioned, else today."""
        story = self.story
        if following := self._following_date():
            period = story.found[following].meaning.period(Scene(story, following))
            if period and period.grain == "day" and self._goes_on(following):
                return period
        fitting = (day for day, at in reversed(story.days) if self._holds(day, at) and not self._is_past_it(day))
        return next(fitting, Period("day", story.today) if story.today else None)

    def _holds(self, day: Period, at: int) -> bool:
        """Whether a day mentioned at token `at` still counts: a recent one does, one long ago in its paragraph."""
        story, first = self.story, self._found.first
        if story.today and abs((day.first - story.today).days) <= RECENT:
            return True
        near = first - at < BACK
        return near and not (story.today and "\n" in story.page.text[story.page.start(at) : self._found.start])

    def _is_past_it(self, day: Period) -> bool:
        """«قال الأحد ... سيفتتح المعرض الساعة الخامسة»: a day before that of writing, and a time that is to come."""
        today = self.story.today
        if today is None or day.first == today:
            return False
        return self.tense == ("future" if day.first < today else "since")

    def _goes_on(self, following: int) -> bool:
        return same_sentence(self.story.page, self._found.last, self.story.found[following].first)

    def _following_date(self) -> int:
        """The date right behind a time or times joined with it («الغروب ومنتصف الليل يوم 27 يوليو»), else 0."""
        nearby = self.story.found[self.number : self.number + 4]
        for step, (one, other) in enumerate(pairwise(nearby), start=1):
            if other.first - one.last >= NEXT_WORDS or (isinstance(other.meaning, Moment) and other.meaning.day):
                return 0
            if not isinstance(other.meaning, Moment):
                return self.number + step if other.kind is Date else 0
        return 0


def _month_of(each: Found) -> MonthOf | None:
    """The month that an expression names, with a day or without."""
    if isinstance(each.meaning, DayOf):
        return each.meaning.month
    return each.meaning if isinstance(each.meaning, MonthOf) else None


class Story:
    """The expressions of one document in order, and the dates met so far."""

    def __init__(self, document: Document, page: Page, found: list[Found]) -> None:
        self.document, self.page, self.found = document, page, found
        published = document.published
        self.now = published if isinstance(published, datetime) else None
        self.today = self.now.date() if self.now else published
        self.anchor: Period | None = None
        self.days: deque[tuple[Period, int]] = deque(maxlen=MOST_DAYS)  # with the token at which each was mentioned
        self.year: Period | None = None
        self.anchor_at = self.year_at = self.year_last = 0

    def is_joined(self, number: int) -> bool:
        """Whether و, a dash or إلى joins expression `number` to the next."""
        if number + 1 >= len(self.found):
            return False
        one, other = self.found[number], self.found[number + 1]
        if other.first - one.last > 1:
            link = self.page.match(one.last, LINKS) if self.page.is_link(one.last, "to") else None
            return bool(link and link.last == other.first)  # «من فاتح شتنبر إلى غاية 30 دجنبر»
        between = self.page.text[one.end : other.start].strip()
        return between in JOINTS or (other.first > one.last and self.page.is_link(one.last, "to"))

    def spans(self) -> Iterator[Span[Any]]:
        """A span for each expression."""
        text, source = self.document.text, self.document.source
        for number, each in enumerate(self.found):
            value, period = each.said or self._told(number, each)
            if period and period.grain in ANCHORS:
                self._remember(each, period)
            yield Span(each.start, each.end, text[each.start : each.end], value, source, each.rule)

    def _told(self, number: int, each: Found) -> tuple[Value, Period | None]:
        """The value of an expression as its setting tells it, and the period for what follows to lean on."""
        meaning = self._with_part(number, each.meaning) if isinstance(each.meaning, Clock) else each.meaning
        timex, period = meaning.value(Scene(self, number))
        if isinstance(meaning, BESIDE):
            timex = self._with_neighbours(number, meaning, timex)
        return cast(Any, each.kind)(timex=timex), period

    def _with_part(self, number: int, here: Clock) -> Clock:
        """«من الساعة الثامنة إلى العاشرة مساء»: both in the evening."""
        other = self.found[number + 1].meaning if not here.part and self.is_joined(number) else None
        shared = isinstance(other, Clock) and other.part and here.hour <= other.hour <= 12
        return attrs.evolve(here, part=other.part) if isinstance(other, Clock) and shared else here

    def _with_neighbours(self, number: int, meaning: HijriDate | Clock, timex: str | None) -> str | None:
        """The value as the expression right beside this one makes it."""
        if isinstance(meaning, HijriDate):
            return self._beside(number) or timex
        offset = self._restated(number, meaning) if timex and not meaning.zone else None
        return timex if timex is None or offset is None else timex + written_offset(offset)

    def _beside(self, number: int) -> str | None:
        """The Gregorian day that stands beside a Hijri one: «10 محرم 1442 هـ الموافق 29 أغسطس 2020»."""
        for other in (number + 1, number - 1):
            if 0 <= other < len(self.found) and self._linked(min(number, other)):
                meaning = self.found[other].meaning
                period = None if isinstance(meaning, HijriDate) else meaning.period(Scene(self, other))
                if period and period.grain == "day":
                    return period.timex
        return None

    def _linked(self, number: int) -> bool:
        """Whether only «الموافق», a bracket or a comma stands between an expression and the next."""
        one, other = self.found[number], self.found[number + 1]
        if other.first == one.last:
            return "\n" not in self.page.gap(one.last - 1)
        return other.first - one.last <= 2 and self.page.is_link(one.last, "matching")

    def _restated(self, number: int, here: Clock) -> timedelta | None:
        """The offset that a restatement in UTC gives away: «الساعة 11:30 (15:30 ت غ)» is four hours behind."""
        if number + 1 >= len(self.found):
            return None
        one, other = self.found[number], self.found[number + 1]
        there = other.meaning
        if not isinstance(there, Clock) or there.zone != "UTC" or other.first != one.last:
            return None
        if self.page.gap(one.last - 1).strip() not in ("(", "،", ",", "/", "-"):
            return None
        minutes = (here.hour24 - there.hour24) * 60 + here.minute - there.minute
        return timedelta(minutes=(minutes + 720) % 1440 - 720)

    def _remember(self, each: Found, period: Period) -> None:
        self.anchor, self.anchor_at = period, each.first
        if period.grain == "day":
            self.days.append((period, each.first))
        if period.grain == "year":
            self.year, self.year_at, self.year_last = period, each.first, each.last - 1
