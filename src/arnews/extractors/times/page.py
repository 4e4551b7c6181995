"""The tokens of one text, with what has been asked about them remembered: many rules ask the same of one word."""

from typing import Any, TypeVar

from arnews import numerals
from arnews._scan import Match, Reading, Token, Tokens
from arnews.lexicon import Lexicon

from .words import CONTEXT, EVIDENCE, LINKS, TRIGGERS

T = TypeVar("T")
BLANKS = " \u00a0\t\u200e\u200f\u202f"
DIGITS = 1  # the bit of Token.mask that says so
_OUTSIDE = Token("", "")
_NO_LINK: frozenset[str] = frozenset()


class Page:
    """A text's tokens for the length of one reading. Before the first and behind the last there is an empty one."""

    __slots__ = ("_bits", "_found", "_kinds", "_typed", "gaps", "starts", "text", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text, self.words, self.starts = tokens.text, tokens.words, tokens.starts
        self._bits = _bits(tokens)
        self._typed: list[Token | None] = [*tokens.typed, _OUTSIDE, _OUTSIDE, _OUTSIDE]
        self._found: dict[tuple[int, Lexicon[Any]], list[Match[Any]]] = {}
        self.gaps = tokens.gaps
        self._kinds: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        return self._typed[index] or self._type(index)

    def _type(self, index: int) -> Token:
        token: Token = self.tokens[index]
        self._typed[index] = token
        return token

    def start(self, index: int) -> int:
        """Where token `index` starts."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where token `index` ends, exclusive."""
        return self.starts[index] + len(self.words[index])

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next."""
        return self.gaps[index]

    def around(self, first: int, last: int) -> str:
        """The tokens from `first` to before `last` with what stands before and behind, and the word that touches."""
        text, starts, words = self.text, self.starts, self.words
        behind = starts[first - 1] + len(words[first - 1]) if first else 0
        ahead = starts[last] if last < len(words) else len(text)
        if behind == starts[first] and first:
            behind -= 1
        return text[behind:ahead] if first and ahead < len(text) else f"\n{text[behind:ahead]}\n"

    def near(self, index: int) -> bool:
        """Whether only blanks stand between token `index` and the next; they may touch («5أيام»)."""
        if not 0 <= index < len(self.words) - 1:
            return False
        between = self.gaps[index]
        return between == " " or not between.strip(BLANKS)

    def has(self, index: int, lexicon: Lexicon[Any]) -> bool:
        """Whether token `index` has a reading in `lexicon`."""
        token = self._typed[index] or self._type(index)
        return token.mask & self._bits[lexicon] != 0

    def has_any(self, index: int, lexicons: tuple[Lexicon[Any], ...]) -> bool:
        """Whether token `index` has a reading in one of `lexicons`."""
        mask = self._bits.get(lexicons)
        if mask is None:
            mask = self._bits[lexicons] = self.tokens.mask(*lexicons)
        return self[index].mask & mask != 0

    def is_numeric(self, index: int) -> bool:
        """Whether token `index` is made of digits or a word of a number."""
        return self[index].mask & self._bits[numerals.LEXICONS] != 0

    def readings(self, index: int, lexicon: Lexicon[T]) -> tuple[Reading[T], ...]:
        """The readings of token `index` in `lexicon`."""
        return self.tokens.readings(index, lexicon) if self.has(index, lexicon) else ()

    def matches(self, index: int, lexicon: Lexicon[T]) -> list[Match[T]]:
        """Every form of `lexicon` that stands at token `index`, the longest first."""
        token = self._typed[index] or self._type(index)
        if not token.mask & self._bits[lexicon]:
            return []
        key = (index, lexicon)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self.tokens.matches(index, lexicon)
        return found

    def match(self, index: int, lexicon: Lexicon[T]) -> Match[T] | None:
        """The longest form of `lexicon` at token `index`."""
        token = self._typed[index] or self._type(index)
        if not token.mask & self._bits[lexicon]:
            return None
        found = self.matches(index, lexicon)
        return found[0] if found else None

    def links(self, index: int) -> frozenset[str]:
        """The kinds of link word that token `index` is."""
        if not self.has(index, LINKS):
            return _NO_LINK
        found = self._kinds.get(index)
        if found is None:
            found = self._kinds[index] = frozenset(each.value for each in self.matches(index, LINKS))
        return found

    def is_link(self, index: int, kind: str) -> bool:
        """Whether token `index` is a link word of that kind."""
        return kind in self.links(index)


def _bits(tokens: Tokens) -> dict[Any, int]:
    """The bit that each lexicon of this room has in `Token.mask`; the same in all texts."""
    bits = tokens.memory("times.bits")
    if not bits:
        bits.update((lexicon, tokens.mask(lexicon)) for lexicon in (*TRIGGERS, *CONTEXT, *EVIDENCE))
        bits[numerals.LEXICONS] = tokens.mask(*numerals.LEXICONS) | DIGITS
    return bits
