"""Numbers that measure: with a percent, a currency or a unit behind them, or with a sign on either side."""

from collections.abc import Callable
from functools import cache

import attrs

from arnews import Money
from arnews._scan import Tokens
from arnews.numerals import Numeral, adjacent

from .beside import OF, bits
from .claims import Claims
from .found import BLANK, Found
from .measures import SIGN, percent, percent_before, percent_sign, quantity
from .money import currency_noun, money, money_sign, signs
from .places import Countries

Rule = Callable[[Tokens, Numeral], Found | None]
SIGNED: tuple[Rule, ...] = (percent_sign, money_sign)
OF_MONEY: tuple[Rule, ...] = (percent, money)  # «5 من المئة», «ملايين من الدولارات»


@cache
def _beside(side: str) -> frozenset[str]:
    """The characters of signs that may stand right on one side of a number."""
    return SIGN | signs(side).keys()


class Measured:
    """Reads the measured numbers of one text, unless `claims` have a part of it that goes on outside."""

    def __init__(self, tokens: Tokens, claims: Claims, countries: Countries) -> None:
        self.tokens = tokens
        self.claims = claims
        self.countries = countries
        self.bits = bits(tokens)
        self.after, self.before = _beside("after"), _beside("before")
        self.done = 0  # where the number before ends: a sign between two belongs to the first

    def read(self, numeral: Numeral) -> Found | None:
        """The number with what measures it; a name inside is no obstacle: «ريال» is a club, and money here."""
        rules = (*self._behind(numeral), *self._signs(numeral))
        if not rules or self.claims.deny(numeral.start, numeral.end):
            return None
        for rule in rules:
            found = rule(self.tokens, numeral)
            if found and found.start >= self.done and not self.claims.cross(found.start, found.end):
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
        if last >= len(tokens.words):
            return ()
        token = tokens[last]
        rules = OF_MONEY if token.form == OF else self._rules(token.mask & self.bits.measures)
        return rules if rules and adjacent(tokens, last) else ()

    def _rules(self, mask: int) -> tuple[Rule, ...]:
        """Those of the rules whose lexicon has the word."""
        if not mask:
            return ()
        known = self.bits
        pairs = ((known.percents, percent), (known.currencies, money), (known.units, quantity))
        return tuple([rule for bit, rule in pairs if mask & bit])

    def _signs(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rules for the characters on either side of the number, none when they are no signs."""
        text, start, end = self.tokens.text, numeral.start, numeral.end
        behind = text[end : end + 2]
        if behind[:1] in self.after or (behind[:1] in BLANK and behind[1:] in self.after):
            return SIGNED
        if start and (text[start - 1] in self.before or text[start - 2 : start - 1] in self.before):
            return SIGNED
        return (percent_before,) if numeral.digits and self._after_percent(numeral.first) else ()

    def _after_percent(self, first: int) -> bool:
        tokens = self.tokens
        return bool(first and tokens[first - 1].mask & self.bits.percents and adjacent(tokens, first))
