"""Whether an adjective behind the name of a body is the body's own: «المجلس | الدولي», not «رئاسة المجلس | الدولية».

Arabic adjectives agree with their noun, so one of the other gender belongs to the noun before the body («خطط البنك
التنموية», «ضابط الاستخبارات الروسي»). Plurals that are broken count as feminine.
"""

from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded

FEMININE = folded("feminine")
ALSO_FEMININE = folded("feminine body")
COMPARED = frozenset(folded("feminine adjective"))
UNRELATED = frozenset(folded("no relation"))
BELONGS = frozenset(folded("belongs to"))


def feminine(reader: Reader, index: int) -> bool:
    """Whether the noun at a token is feminine or a plural: «الوزارة», «القوات», «الأركان»."""
    return reader.words[index].form.endswith((*FEMININE, *ALSO_FEMININE))


def masculine(reader: Reader, index: int) -> bool:
    """Whether the head of a body at a token is masculine: «البنك», «الحزب»."""
    return bool(reader.words[index].every & f.BODY) and not feminine(reader, index)


def clashes(reader: Reader, noun: int, index: int) -> bool:
    """Whether the adjective at `index` cannot be that of the noun: «البنك … التنموية», «الأركان … الإيراني»."""
    adjective = reader.words[index].form
    if adjective.endswith(FEMININE) or adjective in COMPARED:
        return masculine(reader, noun)
    return feminine(reader, noun)


def unrelated(reader: Reader, index: int) -> bool:
    """Whether a word is no adjective of a name for all its ending: «الحكومة السورية | المنتهية», «الخاصة | بسوريا»."""
    word = reader.words[index]
    if word.form in BELONGS:
        return reader.joined[index] and bool(reader.words[index + 1].bi)
    return word.form in UNRELATED
