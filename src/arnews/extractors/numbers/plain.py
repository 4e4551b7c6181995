"""The commonest numbers, read without the grammar: «20 شخصا», «3-1», «5.3 مليار», «ثلاثة أيام», «الأولى», «5%».

Most numbers stand between words and marks that decide nothing about them. Whatever is found here the grammar would
find too, with the same value; a test holds the two together.
"""

from typing import NamedTuple

from arnews import Cardinal, Percent
from arnews._scan import Tokens
from arnews.numerals import AND, Numeral, Run, adjacent, run, times
from arnews.values import Number

from .beside import (
    ABOUT,
    DIGIT,
    DIGITS,
    FROM,
    LABEL,
    MEASURE,
    NOISY,
    NOTHING,
    NOUN,
    OVER,
    QUIET,
    SCALE,
    WITHIN,
    Neighbours,
)
from .codes import is_listed
from .found import Found
from .heads import COUNT, GRAMMAR, ONE, RANK, SHY, SOME, Head, head
from .lexicons import PERCENTS
from .measured import Measured
from .measures import SIGN

GLUED = frozenset({"و", "ب", "ل", "بـ", "لـ", "وب", "ول"})
STOPS = frozenset("،.:؛")
ENDS = frozenset({"", "\n", ")", "؟", "!", "؛"})
DASHES = frozenset("-–")
SCORES = frozenset({"-", " - ", "–", " – "})
APART = frozenset("-–(:،؛«")  # behind a blank: what follows is another matter
AFTER = "بعد"
# Before an ordinal: it may be part of a name.
TITLES = frozenset({"family", "tier", "grade", "office", "deputy", "force", "general"})


class Behind(NamedTuple):
    """What follows a plain number: the noun that it counts, if any, or a measure."""

    unit: str | None
    measure: bool = False


EMPTY = Behind(None)
MEASURED = Behind(None, True)
NO_FIGURES = Run(0, 0, 0)
SKIP = Found(0, 0, 0, Cardinal(number=None), "")  # «أحد» by itself, «دور الستة عشر»: no number


class Plain:
    """Reads the plain numbers of one text; `None` from `read` means: ask the grammar. `measured` reads a measure."""

    def __init__(self, tokens: Tokens, near: Neighbours, measured: Measured) -> None:
        self.tokens = tokens
        self.measured = measured
        self.near, self.bits = near, near.bits
        self.heads = tokens.memory("numbers.heads")
        self.figures_at, self.figures = -1, NO_FIGURES  # the digits read last
        self.before_at, self.before = -1, NOISY  # the token asked about last

    def read(self, index: int) -> Found | None:
        """The number at token `index` if it is a plain one."""
        token = self.tokens[index]
        if token.mask & self.bits.near == DIGITS:
            return self._digits(index)
        found: Head | None = self.heads.get(token.text)
        if found is None:
            found = self.heads[token.text] = head(token, self.bits.near, self.bits.words)
        return _READERS[found.how](self, index, found)

    def _ask(self, _index: int, _found: Head) -> None:
        """Nothing that can be said without the grammar."""

    def _digits(self, index: int) -> Found | None:
        """«20», «5.3», «3-1», «8 آلاف», «7%» where nothing beside them matters."""
        figures = run(self.tokens, index)
        if figures is None:
            return SKIP
        self.figures_at, self.figures = index, figures
        number, last, end = figures
        before = self.before_number(index)
        start = self.tokens.starts[index]
        if is_listed(self.tokens, index, end):
            return SKIP
        if before == NOISY:
            return None
        if self.tokens.text[end : end + 1] in SIGN:
            return Found(start, end + 1, last, Percent(number=number), "percent sign")
        number, last, end = self._scaled(number, last, end)
        behind = self._behind(last, end, number, True)
        if behind is None or (behind.unit is None and index > 1 and "model" in self.near[index - 2].kinds):
            return None
        if behind.measure:
            return self.measured.read(Numeral(number, start, end, index, last, digits=True))
        unit = None if before == LABEL else behind.unit
        return Found(start, end, last, Cardinal(number=number, unit=unit, approximate=before == ABOUT), "digits")

    def _scaled(self, number: Number, last: int, end: int) -> tuple[Number, int, int]:
        """The number times the «آلاف» behind it."""
        tokens = self.tokens
        if last < len(tokens.words) and tokens.starts[last] == end + 1 and tokens.text[end] == " ":
            scale = self.near[last]
            if scale.behind == SCALE:
                return times(number, scale.worth), last + 1, end + 1 + len(tokens.words[last])
        return number, last, end

    def before_number(self, index: int) -> int:
        """Whether what stands before token `index` is quiet, a word such as «نحو», or says what the number is."""
        if self.before_at != index:
            self.before_at, self.before = index, self._before(index) if index else NOISY
        return self.before

    def _before(self, index: int) -> int:
        tokens, index = self.tokens, index - 1
        text, start, word = tokens.text, tokens.starts[index + 1], tokens.words[index]
        end, char = tokens.starts[index] + len(word), text[start - 1]
        if end == start:
            return QUIET if word in GLUED else NOISY
        if char == " ":
            if end == start - 1:
                return self.near[index].before
            char = text[start - 2]
        if char in DASHES:
            return QUIET if tokens[index].mask == DIGITS and text[end:start] in SCORES else NOISY
        return QUIET if char in STOPS or (char == "(" and "\n" not in text[end:start]) else NOISY

    def _behind(self, index: int, end: int, number: Number | None, in_digits: bool = False) -> Behind | None:
        """What stands behind a number that ends at `end`, None where it may belong to the number."""
        text = self.tokens.text
        char = text[end : end + 1]
        if char == " ":
            if text[end + 1 : end + 2] in APART:
                return EMPTY
            return self._word_behind(index, end, number, in_digits)
        if char in ENDS or (char in STOPS and not text[end + 1 : end + 2].isdecimal() and char != ":"):
            return EMPTY
        return EMPTY if in_digits and char in DASHES and text[end + 1 : end + 2].isdecimal() else None

    def _word_behind(self, index: int, end: int, number: Number | None, in_digits: bool) -> Behind | None:
        tokens = self.tokens
        if index == len(tokens.words) or tokens.starts[index] != end + 1 or tokens.text[end + 2 : end + 3] == ".":
            return None
        word = self.near[index]
        behind = word.behind
        if behind == NOUN:
            return Behind(tokens.words[index] if word.counted_by(number) else None)
        if behind == NOTHING or (in_digits and behind in (OVER, DIGIT)):
            return EMPTY
        if behind == MEASURE:
            return MEASURED
        return self._link_behind(index, behind) if behind in (FROM, WITHIN) else None

    def _link_behind(self, index: int, behind: int) -> Behind | None:
        """«في» and «من», behind which neither a number nor a measure stands, unless it is «في المئة»."""
        following = index + 1
        if behind == WITHIN and not self._goes_on(following):
            return EMPTY
        if behind == WITHIN:
            return MEASURED if self.tokens.longest(index, PERCENTS) else None
        if following >= len(self.tokens.words) or not adjacent(self.tokens, following):
            return None
        other = self.near[following]
        return Behind(self.tokens.words[following]) if other.behind == NOUN and other.noun else None

    def _goes_on(self, index: int) -> bool:
        return index < len(self.tokens.words) and bool(self.tokens[index].mask & (self.bits.words | DIGITS))

    def _one(self, index: int, _found: Head) -> Found | None:
        """«أحد» by itself."""
        behind = index + 1
        return None if self._goes_on(behind) or self._form(behind) == AND else SKIP

    def _form(self, index: int) -> str:
        return self.tokens[index].form if index < len(self.tokens.words) else ""

    def _count(self, index: int, found: Head) -> Found | None:
        """«ثلاثة أيام», «مليون شخص»; «خمس مدن» only if a noun follows, since else it may be a fraction."""
        tokens = self.tokens
        start, end = tokens.starts[index] + found.skip, tokens.end(index)
        number, last, end = self._scaled(found.number, index + 1, end)
        behind = self._behind(last, end, number)
        if behind is None or behind.measure or (found.how == SHY and behind.unit is None):
            return None
        value = Cardinal(number=number, unit=behind.unit, approximate=self._is_about(index))
        return Found(start, end, last, value, "number words")

    def _some(self, index: int, found: Head) -> Found | None:
        """«عشرات الجنود», «آلاف من السكان»."""
        start, end = self.tokens.starts[index] + found.skip, self.tokens.end(index)
        behind = self._behind(index + 1, end, None)
        if behind is None or behind.measure:
            return None
        return Found(start, end, index + 1, Cardinal(number=None, unit=behind.unit, approximate=True), "vague count")

    def _is_about(self, index: int) -> bool:
        """Whether «نحو» stands before."""
        return index > 0 and "about" in self.near[index - 1].kinds and adjacent(self.tokens, index)

    def _rank(self, index: int, found: Head) -> Found | None:
        """«الأول», «ثالث»."""
        tokens, last = self.tokens, index + 1
        if found.ordinal is None or self._in_title(index):
            return None
        if last < len(tokens.words):
            token = tokens[last]
            if token.form in (AFTER, AND) or token.mask & self.bits.words or "compound" in self.near[last].kinds:
                return None
        return Found(tokens.starts[index] + found.skip, tokens.end(index), last, found.ordinal, "ordinal words")

    def _in_title(self, index: int) -> bool:
        """Whether a rank may be part of a title: «الوزير الأول», «السيدة الأميركية الأولى»."""
        if index and not TITLES.isdisjoint(self.near[index - 1].kinds):
            return True
        return index > 1 and "office" in self.near[index - 2].kinds


_READERS = {
    GRAMMAR: Plain._ask, RANK: Plain._rank, COUNT: Plain._count, SHY: Plain._count, SOME: Plain._some, ONE: Plain._one,
}  # fmt: skip
