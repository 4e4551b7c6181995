"""Clubs that are named by their town or bear their nation, where the words around speak of sport."""

from collections.abc import Iterable, Iterator

from ..lexicons import ORGANIZATIONS, PLACES, PlaceRow
from ..places.grammar import place_at
from ..words import flags as f
from ..words.gazetteer import SinglePlace
from ..words.name_shape import score as shape
from ..words.reading import Candidate, Reader, covered
from ..words.small_words import folded, spelled
from ..words.words import Word

TOWNS = ("city", "capital")
CLUBS = ("town as a club", "known club")
RIVALS = frozenset(folded("rival"))
EVENTS = frozenset(folded("event of sport"))
BIG = 300_000  # people of a town by whose name no club of another land is meant
FOREIGN = 0.5  # shape of a word that is rather a foreign name
(MASCULINE,) = folded("masculine")
CAPITAL = folded("capital")
COMMAS = ("،", ",")
PLACED = frozenset(folded("in"))
SLOT = "club in its place"
SLOTS = {before + form for form in folded("slot") for before in ("", *folded("proclitic"))}
SEVERAL_THINGS = frozenset(folded("slot club"))
MATCHES = {before + form for form in folded("match") for before in ("", *folded("proclitic"))}
AGAINST = frozenset(folded("against"))
OTHER_CLUBS = {before + form for form in SEVERAL_THINGS for before in folded("and")}
NICKNAME = "nickname of a club"
NICKNAMES = {before + form for form in folded("club nickname") for before in ("", *folded("and"))}
LANDS = frozenset(spelled("nicknamed land"))
(ARTICLE,), FEMININE = spelled("article"), folded("feminine")[0]
# «الشرطة العراقي» is no police, for that is feminine
CALLED = {
    before + form
    for form in (*folded("manly club"), *[form for form in SEVERAL_THINGS if form.endswith(FEMININE)])
    for before in ("", *folded("and"))
}
TELLING = NICKNAMES | CALLED


def team(reader: Reader, index: int, last: int, skip: int) -> Iterator[Candidate]:
    """A club named by its town: «اتحاد طنجة», «أولمبيك آسفي»."""
    if reader.joined[last - 1] and reader.words[last].bare & f.PLACE and reader.sport(index):
        match = reader.longest(last, *PLACES)
        if match is not None and not match[0].skip and not _quarter(match[0].value):
            yield reader.candidate("ORG", index, match[1], 9.0, "club of a town", skip=skip)


def _quarter(place: PlaceRow) -> bool:
    """Whether a doubtful place is none that has a club: «مدرب الترجي | معين الشعباني»."""
    return place.ambiguous and place.label == "LOC"


def town_team(reader: Reader, index: int) -> Iterable[Candidate]:
    """A town that stands for its club: «أمام بورتو», «على حساب هامبورغ», «ستيوا بوخارست», «بازل السويسري»."""
    before, place = reader.words[index - 1], reader.words[index].listed.place
    if index not in reader.long and (place is None or place.best.kind not in TOWNS):
        return ()
    if own := _of_nation(reader, index):
        return own
    speaks = (before.every & f.SPORT and before.form not in EVENTS) or before.form in RIVALS
    if (before.every & (f.KNOWN | f.COMMON) and not speaks) or place is None or place.skip:
        return ()
    if place.best.kind not in TOWNS or place.best.ambiguous or not reader.joined[index - 1]:
        return ()
    if speaks and reader.sport(index):
        return (reader.candidate("ORG", index, index + 1, 8.0, "town as a club"),)
    if not before.every & (f.KNOWN | f.COMMON) and shape(before.form) > FOREIGN and reader.sport(index):
        return (reader.candidate("ORG", index - 1, index + 1, 9.0, "club of a town", before.skip),)
    return ()


def _of_nation(reader: Reader, index: int) -> tuple[Candidate, ...]:
    """«إشبيلية الإسباني», «أياكس أمستردام الهولندي»: towns are feminine, so the adjective is that of a club."""
    place, last = place_at(reader, index)
    before = reader.words[index - 1]
    if place is None or place.best.kind not in TOWNS or before.every & f.HEAD or before.form in PLACED:
        return ()
    if any(end > index for at in (index - 1, index - 2) for _, end in reader.long.get(at, ())):
        return ()  # «بايرن | ميونيخ» is known
    behind = nation(reader, index, last)
    if behind == last or not reader.sport(index) or not _same_land(reader, last, place.rows):
        return ()
    first = index - 1 if not place.skip and reader.joined[index - 1] and _half(before) else index
    skip = place.skip if first == index else before.skip
    return (reader.candidate("ORG", first, behind, 10.0 + behind - first, "town as a club", skip),)


def _half(word: Word) -> bool:
    """Whether a word can be the first half of the name of a club: «روبن | كازان», «أياكس | أمستردام»."""
    if word.listed.of(ORGANIZATIONS.name):
        return True
    return not word.every & (f.KNOWN | f.COMMON) and shape(word.form) > FOREIGN


def unlisted(reader: Reader, index: int) -> Iterable[Candidate]:
    """A word that no list has, a nation behind it and sport around: «(أتروميتوس اليوناني)», «أمام براغا البرتغالي»."""
    first = index - 1
    if reader.words[first].every & (f.KNOWN | f.COMMON) or not reader.joined[first]:
        return ()
    if reader.joined[first - 1] and not reader.words[first - 1].every & (f.KNOWN | f.COMMON):
        first -= 1
    before = reader.words[first - 1]
    called = before.form in RIVALS or (before.every & f.SPORT and not before.every & f.DEF)
    if not (called and reader.joined[first - 1]) and reader.gaps[first - 1][-1:] != "(":
        return ()
    foreign = all(shape(word.form) > FOREIGN for word in reader.words[first:index])
    if not foreign or nation(reader, first, index) == index or not reader.sport(index):
        return ()
    return (reader.candidate("ORG", first, index + 1, 9.0, "club of a nation", reader.words[first].skip),)


def nation(reader: Reader, first: int, last: int) -> int:
    """The token behind the nationality of a club, if one follows: «برشلونة | الإسباني».

    In «مدرب برشلونة الهولندي فرانك ريكارد» it is the trainer's, as a town tells too: «لاعب برشلونة الأرجنتيني».
    """
    word = reader.words[last]
    if not word.bare & f.NORP or not word.bare & f.DEF or word.form[-1] != MASCULINE or not reader.joined[last - 1]:
        return last
    if _foreign(reader, first, last):
        return last
    someone = any(reader.words[at].every & f.ROLE and reader.joined[at] for at in (first - 1, first - 2))
    following = reader.words[last + 1]
    return last if someone and reader.joined[last] and following.namable and not following.wa else last + 1


def _foreign(reader: Reader, town: int, index: int) -> bool:
    """Whether a nation is that of another land than the big town before it lies in: «برشلونة | الأرجنتيني»."""
    place, nationality = reader.words[town].listed.place, reader.words[index].listed.nation
    if place is None or place.best.population < BIG or index != town + 1 or nationality is None or not nationality[1]:
        return False
    return place.best.kind in TOWNS and all(row.country != nationality[1] for row in place.rows)


def behind_slots(reader: Reader, settled: list[Candidate]) -> Iterator[Candidate]:
    """Where only a club can stand, a word that is one of several things: «لاعب العربي», or none: «مرمى أسيك»."""
    taken = covered([c for c in settled if c.label != "NORP"]) if reader.sporting else set()
    for index, word in enumerate(reader.words[:-1] if reader.sporting else ()):
        if word.form in SLOTS and reader.joined[index] and index + 1 not in taken and reader.sport(index):
            last = _in_slot(reader, index + 1, taken)
            headed = word.every & f.BODY and index not in taken  # «فريق الحسنية»
            if last and headed:
                yield reader.candidate("ORG", index, last, 5.0, SLOT, word.skip, value=(index + 1, last))
            elif last:
                yield reader.candidate("ORG", index + 1, last, 5.0, SLOT, value=(index + 1, last))
        elif (
            word.form in TELLING and index not in taken and reader.sport(index) and (last := _by_itself(reader, index))
        ):
            skip = 0 if word.form.startswith(ARTICLE) else 1
            yield reader.candidate("ORG", index, last, 5.0, NICKNAME, skip)


def beside_clubs(reader: Reader, settled: list[Candidate]) -> Iterator[Candidate]:
    """Clubs that are other words too, against others: «مباراة | الكرامة وتشرين», «تعادل النفط مع | الشرطة»."""
    taken = covered([c for c in settled if c.label != "NORP"]) if reader.sporting else set()
    ends = {c.last for c in settled if c.label == "ORG"}
    for index, word in enumerate(reader.words[:-1] if reader.sporting else ()):
        match = word.form in MATCHES
        if not (match or (word.form in AGAINST and index in ends)) or not reader.joined[index]:
            continue
        if index + 1 in taken or reader.words[index + 1].form not in SEVERAL_THINGS or not reader.sport(index):
            continue
        yield reader.candidate("ORG", index + 1, index + 2, 5.0, SLOT)
        if (
            match
            and reader.joined[index + 1]
            and index + 2 not in taken
            and reader.words[index + 2].form in OTHER_CLUBS
        ):
            yield reader.candidate("ORG", index + 2, index + 3, 5.0, SLOT, 1)


def _by_itself(reader: Reader, index: int) -> int:
    """The token behind a club that its nation or a nickname tells: «العهد اللبناني», «الزعيم» in a text of its land."""
    word, following = reader.words[index], reader.words[index + 1]
    if reader.joined[index - 1] and reader.words[index - 1].every & f.DEF:
        return 0
    alone = not (reader.joined[index] and (following.bare & f.DEF or following.namable))
    if word.form in NICKNAMES:
        return index + 1 if alone and not LANDS.isdisjoint(reader.lands) else 0
    return index + 2 if word.form in CALLED and nation(reader, index, index + 1) > index + 1 else 0


def _in_slot(reader: Reader, first: int, taken: set[int]) -> int:
    """The token behind a club that is named from a token on, one word or two; 0 if none."""
    if reader.words[first].form in SEVERAL_THINGS:
        return first + 1
    last = first
    while last < first + 2 and last not in taken and _unheard(reader.words[last]):
        last += 1
        if not reader.joined[last - 1]:
            break
    return last if last > first else 0


def _unheard(word: Word) -> bool:
    """Whether no list has a word and it is foreign by its shape."""
    return not word.every & (f.KNOWN | f.COMMON) and not word.skip and shape(word.form) > FOREIGN


def named_before(reader: Reader, settled: list[Candidate]) -> None:
    """Towns that the document knows as clubs are clubs everywhere, but not where they stand as places: «في نيس»."""
    clubs = {place.best for c in settled if c.rule in CLUBS and (place := _town(reader, c.first))}
    inside = covered([c for c in settled if c.label not in ("GPE", "NORP")]) if clubs else set()
    for c in settled if clubs else ():
        place = _town(reader, c.first) if c.label == "GPE" and c.first not in inside else None
        if place and place.best in clubs and not _as_place(reader, c, place):
            c.label, c.rule, c.value = "ORG", "club named before", None


def _as_place(reader: Reader, town: Candidate, place: SinglePlace) -> bool:
    """Whether a town stands where only a place would: «مدينة نيس», «بالعاصمة باريس», «دبي، الإمارات»."""
    before = reader.words[town.first - 1]
    headed = before.every & f.HEAD or before.form in PLACED or before.form.endswith(CAPITAL)
    if (headed and reader.joined[town.first - 1]) or place.proclitics.endswith("ب"):
        return True
    return reader.gaps[town.last - 1][:1] in COMMAS and bool(reader.words[town.last].bare & f.PLACE)


def _town(reader: Reader, index: int) -> SinglePlace | None:
    place, _ = place_at(reader, index)
    return place if place is not None and place.best.kind in TOWNS else None


def _same_land(reader: Reader, index: int, rows: list[PlaceRow]) -> bool:
    nationality = reader.words[index].listed.nation
    return nationality is not None and any(row.country == nationality[1] for row in rows)
