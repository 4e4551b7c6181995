"""Committees: bodies and formats named by the numbers of their sides («لجنة 5+5 العسكرية»)."""

from collections.abc import Iterator

from ...document import Document
from ...extractor import extractor
from ...span import Span
from ...values import Committee
from .grammar import LEXICONS, named, paragraphs, repeated


@extractor(produces=Committee, lexicons=LEXICONS, local=True)
def committees(doc: Document) -> Iterator[Span[Committee]]:
    """Bodies named by numbers joined with + or زائد, with their sides; match minutes, sums and scores are none."""
    for sums in paragraphs(doc.tokens):
        found = named(doc.tokens, sums)
        for start, end, sides, rule in (*found, *repeated(sums, found)):
            yield doc.span((start, end), Committee(sides=sides), rule=rule)
