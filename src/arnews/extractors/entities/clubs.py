"""Clubs that are named by their town, where the words around speak of sport."""

from collections.abc import Iterable, Iterator

from . import flags as f
from .lexicons import PLACES
from .name_shape import score as shape
from .reading import Candidate, Reader


def team(reader: Reader, index: int, last: int, skip: int) -> Iterator[Candidate]:
    """A club named by its town: «اتحاد طنجة», «أولمبيك آسفي»."""
    if reader.joined[last - 1] and reader.words[last].bare & f.PLACE and reader.sport(index):
        match = reader.longest(last, *PLACES)
        if match is not None and not match[0].skip:
            yield reader.candidate("ORG", index, match[1], 9.0, "club of a town", skip=skip)


def town_team(reader: Reader, index: int) -> Iterable[Candidate]:
    """A town that stands for its club: «أمام بورتو», «على حساب هامبورغ», «ستيوا بوخارست»."""
    before, place = reader.words[index - 1], reader.words[index].listed.place
    speaks = before.every & f.SPORT
    if (before.every & (f.KNOWN | f.COMMON) and not speaks) or place is None or place.skip:
        return ()
    if place.best.kind not in ("city", "capital") or place.best.ambiguous or not reader.joined[index - 1]:
        return ()
    if speaks and reader.sport(index):
        return (reader.candidate("ORG", index, index + 1, 8.0, "town as a club"),)
    if not before.every & (f.KNOWN | f.COMMON) and shape(before.form) > 0.5 and reader.sport(index):
        return (reader.candidate("ORG", index - 1, index + 1, 9.0, "club of a town", before.skip),)
    return ()
