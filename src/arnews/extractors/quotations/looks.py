"""Where quotation marks stand, and which way each looks by its neighbours."""

import re
from functools import cache

OPEN, CLOSE, EITHER = 1, -1, 0
MATES = (('"',), ("«", "»"), ("“", "”"))  # what the marks of a paragraph are, when it has no others

# Each mark: its family and the way its shape looks. Marks of one family may close each other.
DOUBLE, ANGLE, SINGLE = 0, 1, 2
SHAPES = {
    '"': (DOUBLE, EITHER), "＂": (DOUBLE, EITHER), "“": (DOUBLE, OPEN), "”": (DOUBLE, CLOSE), "„": (DOUBLE, OPEN),
    "‟": (DOUBLE, OPEN), "''": (DOUBLE, EITHER), "«": (ANGLE, OPEN), "»": (ANGLE, CLOSE), "‹": (ANGLE, OPEN),
    "›": (ANGLE, CLOSE), "<<": (ANGLE, OPEN), ">>": (ANGLE, CLOSE), "'": (SINGLE, EITHER), "‘": (SINGLE, OPEN),
    "’": (SINGLE, CLOSE), "‚": (SINGLE, OPEN),
}  # fmt: skip
_ONE = (*(shape for shape in SHAPES if len(shape) == 1), "<<", ">>")
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u0640"
_VOWELS = frozenset(map(chr, (*range(0x064B, 0x0660), 0x0670)))
_SKIPPED = _VOWELS.union(INVISIBLE, [shape for shape in SHAPES if len(shape) == 1])
BLANK = frozenset(" \t\r\n\u00a0\u202f")
_OPENERS = frozenset("([{:-–—/\\=|*•،؛.…")  # a mark glued behind one of these and before a word opens
_CLOSERS = frozenset(".,:;!?،؛؟)]}…-–—/\\|*+%")  # a mark glued before one of these and behind a word closes
_AFTER = frozenset(" \n.،,:؛؟!)")
_ENDS = frozenset(".,:;!?،؛؟)]}%")  # the same behind a blank
_NEIGHBOURS = 8  # code points looked at beside a mark
_V = "[\u0640\u064b-\u065f\u0670]*"  # what may stand on a letter or draw it out
_LONE = re.compile(
    rf"(?:^|[^\w\u0640\u064b-\u065f\u0670])"
    rf"(?:(?:[وف]{_V})?[بلك]{_V}(?:ا{_V}ل{_V})?|[وف]{_V}|ا{_V}ل{_V}|(?:[وف]{_V})?ل{_V}ل{_V})$"
)  # «و"», «بـ"», «لل"», «ال"» behind no other letter
_FAR = 12  # code points in which such a word begins
_LAST = frozenset("وفبلك\u0640")  # the letters that those end with; nothing else need be searched


@cache
def plain_pairs(opening: str, closing: str) -> "re.Pattern[str]":
    """Two marks that plainly look at each other by their neighbours: what `evidence` would say of nearly all."""
    bound = rf"(?<![^ \t\r\n\u00a0\u202f(:،/-]{opening})"
    glued = rf"(?<=[ \n][وفبلك]{opening})|(?<=[ \n][بلك]\u0640{opening})"
    lone = "".join([rf"(?<!\W{word})" for word in ("[وفبلك]", "[وف][بلك]", "ال", "لل", "[وف]لل", "[بلك]ال")])
    ended = rf"(?:[^\W_\u0640]{lone}|[؟!)]){closing}(?![^ \n.،,:؛؟!)])|[.،]{closing}(?![^ \n])"
    return re.compile(rf"{opening}(?:{bound}|{glued})[^\W_\u0640][^{opening}{closing}\n]*(?:{ended})")


Place = tuple[int, int, str]


def shapes(text: str) -> tuple[str, ...]:
    """The shapes of marks that a text may have."""
    return tuple([shape for shape in _ONE if shape[0] in text])


def places(text: str, shapes: tuple[str, ...], begin: int, end: int) -> list[Place]:
    """The marks of a paragraph in order: start, end and shape; neighbours that make one mark are one."""
    found: list[Place] = []
    for shape in shapes:
        at = text.find(shape, begin, end)
        while at >= 0:
            found.append((at, at + len(shape), shape))
            at = text.find(shape, at + len(shape), end)
    found.sort()
    return _joined(found)


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


def evidence(text: str, start: int, end: int) -> int:
    """Which way a mark looks by its neighbours: EITHER when they leave it open."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    if before in _VOWELS:
        before = _left(text, start)  # a mark on a letter tells nothing
    if before in BLANK and after.isalpha():
        return OPEN
    if before.isalpha() and after in _AFTER:
        return OPEN if before in _LAST and _LONE.search(text, max(0, start - _FAR), start) else CLOSE
    return _weighed(text, start, end, _left(text, start), _right(text, end))


def _weighed(text: str, start: int, end: int, before: str, after: str) -> int:
    """The same for the rarer neighbours."""
    if before in BLANK and after in BLANK:
        return _spaced(text, start, end)
    if before in BLANK:
        return CLOSE if after in _ENDS and not text.startswith("..", end) else OPEN
    if after in BLANK:
        return OPEN if before == ":" or _LONE.search(text, max(0, start - _FAR), start) else CLOSE
    if after in _CLOSERS and before not in _OPENERS:
        return CLOSE
    if before in _OPENERS and after not in _CLOSERS:
        return EITHER if before in ".…" else OPEN
    return OPEN if _LONE.search(text, max(0, start - _FAR), start) else EITHER


def _left(text: str, at: int) -> str:
    """The character before `at` that can be seen, other marks left out; a blank at the beginning."""
    for index in range(at - 1, max(at - _NEIGHBOURS, -1), -1):
        if text[index] not in _SKIPPED:
            return text[index]
    return " "


def _right(text: str, at: int) -> str:
    for index in range(at, min(at + _NEIGHBOURS, len(text))):
        if text[index] not in _SKIPPED:
            return text[index]
    return " "


def _spaced(text: str, start: int, end: int) -> int:
    """A mark between blanks opens behind a colon («قال: " ...») and closes at the end of a line."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    if before.endswith(":"):
        return OPEN
    return CLOSE if end >= len(text) or text[end] in "\r\n" else EITHER
