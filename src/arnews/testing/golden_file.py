"""Golden cases: plain text that a linguist writes.

    published: 2020-12-29
    # what follows is a case: a sentence, then a line for each span
    التقى 5 وزراء السفير أمس
        CARDINAL  5<TAB>number=5<TAB>unit=وزراء
        DATE  أمس<TAB>timex=2020-12-28

A sentence stands at the beginning of its line; `\\n`, `\\t`, `\\r`, `\\\\`, `\\#` and `\\uXXXX` are escapes. Span lines are indented:
label, a tab or two blanks, the surface (`@2` behind it: its second occurrence in the sentence), then fields after tabs.
`xfail: reason` among them says that the case fails for now. `published:` holds until the next one; `labels:` says which
labels the file is about. Lines that begin with `#` are comments.
"""  # noqa: E501

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from ..document import parse_published
from ..errors import ArnewsError

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "#": "#", "0": "\0"}
_HEADER = re.compile(r"(published|labels):(.*)")
_XFAIL = re.compile(r"xfail:\s*(.*)")
_SPAN = re.compile(r"([A-Z][A-Z0-9_]*)(?:\t+| {2,})(.+)", re.DOTALL)
_OCCURRENCE = re.compile(r"(.*) @([1-9]\d*)", re.DOTALL)


class GoldenError(ArnewsError, ValueError):
    """A golden file that cannot be read; the message begins with ``file:line``."""


@attrs.frozen
class Expected:
    """One span line: label, surface, which occurrence of it, and the fields named."""

    label: str
    surface: str
    occurrence: int
    fields: tuple[tuple[str, str], ...]
    line: int


@attrs.frozen
class Case:
    """One sentence, with the lines of its spans; `first` and `last` (exclusive) are the file's lines below it."""

    text: str
    expected: tuple[Expected, ...]
    published: date | None
    xfail: str
    where: str
    first: int
    last: int

    @property
    def line(self) -> int:
        """The number of the sentence's line, from 1."""
        return self.first


@attrs.define
class _Reader:
    """Reads the lines of one file; what was met so far."""

    path: Path
    published: date | None = None
    labels: frozenset[str] = frozenset()

    def read(self, lines: list[str]) -> Iterator[Case]:
        at = 0
        while at < len(lines):
            begin = at
            at += 1
            line = lines[begin]
            if not line.strip() or line.startswith("#"):
                continue
            if line[0] in " \t":
                raise self.error(begin, "a span line without a sentence above it")
            if not self.header(line, begin):
                at = next((i for i in range(at, len(lines)) if not _below(lines[i])), len(lines))
                yield self.case(lines, begin, at)

    def header(self, line: str, number: int) -> bool:
        found = _HEADER.fullmatch(line.strip())
        if found and found[1] == "labels":
            self.labels |= frozenset(found[2].split())
        elif found:
            try:
                self.published = parse_published(found[2].strip()) if found[2].strip() else None
            except ArnewsError as error:
                raise self.error(number, str(error)) from None
        return bool(found)

    def case(self, lines: list[str], begin: int, end: int) -> Case:
        text = unescape(lines[begin].rstrip("\r\n"))
        expected, reason = [], ""
        for number in range(begin + 1, end):
            line = lines[number].strip()
            if found := _XFAIL.fullmatch(line):
                reason = found[1] or "no reason given"
            elif line and not line.startswith("#"):
                expected.append(self.expected(line, number, text))
        return Case(text, tuple(expected), self.published, reason, f"{self.path}:{begin + 1}", begin + 1, end)

    def expected(self, line: str, number: int, text: str) -> Expected:
        found = _SPAN.fullmatch(line)
        if not found:
            raise self.error(number, f"not LABEL, tab or two blanks, surface: {line!r}")
        surface, *fields = found[2].split("\t")
        counted = _OCCURRENCE.fullmatch(surface.strip())
        surface, occurrence = (counted[1], int(counted[2])) if counted else (surface.strip(), 1)
        made = Expected(found[1], unescape(surface), occurrence, tuple(self.fields(fields, number)), number + 1)
        if place(text, made) is None:
            raise self.error(number, f"{made.surface!r} does not stand {occurrence} time(s) in the sentence")
        return made

    def fields(self, listed: list[str], number: int) -> Iterator[tuple[str, str]]:
        for field in filter(None, map(str.strip, listed)):
            name, equals, value = field.partition("=")
            if not equals:
                raise self.error(number, f"not field=value: {field!r}")
            yield name.strip(), unescape(value.strip())

    def error(self, number: int, why: str) -> GoldenError:
        return GoldenError(f"{self.path}:{number + 1}: {why}")


def _below(line: str) -> bool:
    return line[:1] in (" ", "\t") and bool(line.strip())


def read_cases(path: Path) -> tuple[tuple[Case, ...], frozenset[str]]:
    """The cases of a golden file, and the labels that its header names."""
    reader = _Reader(path)
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise GoldenError(f"{path}: not UTF-8 at byte {error.start}") from None
    return tuple(reader.read([line.rstrip("\r") for line in lines])), reader.labels


def place(text: str, expected: Expected) -> tuple[int, int] | None:
    """Where a span line's surface stands in the sentence."""
    at = -1
    for _ in range(expected.occurrence):
        at = text.find(expected.surface, at + 1)
        if at < 0:
            return None
    return at, at + len(expected.surface)


def unescape(text: str) -> str:
    r"""The text that a line stands for: `\n`, `\t`, `\r`, `\0`, `\\`, `\#`, `\uXXXX`; other backslashes stay."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _ESCAPED.get(found[2], found[0]), text)


def escape(text: str) -> str:
    """The line that stands for a text."""
    for char, written in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"), ("\0", "\\0")):
        text = text.replace(char, written)
    return re.sub("[\ud800-\udfff\u202a-\u202e\u2066-\u2069]", lambda found: f"\\u{ord(found[0]):04x}", text)
