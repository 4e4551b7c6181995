"""Whether the words behind the head of a body make it the name of one: «مجلس النواب», not «شركة الطيران»."""

from ..lexicons import HEADS, ORGANIZATIONS, HeadRow
from ..phrases.parts import Phrase
from ..phrases.proper import proper
from ..words import flags as f
from ..words.reading import Reader
from ..words.small_words import folded, spelled
from ..words.words import Word

ONE = ("office", "job", "rank", "title")  # kinds of role words that mean one person
# Kinds of heads that any noun may follow.
TELLING = {"media", "company", "loose", "unit", "group", "club", "part", "chair", "force", "front", "area", "crowd"}
PLAIN = {*TELLING, "state"} - {"front"}  # kinds of heads that one adjective does not name: «الشركة الوطنية»
OF_NATION = {"state", "part", "chair", "force", "local"}  # kinds of heads that their nation alone names
PARTS = {"part", "chair", "force"}
TWO = spelled("two")
(CLUB,) = folded("club")
LANDS, GOVERNMENT = frozenset(folded("unnamed")), folded("government")
COURTS, HOLDING = folded("court"), folded("holding")
FEDERATIONS = frozenset(folded("federation"))
BODIES = folded("body")
BOARD = folded("board")
TAKES = frozenset(folded("takes"))
SORTS = frozenset(folded("sort"))
BELONGING = folded("belonging")
SIDE, HALVES = folded("side team"), frozenset(folded("half of a land"))


def named_enough(reader: Reader, index: int, phrase: Phrase, definite: bool, row: HeadRow) -> bool:
    """Whether the words behind a head make it the name of one body: not «الصحيفة الإسرائيلية», «جهاز الكمبيوتر»."""
    if not definite:
        return row.kind not in TELLING or (_telling(reader, index, phrase) and not _any(reader, index, phrase, row))
    first = reader.words[index + 1]
    if (not phrase.adjectives and not phrase.names) or (phrase.parts == 1 and _again(reader.words[index], first)):
        return False
    if row.kind == "club" and not _nations(reader, index, phrase):
        return False
    if first.bare & f.NORP and not first.bare & f.ADJ and _only_nation(reader, index + 1, phrase):
        return _national(reader, index, row) or _of_sport(reader, index, row)
    return row.kind not in PLAIN or phrase.parts > 1


def _national(reader: Reader, index: int, row: HeadRow) -> bool:
    """Whether its nation alone names a body: «الجيش الليبي», «السفارة الأميركية»; not «المحكمة التشيكية»."""
    return row.kind in OF_NATION and not reader.words[index].form.endswith(COURTS)


def _of_sport(reader: Reader, index: int, row: HeadRow) -> bool:
    """Whether its nation names a team, or a federation where the words around speak of sport: «الاتحاد السعودي»."""
    head = reader.words[index].form
    if row.kind == "club":
        return not head.endswith(CLUB)
    return head in FEDERATIONS and reader.sport(index)


def _only_nation(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Whether a nationality, which may have two words, is all that follows: «الشركة | الكورية الجنوبية»."""
    return phrase.parts == 1 or (phrase.parts == 2 and reader.words[index + 1].form in HALVES)


def _nations(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Whether a team is that of a nation or of a sport: not «الفريق الأمني للرئيس», «الفريق الكتالوني»."""
    words = reader.words[index + 1 : phrase.last]
    if any(word.every & f.SPORT or word.bare & f.PLACE or word.bare & f.ORG for word in words):
        return True
    nations = [nation[1] for word in words if word.bare & f.NORP and (nation := word.listed.nation)]
    return any(nations) if reader.words[index].form.endswith(SIDE) else bool(nations)


def _again(head: Word, word: Word) -> bool:
    """Whether a definite head and an adjective speak of a body named before: «المنظمة الأممية», «المؤسسة الأمنية»."""
    return word.form in SORTS and head.form.endswith(BODIES)


def _telling(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Whether the words behind «شركة», «صحيفة» or «جهاز» name one: not «شركتي الاتصالات», «إدارة الحرب»."""
    if not phrase.names and reader.words[index].form.endswith(TWO):
        return False
    words = reader.words[index + 1 : phrase.last]
    if phrase.kind == "club" and words[-1].bare & f.NORP and words[-1].form.endswith("ه"):
        return False  # «فريق العاصمة الفرنسية»
    if phrase.names or reader.words[index].form.endswith(HOLDING):
        return phrase.names > 0  # «تنظيم | حزب الله», not «تنظيم | المعلومات»
    return any(word.every & (f.NORP | f.FIELD) for word in words)


def _any(reader: Reader, index: int, phrase: Phrase, row: HeadRow) -> bool:
    """Whether a head and its phrase are one of many: «شركة الطيران», «قوات الأمن», «فريق البحث», «جبهة مأرب»."""
    if phrase.nouns == phrase.parts == 1 and row.kind in ("force", "company", "unit"):
        return row.kind != "unit" or not _belongs(reader, phrase.last)
    first = reader.words[index + 1]
    if row.kind == "club":
        nation = any(word.bare & f.NORP for word in reader.words[index + 1 : phrase.last])
        return not (phrase.names or nation) or bool(first.every & f.ROLE and not first.bare & (f.DEF | f.ORG))
    if row.kind == "company" and not phrase.names and first.every & f.ROLE:
        return True  # «مجموعة اللاعبين المحترفين»
    if row.kind == "chair" and _taken(reader, index):
        return True
    if row.kind in ("chair", "crowd"):
        return phrase.parts == phrase.names or (row.kind == "chair" and _led_by(first))
    if row.kind == "part" and phrase.parts == phrase.names:
        return bool(first.listed.place and first.listed.place.best.kind == "country")  # «إدارة | السعودية»
    if row.kind in ("front", "area"):
        return phrase.names > 0 and bool(first.bare & f.PLACE) and not first.listed.of(ORGANIZATIONS.name)
    return row.kind in ("unit", "company") and bool(first.bare & f.TOWN) and not first.bare & f.DEF


def _taken(reader: Reader, index: int) -> bool:
    """Whether somebody takes or leaves a seat: «تولى | رئاسة الحكومة», «تكليف الحريري | رئاسة الحكومة»."""
    if not index or not reader.joined[index - 1]:
        return False
    second = index > 1 and reader.joined[index - 2] and reader.words[index - 2].form in TAKES
    return second or reader.words[index - 1].form in TAKES


def _led_by(word: Word) -> bool:
    """Whether somebody presides: «برئاسة | الكاميروني عيسى حياتو», «برئاسة | رئيس الوزراء»."""
    return bool(word.bare & f.NORP or (word.every & f.ROLE and not word.bare & f.FIELD))


def _belongs(reader: Reader, index: int) -> bool:
    """Whether «التابع» and a body follow: «قسم السكان | التابع لإدارة الشؤون الاجتماعية»."""
    return reader.words[index].form.startswith(BELONGING) and bool(
        reader.words[index + 1].li & (f.DEF | f.BODY | f.ORG)
    )


def whole(reader: Reader, index: int, phrase: Phrase, row: HeadRow) -> bool:
    """Whether the genitive behind a head is somebody, or something whole by itself, so that the head names no body.

    «برئاسة | الرئيس», «قوات | الجيش الليبي», «إدارة | باريس سان جيرمان», «مجلس إدارة | الشركة».
    """
    word = reader.words[index + 1]
    somebody = word.bare & f.DEF or row.kind in (
        "state",
        "loose",
        "group",
    )  # «حكومة | رئيس الوزراء», «كتلة | رئيس الوزراء»
    kind = word.listed.role[0] if word.listed.role and somebody else ""
    if kind in ONE and not (kind == "job" and word.bare & f.FIELD):  # «نقابة العمال» is named
        return not phrase.names  # and «جامعة الملك سعود»
    end = reader.words[phrase.last - 1]
    if phrase.nouns == phrase.parts and end.bare & f.BODY and end.bare & f.DEF and not end.bare & f.FIELD:
        return True
    if row.kind == "state" and phrase.nouns == phrase.parts == 1:
        return word.form in LANDS or (reader.words[index].form.endswith(GOVERNMENT) and _surname(word))
    if row.kind == "body" and phrase.nouns > 1 and word.form in BOARD:
        return _by_itself(reader, index + 2)  # «مجلس إدارة | الهيئة العامة للترفيه»
    if row.kind in PARTS:
        return _by_itself(reader, index + 1) or (_club(word) and reader.sport(index))  # «إدارة | برشلونة»
    return row.kind != "club" and _team(reader, index + 1)


def _surname(word: Word) -> bool:
    """Whether a word with the article can only be a family name: «حكومة | الملقي», «حكومة | السنيورة»."""
    return not word.every & (f.COMMON | f.FIELD | f.NORP | f.PLACE | f.ORG | f.ADJ | f.BODY | f.LINK)


def _club(word: Word) -> bool:
    """Whether a word is the name of a club and nothing else but a town."""
    return any(form.value.kind == "club" and form.value.needs == "-" for form in word.listed.of(ORGANIZATIONS.name))


def _team(reader: Reader, index: int) -> bool:
    """Whether a team of its own begins at a token: «بعثة | المنتخب السعودي»."""
    word, following = reader.words[index], reader.words[index + 1]
    teams = word.bare & f.BODY and word.bare & f.DEF and reader.joined[index] and following.bare & f.NORP
    return bool(teams and any(form.value.kind == "club" for form, _ in reader.matches(index, HEADS)))


def _by_itself(reader: Reader, index: int) -> bool:
    """Whether a body of its own begins at a token."""
    word = reader.words[index]
    if word.bare & f.BODY and word.bare & f.DEF and reader.joined[index] and reader.words[index + 1].bare & f.NORP:
        return True
    named = proper(reader, index)
    if named is not None and named[1] > index + 1:
        return named[0].lexicon == ORGANIZATIONS.name
    return bool(word.bare & (f.ORG | f.BODY | f.ROLE) and not word.bare & (f.FIELD | f.PLACE))


def for_something(reader: Reader, index: int) -> bool:
    """Whether «ل» stands right behind a head, which then tells what it is for: «شركة | لشحن الحاويات»."""
    word = reader.words[index]
    return bool(word.li & (f.FIELD | f.LINK)) and not word.bare & (f.KNOWN | f.DEF)
