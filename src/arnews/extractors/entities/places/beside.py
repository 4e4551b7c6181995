"""What the words beside a place say for it, the most for one whose name is an ordinary word too."""

from ..words import flags as f
from ..words.common import ways
from ..words.gazetteer import SinglePlace
from ..words.reading import Reader
from ..words.small_words import folded
from ..words.words import Word

BEFORE, IN, WHITHER, CAPITAL, CLEAR = (frozenset(folded(use)) for use in ("where", "in", "whither", "capital", "clear"))
SIDES = frozenset([before + side for before in ("", *folded("proclitic")) for side in folded("side")])
SURE = 3.5  # makes a place of a name that is also a word
RARE = 8  # level up to which a word is not too common to be meant as a place
DASHES = ("-", "–", "—", "ـ")
USUAL = 9  # the same where a place of its country stands beside it
BUILT = frozenset(folded("built"))
STATES = ("country", "capital")


def evidence(reader: Reader, index: int, proclitics: str) -> float:
    """What speaks for a place: «في», «مدينة» before it; a common word speaks against."""
    score = 1.0 if proclitics[-1:] == "ب" else 0.0
    before = reader.words[index - 1]
    headed = before.every & (f.TOWN | f.SPOT)
    if not proclitics and (headed or before.form in BEFORE) and reader.joined[index - 1]:
        score += 1.5 if not headed else SURE if _town(before, reader.words[index]) else 3.0
    return score


def _town(head: Word, word: Word) -> bool:
    """Whether the head makes a place even of a common word: «مدينة إب», but not «المدينة الحمراء» or «ولاية جديدة».

    Behind a head without the article one with it is no adjective: «مدينة العيون», «ناحية البغدادي».
    """
    plain = word.bare & f.DEF or word.form in CLEAR or not word.bare & (f.QUALIFIER | f.MOD)
    return bool(head.every & f.TOWN and not head.every & f.DEF and plain)


def doubtful(reader: Reader, index: int, place: SinglePlace) -> float:
    """What more speaks for one that is doubtful: a side, «و» behind another place, the nationality of a capital."""
    word, before, proclitics = reader.words[index], reader.words[index - 1], place.proclitics
    if _dateline(reader, index):
        return SURE + 1.5
    if not reader.joined[index - 1] or word.every & f.HEAD:
        return 0.0
    if place.best.kind == "country" and before.every & f.TOWN and not before.every & f.DEF:
        return SURE  # «دولة مالي»
    if before.form in BUILT and not before.every & f.DEF and not proclitics and clear(word, proclitics):
        return SURE  # «ميناء | جيهان»
    if not proclitics and word.form in CLEAR and place.best.kind == "capital" and place.best.country in reader.lands:
        return SURE + 1.5  # «وفد سيول» where Korea is named
    if before.form in IN and not word.bare & (f.COMMON | f.ROLE):
        return SURE - 1.5  # «في بعقوبة»
    if _there(reader, index, proclitics) and _of_the_land(reader, place) and not _described(reader, index):
        return SURE + 1.5  # «في دوما» where Syria is named
    if _paired(reader, index, place):
        return SURE + 1.5  # «في طاقة | ومرباط»
    if _with_neighbour(reader, index, place):
        return SURE + 1.5
    if proclitics == "و" and reader.placed == index:
        return SURE + 1.0 if not word.every & f.NAME and _rare(word, "و") and not _governs(reader, index) else 0.0
    if before.form in SIDES and word.form in CLEAR and _of_the_land(reader, place):
        return SURE  # «شمال الضفة» where Palestine is named
    return SURE if (before.form in SIDES or _capital(reader, index - 1)) and _rare(word, "") else 0.0


def _there(reader: Reader, index: int, proclitics: str) -> bool:
    """Whether «في», «إلى» or ب says that a word is where something is."""
    word = reader.words[index]
    if proclitics:
        return proclitics == "ب" and clear(word, proclitics) and not word.bare & f.KNOWN
    return reader.words[index - 1].form in WHITHER and clear(word, proclitics)


def _paired(reader: Reader, index: int, place: SinglePlace) -> bool:
    """Whether a place where something is has a sure one of the same country beside it: «في طاقة | ومرباط»."""
    if reader.words[index - 1].form not in WHITHER or place.skip or not reader.joined[index]:
        return False
    other = reader.words[index + 1].listed.place
    if other is None or other.proclitics != "و" or other.best.ambiguous:
        return False
    return not {row.country for row in place.rows}.isdisjoint([row.country for row in other.rows])


def _dateline(reader: Reader, index: int) -> bool:
    """Whether a word begins a line and a dash follows: «سيول - (أ ف ب)»."""
    begins = index == 0 or "\n" in reader.gaps[index - 1]
    return begins and clear(reader.words[index], "") and reader.gaps[index].strip(" (") in DASHES


def _with_neighbour(reader: Reader, index: int, place: SinglePlace) -> bool:
    """Whether a place of the same country stands before «و»: «طهران | ومشهد», not «لبنان | وصور»."""
    before = reader.words[index - 1].listed.place
    if place.proclitics != "و" or before is None or reader.placed != index or before.best.kind == "country":
        return False
    word, behind = reader.words[index], reader.words[index + 1]
    described = behind.bare & (f.DEF | f.MOD | f.QUALIFIER)
    last = not reader.joined[index] or _one_more(behind)
    if not last and (described or _level(word, "و") > USUAL):
        return False
    return not {row.country for row in place.rows}.isdisjoint([row.country for row in before.rows])


def _one_more(word: Word) -> bool:
    """Whether one more town follows in a list: «الدمام والخبر | والقطيف»."""
    place = word.listed.place
    return place is not None and place.proclitics == "و" and place.prior > 0


def clear(word: Word, proclitics: str) -> bool:
    """Whether the name of a place is nothing else where the text speaks of places: «دوما», not «السجن»."""
    return not word.every & (f.COMMON | f.NAME) or word.form[len(proclitics) :] in CLEAR


def _of_the_land(reader: Reader, place: SinglePlace) -> bool:
    """Whether a place is in a country that the document names, or is a country or its capital."""
    return place.best.kind in STATES or not reader.lands.isdisjoint([row.country or "-" for row in place.rows])


def _described(reader: Reader, index: int) -> bool:
    """Whether what follows belongs to a common noun rather than to a place: «بالتضامن التركي»."""
    return bool(reader.joined[index] and reader.words[index + 1].bare & (f.DEF | f.MOD | f.QUALIFIER))


def _governs(reader: Reader, index: int) -> bool:
    """Whether a noun follows that a place would not have: «بين بعقوبة والخالص», but «عن الغوطة | وعمد النظام»."""
    following = reader.words[index + 1].bare
    return bool(reader.joined[index] and following & f.DEF and not following & (f.QUALIFIER | f.PLACE))


def _rare(word: Word, proclitic: str) -> bool:
    """Whether a word is seldom met as an ordinary one behind a proclitic: «الخالص» is, «الساحل» is not."""
    return _level(word, proclitic) <= RARE


def _level(word: Word, proclitic: str) -> int:
    """How common a word is behind a proclitic."""
    return max([level for before, _, level in ways(word.form) if before == proclitic], default=0)


def _capital(reader: Reader, index: int) -> bool:
    """Whether a token ends the mention of a capital: «العاصمة الكورية الجنوبية | سول»."""
    for at in range(index, index - 4, -1):
        if reader.words[at].form in CAPITAL:
            return at < index
        if not reader.words[at].bare & f.QUALIFIER or not reader.joined[at - 1]:
            return False
    return False
