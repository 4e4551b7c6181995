"""The character table: what a letter is worth when words are compared.

Two levels. *Normal* takes away what never tells words apart (marks, tatweel, invisible characters, presentation forms,
alef variants, Persian letters, digit scripts). *Folded* goes on to what writers mix up at the end of words (ى for ي,
ه for ة); lexicons are looked up folded. Source of the ranges: Unicode 15, blocks Arabic, Arabic Supplement, Arabic
Extended-A, Arabic Presentation Forms-A and -B; general categories Mn and Cf.
"""

import re
import unicodedata
from bisect import bisect_right

MARKS = (  # with tatweel, which is drawn but never read
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08e1\u08e3-\u08ff"
)
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"

_EQUAL = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا",
    "ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة",
    "٫": ".", "٬": ",", "٪": "%",
}  # fmt: skip
_ENDINGS = {"ى": "ي", "ة": "ه"}
_IGNORED = re.compile(f"[{MARKS}{INVISIBLE}]")
_RESIZED = re.compile(f"[{MARKS}{INVISIBLE}{PRESENTATION}]+")
_COMBINING = re.compile(f"[{MARKS}]*")


class _Table(dict[int, str | None]):
    """Characters by code point, filled as they are met, so that importing costs nothing."""

    def __init__(self, equal: dict[str, str]) -> None:
        self.equal = equal

    def __missing__(self, code: int) -> str | None:
        self[code] = worth = self._worth(chr(code))
        return worth

    def _worth(self, char: str) -> str | None:
        if _IGNORED.match(char):
            return None
        if "\ufb50" <= char <= "\ufefc":
            letters = unicodedata.normalize("NFKC", char).replace(" ", "")
            return letters.translate(self) if letters != char else char
        if char.isdecimal() and char in _ARABIC_DIGITS:
            return str(int(char))
        return self.equal.get(char, char)


_ARABIC_DIGITS = frozenset("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
_NORMAL = _Table(_EQUAL)
_FOLDED = _Table(_EQUAL | _ENDINGS)


def normalize(text: str) -> str:
    """Text without marks, tatweel and invisible characters, with one form of alef, kaf, ya and digit.

    >>> normalize("الـسّـفيـر الأميرکي ٢٠٢٠")
    'السفير الاميركي 2020'
    """
    return text.translate(_NORMAL)


def fold(text: str) -> str:
    """`normalize`, and ى as ي, ة as ه: the form under which lexicons are looked up.

    >>> fold("المُستشفى الجامعية")
    'المستشفي الجامعيه'
    """
    return text.translate(_FOLDED)


def bare(text: str) -> str:
    """Text without marks, tatweel and invisible characters, its letters as they are written: how names are given.

    >>> bare("أَنْـقَرة")
    'أنقرة'
    """
    return _IGNORED.sub("", text)


def skip(word: str, letters: int) -> int | None:
    """How many code points of `word` its first `letters` folded letters take, with the marks that follow them.

    None when the cut falls inside a ligature. `skip("وَليد", 1)` is 2.
    """
    seen = 0
    for index, char in enumerate(word):
        worth = fold(char)
        if worth and seen >= letters:
            return index if seen == letters else None
        seen += len(worth)
    return len(word) if seen == letters else None


class Normalized:
    """A normal text beside its original, and the way back from its offsets.

    `breaks` are offsets of the normal text at which `shifts`, the number to add to come to the original, changes.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = normalize(original)
        self.breaks, self.shifts = [0], [0]
        for run in _RESIZED.finditer(original):
            for index in range(run.start(), run.end()):
                self._resize(index)

    def _resize(self, index: int) -> None:
        size = len(normalize(self.original[index]))
        here = index - self.shifts[-1]
        if size == 0:
            self._step(here, self.shifts[-1] + 1)
        for extra in range(1, size):
            self._step(here + extra, self.shifts[-1] - 1)

    def _step(self, at: int, shift: int) -> None:
        if self.breaks[-1] == at:
            self.shifts[-1] = shift
        else:
            self.breaks.append(at)
            self.shifts.append(shift)

    def _original(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the original that `start` and `end` of the normal text stand for; marks stay with their letter."""
        if start >= end:
            at = self._original(start)
            return at, at
        last = self._original(end - 1) + 1
        following = _COMBINING.match(self.original, last)
        return self._original(start), following.end() if following else last
