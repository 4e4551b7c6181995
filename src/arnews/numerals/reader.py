"""`cardinal`: the one door to the cardinal grammars."""

from collections.abc import Callable

from .._scan import Reading, Tokens
from . import cardinals, fractions, points, ratios
from .digits import Run, run, signed
from .parts import Numeral, Part
from .words import WORDS, NumberWord, adjacent, following, goes_on, word

AS = "ك"  # «كمية» is an amount, not «as a hundred»
VAGUE_TAIL = frozenset({"many", "scale", "tanwin", "vague"})


def cardinal(tokens: Tokens, index: int) -> Numeral | None:
    """The longest cardinal that begins at token `index`, None when none does.

    Words that are only sometimes numbers are read too: «واحد», «سبع», «ثمن», «العشرين»; the caller sees the context.
    """
    if tokens[index].is_digits:
        figures = run(tokens, index)
        return in_digits(tokens, index, figures) if figures else None
    best: Numeral | None = None
    readings = tokens.readings(index, WORDS)
    for reading in sorted(readings, key=_as_written) if len(readings) > 1 else readings:
        if AS in reading.proclitics:
            continue
        found = _in_words(tokens, index, reading)
        if found and (best is None or found.last > best.last or _is_share(tokens, found, best)):
            best = found
    return best


def _as_written(reading: Reading[NumberWord]) -> bool:
    """Sort key: «وأحد عشر» is «و» + «أحد», not «واحد»."""
    return not reading.spelled


def _is_share(tokens: Tokens, found: Numeral, best: Numeral) -> bool:
    """«خمس السكان» is a fifth; so is «خمس» with no word beside it, since it would have to count something."""
    if found.kind != "shy" or found.last < best.last or found.definite:
        return False
    if adjacent(tokens, found.last):
        return bool(tokens[found.last].form.startswith(fractions.DEFINITE))
    return not adjacent(tokens, found.first) and found.number != fractions.TENTH


def in_digits(tokens: Tokens, index: int, found: Run) -> Numeral:
    """The cardinal that begins with the digits `found` at token `index`."""
    part, end = Part(found.number, found.last, digits=True), found.end
    if goes_on(tokens, found.last) and adjacent(tokens, found.last):
        part = _whole(tokens, cardinals.scaled(tokens, part), False)
        end = end if part.last == found.last else tokens.end(part.last - 1)
    start, number = tokens.starts[index], part.number
    if number and signed(tokens, index):
        start, number = start - 1, -number
    return Numeral(number, start, end, index, part.last, digits=True, fraction=part.fraction)


def _whole(tokens: Tokens, part: Part, in_words: bool) -> Part:
    """The part with everything that may follow it, and what it is a share of."""
    if not goes_on(tokens, part.last):
        return part
    return ratios.ratio(tokens, _extended(tokens, part), in_words)


def _extended(tokens: Tokens, part: Part) -> Part:
    """The part with everything that may follow: a decimal point in words, smaller parts, a fraction."""
    part = fractions.counted(tokens, points.with_point(tokens, part))
    return part if part.fraction else fractions.with_fraction(tokens, cardinals.summed(tokens, part))


def _in_words(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Numeral | None:
    part = _STARTERS.get(head.value.kind, _nothing)(tokens, index, head)
    if part is None:
        return None
    start, minus = tokens.starts[index] + head.skip, head.value.kind == "minus"
    number = -part.number if minus and part.number else part.number
    dual = cardinals.is_dual(tokens, index, head) and part.last == index + 1
    return Numeral(
        number, start, tokens.end(part.last - 1), index, part.last, head.article, dual, head.value.gender,
        approximate=part.number is None, fraction=part.fraction, kind=head.value.kind,
    )  # fmt: skip


def _nothing(_tokens: Tokens, _index: int, _head: Reading[NumberWord]) -> Part | None:
    return None


def _group(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    if not goes_on(tokens, index + 1):
        return None if head.value.kind in ("one", "two") else Part(head.value.value, index + 1)
    part = cardinals.group(tokens, index, head)
    return _whole(tokens, cardinals.scaled(tokens, part), True) if part else None


def _scale(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    if not goes_on(tokens, index + 1):
        return Part(head.value.value * (2 if cardinals.is_dual(tokens, index, head) else 1), index + 1)
    return _whole(tokens, cardinals.scale_alone(tokens, index, head), True)


def _single(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    """«صفر»."""
    return points.with_point(tokens, Part(head.value.value, index + 1))


def _vague(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    """«عشرات», «مئات الآلاف», «آلاف», «بضعة آلاف»."""
    last = index + 1
    while last <= index + cardinals.MOST_SCALES and following(tokens, last, VAGUE_TAIL, None):
        last += 1
    if head.value.kind == "few" and following(tokens, last, ("ten",)):
        last += 1
    return Part(None, last)


def _negative(tokens: Tokens, index: int, _head: Reading[NumberWord]) -> Part | None:
    """«ناقص خمسة», «سالب 5»."""
    if not adjacent(tokens, index + 1):
        return None
    if tokens[index + 1].is_digits:
        return cardinals.digits(tokens, index + 1)
    if more := word(tokens, index + 1, cardinals.GROUP):
        return _group(tokens, index + 1, more)
    scale = word(tokens, index + 1, cardinals.HEADS)
    return _scale(tokens, index + 1, scale) if scale else None


_STARTERS: dict[str, Callable[[Tokens, int, Reading[NumberWord]], Part | None]] = {
    **dict.fromkeys(cardinals.GROUP, _group),
    **dict.fromkeys(("scale", "dual", "tanwin"), _scale),
    **dict.fromkeys(("vague", "many", "few"), _vague),
    **dict.fromkeys(("fraction", "shy"), fractions.fraction),
    "zero": _single,
    "minus": _negative,
}
