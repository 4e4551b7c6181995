"""Words that look like numbers and are none: «واحد من», «ربع النهائي», «لست», «ثمن الوقود»."""

from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent

from .found import may_count
from .lexicons import is_kind

PRICE = "ثمن"
MONDAY = "اثنين"
EVERY = "كل"


def is_idle(tokens: Tokens, numeral: Numeral) -> bool:
    """A single word that is no count here."""
    if numeral.definite and is_kind(tokens, numeral.first - 1, "group"):  # «مجموعة السبع» is a name
        return True
    test = _TESTS.get(numeral.kind)
    if numeral.number == 1 and numeral.kind == "unit":
        return _is_one_of(tokens, numeral)
    return test(tokens, numeral) if test and numeral.last == numeral.first + 1 else False


def _is_one_of(tokens: Tokens, numeral: Numeral) -> bool:
    """«واحد من», «في وقت واحد», «الواحد», «أي واحد», but «بلد واحد» and «واحد من كل ثلاثة» count."""
    before = numeral.first - 1
    if numeral.definite or is_kind(tokens, before, "alike") or _is_and_one(tokens, numeral.first):
        return True
    if not adjacent(tokens, numeral.last) or not is_kind(tokens, numeral.last, "one_of"):
        return False
    if numeral.last + 1 < len(tokens.words) and tokens[numeral.last + 1].form == EVERY:
        return False
    return not (numeral.gender == "f" and _is_feminine(tokens, before))


def _is_and_one(tokens: Tokens, index: int) -> bool:
    """«وأحد المشاركين», which folds like «واحد»."""
    return any(reading.value.kind == "one" and reading.spelled for reading in tokens.readings(index, WORDS))


def _is_feminine(tokens: Tokens, index: int) -> bool:
    """«علبة» of «علبة واحدة من»."""
    form = tokens[index].form if index >= 0 and adjacent(tokens, index + 1) else ""
    return form.endswith("ه") and not form.startswith(("ال", "لل", "ت", "ي"))


def _is_other_word(tokens: Tokens, numeral: Numeral) -> bool:
    """«الاثنين» is Monday, «العشرة» by itself counts nothing, «لست» is not six, «تسع» before digits holds them."""
    word = tokens[numeral.first].form
    if numeral.definite:
        alone = not (adjacent(tokens, numeral.first) or adjacent(tokens, numeral.last))
        return alone or bool(word.endswith(MONDAY))
    if word.endswith("لست") or (word.endswith("بست") and not adjacent(tokens, numeral.last)):
        return True
    return numeral.gender == "f" and _before_number(tokens, numeral)


def _before_number(tokens: Tokens, numeral: Numeral) -> bool:
    """«قاعة تسع 6 آلاف»."""
    return adjacent(tokens, numeral.last) and tokens[numeral.last].is_digits


def _is_stage(tokens: Tokens, numeral: Numeral) -> bool:
    """«ربع النهائي», «نصف سنوي», «النصف الأول»."""
    if not adjacent(tokens, numeral.last):
        return False
    if is_kind(tokens, numeral.last, "stage"):
        return True
    readings = tokens.readings(numeral.last, WORDS) if numeral.definite else ()
    return any(reading.value.kind == "ordinal" for reading in readings)


def _is_price(tokens: Tokens, numeral: Numeral) -> bool:
    """«ثمن الوقود»: only «ثمن» by itself is an eighth."""
    if not tokens[numeral.first].form.endswith(PRICE):
        return False
    alone = not adjacent(tokens, numeral.first) and not adjacent(tokens, numeral.last)
    return not alone


def _is_idiom(_tokens: Tokens, numeral: Numeral) -> bool:
    """«من الصفر»."""
    return numeral.definite


def _is_solid(tokens: Tokens, numeral: Numeral) -> bool:
    """«اقتصاد متين» is solid; «متين دينار» and the word alone are two hundred."""
    before, behind = adjacent(tokens, numeral.first), adjacent(tokens, numeral.last)
    counts = (
        behind and may_count(tokens[numeral.last].form, numeral.number) and not is_kind(tokens, numeral.last, "idle")
    )
    return before and not counts and is_kind(tokens, numeral.first, "solid")


_TESTS = {
    "unit": _is_other_word,
    "ten": _is_other_word,
    "fraction": _is_stage,
    "shy": _is_price,
    "zero": _is_idiom,
    "hundred": _is_solid,
}
