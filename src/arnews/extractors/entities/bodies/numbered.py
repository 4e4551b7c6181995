"""What a number tells from others of its kind: «الطريق الوطنية رقم 5», «اللواء الثاني عشر», «اللواء 35 مدرع»."""

from collections.abc import Iterator

from ..lexicons import HEADS
from ..words import flags as f
from ..words.reading import Candidate, Reader
from ..words.small_words import folded, spelled
from ..words.words import Word

RULE = "head and number"
SCORE = 9.0
ROUTES = ("route", "street")
MOST = 3  # adjectives of a road, or arms of a unit
CODE = 5  # characters of the number of a road: «M5»
CLASSES = frozenset(folded("class of road"))
NUMBER, LETTERS = frozenset(folded("number of road")), frozenset(folded("letter of road"))
UNITS, BATCHES = frozenset(spelled("army unit")), frozenset(spelled("batch"))
ARMS = frozenset(folded("arm"))
OF_ARMY = frozenset(folded("of an army"))
NTH, TEENS = frozenset(folded("nth")), frozenset(folded("tens"))


def road(reader: Reader, index: int) -> Iterator[Candidate]:
    """«الطريق الدولي M5», «الطريق الجهوية 11», «شارع رقم 60»."""
    for reading in reader.words[index].listed.of(HEADS.name):
        if reading.value.kind in ROUTES and reader.joined[index]:
            last = _classed(reader, index + 1) if reading.article else index + 1
            end = _road_number(reader, last, last > index + 1)
            if end:
                yield reader.candidate("LOC", index, end, SCORE, RULE, reading.skip)


def _classed(reader: Reader, first: int) -> int:
    """The token behind what kind of road it is: «الطريق | السيارة»."""
    last = first
    while last - first < MOST and reader.joined[last - 1] and reader.words[last].form in CLASSES:
        last += 1
    return last


def _road_number(reader: Reader, at: int, classed: bool) -> int:
    """The token behind the number of a road, 0 if none follows; a bare one only behind the kind of road."""
    told = reader.joined[at - 1] and reader.words[at].form in NUMBER | LETTERS and reader.joined[at]
    at += told
    text = reader.texts[at] if at < reader.size and reader.joined[at - 1] else ""
    if not text[-1:].isdigit() or len(text) > CODE:
        return 0
    return at + 1 if told or not text.isdigit() or (classed and _ends(reader, at + 1)) else 0


def _ends(reader: Reader, index: int) -> bool:
    """Whether nothing that is counted stands at a token: not «الطريق السريع 20 | متظاهرا»."""
    word = reader.words[index]
    return not reader.joined[index - 1] or bool(word.wa or word.every & (f.STOP | f.ROLE | f.TIME))


def unit(reader: Reader, index: int) -> Iterator[Candidate]:
    """«اللواء الثاني عشر», «كتيبة المشاة الثالثة», «الفرقة الرابعة مدرعات»; «الفوج الأول من الحجاج» is none."""
    for reading in reader.words[index].listed.of(HEADS.name):
        if reading.value.label == "ORG" and reading.form in UNITS and reader.joined[index]:
            armed = not reading.article and reader.words[index + 1].form in ARMS
            if not (armed or reading.article):
                return
            numbered = _nth(reader, index + 1 + armed)
            last = _arms(reader, numbered)
            if numbered and (armed or last > numbered or _military(reader, index, numbered, reading.form)):
                yield reader.candidate("ORG", index, last, SCORE + last - index, RULE, reading.skip)
            return


def _nth(reader: Reader, at: int) -> int:
    """The token behind the number of a unit: «الثاني عشر», «35»; 0 if none follows."""
    word = reader.words[at]
    if not reader.joined[at - 1]:
        return 0
    if word.form.isdigit():
        return at + 1 if _arms(reader, at + 1) > at + 1 or _ends(reader, at + 1) else 0
    return at + 1 + (reader.joined[at] and reader.words[at + 1].form in TEENS) if word.form in NTH else 0


def _arms(reader: Reader, first: int) -> int:
    """The token behind the arms of a unit: «دعم وإسناد», «حرس حدود»."""
    last = first
    while first and last - first < MOST and reader.joined[last - 1] and reader.words[last].form in ARMS:
        last += 1
    return last


def _military(reader: Reader, index: int, last: int, form: str) -> bool:
    """Whether a unit by its number alone is one of an army, as batches and bands are numbered too, and ranks named."""
    if _soldierly(reader.words[index - 1]):
        return True
    somebody = reader.joined[last - 1] and reader.words[last].bare & f.GIVEN  # «اللواء الأول | محمد»
    return form not in BATCHES and not somebody


def _soldierly(word: Word) -> bool:
    return word.form in OF_ARMY or bool(word.every & f.RANK)
