"""Numbers that measure: with a percent, a currency or a unit behind them, or with a sign on either side."""

from collections.abc import Callable
from functools import cache

from arnews._scan import Tokens
from arnews.numerals import Numeral, adjacent

from .beside import OF, Bits
from .claims import Claims
from .found import BLANK, Found
from .measures import SIGN, percent, percent_before, percent_sign, quantity
from .money import money, money_sign, signs, single
from .places import Countries

Rule = Callable[[Tokens, Numeral], Found | None]


@cache
def _beside(side: str) -> frozenset[str]:
    """The characters of signs that may stand right on one side of a number."""
    return SIGN | signs(side).keys()


class Measured:
    """Reads the measured numbers of one text, unless `claims` have a part of it that goes on outside."""

    def __init__(self, tokens: Tokens, claims: Claims, countries: Countries, known: Bits) -> None:
        self.tokens = tokens
        self.claims = claims
        self.countries = countries
        self.bits = known
        self.after, self.ahead = _beside("after"), _beside("before")
        self.signed: tuple[Rule, ...] = (percent_sign, self._money_sign)
        self.of: tuple[Rule, ...] = (percent, self._money)  # «5 من المئة», «ملايين من الدولارات»
        self.done = 0  # where the number before ends: a sign between two belongs to the first

    def read(self, numeral: Numeral) -> Found | None:
        """The number with what measures it; a name inside is no obstacle: «ريال» is a club, and money here."""
        rules = (*self._behind(numeral), *self._signs(numeral), *self._before(numeral))
        if not rules or self.claims.deny(numeral.start, numeral.end):
            return None
        for rule in rules:
            found = rule(self.tokens, numeral)
            if found and found.start >= self.done and not self.claims.cross(found.start, found.end):
                return found
        return None

    def _money(self, tokens: Tokens, numeral: Numeral) -> Found | None:
        return money(tokens, numeral, self.countries.currency)

    def _money_sign(self, tokens: Tokens, numeral: Numeral) -> Found | None:
        return money_sign(tokens, numeral, self.countries.currency)

    def _single(self, tokens: Tokens, numeral: Numeral) -> Found | None:
        return single(tokens, numeral, self.countries.currency)

    def _behind(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rules for the word behind the number, none when it is no measure."""
        tokens, last = self.tokens, numeral.last
        if last >= len(tokens.words):
            return ()
        token = tokens[last]
        rules = self.of if token.form == OF else self._rules(token.mask & self.bits.measures)
        return rules if rules and adjacent(tokens, last) else ()

    def _rules(self, mask: int) -> tuple[Rule, ...]:
        """Those of the rules whose lexicon has the word."""
        if not mask:
            return ()
        known = self.bits
        pairs = ((known.percents, percent), (known.currencies, self._money), (known.units, quantity))
        return tuple([rule for bit, rule in pairs if mask & bit])

    def _signs(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rules for the characters on either side of the number, none when they are no signs."""
        text, start, end = self.tokens.text, numeral.start, numeral.end
        behind = text[end : end + 2]
        if behind[:1] in self.after or (behind[:1] in BLANK and behind[1:] in self.after):
            return self.signed
        beside = start and (text[start - 1] in self.ahead or text[start - 2 : start - 1] in self.ahead)
        return self.signed if beside else ()

    def _before(self, numeral: Numeral) -> tuple[Rule, ...]:
        """The rule for the word before: «بالمئة 10», «دولار واحد»."""
        if not numeral.first or not adjacent(self.tokens, numeral.first):
            return ()
        mask = self.tokens[numeral.first - 1].mask
        if mask & self.bits.percents:
            return (percent_before,) if numeral.digits else ()
        return (self._single,) if numeral.number == 1 and mask & self.bits.currencies else ()
