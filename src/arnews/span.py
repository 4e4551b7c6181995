"""Value and Span: what was found, and where."""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, ClassVar, Generic, Self, TypeVar

import attrs

_PLAIN = frozenset((str, int, bool, float))
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class _Names(dict[type[Any], tuple[str, ...]]):
    """The field names of attrs classes, asked once a class."""

    def __missing__(self, kind: type[Any]) -> tuple[str, ...]:
        self[kind] = names = tuple(field.name for field in attrs.fields(kind))
        return names


_NAMES = _Names()


@attrs.frozen
class Value:
    """Base of everything a span can mean. The class is the label.

    Subclass it with `attrs.frozen`; the label is the class name in upper snake case (`MatchMinute` -> "MATCH_MINUTE")
    unless the class says `label = "..."`.
    """

    label: ClassVar[str] = "VALUE"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "label" not in cls.__dict__:
            cls.label = _WORD_START.sub("_", cls.__name__).upper()

    def moved(self, offset: int) -> Self:
        """The same value with every offset inside it moved by `offset` code points."""
        parts = ((name, getattr(self, name)) for name in _NAMES[type(self)])
        fields = {name: part.moved(offset) for name, part in parts if isinstance(part, Value | Mention)}
        return attrs.evolve(self, **fields) if fields else self

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready data, by field name."""
        return {name: _plain(getattr(self, name)) for name in _NAMES[type(self)]}


@attrs.frozen
class Mention:
    """A stretch of the same text that a value points at: half-open code points, and the text there."""

    start: int
    end: int
    text: str

    def moved(self, offset: int) -> Self:
        """The same mention, `offset` code points further on."""
        return attrs.evolve(self, start=self.start + offset, end=self.end + offset)

    def to_dict(self) -> dict[str, Any]:
        """The mention as JSON-ready data, by field name."""
        return {name: getattr(self, name) for name in _NAMES[type(self)]}


def _plain(part: Any) -> Any:
    if part is None or part.__class__ in _PLAIN:
        return part
    if isinstance(part, Value | Mention):
        return part.to_dict()
    if isinstance(part, tuple):
        return [_plain(item) for item in part]
    if isinstance(part, Decimal):
        return float(part) if Decimal(repr(float(part))) == part else str(part)
    return part


V = TypeVar("V", bound=Value, covariant=True)
W = TypeVar("W", bound=Value)


@attrs.frozen
class Span(Generic[V]):
    """A value at a place: half-open code points of the untouched text.

    `source` is the extractor that made it and `rule` the named rule that fired; neither counts in equality.
    """

    start: int
    end: int
    text: str
    value: V
    source: str = attrs.field(default="", eq=False)
    rule: str = attrs.field(default="", eq=False)

    @property
    def label(self) -> str:
        """The label of the value's class, "PERSON" for a `Person`."""
        return self.value.label

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span[Value]") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span[Value]") -> bool:
        """Whether `other` lies inside this span; a span covers itself."""
        return self.start <= other.start and other.end <= self.end

    def within(self, other: "Span[Value]") -> bool:
        """Whether this span lies inside `other`."""
        return other.covers(self)

    def gap(self, other: "Span[Value]") -> int:
        """Code points between the two, 0 when they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)

    def shift(self, offset: int) -> "Span[V]":
        """The same span `offset` code points further on, with the offsets inside its value."""
        return attrs.evolve(self, start=self.start + offset, end=self.end + offset, value=self.value.moved(offset))


def document_order(span: Span[Value]) -> tuple[int, int, str]:
    """Sort key: by start, the longer first, then by label."""
    return span.start, -span.end, span.value.label


def longest_first(span: Span[Value]) -> tuple[int, int]:
    """Sort key of `resolve_overlaps`: the longer wins, of two equally long the earlier."""
    return span.start - span.end, span.start


def resolve_overlaps(spans: Iterable[Span[W]], key: Callable[[Span[W]], Any] = longest_first) -> tuple[Span[W], ...]:
    """Spans of which no two overlap: taken in the order of `key`, each unless it overlaps one taken before.

    Time n log n. The result is in document order.
    """
    kept: list[tuple[int, int, Span[W]]] = []
    for span in sorted(spans, key=key):
        at = bisect_left(kept, span.end, key=lambda row: row[0])
        if at == 0 or kept[at - 1][1] <= span.start:
            insort(kept, (span.start, span.end, span), key=lambda row: row[0])
    return tuple(span for _, _, span in kept)
