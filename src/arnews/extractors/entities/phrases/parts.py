"""One part more of the name of a body: a genitive, an adjective, a proper name, a title and names.

«وزارة الصحة», «هيئة مكافحة الفساد», «المجلس الأعلى», «جامعة القاهرة», «مجلس إدارة الشركة».
"""

import attrs

from ..lexicons import ORGANIZATIONS
from ..words import flags as f
from ..words.reading import Form, Reader
from ..words.small_words import folded
from ..words.words import Word
from .agreement import clashes, feminine, unrelated
from .proper import proper

ROYAL = frozenset(folded("royal"))
LOCAL = {"local", "part", "seat"}  # kinds of heads whose place belongs to the name
ACTING = {"state", "force", "club"}  # what these do something for is no part of their names: «الفريق | لتحقيق الفوز»
SIDED = {"local", "body"}  # kinds of heads that a side of a place may tell from others
DESCRIBING = frozenset(folded("describing"))
(GENERAL,) = folded("general")
PLACED = frozenset(folded("placed"))
SIDES = frozenset(folded("side"))
NTH, COURTS = frozenset(folded("nth")), folded("numbered body")


@attrs.define(slots=True)
class Phrase:
    """What has been read: up to which token, how many parts of which kind, whether it is closed by a proper name;

    `definite`: the head has the article; `kind`: of the head; `local`: the place where the body is belongs to its name;
    `inside`: it is a part of a body that stands behind «في»; `head`: the token of the head, -1 if not told.
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
    head: int = -1

    @property
    def parts(self) -> int:
        """Everything after the head."""
        return self.nouns + self.adjectives + self.names


def stop(reader: Reader, phrase: Phrase) -> bool:
    """«وزارة الصحة | الجمعة», «مجلس النواب | الذي»."""
    word = reader.words[phrase.last]
    if not word.bare & (f.STOP | f.TIME) or phrase.last in reader.long:
        return False  # «أيه بي سي» begins like «أية»
    return not general(reader, phrase.last)


def general(reader: Reader, index: int) -> bool:
    """Whether «العام» is "general" rather than "the year": «الادعاء | العام», not «وزارة النقل | العام الماضي»."""
    if reader.words[index].form != GENERAL or reader.words[index - 1].form.endswith("ه"):
        return False
    after = reader.words[index + 1]
    dated = (after.bare & (f.STOP | f.TIME) and after.bare & f.DEF) or after.form.isdigit()
    return not (reader.joined[index] and dated)


def proper_name(reader: Reader, phrase: Phrase) -> bool:
    """A place or known body as genitive: «جامعة القاهرة», «حكومة الولايات المتحدة»."""
    word = reader.words[phrase.last]
    match = None if phrase.closed else proper(reader, phrase.last)
    if match is None or (phrase.definite and not _of_town(reader, phrase, match)):
        return False
    if word.bare & f.PORT and match[1] == phrase.last + 1:
        return False  # «الداخلية» is a ministry rather than a province of Oman
    last, body = match[1], match[0].value if match[0].lexicon == ORGANIZATIONS.name else None
    if body and phrase.kind == "club" and body.kind != "club":
        return False  # «فريق | اللجنة الدولية»
    # «أبلغت وزارة الدفاع الأميركية | وكالة فرانس برس»
    told = phrase.adjectives and not phrase.definite and phrase.kind != "media"
    if reader.words[phrase.last - 1].bare & f.DEF and (told or (phrase.nouns and last == phrase.last + 1)):
        return False
    phrase.last, phrase.names, phrase.closed = last, phrase.names + 1, True
    return True


def _of_town(reader: Reader, phrase: Phrase, match: Form) -> bool:
    """Whether a definite body is that of the town right behind it: «المجلس البلدي | مصراتة»."""
    return reader.words[phrase.last - 1].form in PLACED and match[0].lexicon != ORGANIZATIONS.name


def ranked(reader: Reader, phrase: Phrase) -> bool:
    """The number of a court or chamber: «محكمة الجنايات | الثانية», «المحكمة الكبرى الجنائية | الأولى»."""
    if phrase.head < 0 or not phrase.parts or phrase.closed or reader.words[phrase.last].form not in NTH:
        return False
    if not reader.words[phrase.head].form.endswith(COURTS):
        return False
    phrase.adjectives, phrase.last = phrase.adjectives + 1, phrase.last + 1
    return True


def aside(reader: Reader, phrase: Phrase) -> bool:
    """A side of a place: «مستشفى شرق | جدة», «نيابة شمال | القاهرة»."""
    if phrase.definite or phrase.parts or phrase.kind not in SIDED or reader.words[phrase.last].form not in SIDES:
        return False
    match = proper(reader, phrase.last + 1) if reader.joined[phrase.last] else None
    if match is None or match[0].lexicon == ORGANIZATIONS.name:
        return False
    phrase.last, phrase.names, phrase.closed = match[1], 1, True
    return True


def titled(reader: Reader, phrase: Phrase) -> bool:
    """A title and names: «جامعة الملك سعود», «مؤسسة الشيخ زايد للأعمال الخيرية»."""
    at = phrase.last
    word = reader.words[at]
    if phrase.definite or phrase.parts or not (word.bare & f.TITLE and word.bare & f.DEF) or not reader.joined[at]:
        return False
    while reader.joined[at] and at - phrase.last < 5 and _part(reader.words[at + 1]):
        at += 1
    if word.form in ROYAL and at > phrase.last:
        at = one_name(reader, phrase.last + 1, at + 1) - 1
    if at == phrase.last:
        return False
    phrase.last, phrase.names, phrase.closed = at + 1, phrase.names + 1, True
    return True


def one_name(reader: Reader, first: int, last: int) -> int:
    """The token behind the one name of a king or prince: «جامعة الملك سعود | بدران العمر», «الأمير محمد بن فهد»."""
    for at in range(first + 1, last):
        if not (reader.words[at - 1].bare | reader.words[at].bare) & f.PART:
            return at
    return last


def _part(word: Word) -> bool:
    """Whether a word goes on a name: «في» is none, though it is also the name of a letter."""
    return bool(word.bare & (f.NAME | f.PART)) and not word.bare & f.STOP


def qualifier(reader: Reader, phrase: Phrase) -> bool:
    """An adjective: «المجلس الأعلى», «وزارة الخارجية المصرية»."""
    word = reader.words[phrase.last]
    if not word.bare & f.DEF or not word.bare & f.QUALIFIER or stop(reader, phrase):
        return False
    if unrelated(reader, phrase.last) or _of_another(reader, phrase):
        return False
    if phrase.closed and phrase.names and described(reader, phrase.last):
        return False
    if (phrase.kind in LOCAL and not phrase.local) or (phrase.kind == "seat" and phrase.names):
        return False  # «إدارة النقل في ولاية فلوريدا | الأمريكية»
    if not word.bare & (f.ADJ | f.NORP) and (_somebody(word) or (phrase.parts and not _agrees(reader, phrase))):
        return False
    phrase.local = phrase.local or (word.form in PLACED and phrase.kind == "body" and phrase.definite)
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
    """Whether a word that ends like an adjective is somebody rather: «الجلاصي», «الميلودي»."""
    return bool(word.bare & f.ROLE or (word.bare & f.NAME and not word.bare & f.COMMON))


def _of_another(reader: Reader, phrase: Phrase) -> bool:
    """Whether an adjective belongs to a noun before the body: «ضابط الاستخبارات | الروسي», «خطط البنك | التنموية».

    Of an indefinite head it may be that of the genitive: «قوات الأمن | الأردني», not «ناطق وزارة الخارجية | الإيراني».
    """
    if phrase.head < 0 or (phrase.definite and phrase.nouns):
        return False
    if phrase.definite:
        return clashes(reader, phrase.head, phrase.last)
    both = feminine(reader, phrase.head) and feminine(reader, phrase.last - 1)
    return phrase.parts == 1 and not phrase.names and both and clashes(reader, phrase.head, phrase.last)


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
    last = linked(reader, phrase.last)
    if last:
        phrase.nouns, phrase.last = phrase.nouns + 1, last
    return bool(last)


def heads(reader: Reader, index: int) -> bool:
    """Whether a definite word or a name follows the word at `index`."""
    if not reader.joined[index]:
        return False
    following = reader.words[index + 1]
    return bool(following.bare & (f.DEF | f.PLACE | f.ORG | f.LINK)) and not following.bare & f.STOP


def linked(reader: Reader, index: int) -> int:
    """The token behind a noun, or two, that a definite word or a name follows: «استغلال | وتوزيع المياه»; 0 if none."""
    if heads(reader, index):
        return index + 1
    second = reader.words[index + 1]
    two = reader.joined[index] and second.wa & f.LINK and not second.wa & f.DEF and heads(reader, index + 1)
    return index + 2 if two else 0
