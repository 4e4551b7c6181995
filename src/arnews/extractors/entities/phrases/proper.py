"""Proper names inside the names of bodies and events: places and bodies that need no head, and where a body is."""

from typing import Any

from arnews import Lexicon

from ..lexicons import ORGANIZATIONS, PLACES
from ..words import flags as f
from ..words.reading import Form, Reader


def proper(reader: Reader, index: int, cued: bool = False) -> Form | None:
    """The place or body that a token without proclitic begins, if it is more than a common word: not «بيان».

    `cued`: the words before tell that a name follows, so «بيان» is the newspaper.
    """
    word = reader.words[index]
    begins = word.bare & (f.PLACE | f.ORG) or index in reader.long
    match = reader.longest(index, ORGANIZATIONS, *PLACES) if begins else None
    if match is None or match[0].skip:
        return None
    place = word.listed.place if match[1] == index + 1 else None
    if match[1] > index + 1 or (place and (place.prior >= 0 or not word.bare & f.COMMON)):
        return match
    body = reader.longest(index, ORGANIZATIONS)
    return body if body is not None and (cued or body[0].value.needs == "-") else None


def where(reader: Reader, index: int) -> int:
    """The token behind a place or body and its preposition: «في ليبيا», «بنابل», «بمحافظة المنيا»; 0 if none."""
    word = reader.words[index]
    if word.form != "في" and not word.bi & f.TOWN:
        return whose(reader, index, *PLACES, ORGANIZATIONS)
    if not reader.joined[index]:
        return 0
    first = index + 1
    if word.form == "في" and reader.words[first].bare & f.TOWN and reader.joined[first]:
        first += 1  # «في | ولاية | فلوريدا»
    named = proper(reader, first)
    return named[1] if named else 0


def whose(reader: Reader, index: int, *lists: Lexicon[Any]) -> int:
    """The token behind a place or body right behind ب or ل: «بنابل», «بالأمم المتحدة», «لبورتوريكو»."""
    word = reader.words[index]
    match = reader.longest(index, *lists) if (word.bi | word.li) & (f.PLACE | f.ORG) else None
    if match is None or match[0].proclitics not in ("ب", "ل"):
        return 0
    if match[0].lexicon == ORGANIZATIONS.name and match[0].value.needs != "-":
        return 0  # «بالتعاون مع» is no club
    place = word.listed.place if match[1] == index + 1 else None
    return 0 if place and place.prior < 0 and word.every & f.COMMON else match[1]  # «بجامعة» is no town
