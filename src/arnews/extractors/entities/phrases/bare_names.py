"""Words behind the head of a body that can only be its name: «شركة | آربيترايد», «صحيفة | الخبر»."""

from ..lexicons import ORGANIZATIONS, BodyRow, HeadRow
from ..words import flags as f
from ..words.name_shape import score as shape
from ..words.reading import Reader
from ..words.small_words import folded, spelled
from ..words.words import Word
from .proper import proper

NO_NAME = f.STOP | f.ADJ | f.NORP | f.MOD | f.FIELD | f.LINK | f.ROLE | f.HEAD  # «شركة | خاصة للأمن», «شركة | نقل»
FEMININE = folded("feminine")[0]
DOUBTFUL = -1.3  # shape of a word that may still be a name
FUTURE = tuple("س" + letter for letter in folded("future"))
RELATION = spelled("relation")[1]
BELONGS = tuple(word.removeprefix("ال") for word in folded("belonging"))
LONG_VOWELS = frozenset(spelled("vowel"))


def bare_name(reader: Reader, index: int, row: HeadRow) -> int:
    """How many words behind a head can only be a name: a known body or town, or one that is foreign by its shape.

    Bodies of several words are known without a head: «صحيفة | يديعوت أحرونوت».
    """
    word = reader.words[index]
    if word.bare & f.STOP or word.form.isdigit():
        return 0
    match = proper(reader, index, cued=True)
    if match is None:
        family = f.FAMILY if row.kind == "media" and reader.words[index - 1].every & f.BODY else 0
        found = foreign(word, _least(reader, index, row), f.ORG | f.PLACE | family)
        return int(found or (row.kind == "company" and _founder(reader, index)))
    reading, last = match
    if reading.lexicon == ORGANIZATIONS.name and last > index + 1:
        return 0
    if word.bare & f.ORG and row.kind in ("media", "site") and not _owner(reading.value):
        return 0
    other = reading.value.kind in ("club", "media") and row.kind not in ("club", "media", "site")
    if row.kind == "site" and reading.lexicon != ORGANIZATIONS.name and not word.bare & f.ORG:
        return 0  # «موقع | نطنز النووي» is a place
    if word.bare & f.FIELD and other:
        return 0  # «منظمة | التعاون الاقتصادي» has nothing of the club, nor «حزب البناء» of the paper
    if reading.lexicon == ORGANIZATIONS.name and row.kind == "company" and reading.value.needs == "sport":
        return 0  # «مركز | الشرطة»
    return last - index


def _owner(body: BodyRow) -> bool:
    """Whether a medium may be named after a body: «قناة | الزمالك», not «موقع | الاتفاق»."""
    return body.kind in ("media", "company") or (body.kind == "club" and body.needs == "-")


def _founder(reader: Reader, index: int) -> bool:
    """Whether a company bears the name of a family and nothing else: «شركة | المهيدب»."""
    word = reader.words[index]
    named = word.bare & f.DEF and word.bare & f.FAMILY and reader.words[index - 1].every & f.BODY
    return bool(named and not word.every & (f.COMMON | NO_NAME | f.PLACE | f.ORG))


def _least(reader: Reader, index: int, row: HeadRow) -> float:
    """How little a word right behind a head need look like a name: «شركة | آسمان», not «شركة | ستبني»."""
    first = reader.words[index - 1].every & f.BODY and not reader.words[index].form.startswith(FUTURE)
    return DOUBTFUL if first and row.kind in ("company", "media") else 0.0


def foreign(word: Word, least: float = 0, known: int = f.ORG | f.PLACE) -> bool:
    """Whether a word is foreign by its shape; a list may have it as the first of several: «هارموني | غولد».

    `known`: what else it may be: media are named like families too («وكالة | دوغان»).
    """
    if word.every & f.COMMON or word.bare & (f.DEF | f.GIVEN) or word.text.endswith(RELATION):
        return False  # «حركة | بهلوانية»
    if word.every & f.KNOWN and not word.bare & known:
        return False
    if not "ء" <= word.form[0] <= "ۿ":
        return True
    return shape(word.form) > least and not LONG_VOWELS.isdisjoint(word.form[1:])  # «مجموعة | ترمز إلى» has no name


def latin(reader: Reader, index: int) -> bool:
    """Whether a token is an acronym in Latin letters: «لجنة | SPCC»; nothing else is one behind any head."""
    text = reader.texts[index]
    return text.isascii() and text.isalpha() and text.isupper() and len(text) > 1


def trades(reader: Reader, index: int) -> bool:
    """Whether a common word is a company's name, for its trade stands behind it: «شركة | زهرة للاستثمار».

    An indefinite word between a head and a definite adjective can only be a name too: «مؤسسة | مسك الخيرية».
    """
    word, trade = reader.words[index], reader.words[index + 1]
    if word.every & NO_NAME or word.bare & f.DEF or not reader.joined[index] or word.form[:4] in BELONGS:
        return False  # «مجموعة | تابعة للمقاومة»
    if trade.li & f.DEF and trade.li & f.FIELD:
        return True
    described = trade.bare & f.DEF and trade.bare & (f.ADJ | f.NORP) and trade.form.endswith(FEMININE)
    return bool(described and reader.words[index - 1].form.endswith(FEMININE) and not word.form.endswith(FEMININE))
