"""Money: a number with a currency behind it, or a sign on either side."""

from collections.abc import Collection
from functools import cache

from arnews import Money
from arnews._scan import Tokens
from arnews.numerals import Numeral, adjacent, cardinal, goes_on, linked, quotient
from arnews.values import Number

from .found import Found, behind_blanks
from .lexicons import ADJECTIVES, CURRENCIES, SIGNS, Currency
from .measures import with_share

Parts = Collection[str]
CENTS = {"dollar": ("dollar", "euro")}  # «يورو و50 سنتا»
OF, AND = "من", "و"


def money(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«5.3 مليار دولار», «ألفا دينار ليبي», «20 دولارا و43 سنتا»."""
    found = _noun(tokens, numeral)
    if found is None:
        return None
    currency, code, end, last = found
    amount = _amount(numeral.number, currency.per)
    if amount is not None and goes_on(tokens, last):
        more, end, last = _cents(tokens, currency, end, last)
        amount, end, last = with_share(tokens, amount + more, end, last)
    return Found(numeral.start, end, last, Money(amount=amount, currency=code), "currency noun")


def money_sign(tokens: Tokens, numeral: Numeral) -> Found | None:
    """«$10», «10 €», «42 ج.م»."""
    return _sign_after(tokens, numeral) or (_sign_before(tokens, numeral) if numeral.digits else None)


def _amount(number: Number | None, per: int) -> Number | None:
    return number if number is None or per == 1 else quotient(number, per)


def _noun(tokens: Tokens, numeral: Numeral) -> tuple[Currency, str | None, int, int] | None:
    """The currency behind the number, its code, and where it ends."""
    at = numeral.last
    of = tokens[at].form == OF
    if of and not adjacent(tokens, at + 1):
        return None
    noun = tokens.longest(at + of, CURRENCIES)
    if noun is None or noun.reading.article != (of or (noun.reading.article and _may_be_definite(numeral))):
        return None
    code, end, last = _country(tokens, noun.value, noun.end, noun.last)
    return noun.value, code, end, last


def currency_noun(tokens: Tokens, index: int) -> str:
    """The currency behind a number, of whichever country; "" when a sign stands there."""
    if index < len(tokens.words) and tokens[index].form == OF:
        index += 1
    noun = tokens.longest(index, CURRENCIES) if index < len(tokens.words) else None
    return noun.value.noun if noun else ""


def _may_be_definite(numeral: Numeral) -> bool:
    return numeral.definite or numeral.number is None


def _country(tokens: Tokens, currency: Currency, end: int, last: int) -> tuple[str | None, int, int]:
    """The code, chosen by the adjective where one follows: «دينار» + «ليبي»."""
    if adjacent(tokens, last):
        for reading in tokens.readings(last, ADJECTIVES):
            if reading.value[0] == currency.noun:
                return reading.value[1], tokens.end(last), last + 1
    return currency.code, end, last


def _cents(tokens: Tokens, whole: Currency, end: int, last: int) -> tuple[Number, int, int]:
    """«دولارا» + «و43 سنتا»: the hundredths, and where they end."""
    link = linked(tokens, last) if whole.per == 1 else None
    more = cardinal(tokens, link[0]) if link else None
    if link is None or more is None or more.number is None or more.start != tokens.starts[link[0]] + len(link[1]):
        return 0, end, last
    part = tokens.longest(more.last, CURRENCIES) if adjacent(tokens, more.last) else None
    if part is None or part.value.per == 1 or whole.noun not in CENTS.get(part.value.noun, (part.value.noun,)):
        return 0, end, last
    return quotient(more.number, part.value.per), part.end, part.last


@cache
def signs(side: str) -> dict[str, tuple[tuple[str, str, int], ...]]:
    """Signs that may stand on one side, by the character beside the number."""
    found: dict[str, tuple[tuple[str, str, int], ...]] = {}
    for row in SIGNS.rows():
        if row["side"] in (side, "both"):
            key = row["form"][0 if side == "after" else -1]
            found[key] = (*found.get(key, ()), (row["form"], row["code"], int(row["per"])))
    return found


def _sign_after(tokens: Tokens, numeral: Numeral) -> Found | None:
    text, at = tokens.text, behind_blanks(tokens.text, numeral.end)
    for form, code, per in signs("after").get(text[at : at + 1], ()):
        end = at + len(form)
        if text.startswith(form, at) and not text[end : end + 1].isalnum():
            amount, last = _amount(numeral.number, per), tokens.index_at(end)
            more, end, last = _cent_signs(tokens, code, end, last) if per == 1 else (0, end, last)
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
    part = _sign_after(tokens, more) if more and more.number is not None else None
    if more is None or part is None or not isinstance(part.value, Money) or part.value.currency != code:
        return 0, end, last
    amount = part.value.amount
    return (amount, part.end, part.last) if amount and more.number == amount * 100 else (0, end, last)


def _sign_before(tokens: Tokens, numeral: Numeral) -> Found | None:
    text = tokens.text
    at = numeral.start - 1 if text[numeral.start - 1 : numeral.start] == " " else numeral.start
    for form, code, per in signs("before").get(text[at - 1 : at], ()):
        start = at - len(form)
        if text.endswith(form, 0, at) and not text[max(0, start - 1) : start].isalnum():
            amount = Money(amount=_amount(numeral.number, per), currency=code)
            return Found(start, numeral.end, numeral.last, amount, "currency sign before")
    return None
