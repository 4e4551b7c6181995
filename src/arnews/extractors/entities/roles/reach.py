"""How far a role phrase goes: genitives, adjectives, bodies, «باسم», «لدى», «في», up to a name or a verb."""

from ..lexicons import NATIONALITIES, ROLES
from ..phrases.parts import general
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded
from .charges import CHARGED, behind_proclitic
from .named import Named
from .ties import SERVANTS, leads, medium, owner, prepositional, seat, sent, stem, visited

LONGEST = 14
VERBAL = "يتن"  # an unlisted word that begins so is rather a verb: «رئيس يكره النساء»
FOR = frozenset(folded("complement"))
LADY, (FIRST,) = frozenset(folded("lady")), folded("first")
(ABOUT,) = folded("about")
TO = frozenset(folded("to"))
MOST = frozenset(folded("any one"))
REALMS = frozenset(folded("realm"))
CAPITAL = frozenset(folded("capital"))
NOUN = f.PORT | f.FIELD | f.LINK | f.BODY | f.ORG | f.PLACE
GOVERNMENTS = {tuple(words.split(" ")) for words in folded("interim")}
ACTING = frozenset(folded("acting"))
UNITS, LAST = frozenset(folded("unit")), frozenset(folded("last"))
(INSIDE,), (IN_NAME_OF,) = folded("inside"), folded("in the name of")
BINDING, ROYAL = frozenset(folded("binding")), frozenset(folded("royal"))
NUMBERED = frozenset((*folded("numbered"), *folded("son")))
EPITHETS = {tuple(words.split(" ")) for words in folded("epithet")}


def extend(reader: Reader, last: int, definite: bool, named: Named) -> int:
    """The token behind the phrase whose head ends before token `last`."""
    first = last
    while last - first < LONGEST and reader.joined[last - 1]:
        if _object(reader, first, last, definite, named):
            break
        ours = last in named.persons
        step = owner(reader, first, last, named) if ours else _step(reader, first, last, named)
        if not step:
            break
        last += step
        if ours and (reader.words[last].bare & f.ROLE or reader.words[last].form in CHARGED):
            break  # «وكيل روبرت ليفاندوفسكي | مهاجم بايرن»
    return last


def _object(reader: Reader, first: int, last: int, definite: bool, named: Named) -> bool:
    """Whether a name behind a definite word is the object: «السفير | القنصلية السعودية», «رئيس الوزراء | إيران»."""
    if not reader.words[last - 1].every & f.DEF:
        return False
    if last == first and not definite and _noun(reader, last, named):
        return True  # «شكر خادم الحرمين الشريفين | الحضور»
    if last not in named.others or named.others[last].skip:
        return False
    capital = any(word.form in CAPITAL for word in reader.words[first:last])  # «عمدة العاصمة | لندن»
    return definite or not (capital or named.others[last].label == "ORG")


def _noun(reader: Reader, last: int, named: Named) -> bool:
    """Whether a definite word is no adjective that we know, nor one that stands before a name."""
    word = reader.words[last]
    adjective = word.bare & (f.QUALIFIER | f.MOD | f.PORT) or word.form in CHARGED or word.form.endswith("يه")
    adjective = adjective or (word.bare & f.JOB and not reader.joined[last])  # «لاعب الوسط | المدافع»
    adjective = adjective or (word.form, reader.words[last + 1].form) in EPITHETS
    return bool(word.bare & f.DEF and word.bare & f.KNOWN and not adjective) and last + 1 not in named.persons


def _step(reader: Reader, first: int, last: int, named: Named) -> int:
    word = reader.words[last]
    if last in named.others and named.others[last].start == reader.starts[last]:
        apart = last > first and (last in named.closed or adjective(reader, last - 1))
        return 0 if apart else named.others[last].last - last
    if known := _known(reader, first, last, named):
        return known
    if word.form in FOR or (word.form in TO and last > first and sent(reader, first)):
        return prepositional(reader, first, last, named)
    if word.form == ABOUT:
        return seat(reader, last, named)
    if word.bare & (f.STOP | f.TIME | f.TITLE | f.RANK):
        return int(_realm(reader, first, last, named)) or _team(reader, first, last, named)
    if last in named.others:
        return _attached(reader, first, last, named)
    if word.bare & f.DEF:
        last_before = last + 1 in named.persons and reader.joined[last] and not word.bare & f.ROLE
        return int(last_before) or _definite(reader, first, last)  # «الصحفي السعودي | المفقود جمال خاشقجي»
    return behind_proclitic(reader, first, last, named) or _construct(reader, first, last, named)


def _known(reader: Reader, first: int, last: int, named: Named) -> int:
    """How many words of an office, government or epithet go on a role by themselves."""
    word = reader.words[last]
    if word.bare & f.MOD and word.bare & f.DEF and _of_office(reader, first, last, named):
        return 1  # «الأمين العام»: no year here
    if last > first and (
        word.form in LAST or _acting(reader, last) or general(reader, last) or _numbered(reader, last)
    ):
        return 1  # «وزير المالية | بالنيابة», «المتحدثة باسم الادعاء | العام»
    if _first_lady(reader, first, last) or (last == first and _servant(reader, last, named)):
        return 1
    if (word.form, reader.words[last + 1].form) in EPITHETS:
        return 2
    within = 0 if last in named.closed else _office_within(reader, last)
    return _government(reader, last) or within


def _of_office(reader: Reader, first: int, last: int, named: Named) -> bool:
    """Whether an adjective is one of office: «الأمين | العام», «وكيل إمارة عسير | المساعد للشؤون التنموية»."""
    if last == first or reader.words[last - 1].every & (f.OFFICE | f.MOD):
        return True
    return last in named.closed and reader.joined[last] and bool(reader.words[last + 1].li & f.DEF)


def _acting(reader: Reader, last: int) -> bool:
    """Whether one holds an office for another: «وزير المالية | وكالة», not «وكالة الأنباء»."""
    word, after = reader.words[last], reader.words[last + 1]
    agency = reader.joined[last] and after.every & (f.DEF | f.NORP | f.ORG | f.PLACE)
    return word.form in ACTING and bool(reader.words[last - 1].every & f.DEF) and not agency


def _government(reader: Reader, last: int) -> int:
    """How many words a government has that is no body of its own: «رئيس وزراء | حكومة تصريف الأعمال»."""
    first = last + (reader.words[last].form == INSIDE)
    for words in GOVERNMENTS if reader.words[first].bare & f.BODY else ():
        if tuple([word.form for word in reader.words[first : first + len(words)]]) == words:
            return first + len(words) - last
    return 0


def _servant(reader: Reader, last: int, named: Named) -> bool:
    """Whether the name behind a ruler is his man's: «مستشار | الملك فؤاد عالي الهمة», not «الملك محمد السادس»."""
    person, words = named.persons.get(last + 1), reader.words
    if person is None or words[last].form not in ROYAL or stem(words[last - 1]) not in SERVANTS:
        return False
    ruler = any(word.form in NUMBERED for word in words[person.first : person.last])
    return person.last - person.first > 1 and not ruler


def _numbered(reader: Reader, last: int) -> bool:
    """Whether a number tells one unit of several: «قائد اللواء | 35 مدرع»."""
    unit = reader.words[last - 1].form in UNITS
    return unit and (reader.words[last].form.isdigit() or reader.words[last].text[:1].isdigit())


def _first_lady(reader: Reader, first: int, last: int) -> bool:
    """«السيدة الأميركية | الأولى»."""
    return reader.words[last].form == FIRST and last == first + 1 and reader.words[first - 1].form in LADY


def _office_within(reader: Reader, last: int) -> int:
    """An office of several words that another is under: «مستشار | خادم الحرمين الشريفين»."""
    if last not in reader.long or reader.words[last].skip or reader.words[last - 1].every & f.DEF:
        return 0
    found = (
        at for form, at in reader.matches(last, ROLES) if form.value == "office" and reader.words[at - 1].every & f.DEF
    )
    return max(found, default=last) - last


def _realm(reader: Reader, first: int, last: int, named: Named) -> bool:
    """Whether a title with its realm goes on an office: «نائب | أمير منطقة الرياض»."""
    word, following = reader.words[last], reader.words[last + 1].bare
    under = last == first and not reader.words[last - 1].every & f.DEF and word.form in REALMS and reader.joined[last]
    return under and (last + 1 in named.others or bool(following & (f.TOWN | f.PORT)))


def _team(reader: Reader, first: int, last: int, named: Named) -> int:
    """A rank that is a team here: «مدرب فريق | برشلونة», «رئيس الفريق»."""
    word = reader.words[last].bare
    if not word & f.BODY:
        return 0
    named_behind = reader.joined[last] and last + 1 in named.persons  # «مساعد الفريق | محمود حجازي»
    general = named_behind and not reader.sport(last)
    return int(last + 1 in named.others or (last == first and bool(word & f.DEF) and not general))


def _attached(reader: Reader, first: int, last: int, named: Named) -> int:
    """A body or place behind a proclitic: «للأمم المتحدة», «بالأمم المتحدة», «ويوفنتوس السابق»."""
    word, other = reader.words[last], named.others[last]
    if word.li or word.bi:
        told = word.li and medium(reader, last, other)
        return 0 if (told and not leads(reader, last)) or visited(reader, first) else other.last - last
    return other.last - last if word.wa and last in named.closed and _joint(reader, other.last, named) else 0


def _joint(reader: Reader, index: int, named: Named) -> bool:
    """Whether what follows says that two bodies had one holder: «لاعب أرسنال ومنتخب فرنسا | السابق»."""
    if not reader.joined[index - 1]:
        return False
    word = reader.words[index].bare
    return bool(word & f.MOD and word & f.DEF) or (index in named.persons and not named.persons[index].skip)


def _construct(reader: Reader, first: int, last: int, named: Named) -> int:
    """An indefinite noun that a definite one or a name follows: «نائب رئيس الوزراء», «أستاذ علم الفلك»."""
    word = reader.words[last]
    if word.form in MOST:
        return 2 if reader.joined[last] and reader.words[last + 1].bare & (f.BODY | f.PORT) else 0  # «زعيم | أكبر كتلة»
    if last > first and last in named.closed and word.form not in CHARGED:
        return 0  # «ولي عهد أبوظبي | نائب القائد الأعلى», «محافظ عدن | سالم»
    if last - first < 3 and adjective(reader, last):
        return 1
    if last > first and adjective(reader, last - 1):
        return 0  # «مسؤول عسكري | شبكة»
    if word.bi & f.ROLE:
        return 0  # «ممثلة | بوزيرة الطاقة»
    attached = word.wa or word.li & f.ROLE
    if reader.words[last - 1].every & f.DEF and (last > first or word.bare & f.KNOWN or attached):
        return 0  # «اللواء | مدير أمن القاهرة», «الكاتب | والصحفي فلان», «الوزير | بنظيره المغربي»
    if word.bare & (f.SAY | f.ACT):
        return 0
    if last == first and word.bare & (f.BODY | f.PORT) and not word.bare & f.NAME:
        return 1  # «رئيسة فرقة مسرحية»
    if not reader.joined[last]:
        return 0
    following = reader.words[last + 1]
    goes_on = following.bare & (f.DEF | f.LINK | f.BODY | f.PORT | f.OFFICE) and not following.bare & f.STOP
    fits = word.bare & (f.LINK | f.OFFICE | f.BODY | f.PORT | f.JOB) or (
        last == first and word.every & f.COMMON and word.form[0] not in VERBAL
    )
    return 1 if fits and (goes_on or last + 1 in named.others) else 0


def adjective(reader: Reader, last: int) -> bool:
    """Whether a word is an adjective without the article: «ناشط | بيئي», «خبير أمني | سابق»."""
    word, before = reader.words[last], reader.words[last - 1]
    if before.every & f.DEF or word.bare & f.DEF or before.form == IN_NAME_OF:
        return False
    if word.bare & (f.MOD | f.NORP | f.ADJ):
        return True
    common = word.bare & f.COMMON and not word.every & (f.NAME | f.SAY | f.ACT | f.STOP | f.ROLE)
    return bool(common and len(word.form) > 4 and word.form.endswith(("ي", "يه", "يا")))


def _definite(reader: Reader, first: int, last: int) -> int:
    """A definite word goes on a phrase when it can be its genitive or an adjective."""
    word, before = reader.words[last], reader.words[last - 1]
    if nation := reader.matches(last, NATIONALITIES) if last in reader.long else []:
        return nation[0][1] - last  # «الزعيم | الجنوب أفريقي»
    if last > first and word.form in BINDING:
        return 0  # «الكاتب العام للنقابة الوطنية | المنضوية تحت»
    describing = word.bare & (f.QUALIFIER | f.MOD) or word.form.endswith("يه")
    if before.every & f.DEF and word.bare & NOUN and not describing:
        return 0  # «سدد اللاعب | الكرة»
    if word.bare & (f.MOD | f.NORP | f.PORT | f.FIELD | f.ADJ) or last == first:
        return 1
    if word.form in CHARGED or (word.bare & f.NISBA and not word.bare & f.ROLE):
        return 1
    linked = before.bare & (f.LINK | f.BODY | f.PORT) and not before.bare & f.DEF
    return int(bool(linked))
