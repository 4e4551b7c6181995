"""Words and digits that look like numbers and are none: codes, «واحد من», «ربع النهائي», «لست», «ثمن الوقود»."""

from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent

from .lexicons import CONTEXTS, CURRENCIES, UNITS

PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "ول", "وب", "كال", "ولل", "وبال"})
CLOSING = frozenset("\"”»'")
OPENING = frozenset("\"“«'")
CODE_BEFORE = frozenset("#@_")
ARABIC = "\u0250"  # words before this in code point order begin with an ASCII or Latin letter
TITLE = 4  # words of a title in quotation marks, the number included: «"كلبش 2"»
PRICE = "ثمن"
MONDAY = "اثنين"


def is_kind(tokens: Tokens, index: int, *kinds: str) -> bool:
    """Whether token `index` is listed as one of `kinds` in contexts.tsv."""
    return 0 <= index < len(tokens) and any(reading.value in kinds for reading in tokens.readings(index, CONTEXTS))


def is_code(tokens: Tokens, numeral: Numeral) -> bool:
    """Digits that name and do not count: «كوفيد-19», «فرانس24», «iPhone 8», «4G», «"كلبش 2"», «#2»."""
    before = tokens.text[numeral.start - 1] if numeral.start else ""
    if before in CODE_BEFORE:
        return True
    if before == " ":
        named = numeral.first > 0 and tokens.words[numeral.first - 1] < ARABIC and _named_before(tokens, numeral)
    else:
        named = numeral.first > 0 and _named_before(tokens, numeral)
    return named or _latin_behind(tokens, numeral) or _ends_title(tokens, numeral)


def _named_before(tokens: Tokens, numeral: Numeral) -> bool:
    """«فرانس24», «سي-130», «iPhone 8», not «و24», «الـ24», «حوالي24», «صفر-4»."""
    before = numeral.first - 1
    gap = tokens.gap(before)
    if gap not in ("", "-", " ") or tokens[before].is_digits:
        return False
    form = tokens[before].form
    if form.isascii():
        return gap != " " or not adjacent(tokens, numeral.last)
    if gap == " " or form in PROCLITICS:
        return False
    return not (tokens.has(before, WORDS) if gap == "-" else is_kind(tokens, before, "host"))


def _latin_behind(tokens: Tokens, numeral: Numeral) -> bool:
    """«4G», «3D», not «5km», «20USD»."""
    last = numeral.last
    if last >= len(tokens.words) or tokens.starts[last] != numeral.end or not tokens[last].form.isascii():
        return False
    return not (tokens.has(last, UNITS) or tokens.has(last, CURRENCIES) or tokens[last].is_digits)


def _ends_title(tokens: Tokens, numeral: Numeral) -> bool:
    """«"كلبش 2"»: the last word of a short title between quotation marks."""
    if tokens.text[numeral.end : numeral.end + 1] not in CLOSING or not adjacent(tokens, numeral.first):
        return False
    for index in range(numeral.first - 1, max(-1, numeral.first - TITLE), -1):
        gap = tokens.gap(index - 1)
        if gap.strip():
            return gap[-1] in OPENING
    return False


def is_idle(tokens: Tokens, numeral: Numeral) -> bool:
    """A single word that is no count here."""
    test = _TESTS.get(numeral.kind)
    if numeral.number == 1 and numeral.kind == "unit":
        return _is_one_of(tokens, numeral)
    return test(tokens, numeral) if test and numeral.last == numeral.first + 1 else False


def _is_one_of(tokens: Tokens, numeral: Numeral) -> bool:
    """«واحد من», «في وقت واحد», «الواحد», «أي واحد», but «بلد واحد» and «وواحد باتجاه» count."""
    before = numeral.first - 1
    if numeral.definite or is_kind(tokens, before, "alike"):
        return True
    return adjacent(tokens, numeral.last) and is_kind(tokens, numeral.last, "one_of")


def _is_other_word(tokens: Tokens, numeral: Numeral) -> bool:
    """«الاثنين» is Monday, «لست» is not six, «تسع» before digits holds them."""
    word = tokens[numeral.first].form
    if numeral.definite:
        return bool(word.endswith(MONDAY))
    return bool(word.endswith("لست")) or (numeral.gender == "f" and _before_number(tokens, numeral))


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


_TESTS = {
    "unit": _is_other_word,
    "fraction": _is_stage,
    "shy": _is_price,
    "zero": _is_idiom,
}
