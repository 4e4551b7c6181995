"""What a preposition ties to a role: bodies, places, fields, seats, also a body in marks."""

from arnews._text import fold

from ..words import flags as f
from ..words.reading import Candidate, Reader
from ..words.small_words import folded, spelled
from ..words.words import Word
from .holders import close
from .named import Named

(IN_NAME_OF,) = folded("in the name of")
SENT = frozenset(folded("sent"))
ANSWERING, SEATS = frozenset(folded("answering")), frozenset(folded("seat"))
POSTS, MATTERS = frozenset(folded("post")), frozenset(folded("matter"))
VERSED = frozenset(folded("versed"))
SEVERAL, VISITS = folded("people"), frozenset(folded("visit"))
(AT,), (WHERE,) = folded("at"), folded("inside")
(HIS,), CAPITAL = spelled("his"), frozenset(folded("capital"))
SERVANTS, OWNED = frozenset(folded("servant of")), frozenset(folded("owned"))
STATES = frozenset(folded("state"))


def stem(word: Word) -> str:
    """A role word as it is without what is attached to it: «ومبعوث», «للمبعوث»."""
    skip = word.listed.role[1] if word.listed.role else 0
    rest = fold(word.text[skip:]) if skip else word.form
    return "ا" + rest if skip and word.li & f.DEF else rest


def medium(reader: Reader, index: int, other: Candidate) -> bool:
    """Whether a body is one that is told things: «قال | لقناة الجزيرة»."""
    return bool(reader.words[index].every & f.MEDIA or other.rule.endswith(("media", "(media)", "(site)")))


def told(reader: Reader, index: int) -> bool:
    """Whether those behind «ل» are told something: «قال الناطق | للصحفيين», «أكد الوزير | للتلفزيون»."""
    word = reader.words[index]
    if word.li & f.MEDIA:
        return not leads(reader, index)
    role = word.listed.role
    return role is not None and role[0] == "plural" and word.form.endswith(SEVERAL)


def visited(reader: Reader, first: int) -> bool:
    """Whether a role is that of a guest, whom the place behind «ل» sees: «زيارة ولي العهد | لإسبانيا»."""
    return not VISITS.isdisjoint([reader.words[at].form for at in (first - 3, first - 2)])


def leads(reader: Reader, last: int) -> bool:
    """Whether an adjective of office stands before: «المدير العام | لقناة», but «الوزير | لقناة» told it something."""
    return bool(reader.words[last - 1].bare & f.MOD and reader.words[last - 1].bare & f.DEF)


def owner(reader: Reader, first: int, last: int, named: Named) -> int:
    """The person whose man somebody is: «محامي | ترامب», «مدير حملة | ماكرون», «الناطقة باسم | ميركل»."""
    person, before = named.persons[last], reader.words[last - 1]
    if person.skip or before.every & f.DEF or before.text.endswith(HIS):
        return 0
    theirs = stem(before) in SERVANTS if last == first else before.form in OWNED or before.form == IN_NAME_OF
    return person.last - last if theirs or (last == first and before.form in OWNED) else 0


def prepositional(reader: Reader, first: int, last: int, named: Named) -> int:
    """«باسم الحكومة», «لدى ليبيا», «في أنقرة»."""
    word = reader.words[last]
    if not reader.joined[last]:
        return 0
    if last + 1 in named.others:
        other = named.others[last + 1]
        return 0 if _scene(reader, last, other, named) else other.last - last
    following = reader.words[last + 1]
    if last + 1 in named.persons:
        return 1 if word.form == IN_NAME_OF else 0
    if word.form == IN_NAME_OF and last == first and _named_so(reader, last):
        return 0
    if following.form in OWNED and last + 2 in named.persons and reader.joined[last + 1]:
        return 2  # «وزيرة التعليم | في إدارة ترامب»
    if following.form in CAPITAL and (place := _capital(reader, last + 2, named)):
        return place - last
    if following.form in STATES and last + 2 in named.others and reader.joined[last + 1]:
        return named.others[last + 2].last - last  # «لدى دولة | الإمارات»
    if word.form == IN_NAME_OF:
        return 2 if _speaks_for(reader, first, last + 1, named) else 0
    if following.form in POSTS:
        return 2
    if word.form == AT and following.bare & f.OFFICE and not following.bare & f.DEF:
        return 2  # «الوزير المنتدب | لدى وزير الخارجية»
    return _field(reader, first, last, named)


def _named_so(reader: Reader, last: int) -> bool:
    """Whether «باسم» is a given name: «العضو | باسم المجدمي», not «المتحدث باسم الحكومة»."""
    family = reader.words[last + 1]
    unknown = family.bare & f.DEF and not family.every & (f.KNOWN & ~f.COMMON) and not family.every & f.COMMON
    return bool(family.bare & f.FAMILY or unknown) and not family.bare & (f.BODY | f.FIELD)


def _scene(reader: Reader, last: int, other: Candidate, named: Named) -> bool:
    """Whether something happens where somebody is: «الحارس الأساسي | في كأس العالم», «الرئيس | في قصر الإليزيه»."""
    known = other.rule.endswith("(spot)")
    spot = known and reader.words[last - 1].every & f.DEF
    scene = spot or (other.label == "EVENT" and reader.sport(last))
    return bool(scene and reader.words[last].form == WHERE) and other.last not in named.persons


def _capital(reader: Reader, index: int, named: Named) -> int:
    """The token behind a capital that is named: «في العاصمة | الأمريكية واشنطن», 0 when it is not."""
    at = index + bool(reader.words[index].bare & f.NORP and reader.joined[index])
    return named.others[at].last if at in named.others and named.others[at].label == "GPE" else 0


def _speaks_for(reader: Reader, first: int, index: int, named: Named) -> bool:
    """Whether somebody speaks in the name of what stands at a token: «باسم | الحكومة», «باسم | متمردي الجيش»."""
    word = reader.words[index].bare
    if word & f.OFFICE:
        return bool(reader.words[first - 1].every & f.DEF)  # «متحدث باسم رئيس» is one of many
    if word & (f.DEF | f.BODY | f.LINK):
        return True
    goes_on = reader.joined[index] and (index + 1 in named.others or reader.words[index + 1].bare & f.DEF)
    return bool(goes_on and word & f.COMMON and not word & f.STOP)


def _field(reader: Reader, first: int, last: int, named: Named) -> int:
    """What somebody is versed in: «الخبيرة | في التغذية», «قاضي التحقيق | في قضايا الإرهاب»."""
    following, further = reader.words[last + 1], last + 2
    if following.bare & f.DEF and not following.bare & (f.STOP | f.TIME):
        versed = any(stem(word).removeprefix("ال") in VERSED for word in reader.words[first - 1 : last])
        return 2 if versed or (further in named.persons and close(reader, last + 1)) else 0
    if following.form not in MATTERS or not reader.joined[last + 1]:
        return 0
    if further in named.others:
        return named.others[further].last - last
    at = further + bool(reader.words[further].form in MATTERS and reader.joined[further])
    return at + 1 - last if reader.words[at].bare & f.DEF else 0


def sent(reader: Reader, first: int) -> bool:
    """Whether the head of a phrase is one who is sent: «المبعوث الخاص | إلى سوريا», not «عاد المبعوث | إلى سوريا»."""
    return not SENT.isdisjoint([stem(reader.words[first - 1]), stem(reader.words[first - 2])])


def seat(reader: Reader, last: int, named: Named) -> int:
    """What somebody stands or answers for: «عضو المجلس | عن دائرة الكرادة», «المسؤول | عن الملف»."""
    answers = stem(reader.words[last - 1]) in ANSWERING
    if not reader.joined[last] or not (answers or reader.words[last + 1].form in SEATS):
        return 0
    other = named.others.get(last + 1)
    if other or not answers:
        return other.last - last if other else 2
    return 2 if reader.words[last + 1].bare & (f.DEF | f.LINK) else 0
