"""Lists of places behind a head for several: «قرى الجنينة وشمرة الحصان وحويقة المعيشية»."""

from collections.abc import Iterator
from typing import NamedTuple

from ..lexicons import HeadRow, PlaceRow
from ..words import flags as f
from ..words.gazetteer import SinglePlace
from ..words.reading import Candidate, Reader
from ..words.small_words import folded
from ..words.words import Word
from .grammar import place_at
from .names import village
from .unknown import goes_on

RULE = "place in a list"
SCORE, SURE = 5.0, 10.0
PAUSE = " ،,"
QUARTERS = frozenset(folded("quarters"))  # which bear the names of other places: «أحياء صلاح الدين والثورة»
LONG = 4  # letters of an unknown name
WORDS = (*folded("relation"), *folded("inflected"))  # endings of words that are adjectives or plurals


class Item(NamedTuple):
    """A part of a list: its tokens, the letters of «و» before it, what the lists of places have."""

    first: int
    last: int
    skip: int
    place: SinglePlace | None


def listed(reader: Reader, first: int, head: HeadRow) -> Iterator[Candidate]:
    """Every place of the list that begins at a token; one unknown or doubtful name alone is none."""
    items, quarters = list(_items(reader, first)), reader.words[first - 1].form in QUARTERS
    if len(items) > 1 or any(item.place and not item.place.best.ambiguous for item in items):
        for item in items:
            label, rows, score = _meant(head, None if quarters else item.place)
            yield reader.candidate(label, item.first, item.last, score, RULE, item.skip, value=rows)


def _meant(head: HeadRow, place: SinglePlace | None) -> tuple[str, list[PlaceRow] | None, float]:
    """What an item is: label, rows, score; the name of a river among states is that of a state."""
    if place is None:
        return head.label, None, SCORE
    states = _states(head, place)
    return (head.label, states, SURE) if states else (place.best.label, place.rows, SCORE)


def _states(head: HeadRow, place: SinglePlace) -> list[PlaceRow]:
    """The states of a list that are also rivers or regions: «ولايتي جنوب كردفان | والنيل الأزرق»."""
    if head.kind != "towns" or place.best.label == head.label:
        return []
    return [row for row in place.rows if row.kind == "state"]


def _items(reader: Reader, first: int) -> Iterator[Item]:
    joint = ""
    while first < reader.size and _beside(reader, first, joint) and (item := _item(reader, first, joint)):
        yield item
        first, joint = item.last, "و"


def _beside(reader: Reader, first: int, joint: str) -> bool:
    """Whether an item can begin at a token: behind one blank, further ones also behind a comma («درعا، وتسيل»)."""
    return reader.joined[first - 1] or bool(joint and not reader.gaps[first - 1].strip(PAUSE))


def _item(reader: Reader, first: int, joint: str) -> Item | None:
    if joined := village(reader, first, reader.words[first].form[len(joint) :]):
        return Item(first, joined, len(joint), None)
    place, last = place_at(reader, first)
    if place is not None and place.proclitics == joint and (place.prior > 0 or place.best.ambiguous):
        return Item(first, last, place.skip, place)
    if not _unknown(reader.words[first], joint):
        return None
    second = first + 1
    last = second + (reader.joined[first] and goes_on(reader.words[second]))
    return Item(first, last, len(joint), None)


def _unknown(word: Word, joint: str) -> bool:
    """Whether a word can be the name of a place that no list has: «الجيعة», not «سورية», «حدودية»."""
    name = word.form[len(joint) :]
    plain = word.form.startswith(joint) and len(name) >= LONG and name.isalpha()
    return plain and not word.every & f.KNOWN and (name.startswith("ال") or not name.endswith(WORDS))
