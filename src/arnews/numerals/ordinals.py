"""Ordinals: «الثاني», «الخامسة عشرة», «الحادي والعشرون», «المئة والخامسة», «الـ20»."""

from .._scan import Reading, Tokens
from .._text import normalize, skip
from ..values import Number
from .cardinals import group
from .digits import run
from .parts import Numeral
from .words import BLANKS, WORDS, NumberWord, adjacent, following, linked
from .words import word as word_at

Found = tuple[Number, int]
UNITS = frozenset({"ordinal", "eleventh", "unit"})
ROUND = frozenset({"tens", "hundred", "scale", "dual"})
CARDINAL_HUNDREDS = frozenset({"unit"})
ARTICLE = "ال"
AFTER = "بعد"
TANWIN = "\u064b"
POINTS = frozenset({":", "-", "–", "ـ"})


def ordinal(tokens: Tokens, index: int) -> Numeral | None:
    """The ordinal that begins at token `index`.

    «العشرين» and «المليون» are read, though they may be cardinals: the caller sees which. «ثالثا» is an adverb, but
    «هدفا ثانيا» is read as well, where a word in the same case is before it, and «ثانيا:» at the head of a point.
    """
    readings = tokens.readings(index, WORDS)
    for reading in readings:
        if found := _read(tokens, index, reading):
            start = tokens.starts[index] + reading.skip
            word = reading.value
            return Numeral(
                found[0], start, tokens.end(found[1] - 1), index, found[1], reading.article,
                gender=word.gender, kind=word.kind,
            )  # fmt: skip
    return None if readings else _in_digits(tokens, index)


def _read(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Found | None:
    kind, value = head.value.kind, head.value.value
    if kind == "adverb":
        ranks = _heads_point(tokens, index) or (value > 1 and _accusative_before(tokens, index))
        return (value, index + 1) if ranks else None
    if kind == "ordinal" and not _is_written(tokens, index, head):
        return None
    if kind in UNITS and (found := _compound(tokens, index, head)):
        return _after_hundreds(tokens, found)
    if kind == "ordinal":
        return _after_hundreds(tokens, (value, index + 1))
    return _round(tokens, index, head) if head.article else None


def _is_written(tokens: Tokens, index: int, head: Reading[NumberWord]) -> bool:
    """«أولى» is the first, «أولي» means preliminary."""
    return head.form != "أولى" or not normalize(tokens.words[index]).endswith("ي")


def _heads_point(tokens: Tokens, index: int) -> bool:
    """«أولا: يعين ...», «ثانيا - تلغى»: the points of a decree."""
    return tokens.gap(index).strip(BLANKS)[:1] in POINTS and not adjacent(tokens, index)


def _accusative_before(tokens: Tokens, index: int) -> bool:
    """«هدفا ثانيا», not «لنبدأ ثانيا»."""
    before = tokens.words[index - 1].rstrip(TANWIN)
    return adjacent(tokens, index) and before.endswith("ا") and len(tokens[index - 1].form) > 2


def _compound(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Found | None:
    """«الخامس عشر», «الخامسة والعشرين», «الواحد والعشرون»."""
    value = head.value.value
    if following(tokens, index + 1, ("ten",)) and (head.value.kind != "unit"):
        return value + 10, index + 2
    link = linked(tokens, index + 1) if head.article and _may_join_tens(head) else None
    tens = link and word_at(tokens, link[0], ("tens",), link[1], True)
    return (value + tens.value.value, link[0] + 1) if link and tens else None


def _may_join_tens(head: Reading[NumberWord]) -> bool:
    kind, value = head.value.kind, head.value.value
    return value < 10 and (kind == "eleventh" or (kind == "ordinal" and value > 1) or (kind == "unit" and value == 1))


def _after_hundreds(tokens: Tokens, found: Found) -> Found:
    """«الثاني بعد المئة» is 102."""
    number, last = found
    if not adjacent(tokens, last) or tokens[last].form != AFTER:
        return found
    base = following(tokens, last + 1, ("hundred", "scale", "dual"), True)
    return (number + base.value.value, last + 2) if base else found


def _round(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Found | None:
    """«العشرون», «المئة», «المئة والخامسة والعشرون», «السبع مئة»."""
    kind = head.value.kind
    if kind in ("unit", "two", "one") and (part := group(tokens, index, head)):
        whole = isinstance(part.number, int) and (part.number >= 100 or (part.number == 11 + (kind == "two")))
        return _hundreds(tokens, (part.number, part.last)) if whole and part.number is not None else None
    if kind not in ROUND:
        return None
    value = head.value.value * (2 if kind == "dual" else 1)
    found = (value, index + 1)
    return _hundreds(tokens, found) if kind == "hundred" else _after_hundreds(tokens, found)


def _hundreds(tokens: Tokens, found: Found) -> Found:
    """«المئة» + «والخامسة والعشرون»."""
    link = linked(tokens, found[1])
    head = link and word_at(tokens, link[0], UNITS | {"tens"}, link[1], True)
    if not link or not head:
        return found
    more = _compound(tokens, link[0], head) or (head.value.value, link[0] + 1)
    return found[0] + more[0], more[1]


def _in_digits(tokens: Tokens, index: int) -> Numeral | None:
    """«الـ20», «ال 20», «للـ 20»: the numeral begins with the article."""
    form = tokens[index].form
    if not _is_article(form) or not adjacent(tokens, index + 1) or not tokens[index + 1].is_digits:
        return None
    found = run(tokens, index + 1)
    if found is None or not isinstance(found.number, int):
        return None
    start = tokens.starts[index] + _article_skip(tokens.words[index], form)
    return Numeral(found.number, start, found.end, index, found.last, definite=True, digits=True)


def _is_article(form: str) -> bool:
    """«ال», «وال», «بال», «لل», not «خلال»."""
    return (form.endswith(ARTICLE) and not form[:-2].strip("وفبك")) or form in ("لل", "ولل", "فلل")


def _article_skip(written: str, form: str) -> int:
    """How far into «والـ» or «للـ» the article begins."""
    return skip(written, len(form) - (2 if form.endswith(ARTICLE) else 1)) or 0
