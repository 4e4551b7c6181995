"""Document: an untouched text and what was found in it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Self, TypeVar, cast

import attrs

from ._scan import Scanner, Tokens
from ._text import Normalized
from .errors import DocumentError, UnknownLabelError
from .span import Span, Value, document_order
from .values import BUILT_IN

V = TypeVar("V", bound=Value)


def _ordered(spans: Iterable[Span[Value]]) -> tuple[Span[Value], ...]:
    return tuple(sorted(spans, key=document_order))


def _text(_: Any, __: Any, text: Any) -> None:
    if not isinstance(text, str):
        raise DocumentError(f"a document's text must be str, not {type(text).__name__}")


def _published(_: Any, __: Any, when: Any) -> None:
    if when is not None and not isinstance(when, date):
        raise DocumentError(f"published must be a date, a datetime or None, not {when!r}")


@attrs.frozen
class Document:
    """A text, the day it was published, and its spans in document order. Immutable: `add` gives a new one.

    `id` is the caller's name for it; `problems` what went wrong where a pipeline was told to go on.
    """

    text: str = attrs.field(validator=_text)
    published: date | None = attrs.field(default=None, validator=_published)
    spans: tuple[Span[Value], ...] = attrs.field(default=(), converter=_ordered)
    id: str | None = None
    problems: tuple[str, ...] = attrs.field(default=(), eq=False)
    source: str = attrs.field(default="", eq=False, repr=False)
    _facts: dict[str, Any] = attrs.field(
        factory=dict, eq=False, repr=False, init=False
    )  # of the text: shared by copies
    _layers: dict[type[Value], Any] = attrs.field(factory=dict, eq=False, repr=False, init=False)

    def select(
        self, kind: type[V], *, inside: Span[Value] | None = None, covering: Span[Value] | None = None
    ) -> tuple[Span[V], ...]:
        """The spans whose value is a `kind`, in document order; within `inside`, and covering `covering`, if given."""
        found = cast("tuple[Span[V], ...]", self._of(kind))
        if inside is not None:
            found = tuple(span for span in found if span.within(inside))
        if covering is not None:
            found = tuple(span for span in found if span.covers(covering))
        return found

    def _of(self, kind: type[Value]) -> tuple[Span[Value], ...]:
        layers = self._layers
        if kind not in layers:
            layers[kind] = tuple([span for span in self.spans if isinstance(span.value, kind)])
        return cast("tuple[Span[Value], ...]", layers[kind])

    def add(self, spans: Iterable[Span[Value]]) -> Self:
        """A new document with `spans` too; DocumentError when one does not fit the text."""
        more = tuple(spans)
        for span in more:
            check(self.text, span)
        return self._with(_ordered((*self.spans, *more)))

    def only(self, kinds: tuple[type[Value], ...]) -> Self:
        """A new document with only the spans whose value is one of `kinds`."""
        return self._with(tuple(span for span in self.spans if isinstance(span.value, kinds)))

    def view(self, spans: Iterable[Span[Value]], source: str) -> Self:
        """What an extractor named `source` is handed: the text, its tokens, and no spans but these."""
        return self._with(_ordered(spans), source=source)

    def finished(self, spans: Iterable[Span[Value]], problems: Iterable[str]) -> Self:
        """The same document with exactly these spans and problems; the spans are not checked again."""
        return self._with(_ordered(spans), problems=tuple(problems))

    def _with(
        self,
        spans: tuple[Span[Value], ...],
        *,
        source: str | None = None,
        problems: tuple[str, ...] | None = None,
        facts: dict[str, Any] | None = None,
    ) -> Self:
        # Past the validators, since all parts are known to be good: several copies are made for every text read.
        made = object.__new__(type(self))
        put = object.__setattr__.__get__(made)
        put("text", self.text)
        put("published", self.published)
        put("spans", spans)
        put("id", self.id)
        put("problems", self.problems if problems is None else problems)
        put("source", self.source if source is None else source)
        put("_facts", self._facts if facts is None else facts)
        put("_layers", {})
        return made

    @property
    def tokens(self) -> Tokens:
        """The tokens; typed by the lexicons of the pipeline that reads the document, else by none."""
        if "tokens" not in self._facts:
            self._facts["tokens"] = Scanner(()).scan(self.text)
        return cast(Tokens, self._facts["tokens"])

    def scanned(self, scanner: Scanner) -> Self:
        """The same document with tokens typed by `scanner`."""
        return self._with(self.spans, facts={**self._facts, "tokens": scanner.scan(self.text)})

    @property
    def _normalized(self) -> Normalized:
        if "normalized" not in self._facts:
            self._facts["normalized"] = Normalized(self.text)
        return cast(Normalized, self._facts["normalized"])

    @property
    def normalized(self) -> str:
        """The text as `arnews.normalize` gives it, for patterns; `span` maps their matches back."""
        return self._normalized.text

    def span(self, where: "re.Match[str] | tuple[int, int]", value: V, rule: str = "") -> Span[V]:
        """A span of this document: at a match in `text` or in `normalized`, or at a pair of offsets of `text`.

        A `regex` match serves as well as one of `re`. DocumentError when it was made on another string.
        """
        start, end = where if isinstance(where, tuple) else self._bounds(where)
        return Span(start, end, self.text[start:end], value, self.source, rule)

    def _bounds(self, match: "re.Match[str]") -> tuple[int, int]:
        # Identity first: comparing the whole string for each match would cost the square of its length.
        if match.string is self.text:
            return match.span()
        if match.string is self.normalized:
            return self._normalized.bounds(*match.span())
        if match.string == self.text:
            return match.span()
        raise DocumentError("the match was made neither on the document's text nor on its normalized text")

    def to_dict(self) -> dict[str, Any]:
        """The document as JSON-ready data, as design section 4 and docs/json.md lay down."""
        return {
            "id": self.id,
            "text": self.text,
            "published": self.published.isoformat() if self.published else None,
            "spans": [_span_row(span) for span in self.spans],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], values: Iterable[type[Value]] = ()) -> Self:
        """The document that `to_dict` wrote. `values` are the value classes of plugins; the built-in ones are known."""
        known = {kind.label: kind for kind in (*BUILT_IN, *values)}
        try:
            spans = [_span(row, known) for row in data.get("spans", ())]
            published = parse_published(data["published"]) if data.get("published") else None
            return cls(data["text"], published, (), data.get("id")).add(spans)
        except (KeyError, TypeError, AttributeError) as error:
            raise DocumentError(f"not a document's row: {type(error).__name__}: {error}") from error


def check(text: str, span: Span[Value]) -> None:
    """DocumentError unless the span lies in `text` and says what stands there."""
    start, end = span.start, span.end
    if not 0 <= start < end <= len(text):
        raise DocumentError(f"{span.label} {start}:{end} is empty or not within the text's {len(text)} code points")
    if text[start:end] != span.text:
        raise DocumentError(f"{span.label} {start}:{end} says {span.text!r}, the text {text[start:end]!r}")


def parse_published(text: str) -> date:
    """An ISO 8601 date or date and time, or an RFC 2822 date as RSS feeds have it; DocumentError otherwise."""
    from email.utils import parsedate_to_datetime

    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        raise DocumentError(f"published {text!r} is neither an ISO 8601 nor an RFC 2822 date") from None


def _span_row(span: Span[Value]) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.text,
        "value": span.value.to_dict(),
        "source": span.source,
        "rule": span.rule,
    }


def _span(row: Mapping[str, Any], known: Mapping[str, type[Value]]) -> Span[Value]:
    kind = known.get(row["label"])
    if kind is None:
        raise UnknownLabelError(f"no value class has the label {row['label']!r}; pass it as values=[...]")
    return Span(row["start"], row["end"], row["text"], kind(**row["value"]), row.get("source", ""), row.get("rule", ""))
