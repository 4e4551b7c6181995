"""Whether a phrase that nobody's name stands beside is a role: «وزير الدفاع التركي», not «محام في واشنطن»."""

from ..words import flags as f
from ..words.context import PREPOSITIONS
from ..words.reading import CLOSING, Reader
from ..words.small_words import folded, spelled
from .charges import CHARGED
from .named import Named
from .reach import adjective
from .ties import ANSWERING, CAPITAL, IN_NAME_OF, SERVANTS, stem

GENITIVE = f.DEF | f.PLACE | f.ORG | f.BODY | f.PORT | f.LINK
DEEP = f.PORT | f.BODY | f.LINK | f.OFFICE | f.FIELD
PARTICIPLES = frozenset(folded("participle"))
ANY = frozenset(folded("any one"))
CHAMPIONS = frozenset(folded("champion"))
STARS, RISING = frozenset(folded("star")), frozenset(folded("rising"))
WORLD, AROUND = frozenset(folded("world")), frozenset(folded("around"))
(CHIEF,) = folded("chief")
MAYORS = frozenset(folded("mayor"))
(ABOUT,) = folded("about")
MANY = frozenset(folded("many"))
COPULAS = frozenset(folded("copula"))
OWNERS, PLACES = frozenset(folded("owner")), frozenset(folded("place"))
(IN,) = folded("inside")
WHOSE = spelled("whose")


def sole(reader: Reader, index: int, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether a phrase that nobody's name stands beside is a role."""
    definite = bool(reader.words[index].every & f.DEF)
    if kind == "plural":
        return several(reader, index, last, end, named) > 0
    if not definite and _vague(reader, last, end, kind, named):
        return False
    if kind == "title" and definite and end == last + 1 and reader.sport(index):
        return False  # «الزعيم الإماراتي» is a club
    return _specific(reader, index, last, end, kind, named) and not _no_role(reader, index, end, named)


def several(reader: Reader, index: int, last: int, end: int, named: Named) -> int:
    """The token behind several lands or charges that many hold one office of: «سفراء | السعودية والإمارات ومصر»."""
    if stem(reader.words[index]) not in MANY:
        return 0
    while end in named.closed and end in named.others and reader.words[end].wa & f.PLACE and reader.joined[end - 1]:
        end = named.others[end].last
    return end if any(reader.words[at].wa & (f.PORT | f.PLACE) for at in range(last, end)) else 0


def _vague(reader: Reader, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether an indefinite phrase names nobody in particular: «محام في واشنطن», «وزيرا في الحكومة»."""
    at = last
    while at < end and at not in named.others and adjective(reader, at):
        at += 1
    if reader.words[at].form == IN:
        return kind == "job" or at > last or at + 1 not in named.others
    attached = reader.words[at].bi and not reader.words[at].bare & f.KNOWN
    return bool(attached and reader.words[at - 1].form not in CHARGED)


def _no_role(reader: Reader, index: int, end: int, named: Named) -> bool:
    """Whether a phrase that nobody's name stands beside names nobody in particular, or is no noun at all."""
    if in_marks(reader, index, end):
        return True
    answers = stem(reader.words[index]) in ANSWERING and reader.words[index + 1].form == ABOUT
    if answers and reader.words[index - 1].form in COPULAS:
        return True  # «هي | المسؤولة عن الهجوم»
    if index in named.closed and reader.words[index].bare & f.DEF and _participle(reader, index):
        return True  # «شركة آسمان | المالكة للطائرة»
    placed = stem(reader.words[index]) in OWNERS and reader.words[index + 1].form in PLACES  # «صاحب المركز الخامس»
    return bool(placed or _champion(reader, index) or _any_one(reader, index) or _describes(reader, index))


def in_marks(reader: Reader, index: int, end: int) -> bool:
    """Whether a role alone stands in marks, as a nickname does: «"الملك المصري" محمد صلاح»."""
    return reader.gaps[index - 1][-1:] in CLOSING and reader.gaps[end - 1][:1] in CLOSING.values()


def _participle(reader: Reader, index: int) -> bool:
    return reader.words[index].form.removeprefix("ال") in PARTICIPLES


def wanes(reader: Reader, index: int) -> bool:
    """Whether a star is one of the sky or the world that of all: «سطع | نجم فلان», «حول | العالم»."""
    before, word = reader.words[index - 1].form, stem(reader.words[index])
    return (word in STARS and before in RISING) or (word in WORLD and before in AROUND)


def _champion(reader: Reader, index: int) -> bool:
    """Whether a champion is rather a club: «بطل إيطاليا»."""
    contest = reader.sport(index) or reader.words[index + 1].bare & f.PLACE
    return bool(contest and stem(reader.words[index]) in CHAMPIONS)


def _any_one(reader: Reader, index: int) -> bool:
    """Whether it is one of a kind: «أفضل | لاعب في أوروبا», «غير | عضو في المنظمة»."""
    return reader.joined[index - 1] and reader.words[index - 1].form in ANY


def _describes(reader: Reader, index: int) -> bool:
    """Whether a role word is the adjective of the noun before: «محادثات | دبلوماسية في نيويورك», «الحزب | الحاكم»."""
    word, noun = reader.words[index], reader.words[index - 1]
    if not reader.joined[index - 1] or noun.bare & (f.STOP | f.SAY | f.ACT | f.ROLE):
        return False
    participle = _participle(reader, index)
    if word.form == CHIEF and noun.every & f.DEF and noun.bare & f.COMMON and reader.words[index + 1].li:
        return True  # «المعقل | الرئيس للحوثيين»
    if word.bare & f.DEF:
        article = noun.every & f.DEF and not noun.every & (f.SAY | f.ACT) and "أل" not in reader.texts[index - 1][:3]
        known = article or noun.bare & (f.NORP | f.ORG | f.PLACE)  # «ألغى | المسؤول» is no noun
        return (participle and bool(known)) or _of_his(reader, index)
    relation = word.bare & f.MOD or word.form.endswith(("ي", "يه"))
    following = reader.words[index + 1]
    if reader.joined[index] and following.bare & GENITIVE and not following.bare & f.STOP:
        return False  # «زار | محافظ القاهرة»
    return bool((relation or participle) and noun.bare & (f.COMMON | f.NORP) and not noun.bare & f.DEF)


def _of_his(reader: Reader, index: int) -> bool:
    """Whether a word describes what somebody has: «في مؤتمره | الصحفي بمقر الوزارة», not «مع زوجته | الصحفية»."""
    word, noun = reader.words[index], reader.words[index - 1]
    if not word.form.endswith(("ي", "يه")) or noun.every & (f.KIN | f.PERSON | f.NAME):
        return False
    return noun.text.endswith(WHOSE) and reader.joined[index - 2] and reader.words[index - 2].form in PREPOSITIONS


def _specific(reader: Reader, index: int, last: int, end: int, kind: str, named: Named) -> bool:
    """Whether a phrase without a name picks out one holder: two or more words, with a genitive or nationality."""
    if end - index < 2:
        return False
    definite = reader.words[index].every & f.DEF
    words = reader.words[last:end]
    telling = any(w.every & f.DEF and w.every & (f.NORP | f.PORT | f.FIELD | f.BODY) for w in words)
    charged = any(w.bare & f.DEF and w.bare & f.PORT for w in reader.words[index + 1 : last])
    deep = bool(words[:1]) and words[0].bare & DEEP and not words[0].bare & f.DEF and any(w.bare & f.DEF for w in words)
    whose = stem(reader.words[index]) in SERVANTS and words and words[0].bare & f.DEF  # «محامي | الموقوفين»
    titular = kind == "office" and not definite and last - index > 1 and reader.words[last - 1].bare & f.DEF
    marked = any(reader.gaps[at][-1:] in CLOSING for at in range(last - 1, end - 1))  # «قائد "حراك الريف"»
    return bool(
        telling
        or marked
        or whose
        or titular  # «نقيب الصحفيين»
        or (stem(reader.words[index]) in MAYORS and reader.words[last].form in CAPITAL)  # «أمين | العاصمة المقدسة»
        or charged  # «محامي الدفاع»
        or (deep and reader.words[index].every & f.OFFICE)  # «كبير مهندسي مشروع الجسر»
        or any(at in named.others or at in named.persons for at in range(index + 1, end))  # «رئيس | جمهورية العراق»
        or (definite and any(w.form == IN_NAME_OF for w in words))
        or (definite and any(w.bare & f.MOD for w in words))
    )
