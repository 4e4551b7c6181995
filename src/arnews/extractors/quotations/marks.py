"""Quotation marks: where they stand, which way each looks, and which two belong together.

Works on the bare text, a paragraph at a time, so that a stray mark spoils its own paragraph at most. The way a mark
looks is read off its neighbours («كلمة "» opens, «كلمة"،» closes) before its shape is believed: many papers set
”…“ the other way round, and " looks alike on both sides.
"""

import re
from typing import NamedTuple

OPEN, CLOSE, EITHER = 1, -1, 0

# Each mark: its family and the way its shape looks. Marks of one family may close each other.
_DOUBLE, _ANGLE, _SINGLE = 0, 1, 2
_SHAPES = {
    '"': (_DOUBLE, EITHER), "＂": (_DOUBLE, EITHER), "“": (_DOUBLE, OPEN), "”": (_DOUBLE, CLOSE), "„": (_DOUBLE, OPEN),
    "‟": (_DOUBLE, OPEN), "''": (_DOUBLE, EITHER), "«": (_ANGLE, OPEN), "»": (_ANGLE, CLOSE), "‹": (_ANGLE, OPEN),
    "›": (_ANGLE, CLOSE), "<<": (_ANGLE, OPEN), ">>": (_ANGLE, CLOSE), "'": (_SINGLE, EITHER), "‘": (_SINGLE, OPEN),
    "’": (_SINGLE, CLOSE), "‚": (_SINGLE, OPEN),
}  # fmt: skip
_MATES = {'"': '"', "«": "»", "“": "”"}
_ONE = (*(shape for shape in _SHAPES if len(shape) == 1), "<<", ">>")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u0640"
_BLANK = frozenset(" \t\r\n\u00a0\u202f")
_OPENERS = frozenset("([{:-–—/\\=|*•،؛.…")  # a mark glued behind one of these and before a word opens
_CLOSERS = frozenset(".,:;!?،؛؟)]}…-–—/\\|*+%")  # a mark glued before one of these and behind a word closes
_AFTER = frozenset(" \n.،,:؛؟!)")
_ENDS = frozenset(".,:;!?،؛؟)]}%")  # the same behind a blank
_NEIGHBOURS = 8  # code points looked at beside a mark
_LOOSE = 2  # unclosed marks of a family that a paragraph can have; more are noise
_LONE = re.compile(
    r"(?:^|[^\w\u0640\u064b-\u065f\u0670])(?:[وف]?[بلك](?:ال)?|[وف]|ال|[وف]?لل)\u0640*$"
)  # «و"», «بـ"», «لل"», «ال"» behind no other letter


Place = tuple[int, int, str]


class Mark(NamedTuple):
    """One mark: code points, family and the way it looks."""

    start: int
    end: int
    family: int
    way: int


class Pair(NamedTuple):
    """Two marks that belong together, or one that is `loose`: the quotation is `start:end`, with marks `outer:after`.

    A loose opening mark reaches to the end of its paragraph; a loose closing mark begins where the paragraph does,
    or behind the quotation before it.
    """

    outer: int
    start: int
    end: int
    after: int
    loose: int = EITHER


def pairs(text: str) -> list[Pair]:
    """Every quotation of the text, inner ones too, in the order in which they begin. Linear in the text."""
    found: list[Pair] = []
    begin = 0
    run: list[Place] = []
    limit = -1
    for place in _places(text):
        if place[0] > limit:
            found += _paragraph(text, run, begin, limit)
            run = []
            begin, limit = text.rfind("\n", limit + 1, place[0]) + 1 or limit + 1, _line_end(text, place[0])
        run.append(place)
    return found + _paragraph(text, run, begin, limit)


def _places(text: str) -> list[Place]:
    """The marks of the text in order: start, end and shape; neighbours that make one mark are one."""
    places: list[Place] = []
    for shape in _ONE:
        at = text.find(shape)
        while at >= 0:
            places.append((at, at + len(shape), shape))
            at = text.find(shape, at + len(shape))
    places.sort()
    return _joined(places) if '""' in text or "''" in text else places


def _joined(places: list[Place]) -> list[Place]:
    """Runs of " as one mark, '' as one double mark."""
    joined: list[Place] = []
    for start, end, shape in places:
        known = joined[-1] if joined else (-1, -1, "")
        if known[1] == start and known[2] == shape == '"':
            joined[-1] = (known[0], end, shape)
        elif known[1] == start and known[2] == shape == "'":
            joined[-1] = (known[0], end, "''")
        else:
            joined.append((start, end, shape))
    return joined


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _paragraph(text: str, run: list[Place], begin: int, limit: int) -> list[Pair]:
    if not run:
        return []
    plain = _plain(text, run)
    if plain is not None:
        return plain
    marks = _trusted([_seen(text, match) for match in run])
    return _Desk(text, begin, limit).read(marks)


def _plain(text: str, run: list[Place]) -> list[Pair] | None:
    """The pairs of a paragraph where every second mark plainly closes the one before; None for any other."""
    if len(run) % 2:
        return None
    found = []
    for (outer, start, shape), (end, after, other) in zip(run[::2], run[1::2], strict=True):
        if _MATES.get(shape) != other or _evidence(text, outer, start) != OPEN or _evidence(text, end, after) != CLOSE:
            return None
        if not (text[start].isalnum() and text[end - 1] not in _BLANK):
            return None
        found.append(Pair(outer, start, end, after))
    return found


def _seen(text: str, place: Place) -> tuple[Mark, int]:
    """A mark with the way its shape looks, and the way its neighbours make it look."""
    start, end, shape = place
    family, inherent = _SHAPES[shape]
    return Mark(start, end, family, inherent), _evidence(text, start, end)


def _evidence(text: str, start: int, end: int) -> int:
    """Which way a mark looks by its neighbours: EITHER when they leave it open."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    if before in _BLANK and after.isalpha():
        return OPEN
    if before.isalpha() and after in _AFTER:
        return OPEN if _LONE.search(text, max(0, start - 4), start) else CLOSE
    return _weighed(text, start, end, _left(text, start), _right(text, end))


def _weighed(text: str, start: int, end: int, before: str, after: str) -> int:
    """The same for the rarer neighbours."""
    if before in _BLANK and after in _BLANK:
        return _spaced(text, start, end)
    if before in _BLANK:
        return CLOSE if after in _ENDS and not text.startswith("..", end) else OPEN
    if after in _BLANK:
        return OPEN if before == ":" or _LONE.search(text, max(0, start - 4), start) else CLOSE
    if after in _CLOSERS and before not in _OPENERS:
        return CLOSE
    if before in _OPENERS and after not in _CLOSERS:
        return EITHER if before in ".…" else OPEN
    return OPEN if _LONE.search(text, max(0, start - 5), start) else EITHER


def _left(text: str, at: int) -> str:
    """The character before `at` that can be seen, other marks left out; a blank at the beginning."""
    for index in range(at - 1, max(at - _NEIGHBOURS, -1), -1):
        if text[index] not in _INVISIBLE and text[index] not in _ONE:
            return text[index]
    return " "


def _right(text: str, at: int) -> str:
    for index in range(at, min(at + _NEIGHBOURS, len(text))):
        if text[index] not in _INVISIBLE and text[index] not in _ONE:
            return text[index]
    return " "


def _spaced(text: str, start: int, end: int) -> int:
    """A mark between blanks opens behind a colon («قال: " ...») and closes at the end of a line."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    if before.endswith(":"):
        return OPEN
    return CLOSE if end >= len(text) or text[end] in "\r\n" else EITHER


def _trusted(seen: list[tuple[Mark, int]]) -> list[Mark]:
    """The marks with the way they look: neighbours first, shapes as far as this paragraph keeps to them."""
    votes = [0, 0, 0]
    for mark, evidence in seen:
        votes[mark.family] += mark.way * evidence
    return [_judged(mark, evidence, -1 if votes[mark.family] < 0 else 1) for mark, evidence in seen]


def _judged(mark: Mark, evidence: int, turned: int) -> Mark:
    if mark.family == _ANGLE:  # these are hardly ever mixed up one by one, only all together
        return mark._replace(way=mark.way * turned or evidence)
    if mark.family == _SINGLE:  # an apostrophe, a minute or a foot unless its neighbours say otherwise
        return mark._replace(way=evidence)
    return mark._replace(way=evidence or mark.way * turned)


class _Desk:
    """Puts the marks of one paragraph together: inner pairs first, and what is left over is loose."""

    def __init__(self, text: str, begin: int, limit: int) -> None:
        self.text, self.begin, self.limit = text, begin, limit
        self.waiting: tuple[list[Mark], ...] = ([], [], [])
        self.found: list[Pair] = []

    def read(self, marks: list[Mark]) -> list[Pair]:
        """The pairs and loose marks, in order."""
        for mark in marks:
            self._take(mark)
        self.found += [self._loose_opening(mark) for stack in self.waiting[:2] for mark in stack[:_LOOSE]]
        return sorted(pair for pair in self.found if pair.start < pair.end)

    def _take(self, mark: Mark) -> None:
        stack = self.waiting[mark.family]
        if mark.family == _SINGLE and not self._serves(mark):
            return
        if mark.way == OPEN or (mark.way == EITHER and not stack):
            stack.append(mark)
        elif stack:
            self._close(stack.pop(), mark)
            if mark.end - mark.start > 1 and stack and mark.family == _DOUBLE and self.text[mark.start] == '"':
                self._close(stack.pop(), mark)
        elif mark.family != _SINGLE:
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
        if not any(self.waiting):
            begin = self.found[-1].after if self.found else self.begin
            self.found.append(self._pair(begin, begin, mark.start, mark.end, CLOSE))

    def _pair(self, outer: int, start: int, end: int, after: int, loose: int) -> Pair:
        """A pair without the blanks inside its marks."""
        while start < end and self._thin(start):
            start += 1
        while end > start and self._thin(end - 1):
            end -= 1
        return Pair(outer, start, end, after, loose)

    def _thin(self, at: int) -> bool:
        return self.text[at] in _BLANK or self.text[at] in _INVISIBLE[:-1]
