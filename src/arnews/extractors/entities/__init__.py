"""Entities: persons, roles, bodies, places, events and nationalities."""

from collections.abc import Iterator

from arnews import (
    Document,
    Event,
    Extractor,
    GeopoliticalEntity,
    Location,
    Nationality,
    Organization,
    Person,
    Role,
    Span,
    Value,
    extractor,
    hookimpl,
)

from .grammar import read
from .lexicons import LEXICONS
from .means import Meanings
from .words.ali import words_of
from .words.reading import Reader


@extractor(
    produces=(Person, Role, Organization, GeopoliticalEntity, Location, Event, Nationality),
    lexicons=LEXICONS,
    name="entities",
)
def _entities(doc: Document) -> Iterator[Span[Value]]:
    settled, names = read(Reader(doc.tokens, words_of(doc.tokens)))
    value = Meanings(doc, settled, names).value
    for candidate in settled:
        yield doc.span((candidate.start, candidate.end), value(candidate), rule=candidate.rule)


def entities() -> Extractor:
    """Gives persons, roles with their holders, bodies, places with their countries, events and nationalities."""
    return _entities


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "entities"."""
    yield entities()
