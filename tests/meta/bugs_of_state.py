"""Bugs of state, work, paragraphs and values: what shows only when a document is not the only one."""

from typing import Any

import attrs
from sound import DIGITS, Found, number

from arnews import Cardinal, Document, Extractor, Mention, Span, Value, extractor

_seen: set[str] = set()


@extractor(produces=Cardinal)
def remembers_between_calls(doc: Document) -> Found:
    """Gives each number only the first time it meets it."""
    for match in DIGITS.finditer(doc.normalized):
        if match[0] not in _seen:
            _seen.add(match[0])
            yield doc.span(match, number(match[0]))


_current: list[str] = [""]


@extractor(produces=Cardinal)
def one_document_at_a_time(doc: Document) -> Found:
    """Keeps the document it is at in a global."""
    _current[0] = doc.text
    for match in DIGITS.finditer(doc.text):
        yield doc.span(match, Cardinal(number=len(_current[0])))


_calls: list[int] = []


@extractor(produces=Cardinal)
def counts_its_calls(doc: Document) -> Found:
    """The value says how many calls there were."""
    _calls.append(1)
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match, Cardinal(number=len(_calls)))


@extractor(produces=Cardinal)
def quadratic_slices(doc: Document) -> Found:
    """Copies the rest of the text at every number."""
    for match in DIGITS.finditer(doc.text):
        rest = doc.text[match.start() :]
        yield doc.span(match, Cardinal(number=rest.count("،")))


@extractor(produces=Cardinal)
def quadratic_loops(doc: Document) -> Found:
    """Compares every span with all before it."""
    kept: list[Span[Any]] = []
    for match in DIGITS.finditer(doc.normalized):
        span = doc.span(match, number(match[0]))
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    yield from kept


@extractor(produces=Cardinal)
def quadratic_line_numbers(doc: Document) -> Found:
    """Counts the lines from the start of the text at every number."""
    for match in DIGITS.finditer(doc.text):
        yield doc.span(match, Cardinal(number=doc.text.count("\n", 0, match.start())))


@extractor(produces=Cardinal, local=True)
def local_in_name_only(doc: Document) -> Found:
    """Numbers the numbers of the whole document."""
    for rank, match in enumerate(DIGITS.finditer(doc.normalized)):
        yield doc.span(match, Cardinal(number=rank))


@extractor(produces=Cardinal, local=True)
def looks_over_the_edge(doc: Document) -> Found:
    """A number is approximate when نحو stands anywhere before it."""
    for match in DIGITS.finditer(doc.text):
        before = doc.text[max(0, match.start() - 60) : match.start()]
        yield doc.span(match, Cardinal(number=1, approximate="نحو" in before))


@attrs.frozen
class Listed(Value):
    """A value that comes back from JSON as another: a tuple without a converter."""

    parts: tuple[int, ...]


@extractor(produces=Listed)
def changed_by_json(doc: Document) -> Found:
    """Its value holds a tuple."""
    for match in DIGITS.finditer(doc.normalized):
        yield doc.span(match, Listed((1, 2)))


@attrs.frozen
class Pointing(Value):
    """A value that comes back from JSON as another: a mention without a converter."""

    at: Mention


@extractor(produces=Pointing)
def mention_without_converter(doc: Document) -> Found:
    """Its value holds a mention."""
    for match in DIGITS.finditer(doc.normalized):
        span = doc.span(match, Cardinal(number=1))
        yield doc.span(match, Pointing(Mention(span.start, span.end, span.text)))


@extractor(produces=Cardinal)
def empties_the_token_list(doc: Document) -> Found:
    """Takes tokens from the document's own list."""
    hits = doc.tokens.digits
    while hits:
        index = hits.pop()
        yield doc.span((doc.tokens.start(index), doc.tokens.end(index)), Cardinal(number=0))


@extractor(produces=Cardinal)
def moves_the_tokens(doc: Document) -> Found:
    """Changes where the tokens start."""
    for match in DIGITS.finditer(doc.normalized):
        doc.tokens.starts[:] = [*doc.tokens.starts[1:], 0]
        yield doc.span(match, number(match[0]))


def _made_here() -> Extractor:
    return extractor(produces=Cardinal)(
        lambda doc: (doc.span(m, number(m[0])) for m in DIGITS.finditer(doc.normalized))
    )


not_picklable = _made_here()


def forget() -> None:
    """Empties what the bugs that remember have kept, as a new process would."""
    _seen.clear()
    _calls.clear()
