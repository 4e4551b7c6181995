"""brat's standoff annotation (the `.ann` beside a `.txt`): https://brat.nlplab.org/standoff.html."""

import json
import re
from collections.abc import Iterable, Iterator

from ..document import Document
from ..errors import FormatError
from ..span import Mention, Span, Value
from ._bytes import encoded

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"[\t\r\n]")  # what parts fields and lines


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The annotation of one document; brat keeps each in a file of its own, so a second one is a FormatError."""
    return encoded(map(_only, enumerate(documents)))


def _only(numbered: tuple[int, Document]) -> str:
    number, document = numbered
    if number:
        raise FormatError(f"brat holds one document a file; {document.id!r} is the second: write one at a time")
    return standoff(document)


def standoff(document: Document) -> str:
    """The spans as T lines, holders and speakers as relations R, values as notes, all of one `.ann` file."""
    lines = list(_spans(document.spans)) + list(_relations(document.spans))
    return "".join(f"{line}\n" for line in lines)


def _spans(spans: Iterable[Span[Value]]) -> Iterator[str]:
    for number, span in enumerate(spans, start=1):
        pieces = _pieces(span.text)
        offsets = ";".join(f"{span.start + start} {span.start + end}" for start, end in pieces)
        text = " ".join(_BREAK.sub(" ", span.text[slice(*piece)]) for piece in pieces)
        yield f"T{number}\t{span.label} {offsets}\t{text}"
        yield f"#{number}\tAnnotatorNotes T{number}\t{json.dumps(span.value.to_dict(), ensure_ascii=False)}"


def _pieces(text: str) -> list[tuple[int, int]]:
    """The parts of a span, which in brat may not run over a line's end; one that is nothing else stays whole."""
    return [match.span() for match in _LINE.finditer(text)] or [(0, len(text))]


def _relations(spans: tuple[Span[Value], ...]) -> Iterator[str]:
    """A mention in a value («holder», «speaker») becomes a relation where a span stands at the same place."""
    at = {(span.start, span.end): number for number, span in reversed(list(enumerate(spans, start=1)))}
    found = [(name, number, at.get((said.start, said.end))) for name, number, said in _mentions(spans)]
    there = [row for row in found if row[2]]
    for count, (name, number, other) in enumerate(there, start=1):
        yield f"R{count}\t{name.title()} Arg1:T{number} Arg2:T{other}"


def _mentions(spans: Iterable[Span[Value]]) -> Iterator[tuple[str, int, Mention]]:
    for number, span in enumerate(spans, start=1):
        for name in ("holder", "speaker"):
            said = getattr(span.value, name, None)
            if isinstance(said, Mention):
                yield name, number, said
