"""Money: a number with a currency behind it, or a sign on either side."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from arnews import Money
from arnews._scan import Match, Tokens
from arnews.numerals import Numeral, adjacent, cardinal, goes_on, linked, quotient, times
from arnews.values import Number

from .found import Found, behind_blanks
from .lexicons import ADJECTIVES, CURRENCIES, SIGNS, Currency, code_of
from .measures import with_share

Choose = Callable[[str, int], str | None]  # the code of a currency noun at a code point, where the text tells it
OF, AND = "من", "و"
CENT_SIGN = "dollar"  # what «¢» is a hundredth of


class Noun(NamedTuple):
    """A currency noun behind a number: what it may mean, the code that an adjective chooses, and where both end."""

    meanings: list[Currency]
    code: str | None
    end: int
    last: int


def money(tokens: Tokens, numeral: Numeral, choose: Choose) -> Found | None:
    """«5.3 مليار دولار», «ألفا دينار ليبي», «20 دولارا و43 سنتا»."""
    noun = _noun(tokens, numeral)
    if noun is None:
        return None
    code, per = _coded(noun, numeral.start, choose)
    amount, end, last = _amount(numeral.number, per), noun.end, noun.last
    if amount is not None and goes_on(tokens, last):
        more, end, last = _cents(tokens, noun.meanings[0], end, last)
        amount, end, last = with_share(tokens, numeral, amount + more, end, last)
    return Found(numeral.start, end, last, Money(amount=amount, currency=code), "currency noun")


def single(tokens: Tokens, numeral: Numeral, choose: Choose) -> Found | None:
    """«دولار واحد», «ليرة واحدة»: the currency before its number."""
    index = numeral.first - 1
    if numeral.number != 1 or numeral.definite or index < 0 or not adjacent(tokens, numeral.first):
        return None
    found = [match for match in tokens.matches(index, CURRENCIES) if not match.reading.article]
    if not found or found[0].last != numeral.first:
        return None
    code, per = _coded(Noun([match.value for match in found], None, 0, 0), found[0].start, choose)
    return Found(
        found[0].start, numeral.end, numeral.last, Money(amount=_amount(1, per), currency=code), "currency noun"
    )


def money_sign(tokens: Tokens, numeral: Numeral, choose: Choose) -> Found | None:
    """«$10», «10 €», «42 ج.م»."""
    return _sign_after(tokens, numeral, choose) or (_sign_before(tokens, numeral) if numeral.digits else None)


def _amount(number: Number | None, per: int) -> Number | None:
    return number if number is None or per == 1 else quotient(number, per)


def _coded(noun: Noun, start: int, choose: Choose) -> tuple[str | None, int]:
    """The code, and how many of the noun make one of it: as the text names it, else the usual one («سنت»: USD)."""
    if noun.code:
        return noun.code, noun.meanings[0].per
    found = {(code, one.per) for one in noun.meanings if (code := one.code or choose(one.noun, start))}
    found = found or {(one.usual, one.per) for one in noun.meanings if one.usual}
    return found.pop() if len(found) == 1 else (None, 1)


def _noun(tokens: Tokens, numeral: Numeral) -> Noun | None:
    """The currency behind the number."""
    of = tokens[numeral.last].form == OF
    if of and not adjacent(tokens, numeral.last + 1):
        return None
    found = tokens.matches(numeral.last + of, CURRENCIES)
    article = found[0].reading.article if found else False
    if not found or article != (of or (article and _may_be_definite(numeral))):
        return None
    return _with_adjective(tokens, [match for match in found if match.last == found[0].last])


def _may_be_definite(numeral: Numeral) -> bool:
    return numeral.definite or numeral.number is None


def _with_adjective(tokens: Tokens, found: list[Match[Currency]]) -> Noun:
    """The noun with the adjective that chooses its code, where one follows: «دينار» + «ليبي»."""
    end, last, meanings = found[0].end, found[0].last, [match.value for match in found]
    if adjacent(tokens, last):
        for noun, code in (reading.value for reading in tokens.readings(last, ADJECTIVES)):
            chosen = [meaning for meaning in meanings if meaning.noun == noun]
            if chosen:
                return Noun(chosen, code, tokens.end(last), last + 1)
    return Noun(meanings, None, end, last)


def _cents(tokens: Tokens, whole: Currency, end: int, last: int) -> tuple[Number, int, int]:
    """«دولارا» + «و43 سنتا»: the hundredths, and where they end."""
    link = linked(tokens, last) if whole.per == 1 else None
    more = cardinal(tokens, link[0]) if link else None
    if link is None or more is None or more.number is None or more.start != tokens.starts[link[0]] + len(link[1]):
        return 0, end, last
    for part in tokens.matches(more.last, CURRENCIES) if adjacent(tokens, more.last) else ():
        if part.value.per > 1 and part.value.noun == whole.noun:
            return quotient(more.number, part.value.per), part.end, part.last
    return 0, end, last


@cache
def signs(side: str) -> dict[str, tuple[tuple[str, str | None, int, int], ...]]:
    """Signs that may stand on one side, by the character beside the number."""
    found: dict[str, tuple[tuple[str, str | None, int, int], ...]] = {}
    for row in SIGNS.rows():
        if row["side"] in (side, "both"):
            key = row["form"][0 if side == "after" else -1]
            found[key] = (*found.get(key, ()), (row["form"], code_of(row), int(row["per"]), int(row["times"])))
    return found


def _sign_after(tokens: Tokens, numeral: Numeral, choose: Choose) -> Found | None:
    text, at = tokens.text, behind_blanks(tokens.text, numeral.end)
    for form, code, per, many in signs("after").get(text[at : at + 1], ()):
        end = at + len(form)
        if text.startswith(form, at) and not text[end : end + 1].isalnum():
            code = code or choose(CENT_SIGN, numeral.start)
            number = numeral.number if numeral.number is None else times(numeral.number, many)
            amount, last = _amount(number, per if code else 1), tokens.index_at(end)
            more, end, last = _cent_signs(tokens, code, end, last) if code and per == 1 else (0, end, last)
            total = amount + more if amount is not None else None
            return Found(numeral.start, end, last, Money(amount=total, currency=code), "currency sign")
    return None


def _cent_signs(tokens: Tokens, code: str, end: int, last: int) -> tuple[Number, int, int]:
    """«20$» + «43c», also with و between."""
    behind = behind_blanks(tokens.text, end)
    index = last + (last < len(tokens) and tokens[last].form == AND and tokens.starts[last] == behind)
    if index >= len(tokens) or not tokens[index].is_digits or tokens.text[end : tokens.starts[index]].strip(" و"):
        return 0, end, last
    more = cardinal(tokens, index)
    part = _sign_after(tokens, more, lambda *_: code) if more and more.number is not None else None
    if more is None or part is None or not isinstance(part.value, Money) or part.value.currency != code:
        return 0, end, last
    amount = part.value.amount
    return (amount, part.end, part.last) if amount and more.number == amount * 100 else (0, end, last)


def _sign_before(tokens: Tokens, numeral: Numeral) -> Found | None:
    text = tokens.text
    at = numeral.start - 1 if text[numeral.start - 1 : numeral.start] == " " else numeral.start
    for form, code, per, _ in signs("before").get(text[at - 1 : at], ()):
        start = at - len(form)
        if text.endswith(form, 0, at) and not text[max(0, start - 1) : start].isalnum():
            amount = Money(amount=_amount(numeral.number, per), currency=code)
            return Found(start, numeral.end, numeral.last, amount, "currency sign before")
    return None
