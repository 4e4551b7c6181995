"""The counted noun: what a cardinal counts, found by agreement.

Three to ten take a plural, eleven to ninety-nine a singular accusative, hundreds and scales a singular genitive, all
indefinite, right behind the number; a fraction takes any noun; a definite number stands behind its definite noun.
"""

from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent
from arnews.values import Number

from .filters import is_kind
from .lexicons import CONTEXTS

ARTICLE = "ال"
OF = "من"
SHORTEST = 2
VERBS = ("ت", "ي")  # «يعيشون», «تقدمت»: an imperfect behind a number


def unit(tokens: Tokens, numeral: Numeral) -> str | None:
    """The noun as written: «عضوا» of «75 عضوا», «العملاء» of «أربعة من العملاء», «أفراد» of «الأفراد الخمسة»."""
    if adjacent(tokens, numeral.last):
        found = _behind(tokens, numeral)
        if found is not None:
            return found
    return _before(tokens, numeral) if numeral.definite or numeral.number == 1 else None


def _behind(tokens: Tokens, numeral: Numeral) -> str | None:
    index = numeral.last
    if tokens.words[index] == OF:
        return _of(tokens, index + 1)
    if not is_noun(tokens, index):
        return None
    free = numeral.fraction or numeral.number is None or numeral.definite
    return tokens.words[index] if free or may_count(tokens[index].form, numeral.number) else None


def _of(tokens: Tokens, index: int) -> str | None:
    """«أربعة من العملاء», «تسعة من عناصره»."""
    return tokens.words[index] if adjacent(tokens, index) and is_noun(tokens, index) else None


def is_noun(tokens: Tokens, index: int) -> bool:
    """Whether the word may be a noun: Arabic, no number, not in the list of words that never are."""
    if not _is_arabic(tokens[index].form) or tokens.has(index, WORDS):
        return False
    return not (tokens.has(index, CONTEXTS) and is_kind(tokens, index, "idle", "about", "one_of"))


def _is_arabic(form: str) -> bool:
    return len(form) >= SHORTEST and "ء" <= form[0] <= "ي"


def may_count(form: str, number: Number | None) -> bool:
    """Whether a word of this form may be what `number` counts: indefinite, singular behind eleven to ninety-nine."""
    if not _is_arabic(form) or form.startswith(ARTICLE):
        return False
    if not isinstance(number, int) or not 10 < number % 100 < 100:
        return True
    return not form.endswith(("ون", "ات")) and not (form.startswith(VERBS) and form.endswith(("ت", "ون", "وا")))


def _before(tokens: Tokens, numeral: Numeral) -> str | None:
    """«العملاء» of «العملاء الخمسة عشر», «بلد» of «بلد واحد»."""
    index = numeral.first - 1
    if index < 0 or not adjacent(tokens, numeral.first) or not is_noun(tokens, index):
        return None
    definite = tokens[index].form.startswith((ARTICLE, "لل", "بال", "وال"))
    return tokens.words[index] if definite == numeral.definite else None
