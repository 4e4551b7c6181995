"""Contests and fairs by their phrase: «دوري الدرجة الأولى الفرنسي», «المهرجان الدولي للأفلام»."""

from ..phrases.bare_names import foreign
from ..phrases.parts import Phrase, proper_name, qualifier
from ..phrases.phrase import after_name
from ..phrases.purposes import and_field, for_what
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded

LONGEST = 7
FOREIGN = 4  # most words of a foreign name, and the head
OPEN = frozenset(folded("contest"))  # «الممتاز», «المحترفة»
PLAYERS = frozenset(folded("players"))  # «للمحترفين»
WIDE = frozenset(folded("wide"))  # «الدولي»
WORLD = frozenset(folded("world"))
NO_ARTICLE = "لال"  # «لإلغاء» folded: with the article it would be written «لل»
DESCRIBED = f.DEF | f.NISBA
RANK = f.DEF | f.MOD  # «الأولى»


def contest(reader: Reader, index: int, definite: bool) -> int:
    """The token behind a contest that a nation tells from others: «كأس رابطة الأندية الإنجليزية»; 0 if none does."""
    phrase = Phrase(index + 1, definite, kind="contest")
    while (
        reader.joined[phrase.last - 1] and phrase.last - index < LONGEST and any(rule(reader, phrase) for rule in PARTS)
    ):
        pass
    last = phrase.last
    if reader.words[last - 1].bare & f.NORP and _somebody(reader, last):
        last -= 1  # «كأس العالم | الألماني توماس مولر»
    nation = any(word.bare & f.NORP for word in reader.words[index + 1 : last])
    return whose_contest(reader, last) if nation else 0


def whose_contest(reader: Reader, last: int) -> int:
    """The token behind the nation, the level and the players of a contest: «دوري الأبطال | الأوروبي للسيدات»."""
    while reader.joined[last - 1]:
        word = reader.words[last]
        nation = word.bare & f.NORP and word.bare & f.DEF and reader.words[last - 1].form not in WORLD
        if not (nation and not _somebody(reader, last + 1)) and word.form not in OPEN and word.form not in PLAYERS:
            break
        last += 1
    return last


def _somebody(reader: Reader, index: int) -> bool:
    """Whether a person may be named at a token, whose nation then stands before it."""
    word = reader.words[index]
    return reader.joined[index - 1] and word.namable and not word.skip and word.form not in OPEN


def _noun(reader: Reader, phrase: Phrase) -> bool:
    """«دوري | الدرجة», «كأس | رابطة | الأندية»; a nation closes the phrase."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if phrase.closed or phrase.adjectives or before.bare & f.DEF or word.bare & (f.STOP | f.NORP):
        return False
    linked = word.bare & (f.LINK | f.BODY) and reader.joined[phrase.last] and reader.words[phrase.last + 1].bare & f.DEF
    if not word.bare & f.DEF and not linked:
        return False
    phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 1
    return True


def _rank(reader: Reader, phrase: Phrase) -> bool:
    """«الدرجة | الأولى», «الدوري | الممتاز»."""
    word = reader.words[phrase.last]
    if (word.bare & RANK != RANK and word.form not in OPEN) or phrase.closed:
        return False
    phrase.last += 1
    return True


PARTS = (_rank, proper_name, qualifier, _noun)


def fair(reader: Reader, index: int, definite: bool) -> int:
    """The token behind a fair: by a foreign name, or the one for a field: «المهرجان الدولي للأفلام»; 0 if neither."""
    if not definite:
        named = index + 1
        while named < index + FOREIGN and foreign(reader.words[named]) and reader.joined[named - 1]:
            named += 1
        return after_name(reader, named).last if named > index + 1 else 0
    phrase, first = Phrase(index + 1, True, kind="fair"), reader.words[index + 1]
    if not (first.bare & f.NORP or first.form in WIDE) or not qualifier(reader, phrase):
        return 0
    while reader.joined[phrase.last - 1] and any(rule(reader, phrase) for rule in FOR):
        pass
    return phrase.last if phrase.nouns else 0


def _for(reader: Reader, phrase: Phrase) -> bool:
    """Whatever a fair is for: «المعرض الدولي | للتمور»."""
    word = reader.words[phrase.last]
    if phrase.nouns or not word.li & f.DEF or word.li & f.STOP or word.form.startswith(NO_ARTICLE):
        return False
    phrase.nouns, phrase.last = 1, phrase.last + 1
    if reader.joined[phrase.last - 1] and reader.words[phrase.last].bare & DESCRIBED == DESCRIBED:
        phrase.last += 1  # «للأفلام | الوثائقية»
    return True


FOR = (qualifier, _for, for_what, and_field)
