"""Where a sum names a body: the sums of a text, the noun before one, the adjectives around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from arnews import Lexicon
from arnews._scan import Tokens
from arnews.lexicon import Row

HERE = Path(__file__).parent


def _kind(row: Row) -> str:
    return row["kind"]


def _number(row: Row) -> int:
    return int(row["number"])


HEADS: Lexicon[str] = Lexicon.open("committees.heads", HERE / "heads.tsv", _kind, article=True, passive=True)
ADJECTIVES: Lexicon[str] = Lexicon.open(
    "committees.adjectives", HERE / "adjectives.tsv", _kind, article=True, clitics="", passive=True
)
SIDES: Lexicon[int] = Lexicon.open(
    "committees.sides", HERE / "sides.tsv", _number, article=True, clitics="", passive=True
)
PLUS: Lexicon[Row] = Lexicon.open("committees.plus", HERE / "plus.tsv", clitics="")
LEXICONS = (HEADS, ADJECTIVES, SIDES, PLUS)

# «5+5», «٥ + ١», «5+5+1»; not a part of a longer sum, of a decimal number or of «5+1%».
_SUM = re.compile(
    r"(?<![\d+.,٫/])(?:\d{1,2})(?:[ \u00a0]?[+＋][ \u00a0]?\d{1,2}){1,2}(?![\d%٪=]|[.,٫/]\d|[ \u00a0]?[+＋=])"
)
_LATIN = re.compile(r"(?<![A-Za-z])(?:P|E|EU)$")  # «P5+1», «E3+3»
_BEFORE = frozenset(" \u00a0(\"«“”[-–'")
_PAIRS = {"(": ")", "[": "]", '"': '"', "'": "'", "«": "»", "“": "”", "”": "“"}
_LONE = ("ال", "ب", "ل")
_MOST = 30  # more sides than this has no format; 45+2 and 90+3 are minutes, 50+1 a majority

Found = tuple[int, int, tuple[int, ...], str]


class Sum(NamedTuple):
    """Numbers joined by plus: code points, the token of the first and the one behind the last."""

    start: int
    end: int
    first: int
    last: int
    sides: tuple[int, ...]


def paragraphs(tokens: Tokens) -> Iterator[list[Sum]]:
    """The sums of the text that have few enough sides, paragraph by paragraph."""
    sums = sorted([*_in_digits(tokens), *_in_words(tokens)])
    text = tokens.text
    line = {found: text.rfind("\n", 0, found.start) for found in sums} if len(sums) < 2 else _lines(text, sums)
    for _, group in groupby(sums, key=line.__getitem__):
        yield list(group)


def _lines(text: str, sums: list[Sum]) -> dict[Sum, int]:
    """How many line breaks stand before each sum, in one pass."""
    counts, number, at = {}, 0, 0
    for found in sums:
        number += text.count("\n", at, found.start)
        at = found.start
        counts[found] = number
    return counts


def _in_digits(tokens: Tokens) -> Iterator[Sum]:
    """«5+5», «٥ + ٥»."""
    text = tokens.text
    if "+" not in text and "＋" not in text:
        return
    for found in _SUM.finditer(text):
        sides = tuple(int(side) for side in re.split("[+＋]", found[0]))
        if max(sides) <= _MOST and min(sides) > 0:
            yield Sum(*found.span(), tokens.index_at(found.start()), tokens.index_at(found.end()), sides)


def _in_words(tokens: Tokens) -> Iterator[Sum]:
    """«خمسة زائد خمسة», «الخمس زائد واحد»."""
    for plus in tokens.hits(PLUS):
        if 0 < plus < len(tokens) - 1 and tokens.joined(plus - 1) and tokens.joined(plus):
            sides = [tokens.readings(side, SIDES) for side in (plus - 1, plus + 1)]
            if all(sides):
                start, end = tokens.start(plus - 1), tokens.end(plus + 1)
                yield Sum(start, end, plus - 1, plus + 2, tuple(side[0].value for side in sides))


def named(tokens: Tokens, sums: list[Sum]) -> list[Found]:
    """The sums that a noun, a Latin letter or the words around them make a body."""
    return [found for each in sums if (found := _latin(tokens, each) or _headed(tokens, each))]


def repeated(sums: list[Sum], found: list[Found]) -> list[Found]:
    """Bare sums of a body that the paragraph has named: «لجنة 5+5 ... واجتمعت 5+5»."""
    known = {sides for _, _, sides, _ in found}
    starts, ends = [start for start, *_ in found], [0, *(end for _, end, *_ in found)]
    bare = [each for each in sums if each.sides in known and each.start >= ends[bisect_right(starts, each.start)]]
    return [(each.start, each.end, each.sides, "repeated") for each in bare]


def _latin(tokens: Tokens, found: Sum) -> Found | None:
    """«P5+1»."""
    before = _LATIN.search(tokens.text, max(0, found.start - 3), found.start)
    return (before.start(), found.end, found.sides, "latin") if before else None


def _headed(tokens: Tokens, found: Sum) -> Found | None:
    """«لجنة 5+5 العسكرية», «اللجنة العسكرية المشتركة (5+5)», «دول الـ5+1»; «اتفاق 5+1» gives the numbers alone."""
    before = _before(tokens, found)
    head, adjectives = _head(tokens, before)
    if head is None:
        return None
    start, kind = head
    end = _closed(tokens, before, found)
    if kind == "context":
        return (found.start, found.end, found.sides, kind) if not adjectives else None
    if not adjectives:
        end = _tail(tokens, found.last, end)
    return start, end, found.sides, kind


def _before(tokens: Tokens, found: Sum) -> int:
    """The token before the numbers, over a lone article or proclitic («الـ5+1», «المعروفة بـ"5+1"»)."""
    before = found.first - 1
    if before >= 0 and tokens[before].form in _LONE and " " not in tokens.gap(before):
        return before - 1
    return before


def _head(tokens: Tokens, at: int) -> tuple[tuple[int, str] | None, int]:
    """The noun (start, kind) that ends at token `at`, and how many adjectives stand behind it."""
    adjectives = 0
    while at >= 0 and _BEFORE.issuperset(tokens.gap(at)):
        if head := tokens.longest(at, HEADS):
            return _compound(tokens, at, head.start, head.value), adjectives
        if adjectives == 3 or "name" not in _kinds(tokens, at):
            break
        adjectives += 1
        at -= 1
    return None, adjectives


def _compound(tokens: Tokens, at: int, start: int, kind: str) -> tuple[int, str]:
    """«مجموعة دول (5+1)», «مجموعة الحوار 5+5»: a body noun before a noun of members or of a format."""
    if kind in ("members", "format") and at and tokens.joined(at - 1):
        body = tokens.longest(at - 1, HEADS)
        if body and body.value == "body" and not body.reading.article:
            return body.start, "body"
    return start, kind


def _kinds(tokens: Tokens, at: int) -> set[str]:
    return {reading.value for reading in tokens.readings(at, ADJECTIVES)}


def _closed(tokens: Tokens, before: int, found: Sum) -> int:
    """The end of the numbers with the bracket or mark that closes one opened between noun and numbers."""
    opened = tokens.text[tokens.end(before) : found.start].replace("الـ", "").strip()
    close = _PAIRS.get(opened[-1:], "")
    rest = tokens.text[found.end : found.end + 2].lstrip()
    return tokens.text.index(rest[0], found.end) + 1 if close and rest.startswith(close) else found.end


def _tail(tokens: Tokens, at: int, end: int) -> int:
    """The end of the adjectives behind the numbers: «لجنة 5+5 العسكرية المشتركة»."""
    text = tokens.text
    while at < len(tokens) and text[end : tokens.start(at)] == " " and _belongs(tokens, at):
        end = tokens.end(at)
        at += 1
    return end


def _belongs(tokens: Tokens, at: int) -> bool:
    kinds = _kinds(tokens, at)
    if kinds:
        definite = any(reading.article for reading in tokens.readings(at, ADJECTIVES))
        return "topic" in kinds or ("name" in kinds and definite)
    form = tokens[at].form
    return len(form) > 5 and form.startswith("ال") and form.endswith("يه")
