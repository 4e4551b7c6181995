"""Places by the head before them: «محافظة الفيوم», «مطار هيثرو», «بلدتي الباذان وطلوزة»."""

from collections.abc import Iterator

from arnews._scan import Reading
from arnews._text import skip as code_points

from ..lexicons import HEADS, HeadRow, PlaceRow
from ..words import flags as f
from ..words.gazetteer import SinglePlace
from ..words.reading import CLOSING, Candidate, Reader
from ..words.small_words import folded
from .grammar import place_at
from .lists import listed
from .names import FIRST, WIDE, named, rival

MANY = ("towns", "spots")  # kinds of heads for several places
OTHERS = ("realm", "memorial")  # «170 دولة | ألغت العقوبة»: the states are all known
TOWNS = ("town", "district")
HAMZA = "أ"
PROCLITICS = ("", *folded("proclitic"))
CENTRE, CENTRED = "centre", ("EG",)  # a head of districts, and where a town has one
OF_REGION = frozenset(folded("of a region"))
HONOUR = frozenset(folded("in honour"))  # heads of what is named in honour of places elsewhere
AGAIN = 2.0  # score of a name without its head
HEADED = 3.5  # what a head adds to the score of a known place behind it
SCORE = 4.0  # one more in marks, and behind a vague head, whose name is sure


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """«محافظة الفيوم», «مطار هيثرو», «جبل الشيخ»: the head is part of the name."""
    if index < reader.spent or (not reader.joined[index] and reader.gaps[index][1:] not in CLOSING):
        return
    for reading in reader.words[index].listed.of(HEADS.name):
        if reading.value.label not in ("GPE", "LOC") or reading.article or reading.value.kind in OTHERS:
            continue
        if _roundabout(reader, index, reading.value):
            continue
        if reading.value.kind in MANY:
            yield from listed(reader, index + 1, reading.value)
        elif not _other(reader, index, reading):
            yield from _named(reader, index, reading)


def _roundabout(reader: Reader, index: int, row: HeadRow) -> bool:
    """Whether a head of towns and spots names a spot: «دوار العودة», but «دوار أولاد علي» is a hamlet."""
    spots = [one.value for one in reader.words[index].listed.of(HEADS.name) if one.value.label == "LOC"]
    return row.label == "GPE" and bool(spots) and bool(reader.words[index + 1].bare & f.DEF or index in reader.long)


def _other(reader: Reader, index: int, reading: Reading[HeadRow]) -> bool:
    """Whether a word is not the head that it looks like: «وأدى الوزراء» is no «وادي», «جسر الشغور» is a town."""
    if reader.texts[index].count(HAMZA) > reading.form.count(HAMZA):
        return True
    place = place_at(reader, index)[0] if index in reader.long and reading.value.kind not in TOWNS else None
    return place is not None and place.best.label == "GPE"


def _named(reader: Reader, index: int, reading: Reading[HeadRow]) -> Iterator[Candidate]:
    """A place with a name behind its head or in the marks behind it."""
    row, inside = reading.value, reading.value.kind != "town"
    marks = None if _doubtful(reader, index, row.kind) else reader.quoted(index, 4)
    if marks and not inside and _said(reader, index + 1, marks[0]):
        return
    last, end = marks if marks else (named(reader, index, row.kind), None)
    first = index if inside else index + 1
    if row.kind == CENTRE and not _centre(reader, first + 1, last):
        return
    score = SCORE + (1.0 if marks or row.kind == "vague" else 0.0) + (2.5 if inside else 0.5) * (last - index)
    street = row.kind == "street" and reader.words[index + 1].bare & f.PLACE  # more than the place it is named after
    if inside and (street or row.kind == CENTRE or _landmark(reader, index + 1, last)):
        score += HEADED
    if last == first + 1 and row.kind == "town" and not marks and not reader.words[first].every & f.KNOWN:
        reader.towns[reader.words[first].form] = row.label, _rows(reader, first, last, row)
    if last > index + 1 and (inside or marks or not _known(reader, first, last)):
        yield reader.candidate(
            row.label, first, last, score, f"head and name ({row.kind})", skip=reading.skip if inside else 0,
            end=end if inside or end is None else end - 1, value=_rows(reader, index + 1, last, row),
        )  # fmt: skip


def _centre(reader: Reader, first: int, last: int) -> bool:
    """Whether a centre is a district: of a town of Egypt («مركز ملوي»), or one that belongs to a governorate."""
    if reader.joined[last - 1] and reader.words[last].form in OF_REGION:
        return not reader.words[first].every & (f.COMMON | f.FIELD)
    place, end = place_at(reader, first)
    if place is None or end != last or place.skip or place.best.kind != "city" or place.best.country not in CENTRED:
        return False
    behind = reader.words[last]
    return not (reader.joined[last - 1] and (behind.bare & f.DEF or behind.li))


def met_again(reader: Reader) -> Iterator[Candidate]:
    """An unknown name that the head of a town stood before once, wherever it stands: «بلدة مبورو», then «في مبورو»."""
    for index, word in enumerate(reader.words[:-1]) if reader.towns else ():
        for before in PROCLITICS:
            form = word.form.removeprefix(before)
            if form in reader.towns and word.form == before + form and not word.every & f.KNOWN:
                label, rows = reader.towns[form]
                skip = code_points(reader.texts[index], len(before)) or 0
                yield reader.candidate(label, index, index + 1, AGAIN, "town met again", skip, value=rows)


def _known(reader: Reader, first: int, last: int) -> bool:
    """Whether the lists have what stands behind a head: «مدينة | دوما», not «قرية | كفر شلبون»."""
    village = reader.words[first].form in FIRST and first not in reader.long and last > first + 1
    return bool(reader.words[first].bare & f.PLACE) and not village


def _said(reader: Reader, first: int, last: int) -> bool:
    """Whether marks hold ordinary words rather than a name: «مدينة "أعمالا وحشية"», «منطقة "خفض التوتر"»."""
    words = reader.words[first:last]
    return len(words) > 1 and not any(word.bare & (f.NAME | f.PLACE) or word.form.isdigit() for word in words)


def _landmark(reader: Reader, first: int, last: int) -> bool:
    """Whether a place is named that the head raises too: «ملعب | روستوف أرينا», not «حوض | نهر النيل»."""
    if first not in reader.long or reader.words[first].every & f.HEAD:
        return False
    place, end = place_at(reader, first)
    return place is not None and end == last and place.best.label == "LOC" and not place.skip


def _doubtful(reader: Reader, index: int, kind: str) -> bool:
    """Whether what stands in marks behind a head is hardly a place: «محطة "سي إن إن"», «طريق "الحرية"»."""
    return kind == "route" or (kind == "vague" and (rival(reader.words[index]) or reader.words[index + 1].skip > 0))


def _rows(reader: Reader, first: int, last: int, head: HeadRow) -> list[PlaceRow] | None:
    """The rows of the place behind a head: «محافظة الفيوم» is in the country that «الفيوم» is in.

    A town that no list has is in the country whose nation stands behind it: «مدينة إيبان | الإيطالية».
    """
    if not reader.words[first].bare & f.PLACE:
        return _nations(reader, last) if head.label == "GPE" else None
    place, end = place_at(reader, first)
    if place is None or end > last or (end < last and not reader.words[end].bare & f.DEF):
        return None
    return _near(reader, place) if reader.words[first - 1].form in HONOUR else place.rows


def _near(reader: Reader, place: SinglePlace) -> list[PlaceRow] | None:
    """The rows that a street takes over: «شارع فلسطين» is not in Palestine, «حي الثورة» where the text speaks of."""
    if not place.best.ambiguous:
        return None if place.best.kind in WIDE else place.rows
    return [row for row in place.rows if row.country in reader.lands] or None


def _nations(reader: Reader, last: int) -> list[PlaceRow] | None:
    nation = reader.words[last].listed.nation if reader.joined[last - 1] and reader.words[last].bare & f.DEF else None
    return [PlaceRow("GPE", "town", nation[1], None, 0)] if nation and nation[1] else None
