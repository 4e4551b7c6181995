"""The commonest numbers, read without the grammar: «20 شخصا», «ثلاثة أيام», «الأولى», «5%».

Most numbers stand between words and marks that decide nothing about them. Whatever is found here the grammar would
find too, with the same value; a test holds the two together.
"""

from typing import NamedTuple

from arnews import Cardinal, Ordinal, Percent
from arnews._scan import Reading, Token, Tokens
from arnews.numerals import AND, LINKS, WORDS, NumberWord, Numeral, Run, adjacent, cardinal, in_digits, run
from arnews.values import Number

from .codes import ARABIC
from .found import Found, is_arabic, may_count
from .lexicons import CONTEXTS, CURRENCIES, PERCENTS, UNITS
from .measures import SIGN
from .ranks import DIGIT_HOSTS

COUNTS = frozenset({"unit", "ten", "teen", "tens", "hundred", "scale"})
GLUED = frozenset({"و", "ب", "ل", "بـ", "لـ", "وب", "ول"})
STOPS = frozenset("،.:؛")
ENDS = frozenset({"", "\n", ")", "؟", "!", "؛"})
IDLE = {"idle"}
AFTER, IN, OF = "بعد", "في", "من"
DIGITS = 1  # bit of Token.mask


class Behind(NamedTuple):
    """What follows a plain number: the noun that it counts, if any."""

    unit: str | None


NOTHING = Behind(None)
NO_FIGURES = Run(0, 0, 0)
NOISY, QUIET, ABOUT = 0, 1, 2  # what stands before a number
SKIP = Found(0, 0, 0, Cardinal(number=None), "")  # «أحد» by itself: no number, and no need to ask the grammar


def _masks(tokens: Tokens) -> tuple[int, int, int, int]:
    """The bits of number words, of contexts, of percents, and of all that may matter beside a number."""
    memory = tokens.memory("numbers.masks")
    if not memory:
        near = tokens.mask(WORDS, CURRENCIES, PERCENTS, UNITS, CONTEXTS) | DIGITS
        memory["all"] = tokens.mask(WORDS), tokens.mask(CONTEXTS), tokens.mask(PERCENTS), near
    found: tuple[int, int, int, int] = memory["all"]
    return found


class Plain:
    """Reads the plain numbers of one text; `None` from its methods means: ask the grammar."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words_bit, self.contexts, self.percents, self.near = _masks(tokens)
        self.before = self.contexts | self.percents | DIGITS
        self.figures_at, self.figures = -1, NO_FIGURES  # the digits read last
        self.quiet_at, self.quiet = -1, NOISY  # the token asked about last
        self.kinds_of = tokens.memory("numbers.kinds")

    def read(self, index: int) -> Found | None:
        """The number at token `index` if it is a plain one."""
        token = self.tokens[index]
        if token.mask == DIGITS:
            return self._digits(index)
        if token.mask & self.near != self.words_bit:
            return None
        readings = self.tokens.readings(index, WORDS)
        if len(readings) > 1:
            return self._count(index, readings[0], True) if _is_shy(readings) else None
        return self._word(index, readings[0])

    def _digits(self, index: int) -> Found | None:
        """«20», «5.3», «7%» where nothing beside them matters."""
        found = run(self.tokens, index)
        if found is None:
            return SKIP
        self.figures_at, self.figures = index, found
        start, before = self.tokens.starts[index], self.before_number(index)
        if not before or found.number == 1 or (before == ABOUT and found.last > index + 1):
            return None
        if self.tokens.text[found.end : found.end + 1] in SIGN:
            return Found(start, found.end + 1, found.last, Percent(number=found.number), "percent sign")
        behind = self._behind(found.last, found.end, found.number)
        if behind is None or (behind.unit is None and self._is(index - 2, "model")):
            return None
        value = Cardinal(number=found.number, unit=behind.unit, approximate=before == ABOUT)
        return Found(start, found.end, found.last, value, "digits")

    def numeral(self, index: int) -> Numeral | None:
        """The cardinal in digits at token `index`, whose digits have mostly been read just now."""
        if self.figures_at == index:
            return in_digits(self.tokens, index, self.figures)
        return cardinal(self.tokens, index)

    def quiet_before(self, index: int) -> bool:
        """Whether nothing before the number says what it is: a word that no list knows, a stop, a proclitic."""
        return self.before_number(index) == QUIET

    def before_number(self, index: int) -> int:
        """Whether what stands before token `index` is quiet, a word such as «نحو», or says what the number is."""
        if self.quiet_at != index:
            self.quiet_at, self.quiet = index, self._before(index) if index else NOISY
        return self.quiet

    def _before(self, index: int) -> int:
        tokens, index = self.tokens, index - 1
        text, start, word = tokens.text, tokens.starts[index + 1], tokens.words[index]
        end, char = tokens.starts[index] + len(word), text[start - 1]
        if char != " ":
            return QUIET if char == "(" or (end == start and word in GLUED) else NOISY
        if end != start - 1:
            return QUIET if text[start - 2] in STOPS else NOISY
        return NOISY if word < ARABIC else self._word_before(tokens[index])

    def _word_before(self, token: Token) -> int:
        """What a word right before says: «في» and «من», with which «في المئة» begins, say nothing."""
        form, mask = token.form, token.mask
        if form.endswith(DIGIT_HOSTS):
            return NOISY
        if not mask & self.before or form in (IN, OF):
            return QUIET
        if mask & (self.percents | DIGITS):
            return NOISY
        return ABOUT if "about" in self._kinds(token) else QUIET

    def _kinds(self, token: Token) -> set[str]:
        known: set[str] | None = self.kinds_of.get(token.text)
        if known is None:
            known = self.kinds_of[token.text] = kinds(token)
        return known

    def _is(self, index: int, kind: str) -> bool:
        """Whether a word is listed as `kind`; most are not listed at all."""
        if index < 0:
            return False
        token: Token = self.tokens[index]
        return bool(token.mask & self.contexts) and kind in self._kinds(token)

    def _behind(self, index: int, end: int, number: Number) -> Behind | None:
        """What stands behind a number that ends at `end`, None where it may belong to the number."""
        text = self.tokens.text
        char = text[end : end + 1]
        if char == " ":
            return self._word_behind(index, end, number)
        if char in ENDS or (char in STOPS and not text[end + 1 : end + 2].isdecimal() and char != ":"):
            return NOTHING
        return None

    def _word_behind(self, index: int, end: int, number: Number) -> Behind | None:
        tokens = self.tokens
        if index == len(tokens.words) or tokens.starts[index] != end + 1 or tokens.text[end + 2 : end + 3] == ".":
            return None
        token = tokens[index]
        if token.form in LINKS:
            return self._link_behind(index, token.form)
        if not token.mask & self.near:
            return Behind(tokens.words[index] if may_count(token.form, number) else None)
        return NOTHING if token.mask & self.near == self.contexts and self._kinds(token) == IDLE else None

    def _link_behind(self, index: int, form: str) -> Behind | None:
        """«في» and «من», behind which neither a number nor a measure stands."""
        following = index + 1
        if form == IN:
            return None if self._goes_on(following) else NOTHING
        if form != OF or following >= len(self.tokens.words) or self.tokens[following].mask & self.near:
            return None
        return Behind(self.tokens.words[following]) if may_belong(self.tokens, following) else None

    def _and_behind(self, index: int) -> bool:
        return index < len(self.tokens.words) and self.tokens[index].form == AND

    def _goes_on(self, index: int) -> bool:
        return index < len(self.tokens.words) and bool(self.tokens[index].mask & (self.words_bit | DIGITS))

    def _word(self, index: int, reading: Reading[NumberWord]) -> Found | None:
        kind = reading.value.kind
        if kind == "ordinal":
            return self._ordinal(index, reading)
        if kind == "one" and not self._goes_on(index + 1) and not self._and_behind(index + 1):
            return SKIP
        if kind not in COUNTS or reading.article or "ك" in reading.proclitics:
            return None
        return self._count(index, reading)

    def _count(self, index: int, reading: Reading[NumberWord], shy: bool = False) -> Found | None:
        """«ثلاثة أيام»; `shy`: «خمس مدن», if a noun follows, since else it may be a fraction."""
        tokens, number = self.tokens, reading.value.value
        start, end = tokens.starts[index], tokens.end(index)
        if number < 3 or number == 6 or not self.quiet_before(index):
            return None
        behind = self._behind(index + 1, end, number)
        if behind is None or (shy and behind.unit is None):
            return None
        value = Cardinal(number=number, unit=behind.unit)
        return Found(start + reading.skip, end, index + 1, value, "number words")

    def _is_sure(self, index: int, reading: Reading[NumberWord]) -> bool:
        """«أولى», not «أولي»; «الثانية», not «ثانية»."""
        return self.tokens.words[index][-1] == "ى" if reading.value.value == 1 else reading.article

    def _ordinal(self, index: int, reading: Reading[NumberWord]) -> Found | None:
        """«الأول», «ثالث»."""
        tokens, behind, value = self.tokens, index + 1, reading.value
        if self._is(index - 1, "family"):
            return None
        if value.gender == "f" and value.value < 3 and not self._is_sure(index, reading):
            return None
        if behind < len(tokens.words):
            token = tokens[behind]
            if token.form in (AFTER, AND) or token.mask & self.words_bit:
                return None
        start, end = tokens.starts[index] + reading.skip, tokens.end(index)
        return Found(start, end, behind, Ordinal(number=value.value), "ordinal words")


def may_belong(tokens: Tokens, index: int) -> bool:
    """Whether an unlisted word behind «من» is the counted noun: «أربعة من العملاء»."""
    form = tokens[index].form
    return is_arabic(form) and form[0] != AND and adjacent(tokens, index)


def _is_shy(readings: tuple[Reading[NumberWord], ...]) -> bool:
    """«خمس», five or a fifth."""
    first, second = readings[0], readings[1]
    return first.value.kind == "unit" and second.value.kind == "shy" and not first.article and len(readings) == 2


def kinds(token: Token) -> set[str]:
    """What contexts.tsv lists the word as."""
    return {reading.value for reading in token.readings if reading.lexicon == CONTEXTS.name}
