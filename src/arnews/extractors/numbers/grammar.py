"""The walk over the places where a number may begin: the first rule that applies gives the span.

percent, money, quantity    a number with a sign, a currency or a unit
rank                        «الثاني», «الـ20»
count                       everything else, unless a filter says that it is no number here
"""

from collections.abc import Callable, Iterator
from functools import cache

import attrs

from arnews import Cardinal, Money, Ordinal
from arnews._scan import Tokens
from arnews.numerals import Numeral, adjacent, cardinal, goes_on, hits

from .claims import Claims
from .codes import is_code, of_model
from .counted import unit
from .filters import is_idle
from .found import BLANK, Found
from .lexicons import CURRENCIES, PERCENTS, UNITS, is_kind
from .measures import SIGN, is_percent_word, percent, percent_before, percent_sign, quantity
from .money import currency_noun, money, money_sign, signs
from .places import Countries
from .plain import SKIP, Plain
from .ranks import rank, with_article

Rule = Callable[[Tokens, Numeral], Found | None]
BEHIND: tuple[Rule, ...] = (percent, money, quantity)
SIGNED: tuple[Rule, ...] = (percent_sign, money_sign)
OF = "من"
QUIET = frozenset(" %٪،.")  # behind digits; with nothing odd before them either they are no code and no rank


@cache
def _beside(side: str) -> frozenset[str]:
    """The characters of signs that may stand right on one side of a number."""
    return SIGN | signs(side).keys()


class Reader:
    """Reads the numbers of one text: `claims` are the stretches that belong to others, `countries` those it names."""

    def __init__(self, tokens: Tokens, claims: Claims, countries: Countries) -> None:
        self.tokens = tokens
        self.countries = countries
        self.claims = claims
        self.plain = Plain(tokens)
        self.measuring = tokens.mask(CURRENCIES, PERCENTS, UNITS)
        self.end = 0  # of the number before: a sign between two belongs to the first
        self.after, self.before = _beside("after"), _beside("before")

    def read(self) -> Iterator[Found]:
        """Every number that nobody has claimed, in order, none inside another."""
        self.end = 0
        done, starts, words, claims = 0, self.tokens.starts, self.tokens.words, self.claims
        plain = self.plain.read
        for index in hits(self.tokens):
            if index < done:
                continue
            if claims.overlap(starts[index], starts[index] + len(words[index])):
                found = self._at(index) if self._outgrows(index) else None
            else:
                found = plain(index) or self._at(index)
            if found and found is not SKIP and not claims.beside_year(self.tokens.text, found.start, found.end):
                done, self.end = found.last, found.end
                yield found

    def _outgrows(self, index: int) -> bool:
        """Whether a claimed word is part of a longer numeral: «ستون» (a name) of «ستون ألفا»."""
        tokens, behind = self.tokens, index + 1
        if tokens[index].is_digits or not (goes_on(tokens, behind) or self._is_digits(behind)):
            return False
        numeral = cardinal(tokens, index)
        return bool(numeral and numeral.last > behind)

    def _is_digits(self, index: int) -> bool:
        return index < len(self.tokens.words) and bool(self.tokens[index].is_digits)

    def _at(self, index: int) -> Found | None:
        return self._digits(index) if self.tokens[index].is_digits else self._words(index)

    def _digits(self, index: int) -> Found | None:
        tokens, numeral = self.tokens, self.plain.numeral(index)
        if numeral is None:
            return None
        behind = tokens.text[numeral.end : numeral.end + 1]
        if behind not in QUIET or not self.plain.quiet_before(index):
            ranked, article = rank(tokens, index), with_article(tokens, index)
            if ranked and numeral.last <= ranked.last:
                return self._measured(numeral) or self._free(_ranked(ranked))
            if article:
                numeral = numeral._replace(start=article.start, first=article.first, definite=True)
            if is_code(tokens, numeral):
                return None
        elif of_model(tokens, numeral):
            return None
        return self._measured(numeral) or self._free(_count(tokens, numeral))

    def _words(self, index: int) -> Found | None:
        tokens = self.tokens
        numeral, ranked = cardinal(tokens, index), rank(tokens, index)
        if ranked and not (numeral and numeral.last > ranked.last):
            return (self._measured(numeral) if numeral else None) or self._free(_ranked(ranked))
        if numeral is None or (numeral.kind == "hundred" and is_percent_word(tokens, index)):
            return None
        return self._measured(numeral) or self._free(_count(tokens, numeral))

    def _free(self, found: Found | None) -> Found | None:
        return found if found and not self.claims.deny(found.start, found.end) else None

    def _measured(self, numeral: Numeral) -> Found | None:
        """The number with what measures it; a name inside is no obstacle: «ريال» is a club, and money here."""
        rules = (*self._behind(numeral), *self._signs(numeral))
        if not rules or self.claims.deny(numeral.start, numeral.end):
            return None
        for rule in rules:
            found = rule(self.tokens, numeral)
            if found and found.start >= self.end and not self.claims.cross(found.start, found.end):
                return self._with_currency(found, numeral.last)
        return None

    def _with_currency(self, found: Found, noun: int) -> Found:
        """A sum in «دينار» that no adjective gives a country takes that of the document."""
        if not isinstance(found.value, Money) or found.value.currency is not None:
            return found
        code = self.countries.currency(currency_noun(self.tokens, noun), found.start)
        return found._replace(value=attrs.evolve(found.value, currency=code)) if code else found

    def _behind(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rules for the word behind the number, none when it is no measure."""
        tokens, last = self.tokens, numeral.last
        if last >= len(tokens.words) or not (tokens[last].mask & self.measuring or tokens[last].form == OF):
            return ()
        return BEHIND if adjacent(tokens, last) else ()

    def _signs(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rules for the characters on either side of the number, none when they are no signs."""
        text, start, end = self.tokens.text, numeral.start, numeral.end
        if text[end : end + 1] in self.after or (
            text[end : end + 1] in BLANK and text[end + 1 : end + 2] in self.after
        ):
            return SIGNED
        if start and (text[start - 1] in self.before or text[start - 2 : start - 1] in self.before):
            return SIGNED
        return (percent_before,) if numeral.digits and self._after_percent(numeral.first) else ()

    def _after_percent(self, first: int) -> bool:
        tokens = self.tokens
        return bool(first and tokens[first - 1].mask & self.measuring and adjacent(tokens, first))


def _ranked(ranked: Numeral) -> Found:
    rule = "ordinal in digits" if ranked.digits else "ordinal words"
    return Found(ranked.start, ranked.end, ranked.last, Ordinal(number=ranked.number), rule)


def _count(tokens: Tokens, numeral: Numeral) -> Found | None:
    if is_idle(tokens, numeral):
        return None
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
