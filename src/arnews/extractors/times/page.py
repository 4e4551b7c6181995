"""The tokens of one text, with what has been asked about them remembered: many rules ask the same of one word."""

from typing import Any, TypeVar, cast

from arnews._scan import Match, Reading, Token, Tokens
from arnews.lexicon import Lexicon

from .words import LINKS

T = TypeVar("T")
BLANKS = " \u00a0\t\u200e\u200f\u202f"


class Page:
    """A text's tokens for the length of one reading."""

    __slots__ = ("_found", "_gaps", "_kinds", "starts", "text", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text, self.words, self.starts = tokens.text, tokens.words, tokens.starts
        self._found: dict[tuple[int, Lexicon[Any]], list[Match[Any]]] = {}
        self._gaps: dict[int, str] = {}
        self._kinds: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        return cast(Token, self.tokens[index])

    def start(self, index: int) -> int:
        """Where token `index` starts."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where token `index` ends, exclusive."""
        return self.starts[index] + len(self.words[index])

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next."""
        found = self._gaps.get(index)
        if found is None:
            found = self._gaps[index] = self.tokens.gap(index)
        return found

    def key(self, first: int, last: int) -> tuple[str, str, str]:
        """The tokens from `first` to before `last` as written, with what stands before and behind."""
        text, starts, words = self.text, self.starts, self.words
        start, end = starts[first], starts[last - 1] + len(words[last - 1])
        behind = text[starts[first - 1] + len(words[first - 1]) : start] if first else "\n"
        ahead = text[end : starts[last]] if last < len(words) else "\n"
        if not behind:
            behind = "a" if text[start - 1].isascii() else "ا"
        return (
            behind if len(behind) < 5 else _short(behind),
            text[start:end],
            ahead if len(ahead) < 5 else _short(ahead),
        )

    def near(self, index: int) -> bool:
        """Whether only blanks stand between token `index` and the next; they may touch («5أيام»)."""
        if not 0 <= index < len(self.words) - 1:
            return False
        between = self.gap(index)
        return between == " " or not between.strip(BLANKS)

    def has(self, index: int, lexicon: Lexicon[Any]) -> bool:
        """Whether token `index` has a reading in `lexicon`."""
        return self.tokens.has(index, lexicon)

    def readings(self, index: int, lexicon: Lexicon[T]) -> tuple[Reading[T], ...]:
        """The readings of token `index` in `lexicon`."""
        return self.tokens.readings(index, lexicon)

    def matches(self, index: int, lexicon: Lexicon[T]) -> list[Match[T]]:
        """Every form of `lexicon` that stands at token `index`, the longest first; none outside the text."""
        key = (index, lexicon)
        found = self._found.get(key)
        if found is None:
            inside = 0 <= index < len(self.words) and self.tokens.has(index, lexicon)
            found = self._found[key] = self.tokens.matches(index, lexicon) if inside else []
        return found

    def match(self, index: int, lexicon: Lexicon[T]) -> Match[T] | None:
        """The longest form of `lexicon` at token `index`."""
        found = self.matches(index, lexicon)
        return found[0] if found else None

    def links(self, index: int) -> frozenset[str]:
        """The kinds of link word that token `index` is."""
        found = self._kinds.get(index)
        if found is None:
            found = self._kinds[index] = frozenset(each.value for each in self.matches(index, LINKS))
        return found


def _short(gap: str) -> str:
    """A long gap by its ends and whether it breaks the line."""
    return gap[:2] + ("\n" if "\n" in gap else "") + gap[-2:]
