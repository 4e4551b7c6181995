"""Words of time that are somebody's or something's name: «لويجي دي مايو», «محمد رمضان», «"روسيا اليوم"»; and counts."""

from bisect import bisect_right

from arnews import Person, Span

from .around import Found
from .page import Page
from .words import LINKS

MANY = 10  # behind more than these stands a singular in the accusative
COUNTED = ("ا", "ه", "ى", "ء")  # folded: how it ends
BARE_MONTHS = frozenset({"month", "hijri_month"})
OPENING, CLOSING = ('"', "«", "“"), ('"', "»", "”")


def without_names(page: Page, found: list[Found], people: tuple[Span[Person], ...]) -> list[Found]:
    """The expressions less those that are part of a person's name or the second word of a quoted title."""
    starts = [person.start for person in people]
    return [
        each
        for each in found
        if not (each.rule in BARE_MONTHS and _is_in_name(each, people, starts))
        and not (each.rule == "deictic" and _ends_title(page, each))
        and not (each.rule == "old_year" and _counts(page, each))
    ]


def _counts(page: Page, each: Found) -> bool:
    """«في 1250 مدرسة», «في 1786 منزلا»: what follows may be what the number counts."""
    if not page.near(each.last - 1):
        return False
    form = page[each.last].form
    if form.startswith(("ال", "لل", "و", "ب")) or page.has(each.last, LINKS):
        return False
    many = int(page[each.first].form) % 100 > MANY
    return not many or form.endswith(COUNTED)


def _is_in_name(each: Found, people: tuple[Span[Person], ...], starts: list[int]) -> bool:
    """Whether a month lies in a person's name and is not all of it."""
    at = bisect_right(starts, each.start) - 1
    return at >= 0 and each.end <= people[at].end and (each.start, each.end) != (people[at].start, people[at].end)


def _ends_title(page: Page, each: Found) -> bool:
    """«محطة "روسيا اليوم"»: اليوم ends a title of two words."""
    if each.last - each.first > 1 or each.first < 2:
        return False
    if not page.text.startswith(CLOSING, each.end) or not page.near(each.first - 1):
        return False
    return page.gap(each.first - 2).endswith(OPENING)
