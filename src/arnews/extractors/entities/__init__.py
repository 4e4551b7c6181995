"""Entities: persons, roles, bodies, places, events and nationalities."""

from collections.abc import Iterator

from arnews import (
    Document,
    Event,
    Extractor,
    GeopoliticalEntity,
    Location,
    Mention,
    Nationality,
    Organization,
    Person,
    Role,
    Span,
    Value,
    extractor,
    hookimpl,
)
from arnews._text import bare

from . import flags as f
from .ali import words_of
from .aliases import short_forms
from .bodies import bodies as find_bodies
from .evidence import again
from .lexicons import LEXICONS
from .occasions import occasions as find_occasions
from .persons import persons as find_persons
from .places import Countries
from .places import places as find_places
from .reading import Candidate, Reader
from .roles import Named
from .roles import roles as find_roles
from .settle import settle as settled_of


@extractor(
    produces=(Person, Role, Organization, GeopoliticalEntity, Location, Event, Nationality),
    lexicons=LEXICONS,
    name="entities",
)
def _entities(doc: Document) -> Iterator[Span[Value]]:
    reader = Reader(doc.tokens, words_of(doc.tokens))
    settled, names = read(reader)
    countries = Countries(settled)
    for candidate in settled:
        yield doc.span((candidate.start, candidate.end), value(doc, candidate, names, countries), rule=candidate.rule)


def read(reader: Reader) -> tuple[list[Candidate], dict[int, str]]:
    """The settled candidates, roles included, and the full names of persons by the token they begin at."""
    hits = reader.hits
    found = [
        *find_places(reader, hits),
        *find_bodies(reader, hits),
        *find_occasions(reader, hits),
        *find_persons(reader, hits),
    ]
    settled = settled_of(found)
    more, names = again(reader, settled)
    settled += more
    settled += short_forms(reader, settled, names)
    settled += find_roles(reader, [index for index, bits in hits if bits & f.ROLE], Named(settled))
    return settled, names


def value(doc: Document, candidate: Candidate, names: dict[int, str], countries: Countries) -> Value:
    """The value of a settled candidate."""
    text = bare(doc.text[candidate.start : candidate.end])
    if candidate.label == "PERSON":
        return Person(name=bare(names.get(candidate.first, text)))
    if candidate.label == "ROLE":
        holder = candidate.value
        return Role(
            title=text,
            holder=Mention(holder.start, holder.end, doc.text[holder.start : holder.end]) if holder else None,
        )
    if candidate.label == "ORG":
        return Organization(name=text)
    if candidate.label == "EVENT":
        return Event(name=text)
    if candidate.label == "NORP":
        return Nationality(name=text, country=candidate.value)
    return _place(candidate, text, countries)


def _place(candidate: Candidate, text: str, countries: Countries) -> Value:
    kind = GeopoliticalEntity if candidate.label == "GPE" else Location
    if not isinstance(candidate.value, list):
        return kind(name=text)
    row = countries.choose(candidate.value)
    return kind(name=text, country=row.country, geonames=row.geonames)


def entities() -> Extractor:
    """Gives persons, roles with their holders, bodies, places with their countries, events and nationalities."""
    return _entities


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "entities"."""
    yield entities()
