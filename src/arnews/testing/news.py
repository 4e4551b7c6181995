"""News sentences made from templates, with the spans that stand in them by construction."""

import re
from collections.abc import Callable
from datetime import date

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .. import values as v
from .._text import normalize
from ..document import Document
from ..span import Mention, Span, Value
from .pieces import pieces

DAY = date(2020, 12, 29)  # a Tuesday
DATES = {"أمس": "2020-12-28", "اليوم": "2020-12-29", "الإثنين الماضي": "2020-12-28", "عام 2011": "2011"}
COUNTED = ("عضوا", "شخصا", "موظفا", "طالبا", "لاعبا")
_SLOT = re.compile(r"\{(\w+)\}")
Filled = tuple[str, Value | None]


def person_names() -> SearchStrategy[str]:
    """Personal names: a given name or two, mostly a family name."""
    given, family = st.sampled_from(pieces("given")), st.sampled_from(pieces("family"))
    two = st.builds("{} {}".format, given, family)
    three = st.tuples(given, given, family).filter(lambda names: names[0] != names[1]).map(" ".join)
    return st.one_of(two, two, three)


def _named(kind: Callable[..., Value], texts: SearchStrategy[str]) -> SearchStrategy[Filled]:
    return texts.map(lambda text: (text, kind(name=normalize(text))))


def _of(kind: str) -> SearchStrategy[str]:
    return st.sampled_from(pieces(kind))


def _slots() -> dict[str, SearchStrategy[Filled]]:
    """What may stand in each slot of a template, with its value; the unit of a count is set when the noun is known."""
    return {
        "person": _named(v.Person, person_names()),
        "organization": _named(v.Organization, _of("organization")),
        "place": _named(v.GeopoliticalEntity, _of("place")),
        "event": _named(v.Event, _of("event")),
        "title": _of("title").map(lambda text: (text, v.Role(title=normalize(text)))),
        "cardinal": st.integers(11, 99).map(lambda number: (str(number), v.Cardinal(number=number))),
        "percent": st.integers(2, 99).map(lambda number: (f"{number}%", v.Percent(number=number))),
        "date": st.sampled_from(sorted(DATES)).map(lambda text: (text, v.Date(timex=DATES[text]))),
        "counted": st.sampled_from(COUNTED).map(lambda text: (text, None)),
        "say": _of("say").filter(lambda text: " " not in text).map(lambda text: (text, None)),
        "words": st.lists(_of("word"), min_size=2, max_size=5).map(lambda listed: (" ".join(listed), None)),
    }


def news_sentences(*kinds: type[Value]) -> SearchStrategy[Document]:
    """Sentences of news as documents whose spans are the gold: names, offices, counts, shares and dates in their slots.

    With `kinds` only those spans. The holder of an office is the person behind it, the unit of a count the noun behind
    it. Words that only fill a sentence may hold more than the gold says; offsets and values of what it says are right.
    """
    drawn = st.sampled_from(pieces("template")).flatmap(_filled)
    return drawn.map(lambda document: document.only(kinds)) if kinds else drawn


def _filled(template: str) -> SearchStrategy[Document]:
    slots = _slots()
    parts = _SLOT.split(template)
    return st.tuples(*(slots[name] for name in parts[1::2])).map(lambda filled: _document(parts[::2], filled))


def _document(between: list[str], filled: tuple[Filled, ...]) -> Document:
    text, spans = between[0], []
    for (words, value), rest in zip(filled, between[1:], strict=True):
        spans.append((len(text), words, value))
        text += words + rest
    linked = [_linked(spans, index) for index in range(len(spans))]
    gold = [Span(start, start + len(words), words, value) for start, words, value in linked if value is not None]
    return Document(text, DAY, gold)


def _linked(spans: list[tuple[int, str, Value | None]], index: int) -> tuple[int, str, Value | None]:
    start, words, value = spans[index]
    behind = spans[index + 1] if index + 1 < len(spans) else (0, "", None)
    if isinstance(value, v.Role) and isinstance(behind[2], v.Person):
        value = attrs.evolve(value, holder=Mention(behind[0], behind[0] + len(behind[1]), behind[1]))
    if isinstance(value, v.Cardinal):
        value = attrs.evolve(value, unit=behind[1])
    return start, words, value
