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

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from sys import intern
from typing import Any, Generic, NamedTuple, TypeVar, cast

import attrs

from ._index import Index
from ._kept import Stamp, fresh, index_path, stamp_of
from ._text import fold
from ._tsv import compiled, header, lines
from .errors import LexiconError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Row = dict[str, str]
CLITICS = "وفبلك"
_line = cast("Callable[[str, int], re.Match[str]]", re.compile(r".*").match)
_spelling = cast("Callable[[str, int], re.Match[str]]", re.compile(r"[^|\n]*").match)


class Form(NamedTuple, Generic[T_co]):
    """One spelling of one row: `rest` are the folded words after the first, `value` is what `parse` made of the row."""

    spelling: str
    rest: tuple[str, ...]
    value: T_co


@attrs.frozen(eq=False)
class Lexicon(Generic[T]):
    """Words of one TSV under a name, "<extractor>.<file>".

    `parse` turns a row (by column name) into any payload, once for each distinct word that is met; `formless`: it
    does not look at the form, so that rows which differ in nothing else share one payload. `article`: the forms are
    also found with ال before them. `clitics`: which proclitics may stand before them. `passive`: known to a token, but
    not a reason to look at it (large lists of common words that only serve as counter-evidence).
    """

    name: str
    where: str
    text: str | Path = attrs.field(repr=False)
    parse: Callable[[Row], T] = attrs.field(repr=False)
    article: bool = False
    clitics: str = CLITICS
    passive: bool = False
    formless: bool = False
    _cache: dict[str, Any] = attrs.field(factory=dict, init=False, repr=False)
    _payloads: dict[Any, T] = attrs.field(factory=dict, init=False, repr=False)  # of the rows that share one

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
        columns = self.columns
        lines = ["\t".join(row.get(column, "") for column in columns) for row in rows]
        return attrs.evolve(self, text=self.read().rstrip("\n") + "\n" + "\n".join(lines) + "\n")

    def read(self) -> str:
        """The whole TSV."""
        if isinstance(self.text, str):
            return self.text
        if "text" not in self._cache:
            text = _read(self.text)
            if self.stamp != stamp_of(self.text):
                raise LexiconError(f"{self.where}: the file was changed after this process had read its index")
            self._cache["text"] = text
        return cast(str, self._cache["text"])

    @property
    def stamp(self) -> Stamp | None:
        """What told the file apart from an older or newer one when it was first asked; None where there is no file."""
        if "stamp" not in self._cache:
            self._cache["stamp"] = stamp_of(self.text) if isinstance(self.text, Path) else None
        return cast("Stamp | None", self._cache["stamp"])

    @property
    def index(self) -> Index:
        """The folded first words of all forms, each with the places in the text where a form of it begins."""
        if "index" not in self._cache:
            self._cache["index"] = self._indexed()
        return cast(Index, self._cache["index"])

    def _indexed(self) -> Index:
        if isinstance(self.text, str):
            return compiled(self.text, self.where)
        return fresh(index_path(self.text), cast(Stamp, self.stamp), lambda: compiled(self.read(), self.where))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        if "columns" not in self._cache:
            self._cache["columns"] = tuple(header(self.read(), self.where)["columns"].split())
        return cast("tuple[str, ...]", self._cache["columns"])

    def rows(self) -> Iterator[Row]:
        """Every row by column name, in the order of the text."""
        columns = self.columns
        for _, _, line in lines(self.read()):
            yield dict(zip(columns, line.split("\t"), strict=True))

    def forms(self, first: str) -> list[Form[T]]:
        """Every form whose folded first word is `first`."""
        return self.forms_at(self.index.codes(first))

    def forms_at(self, places: Iterable[int]) -> list[Form[T]]:
        """The forms whose spellings begin at these places of the text; those of one row share its value."""
        text, formless = self.read(), self.formless
        values: dict[Any, T] = self._payloads if formless else {}
        found: list[Form[T]] = []
        for place in places:
            begin = text.rfind("\n", 0, place) + 1
            key = text[begin : text.rfind("\t", begin, place) + 1] if formless else begin
            if key not in values:
                values[key] = self.parse(self._row(text, begin))
            spelling = _spelling(text, place)[0]
            rest = () if spelling.isalpha() else tuple(map(intern, fold(spelling).split()[1:]))
            found.append(Form(spelling, rest, values[key]))
        return found

    def _row(self, text: str, begin: int) -> Row:
        return dict(zip(self.columns, _line(text, begin)[0].split("\t"), strict=True))

    def __reduce__(self) -> tuple[Any, ...]:
        options = (self.article, self.clitics, self.passive, self.formless)
        return type(self), (self.name, self.where, self.text, self.parse, *options)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from error
