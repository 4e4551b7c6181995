"""A stand-in for an extractor of persons, roles and bodies, so that these tests need no other room."""

from collections.abc import Iterator

import pytest

from arnews import Document, Organization, Person, Pipeline, Role, Span, Value, extractor
from arnews.extractors.quotations import quotations

PERSONS = ("سامي العطار", "ليلى منصور", "العطار")
FULL = {"العطار": "سامي العطار"}
ROLES = ("وزير الزراعة",)
BODIES = ("الراية", "لجنة التحكيم")


@extractor(produces=(Person, Role, Organization), name="names")
def names(doc: Document) -> Iterator[Span[Value]]:
    """Finds a few names wherever they stand."""
    taken: set[int] = set()
    for name in PERSONS:
        for start in _places(doc.text, name):
            if start not in taken:
                taken |= set(range(start, start + len(name)))
                yield doc.span((start, start + len(name)), Person(name=FULL.get(name, name)))
    for title in ROLES:
        for start in _places(doc.text, title):
            yield doc.span((start, start + len(title)), Role(title=title))
    for body in BODIES:
        for start in _places(doc.text, body):
            yield doc.span((start, start + len(body)), Organization(name=body))


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


PIPELINE = Pipeline([names, quotations()])


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """Quotations behind the stand-in."""
    return PIPELINE
