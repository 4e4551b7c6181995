"""Numbers: CARDINAL, ORDINAL, PERCENT, MONEY, QUANTITY, with exact values."""

from collections.abc import Iterator

from arnews import (
    Cardinal,
    Document,
    Extractor,
    GeopoliticalEntity,
    Money,
    Ordinal,
    Organization,
    Percent,
    Quantity,
    Span,
    Value,
    extractor,
    hookimpl,
    numerals,
)

from .claims import CLAIMING, claims
from .grammar import Reader
from .lexicons import LEXICONS
from .places import Countries


@extractor(
    produces=(Cardinal, Ordinal, Percent, Money, Quantity),
    considers=CLAIMING,
    lexicons=(*numerals.LEXICONS, *LEXICONS),
    name="numbers",
)
def _numbers(doc: Document) -> Iterator[Span[Value]]:
    countries = Countries(doc.tokens, _places(doc))
    for found in Reader(doc.tokens, claims(doc), countries).read():
        text = doc.text[found.start : found.end]
        yield Span(found.start, found.end, text, found.value, doc.source, found.rule)


def _places(doc: Document) -> Iterator[tuple[Span[GeopoliticalEntity], bool]]:
    """The places of the text, each with whether it lies in the name of a body; looked for when one is asked for."""
    end, bodies = 0, iter((*doc.select(Organization), None))
    body = next(bodies)
    for place in doc.select(GeopoliticalEntity):
        while body and body.start <= place.start:
            end, body = max(end, body.end), next(bodies)
        yield place, place.end <= end


def numbers() -> Extractor:
    """Gives numbers that no date, period, committee or name has claimed; see docs/numbers.md."""
    return _numbers


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "numbers"."""
    yield numbers()
