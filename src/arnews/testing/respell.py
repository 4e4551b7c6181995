"""The same text, spelled another way, and where its offsets went."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .._text import fold
from ..span import Span, Value

TATWEEL = "\u0640"
VOWELS = ("\u064e", "\u064f", "\u0650", "\u0652", "\u0651", "\u0651\u064e", "\u064b", "\u0670")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a\u0671]")
_BETWEEN = re.compile("[\u0621-\u063a\u0641-\u064a\u0671](?=[\u0621-\u063a\u0641-\u064a\u0671])")
_ALEFS = str.maketrans(dict.fromkeys("أإآ", "ا"))
_DIGITS = tuple(str.maketrans("".join(a), "".join(b)) for a, b in (
    ("0123456789", "٠١٢٣٤٥٦٧٨٩"), ("0123456789", "۰۱۲۳۴۵۶۷۸۹"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
))  # fmt: skip


@attrs.frozen
class Respelling:
    """`original` spelled as `text`; `places[i]` is where code point i of the original stands in `text`."""

    original: str
    text: str
    places: tuple[int, ...] = attrs.field(repr=False)

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch from `start` to `end` of the original stands in `text`, with what was put behind it."""
        return self.places[start], self.places[end] if end < len(self.places) else len(self.text)

    def facts(self, spans: Iterable[Span[Value]]) -> list[Any]:
        """`facts` of spans of the original, as they must be found in `text`."""
        return _sorted(_facts(span, self.bounds) for span in spans)


def facts(spans: Iterable[Span[Value]]) -> list[Any]:
    """What spans say, for comparing across spellings: bounds, label, and the value with its strings folded."""
    return _sorted(_facts(span, _unmoved) for span in spans)


def same(text: str) -> Respelling:
    """The text as it is."""
    return Respelling(text, text, tuple(range(len(text))))


def _unmoved(start: int, end: int) -> tuple[int, int]:
    return start, end


def _sorted(found: Iterable[Any]) -> list[Any]:
    return sorted(found, key=repr)


def _facts(span: Span[Value], move: Any) -> Any:
    return (*move(span.start, span.end), span.label, _folded(span.value.to_dict(), move))


def _folded(data: Any, move: Any) -> Any:
    if isinstance(data, Mapping):
        moved = dict(zip(("start", "end"), move(data["start"], data["end"]), strict=True)) if _placed(data) else {}
        return {key: moved.get(key, _folded(part, move)) for key, part in data.items()}
    if isinstance(data, list | tuple):
        return [_folded(part, move) for part in data]
    return fold(data) if isinstance(data, str) else data


def _placed(data: Mapping[str, Any]) -> bool:
    return isinstance(data.get("start"), int) and isinstance(data.get("end"), int) and data["start"] < data["end"]


def inserted(text: str, at: Mapping[int, str]) -> Respelling:
    """The text with `at[i]` behind code point i."""
    parts: list[str] = []
    places: list[int] = []
    size = 0
    for index, char in enumerate(text):
        places.append(size)
        parts.append(char + at.get(index, ""))
        size += len(parts[-1])
    return Respelling(text, "".join(parts), tuple(places))


def lengthened(text: str) -> Respelling:
    """The text with a tatweel between every two letters of a word."""
    return inserted(text, dict.fromkeys(_sites(_BETWEEN, text), TATWEEL))


def vowelled(text: str, mark: str = VOWELS[0]) -> Respelling:
    """The text with `mark` on every Arabic letter."""
    return inserted(text, dict.fromkeys(_sites(_LETTER, text), mark))


def unhamzated(text: str) -> Respelling:
    """The text with أإآ written ا."""
    return Respelling(text, text.translate(_ALEFS), tuple(range(len(text))))


def redigited(text: str) -> list[Respelling]:
    """The text with its digits in each other script."""
    return [Respelling(text, text.translate(table), tuple(range(len(text)))) for table in _DIGITS]


def _sites(pattern: "re.Pattern[str]", text: str) -> list[int]:
    return [found.start() for found in pattern.finditer(text)]


def full_respellings(text: str, alef: bool = False, digits: bool = False) -> list[Respelling]:
    """The text with tatweel and with marks wherever they can stand; with other alefs and digits where asked for."""
    found = [lengthened(text), vowelled(text), vowelled(text, "\u0651\u0650")]
    found += [unhamzated(text)] if alef else []
    found += redigited(text) if digits else []
    return [each for each in found if each.text != text]


def respellings(text: str, alef: bool = False, digits: bool = False) -> SearchStrategy[Respelling]:
    """The text with marks on some of its Arabic letters and tatweel inside some of its words.

    With `alef` also with أإآ as ا, with `digits` also with its digits in another script. Each is a `Respelling`:
    `.text`, and `.bounds(start, end)` says where a span of the original is to be found in it.
    """
    marks = st.lists(st.sampled_from(_sites(_LETTER, text)), max_size=12) if _LETTER.search(text) else st.just([])
    lines = st.lists(st.sampled_from(_sites(_BETWEEN, text)), max_size=6) if _BETWEEN.search(text) else st.just([])
    some = st.builds(_some, st.just(text), marks, lines, st.sampled_from(VOWELS))
    return st.one_of(some, st.sampled_from([same(text), *full_respellings(text, alef, digits)]))


def _some(text: str, marks: list[int], lines: list[int], vowel: str) -> Respelling:
    return inserted(text, dict.fromkeys(lines, TATWEEL) | dict.fromkeys(marks, vowel))
