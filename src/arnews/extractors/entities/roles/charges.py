"""What behind a proclitic goes on a role: a purpose, a second charge, what somebody is charged with.

«وزيرة الدولة لشؤون التعاون», «وزير التجارة وحماية المستهلك», «المكلفة بشؤون الهجرة».
"""

from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from .named import Named
from .ties import POSTS, STATES, leads, told

BOARD = folded("board")
CHARGED = frozenset(folded("charged"))
RELATION = f.ADJ | f.NISBA
CHARGE = f.PORT | f.FIELD


def behind_proclitic(reader: Reader, first: int, last: int, named: Named) -> int:
    word = reader.words[last]
    if last > first and word.wa & f.DEF and not word.wa & f.ROLE and _with(reader, first, last):
        return 1
    if last == first and _second(reader, last):
        return 1
    if last > first and word.wa & f.LINK and not word.wa & (f.DEF | f.ROLE) and _both_charges(reader, last):
        return 2
    if word.li & f.DEF and told(reader, last):
        return 0
    if word.li & f.DEF and last in named.closed and reader.sport(last) and not word.li & f.LINK:
        return 0  # «عاد حارس ألمانيا | للملاعب»
    if word.li & f.DEF and (word.li & (f.FIELD | f.PORT) or (leads(reader, last) and last not in named.closed)):
        return 1
    if word.li and word.form[1:] in STATES and last + 1 in named.others:
        return named.others[last + 1].last - last  # «المندوب الدائم | لدولة الإمارات»
    if word.li & f.LINK and not word.li & f.DEF and (of := _of_two(reader, last)):
        return of  # «وزير الدولة | لشؤون رئاسة الوزراء»
    if word.li & f.LINK and reader.joined[last] and reader.words[last + 1].bare & f.DEF:
        return 2  # «وزيرة الدولة | لشؤون التعاون»
    if word.li & f.BODY and not word.li & f.DEF and leads(reader, last) and reader.joined[last]:
        return 2 if not reader.words[last + 1].bare & f.STOP else 0  # «الرئيس التنفيذي | لمجموعة واندا»
    if word.li & f.BODY and reader.joined[last] and reader.words[last + 1].form in BOARD:
        return 2  # «رئيسا | لمجلس إدارة الشركة»
    if word.li & f.OFFICE and (leads(reader, last) or (word.li & f.DEF and first - 1 in named.ends)):
        return 1  # «النائب الأول | لوزير الخارجية», «فلان مستشار | للرئيس»
    if word.bi & f.TOWN and last + 1 in named.others:
        return named.others[last + 1].last - last  # «مدير التعليم | بمنطقة جازان»
    named_beside = last + 1 in named.persons or first - 1 in named.ends
    if word.bi & f.DEF and word.form[1:] in POSTS and named_beside:
        return 1  # «رئيس القسم | بالشركة»
    return _charge(reader, last, named)


def _of_two(reader: Reader, last: int) -> int:
    """How many words a purpose of three has: «لشؤون | رئاسة الوزراء», 0 when it has not as many."""
    if not (reader.joined[last] and reader.joined[last + 1]):
        return 0
    following, further = reader.words[last + 1].bare, reader.words[last + 2].bare
    linked = following & (f.LINK | f.BODY) and not following & (f.DEF | f.STOP)
    return 3 if linked and further & f.DEF and further & CHARGE else 0


def _with(reader: Reader, first: int, last: int) -> bool:
    """Whether a definite word behind «و» is of one kind with what a role is for: «وزير العمل | والإسكان»."""
    word, before = reader.words[last], reader.words[last - 1]
    relation = before.bare & RELATION and word.wa & RELATION
    if relation and not (before.bare & (f.NORP | f.FIELD) or word.wa & CHARGE):
        return word.form.endswith("ه") == before.form.endswith("ه")  # «الأمراض النفسية | والعصبية»
    at = last - 1
    while at >= first and reader.words[at].bare & (f.QUALIFIER | f.MOD) and not reader.words[at].bare & CHARGE:
        at -= 1
    if any(word.form in CHARGED for word in reader.words[first - 1 : at]):
        return not word.wa & f.STOP  # «المكلفة بالنساء | والعائلة»
    noun = reader.words[at].every
    ours = noun & f.DEF and (noun & f.PORT or not noun & (f.NORP | f.ROLE))
    return at >= first and bool(word.wa & CHARGE and ours)


def _both_charges(reader: Reader, last: int) -> bool:
    """Whether an office has a second charge of two words: «وزير التجارة | وحماية المستهلك»."""
    following = reader.words[last + 1].bare
    charge = following & (f.FIELD | f.NORP) and not following & f.ROLE  # «وشؤون المصريين»
    return bool(reader.joined[last] and following & f.DEF and charge)


def _second(reader: Reader, last: int) -> bool:
    """Whether two occupations share an adjective and so are one role: «الصحفي | والكاتب السعودي»."""
    head, word, following = reader.words[last - 1], reader.words[last], reader.words[last + 1].bare
    job = head.listed.role is not None and head.listed.role[0] == "job"
    both = job and head.every & f.DEF and word.wa & f.DEF and word.wa & f.JOB
    return bool(both and reader.joined[last] and following & f.DEF and following & (f.NORP | f.MOD))


def _charge(reader: Reader, last: int, named: Named) -> int:
    """What somebody is in charge of: «المكلف | بالنقل», «المكلفة | بشؤون الهجرة»."""
    word = reader.words[last]
    if reader.words[last - 1].form not in CHARGED:
        return 0
    if word.bi & f.DEF:
        return 1
    if not word.bi or word.bare & f.KNOWN:
        return 0
    for at in (last + 1, last + 2):
        if not reader.joined[at - 1]:
            return 1
        if at in named.others:
            return named.others[at].last - last  # «المكلف | بملف خروج بريطانيا»
        if reader.words[at].bare & f.DEF:
            return at - last + 1
    return 1
