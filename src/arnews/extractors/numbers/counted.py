"""The counted noun: what a cardinal counts, found by agreement.

Three to ten take a plural, eleven to ninety-nine a singular accusative, hundreds and scales a singular genitive, all
indefinite, right behind the number; a fraction takes any noun; a definite number stands behind its definite noun.
"""

from arnews._scan import Tokens
from arnews._text import skip
from arnews.numerals import WORDS, Numeral, adjacent, cardinal

from .found import GLUED, is_arabic, is_plural_verb, may_count
from .lexicons import CONTEXTS, OWN, is_kind, is_own, joints

ARTICLE = "ال"
BEHIND_PROCLITIC = ("لل", "بال", "وال", "فال", "كال")
OWNERS = ("نا", "هم", "ها", "هن", "كم", "اته")  # a noun with one of these is definite
PLURALS = ("ات", "ين", "ون")
FEMININE, NISBA = "ه", "يه"  # folded
PREPOSITIONS = ("ب", "ل")
LONGEST = 6  # words between a plural and its number, the plural with them
OF = "من"


def unit(tokens: Tokens, numeral: Numeral) -> str | None:
    """The noun as written: «عضوا» of «75 عضوا», «العملاء» of «أربعة من العملاء», «أفراد» of «الأفراد الخمسة»."""
    if numeral.digits and not numeral.definite and is_kind(tokens, numeral.first - 1, "label"):
        return None
    exact = numeral.number is not None and (numeral.definite or (numeral.number == 1 and not numeral.digits))
    found = _before(tokens, numeral) if exact else None
    if found or not adjacent(tokens, numeral.last):
        return found
    return _behind(tokens, numeral) or _shared(tokens, numeral)


def _behind(tokens: Tokens, numeral: Numeral) -> str | None:
    """A noun that agrees; behind «نصف» and «عشرات» any, behind «العشرات» none but with «من»."""
    index = numeral.last
    if tokens[index].form == OF:
        return _of(tokens, index + 1)
    if not is_noun(tokens, index) or (numeral.definite and numeral.number is None):
        return None
    free = numeral.fraction or numeral.number is None or is_own(tokens, index)
    return tokens.words[index] if free or may_count(tokens[index].form, numeral.number) else None


def _shared(tokens: Tokens, numeral: Numeral) -> str | None:
    """«بيضة» of «200» in «200 إلى 300 بيضة»."""
    index = numeral.last + 1
    if tokens[numeral.last].form not in joints("word") or not adjacent(tokens, index):
        return None
    other = cardinal(tokens, index)
    return _behind(tokens, other) if other and adjacent(tokens, other.last) else None


def _of(tokens: Tokens, index: int) -> str | None:
    """«أربعة من العملاء», «تسعة من عناصره»."""
    return tokens.words[index] if adjacent(tokens, index) and is_noun(tokens, index) else None


def is_noun(tokens: Tokens, index: int) -> bool:
    """Whether the word may be a noun: Arabic, no number, not in the list of words that never are."""
    form = tokens[index].form
    if not is_arabic(form) or tokens.has(index, WORDS) or is_plural_verb(form):
        return False
    own = not form.startswith(GLUED) or is_own(tokens, index)
    return own and not is_kind(tokens, index, "idle", "about", "one_of")


def _before(tokens: Tokens, numeral: Numeral) -> str | None:
    """«العملاء» of «العملاء الخمسة عشر» and «العملاء الأجانب الخمسة», «دولنا» of «دولنا الأربع», «بلد واحد»."""
    index = numeral.first - 1
    if index < 0 or not adjacent(tokens, numeral.first) or (not numeral.definite and _is_glued(tokens, numeral)):
        return None
    if not numeral.definite:
        return _one(tokens, index, numeral.gender == "f")
    if (head := construct(tokens, numeral.first)) is not None:
        return _unglued(tokens, head)
    if not is_definite(tokens, index):
        owned = tokens.words[index].endswith(OWNERS) and _is_bare_noun(tokens, index)
        return _unglued(tokens, index) if owned else None
    if not (is_noun(tokens, index) or tokens[index].form.startswith(BEHIND_PROCLITIC)):
        return None
    if adjacent(tokens, index) and is_crowd(tokens, index - 1) and is_definite(tokens, index - 1):
        index -= 1
    return _bare(tokens, index)


def _is_glued(tokens: Tokens, numeral: Numeral) -> bool:
    """«بمجموعتين لواحدة»: the number stands behind a preposition of its own."""
    return numeral.start > tokens.starts[numeral.first]


def _one(tokens: Tokens, index: int, feminine: bool) -> str | None:
    """«بلد» of «بلد واحد», «نقطة» of «بنقطة واحدة», «بطاقة» of «بطاقة هوية واحدة» and of «بطاقة سفر واحدة»."""
    if not _is_bare_noun(tokens, index):
        return None
    form, before = tokens[index].form, tokens[index - 1].form
    longer = feminine and before.endswith(FEMININE) and (not form.endswith(FEMININE) or form.endswith(NISBA))
    longer = longer and adjacent(tokens, index) and _is_bare_noun(tokens, index - 1)
    return _unglued(tokens, index - 1 if longer else index)


def _is_bare_noun(tokens: Tokens, index: int) -> bool:
    """An indefinite noun, behind a preposition that is glued to it or not."""
    if index < 0 or is_definite(tokens, index) or is_kind(tokens, index, "idle", "about", "one_of"):
        return False
    return is_noun(tokens, index) or is_arabic(tokens[index].form.lstrip("وبل"))


def _unglued(tokens: Tokens, index: int) -> str:
    """The word without a preposition that is glued to it: «نقطة» of «بنقطة», not of «بطاقة»."""
    word, form = tokens.words[index], tokens[index].form
    own = [reading.skip for reading in tokens.readings(index, CONTEXTS) if reading.value == OWN]
    glued = form.startswith("و") + form.removeprefix("و").startswith(PREPOSITIONS)
    return word[min(own) if own else skip(word, glued) or 0 :]


def construct(tokens: Tokens, first: int) -> int | None:
    """The plural that a definite number before token `first` counts: «دول» of «دول الاتحاد الأوروبي الـ28»."""
    if not is_definite(tokens, first - 1) or _is_counted(tokens, first - 1):
        return None
    for index in range(first - 2, max(first - LONGEST, 0) - 1, -1):
        if not adjacent(tokens, index + 1) or is_kind(tokens, index, "crowd", "idle", "one_of", "session"):
            return None
        if is_kind(tokens, index, "of"):
            return None if adjacent(tokens, index) and is_kind(tokens, index - 1, "session") else index
    return None


def _is_counted(tokens: Tokens, index: int) -> bool:
    """«الدول», «الولايات»: what a number behind them counts, rather than what stands before; not «الدائمين»."""
    return is_kind(tokens, index, "crowd") or tokens[index].form.endswith("ات")


def _bare(tokens: Tokens, index: int) -> str:
    """The definite noun without what is before its article: «البطولات» of «بالبطولات», «لبطولات» of «للبطولات»."""
    word = tokens.words[index]
    return word[skip(word, 1) or 0 :] if tokens[index].form.startswith(BEHIND_PROCLITIC) else word


def is_definite(tokens: Tokens, index: int) -> bool:
    """Whether the word has the article, alone or behind a proclitic."""
    return index >= 0 and tokens[index].form.startswith((ARTICLE, *BEHIND_PROCLITIC))


def is_crowd(tokens: Tokens, index: int) -> bool:
    """A plural noun: sound, or broken and listed."""
    return (tokens[index].form.endswith(PLURALS) and not tokens.has(index, WORDS)) or is_kind(tokens, index, "crowd")
