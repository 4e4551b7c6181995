"""What a word is: a token with what is known of it, and how a stretch between blanks falls into several words."""

import re
from typing import TYPE_CHECKING, Any, cast

import attrs

from .._text import DIGITS, INVISIBLE, MARKS, fold

if TYPE_CHECKING:
    from .union import Reading, Union

DIGIT = 1  # bit 0 of Token.mask; the others belong to the lexicons in their order
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"  # without × and ÷, which stand between numbers
_BEHIND_LATIN = "\u0250"
_WORD = re.compile(f"[{DIGITS}]+|[{_LATIN}][0-9{_LATIN}]*|(?:[^\\W\\d_{_LATIN}]|[{MARKS}{INVISIBLE}])+")
_EDGES = re.compile(f"[{INVISIBLE}{MARKS}]*(.*?)[{INVISIBLE}]*", re.DOTALL)
_ONLY_DIGITS = re.compile(f"[{DIGITS}]+")
# Whether a word consists of letters that folding leaves as they are, as two words in three do.
is_settled = re.compile("[\u0621\u0624\u0626-\u0628\u062a-\u063a\u0641-\u0648\u064a]+").fullmatch


@attrs.frozen(eq=False)
class Token:
    """One word: as written, folded, and with what the lexicons know of it.

    `mask` has a bit for each lexicon that knows it; `active`: one of them is not passive, or the word is digits, so
    that extractors are told of it. Readings are made when they are asked for.
    """

    text: str
    form: str
    mask: int = 0
    active: bool = False
    _union: "Union | None" = attrs.field(default=None, repr=False)

    @property
    def readings(self) -> "tuple[Reading[Any], ...]":
        """Every way to read the word, fewest proclitics first."""
        return self._union.readings[self.text] if self._union else ()

    def readings_in(self, lexicon: str) -> "tuple[Reading[Any], ...]":
        """The readings in one lexicon, which must be among those of `mask`."""
        return self._union.by_lexicon[self.text][lexicon] if self._union else ()

    @property
    def is_digits(self) -> bool:
        """Whether the token consists of decimal digits."""
        return bool(self.mask & DIGIT)


@attrs.frozen(eq=False)
class Odd(Token):
    """A stretch between blanks that is not one word: `parts` are (offset, word)."""

    parts: tuple[tuple[int, str], ...] = ()


def odd_or_digits(stretch: str, form: str) -> Token | None:
    """The token of a stretch that is digits or is not one word, None of an ordinary word; `form` is its folded form."""
    if form and stretch.isalpha() and min(stretch) >= _BEHIND_LATIN:  # «Aمحمد» too is two words
        return None
    parts = words_of(stretch)
    if parts != ((0, stretch),):
        return Odd(stretch, "", -1, True, None, parts)
    return Token(stretch, form, DIGIT, True) if _ONLY_DIGITS.fullmatch(stretch) else None


def words_of(stretch: str) -> tuple[tuple[int, str], ...]:
    """(offset, word) of the words in a stretch without blanks, invisible characters at their edges left out."""
    found = []
    for part in _WORD.finditer(stretch):
        trimmed = cast("re.Match[str]", _EDGES.fullmatch(part[0]))
        if fold(trimmed[1]):
            found.append((part.start() + trimmed.start(1), trimmed[1]))
    return tuple(found)


def folded(word: str) -> str:
    """The folded form; the word itself, not an equal string, where it is the same."""
    return word if is_settled(word) else fold(word)
