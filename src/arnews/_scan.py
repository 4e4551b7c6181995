"""The scan: text to typed tokens in one pass.

Separators become blanks, the text is split at blanks, and each distinct word is typed once: folded, cut into proclitic
and rest in every possible way, and looked up in the union of all lexicons. Offsets are the original's by construction,
since a separator is as long as the blank that replaces it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, compress, count
from operator import add
from typing import Any, Generic, NamedTuple, TypeVar, cast

import attrs

from ._text import DIGITS, INVISIBLE, MARKS, fold, skip
from .lexicon import Form, Lexicon

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# The separators of nearly all news, the commonest first; rarer ones are found when a word is typed.
SEPARATORS = tuple("\n،.\":()-/؛؟!«»“”,'[]\r\t…–—_+%@#*&|=<>?;’‘٪٫٬\u00a0{}$\\•`~^")
WORDS_KEPT = 60_000  # distinct words remembered; beyond, the memory starts anew with the next document
FORMS_KEPT = 5_000  # of lexicon rows parsed: the variants of a word share them
MEMORIES_KEPT = 8_000  # entries of one extractor's memory
LONGEST_KEPT = 64  # code points; longer "words" are noise and are typed each time

_PIECE = re.compile(
    f"[{DIGITS}]+|[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f]*|(?:[^\\W\\d_A-Za-z\u00c0-\u024f]|[{MARKS}{INVISIBLE}])+"
)
_EDGES = re.compile(f"[{INVISIBLE}{MARKS}]*(.*?)[{INVISIBLE}]*", re.DOTALL)
_IGNORED = re.compile(f"[{MARKS}{INVISIBLE}]")
_ONLY_DIGITS = re.compile(f"[{DIGITS}]+")
_BEHIND_LATIN = "\u0250"
_JOINTS = frozenset(" -_ـ\u00a0")
_DIGIT = 1  # bit 0 of Token.mask; the others belong to the lexicons in their order


class Reading(NamedTuple, Generic[T_co]):
    """One way to read a word: a form of a lexicon behind `skip` code points of proclitics.

    `article`: ال stands before the form though the lexicon has it without. `spelled`: the word is written as the
    lexicon spells it, apart from marks and tatweel. `rest`: the folded words of the form that must follow.
    """

    lexicon: str
    value: T_co
    form: str
    proclitics: str
    skip: int
    article: bool
    spelled: bool
    rest: tuple[str, ...]


@attrs.frozen(eq=False)
class Token:
    """One word: as written, folded, and with what the lexicons know of it."""

    text: str
    form: str
    readings: tuple[Reading[Any], ...] = ()
    mask: int = 0

    @property
    def is_digits(self) -> bool:
        """Whether the token consists of decimal digits."""
        return bool(self.mask & _DIGIT)


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


class _Odd(Token):
    """A stretch between blanks that is not one word: `parts` are (offset, word)."""

    parts: tuple[tuple[int, str], ...]

    def __init__(self, text: str, parts: Iterable[tuple[int, str]]) -> None:
        super().__init__(text, "", (), -1)
        object.__setattr__(self, "parts", tuple(parts))


def segmentations(form: str) -> list[tuple[str, str, bool]]:
    """(proclitics, rest, article taken off) of a folded word, the whole word first.

    >>> segmentations("وللامم")[-2:]
    [('ول', 'الامم', False), ('ول', 'امم', True)]
    """
    found = [("", form, False)]
    if form[0] in "اوفبلكس" and len(form) > 2:  # the letters that an article or a proclitic begins with
        _take_article(found, "", form)
        conjunction = form[0] if form[0] in "وف" else ""
        if conjunction:
            found.append((conjunction, form[1:], False))
            _take_article(found, conjunction, form[1:])
        _take_preposition(found, conjunction, form[len(conjunction) :])
    return found


def _take_preposition(found: list[tuple[str, str, bool]], before: str, form: str) -> None:
    if form[0] not in "بلكس" or len(form) < 3:
        return
    found.append((before + form[0], form[1:], False))
    _take_article(found, before + form[0], form[1:])
    if form.startswith("لل") and len(form) > 3:
        found.append((before + "ل", "ال" + form[2:], False))
        found.append((before + "ل", form[2:], True))


def _take_article(found: list[tuple[str, str, bool]], before: str, form: str) -> None:
    if form.startswith("ال") and len(form) > 3:
        found.append((before, form[2:], True))


class Scanner:
    """Types words by the union of some lexicons; remembers what it has typed."""

    def __init__(self, lexicons: Iterable[Lexicon[Any]]) -> None:
        self.lexicons = tuple(lexicons)
        self.bits = {lexicon.name: 2 << number for number, lexicon in enumerate(self.lexicons)}
        self.passive = sum(self.bits[lexicon.name] for lexicon in self.lexicons if lexicon.passive)
        self._union: dict[str, int] | None = None
        self._active = _Memory(self)
        self._known: dict[str, Token] = {}
        self._forms: dict[tuple[str, str], list[Form[Any]]] = {}
        self._memories: dict[str, dict[Any, Any]] = {}

    def scan(self, text: str) -> "Tokens":
        """The tokens of `text`. Time and memory linear in its length."""
        if len(self._active) > WORDS_KEPT:
            self._active.clear()
            self._known.clear()
            self._forms.clear()
        plain = text
        for separator in SEPARATORS:
            if separator in plain:
                plain = plain.replace(separator, " ")
        pieces = plain.split(" ")
        words = list(filter(None, pieces))
        starts = list(compress(map(add, accumulate(map(len, pieces), initial=0), count()), pieces))
        types = list(map(self._active.__getitem__, words))
        return self._tokens(text, words, starts, types)

    def _tokens(self, text: str, words: list[str], starts: list[int], types: list[Token | None]) -> "Tokens":
        active = [index for index, token in enumerate(types) if token is not None]
        odd = [index for index in active if cast(Token, types[index]).mask < 0]
        if odd:
            words, starts, types = self._spread(words, starts, types, odd)
            active = [index for index, token in enumerate(types) if token is not None]
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
            parts = cast(_Odd, types[index]).parts if index < len(words) else ()
            new_words += [word for _, word in parts]
            new_starts += [starts[index] + offset for offset, _ in parts]
            new_types += [self._active[word] for _, word in parts]
            done = index + 1
        return new_words, new_starts, new_types

    def memory(self, name: str) -> dict[Any, Any]:
        """What an extractor remembers from text to text under its name; as long-lived as the lexicons, and bounded."""
        memory = self._memories.setdefault(name, {})
        if len(memory) > MEMORIES_KEPT:
            memory.clear()
        return memory

    def token(self, word: str) -> Token:
        """What is known of one word, passive lexicons included."""
        return self._active[word] or self.other(word)

    def passing(self, word: str) -> Token:
        """What is known of one word, without remembering it when that is nothing."""
        return self._active[word] or self._known.get(word) or Token(word, _folded(word))

    def other(self, word: str) -> Token:
        """What is known of a word that no active lexicon has."""
        return self._known.get(word) or self._keep(self._known, word, Token(word, _folded(word)))

    @staticmethod
    def _keep(memory: dict[str, Token], word: str, token: Token) -> Token:
        if len(word) <= LONGEST_KEPT:
            memory[word] = token
        return token

    def type_word(self, word: str) -> Token | None:
        """The token of a word not met before, None when no lexicon asks to look at it."""
        if not word.isalpha() or min(word) < _BEHIND_LATIN:  # «Aمحمد» too is two words
            parts = _parts(word)
            if parts != [(0, word)]:
                return _Odd(word, parts)
            if _ONLY_DIGITS.fullmatch(word):
                return Token(word, fold(word), (), _DIGIT)
        token = self._look_up(word)
        if token is None or token.mask & ~self.passive:  # an odd one's mask has every bit
            return token
        self._keep(self._known, word, token)
        return None

    def _look_up(self, word: str) -> Token | None:
        form, union = _folded(word), self.union
        if not form:  # nothing but tatweel, or marks in presentation form
            return _Odd(word, ())
        found = [(cut, mask) for cut in segmentations(form) if (mask := union.get(cut[1]))]
        if not found:
            return None
        plain = len(form) == len(word) and word.isalpha()
        written = word if plain else _IGNORED.sub("", word)
        readings: list[Reading[Any]] = []
        for cut, mask in found:
            skipped = len(cut[0]) if plain else skip(word, len(cut[0]))
            if skipped is not None:
                readings += self._readings(written, cut, skipped, mask)
        bits = {self.bits[reading.lexicon] for reading in readings}
        return Token(word, form, tuple(readings), sum(bits)) if readings else None

    def _readings(self, written: str, cut: tuple[str, str, bool], skipped: int, mask: int) -> Iterator[Reading[Any]]:
        proclitics, rest, article = cut
        while mask:
            bit = mask & -mask
            mask ^= bit
            lexicon = self.lexicons[bit.bit_length() - 2]
            if article > lexicon.article or not lexicon.clitics_allowed.issuperset(proclitics):
                continue
            for form in self._forms_of(lexicon, rest):
                spelled = written.endswith(form.spelling.split(" ", 1)[0].removeprefix("ال"))
                yield Reading(lexicon.name, form.value, form.spelling, proclitics, skipped, article, spelled, form.rest)

    def _forms_of(self, lexicon: Lexicon[T], first: str) -> list[Form[T]]:
        key = lexicon.name, first
        if key not in self._forms:
            if len(self._forms) > FORMS_KEPT:
                self._forms.clear()
            self._forms[key] = lexicon.forms(first)
        return self._forms[key]

    @property
    def union(self) -> dict[str, int]:
        """Folded first words of all lexicons, each with the bits of those that hold it."""
        if self._union is None:
            self._union = {}
            for lexicon in self.lexicons:
                self._merge(self._union, dict.fromkeys(lexicon.index.rows, self.bits[lexicon.name]))
        return self._union

    @staticmethod
    def _merge(union: dict[str, int], more: dict[str, int]) -> None:
        for shared in union.keys() & more.keys():
            more[shared] |= union[shared]
        union.update(more)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.lexicons,)


class _Memory(dict[str, Token | None]):
    """Words to tokens; a word that is missing is typed."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner

    def __missing__(self, word: str) -> Token | None:
        token = self.scanner.type_word(word)
        if len(word) <= LONGEST_KEPT:
            self[word] = token
        return token


def _folded(word: str) -> str:
    form = fold(word)
    return word if form == word else form  # one string in memory where two would be equal


def _parts(piece: str) -> list[tuple[int, str]]:
    """(offset, word) of the words in a stretch without blanks, invisible characters at their edges left out."""
    found = []
    for part in _PIECE.finditer(piece):
        trimmed = cast("re.Match[str]", _EDGES.fullmatch(part[0]))
        if fold(trimmed[1]):
            found.append((part.start() + trimmed.start(1), trimmed[1]))
    return found


class Tokens(Sequence[Token]):
    """The tokens of one text. Punctuation is not among them: it stands in the gaps between them."""

    __slots__ = ("_hits", "_masks", "_scanner", "_types", "active", "starts", "text", "words")

    def __init__(
        self,
        text: str,
        words: list[str],
        starts: list[int],
        types: list[Token | None],
        active: list[int],
        scanner: Scanner,
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.active = active
        self._types = types
        self._scanner = scanner
        self._hits: dict[int, list[int]] = {}
        self._masks: _Masks | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: Any) -> Any:
        if index.__class__ is slice:
            return [self[i] for i in range(*index.indices(len(self)))]
        token = self._types[index]
        if token is None:  # kept: a word that is looked at is mostly looked at again
            token = self._types[index] = self._scanner.other(self.words[index])
        return token

    @property
    def typed(self) -> list[Token | None]:
        """The tokens as far as they are typed: None where no active lexicon knows the word; not to be changed."""
        return self._types

    @property
    def type_word(self) -> Callable[[str], Token]:
        """What tells the token of a word, of this text or another."""
        return self._scanner.token

    def start(self, index: int) -> int:
        """Where token `index` starts, in code points."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where token `index` ends, in code points, exclusive."""
        return self.starts[index] + len(self.words[index])

    def gap(self, index: int) -> str:
        """What stands between token `index` and the next (to the end of the text for the last, from 0 for -1)."""
        begin = self.end(index) if index >= 0 else 0
        return self.text[begin : self.starts[index + 1] if index + 1 < len(self.words) else None]

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
        return self._where(_DIGIT)

    def hits(self, *lexicons: Lexicon[Any]) -> list[int]:
        """Indices of the tokens that have a reading in any of `lexicons`."""
        mask = 0
        for lexicon in lexicons:
            mask |= self._scanner.bits[lexicon.name]
        return self._where(mask)

    def hits_or_digits(self, *lexicons: Lexicon[Any]) -> list[int]:
        """`hits` and `digits` in one list, in order."""
        mask = _DIGIT
        for lexicon in lexicons:
            mask |= self._scanner.bits[lexicon.name]
        return self._where(mask)

    def _where(self, mask: int) -> list[int]:
        if mask not in self._hits:
            types = self._types
            self._hits[mask] = [i for i in self.active if types[i].mask & mask]  # type: ignore[union-attr]
        return self._hits[mask]

    @property
    def masks(self) -> "_Masks":
        """`Token.mask` by index: quicker than asking the token, for rules that look at many."""
        if self._masks is None:
            self._masks = _Masks(self._types, self.words, self._scanner)
        return self._masks

    def mask(self, *lexicons: Lexicon[Any]) -> int:
        """What `Token.mask` is tested with for a reading in any of `lexicons`; ask once a text, not once a word."""
        mask = 0
        for lexicon in lexicons:
            mask |= self._scanner.bits[lexicon.name]
        return mask

    def memory(self, name: str) -> dict[Any, Any]:
        """A bounded dict that lives from text to text, for what `name` found out about a stretch of words.

        Only what follows from the words themselves belongs there: it must not show in the result.
        """
        return self._scanner.memory(name)

    def run(self, index: int, mask: int) -> tuple[int, int]:
        """The tokens around `index`, first and last (exclusive), up to the next without a reading in `mask`."""
        types, words, token = self._types, self.words, self._scanner.other
        first, last, size = index, index + 1, len(words)
        while first and (types[first - 1] or token(words[first - 1])).mask & mask:
            first -= 1
        while last < size and (types[last] or token(words[last])).mask & mask:
            last += 1
        return first, last

    def has(self, index: int, lexicon: Lexicon[Any]) -> bool:
        """Whether token `index` has a reading in `lexicon`; quicker than asking for the readings."""
        token, bit = self._types[index], self._scanner.bits[lexicon.name]
        if token is None:
            return bool(bit & self._scanner.passive) and bool(self._scanner.other(self.words[index]).mask & bit)
        return bool(token.mask & bit)

    def readings(self, index: int, lexicon: Lexicon[T]) -> tuple[Reading[T], ...]:
        """The readings of token `index` in `lexicon`, fewest proclitics first; further words are not checked."""
        token, bit = self._types[index], self._scanner.bits[lexicon.name]
        if token is None:  # no active lexicon knows the word
            if not bit & self._scanner.passive:
                return ()
            token = self._scanner.other(self.words[index])
        if not token.mask & bit:
            return ()
        if token.mask == bit:
            return token.readings
        return tuple([reading for reading in token.readings if reading.lexicon == lexicon.name])

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
        return (self._types[following] or self._scanner.other(self.words[following])).form


class _Masks(dict[int, int]):
    """What the lexicons know of the words of a text, by index; a word that is missing is looked up."""

    def __init__(self, types: list[Token | None], words: list[str], scanner: Scanner) -> None:
        self.types, self.words, self.scanner = types, words, scanner

    def __missing__(self, index: int) -> int:
        token = self.types[index]
        if token is None:
            token = self.types[index] = self.scanner.other(self.words[index])
        self[index] = mask = token.mask
        return mask


def _match_order(match: Match[Any]) -> tuple[int, int, bool, bool]:
    reading = match.reading
    return -match.last, reading.skip, reading.article, not reading.spelled
