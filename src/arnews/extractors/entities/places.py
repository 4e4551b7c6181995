"""Places: known ones, heads with an unknown name behind them; nationalities."""

from collections.abc import Iterable, Iterator

from . import flags as f
from .gazetteer import SinglePlace, place_of
from .lexicons import HEADS, NATIONALITIES, PLACES, PlaceRow
from .reading import CLOSING, Candidate, Reader
from .small_words import folded
from .words import Word

WHERE = frozenset(folded("where"))
NAMES = {lexicon.name for lexicon in PLACES}
# What is named after a town has it inside as a place of its own; «النيجر» in «نهر النيجر» is none.
BUILT = {f"known {kind}" for kind in ("airport", "camp", "crossing", "district", "landmark", "port", "street")}


def known(reader: Reader, index: int) -> Iterable[Candidate]:
    """«ليبيا», «بليبيا», «تل أبيب»; a town whose name is also a common word needs a head or «في» before it.

    «العربية السعودية» inside «المملكة العربية السعودية» is none.
    """
    word = reader.words[index]
    place, last = _place(reader, index)
    if place is None or index < reader.placed or (word.bare & f.NORP and _adjective(reader, index)):
        return ()
    score = place.prior + evidence(reader, index, place.proclitics)
    if score <= 0:
        return ()
    reader.placed = index if place.rule in BUILT else last
    return (reader.candidate(place.best.label, index, last, score, place.rule, place.skip, value=place.rows),)


def _adjective(reader: Reader, index: int) -> bool:
    """Whether a word that is a country and an adjective is the adjective: «المحادثات السعودية», «طائرات سورية»."""
    before = reader.words[index - 1]
    if not reader.joined[index - 1] or not (before.every & f.DEF or before.form.endswith(("ه", "ات"))):
        return False
    if before.every & f.DEF:
        return True
    genitive = reader.words[index].bare & f.DEF and before.every & f.COMMON  # «زيارة السعودية»
    return not genitive and not before.every & f.TOWN


def _place(reader: Reader, index: int) -> tuple[SinglePlace | None, int]:
    """The places whose names have most words, and the token behind them: «تل أبيب» is no «تل»."""
    word = reader.words[index]
    found = [form for form in reader.long.get(index, ()) if form[0].lexicon in NAMES]
    if not found:
        return word.listed.place, index + 1
    rest, last = found[0][0].rest, found[0][1]
    key = reader.texts[index], rest
    known = reader.tokens.memory("entities.places")
    if key not in known:
        known[key] = place_of(reader.texts[index], [reading for reading, _ in found if reading.rest == rest])
    return known[key], last


def evidence(reader: Reader, index: int, proclitics: str) -> float:
    """What the words beside a place say for it: «في», «مدينة», «إلى» before it; a common word speaks against."""
    score = 1.0 if proclitics[-1:] == "ب" else 0.0
    before = reader.words[index - 1]
    headed = before.every & (f.TOWN | f.SPOT)
    if (headed or before.form in WHERE) and reader.joined[index - 1]:
        score += 1.5 if not headed else 3.5 if _town(before, reader.words[index]) else 3.0
    return score


def _town(head: Word, word: Word) -> bool:
    """Whether the head makes a place even of a common word: «مدينة إب», but not «المدينة الحمراء» or «ولاية جديدة»."""
    return bool(head.every & f.TOWN) and not head.every & f.DEF and not word.bare & (f.QUALIFIER | f.MOD)


def nationality(reader: Reader, index: int) -> Iterable[Candidate]:
    """«التركي», «الليبيين»."""
    nation = reader.words[index].listed.nation
    if index in reader.long and (match := reader.longest(index, NATIONALITIES)) is not None:
        (reading, last) = match
        skip, country = reading.skip, reading.value
    elif nation:
        (skip, country), last = nation, index + 1
    else:
        return ()
    return (reader.candidate("NORP", index, last, 5.0, "nationality", skip, value=country),)


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """«محافظة الفيوم», «مطار هيثرو», «جبل الشيخ»: the head is part of the name."""
    if not reader.joined[index] and reader.tokens.gap(index)[1:] not in CLOSING:
        return
    for reading in reader.words[index].listed.singles.get(HEADS.name, ()):
        # «realm»: the names of states are all known: «170 دولة | ألغت العقوبة»
        if reading.value.label not in ("GPE", "LOC") or reading.article or reading.value.kind in ("realm", "memorial"):
            continue
        marks = reader.quoted(index, 4)
        last, end = marks if marks else named(reader, index + 1, reading.value.kind in ("town", "district"))
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
    place, end = _place(reader, first)
    return place.rows if place and end == last else None


def named(reader: Reader, first: int, strict: bool) -> tuple[int, int | None]:
    """(last token exclusive, None) of the name behind a head: a known place, a chain of names, one definite word."""
    if not reader.joined[first - 1]:
        return first, None
    if reader.words[first].bare & (f.ADJ | f.MOD) and not reader.words[first].bare & f.DEF:
        return first, None  # «جسر بحري»
    match = reader.longest(first, *PLACES) if reader.words[first].bare & f.PLACE else None
    if match is not None and not match[0].skip:
        return match[1], None
    if reader.words[first].bare & f.TITLE and reader.words[first].bare & f.DEF and reader.joined[first]:
        if strict:
            return first, None  # «مدينة الملك فهد الطبية» is no town
        first += 1  # «مطار الملك عبد العزيز»
    last = first
    while last - first < 3 and last < reader.size and reader.joined[last - 1] and _part(reader, first, last, strict):
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
    if before.head and word.tail:
        return True  # «مطار الملك عبد | العزيز»
    return bool(word.namable and not word.every & f.COMMON and (word.bare & (f.NAME | f.PART) or before.bare & f.PART))
