"""Places: known ones, heads with an unknown name behind them, nationalities; and the country of ambiguous ones."""

from collections import Counter
from collections.abc import Iterator

from . import flags as f
from .gazetteer import SinglePlace, likeliest, prior, well_spelled
from .lexicons import HEADS, NATIONALITIES, PLACES, PlaceRow
from .reading import CLOSING, Candidate, Reader
from .words import Word

# What is named after a town has it inside as a place of its own; «النيجر» in «نهر النيجر» is none.
BUILT = {f"known {kind}" for kind in ("airport", "camp", "crossing", "district", "landmark", "port", "street")}


def places(reader: Reader, hits: list[tuple[int, int]]) -> Iterator[Candidate]:
    """Candidates at tokens that a list of places, nationalities or heads of places knows."""
    behind = 0  # the token behind the last known place: «العربية السعودية» inside «المملكة العربية السعودية» is none
    for index, every in hits:
        if every & f.PLACE and index >= behind:
            for candidate in known(reader, index):
                behind = index if candidate.rule in BUILT else candidate.last
                yield candidate
        if every & f.NORP:
            yield from nationality(reader, index)
        if every & (f.TOWN | f.SPOT):
            yield from headed(reader, index)


def known(reader: Reader, index: int) -> Iterator[Candidate]:
    """«ليبيا», «بليبيا», «تل أبيب»; a town whose name is also a common word needs a head or «في» before it."""
    word = reader.words[index]
    found = _several(reader, index) if index in reader.long else _single(word, index)
    if found is None:
        return
    place, last = found
    if word.bare & f.NORP and _adjective(reader, index):
        return
    score = place.prior + evidence(reader, index, place.proclitics)
    if score > 0:
        rule = f"known {place.best.kind}"
        yield reader.candidate(place.best.label, index, last, score, rule, skip=place.skip, value=place.rows)


def _adjective(reader: Reader, index: int) -> bool:
    """Whether a word that is a country and an adjective is the adjective: «المحادثات السعودية», «طائرات سورية»."""
    if not index or not reader.joined(index - 1):
        return False
    before = reader.words[index - 1]
    return bool(before.bare & f.DEF or (before.form.endswith(("ه", "ات")) and not before.every & f.TOWN))


def _single(word: Word, index: int) -> tuple[SinglePlace, int] | None:
    return (word.place, index + 1) if word.place else None


def _several(reader: Reader, index: int) -> tuple[SinglePlace, int] | None:
    """The places whose names have most words: «تل أبيب» is no «تل»."""
    matches = sorted(reader.tokens.matches(index, *PLACES), key=lambda m: (-m.last, m.reading.skip))
    if not matches:
        return None
    first = matches[0]
    rows = [m.value for m in matches if m.last == first.last and m.reading.skip == first.reading.skip]
    best = likeliest(rows)
    spelled = well_spelled(reader.texts[index], first.reading)
    sure = prior(best, first.last - index, first.reading.skip > 0, spelled)
    return SinglePlace(rows, best, sure, first.reading.skip, first.reading.proclitics), first.last


def evidence(reader: Reader, index: int, proclitics: str) -> float:
    """What the words beside a place say for it: «في», «مدينة», «إلى» before it; a common word speaks against."""
    score = 1.0 if proclitics[-1:] == "ب" else 0.0
    if index and reader.joined(index - 1):
        before = reader.words[index - 1]
        if before.every & (f.TOWN | f.SPOT):
            score += 3.5 if _town(before, reader.words[index]) else 3.0
        elif before.form in ("في", "الي", "من", "وفي", "العاصمه"):
            score += 1.5
    return score


def _town(head: Word, word: Word) -> bool:
    """Whether the head makes a place even of a common word: «مدينة إب», but not «المدينة الحمراء» or «ولاية جديدة»."""
    return bool(head.every & f.TOWN) and not head.every & f.DEF and not word.bare & (f.QUALIFIER | f.MOD)


def nationality(reader: Reader, index: int) -> Iterator[Candidate]:
    """«التركي», «الليبيين»."""
    nation = reader.words[index].nation
    if index in reader.long and (match := reader.longest(index, NATIONALITIES)) is not None:
        (reading, last) = match
        skip, country = reading.skip, reading.value
    elif nation:
        (skip, country), last = nation, index + 1
    else:
        return
    yield reader.candidate("NORP", index, last, 5.0, "nationality", skip=skip, value=country)


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """«محافظة الفيوم», «مطار هيثرو», «جبل الشيخ»: the head is part of the name."""
    if not reader.joined(index) and reader.tokens.gap(index)[1:] not in CLOSING:
        return
    for reading in reader.words[index].singles.get(HEADS.name, ()):
        if reading.value.label not in ("GPE", "LOC") or reading.article:
            continue
        marks = reader.quoted(index, 4)
        last, end = marks if marks else named(reader, index + 1, reading.value.kind == "town")
        if last > index + 1:
            row, inside = reading.value, reading.value.kind != "town"
            first = index if inside else index + 1
            if inside or marks or not reader.words[first].bare & f.PLACE:
                yield reader.candidate(
                    row.label, first, last, 4.0 + (1.0 if marks else 0.0) + (2.5 if inside else 0.5) * (last - index),
                    f"head and name ({row.kind})", skip=reading.skip if inside else 0,
                    end=end if inside or end is None else end - 1, value=_rows(reader, index + 1, last),
                )  # fmt: skip


def _rows(reader: Reader, first: int, last: int) -> list[PlaceRow] | None:
    """The rows of the place behind a head: «محافظة الفيوم» is in the country that «الفيوم» is in."""
    if not reader.words[first].bare & f.PLACE:
        return None
    if first in reader.long:
        found = _several(reader, first)
        return found[0].rows if found and found[1] == last else None
    place = reader.words[first].place
    return place.rows if place and last == first + 1 else None


def named(reader: Reader, first: int, strict: bool) -> tuple[int, int | None]:
    """(last token exclusive, None) of the name behind a head: a known place, a chain of names, one definite word."""
    if not reader.joined(first - 1):
        return first, None
    match = reader.longest(first, *PLACES) if reader.words[first].bare & f.PLACE else None
    if match is not None and not match[0].skip:
        return match[1], None
    if reader.words[first].bare & f.TITLE and reader.words[first].bare & f.DEF and reader.joined(first):
        first += 1  # «مطار الملك عبد العزيز»
    last = first
    while last - first < 3 and last < reader.size and reader.joined(last - 1) and _part(reader, first, last, strict):
        last += 1
    return last, None


def _part(reader: Reader, first: int, last: int, strict: bool) -> bool:
    word = reader.words[last]
    if word.every & f.STOP or word.bare & f.NORP or word.form.isdigit():
        return False
    if strict and word.bare & f.DEF and word.every & (f.COMMON | f.FIELD | f.ADJ) and not word.bare & f.NAME:
        return False
    if last == first:
        return bool(word.bare & (f.DEF | f.NAME | f.PART)) or (not word.bare & f.COMMON and not word.every & f.KNOWN)
    before = reader.words[last - 1]
    return bool(word.namable and not word.every & f.COMMON and (word.bare & (f.NAME | f.PART) or before.bare & f.PART))


class Countries:
    """Which country an ambiguous place is in: the one that the document's sure places and nationalities speak for."""

    def __init__(self, found: list[Candidate]) -> None:
        self.votes: Counter[str] = Counter()
        for candidate in found:
            if candidate.label == "NORP" and candidate.value:
                self.votes[candidate.value] += 1
            elif candidate.label in ("GPE", "LOC") and isinstance(candidate.value, list) and len(candidate.value) == 1:
                self.votes[candidate.value[0].country or ""] += 2

    def choose(self, rows: list[PlaceRow]) -> PlaceRow:
        """The row of one of several namesakes."""
        return max(rows, key=self._worth)

    def _worth(self, row: PlaceRow) -> tuple[float, int]:
        first = 3.0 if row.kind == "country" else 0.0
        votes = self.votes[row.country] if row.country else 0
        return first + min(votes, 6) + len(str(row.population)) * 0.7, row.population
