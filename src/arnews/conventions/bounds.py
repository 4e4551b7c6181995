"""Moves the bounds of spans to a convention."""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from .._text import INVISIBLE, MARKS, fold
from ..document import Document
from ..span import Span, Value
from .table import At, Fate, Rules, Where

Bounds = tuple[int, int]
FAR = 16  # code points before a span in which its proclitic stands, however it is marked
_WORD = re.compile(f"[\\w{MARKS}{INVISIBLE}]+")
_AROUND = " \t\n\r\u00a0«»“”„\"'‘’"


def moved(document: Document, rules: Rules) -> Iterator[Span[Value]]:
    """The document's spans as the rules draw them, without those that are no names there."""
    for span in document.spans:
        words = words_of(span)
        fates = {where: rules.get(at, Fate.KEEP) for where, at in places(document.text, span, words)}
        if Fate.NONE not in fates.values():
            yield _narrowed(span, words, fates)


def words_of(span: Span[Value]) -> list[Bounds]:
    """The bounds of its words, counted from its start; signs are none."""
    return [match.span() for match in _WORD.finditer(span.text)]


def places(text: str, span: Span[Value], words: Sequence[Bounds]) -> Iterator[tuple[Where, At]]:
    """The word of a span of one word, the first and the last word of a longer one."""
    ends = {Where.WHOLE: 0} if len(words) == 1 else {Where.FIRST: 0, Where.LAST: -1}
    for where, which in ends.items() if words else ():
        yield where, At(span.label, where, _word(text, span, words[which]))


def _word(text: str, span: Span[Value], bounds: Bounds) -> str:
    """The folded word, with the article whose alef ل has swallowed: of «للجيش» the span is «لجيش», the word «الجيش»."""
    word = fold(span.text[slice(*bounds)])
    swallowed = (
        bounds[0] == 0 and word.startswith("ل") and fold(text[max(0, span.start - FAR) : span.start])[-1:] == "ل"
    )
    return "ا" + word if swallowed else word


def _narrowed(span: Span[Value], words: Sequence[Bounds], fates: Mapping[Where, Fate]) -> Span[Value]:
    """«صحيفة "الحياة"» -> «الحياة»; one word always stays."""
    kept = list(words)
    if fates.get(Where.FIRST) is Fate.OUTSIDE:
        del kept[0]
    if fates.get(Where.LAST) is Fate.OUTSIDE and len(kept) > 1:
        del kept[-1]
    return span if len(kept) == len(words) else _cut(span, kept, words)


def _cut(span: Span[Value], kept: Sequence[Bounds], words: Sequence[Bounds]) -> Span[Value]:
    start = 0 if kept[0] == words[0] else kept[0][0]
    end = len(span.text) if kept[-1] == words[-1] else kept[-1][1]
    text = span.text[start:end].strip(_AROUND)
    start = span.text.index(text, start)
    return attrs.evolve(span, start=span.start + start, end=span.start + start + len(text), text=text)
