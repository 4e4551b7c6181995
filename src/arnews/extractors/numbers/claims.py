"""What other extractors have claimed: numbers inside a date, a period, a committee or a name are no counts."""

from bisect import bisect_right
from collections.abc import Iterable

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

CLAIMING: tuple[type[Value], ...] = (
    Committee, Date, Duration, Event, GeopoliticalEntity, Location, Organization, Person, Recurrence, Time,
)  # fmt: skip
YEAR = 4  # digits
JOINTS = frozenset({"و", "إلى", "الى", "حتى", "أو", "-", "–", "/", "،", "، و"})  # between two years
NEAR = 5  # code points between them at most


class Claims:
    """The stretches of a document that are claimed, merged; `spans` come in document order."""

    def __init__(self, spans: Iterable[Span[Value]]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        last = 0
        for span in spans:
            start, end = span.start, span.end
            if start < last:
                end = ends[-1] = max(last, end)
            else:
                starts.append(start)
                ends.append(end)
            last = end
        self.starts, self.ends = starts, ends

    def overlap(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares a code point with `start` to `end`."""
        at = bisect_right(self.starts, end - 1)
        return at > 0 and self.ends[at - 1] > start

    def deny(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares `start` to `end` and is not strictly inside: «الأحد» is, in «الأحد عشر»."""
        last = bisect_right(self.starts, end - 1)
        first = bisect_right(self.ends, start, 0, last)
        return first < last and (
            self._outside(first, last, start, end)
            or (first == last - 1 and self.starts[first] == start and self.ends[first] == end)
        )

    def _outside(self, first: int, last: int, start: int, end: int) -> bool:
        """Whether one of the stretches from `first` to before `last` reaches out of `start` to `end`."""
        return any(self.starts[at] < start or self.ends[at] > end for at in range(first, last))

    def beside_year(self, text: str, start: int, end: int) -> bool:
        """Whether four digits stand beside a claimed year, as 2000 does in «2000-2002» and «1999 و2000»."""
        if end - start != YEAR or not text[start:end].isdecimal():
            return False
        at = bisect_right(self.starts, end)
        return any(self._is_year(text, other, start, end) for other in (at - 1, at) if 0 <= other < len(self.starts))

    def _is_year(self, text: str, at: int, start: int, end: int) -> bool:
        first, last = self.starts[at], self.ends[at]
        between = text[end:first] if first >= end else text[last:start]
        return text[first:last][-YEAR:].isdecimal() and len(between) <= NEAR and between.strip() in JOINTS

    def cross(self, start: int, end: int) -> bool:
        """Whether a claimed stretch lies partly inside `start` to `end` and partly outside."""
        last = bisect_right(self.starts, end - 1)
        first = bisect_right(self.ends, start, 0, last)
        return first < last and self._outside(first, last, start, end)


def claims(doc: Document) -> Claims:
    """Everything in the document that claims its numbers: all that the extractor considers."""
    return Claims(doc.spans)
