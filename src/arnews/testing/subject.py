"""What a conformance suite tests: an extractor, with documents that it has something to do with."""

from datetime import UTC, date, datetime
from functools import cached_property

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .._scan import Scanner
from ..document import Document
from ..extraction import Extractor
from ..pipeline import Pipeline
from ..span import Span, Value
from .pieces import NASTY
from .snippets import failure
from .text import arabic_text
from .things import published_dates, scattered

DAYS = (None, date(2020, 12, 29), datetime(2020, 12, 29, 16, tzinfo=UTC), date.min, date.max)


@attrs.define(eq=False, slots=False)
class Subject:
    """An extractor under test, what its author `gave` as examples, and `makers` of the spans it requires."""

    extractor: Extractor
    gave: tuple[str | Document, ...]
    makers: tuple[Extractor, ...] = ()

    @cached_property
    def others(self) -> Pipeline | None:
        """The pipeline of `makers`. Built when a test asks, so that one that fails does not stop the collection."""
        return Pipeline(self.makers) if self.makers else None

    @cached_property
    def examples(self) -> tuple[Document, ...]:
        """The examples with the spans of `others`."""
        return tuple(self.document(example) for example in self.gave)

    @cached_property
    def scanner(self) -> Scanner:
        """One scanner for all tests: the tables of a large extractor take a while to join."""
        return Scanner(self.extractor.lexicons)

    def document(self, text: str | Document, published: date | None = None) -> Document:
        """A document with the spans that `others` find in it, without others as it is."""
        document = text if isinstance(text, Document) else Document(text, published)
        return self.others(document) if self.others else document

    def run(self, document: Document, extractor: Extractor | None = None) -> tuple[Span[Value], ...]:
        """The spans found; AssertionError with a snippet when the extractor fails."""
        try:
            return (extractor or self.extractor)(document)
        except Exception as error:
            raise failure(self.extractor, document, f"{type(error).__name__}: {error}") from error

    def fail(self, document: Document, why: str) -> AssertionError:
        """An AssertionError that says why, and how to see it again."""
        return failure(self.extractor, document, why)

    @cached_property
    def nasty(self) -> tuple[Document, ...]:
        """The hostile texts that every extractor is given, each published on another day."""
        return tuple(self.document(text, DAYS[number % len(DAYS)]) for number, text in enumerate(NASTY))

    @cached_property
    def texts(self) -> SearchStrategy[str]:
        """Any text; or the examples, whole, cut, joined, with any text around them."""
        listed = [example if isinstance(example, str) else example.text for example in self.gave]
        if not listed:
            return arabic_text()
        cut = st.sampled_from(listed).flatmap(_cut)
        around = st.lists(st.one_of(st.sampled_from(listed), cut, arabic_text(3)), min_size=1, max_size=4)
        mixed = st.builds(str.join, st.sampled_from(["", " ", " ", "\n", "\n\n", " و", "، "]), around)
        return st.one_of(mixed, arabic_text(), mixed)

    @cached_property
    def documents(self) -> SearchStrategy[Document]:
        """Documents of `texts`; without others, spans that the extractor requires or considers lie in them anywhere."""
        drawn = st.builds(Document, self.texts, published_dates())
        if self.makers:
            return drawn.map(self.document)
        classes = self.extractor.requires + self.extractor.considers
        return drawn.flatmap(lambda document: scattered(document, classes)) if classes else drawn


def _cut(text: str) -> SearchStrategy[str]:
    ends = st.integers(0, len(text))
    return st.builds(lambda a, b: text[min(a, b) : max(a, b)], ends, ends)
