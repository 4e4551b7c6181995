"""Digits that name and do not count: codes, models, titles, the marks of a list."""

from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent

from .beside import ARABIC
from .found import behind_blanks, may_count
from .lexicons import CURRENCIES, PERCENTS, UNITS, is_kind
from .measures import SIGN

PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "ول", "وب", "كال", "ولل", "وبال"})
CLOSING = frozenset("\"”»'")
OPENING = frozenset("\"“«'")
CODE_BEFORE = frozenset("#@_")
DASHES = frozenset("-–")
LIST_MARKS = frozenset("-.)–")
POINT, MARKS, FEW = ". ", ' "”»', 2  # behind the digits that mark a list, before them, and how many they are
NISBA = "يه"  # folded
ACCUSATIVE = ("ا", "ه", "ى", "ء")  # folded: how what eleven to ninety-nine count ends
TITLE = 4  # words of a title in quotation marks, the number included: «"كلبش 2"»


def is_code(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether the digits are a code of any kind."""
    before = tokens.text[numeral.start - 1] if numeral.start else ""
    if before in CODE_BEFORE:
        return True
    named = numeral.first > 0 and (before != " " or tokens.words[numeral.first - 1] < ARABIC)
    if named and _named_before(tokens, numeral):
        return True
    return any(rule(tokens, numeral) for rule in _RULES)


def _named_before(tokens: Tokens, numeral: Numeral) -> bool:
    """«فرانس24», «سي-130», «iPhone 8», not «و24», «الـ24», «حوالي24», «أن125 مقاتلا», «صفر-4»."""
    before = numeral.first - 1
    gap = tokens.gap(before)
    if gap not in ("", "-", " ") or tokens[before].is_digits:
        return False
    form = tokens[before].form
    if form.isascii():
        return gap != " " or not _counts_behind(tokens, numeral)
    if gap == " " or form in PROCLITICS:
        return False
    if gap == "-":
        return not tokens.has(before, WORDS)
    return not (is_kind(tokens, before, "host") or _counts_behind(tokens, numeral))


def _counts_behind(tokens: Tokens, numeral: Numeral) -> bool:
    """«أن125 مقاتلة», «النساء40 بالمئة»: a noun that the glued digits count, or a measure."""
    last = numeral.last
    if tokens.text[numeral.end : numeral.end + 1] in SIGN:
        return True
    if not adjacent(tokens, last) or tokens.starts[last] == numeral.end or is_kind(tokens, last, "idle", "one_of"):
        return False
    measured = tokens.has(last, CURRENCIES) or tokens.longest(last, PERCENTS)
    return bool(measured) or may_count(tokens[last].form, numeral.number)


def _is_list_mark(tokens: Tokens, numeral: Numeral) -> bool:
    """«1- افتتاح» or «2. تجهيز» at the head of a line."""
    text, start, end = tokens.text, numeral.start, numeral.end
    mark = behind_blanks(text, end)
    if text[mark : mark + 1] not in LIST_MARKS or text[mark + 1 : mark + 2] != " " or numeral.last > numeral.first + 1:
        return False
    return not start or "\n" in tokens.gap(numeral.first - 1)


def is_listed(tokens: Tokens, index: int, end: int) -> bool:
    """«لوقت أكبر. 2. يواصل»: one or two digits behind a sentence that has ended, with a full stop of their own."""
    before = index - 1
    if not tokens.text.startswith(POINT, end) or before < 0 or tokens[before].is_digits:
        return False
    return len(tokens.words[index]) <= FEW and tokens.gap(before).strip(MARKS) == "."


def of_model(tokens: Tokens, numeral: Numeral) -> bool:
    """«طراز سوخوي 30»: digits behind a name behind a word for a make, with nothing to count."""
    name = numeral.first - 1
    if name < 1 or not is_kind(tokens, name - 1, "model") or tokens[name].is_digits:
        return False
    return adjacent(tokens, name) and adjacent(tokens, numeral.first) and not _counts_behind(tokens, numeral)


def _named(tokens: Tokens, numeral: Numeral) -> bool:
    """«كوفيد 19», «كوفيد - 19», «ميغ 29», not «آيفون 900 دولار»: digits behind a name, with nothing to count."""
    if numeral.last > numeral.first + 1 or not is_kind(tokens, numeral.first - 1, "named"):
        return False
    if tokens.gap(numeral.first - 1).strip() in DASHES:
        return True
    adjective = numeral.last < len(tokens.words) and tokens[numeral.last].form.endswith(NISBA)  # «إف 16 إسرائيلية»
    return adjacent(tokens, numeral.first) and (adjective or not _counts_behind(tokens, numeral))


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


def _begins_title(tokens: Tokens, numeral: Numeral) -> bool:
    """«"38 نورث"»: two words in marks, of which the second is not in the case that the number asks for."""
    last = numeral.last
    if numeral.start == 0 or tokens.text[numeral.start - 1] not in OPENING or last >= len(tokens.words):
        return False
    ends = tokens.text[tokens.end(last) : tokens.end(last) + 1] in CLOSING and adjacent(tokens, last)
    counted = not 10 < (numeral.number or 0) % 100 < 100 or tokens[last].form.endswith(ACCUSATIVE)
    return ends and not counted and not tokens[last].mask & tokens.mask(CURRENCIES, PERCENTS, UNITS)


_RULES = (_is_list_mark, of_model, _named, _latin_behind, _ends_title, _begins_title)
