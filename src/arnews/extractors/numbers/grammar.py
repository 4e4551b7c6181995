"""The walk over the places where a number may begin: the first rule that applies gives the span.

percent, money, quantity    a number with a sign, a currency or a unit
rank                        «الثاني», «الـ20»
count                       everything else, unless a filter says that it is no number here
"""

from collections.abc import Iterator

from arnews import Cardinal, Ordinal
from arnews._scan import Tokens
from arnews.numerals import LINKS, Numeral, adjacent, cardinal, hits, in_digits

from .beside import DIGITS, QUIET, Neighbours
from .claims import Claims
from .codes import is_code, is_listed, of_model
from .counted import unit
from .filters import is_idle
from .found import Found
from .lexicons import is_kind
from .measured import Measured
from .measures import is_percent_word
from .places import Countries
from .plain import SKIP, Plain
from .ranks import rank, with_article

CALM = frozenset(" %٪،.")  # behind digits; with nothing odd before them either they are no code and no rank


class Reader:
    """Reads the numbers of one text: `claims` are the stretches that belong to others, `countries` those it names."""

    def __init__(self, tokens: Tokens, claims: Claims, countries: Countries) -> None:
        self.tokens = tokens
        self.claims = claims
        near = Neighbours(tokens)
        self.measured = Measured(tokens, claims, countries, near.bits)
        self.plain = Plain(tokens, near, self.measured)
        self.numbers = near.bits.words | DIGITS

    def read(self) -> Iterator[Found]:
        """Every number that nobody has claimed, in order, none inside another."""
        starts, words, claims, plain = self.tokens.starts, self.tokens.words, self.claims, self.plain.read
        done = self.measured.done = 0
        for index in hits(self.tokens):
            if index < done:
                continue
            if claims.overlap(starts[index], starts[index] + len(words[index])):
                found = self._at(index) if self._outgrows(index) else None
            else:
                found = plain(index) or self._at(index)
                if found and found.last > index + 1 and claims.overlap(found.start, found.end):
                    found = self._at(index)
            if found and not found.rule:
                done = max(done, found.last)
            elif found and not claims.beside_year(self.tokens.text, found.start, found.end):
                done, self.measured.done = found.last, found.end
                yield found

    def _outgrows(self, index: int) -> bool:
        """Whether a claimed word is part of a longer numeral: «ستون» (a name) of «ستون ألفا»."""
        tokens, behind = self.tokens, index + 1
        if tokens[index].is_digits or not (self._is_number(behind) or self._is_linked(behind)):
            return False
        numeral = cardinal(tokens, index)
        return bool(numeral and numeral.last > behind)

    def _is_linked(self, index: int) -> bool:
        return self._is_number(index + 1) and self.tokens[index].form in LINKS

    def _is_number(self, index: int) -> bool:
        return index < len(self.tokens.words) and bool(self.tokens[index].mask & self.numbers)

    def _at(self, index: int) -> Found | None:
        return self._digits(index) if self.tokens[index].is_digits else self._words(index)

    def _numeral(self, index: int) -> Numeral | None:
        """The cardinal in digits at token `index`, whose digits have mostly been read just now."""
        if self.plain.figures_at == index:
            return in_digits(self.tokens, index, self.plain.figures)
        return cardinal(self.tokens, index)

    def _digits(self, index: int) -> Found | None:
        tokens, numeral = self.tokens, self._numeral(index)
        if numeral is None or is_listed(tokens, index, numeral.end):
            return None
        behind = tokens.text[numeral.end : numeral.end + 1]
        if behind not in CALM or self.plain.before_number(index) != QUIET:
            ranked, article = rank(tokens, index), with_article(tokens, index)
            if ranked and numeral.last <= ranked.last:
                return self.measured.read(numeral) or self._free(_ranked(ranked))
            if article:
                numeral = numeral._replace(start=article.start, first=article.first, definite=True)
            if is_code(tokens, numeral):
                return None
        elif of_model(tokens, numeral):
            return None
        return self.measured.read(numeral) or self._free(_count(tokens, numeral))

    def _words(self, index: int) -> Found | None:
        tokens = self.tokens
        numeral, ranked = cardinal(tokens, index), rank(tokens, index)
        if ranked and not (numeral and numeral.last > ranked.last):
            return (self.measured.read(numeral) if numeral else None) or self._free(_ranked(ranked))
        if numeral is None or (numeral.kind == "hundred" and is_percent_word(tokens, index)):
            return None
        return self.measured.read(numeral) or self._free(_count(tokens, numeral))

    def _free(self, found: Found | None) -> Found | None:
        return found if found and not self.claims.deny(found.start, found.end) else None


def _ranked(ranked: Numeral) -> Found:
    rule = "ordinal in digits" if ranked.digits else "ordinal words"
    return Found(ranked.start, ranked.end, ranked.last, Ordinal(number=ranked.number), rule)


def _count(tokens: Tokens, numeral: Numeral) -> Found:
    if is_idle(tokens, numeral):
        return SKIP._replace(last=numeral.last)
    approximate = numeral.approximate or _is_about(tokens, numeral)
    value = Cardinal(number=numeral.number, unit=unit(tokens, numeral), approximate=approximate)
    return Found(numeral.start, numeral.end, numeral.last, value, _rule(numeral))


def _is_about(tokens: Tokens, numeral: Numeral) -> bool:
    """«نحو 20», «20 تقريبا»."""
    before, behind = numeral.first - 1, numeral.last
    return (adjacent(tokens, numeral.first) and is_kind(tokens, before, "about")) or (
        adjacent(tokens, behind) and is_kind(tokens, behind, "about")
    )


def _rule(numeral: Numeral) -> str:
    if numeral.number is None:
        return "vague count"
    if numeral.fraction:
        return "fraction"
    return "digits" if numeral.digits else "number words"
