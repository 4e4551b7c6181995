"""Quotation marks: which two belong together.

Works on the bare text, a paragraph at a time, so that a stray mark spoils its own paragraph at most. The way a mark
looks is read off its neighbours («كلمة "» opens, «كلمة"،» closes) before its shape is believed: many papers set
”…“ the other way round, and " looks alike on both sides.
"""

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from .looks import (
    ANGLE,
    BLANK,
    CLOSE,
    DOUBLE,
    EITHER,
    INVISIBLE,
    MATES,
    OPEN,
    SHAPES,
    SINGLE,
    Place,
    evidence,
    places,
    plain_pairs,
    shapes,
)

_LOOSE = 2  # unclosed marks of a family that a paragraph can have; more are noise


class Mark(NamedTuple):
    """One mark: code points, family and the way it looks."""

    start: int
    end: int
    family: int
    way: int


@attrs.define(order=True)
class Pair:
    """Two marks that belong together, or one that is `loose`: the quotation is `start:end`, with marks `outer:after`.

    A loose opening mark reaches to the end of its paragraph; a loose closing mark begins where the paragraph does,
    or behind the quotation before it. Its words, once they are looked at, are the tokens `first:last`.
    """

    outer: int
    start: int
    end: int
    after: int
    loose: int = EITHER
    first: int = 0
    last: int = 0


def pairs(text: str) -> list[Pair]:
    """Every quotation of the text, inner ones too, in the order in which they begin. Linear in the text."""
    some = shapes(text)
    if not some:
        return []
    plain = _plain(text, some, 0, len(text))
    return plain or [pair for part in _paragraphs(text, some) for pair in _plain(text, *part) or _paired(text, *part)]


def _paragraphs(text: str, some: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The lines that have marks: their shapes, and where each begins and ends."""
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        here = tuple([shape for shape in some if shape in line])
        if here:
            yield here, begin, end
        begin = end + 1


def _plain(text: str, here: tuple[str, ...], begin: int, limit: int) -> list[Pair]:
    """The pairs of a stretch where every second mark plainly closes the one before; none for any other."""
    if here not in MATES:
        return []
    found = [match.span() for match in plain_pairs(here[0], here[-1]).finditer(text, begin, limit)]
    if 2 * len(found) < sum([text.count(shape, begin, limit) for shape in here]):
        return []
    return [Pair(outer, outer + 1, after - 1, after) for outer, after in found]


def _paired(text: str, here: tuple[str, ...], begin: int, limit: int) -> list[Pair]:
    """The pairs of any other paragraph."""
    settled = _first_plain(text, here, begin, limit)
    rest = settled[-1].after if settled else begin
    marks = _trusted([_seen(text, place) for place in places(text, here, rest, limit)])
    return _Desk(text, begin, limit, settled).read(marks)


def _first_plain(text: str, here: tuple[str, ...], begin: int, limit: int) -> list[Pair]:
    """The plain pairs before the first mark of another kind, where no mark's shape says anything of the others."""
    found: list[Pair] = []
    if here != ('"',):
        return found
    for match in plain_pairs('"', '"').finditer(text, begin, limit):
        outer, after = match.span()
        if text.find('"', found[-1].after if found else begin, outer) >= 0:
            break
        found.append(Pair(outer, outer + 1, after - 1, after))
    return found


def _seen(text: str, place: Place) -> tuple[Mark, int]:
    """A mark with the way its shape looks, and the way its neighbours make it look."""
    start, end, shape = place
    family, inherent = SHAPES[shape]
    return Mark(start, end, family, inherent), evidence(text, start, end)


def _trusted(seen: list[tuple[Mark, int]]) -> list[Mark]:
    """The marks with the way they look: neighbours first, shapes as far as this paragraph keeps to them."""
    votes = [0, 0, 0]
    for mark, look in seen:
        votes[mark.family] += mark.way * look
    return [_judged(mark, look, -1 if votes[mark.family] < 0 else 1) for mark, look in seen]


def _judged(mark: Mark, look: int, turned: int) -> Mark:
    if mark.family == ANGLE:  # these are hardly ever mixed up one by one, only all together
        return mark._replace(way=mark.way * turned or look)
    if mark.family == SINGLE:  # an apostrophe, a minute or a foot unless its neighbours say otherwise
        return mark._replace(way=look)
    return mark._replace(way=look or mark.way * turned)


class _Desk:
    """Puts the marks of one paragraph together: inner pairs first, and what is left over is loose."""

    def __init__(self, text: str, begin: int, limit: int, settled: list[Pair]) -> None:
        self.text, self.begin, self.limit = text, begin, limit
        self.waiting: tuple[list[Mark], ...] = ([], [], [])
        self.found = settled
        self.lone: Mark | None = None  # the latest that closed nothing

    def read(self, marks: list[Mark]) -> list[Pair]:
        """The pairs and loose marks, in order."""
        for mark in marks:
            self._take(mark)
        self._mate_rest()
        self.found += [self._loose_opening(mark) for stack in self.waiting[:2] for mark in stack[:_LOOSE]]
        return sorted(pair for pair in self.found if pair.start < pair.end)

    def _mate_rest(self) -> None:
        """«في "الشركة "الكبيرة»: two marks of one kind left over are a pair, the second with its blank misplaced."""
        double, angle = self.waiting[DOUBLE], self.waiting[ANGLE]
        rest = double or angle
        if len(rest) == _LOOSE and not (double and angle):  # of two kinds they might cross
            self.found.append(self._pair(rest[0].start, rest[0].end, rest[1].start, rest[1].end, EITHER))
            rest.clear()

    def _take(self, mark: Mark) -> None:
        stack = self.waiting[mark.family]
        if mark.family == SINGLE and not self._serves(mark):
            return
        if mark.way == OPEN or (mark.way == EITHER and not stack):
            stack.append(mark)
        elif stack:
            self._close(stack.pop(), mark)
            if mark.end - mark.start > 1 and stack and mark.family == DOUBLE and self.text[mark.start] == '"':
                self._close(stack.pop(), mark)
        elif mark.family != SINGLE:
            self._loose_closing(mark)

    def _serves(self, mark: Mark) -> bool:
        """Whether a single mark can be a quotation mark: not «12'» and not «l'eau»."""
        if mark.way == EITHER:
            return False
        return mark.way == OPEN or not self.text[mark.start - 1].isdigit()

    def _close(self, opening: Mark, mark: Mark) -> None:
        for stack in self.waiting:  # what another family opened inside stays unclosed
            while stack and stack[-1].start > opening.start:
                stack.pop()
        self.found.append(self._pair(opening.start, opening.end, mark.start, mark.end, EITHER))

    def _loose_opening(self, mark: Mark) -> Pair:
        return self._pair(mark.start, mark.end, self.limit, self.limit, OPEN)

    def _loose_closing(self, mark: Mark) -> None:
        if any(self.waiting):
            if len(self.waiting[SINGLE]) == 1 and mark.family == DOUBLE and not any(self.waiting[:SINGLE]):
                self._close(self.waiting[SINGLE].pop(), mark)  # «أن 'الموسم انتهى"»
            return
        lone, self.lone = self.lone, mark
        if lone is not None and lone.family == mark.family and self._misplaced(lone):
            self.found[-1] = self._pair(lone.start, lone.end, mark.start, mark.end, EITHER)
            self.lone = None
            return
        begin = self.found[-1].after if self.found else self.begin
        self.found.append(self._pair(begin, begin, mark.start, mark.end, CLOSE))

    def _misplaced(self, mark: Mark) -> bool:
        """«تخدم" السلام"»: whether a mark that closes nothing was to open, with its blank on the wrong side."""
        text, end = self.text, mark.end
        between = text[mark.start - 1].isalpha() and text[end] in BLANK and text[end + 1 : end + 2].isalpha()
        return between and self.found[-1].after == end

    def _pair(self, outer: int, start: int, end: int, after: int, loose: int) -> Pair:
        """A pair without the blanks inside its marks."""
        while start < end and self._thin(start):
            start += 1
        while end > start and self._thin(end - 1):
            end -= 1
        return Pair(outer, start, end, after, loose)

    def _thin(self, at: int) -> bool:
        return self.text[at].isspace() or self.text[at] in INVISIBLE[:-1]
