"""Committees: bodies and formats named by the numbers of their sides («لجنة 5+5 العسكرية»)."""

from collections.abc import Iterator

from arnews import Committee, Document, Extractor, Span, extractor, hookimpl

from .grammar import LEXICONS, named, paragraphs, repeated


@extractor(produces=Committee, lexicons=LEXICONS, local=True, name="committees")
def _committees(doc: Document) -> Iterator[Span[Committee]]:
    for sums in paragraphs(doc.tokens):
        found = named(doc.tokens, sums)
        for start, end, sides, rule in (*found, *repeated(sums, found)):
            yield doc.span((start, end), Committee(sides=sides), rule=rule)


def committees() -> Extractor:
    """Gives `Committee`: bodies named by numbers joined with + or زائد; match minutes, sums and scores are none."""
    return _committees


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "committees"."""
    yield committees()
