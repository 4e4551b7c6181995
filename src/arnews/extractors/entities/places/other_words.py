"""Where the name of a place is an adjective, an adverb or a verb: «طائرات سورية», «دبلوماسيا روسيا», «قد تدمر»."""

from ..words import flags as f
from ..words.gazetteer import SinglePlace
from ..words.reading import Reader
from ..words.small_words import folded
from ..words.words import Word

MASCULINE, FEMININE = "ا", "ه"
PLURALS = (FEMININE, *folded("plural"))
(OR,), (OTHER,) = folded("or"), folded("other")
PRONOUNS, VERBAL, PERSONS = folded("pronoun"), frozenset(folded("before verb")), frozenset(folded("one of a nation"))
GOVERNING = frozenset(folded("governing a country"))
LANDS = frozenset(folded("land"))
SHORTEST = 3  # letters of a noun before its pronoun


def other_word(reader: Reader, index: int, place: SinglePlace) -> bool:
    """Whether the name of a place of one word is another word here."""
    word = reader.words[index]
    if word.bare & f.NORP:
        return _adjective(reader, index) or _further(reader, index)
    if place.skip:
        return False
    if place.best.kind == "country":
        return _counted(reader, index)
    return bool(word.every & f.COMMON) and (_described(reader, index) or reader.words[index - 1].form in VERBAL)


def _adjective(reader: Reader, index: int) -> bool:
    """Whether a word that is a country and an adjective is the adjective: «المحادثات السعودية», «طائرات سورية»."""
    before = reader.words[index - 1]
    defined = before.every & f.DEF or before.hit & f.ORG
    if not reader.joined[index - 1] or not (defined or before.form.endswith(PLURALS)):
        return False
    if defined:
        return True  # «المحادثات السعودية», «أرامكو السعودية»
    genitive = reader.words[index].bare & f.DEF and before.every & f.COMMON  # «زيارة السعودية»
    return not genitive and before.form not in LANDS  # «بلدة سورية», not «دولة سورية»


def _further(reader: Reader, index: int) -> bool:
    """Whether one more adjective stands beside it: «فصائل سورية | معارضة», «أطراف سورية | أو عربية», «غير | سورية»."""
    word, before, behind = reader.words[index], reader.words[index - 1], reader.words[index + 1]
    if word.bare & f.DEF or not word.form.endswith(FEMININE) or before.form in GOVERNING:
        return before.form == OTHER and not word.bare & f.DEF
    if behind.form == OR:
        behind = reader.words[index + 2]
    adjective = behind.form.endswith(FEMININE) and behind.bare & (f.MOD | f.ADJ | f.NORP | f.COMMON)
    return bool(reader.joined[index] and adjective and not behind.bare & f.DEF)


def _counted(reader: Reader, index: int) -> bool:
    """Whether it says of what nation somebody is: «23 دبلوماسيا | روسيا», «أن طيارا | سوريا»."""
    accusative = reader.words[index].form.endswith(MASCULINE)
    return accusative and reader.joined[index - 1] and reader.words[index - 1].form in PERSONS


def _described(reader: Reader, index: int) -> bool:
    """Whether a town is an adjective that agrees with its noun: «التيارات | الناصرية», not «القوات | الرمادي»."""
    word, before = reader.words[index], reader.words[index - 1]
    if not word.bare & f.NISBA or not reader.joined[index - 1]:
        return False
    own = _own(before)
    noun = before.form.removesuffix(own)
    alone = not before.every & (f.TIME | f.TOWN | f.SPOT | f.PLACE | f.STOP | f.NAME)
    agrees = noun.endswith(PLURALS) == word.form.endswith(FEMININE)
    return bool((own or before.every & f.DEF) and alone and agrees)


def _own(word: Word) -> str:
    """The pronoun that a common noun ends in: «ميولات | هم»."""
    found = next((own for own in PRONOUNS if word.form.endswith(own)), "")
    noun = word.every & f.COMMON or not word.every & f.KNOWN
    return found if noun and len(word.form) > len(found) + SHORTEST else ""
