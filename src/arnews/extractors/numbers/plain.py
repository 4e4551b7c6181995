"""The commonest numbers, read without the grammar: «20 شخصا», «ثلاثة أيام», «الأولى».

Half of all numbers stand between two words that no list knows, so nothing but themselves decides what they are.
Whatever is found here the grammar would find too, with the same value; a test holds the two together.
"""

from arnews import Cardinal, Ordinal
from arnews._scan import Reading, Tokens
from arnews.numerals import WORDS, NumberWord
from arnews.numerals.words import LINKS

from .codes import ARABIC
from .found import Found, may_count
from .lexicons import CONTEXTS, CURRENCIES, PERCENTS, UNITS, is_kind

COUNTS = frozenset({"unit", "ten", "teen", "tens", "hundred", "scale"})
AFTER = "بعد"
LONGEST = 9  # digits
DIGITS = 1  # bit of Token.mask


class Plain:
    """Reads the plain numbers of one text; `None` from its methods means: ask the grammar."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words_bit = tokens.mask(WORDS)
        self.near = tokens.mask(WORDS, CURRENCIES, PERCENTS, UNITS, CONTEXTS) | DIGITS
        self.before = tokens.mask(CONTEXTS, PERCENTS) | DIGITS

    def read(self, index: int) -> Found | None:
        """The number at token `index` if it is a plain one."""
        token = self.tokens[index]
        if token.mask == DIGITS:
            return self._digits(index)
        if token.mask & self.near != self.words_bit:
            return None
        readings = self.tokens.readings(index, WORDS)
        return self._word(index, readings[0]) if len(readings) == 1 else None

    def _digits(self, index: int) -> Found | None:
        """«20» between two blanks and two words."""
        tokens = self.tokens
        word, start = tokens.words[index], tokens.starts[index]
        end = start + len(word)
        if len(word) > LONGEST or not self._after_word(index, start) or not self._before_word(index, end):
            return None
        number = int(word)
        if number == 1 or (index > 1 and is_kind(tokens, index - 2, "model")):
            return None
        value = Cardinal(number=number, unit=self._unit(index + 1, number))
        return Found(start, end, index + 1, value, "digits")

    def _after_word(self, index: int, start: int) -> bool:
        """Whether one blank and a word that changes nothing stand before."""
        tokens = self.tokens
        if not index or tokens.text[start - 1] != " ":
            return False
        before = tokens.words[index - 1]
        if tokens.starts[index - 1] + len(before) != start - 1 or before < ARABIC or tokens[index - 1].form[-1] == "ل":
            return False
        return not tokens[index - 1].mask & self.before

    def _before_word(self, index: int, end: int) -> bool:
        """Whether one blank and a word that changes nothing stand behind."""
        tokens, behind = self.tokens, index + 1
        if behind == len(tokens.words) or tokens.starts[behind] != end + 1 or tokens.text[end] != " ":
            return False
        if tokens[behind].form in LINKS or tokens.text[end + 2 : end + 3] == ".":
            return False
        return not tokens[behind].mask & self.near

    def _unit(self, index: int, number: int) -> str | None:
        form = self.tokens[index].form
        return self.tokens.words[index] if may_count(form, number) else None

    def _word(self, index: int, reading: Reading[NumberWord]) -> Found | None:
        kind = reading.value.kind
        if kind == "ordinal":
            return self._ordinal(index, reading)
        if kind not in COUNTS or reading.article or "ك" in reading.proclitics:
            return None
        return self._count(index, reading)

    def _count(self, index: int, reading: Reading[NumberWord]) -> Found | None:
        """«ثلاثة أيام»."""
        tokens, number = self.tokens, reading.value.value
        start, end = tokens.starts[index], tokens.end(index)
        if number < 3 or number == 6 or not self._after_word(index, start) or not self._before_word(index, end):
            return None
        value = Cardinal(number=number, unit=self._unit(index + 1, number))
        return Found(start + reading.skip, end, index + 1, value, "number words")

    def _ordinal(self, index: int, reading: Reading[NumberWord]) -> Found | None:
        """«الأول», «ثالث»."""
        tokens, behind, value = self.tokens, index + 1, reading.value
        if is_kind(tokens, index - 1, "family"):
            return None
        if value.gender == "f" and value.value < 3 and not (reading.article and value.value == 2):
            return None
        if behind < len(tokens.words):
            form = tokens[behind].form
            if form == AFTER or form in LINKS or tokens[behind].mask & self.words_bit:
                return None
        start, end = tokens.starts[index] + reading.skip, tokens.end(index)
        return Found(start, end, behind, Ordinal(number=value.value), "ordinal words")
