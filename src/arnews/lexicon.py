"""Lexicons: words in TSV files that a linguist edits.

A file begins with `# key: value` lines; `license` (an SPDX id), `source` and `columns` are compulsory. Then one row a
line, as many tab-separated fields as there are columns. The last column holds the Arabic form; several spellings of
one row are joined by `|`, a form may have several words.

    # title: Number words
    # license: MIT
    # source: written for this project
    # retrieved: 2026-11-23
    # columns: kind value form
    unit	3	ثلاثة|ثلاث
"""

from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import attrs

from ._text import fold
from .errors import LexiconError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Row = dict[str, str]
CLITICS = "وفبلك"
_COMPULSORY = ("license", "source", "columns")


@attrs.frozen(eq=False)
class Index:
    """What a lexicon is looked up by: folded first words, each with the rows whose forms begin with it.

    `rows` holds one row number or a tuple of them a word; `offsets` where each row's line begins in the text.
    """

    columns: tuple[str, ...]
    rows: dict[str, int | tuple[int, ...]]
    offsets: "array[int]"


@attrs.frozen
class Form(Generic[T_co]):
    """One spelling of one row: `rest` are the folded words after the first, `value` is what `parse` made of the row."""

    spelling: str
    rest: tuple[str, ...]
    value: T_co


@attrs.frozen(eq=False)
class Lexicon(Generic[T]):
    """Words of one TSV under a name, "<extractor>.<file>".

    `parse` turns a row (by column name) into any payload, once for each distinct word that is met. `article`: the
    forms are also found with ال before them. `clitics`: which proclitics may stand before them. `passive`: known to a
    token, but not a reason to look at it (large lists of common words that only serve as counter-evidence).
    """

    name: str
    where: str
    text: str | Path = attrs.field(repr=False)
    parse: Callable[[Row], T] = attrs.field(repr=False)
    article: bool = False
    clitics: str = CLITICS
    passive: bool = False
    _cache: dict[str, Any] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def open(cls, name: str, path: Path, parse: Callable[[Row], T] | None = None, **options: Any) -> "Lexicon[T]":
        """The lexicon in the TSV at `path`; it is read when it is first asked. `options`: article, clitics, passive."""
        return cls(name, str(path), path, parse or cast("Callable[[Row], T]", dict), **options)

    @classmethod
    def of(
        cls, name: str, rows: Iterable[Mapping[str, str]], parse: Callable[[Row], T] | None = None, **options: Any
    ) -> "Lexicon[T]":
        """A lexicon made at run time from rows of one shape; the last key of a row holds its Arabic form.

        >>> Lexicon.of("mine.teams", [{"league": "LY", "form": "أهلي طرابلس"}]).name
        'mine.teams'
        """
        listed = [dict(row) for row in rows]
        columns = list(listed[0]) if listed else ["form"]
        lines = ["# license: LicenseRef-caller", f"# source: rows given to {name}", "# columns: " + " ".join(columns)]
        lines += ["\t".join(row.get(column, "") for column in columns) for row in listed]
        return cls(name, name, "\n".join(lines) + "\n", parse or cast("Callable[[Row], T]", dict), **options)

    def extended(self, rows: Iterable[Mapping[str, str]]) -> "Lexicon[T]":
        """This lexicon with more rows; pass it to a pipeline to have it replace the one of the same name."""
        columns = self.index.columns
        lines = ["\t".join(row.get(column, "") for column in columns) for row in rows]
        return attrs.evolve(self, text=self.read().rstrip("\n") + "\n" + "\n".join(lines) + "\n")

    def read(self) -> str:
        """The whole TSV."""
        if isinstance(self.text, str):
            return self.text
        if "text" not in self._cache:
            self._cache["text"] = _read(self.text)
        return cast(str, self._cache["text"])

    @property
    def clitics_allowed(self) -> frozenset[str]:
        """The letters of `clitics`."""
        if "clitics" not in self._cache:
            self._cache["clitics"] = frozenset(self.clitics)
        return cast("frozenset[str]", self._cache["clitics"])

    @property
    def index(self) -> Index:
        """The compiled index; of a file it is kept beside the file's byte code, as Python keeps a module's."""
        if "index" not in self._cache:
            stored = _stored(self.text) if isinstance(self.text, Path) else None
            self._cache["index"] = stored or self._compiled()
        return cast(Index, self._cache["index"])

    def _compiled(self) -> Index:
        index = compile_index(self)
        if isinstance(self.text, Path):
            _store(self.text, index)
        return index

    def row(self, number: int) -> Row:
        """Row `number` by column name."""
        text, begin = self.read(), self.index.offsets[number]
        end = text.find("\n", begin)
        return dict(zip(self.index.columns, text[begin : end if end >= 0 else None].split("\t"), strict=True))

    def forms(self, first: str) -> list[Form[T]]:
        """Every form whose folded first word is `first`."""
        numbers = self.index.rows.get(first, ())
        return [
            form for number in ((numbers,) if isinstance(numbers, int) else numbers) for form in self._of(number, first)
        ]

    def _of(self, number: int, first: str) -> list[Form[T]]:
        row = self.row(number)
        value = self.parse(row)
        spelled = [(spelling, fold(spelling).split()) for spelling in row[self.index.columns[-1]].split("|")]
        return [Form(spelling, tuple(words[1:]), value) for spelling, words in spelled if words[0] == first]

    def __reduce__(self) -> tuple[Any, ...]:
        options = (self.name, self.where, self.text, self.parse, self.article, self.clitics, self.passive)
        return type(self), options


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error


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


def compile_index(lexicon: Lexicon[Any]) -> Index:
    """Reads every line of a lexicon once; errors name file and line."""
    text = lexicon.read()
    columns = tuple(header(text, lexicon.where)["columns"].split())
    rows: dict[str, int | tuple[int, ...]] = {}
    offsets = array("I")
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            _add(rows, len(offsets), _first_words(line, columns, f"{lexicon.where}:{number}"))
            offsets.append(at)
        at += len(line) + 1
    return Index(columns, rows, offsets)


def _first_words(line: str, columns: tuple[str, ...], where: str) -> set[str]:
    fields = line.split("\t")
    if len(fields) != len(columns):
        raise LexiconError(f"{where}: {len(fields)} fields where the header names {len(columns)} ({' '.join(columns)})")
    forms = [fold(form).split() for form in fields[-1].split("|")]
    if not all(forms):
        raise LexiconError(f"{where}: an empty form in {fields[-1]!r}")
    return {words[0] for words in forms}


def _add(rows: dict[str, int | tuple[int, ...]], number: int, words: set[str]) -> None:
    for word in words:
        known = rows.get(word)
        if known is None:
            rows[word] = number
        else:
            rows[word] = (*((known,) if isinstance(known, int) else known), number)


def _stamp(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return (1, status.st_size, status.st_mtime_ns)  # 1: version of the layout below


def _index_path(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.index"


def _stored(path: Path) -> Index | None:
    import marshal

    try:
        stamp, columns, rows, offsets = marshal.loads(_index_path(path).read_bytes())
        return Index(columns, rows, array("I", offsets)) if stamp == _stamp(path) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _store(path: Path, index: Index) -> None:
    import marshal
    import os

    target = _index_path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(exist_ok=True)
        part.write_bytes(marshal.dumps((_stamp(path), index.columns, index.rows, index.offsets.tobytes())))
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)  # a read-only installation reads the TSV each time instead
