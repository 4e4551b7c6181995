"""What the grammars of this extractor hand to each other."""

from typing import NamedTuple

from arnews import Value
from arnews.numerals import BLANKS
from arnews.values import Number

BLANK = frozenset(BLANKS)
ARTICLE = ("ال", "لل")
AND = "و"
GLUED = ("و", "ب", "ل", "ي")  # mostly a preposition, or a verb; what begins so by itself is listed as `own`
NO_NOUNS = (*ARTICLE, *GLUED, "كال", "فال")  # «بالتعادل»
SHORTEST = 2
VERBS = ("ت", "ي")  # «يعيشون», «تقدمت»: an imperfect behind a number


class Found(NamedTuple):
    """A value at code points `start` to `end`, the token behind it, and the rule that found it."""

    start: int
    end: int
    last: int
    value: Value
    rule: str


def behind_blanks(text: str, at: int) -> int:
    """The first code point at or after `at` that is no blank; two blanks are passed at most."""
    for _ in range(2):
        if at < len(text) and text[at] in BLANK:
            at += 1
    return at


def is_arabic(form: str) -> bool:
    """Whether a folded word may be an Arabic noun by its letters."""
    return len(form) >= SHORTEST and "ء" <= form[0] <= "ي"


def is_plural_verb(form: str) -> bool:
    """«يعانون», «تضوروا», «قمعت», not «يابانيون», «عضوا», «بيت»."""
    if form.endswith("وا"):
        return len(form) > len("عضوا")
    if form.endswith("ت") and not form.endswith("ات"):
        return len(form) > len("بيت")
    return form.startswith(VERBS) and form.endswith("ون") and not form.endswith("يون")


def may_count(form: str, number: Number | None) -> bool:
    """Whether a word of this form may be what `number` counts: indefinite, singular behind eleven to ninety-nine."""
    if not is_arabic(form) or form.startswith(NO_NOUNS) or is_plural_verb(form):
        return False
    if not isinstance(number, int) or not 10 < number % 100 < 100:
        return True
    return not form.endswith(("ون", "ات")) and not (form.startswith(VERBS) and form.endswith(("ت", "وا")))
