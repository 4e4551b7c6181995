"""Chains of words read as names: what each word and its neighbours say, summed, and the reading with the best sum.

A word can begin a name (B), go on one (I) or be none (O, weight 0).
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from . import flags as f
from .features import PREPOSITIONS
from .reading import Reader
from .weights import Pair, pair
from .words import Word

OUT, BEGIN, INSIDE = 0, 1, 2
NEVER = -1e9
LONGEST = 12  # words of a chain; more are none of one name
LEAST = 0.3  # own weight, with that of the word before, under which a run is not weighed at all
DOUBT = -3.0  # below this sum a chain is no candidate, however often it is met
ROLE_WORDS = f.MOD | f.PORT | f.NORP | f.FIELD | f.ADJ | f.NISBA
PUNCTUATION = (
    ("\n", "stop"), (".", "stop"), ("؟", "stop"), ("!", "stop"), (":", "colon"), ("(", "open"), (")", "close"),
    ('"', "mark"), ("«", "mark"), ("»", "mark"), ("،", "comma"), (",", "comma"), ("-", "dash"), ("–", "dash"),
    ("#", "hash"), ("/", "slash"),
)  # fmt: skip


@lru_cache(maxsize=512)
def gap_class(gap: str) -> str:
    """The class of what stands between two words, "" for nothing but a blank."""
    if gap in (" ", "_", "-"):
        return ""
    for mark, name in PUNCTUATION:
        if mark in gap:
            return name
    return "none" if not gap else "other"


def linked(reader: Reader, first: int, emitted: list[Pair]) -> list[Pair]:
    """The sums with a push for the word behind a part that a name always goes on after: «أبو | عوف», «بن | سلمان»."""
    for at, (begin, inside) in enumerate(emitted[:-1]):
        if reader.words[first + at].bare & f.NORP and reader.words[first + at].bare & f.DEF:
            emitted[at] = begin - 3.0, inside  # «السويدي | غوران إريكسون»
    for at in range(1, len(emitted)):
        before, word = reader.words[first + at - 1], reader.words[first + at]
        if (before.joins and not word.apart) or (before.head and word.tail):
            emitted[at] = emitted[at][0] - 2.0, max(emitted[at][1] + 1.0, 1.0)
    return emitted


def whole(reader: Reader, first: int, names: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Names side by side are one name, unless the second has a proclitic."""
    made: list[tuple[int, int, float]] = []
    for begin, end, score in names:
        word = reader.words[first + begin]
        if made and made[-1][1] == begin and not word.skip and word.form[0] not in "وف":
            made[-1] = made[-1][0], end, made[-1][2] + score
        else:
            made.append((begin, end, score))
    return made


def best_of(emitted: list[Pair]) -> list[tuple[int, int, float]]:
    """The likeliest name among words that are more likely none, if it is not too unlikely."""
    length = len(emitted)
    if max(begin for begin, _ in emitted) < DOUBT:
        return []
    spans = [(_sum(emitted, a, b), a, b) for a in range(length) for b in range(a + 1, min(length, a + 4) + 1)]
    score, first, last = max(spans)
    return [(first, last, score)] if score > DOUBT else []


def islands(reader: Reader, least: float = LEAST) -> Iterator[tuple[int, int]]:
    """Runs of words that could all be parts of one name, from a word on that could begin it."""
    words, last = reader.words, 0
    for first in [index for index, word in enumerate(words) if word.begins]:
        word = words[first]
        if first < last:
            continue
        if word.own[0] + (words[first - 1].near.next1[word.kind][0] if first else 0.0) < least:
            continue
        last = first + 1
        while last - first < LONGEST and _part(reader, last):
            last += 1
        yield first, last


def _part(reader: Reader, index: int) -> bool:
    """Whether a word can go on a run: one that can be part of a name, or any behind «أبو» or «آل»."""
    if not reader.joined(index - 1):
        return False
    word = reader.words[index]
    return word.namable or (reader.words[index - 1].joins and _goes_on(word))


def _goes_on(word: Word) -> bool:
    """Whether a word that is no name elsewhere can be one behind «أبو» or «آل»: «آل ثاني»."""
    return not word.bare & (f.SAY | f.TITLE) and word.form not in PREPOSITIONS and not word.form.isdigit()


def emissions(reader: Reader, first: int, last: int) -> list[Pair]:
    """The weights of (B, I) at each token of a run: its own, and what its neighbours say."""
    words = reader.words
    left, right = edge(reader, first - 1), edge(reader, last - 1)
    found = []
    for index in range(first, last):
        word = words[index]
        begin, inside = word.own
        for part in (*before(reader, index, first, left, word.kind), *behind(reader, index, last, right, word.kind)):
            begin += part[0]
            inside += part[1]
        found.append((begin, NEVER if word.apart else inside))
    role = role_before(reader, first)
    if role:
        found[0] = found[0][0] + pair("r", (role,))[0], found[0][1]
    return found


def edge(reader: Reader, index: int) -> str:
    """The class of the gap behind a token, "" when the phrase goes on there."""
    if index < 0 or index + 1 >= reader.size:
        return "stop"
    return "" if reader.joined(index) else gap_class(reader.tokens.gap(index)[:8])


def before(reader: Reader, index: int, first: int, left: str, kind: int) -> list[Pair]:
    """What the two words before a token say."""
    if index == first and left:
        return [pair("g-1", (left,))]
    near = [reader.words[index - 1].near.next1[kind]]
    if index - 2 >= first or (index - 1 == first and not left) or (index == first and not edge(reader, index - 2)):
        near.append(reader.words[index - 2].near.next2)
    return near


def behind(reader: Reader, index: int, last: int, right: str, kind: int) -> list[Pair]:
    """What the two words behind a token say."""
    if index == last - 1 and right:
        return [pair("g+1", (right,))]
    near = [reader.words[index + 1].near.back1[kind]]
    if index + 2 < last or (index + 2 == last and not right) or (index + 1 == last and not edge(reader, index + 1)):
        near.append(reader.words[index + 2].near.back2)
    return near


def role_before(reader: Reader, index: int) -> str:
    """ "far" when a role phrase of more than one word ends before the token: «وزير الدفاع التركي | خلوصي أكار»."""
    if index and not reader.joined(index - 1):
        return "comma" if _ends_role(reader, index) else ""
    at = index - 1
    while index - at < 8 and reader.joined(at) and reader.words[at].bare & ROLE_WORDS:
        at -= 1
    if index - at > 1 and reader.joined(at) and reader.words[at].every & f.ROLE:
        return "definite" if reader.words[at].every & f.DEF else "phrase"
    return ""


def _ends_role(reader: Reader, index: int) -> bool:
    """Whether a role phrase and a comma stand before the token: «رئيس الموساد، | يوسي كوهين»."""
    if reader.tokens.gap(index - 1) not in ("، ", " ، ", ", ", " , "):
        return False
    at = index - 1
    while index - at < 9 and reader.joined(at - 1) and not reader.words[at].bare & (f.STOP | f.SAY | f.ROLE):
        at -= 1
    return bool(reader.words[at].every & f.ROLE)


def decode(emitted: list[Pair]) -> list[tuple[int, int, float]]:
    """(first, last exclusive, score) of the names in the reading with the best sum."""
    if len(emitted) == 1:
        score = emitted[0][0] + transitions()[0]
        return [(0, 1, score)] if score > 0 else []
    labels = best_path(emitted, *transitions())
    found = []
    first = None
    for index, label in enumerate([*labels, OUT]):
        if label != INSIDE and first is not None:
            found.append((first, index, _sum(emitted, first, index)))
            first = None
        if label == BEGIN:
            first = index
    return found


@cache
def transitions() -> tuple[float, float, float]:
    """What it costs to begin a name, to begin one right behind another, and to go on."""
    return pair("t", ("begin",))[0], pair("t", ("again",))[0], pair("t", ("on",))[1]


def _sum(emitted: list[Pair], first: int, last: int) -> float:
    start, _, on = transitions()
    return emitted[first][0] + start + sum(emitted[k][1] + on for k in range(first + 1, last))


def best_path(emitted: list[Pair], start: float, again: float, on: float) -> list[int]:
    """The labels with the best sum (Viterbi)."""
    out, begun, inside = 0.0, NEVER, NEVER
    back: list[tuple[int, int, int]] = []
    for begin, go_on in emitted:
        named, name = (begun, BEGIN) if begun >= inside else (inside, INSIDE)
        quiet, quiet_from = (out, OUT) if out >= named else (named, name)
        fresh, fresh_from = (out + start, OUT) if out + start >= named + again else (named + again, name)
        back.append((quiet_from, fresh_from, name))
        out, begun, inside = quiet, fresh + begin, named + on + go_on
    label = max((OUT, out), (BEGIN, begun), (INSIDE, inside), key=lambda row: row[1])[0]
    labels = []
    for came in reversed(back):
        labels.append(label)
        label = came[label]
    return labels[::-1]
