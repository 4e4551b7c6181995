"""The pass over a text."""

from collections.abc import Iterable
from typing import Any, cast

from ..lexicon import Lexicon
from .memory import MEMORIES_KEPT, Memory
from .tokens import Tokens
from .union import Union
from .words import Odd, Token, folded, is_settled, odd_or_digits

# The separators of nearly all news, the commonest first; rarer ones are found when a word is typed.
SEPARATORS = tuple("\n،.\":()-/؛؟!«»“”,'[]\r\t…–—_+%@#*&|=<>?;’‘٪٫٬\u00a0{}$\\•`~^")

BLANKS_KEPT = 4_000  # tokens of words that no lexicon knows; they are made in no time


class Scanner:
    """Types words by the union of some lexicons; remembers what it has typed.

    `types` holds the token of every word met, None for one that no lexicon knows; `blanks` the empty tokens of such
    words, where they were looked at all the same.
    """

    def __init__(self, lexicons: Iterable[Lexicon[Any]]) -> None:
        self.union = Union(lexicons)
        self.types = Memory(self._typed)
        self.blanks = Memory(_blank, BLANKS_KEPT)
        self._memories: dict[str, dict[Any, Any]] = {}

    @property
    def lexicons(self) -> tuple[Lexicon[Any], ...]:
        """The lexicons that words are typed by."""
        return self.union.lexicons

    def scan(self, text: str) -> Tokens:
        """The tokens of `text`. Time and memory linear in its length."""
        plain = text
        for separator in SEPARATORS:
            if separator in plain:
                plain = plain.replace(separator, " ")
        words, starts = _parted(plain)
        types = list(map(self.types.__getitem__, words))
        active = _active(types)
        odd = [index for index in active if cast(Token, types[index]).mask < 0]
        if odd:
            words, starts, types = self._spread(words, starts, types, odd)
            active = _active(types)
        return Tokens(text, words, starts, types, active, self)

    def _spread(
        self, words: list[str], starts: list[int], types: list[Token | None], odd: list[int]
    ) -> tuple[list[str], list[int], list[Token | None]]:
        """The three lists with every odd piece replaced by its parts."""
        new_words: list[str] = []
        new_starts: list[int] = []
        new_types: list[Token | None] = []
        done = 0
        for index in [*odd, len(words)]:
            new_words += words[done:index]
            new_starts += starts[done:index]
            new_types += types[done:index]
            parts = cast(Odd, types[index]).parts if index < len(words) else ()
            new_words += [word for _, word in parts]
            new_starts += [starts[index] + offset for offset, _ in parts]
            new_types += [self.types[word] for _, word in parts]
            done = index + 1
        return new_words, new_starts, new_types

    def memory(self, name: str) -> dict[Any, Any]:
        """What an extractor remembers from text to text under its name; as long-lived as the lexicons, and bounded."""
        memory = self._memories.setdefault(name, {})
        if len(memory) > MEMORIES_KEPT:
            memory.clear()
        return memory

    def token(self, word: str) -> Token:
        """What is known of one word."""
        return self.types[word] or self.blanks[word]

    def passing(self, word: str) -> Token:
        """What is known of one word, without remembering it when that is nothing."""
        return self.types[word] or _blank(word)

    def _typed(self, word: str) -> Token | None:
        form = folded(word)
        if not is_settled(word) and (token := odd_or_digits(word, form)):
            return token
        mask = self.union.mask(word)
        return Token(word, form, mask, bool(mask & self.union.asking), self.union) if mask else None

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.lexicons,)


def _parted(plain: str) -> tuple[list[str], list[int]]:
    """What stands between blanks, and where each begins; a loop, since a chain of iterators takes longer."""
    words, starts, at = list[str](), list[int](), 0
    for piece in plain.split(" "):
        if piece:
            words.append(piece)
            starts.append(at)
        at += len(piece) + 1
    return words, starts


def _active(types: list[Token | None]) -> list[int]:
    return [index for index, token in enumerate(types) if token is not None and token.active]


def _blank(word: str) -> Token:
    return Token(word, folded(word))
