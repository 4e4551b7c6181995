"""What somebody arranges in few words: «سأعود عند 7», «سنلتقي في الثاني والعشرين»."""

from arnews import Date

from .around import Found
from .clock import clock_at, found_clock
from .days import day_number, ends_there
from .numeric import figures_at
from .page import Page


def appointment(tokens: Page, index: int, first: int) -> list[Found]:
    """The bare number behind a verb of coming or meeting, at the end of what is said: an hour after عند, else a day."""
    at = index + 1
    hour = tokens.is_link(at, "around")
    at += hour or tokens.is_link(at, "in") or tokens.is_link(at, "to")
    if index < first or not tokens.near(at - 1) or not tokens.is_numeric(at):
        return []
    if figures := figures_at(tokens, at, loose=not hour):
        return [Found(tokens.start(at), figures.end, at, figures.last, Date, figures.meaning, "figures")]
    face = clock_at(tokens, at)
    if face and ends_there(tokens, face.last) and (face.said or face.minute or (hour and face.hour <= 12)):
        return [found_clock(face)]
    day = day_number(tokens, at)
    return [day] if day else []
