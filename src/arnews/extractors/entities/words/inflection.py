"""Whether a word that no list has is a form of a common one: «سيعزز», «دبابتين», «جيشا»."""

from .common import level
from .seen import Seen
from .small_words import folded

FUTURE = folded("future")  # what follows «س» in a verb
PAIRS, MANY = frozenset(folded("pair")), frozenset(folded("of_many"))
LATER = ("وس", "فس")
GLUED = frozenset(folded("glued"))
SEVERAL = frozenset(folded("several"))  # how a verb of several ends
ENDINGS = frozenset(folded("ending"))


def levelled(form: str, least: int = 6) -> bool:
    """Whether a form is a common word, over a level."""
    return level(form) > least


def inflected(word: Seen) -> bool:
    """Whether a word is a verb with «س» or «لا», a noun of two or many, or a verb of several."""
    form = word.form[1:] if word.form[:2] in LATER else word.form
    if (
        len(form) > 1
        and form[0] == "س"
        and form[1] in FUTURE
        and (levelled(form[1:], 3) or levelled("ي" + form[2:], 3))
    ):
        return True
    if form[:3] in GLUED and levelled(form[2:], 3):
        return True
    if _counted(form):
        return True
    several = len(form) > 5 and form[0] in FUTURE and form[-2:] in SEVERAL
    return several and levelled(form[:-2], 3)  # «نيمار وميسي | يلعبان»


def _counted(form: str) -> bool:
    """Whether a word is a common noun of two or many: «دبابتين», «منظمو | البطولة»."""
    if len(form) < 5:
        return False
    if form[-3:] in PAIRS:
        return levelled(form[:-3] + "ه")
    if form[-2:] in MANY:
        return levelled(form[:-2], 8) and any(levelled(form[:-2] + end, 3) for end in MANY - {form[-2:]})
    return form[-1] == "و" and levelled(form[:-1], 4) and levelled(form + "ن", 3)


def accusative(form: str) -> bool:
    """Whether a word is a common one in the accusative: «جيشا», «صحيحا»."""
    return form[-1] == "ا" and len(form) > 3 and levelled(form[:-1])


def stem(form: str) -> int:
    """How common the word is without one ending or without its first letter: «برنامجا» is «برنامج»."""
    cut = [form[:-size] for size in range(1, min(4, len(form) - 2)) if form[-size:] in ENDINGS]
    cut += [form[:-2] + "ه"] if form.endswith(("ته", "تي")) else []
    return max((level(piece) for piece in cut), default=0)
