"""The face of a clock time: «16:00», «16,00», «1740», «الثامنة والنصف», «الثالثة إلا ربعا»."""

from typing import NamedTuple

from .around import AND, digits, number
from .meanings import Meaning
from .page import Page
from .words import FRACTIONS, HOUR_NUMBERS, HOURS, UNITS

POINTS = frozenset({":", ".", ",", "،", "٫"})


class Face(NamedTuple):
    """A clock time as far as it is read: hour, minute and second; tokens; how it was written."""

    hour: int
    minute: int
    second: int | None
    first: int
    last: int
    start: int
    end: int
    written: str  # "clock" (with الساعة), "colon" (16:00), "point" (16,00), "figure" (16), "run" (1740), "word"
    part: str = ""
    day: Meaning | None = None
    zone: str | None = None
    said: bool = False  # a part of the day or a zone stands with it


def hour_at(tokens: Page, index: int) -> Face | None:
    """«16:00», «16,00», «1740», «16», «الثامنة», «ثمانية»."""
    if index >= len(tokens):
        return None
    if figure := digits(tokens, index):
        return _figure(tokens, index, figure.value)
    found = tokens.match(index, HOURS) or tokens.match(index, HOUR_NUMBERS)
    if not found:
        return None
    face = Face(found.value, 0, None, index, found.last, found.start, found.end, "word")
    return _with_minutes(tokens, face)


def _figure(tokens: Page, index: int, value: int) -> Face | None:
    start, width = tokens.start(index), len(tokens[index].text)
    if width in (3, 4) and value // 100 <= 24 and value % 100 < 60:
        return Face(value // 100, value % 100, None, index, index + 1, start, tokens.end(index), "run")
    if width > 2 or value > 24:
        return None
    minute = digits(tokens, index + 1) if tokens.gap(index) in POINTS else None
    if minute and len(tokens[index + 1].text) <= 2 and minute.value < 60:
        if len(tokens[index + 1].text) == 1 and tokens.gap(index) != ":":
            return None
        written = _written(tokens, index)
        return _seconds(tokens, Face(value, minute.value, None, index, index + 2, start, minute.end, written))
    return _with_minutes(tokens, Face(value, 0, None, index, index + 1, start, tokens.end(index), "figure"))


def _written(tokens: Page, index: int) -> str:
    return "colon" if tokens.gap(index) == ":" and len(tokens[index + 1].text) == 2 else "point"


def _seconds(tokens: Page, face: Face) -> Face:
    second = digits(tokens, face.last) if tokens.gap(face.last - 1) == ":" else None
    if not second or second.value > 59:
        return face
    return face._replace(second=second.value, last=second.last, end=second.end)


def _with_minutes(tokens: Page, face: Face) -> Face:
    """«والنصف», «إلا ربعا», «و18 دقيقة», «وخمس وأربعين دقيقة»."""
    if not tokens.near(face.last - 1):
        return face
    minus = tokens.is_link(face.last, "minus") and tokens.near(face.last)
    index = face.last + minus
    fraction = tokens.match(index, FRACTIONS)
    if fraction and (minus or fraction.reading.proclitics == "و"):
        minutes = 60 * fraction.value[0] // fraction.value[1]
        return _moved(face, -minutes if minus else minutes, fraction.last, fraction.end)
    return _counted_minutes(tokens, face, index, minus)


def _counted_minutes(tokens: Page, face: Face, index: int, minus: bool) -> Face:
    joined = tokens[index].form == AND
    count = number(tokens, index + 1 if joined else index)
    if not count or not 0 < count.value < 60 or not tokens.near(count.last - 1):
        return face
    unit = tokens.match(count.last, UNITS)
    if not unit or unit.value.unit != "MIN" or not (joined or minus or tokens.text[tokens.start(index)] == AND):
        return face
    return _moved(face, -count.value if minus else count.value, unit.last, unit.end)


def _moved(face: Face, minutes: int, last: int, end: int) -> Face:
    hour, minute = divmod((face.hour * 60 + face.minute + minutes) % 1440, 60)
    return face._replace(hour=hour or (face.hour if minutes > 0 else 12), minute=minute, last=last, end=end)
