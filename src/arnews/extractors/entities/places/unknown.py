"""Whether an unknown word can be the name of a place, or the second word of one: «قرية | قبتان | الجبل»."""

from ..words import flags as f
from ..words.common import level
from ..words.name_shape import of_folded
from ..words.small_words import folded
from ..words.words import Word

ENDINGS = folded("inflected")
VERBAL = folded("verbal")
RELATIONS = folded("relation")
INFLECTED = (*RELATIONS, *ENDINGS)  # endings of words that are adjectives or plurals
SHORTEST = 4  # letters of an unknown name
UNLIKELY = -4.2  # shape of an unknown word below which it is no name: «حديقة | متكئة»
WORDLIKE = -2.0  # the same of one with the beginning or end of other words: «منطقة | يتنامى», «منطقة | جبالها»
FOREIGN = 0.3  # shape from which an unknown word goes on an unknown name: «إنجينيرو | ماشفيتز»
ARABIC = 1.0  # shape up to which a name can be an Arabic one: «علاوي | الحلة», not «إيلينكا | المؤدي»
RARE = 8  # level up to which a common word can be the second of a name: «شمرة الحصان»
OTHERS = f.STOP | f.TIME | f.ADJ | f.MOD | f.NORP | f.ROLE | f.HEAD | f.ORG


def likely(word: Word) -> bool:
    """Whether an unknown word can be a name by its letters."""
    form = word.form
    if any(form.endswith(end) and level(form.removesuffix(end)) for end in RELATIONS):
        return False  # «قرية | فرعونية», «جزيرة | صخرية»
    wordlike = len(form) > SHORTEST and (form.endswith(ENDINGS) or form.startswith(VERBAL))
    return of_folded(form) > (WORDLIKE if wordlike else UNLIKELY)


def second(before: Word, word: Word) -> bool:
    """Whether a word is the second of an unknown name: «قبتان | الجبل», «إنجينيرو | ماشفيتز»."""
    if before.every & f.KNOWN or before.bare & f.DEF:
        return False
    shape = of_folded(before.form)
    if word.bare & f.DEF:
        return shape < ARABIC and goes_on(word)
    foreign = shape > 0 and not word.every & f.KNOWN and not word.form.startswith(VERBAL)
    return foreign and of_folded(word.form) > FOREIGN


def goes_on(word: Word) -> bool:
    """Whether a definite word is the second of an unknown name: «شمرة | الحصان», not «كفرنبل | الواقعة»."""
    other = word.every & OTHERS or word.bare & f.NISBA or word.form.endswith(ENDINGS)
    return bool(word.bare & f.DEF) and not other and level(word.form[2:]) <= RARE


def unknown(word: Word) -> bool:
    """Whether an unknown word looks like a name: «كارنيجي», «الحمرا»."""
    plain = not word.every & f.KNOWN and len(word.form) >= SHORTEST and word.form.isalpha()
    return plain and (of_folded(word.form) > 0 or (bool(word.bare & f.DEF) and not word.form.endswith(INFLECTED)))


def strange(word: Word) -> bool:
    """Whether an eatery bears an unknown name: «مطعم | ريفييرا», not «مطعم | زاره», nor «مقهى | باريس»."""
    return unknown(word) and (bool(word.bare & f.DEF) or of_folded(word.form) > ARABIC)
