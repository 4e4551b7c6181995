"""Places by the head before them: «محافظة الفيوم», «مطار هيثرو», «بلدتي الباذان وطلوزة»."""

from collections.abc import Iterator

from . import flags as f
from .lexicons import HEADS, PLACES, PlaceRow
from .place_lists import listed
from .places import place_at
from .reading import CLOSING, Candidate, Reader

MANY = ("towns", "spots")  # kinds of heads for several places


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """«محافظة الفيوم», «مطار هيثرو», «جبل الشيخ»: the head is part of the name."""
    if not reader.joined[index] and reader.tokens.gap(index)[1:] not in CLOSING:
        return
    for reading in reader.words[index].listed.singles.get(HEADS.name, ()):
        # «realm»: the names of states are all known: «170 دولة | ألغت العقوبة»
        if reading.value.label not in ("GPE", "LOC") or reading.article or reading.value.kind in ("realm", "memorial"):
            continue
        if reading.value.kind in MANY:
            yield from listed(reader, index + 1, reading.value)
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
    place, end = place_at(reader, first)
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
    if last > first and reader.tokens.gap(last - 1) == "-" and not word.every & f.KNOWN:
        return True  # «وادي تهواكان-كويكاتلان»
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
