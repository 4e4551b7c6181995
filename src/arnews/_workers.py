"""Many documents over several processes. What goes back is rows: a span object costs more to pickle than to make."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from ._collector import collect_seldom
from .document import Document
from .span import Span, Value

if TYPE_CHECKING:
    from .pipeline import Input, Pipeline

SpanRow = tuple[int, int, type[Value], tuple[Any, ...], str, str]
DocumentRow = tuple[list[SpanRow], tuple[str, ...]]
_pipeline: "Pipeline"  # of a worker process, set once when it starts


def annotated(pipeline: "Pipeline", texts: Iterable["Input"], processes: int, chunk: int) -> Iterator[Document]:
    """The documents of `texts` in order; at most two chunks a process are under way at once."""
    waiting: deque[tuple[list[Document], Future[list[DocumentRow]]]] = deque()
    with ProcessPoolExecutor(processes, initializer=_begin, initargs=(pipeline,)) as pool:
        for listed in _in_chunks(texts, chunk):
            documents = [text if isinstance(text, Document) else Document(text) for text in listed]
            bare = [Document(d.text, d.published, d.spans, d.id, d.problems) for d in documents]
            waiting.append((bare, pool.submit(_work, bare)))
            if len(waiting) >= 2 * processes:
                yield from _finished(*waiting.popleft())
        while waiting:
            yield from _finished(*waiting.popleft())


def _in_chunks(texts: Iterable["Input"], size: int) -> Iterator[list["Input"]]:
    rest = iter(texts)
    while chunk := list(islice(rest, size)):
        yield chunk


def _begin(pipeline: "Pipeline") -> None:
    global _pipeline
    _pipeline = pipeline
    collect_seldom()


def _work(documents: list[Document]) -> list[DocumentRow]:
    return [_rows(_pipeline(document)) for document in documents]


def _rows(document: Document) -> DocumentRow:
    return [_row(span) for span in document.spans], document.problems


def _row(span: Span[Value]) -> SpanRow:
    parts = tuple(getattr(span.value, field.name) for field in attrs.fields(type(span.value)))
    return span.start, span.end, type(span.value), parts, span.source, span.rule


def _finished(documents: list[Document], future: "Future[list[DocumentRow]]") -> Iterator[Document]:
    for document, (rows, problems) in zip(documents, future.result(), strict=True):
        spans = [_made(document.text, row) for row in rows]
        yield attrs.evolve(document, spans=spans, problems=problems)


def _made(text: str, row: SpanRow) -> Span[Value]:
    start, end, kind, parts, source, rule = row
    names = [field.alias for field in attrs.fields(kind)]
    return Span(start, end, text[start:end], kind(**dict(zip(names, parts, strict=True))), source, rule)
