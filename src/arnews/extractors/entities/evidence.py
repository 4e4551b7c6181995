"""Evidence over the document: a name once given in full is known again by its parts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from arnews._text import fold
from arnews._text import skip as code_points

from .persons.chains import emissions
from .words import flags as f
from .words.reading import Candidate, Reader, covered
from .words.small_words import folded

LONGEST = 8  # words of a full name
MOST = 20  # names that share a first part
FITS = -1.6  # own weight of a word that a name met again may take in
LIKELY = -1.0  # sum of the evidence for a common word that names somebody again
NEVER = f.ROLE | f.HEAD | f.STOP | f.TIME | f.NORP | f.PERSON | f.KIN  # of a family that is met again as a speaker
Rows = list[tuple[list[str], str]]
PROCLITICS = ("", *folded("proclitic"))
(RELATION,) = folded("masculine")
CHILD = frozenset(folded("child"))


def again(reader: Reader, settled: list[Candidate]) -> tuple[list[Candidate], dict[int, str]]:
    """(further mentions of persons by one of their names, full names by the first token of each mention)."""
    persons = [candidate for candidate in settled if candidate.label == "PERSON"]
    widen(reader, settled, persons)
    written = [(c, reader.tokens.text[c.start : c.end].replace("_", " ")) for c in persons]
    parts = known_parts(full_names(reader, written))
    if not parts:
        return [], {}
    names = {c.first: parts.get(_folded(text), text) for c, text in written}
    taken = covered([candidate for candidate in settled if candidate.label != "NORP"])
    more = list(_mentions(reader, parts, taken))
    names |= {c.first: str(c.value) for c in more}
    return more, names


def widen(reader: Reader, settled: list[Candidate], persons: list[Candidate]) -> None:
    """Names of one word that the same unknown word stands beside again and again take it in: «أمير كرارة»."""
    alone = [c for c in persons if c.last == c.first + 1]
    often = Counter([reader.words[c.first].form for c in alone]) if len(alone) > 1 else {}
    alone = [c for c in alone if often.get(reader.words[c.first].form, 0) > 1]
    taken = covered(settled) if alone else set()
    for step in (-1, 1) if alone else ():
        pairs: dict[tuple[str, str], list[Candidate]] = {}
        for candidate in alone:
            beside = candidate.first - 1 if step < 0 else candidate.last
            if beside not in taken and _fits(reader, candidate, beside, step):
                key = reader.words[candidate.first].form, reader.words[beside].form
                pairs.setdefault(key, []).append(candidate)
        for found in pairs.values():
            if len(found) > 1:
                for candidate in found:
                    _take(reader, candidate, step)


def _fits(reader: Reader, candidate: Candidate, beside: int, step: int) -> bool:
    if not 0 <= beside < reader.size or not reader.joined[min(beside, candidate.last - 1)]:
        return False
    word = reader.words[beside]
    if step < 0:
        return word.namable and not candidate.skip and word.form not in CHILD and word.own[0] > FITS
    return word.namable and not word.skip and word.own[1] > FITS


def _take(reader: Reader, candidate: Candidate, step: int) -> None:
    """One word more, before or behind."""
    if step < 0 and candidate.first:
        candidate.first -= 1
        candidate.skip = reader.words[candidate.first].skip
        candidate.start = reader.starts[candidate.first] + candidate.skip
    elif step > 0:
        candidate.last += 1
        candidate.end = reader.end(candidate.last - 1)


_folded = lru_cache(maxsize=2048)(fold)  # the same few names again and again


def full_names(reader: Reader, written: Iterable[tuple[Candidate, str]]) -> list[str]:
    """The texts of persons, first those of two words or more, the surest first, of equally sure ones the longest.

    Of names of one word those that are no common word: «كالديرون».
    """
    found = []
    for c, text in written:
        alone = c.last == c.first + 1
        if c.last - c.first <= LONGEST and not (alone and reader.words[c.first].every & f.COMMON):
            found.append((alone, -c.score, c.first - c.last, c.first, text))
    return [name[-1] for name in sorted(found)]


def known_parts(full: Iterable[str]) -> dict[str, str]:
    """Folded full names and their parts by which a person is named again, each with the full name that came first."""
    parts: dict[str, str] = {}
    for name in full:
        pieces = _folded(name).split(" ")
        for length in range(1, len(pieces) + 1):
            parts.setdefault(" ".join(pieces[-length:]), name)
        parts.setdefault(pieces[0], name)
    return parts


def _mentions(reader: Reader, parts: dict[str, str], taken: set[int]) -> Iterable[Candidate]:
    """Words that are a part of the name of somebody named before, the longest part first."""
    firsts: dict[str, Rows] = {}
    for part, name in sorted(parts.items(), key=lambda row: -len(row[0])):
        pieces = part.split(" ")
        rows = firsts.setdefault(pieces[0], [])
        if len(rows) < MOST:
            rows.append((pieces, name))
    words = [(index, word) for index, word in enumerate(reader.words) if word.namable or word.every & f.NISBA]
    free = {word.form for index, word in words if index not in taken and _free(reader, index)}
    spelled = [(form, first) for first in firsts for form in free.intersection(spellings(first))]
    forms = {form: (spellings(first)[form], firsts[first]) for form, first in spelled}
    for index, word in words if forms else ():
        if word.form in forms and index not in taken and _free(reader, index):
            yield from _mention(reader, index, *forms[word.form], taken)


def _free(reader: Reader, index: int) -> bool:
    """Whether a word can be part of a name met again, by itself or by what stands before it."""
    return reader.words[index].namable or _speaks(reader, index)


def _speaks(reader: Reader, index: int) -> bool:
    """Whether a definite word that is an adjective elsewhere is one who speaks: «قال | الشمالي»."""
    word = reader.words[index]
    if not word.bare & f.NISBA or word.form[-1] != RELATION or word.every & NEVER or not reader.joined[index - 1]:
        return False
    return bool(reader.words[index - 1].every & f.SAY)


def _mention(reader: Reader, index: int, letters: int, rows: Rows, taken: set[int]) -> Iterable[Candidate]:
    if reader.words[index].bare & f.TITLE and index + 1 in taken and reader.joined[index]:
        return  # «الشيخ | عبد اللطيف آل الشيخ»
    for pieces, name in rows:
        last = index + len(pieces)
        if taken.isdisjoint(range(index, last)) and follow(reader, index, pieces):
            if len(pieces) > 1 or _can_be_name(reader, index, fold(name.split(" ")[-1]) == pieces[0]):
                taken.update(range(index, last))
                skip = code_points(reader.texts[index], letters) or 0
                yield reader.candidate("PERSON", index, last, 4.0, "named before", skip=skip, value=name)
            return


@lru_cache(maxsize=256)
def spellings(first: str) -> dict[str, int]:
    """The first word of a name alone and behind proclitics, with how many letters these are: «للحكير» of «الحكير»."""
    article = first.startswith("ال")
    return {before + first[article and before.endswith("ل") :]: len(before) for before in PROCLITICS}


def follow(reader: Reader, index: int, pieces: Sequence[str]) -> bool:
    """Whether the further words of a name follow."""
    words = reader.words
    return all(
        index + k < len(words) and reader.joined[index + k - 1] and words[index + k].form == piece
        for k, piece in enumerate(pieces[1:], start=1)
    )


def _can_be_name(reader: Reader, index: int, family: bool) -> bool:
    """Whether a single word names somebody again: hardly a common word, and no place or body."""
    word = reader.words[index]
    if family and _speaks(reader, index):
        return True
    if word.bare & (f.STOP | f.TIME) or (word.wa | word.li | word.bi) & f.STOP:
        return False
    if word.bare & f.COMMON and emissions(reader, index, index + 1)[0][0] < LIKELY:
        return False  # «لصالح», «قلص الفارق»
    if word.every & (f.ROLE | f.HEAD | f.FIELD | f.ADJ | f.LINK | f.MOD) and not word.every & f.NAME:
        return False
    return family or bool(word.every & f.NAME)
