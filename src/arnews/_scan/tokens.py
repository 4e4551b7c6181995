"""The tokens of one text, as extractors see them."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ..lexicon import Lexicon
from .union import Reading
from .words import DIGIT, Token

if TYPE_CHECKING:
    from .scanner import Scanner

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_JOINTS = frozenset(" -_ـ\u00a0")


class Match(NamedTuple, Generic[T_co]):
    """A form found in the text: token indices (`last` exclusive) and code points, proclitics left out."""

    reading: Reading[T_co]
    first: int
    last: int
    start: int
    end: int

    @property
    def value(self) -> T_co:
        """The payload of the lexicon row."""
        return self.reading.value


class Tokens(Sequence[Token]):
    """The tokens of one text. Punctuation is not among them: it stands in the gaps between them."""

    __slots__ = (
        "_bits",
        "_blanks",
        "_gaps",
        "_hits",
        "_types",
        "active",
        "scanner",
        "starts",
        "text",
        "words",
    )

    def __init__(
        self,
        text: str,
        words: list[str],
        starts: list[int],
        types: list[Token | None],
        active: list[int],
        scanner: "Scanner",
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.active = active
        self._types = types
        self.scanner = scanner
        self._bits = scanner.union.bits
        self._blanks = scanner.blanks
        self._hits: dict[int, list[int]] = {}
        self._gaps: list[str] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: Any) -> Any:
        if index.__class__ is slice:
            return [self[i] for i in range(*index.indices(len(self)))]
        token = self._types[index]
        if token is None:  # kept: a word that is looked at is mostly looked at again
            token = self._types[index] = self._blanks[self.words[index]]
        return token

    @property
    def typed(self) -> list[Token | None]:
        """The tokens as far as a lexicon knows them, None where none does; not to be changed."""
        return self._types

    @property
    def type_word(self) -> Callable[[str], Token | None]:
        """What tells the token of a word, of this text or another; None when no lexicon knows it."""
        return self.scanner.types.__getitem__

    def start(self, index: int) -> int:
        """Where token `index` starts, in code points."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where token `index` ends, in code points, exclusive."""
        return self.starts[index] + len(self.words[index])

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next (to the end of the text for the last, from 0 for -1)."""
        return self.gaps[index]

    @property
    def gaps(self) -> list[str]:
        """`gap` by index, and last, so at -1 too, what stands before the first token; not to be changed."""
        if self._gaps is None:
            text, starts = self.text, [*self.starts, len(self.text)]
            behind = zip(starts, self.words, starts[1:], strict=False)
            self._gaps = [text[start + len(word) : following] for start, word, following in behind]
            self._gaps.append(text[: starts[0]])
        return self._gaps

    def joined(self, index: int) -> bool:
        """Whether exactly one blank stands between token `index` and the next."""
        following = index + 1
        if following >= len(self.words):
            return False
        end = self.starts[index] + len(self.words[index])
        return self.starts[following] == end + 1 and self.text[end] == " "

    def index_at(self, offset: int) -> int:
        """The first token that starts at or after `offset`; `len(self)` when there is none."""
        return bisect_left(self.starts, offset)

    @property
    def digits(self) -> list[int]:
        """Indices of the tokens made of decimal digits."""
        return self._where(DIGIT)

    def hits(self, *lexicons: Lexicon[Any]) -> list[int]:
        """Indices of the tokens that have a reading in any of `lexicons`."""
        return self._where(self.mask(*lexicons))

    def hits_or_digits(self, *lexicons: Lexicon[Any]) -> list[int]:
        """`hits` and `digits` in one list, in order."""
        return self._where(DIGIT | self.mask(*lexicons))

    def _where(self, mask: int) -> list[int]:
        if mask not in self._hits:
            types = self._types
            self._hits[mask] = [i for i in self.active if types[i].mask & mask]  # type: ignore[union-attr]
        return self._hits[mask]

    def mask(self, *lexicons: Lexicon[Any]) -> int:
        """What `Token.mask` is tested with for a reading in any of `lexicons`; ask once a text, not once a word."""
        mask = 0
        for lexicon in lexicons:
            mask |= self._bits[lexicon.name]
        return mask

    def memory(self, name: str) -> dict[Any, Any]:
        """A bounded dict that lives from text to text, for what `name` found out about a stretch of words.

        Only what follows from the words themselves belongs there: it must not show in the result.
        """
        return self.scanner.memory(name)

    def run(self, index: int, mask: int) -> tuple[int, int]:
        """The tokens around `index`, first and last (exclusive), up to the next without a reading in `mask`."""
        types, first, last = self._types, index, index + 1
        while first and (token := types[first - 1]) is not None and token.mask & mask:
            first -= 1
        while last < len(types) and (token := types[last]) is not None and token.mask & mask:
            last += 1
        return first, last

    def has(self, index: int, lexicon: Lexicon[Any]) -> bool:
        """Whether token `index` has a reading in `lexicon`; quicker than asking for the readings."""
        token = self._types[index]
        return token is not None and bool(token.mask & self._bits[lexicon.name])

    def readings(self, index: int, lexicon: Lexicon[T]) -> tuple[Reading[T], ...]:
        """The readings of token `index` in `lexicon`, fewest proclitics first; further words are not checked."""
        token, name = self._types[index], lexicon.name
        return token.readings_in(name) if token is not None and token.mask & self._bits[name] else ()

    def matches(self, index: int, *lexicons: Lexicon[T]) -> list[Match[T]]:
        """Every form of `lexicons` that stands at token `index`, whole, the longest first."""
        found: list[Match[T]] = []
        second = None
        for lexicon in lexicons:
            for reading in self.readings(index, lexicon):
                last = index + 1
                if reading.rest:
                    second = self._behind(index) if second is None else second
                    last = self._last(index, reading.rest) if reading.rest[0] == second else 0
                if last:
                    found.append(Match(reading, index, last, self.starts[index] + reading.skip, self.end(last - 1)))
        return sorted(found, key=_match_order) if len(found) > 1 else found

    def longest(self, index: int, *lexicons: Lexicon[T]) -> Match[T] | None:
        """The longest form of `lexicons` at token `index`, of equally long ones that with fewest proclitics."""
        found = self.matches(index, *lexicons)
        return found[0] if found else None

    def _last(self, index: int, rest: tuple[str, ...]) -> int:
        """The token index behind a form whose further words are `rest`, 0 when they do not follow."""
        for word in rest:
            if self._behind(index) != word:
                return 0
            index += 1
        return index + 1

    def _behind(self, index: int) -> str:
        """The folded word that follows token `index` with one blank, hyphen or underscore between, else ""."""
        following = index + 1
        if following >= len(self.words):
            return ""
        end = self.starts[index] + len(self.words[index])
        if self.starts[following] != end + 1 or self.text[end] not in _JOINTS:
            return ""
        return (self._types[following] or self._blanks[self.words[following]]).form


def _match_order(match: Match[Any]) -> tuple[int, int, bool, bool]:
    reading = match.reading
    return -match.last, reading.skip, reading.article, not reading.spelled
