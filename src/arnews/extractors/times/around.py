"""Looking at the words around a word: what the rules of all times share."""

from typing import Any, NamedTuple, TypeVar, cast

from arnews import Date, Value, numerals
from arnews._scan import Match
from arnews.lexicon import Lexicon

from .calendar import Period
from .meanings import Fixed, Meaning, Reference, Setting
from .page import BLANKS, Page
from .words import (
    DAY_PHRASES,
    DAYS,
    DEMONSTRATIVES,
    KINDS,
    LINKS,
    MODIFIERS,
    PART_PHRASES,
    PARTS,
    PERIODS,
    DayWord,
    PartWord,
    Which,
)

T = TypeVar("T")
LONGEST_NUMERAL = 12  # words
AND = "و"
IN = "في"
OPENING, CLOSING = frozenset('"«“'), frozenset('"»”')  # alone between marks
_TWICE = {"ago": Which("last", -2), "ahead": Which("next", 2)}  # «قبل الماضي», «بعد المقبل»


class Found(NamedTuple):
    """An expression: code points, token indices (`last` exclusive), its value class, its meaning, the rule."""

    start: int
    end: int
    first: int
    last: int
    kind: type[Value]
    meaning: Meaning
    rule: str
    said: tuple[Value, Period | None] | None = None  # the value, where no setting moves it

    def moved(self, offset: int, index: int) -> "Found":
        """The same expression `offset` code points and `index` tokens further on."""
        return Found(
            self.start + offset, self.end + offset, self.first + index, self.last + index,
            self.kind, self.meaning, self.rule, self.said,
        )  # fmt: skip

    def settled(self) -> "Found":
        """The same with its value, if that is told already."""
        if not isinstance(self.meaning, Fixed | Reference):
            return self
        timex, period = self.meaning.value(Setting(None))
        return self._replace(said=(cast(Any, self.kind)(timex=timex), period))


def dated(tokens: Page, first: int, last: int, start: int, meaning: Meaning, rule: str) -> Found:
    """A date that ends with token `last` - 1."""
    return Found(start, tokens.end(last - 1), first, last, Date, meaning, rule)


class Number(NamedTuple):
    """A whole number and where it stands."""

    value: int
    first: int
    last: int
    start: int
    end: int
    digits: bool
    exact: numerals.Numeral | None = None


def gap(tokens: Page, index: int) -> str:
    """What stands between token `index` and the next, blanks at its edges left out; a line break counts as mark."""
    return tokens.gap(index).strip(BLANKS)


def ending(tokens: Page, index: int, lexicon: Lexicon[T], first: int) -> Match[T] | None:
    """The longest form of several words of `lexicon` that holds token `index` but does not begin there."""
    for begin in range(max(first, index - 2), index):
        for found in tokens.matches(begin, lexicon):
            if found.last > index:
                return found
    return None


def before(tokens: Page, index: int, lexicon: Lexicon[T], longest: int = 3) -> Match[T] | None:
    """The longest form of `lexicon` that ends right before token `index`, blanks between."""
    for first in range(max(0, index - longest), index):
        for found in tokens.matches(first, lexicon):
            if found.last == index:
                return found if tokens.near(index - 1) else None
    return None


def day_word(tokens: Page, index: int) -> Match[DayWord] | None:
    """«اليوم», «أول أمس», «الليلة الماضية» at token `index`."""
    return tokens.match(index, DAY_PHRASES) or tokens.match(index, DAYS)


def parts_at(tokens: Page, index: int) -> list[Match[PartWord]]:
    """The parts of the day that begin at token `index`, those of several words first."""
    return [*tokens.matches(index, PART_PHRASES), *tokens.matches(index, PARTS)]


def past_link(tokens: Page, index: int, kind: str = "of") -> int:
    """`index`, or the token behind a link word that stands there with blanks around."""
    return index + 1 if tokens.is_link(index, kind) and tokens.near(index) else index


def modifier(tokens: Page, last: int, closed: bool = False) -> tuple[Which, int] | None:
    """«الماضي», «قبل الماضي», «المقبل» right behind token `last` - 1: which one, and the token behind it.

    `closed`: a bracket is closed between.
    """
    if not tokens.near(last - 1) and not (closed and gap(tokens, last - 1) == ")" and last < len(tokens)):
        return None
    if found := _which(tokens, last):
        return found.value, found.last
    period = tokens.match(last, PERIODS)
    behind = period.last if period else last
    if period and period.value in _TWICE and tokens.near(behind - 1) and (found := _which(tokens, behind)):
        return _TWICE[period.value], found.last
    return None


def _which(tokens: Page, index: int) -> Match[Which] | None:
    found = tokens.match(index, MODIFIERS)
    return found if found and (found.reading.article or found.value.kind == "same") else None


def is_any_day(tokens: Page, found: Match[DayWord]) -> bool:
    """«21 ساعة في اليوم», «قال لـ"اليوم"»: a day like another, or the newspaper."""
    if tokens.near(found.first - 1) and tokens[found.first - 1].form == IN:
        return True
    return tokens.text[found.start - 1 : found.start] in OPENING and tokens.text[found.end : found.end + 1] in CLOSING


def fills_paragraph(tokens: Page, first: int, last: int) -> bool:
    """Whether the tokens from `first` to before `last` are a whole paragraph."""
    ahead = last >= len(tokens) or "\n" in tokens.gap(last - 1)
    return ahead and (first == 0 or "\n" in tokens.gap(first - 1))


def demonstrative(tokens: Page, index: int) -> Match[Which] | None:
    """«هذا», «ذلك», «نفس» right before token `index`."""
    return before(tokens, index, DEMONSTRATIVES, 1)


def digits(tokens: Page, index: int) -> Number | None:
    """Token `index` as a number in digits."""
    if not 0 <= index < len(tokens) or not tokens[index].is_digits or len(tokens[index].text) > 9:
        return None
    return Number(int(tokens[index].form), index, index + 1, tokens.start(index), tokens.end(index), True)


def number(tokens: Page, index: int) -> Number | None:
    """The whole number that begins at token `index`, in digits or words, cardinal or ordinal."""
    if index >= len(tokens):
        return None
    for reader in (numerals.cardinal, numerals.ordinal):
        found = reader(tokens.tokens, index) if tokens.is_numeric(index) else None
        if found and isinstance(found.number, int):
            return _number(found)
    return None


def number_before(tokens: Page, index: int, *, ordinals: bool = True) -> Number | None:
    """The number that ends right before token `index`, the longest one."""
    if not tokens.near(index - 1) or not tokens.is_numeric(index - 1):
        return None
    readers = (numerals.cardinal, numerals.ordinal) if ordinals else (numerals.cardinal,)
    for first in range(_leftmost(tokens, index), index):
        for reader in readers:
            found = reader(tokens.tokens, first)
            if found and found.last == index:
                return _number(found)
    return None


def article_before(tokens: Page, first: int, start: int) -> tuple[int, int]:
    """«الـ 38»: the article that stands apart belongs to the amount; of «للـ 38» its second letter."""
    article = tokens.match(first - 1, LINKS)
    if article and article.value == "article" and gap(tokens, first - 1) == "":
        return first - 1, article.start + (article.reading.form == "لل")
    return first, start


def _leftmost(tokens: Page, index: int) -> int:
    first = index - 1
    while first and index - first < LONGEST_NUMERAL and (tokens.is_numeric(first - 1) or tokens[first - 1].form == AND):
        first -= 1
    return first


def _number(found: numerals.Numeral) -> Number:
    value = found.number if isinstance(found.number, int) else 0
    return Number(value, found.first, found.last, found.start, found.end, found.digits, found)


def is_part(tokens: Page, last: int) -> bool:
    """«اليوم الأخير من المهرجان», «العام الأخير منها»: whether a day or year is one of something."""
    return tokens.near(last - 1) and bool(tokens.links(last) & {"of", "of them"})


def past_kind(tokens: Page, last: int) -> int:
    """The token behind «الدراسي» or «المالي» at `last`, else `last`."""
    found = tokens.match(last, KINDS) if tokens.near(last - 1) else None
    return found.last if found and found.reading.article else last
