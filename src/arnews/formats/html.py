"""A page for readers, right to left, every span marked. Needs the extra `html` (Jinja2).

The page stands alone: no script, nothing from the network; boxes at its head show and hide labels.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from ..document import Document
from ..errors import FormatError
from ..span import Span, Value
from ..values import BUILT_IN
from ._bytes import encoded


class Piece(NamedTuple):
    """A stretch of text: how many marks end before it, what marks begin, and the text."""

    ended: int
    begun: tuple[Span[Value], ...]
    text: str


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """One page with all documents, written as they come."""
    labels = list(dict.fromkeys(kind.label for kind in BUILT_IN))
    return encoded(_template().generate(documents=documents, labels=labels, pieces=pieces, about=about))


def pieces(document: Document) -> Iterator[Piece]:
    """The text cut at the edges of spans. So that marks nest, one that crosses another is closed and opened anew."""
    edges = sorted({0, len(document.text), *(edge for span in document.spans for edge in (span.start, span.end))})
    begins = _begins(document.spans)
    open_: list[Span[Value]] = []
    for start, end in pairwise(edges):
        kept = next((at for at, span in enumerate(open_) if span.end <= start), len(open_))
        crossing = [span for span in open_[kept:] if span.end > start]
        begun = (*crossing, *begins.get(start, ()))
        yield Piece(len(open_) - kept, begun, document.text[start:end])
        open_[kept:] = begun
    yield Piece(len(open_), (), "")


def _begins(spans: Iterable[Span[Value]]) -> dict[int, list[Span[Value]]]:
    begins: dict[int, list[Span[Value]]] = {}
    for span in spans:  # in document order: the longer first
        begins.setdefault(span.start, []).append(span)
    return begins


def about(span: Span[Value]) -> str:
    """What is shown when the pointer rests on a mark: label, value, and the rule that made it."""
    value = json.dumps(span.value.to_dict(), ensure_ascii=False)
    return f"{span.label} {value}\n{span.source}/{span.rule}"


@cache
def _template() -> Any:
    try:
        from jinja2 import Environment, PackageLoader
    except ImportError as error:
        raise FormatError("the format html needs Jinja2: pip install 'arnews[html]'") from error
    environment = Environment(loader=PackageLoader("arnews", "formats"), autoescape=True, trim_blocks=True)
    return environment.get_template("page.html.jinja")
