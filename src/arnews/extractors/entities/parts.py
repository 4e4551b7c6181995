"""One part more of the name of a body: a genitive, an adjective, «و» and a field, «ل» and a purpose.

«وزارة التربية والتعليم العالي», «هيئة مكافحة الفساد», «اللجنة الدولية للصليب الأحمر», «مجلس إدارة الشركة».
"""

import attrs

from arnews._scan import Reading

from . import flags as f
from .lexicons import ORGANIZATIONS, BodyRow
from .proper import proper
from .reading import Reader
from .small_words import folded
from .words import Word

LOCAL = {"local", "part"}  # kinds of heads whose place belongs to the name
ACTING = {"state", "force", "club"}  # what these do something for is no part of their names: «الفريق | لتحقيق الفوز»
CAUSE = folded("cause")[0].split(" ")
DESCRIBING = frozenset(folded("describing"))
(SEVERAL,) = folded("people")
ONLY = frozenset(folded("only"))
(GENERAL,) = folded("general")
ARMED = {"force", "group"}  # nor is anything behind «ل»: «الميليشيات | للملاحة البحرية»


@attrs.define(slots=True)
class Phrase:
    """What has been read: up to which token, how many parts of which kind, whether it is closed by a proper name;

    `definite`: the head has the article; `kind`: of the head; `local`: the place where the body is belongs to its name;
    `inside`: it is a part of a body that stands behind «في».
    """

    last: int
    definite: bool = False
    nouns: int = 0
    adjectives: int = 0
    names: int = 0
    closed: bool = False
    local: bool = False
    kind: str = ""
    inside: bool = False

    @property
    def parts(self) -> int:
        """Everything after the head."""
        return self.nouns + self.adjectives + self.names


def stop(reader: Reader, phrase: Phrase) -> bool:
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


def proper_name(reader: Reader, phrase: Phrase) -> bool:
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


def titled(reader: Reader, phrase: Phrase) -> bool:
    """A title and names: «جامعة الملك سعود», «مؤسسة الشيخ زايد للأعمال الخيرية»."""
    at = phrase.last
    word = reader.words[at]
    if phrase.definite or phrase.parts or not (word.bare & f.TITLE and word.bare & f.DEF) or not reader.joined[at]:
        return False
    while reader.joined[at] and at - phrase.last < 5 and _part(reader.words[at + 1]):
        at += 1
    if at == phrase.last:
        return False
    phrase.last, phrase.names, phrase.closed = at + 1, phrase.names + 1, True
    return True


def _part(word: Word) -> bool:
    """Whether a word goes on a name: «في» is none, though it is also the name of a letter."""
    return bool(word.bare & (f.NAME | f.PART)) and not word.bare & f.STOP


def qualifier(reader: Reader, phrase: Phrase) -> bool:
    """An adjective: «المجلس الأعلى», «وزارة الخارجية المصرية»."""
    word = reader.words[phrase.last]
    if not word.bare & f.DEF or not word.bare & f.QUALIFIER or stop(reader, phrase) or _clashes(reader, phrase):
        return False
    if phrase.closed and phrase.names and described(reader, phrase.last):
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


def described(reader: Reader, index: int) -> bool:
    """Whether a body is described from a token on, no part of its name: «وكالة الأناضول | التركية الرسمية»."""
    if reader.words[index].bare & f.NORP and reader.joined[index]:
        index += 1
    return reader.words[index].form in DESCRIBING


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


def genitive(reader: Reader, phrase: Phrase) -> bool:
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


def link(reader: Reader, phrase: Phrase) -> bool:
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


def and_field(reader: Reader, phrase: Phrase) -> bool:
    """«وزارة التربية والتعليم», «وزارة التعليم العالي والبحث», «هيئة الأوراق والسلع», «المجلس الاقتصادي والاجتماعي»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if not word.wa & f.DEF or phrase.closed or not phrase.parts or word.wa & (f.PLACE | f.FIELD) == f.PLACE:
        return False
    adjective = before.every & f.ADJ and not before.every & f.FIELD and phrase.kind != "ministry"
    same = f.ADJ if adjective else f.FIELD
    if before.every & f.NORP or not word.wa & same:
        return False
    phrase.last += 1
    return True


def and_of(reader: Reader, phrase: Phrase) -> bool:
    """A second genitive of two words: «وكالة الجمارك | وحماية الحدود», «وزارة العدل | وحقوق الإنسان»."""
    word = reader.words[phrase.last]
    if not word.wa & f.LINK or word.wa & (f.DEF | f.HEAD) or word.bare & f.KNOWN or phrase.closed or not phrase.nouns:
        return False
    following = reader.words[phrase.last + 1].bare
    if not reader.joined[phrase.last] or not following & f.DEF or not following & f.FIELD:
        return False
    phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 2
    return True


def cause(reader: Reader, phrase: Phrase) -> bool:
    """What a body works for: «مؤسسة الدفاع | من أجل الديمقراطية», «الحركة | من أجل حرية الصحافة»."""
    first = phrase.last + len(CAUSE)
    forms = [word.form for word in reader.words[phrase.last : first]]
    if (
        forms != CAUSE
        or phrase.kind in ACTING
        or phrase.kind == "ministry"
        or not all(reader.joined[phrase.last : first])
    ):
        return False
    word = reader.words[first]
    linked = word.bare & f.LINK and not word.bare & f.DEF and _heads(reader, first)
    if not linked and not (word.bare & f.DEF and word.bare & f.FIELD):
        return False
    phrase.nouns, phrase.last, phrase.closed = phrase.nouns + 1, first + 1 + bool(linked), False
    return True


def _owner(body: Reading[BodyRow]) -> bool:
    """Whether a body behind «ل» has the other one as its part; a medium is told something: «الحرس البحري | لرويترز»."""
    return body.proclitics == "ل" and body.value.needs == "-" and body.value.kind != "media"


def for_field(reader: Reader, phrase: Phrase) -> bool:
    """«الهيئة العامة | للاستثمار», «اللجنة التنفيذية | للاتحاد الأوروبي»."""
    word = reader.words[phrase.last]
    match = reader.longest(phrase.last, ORGANIZATIONS) if word.li & f.ORG else None
    if match is not None and phrase.parts and phrase.kind not in ACTING and _owner(match[0]):
        phrase.last = match[1]
    elif word.li & f.DEF and (word.li & (f.FIELD | f.LINK) or _whatever(reader, phrase)):
        phrase.last += 1
    else:
        return False
    phrase.nouns, phrase.closed = phrase.nouns + 1, False
    return True


def _whatever(reader: Reader, phrase: Phrase) -> bool:
    """Whether a body is the one for what no list has as a field: «الشركة العامة | للأنابيب»; «للمسافرين» is to whom."""
    word = reader.words[phrase.last]
    if word.form.endswith(SEVERAL):
        return False
    if not phrase.definite or phrase.parts != phrase.adjectives or reader.words[phrase.last - 1].form not in ONLY:
        return False
    return not word.every & (f.STOP | f.TIME | f.ROLE | f.NORP | f.PLACE | f.ORG | f.MOD)


def for_what(reader: Reader, phrase: Phrase) -> bool:
    """«الهيئة العامة | للاستثمار», «المرصد السوري | لحقوق الإنسان», «جامعة نايف | للعلوم»."""
    word = reader.words[phrase.last]
    if not word.li or phrase.kind in ARMED:
        return False
    if for_field(reader, phrase):
        return True
    if (
        (phrase.kind in ACTING and not word.every & f.SPORT)
        or not word.li & (f.LINK | f.FIELD)
        or word.li & f.DEF
        or not _heads(reader, phrase.last)
    ):
        return False
    named = proper(reader, phrase.last + 1)
    phrase.last = named[1] if named else phrase.last + 2  # «المكتب التنفيذي | لحزب نداء تونس»
    phrase.nouns, phrase.closed = phrase.nouns + 1, False
    return True
