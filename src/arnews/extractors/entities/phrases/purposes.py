"""What a body is for, behind what it is: «و» and a field, «ل» and a purpose, a noun and its preposition.

«وزارة التربية والتعليم العالي», «اللجنة الدولية للصليب الأحمر», «منظمة الدفاع عن المستهلك». What somebody does with a
body, or tells it, stands behind «ل» too: «التحق بالجامعة | لدراسة الطب», «وزارة الداخلية العراقية | للصحفيين».
"""

from arnews._scan import Reading

from ..lexicons import HEADS, ORGANIZATIONS, BodyRow
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from .parts import ACTING, Phrase, heads, linked
from .proper import proper

OFFICIAL = {*ACTING, "ministry"}  # no purpose behind the nation of these: «وزارة الحرب الفرنسية | لبيع حقوق»
ARMED = {"force", "group"}  # nothing behind «ل» belongs to these: «الميليشيات | للملاحة البحرية»
CAUSE = folded("cause")[0].split(" ")
(SEVERAL,) = folded("people")
ONLY = frozenset(folded("only"))
DEEDS = frozenset(folded("deed"))
SEEKING, ABOUT = frozenset(folded("seeking")), folded("about")
MATTERS, DEPUTIES = frozenset(folded("matters")), frozenset(folded("deputy"))
(NOT,) = folded("not")
(BY,) = folded("by")
GOVERNING = {
    (before + noun, preposition)
    for noun, preposition in (words.split(" ") for words in folded("governing"))
    for before in folded("defined")
}


def and_field(reader: Reader, phrase: Phrase) -> bool:
    """«وزارة التربية والتعليم», «وزارة التعليم العالي والبحث», «هيئة الأوراق والسلع», «المجلس الاقتصادي والاجتماعي»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    if not word.wa & f.DEF or phrase.closed or not phrase.parts or word.wa & (f.PLACE | f.FIELD) == f.PLACE:
        return False
    if word.wa & f.BODY and reader.joined[phrase.last] and reader.words[phrase.last + 1].form in ONLY:
        return False  # «الإدارة العامة للمرور | والإدارة العامة للدفاع المدني»
    adjective = before.every & f.ADJ and not before.every & f.FIELD and phrase.kind != "ministry"
    same = word.wa & (f.ADJ if adjective else f.FIELD) or _second_adjective(reader, phrase)
    if before.every & f.NORP or not (same or (adjective and _second_field(reader, phrase))):
        return False
    phrase.nouns += int(not adjective and phrase.kind != "force")  # «قوات الأمن والجيش» are still any
    phrase.last += 1
    return True


def _second_adjective(reader: Reader, phrase: Phrase) -> bool:
    """Whether an adjective follows one that is a field too: «لجنة الشؤون المالية | والاقتصادية»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1]
    describes = phrase.parts > 1 and phrase.kind != "ministry" and before.bare & f.ADJ and before.bare & f.FIELD
    return bool(describes and word.wa & f.ADJ and word.form[-1] == before.form[-1])


def _second_field(reader: Reader, phrase: Phrase) -> bool:
    """Whether a field follows another that has an adjective: «التعاون الاقتصادي | والتنمية»; not «والجيش»."""
    word = reader.words[phrase.last]
    fields = phrase.nouns or (phrase.parts > 1 and not phrase.definite)
    if not fields or not word.wa & f.FIELD or word.wa & (f.HEAD | f.ROLE | f.NORP):
        return False
    return phrase.last not in reader.long


def and_of(reader: Reader, phrase: Phrase) -> bool:
    """A second genitive of two words: «وكالة الجمارك | وحماية الحدود», «وزارة العدل | وحقوق الإنسان»."""
    word = reader.words[phrase.last]
    if not word.wa & f.LINK or word.wa & (f.DEF | f.HEAD) or word.bare & f.KNOWN or phrase.closed or not phrase.nouns:
        return False
    following = reader.words[phrase.last + 1].bare
    people = f.NORP if phrase.kind == "ministry" else 0  # «وزارة الهجرة | وشؤون المصريين»
    if not reader.joined[phrase.last] or not following & f.DEF or not following & (f.FIELD | people):
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
    linked = word.bare & f.LINK and not word.bare & f.DEF and heads(reader, first)
    if not linked and not (word.bare & f.DEF and word.bare & f.FIELD):
        return False
    phrase.nouns, phrase.last, phrase.closed = phrase.nouns + 1, first + 1 + bool(linked), False
    return True


def governed(reader: Reader, phrase: Phrase) -> bool:
    """What a noun has behind its preposition: «منظمة الدفاع | عن المستهلك», «جمعية الرفق | بالحيوان»."""
    word, before = reader.words[phrase.last], reader.words[phrase.last - 1].form
    if phrase.kind == "ministry" or phrase.kind in ACTING or phrase.closed:
        return False  # «وزارة الدفاع | عن الصواريخ»
    if word.bi & f.FIELD and word.bi & f.DEF and (before, BY) in GOVERNING:
        phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 1
        return True
    if (before, word.form) not in GOVERNING or not reader.joined[phrase.last]:
        return False
    following = reader.words[phrase.last + 1]
    if not (following.bare & f.FIELD and following.bare & f.DEF) and not _matter(reader, phrase.last + 1):
        return False
    phrase.nouns, phrase.last = phrase.nouns + 1, phrase.last + 2
    return True


def negated(reader: Reader, phrase: Phrase) -> bool:
    """An adjective that is denied: «جهاز مكافحة الهجرة | غير الشرعية»."""
    if reader.words[phrase.last].form != NOT or not phrase.nouns or not reader.joined[phrase.last]:
        return False
    adjective = reader.words[phrase.last + 1].bare
    if not adjective & f.DEF or not adjective & (f.ADJ | f.NISBA):
        return False
    phrase.adjectives, phrase.last = phrase.adjectives + 1, phrase.last + 2
    return True


def _matter(reader: Reader, index: int) -> bool:
    """Whether a noun of what bodies are for begins at a token, a definite word behind it: «حقوق | الإنسان»."""
    word = reader.words[index].bare
    return bool(word & f.LINK) and not word & (f.DEF | f.STOP) and heads(reader, index)


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


def _done(reader: Reader, phrase: Phrase) -> bool:
    """Whether «ل» tells what is done with a body, or who is told something, and not what the body is for."""
    word = reader.words[phrase.last]
    if (phrase.definite and not phrase.parts) or word.form in DEEDS or _second(reader, phrase):
        return True  # «التحق بالجامعة | لدراسة العلوم», «البنك التجاري | لتحقيق النجاح»
    if word.form in SEEKING and reader.joined[phrase.last] and reader.words[phrase.last + 1].form in ABOUT:
        return True  # «قنصلية المملكة | للبحث عن»
    nation = reader.words[phrase.last - 1].bare & f.NORP
    if nation and phrase.kind in OFFICIAL and not word.every & f.SPORT:
        return True
    return _medium(reader, phrase.last) or _charge(reader, phrase)


def _second(reader: Reader, phrase: Phrase) -> bool:
    """Whether a purpose of one word stands before another: «كأس الهيئة العامة للرياضة | للرياضات الإلكترونية»."""
    return bool(phrase.nouns and reader.words[phrase.last - 1].li & reader.words[phrase.last].li & f.DEF)


def _medium(reader: Reader, index: int) -> bool:
    """Whether a medium is told something: «قال في المعهد | لوكالة رويترز»."""
    found = reader.matches(index, HEADS) if reader.words[index].li & f.BODY else ()
    return any(form.value.kind == "media" and form.skip for form, _ in found)


def _charge(reader: Reader, phrase: Phrase) -> bool:
    """Whether what stands behind «ل» is the charge of a deputy: «مساعد محافظ البنك المركزي | لشؤون العملات»."""
    if phrase.head < 0 or reader.words[phrase.last].form not in MATTERS:
        return False
    return any(word.form in DEPUTIES for word in reader.words[max(phrase.head - 3, 0) : phrase.head])


def for_what(reader: Reader, phrase: Phrase) -> bool:
    """«الهيئة العامة | للاستثمار», «المرصد السوري | لحقوق الإنسان», «جامعة نايف | للعلوم»."""
    word = reader.words[phrase.last]
    if not word.li or phrase.kind in ARMED or _done(reader, phrase):
        return False
    if for_field(reader, phrase):
        return True
    if (
        (phrase.kind in ACTING and not word.every & f.SPORT)
        or not word.li & (f.LINK | f.FIELD)
        or word.li & f.DEF
        or not (behind := linked(reader, phrase.last))
    ):
        return False
    named = proper(reader, behind)
    phrase.last = named[1] if named else behind + 1  # «المكتب التنفيذي | لحزب نداء تونس»
    phrase.nouns, phrase.closed = phrase.nouns + 1, False
    return True
