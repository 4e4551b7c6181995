"""Where names begin and end in other corpora: one TSV a convention, applied to documents that are already read.

arnews keeps the class noun inside the name of a body («صحيفة الحياة») and names governments and armies. A corpus that
does neither can only be compared with, or trained on together, once the bounds of the names are moved to its own.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..document import Document
from .bounds import moved
from .table import CONVENTIONS, opened

__all__ = ["CONVENTIONS", "converted"]


def converted(name: str | Path, documents: Iterable[Document]) -> Iterator[Document]:
    """The documents with the bounds of their names as a convention draws them: one of CONVENTIONS, or a TSV's path.

    Values stay as they were: `name` is still the fullest name. Spans that the convention does not count as names are
    left out; all others, of whatever label, stay. ConventionError when the convention is unknown, LexiconError when
    its file breaks the format.
    """
    rules = opened(str(name))
    return (document.finished(moved(document, rules), document.problems) for document in documents)
