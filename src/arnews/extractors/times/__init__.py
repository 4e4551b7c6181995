"""Times: dates, clock times, lengths and recurrences, as TIMEX3 values resolved against the day of publication.

A clock time leans on the day mentioned before it, in whatever paragraph, so this extractor is not local.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from arnews import Date, Document, Duration, Extractor, Person, Recurrence, Span, Time, extractor, hookimpl, numerals

from .grammar import read
from .namesakes import without_names
from .page import Page
from .resolve import Story
from .words import CONTEXT, EVIDENCE, TRIGGERS


@extractor(
    produces=(Date, Time, Duration, Recurrence),
    considers=(Person,),
    lexicons=(*numerals.LEXICONS, *TRIGGERS, *CONTEXT, *EVIDENCE),
    name="times",
)
def _times(doc: Document) -> Iterator[Span[Any]]:
    page = Page(doc.tokens)
    return Story(doc, page, without_names(page, read(page), doc.select(Person))).spans()


def times() -> Extractor:
    """Gives dates, clock times, lengths and recurrences; see docs/times.md."""
    return _times


@hookimpl
def arnews_extractors() -> Iterable[Extractor]:
    """The built-in extractor of times."""
    yield times()
