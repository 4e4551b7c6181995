"""Strategies of the things themselves: values, spans, documents."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .. import values as v
from ..document import Document
from ..span import Mention, Span, Value
from ._hypothesis import register
from .text import arabic_text, phrases, words

_WORD = re.compile(r"[^\W_]+")
_ZONES = (None, UTC, timezone(timedelta(hours=2)), timezone(-timedelta(hours=3, minutes=30)))


def published_dates() -> SearchStrategy[date | None]:
    """When a document may have been published: a date, a datetime with or without zone, or None."""
    near = st.dates(date(1990, 1, 1), date(2040, 12, 31))
    exact = st.datetimes(datetime(1990, 1, 1), datetime(2040, 12, 31), timezones=st.sampled_from(_ZONES))
    return st.one_of(st.none(), near, exact, st.sampled_from([date.min, date.max, date(2020, 2, 29)]))


def _numbers() -> SearchStrategy[Any]:
    hundredths = st.integers(0, 10**11).map(lambda number: Decimal(number).scaleb(-2))
    return st.one_of(st.integers(0, 10**15), hundredths)


def _name() -> SearchStrategy[str]:
    return phrases(3).map(str.strip).filter(bool)


def mentions(kind: type[Mention] = Mention) -> SearchStrategy[Any]:
    """Mentions, or speakers, of no text in particular."""
    starts, names = st.integers(0, 10_000), _name()
    if issubclass(kind, v.Speaker):
        return st.builds(lambda start, text, name: kind(start, start + len(text), text, name), starts, names, names)
    return st.builds(lambda start, text: kind(start, start + len(text), text), starts, names)


def _timex() -> SearchStrategy[str | None]:
    return st.none() | st.one_of(
        st.dates().map(date.isoformat),
        st.sampled_from(["2011", "2020-12", "199", "PAST_REF", "P3D", "PXY", "PT90M", "XXXX-WXX-7", "2020-12-28TEV"]),
    )


@cache
def _fields() -> dict[str, SearchStrategy[Any]]:
    """How the fields of the built-in values are made, by name."""
    speaker, mention = st.none() | mentions(v.Speaker), st.none() | mentions()
    sides = st.lists(st.integers(1, 30), min_size=2, max_size=3).map(tuple)
    return {
        "name": _name(), "title": _name(), "country": st.none() | st.sampled_from(["LY", "EG", "TN", "US"]),
        "geonames": st.none() | st.integers(1, 10**7), "number": _numbers(), "amount": _numbers(),
        "unit": st.none() | words("unit"), "approximate": st.booleans(), "sides": sides, "timex": _timex(),
        "currency": st.none() | st.sampled_from(["USD", "LYD", "EUR"]), "kind": st.sampled_from(["speech", "term"]),
        "holder": mention, "cue": mention, "speaker": speaker,
    }  # fmt: skip


def _of(kind: type[Value]) -> SearchStrategy[Value]:
    if kind not in (*v.BUILT_IN, v.Place):
        return st.from_type(kind)
    names = [field.name for field in kind.__attrs_attrs__]
    return st.builds(kind, **{name: _fields()[name] for name in names})


def values(*kinds: type[Value]) -> SearchStrategy[Value]:
    """Values of these classes (of all built-in ones when none is named); of a plugin's class by its annotations."""
    return st.one_of([_late(kind) for kind in kinds or v.BUILT_IN])


def _late(kind: type[Value]) -> SearchStrategy[Value]:
    return st.deferred(lambda: _of(kind))


def spans(*kinds: type[Value], text: str | None = None) -> SearchStrategy[Span[Value]]:
    """Spans of values of these classes in `text`, which must not be empty; in a text of their own when it is None."""
    if text is None:
        return arabic_text().filter(bool).flatmap(lambda drawn: spans(*kinds, text=drawn))
    whole = text
    places = st.tuples(st.integers(0, len(whole) - 1), st.integers(1, 40))
    return st.builds(lambda at, value: _span(whole, at[0], at[0] + at[1], value), places, values(*kinds))


def _span(text: str, start: int, end: int, value: Value) -> Span[Value]:
    end = min(end, len(text))
    return Span(start, end, text[start:end], value, "strategy", "drawn")


def documents(text: SearchStrategy[str] | None = None, *kinds: type[Value]) -> SearchStrategy[Document]:
    """Documents with spans of these classes (of all built-in ones when none is named) at any place."""
    bare = st.builds(Document, arabic_text() if text is None else text, published_dates())
    return bare.flatmap(lambda document: _filled(document, kinds))


def _filled(document: Document, kinds: tuple[type[Value], ...]) -> SearchStrategy[Document]:
    if not document.text:
        return st.just(document)
    return st.lists(spans(*kinds, text=document.text), max_size=4).map(document.add)


def scattered(document: Document, kinds: tuple[type[Value], ...]) -> SearchStrategy[Document]:
    """The document with spans of these classes on some of its words."""
    found = [word.span() for word in _WORD.finditer(document.text)]
    if not found:
        return st.just(document)
    one = st.builds(
        lambda words, value: _span(document.text, found[min(words)][0], found[max(words)][1], value),
        st.integers(0, len(found) - 1).flatmap(_near(len(found))),
        values(*kinds),
    )
    return st.lists(one, max_size=5).map(document.add)


def _near(count: int) -> Callable[[int], SearchStrategy[tuple[int, int]]]:
    return lambda first: st.tuples(st.just(first), st.integers(first, min(count - 1, first + 3)))


register()
