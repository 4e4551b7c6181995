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


class Claims:
    """The stretches of a document that are claimed, merged; `spans` come in document order."""

    def __init__(self, spans: Iterable[Span[Value]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in spans:
            if self.ends and span.start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def overlap(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares a code point with `start` to `end`."""
        at = bisect_right(self.starts, end - 1)
        return at > 0 and self.ends[at - 1] > start

    def deny(self, start: int, end: int) -> bool:
        """Whether a claimed stretch shares `start` to `end` and is not strictly inside: «الأحد» is, in «الأحد عشر»."""
        last = bisect_right(self.starts, end - 1)
        stretches = range(bisect_right(self.ends, start), last)
        return any(self.starts[at] < start or self.ends[at] > end for at in stretches) or (
            len(stretches) == 1 and self.starts[last - 1] == start and self.ends[last - 1] == end
        )

    def cross(self, start: int, end: int) -> bool:
        """Whether a claimed stretch lies partly inside `start` to `end` and partly outside."""
        first = bisect_right(self.ends, start)
        last = bisect_right(self.starts, end - 1)
        return any(self.starts[at] < start or self.ends[at] > end for at in range(first, last))


def claims(doc: Document) -> Claims:
    """Everything in the document that claims its numbers: all that the extractor considers."""
    return Claims(doc.spans)
