"""Apache Arrow's IPC stream: one row a document, its spans a list of structs. Needs the extra `arrow` (PyArrow).

Read it with `pyarrow.ipc.open_stream(file).read_all()`, pandas, Polars or DuckDB.
"""

import json
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from ..document import Document
from ..errors import FormatError

_BATCH = 100  # documents a record batch
_SURROGATE = re.compile("[\ud800-\udfff]")


def write(documents: Iterable[Document]) -> Iterator[bytes]:
    """The documents as a stream of record batches.

    `value` is JSON text, since each label has a value of its own; a lone surrogate, which UTF-8 cannot hold, leaves as
    U+FFFD, so offsets stay.
    """
    arrow = _arrow()
    schema, sink, rest = _schema(arrow), BytesIO(), iter(documents)
    with arrow.ipc.new_stream(sink, schema) as stream:
        while batch := [_row(document) for document in islice(rest, _BATCH)]:
            stream.write_batch(arrow.RecordBatch.from_pylist(batch, schema=schema))
            yield _drained(sink)
    yield _drained(sink)


def _drained(sink: BytesIO) -> bytes:
    held = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return held


def _row(document: Document) -> dict[str, Any]:
    row = document.to_dict()
    spans = [
        span | {"text": _clean(span["text"]), "value": _clean(json.dumps(span["value"], ensure_ascii=False))}
        for span in row["spans"]
    ]
    return row | {"text": _clean(row["text"]), "spans": spans}


def _clean(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _schema(arrow: Any) -> Any:
    text, offset = arrow.string(), arrow.int64()
    names = {"start": offset, "end": offset, "label": text, "text": text, "value": text, "source": text, "rule": text}
    span = arrow.struct(list(names.items()))
    return arrow.schema([("id", text), ("text", text), ("published", text), ("spans", arrow.list_(span))])


def _arrow() -> Any:
    try:
        import pyarrow
        import pyarrow.ipc
    except ImportError as error:
        raise FormatError("the format arrow needs PyArrow: pip install 'arnews[arrow]'") from error
    return pyarrow
