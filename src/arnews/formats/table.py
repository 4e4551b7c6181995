"""A table for people: one line a span."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..document import Document
from ..span import Span, Value
from ._bytes import encoded


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents' tables, one below the other."""
    return encoded(map(table, documents))


def table(document: Document) -> str:
    """The document's spans as lines of tab-separated offsets, label, text, value and rule, below a line with its id."""
    head = f"# {document.id or 'document'}\t{len(document.text)} code points\t{len(document.spans)} spans\n"
    return head + "".join(_line(span) for span in document.spans)


def _line(span: Span[Value]) -> str:
    said = " ".join(f"{name}={_short(part)}" for name, part in span.value.to_dict().items() if part is not None)
    text = " ".join(span.text.split())
    return f"{span.start}:{span.end}\t{span.label}\t{text}\t{said}\t{span.source}/{span.rule}\n"


def _short(part: Any) -> str:
    return str(part.get("name") or part.get("text")) if isinstance(part, dict) else str(part)
