"""Events: known ones, and heads of events with what names them («مهرجان كان», «معركة إدلب», «كأس العالم 1990»)."""

from collections.abc import Iterator

from . import flags as f
from .lexicons import EVENTS, HEADS, ORGANIZATIONS, PLACES
from .reading import Candidate, Reader


def known(reader: Reader, index: int) -> Iterator[Candidate]:
    """«كأس العالم», «المونديال», with the year that follows."""
    matches = reader.matches(index, EVENTS)
    if not matches:
        return
    reading, last = matches[0]
    last = _year(reader, _sport(reader, last))
    length = last - index
    yield reader.candidate("EVENT", index, last, 6.0 + length, f"known {reading.value}", skip=reading.skip)


def _sport(reader: Reader, last: int) -> int:
    """«كأس العالم لكرة القدم»."""
    if reader.joined(last - 1) and reader.words[last].form == "لكره" and reader.joined(last):
        return last + 2
    return last


def _year(reader: Reader, last: int) -> int:
    """«مونديال 2018»: the year belongs to the name."""
    if last < reader.size and reader.joined(last - 1):
        form = reader.words[last].form
        if len(form) == 4 and form.isdigit() and form[:2] in ("19", "20"):
            return last + 1
    return last


def headed(reader: Reader, index: int) -> Iterator[Candidate]:
    """A head and a place, a name in marks or a telling adjective: «معركة إدلب», «مهرجان "جرش"», «الأزمة الليبية»."""
    for reading in reader.words[index].singles.get(HEADS.name, ()):
        if reading.value.label != "EVENT":
            continue
        last, end = _name(reader, index, reading.article)
        if last > index + 1:
            last = _year(reader, _sport(reader, last)) if end is None else last
            score = 3.5 + 0.5 * (last - index)
            yield reader.candidate("EVENT", index, last, score, "head and name (event)", skip=reading.skip, end=end)


def _name(reader: Reader, index: int, definite: bool) -> tuple[int, int | None]:
    if not definite and (marks := reader.quoted(index, 5)):
        return marks
    if not reader.joined(index):
        return index, None
    head, word = reader.words[index].form, reader.words[index + 1]
    if definite or word.bare & f.STOP:
        return index, None
    if word.bare & (f.PLACE | f.ORG) and head[-1:] not in "ات":
        match = reader.longest(index + 1, *PLACES, ORGANIZATIONS)
        if match is not None and not match[0].skip:
            return _adjective(reader, match[1]), None
    return index, None


def _adjective(reader: Reader, last: int) -> int:
    """«بطولة أستراليا المفتوحة», «مهرجان قرطاج الدولي»."""
    if reader.joined(last - 1) and reader.words[last].bare & f.DEF and reader.words[last].bare & f.ADJ:
        return last + 1
    return last
