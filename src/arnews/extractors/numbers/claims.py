"""What other extractors have claimed: numbers inside a date, a period, a committee or a name are no counts."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from arnews import (
    Committee,
    Date,
    Document,
    Duration,
    Event,
    GeopoliticalEntity,
    Location,
    Organization,
    Person,
    Recurrence,
    Span,
    Time,
    Value,
)
from arnews._text import fold

from .lexicons import joints

CLAIMING: tuple[type[Value], ...] = (
    Committee, Date, Duration, Event, GeopoliticalEntity, Location, Organization, Person, Recurrence, Time,
)  # fmt: skip
YEAR = 4  # digits
_START, _END = attrgetter("start"), attrgetter("end")
NEAR = 5  # code points between two years at most


class Claims:
    """The stretches of a document that are claimed: `spans`, in document order, merged where they overlap.

    `reach` is how far the spans up to each go, so one search answers every question and nothing is merged beforehand.
    """

    def __init__(self, spans: Sequence[Span[Value]]) -> None:
        self.starts = list(map(_START, spans))
        self.reach = list(accumulate(map(_END, spans), max))

    def overlap(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares a code point with `start` to `end`."""
        at = bisect_left(self.starts, end)
        return at > 0 and self.reach[at - 1] > start

    def cross(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares `start` to `end` and goes on outside."""
        return self.overlap(start, start) or self.overlap(end, end)

    def deny(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares `start` to `end` and is not strictly inside: «الأحد» is, in «الأحد عشر»."""
        return self.overlap(start, end) and (self.cross(start, end) or self._is_one(start, end))

    def _is_one(self, start: int, end: int) -> bool:
        """Whether `start` to `end`, which no stretch crosses, is one stretch."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.starts[first] == start and self.reach[last - 1] == end and self._last(first) == last - 1

    def _last(self, at: int) -> int:
        """The last of the spans that span `at` begins a stretch with."""
        while at + 1 < len(self.starts) and self.starts[at + 1] < self.reach[at]:
            at += 1
        return at

    def beside_year(self, text: str, start: int, end: int) -> bool:
        """Whether four digits stand beside a claimed year, as 2000 does in «2000-2002» and «1999 و2000»."""
        if end - start != YEAR or not text[start:end].isdecimal():
            return False
        at = bisect_right(self.starts, end)
        return (at > 0 and _joined(text, self.reach[at - 1], start) and _is_year(text, self.reach[at - 1])) or (
            at < len(self.starts) and _joined(text, end, self.starts[at]) and _is_year(text, self.reach[self._last(at)])
        )


def _joined(text: str, end: int, start: int) -> bool:
    """Whether a year that ends at `end` and one that starts at `start` are joined: «و», «-», «إلى»."""
    return end <= start <= end + NEAR and fold(text[end:start]).strip() in joints("word", "sign")


def _is_year(text: str, end: int) -> bool:
    return text[max(0, end - YEAR) : end].isdecimal()


def claims(doc: Document) -> Claims:
    """Everything in the document that claims its numbers: all that the extractor considers."""
    return Claims(doc.spans)
