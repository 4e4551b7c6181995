"""The compiled index of a lexicon, and the file in which it is kept."""

from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ._text import fold
from .errors import LexiconError

Places = dict[str, int | tuple[int, ...]]
Stamp = tuple[int, int, int]
_COMPULSORY = ("license", "source", "columns")


class Index(NamedTuple):
    """Where the forms of a lexicon stand, in the order of the text.

    `words`: the folded first word of each form, one a line; `places`: where in the text its spelling begins.
    """

    columns: tuple[str, ...]
    words: str
    places: "array[int]"

    def lay(self, found: Places, step: int = 1, number: int = 0) -> None:
        """Adds each word with its place, or with several: as `place * step + number`, to tell lexicons apart."""
        for word, place in zip(self.words.split("\n"), self.places, strict=False):  # "" splits into one word
            if word in found:
                known = found[word]
                found[word] = (*(known if isinstance(known, tuple) else (known,)), place * step + number)
            else:
                found[word] = place * step + number


def header(text: str, where: str) -> dict[str, str]:
    """The `# key: value` lines at the top; an error when a compulsory one is missing."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        key, colon, value = line[1:].partition(":")
        if colon:
            found.setdefault(key.strip(), value.strip())
    missing = [key for key in _COMPULSORY if not found.get(key)]
    if missing:
        raise LexiconError(f"{where}:1: the header has no {' and no '.join(missing)}")
    return found


def lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(line number, offset, line) of every row."""
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            yield number, at, line
        at += len(line) + 1


def compiled(text: str, where: str) -> Index:
    """The index of a TSV, each line of which is read once; errors name file and line."""
    columns = tuple(header(text, where)["columns"].split())
    words: list[str] = []
    places = array("I")
    for number, at, line in lines(text):
        for offset, word in _first_words(line, columns, f"{where}:{number}"):
            words.append(word)
            places.append(at + offset)
    return Index(columns, "\n".join(words), places)


def _first_words(line: str, columns: tuple[str, ...], where: str) -> Iterator[tuple[int, str]]:
    """(offset in the line, folded first word) of every spelling."""
    fields = line.split("\t")
    if len(fields) != len(columns):
        raise LexiconError(f"{where}: {len(fields)} fields where the header names {len(columns)} ({' '.join(columns)})")
    offset = len(line) - len(fields[-1])
    for spelling in fields[-1].split("|"):
        words = fold(spelling).split()
        if not words:
            raise LexiconError(f"{where}: an empty form in {fields[-1]!r}")
        yield offset, words[0]
        offset += len(spelling) + 1


def stamp_of(path: Path) -> Stamp:
    """What changes when a file does."""
    try:
        status = path.stat()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
    return (2, status.st_size, status.st_mtime_ns)  # 2: version of the layout below


def fresh(path: Path, stamp: Stamp, read: Callable[[], str]) -> Index:
    """The index of the file at `path`: the stored one if it was made of a file with this stamp, else a new one."""
    index = _stored(path, stamp)
    if index is None:
        index = compiled(read(), str(path))
        _store(path, stamp, index)
    return index


def index_path(path: Path) -> Path:
    """Where the index of a TSV is kept."""
    return path.parent / "__pycache__" / f"{path.stem}.index"


def _stored(path: Path, stamp: Stamp) -> Index | None:
    import marshal

    try:
        kept, columns, words, places = marshal.loads(index_path(path).read_bytes())
        return Index(columns, words, array("I", places)) if kept == stamp else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _store(path: Path, stamp: Stamp, index: Index) -> None:
    import marshal
    import os

    target = index_path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(exist_ok=True)
        part.write_bytes(marshal.dumps((stamp, index.columns, index.words, index.places.tobytes())))
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)  # a read-only installation reads the TSV each time instead
