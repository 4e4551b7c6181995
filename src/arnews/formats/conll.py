"""CoNLL-U Plus: one token a line, spans as IOB2 tags, one column a layer.

Format: https://universaldependencies.org/ext-format.html. Columns that it does not know carry the prefix ARNEWS.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from .._text import INVISIBLE, MARKS
from ..document import Document
from ..span import Span, Value, resolve_overlaps
from ..values import Event, IndirectQuotation, Nationality, Organization, Person, Place, Quotation, Role
from ._bytes import encoded

Bounds = tuple[int, int]
_NAMED = (Person, Organization, Place, Event, Nationality)
_QUOTED = (Quotation, IndirectQuotation)
_COLUMNS = ("FORM", "ARNEWS:START", "ARNEWS:END", "ARNEWS:NAME", "ARNEWS:ROLE", "ARNEWS:QUOTE", "ARNEWS:VALUE")
_TOKEN = re.compile(f"[\\w{MARKS}{INVISIBLE}]+|\\S")
_ENDS = frozenset(".!?؟…۔")
_INITIAL = re.compile(r"(?<!\w)[^\W\d]\Z")


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents as CoNLL-U Plus, the line that names the columns first."""
    head = f"# global.columns = {' '.join(_COLUMNS)}\n"
    return encoded(chain([head], map(rows, documents)))


def rows(document: Document) -> str:
    """The document's sentences, each ended by an empty line. START and END are code points of the text.

    Of spans that overlap in one column the longest stays. A token is cut where a span begins or ends inside a word
    («ب» + «ليبيا»).
    """
    layers = _layers(document.spans)
    lines = [f"# newdoc id = {' '.join(document.id.split())}" if document.id else "# newdoc"]
    for sentence in _sentences(document.text, layers):
        lines += [_line(document.text, token, layers) for token in sentence]
        lines.append("")
    return "\n".join([*lines, ""])


def _layers(spans: Iterable[Span[Value]]) -> list[list[Span[Value]]]:
    layers: list[list[Span[Value]]] = [[], [], [], []]
    for span in spans:
        layers[_layer(span.value)].append(span)
    return [list(resolve_overlaps(layer)) for layer in layers]


def _layer(value: Value) -> int:
    return next((at for at, kinds in enumerate((_NAMED, (Role,), _QUOTED)) if isinstance(value, kinds)), 3)


def _sentences(text: str, layers: list[list[Span[Value]]]) -> Iterator[list[Bounds]]:
    sentence: list[Bounds] = []
    for token, after in pairwise([*_tokens(text, layers), None]):
        assert token is not None
        sentence.append(token)
        if after is None or _is_end(text, token, after):
            yield sentence
            sentence = []


def _tokens(text: str, layers: list[list[Span[Value]]]) -> Iterator[Bounds]:
    edges = sorted({edge for layer in layers for span in layer for edge in (span.start, span.end)})
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        inner = edges[bisect_right(edges, start) : bisect_right(edges, end - 1)]
        yield from pairwise([start, *inner, end])


def _is_end(text: str, token: Bounds, after: Bounds) -> bool:
    """A line's end, or a full stop with a blank behind it that is not an initial's («د. محمد»)."""
    gap = text[token[1] : after[0]]
    stop = bool(gap) and text[token[0]] in _ENDS and not _INITIAL.search(text, max(token[0] - 1, 0), token[0])
    return stop or "\n" in gap


def _line(text: str, token: Bounds, layers: list[list[Span[Value]]]) -> str:
    return "\t".join((text[slice(*token)], *map(str, token), *(_tag(token, layer) for layer in layers)))


def _tag(token: Bounds, layer: list[Span[Value]]) -> str:
    at = bisect_right(layer, token[0], key=lambda span: span.start) - 1
    if at < 0 or layer[at].end <= token[0]:
        return "O"
    return ("B-" if layer[at].start == token[0] else "I-") + layer[at].label
