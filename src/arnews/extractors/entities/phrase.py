"""How far the name of a body goes: genitives, adjectives, «و» and «ل» parts, until the phrase ends.

«وزارة التربية والتعليم العالي», «هيئة مكافحة الفساد», «اللجنة الدولية للصليب الأحمر», «مجلس إدارة الشركة».
"""

import attrs

from . import flags as f
from .lexicons import ORGANIZATIONS
from .proper import proper, where, whose
from .reading import Reader
from .small_words import folded
from .words import Word

LONGEST = 12
LOCAL = {"local", "part"}  # kinds of heads whose place belongs to the name
ACTING = {"state", "force", "club"}  # what these do something for is no part of their names: «الفريق | لتحقيق الفوز»
(GENERAL,) = folded("general")
WHERE = f.ORG | f.PLACE | f.TOWN | f.BODY  # what tells behind ب where a body is
GOES_ON = f.DEF | f.PLACE | f.ORG | f.LINK  # a word without any of these is no further part of a name


@attrs.define(slots=True)
class Phrase:
    """What has been read: up to which token, how many parts of which kind, whether it is closed by a proper name;

    `definite`: the head has the article; `kind`: of the head; `local`: the place where the body is belongs to its name.
    """

    last: int
    definite: bool = False
    nouns: int = 0
    adjectives: int = 0
    names: int = 0
    closed: bool = False
    local: bool = False
    kind: str = ""

    @property
    def parts(self) -> int:
        """Everything after the head."""
        return self.nouns + self.adjectives + self.names


def extend(reader: Reader, head: int, definite: bool, kind: str) -> Phrase:
    """The phrase that begins with the head at a token; `definite` when the head has the article."""
    phrase = Phrase(head + 1, definite, local=kind in LOCAL, kind=kind)
    while phrase.last - head < LONGEST and reader.joined[phrase.last - 1]:
        before = phrase.last
        word = reader.words[before]
        goes_on = word.bare & GOES_ON or before in reader.long
        if not (goes_on or word.wa & f.DEF or word.li or word.bi & WHERE) and word.form != "في":
            break
        for rule in RULES if goes_on else BEHIND:
            if rule(reader, phrase):
                break
        if phrase.last == before:
            break
    return phrase


def after_name(reader: Reader, last: int) -> Phrase:
    """The adjectives and purposes behind a name: «الملك سعود | للعلوم الصحية»."""
    phrase = Phrase(last, names=1, closed=True)
    while reader.joined[phrase.last - 1] and (qualifier(reader, phrase) or for_what(reader, phrase)):
        pass
    return phrase


def _stop(reader: Reader, phrase: Phrase) -> bool:
    """«وزارة الصحة | الجمعة», «مجلس النواب | الذي»."""
    word = reader.words[phrase.last]
    if not word.bare & (f.STOP | f.TIME) or phrase.last in reader.long:
        return False  # «أيه بي سي» begins like «أية»
    return not _general(reader, phrase.last)


def _general(reader: Reader, index: int) -> bool:
    """Whether «العام» is "general" rather than "the year": «الادعاء | العام», not «وزارة النقل | العام الماضي»."""
    if reader.words[index].form != GENERAL or reader.words[index - 1].form.endswith("ه"):
        return False
    after = reader.words[index + 1]
    dated = (after.bare & (f.STOP | f.TIME) and after.bare & f.DEF) or after.form.isdigit()
    return not (reader.joined[index] and dated)


def _proper(reader: Reader, phrase: Phrase) -> bool:
    """A place or known body as genitive: «جامعة القاهرة», «حكومة الولايات المتحدة»."""
    word = reader.words[phrase.last]
    if phrase.definite or phrase.closed or word.bare & f.PORT:
        return False  # «الداخلية» is a ministry rather than a province of Oman
    match = proper(reader, phrase.last)
    if match is None:
        return False
    last = match[1]
    if phrase.nouns and reader.words[phrase.last - 1].bare & f.DEF and last - phrase.last == 1:
        return False
    phrase.last, phrase.names, phrase.closed = last, phrase.names + 1, True
    return True


def _titled(reader: Reader, phrase: Phrase) -> bool:
    """A title and names: «جامعة الملك سعود», «مؤسسة الشيخ زايد للأعمال الخيرية»."""
    at = phrase.last
    word = reader.words[at]
    if phrase.definite or phrase.parts or not (word.bare & f.TITLE and word.bare & f.DEF) or not reader.joined[at]:
        return False
    while reader.joined[at] and at - phrase.last < 5 and reader.words[at + 1].bare & (f.NAME | f.PART):
        at += 1
    if at == phrase.last:
        return False
    phrase.last, phrase.names, phrase.closed = at + 1, phrase.names + 1, True
    return True


def qualifier(reader: Reader, phrase: Phrase) -> bool:
    """An adjective: «المجلس الأعلى», «وزارة الخارجية المصرية»."""
    word = reader.words[phrase.last]
    if not word.bare & f.DEF or not word.bare & f.QUALIFIER or _stop(reader, phrase) or _clashes(reader, phrase):
        return False
    if phrase.kind in LOCAL and not phrase.local:
        return False  # «إدارة النقل في ولاية فلوريدا | الأمريكية»
    if not word.bare & (f.ADJ | f.NORP) and (_somebody(word) or (phrase.parts and not _agrees(reader, phrase))):
        return False
    if not phrase.definite and phrase.parts == 0 and not word.bare & (f.NORP | f.FIELD):
        phrase.nouns += 1
    else:
        phrase.adjectives += 1
    phrase.last += 1
    return True


def _somebody(word: Word) -> bool:
    """Whether a word that ends like an adjective is somebody rather: «الجلاصي»."""
    return bool(word.bare & f.ROLE or (word.bare & f.FAMILY and not word.bare & f.COMMON))


def _clashes(reader: Reader, phrase: Phrase) -> bool:
    """Whether a masculine adjective stands behind a feminine head: «وزير | الخارجية | المصري»."""
    before, word = reader.words[phrase.last - 1], reader.words[phrase.last]
    return phrase.definite and not phrase.parts and before.form.endswith("ه") and word.form.endswith(("ي", "ين"))


def _agrees(reader: Reader, phrase: Phrase) -> bool:
    """Whether an adjective can go with the word before: «الإدارية | القطاعية», «للتنمية | الفلاحية»."""
    before, word = reader.words[phrase.last - 1], reader.words[phrase.last]
    feminine = word.form.endswith("ه")
    return feminine == before.form.endswith("ه") and bool(before.bare & f.QUALIFIER or before.li & f.DEF)


def _genitive(reader: Reader, phrase: Phrase) -> bool:
    """A definite noun after an indefinite one: «وزارة الصحة», «لجنة حقوق الإنسان»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if not word.bare & f.DEF or phrase.closed or (phrase.definite and phrase.parts == 0):
        return False
    if (before.bare | before.wa) & f.DEF or (phrase.parts and before.li & f.DEF):
        return False
    if word.bare & (f.SAY | f.TITLE | f.RANK) and not word.bare & f.FIELD:
        return False
    phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 1
    return True


def _link(reader: Reader, phrase: Phrase) -> bool:
    """An indefinite noun that a definite one follows: «اتحاد صناعة السيارات», «مجلس إدارة الشركة»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if phrase.definite or phrase.closed or not word.bare & f.LINK or before.bare & f.DEF:
        return False
    if not _heads(reader, phrase.last):
        return False
    phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 1
    return True


def _heads(reader: Reader, index: int) -> bool:
    """Whether a definite word or a name follows the word at `index`."""
    if not reader.joined[index]:
        return False
    following = reader.words[index + 1]
    return bool(following.bare & (f.DEF | f.PLACE | f.ORG | f.LINK)) and not following.bare & f.STOP


def _and(reader: Reader, phrase: Phrase) -> bool:
    """«وزارة التربية والتعليم», «وزارة التعليم العالي والبحث», «هيئة الأوراق والسلع», «المجلس الاقتصادي والاجتماعي»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if not word.wa & f.DEF or phrase.closed or not phrase.parts or word.wa & f.PLACE:
        return False
    adjective = before.every & f.ADJ and not before.every & f.FIELD and phrase.kind != "ministry"
    same = f.ADJ if adjective else f.FIELD
    if before.every & f.NORP or not word.wa & same:
        return False
    phrase.last += 1
    return True


def for_field(reader: Reader, phrase: Phrase) -> bool:
    """«الهيئة العامة | للاستثمار», «اللجنة التنفيذية | للاتحاد الأوروبي»."""
    word = reader.words[phrase.last]
    match = reader.longest(phrase.last, ORGANIZATIONS) if word.li & f.ORG else None
    if match is not None and match[0].proclitics == "ل" and match[0].value.needs == "-" and phrase.parts:
        phrase.last = match[1]
    elif word.li & f.DEF and word.li & (f.FIELD | f.LINK):
        phrase.last += 1
    else:
        return False
    phrase.nouns, phrase.closed = phrase.nouns + 1, False
    return True


def for_what(reader: Reader, phrase: Phrase) -> bool:
    """«الهيئة العامة | للاستثمار», «المرصد السوري | لحقوق الإنسان», «جامعة نايف | للعلوم»."""
    word = reader.words[phrase.last]
    if not word.li:
        return False
    if for_field(reader, phrase):
        return True
    if phrase.kind in ACTING or not word.li & (f.LINK | f.FIELD) or word.li & f.DEF or not _heads(reader, phrase.last):
        return False
    phrase.last += 2
    phrase.nouns, phrase.closed = phrase.nouns + 1, False
    return True


def at(reader: Reader, phrase: Phrase) -> bool:
    """Where a local body is: «الإدارة الجهوية للصحة | بنابل», «بعثة الأمم المتحدة للدعم | في ليبيا»."""
    word = reader.words[phrase.last]
    if not phrase.parts or not (phrase.local or word.bi & f.ORG):
        return False
    if phrase.local:
        last = where(reader, phrase.last) or _at_body(reader, phrase.last)
    else:
        last = whose(reader, phrase.last, ORGANIZATIONS)
    if not last:
        return False
    phrase.last, phrase.names, phrase.closed, phrase.local = last, phrase.names + 1, True, False
    return True


def _at_body(reader: Reader, index: int) -> int:
    """The token behind a body with a head right behind ب: «كلية الطب | بجامعة القاهرة»; 0 if none."""
    word = reader.words[index]
    if not word.bi & f.BODY or word.bi & f.DEF or not reader.joined[index]:
        return 0
    inner = extend(reader, index, False, "body")
    return inner.last if inner.parts else 0


RULES = (at, _stop, _titled, _proper, qualifier, _genitive, _link, _and, for_what)
BEHIND = (at, _stop, _and, for_what)  # those that a word can only answer to behind a proclitic or with «في»
