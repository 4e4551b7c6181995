"""Known places and nationalities."""

from collections.abc import Iterable, Iterator

from ..lexicons import HOMONYMS, NATIONALITIES, PLACES, PlaceRow
from ..words.gazetteer import SinglePlace, place_of
from ..words.reading import Candidate, Reader
from ..words.small_words import folded
from .beside import clear, doubtful, evidence
from .other_words import other_word

NAMES = {lexicon.name for lexicon in PLACES}
# What is named after a town has it inside as a place of its own; «النيجر» in «نهر النيجر» is none.
BUILT = {f"known {kind}" for kind in ("airport", "camp", "crossing", "landmark", "port")}
AGAIN = 1.5  # score of a doubtful place that the text makes sure of elsewhere
PARTS = frozenset(folded("part"))


def known(reader: Reader, index: int) -> Iterable[Candidate]:
    """«ليبيا», «بليبيا», «تل أبيب»; a town whose name is also a common word needs a head or «في» before it.

    «العربية السعودية» inside «المملكة العربية السعودية» is none.
    """
    if index < reader.placed:
        return ()
    place, last = place_at(reader, index)
    if place is None or (last == index + 1 and other_word(reader, index, place)):
        return ()
    if place.best.ambiguous and reader.placed == index:
        place = _behind_and(reader, index, place)
    score = place.prior + evidence(reader, index, place.proclitics)
    if score <= 0:
        score += doubtful(reader, index, place)
    if score <= 0:
        reader.doubts.append((index, last, place))
        return ()
    if place.prior < 0:
        reader.certain.add(place.best)
    reader.placed = _within(reader, index, last, place)
    rows = _of_nation(reader, index, last, place.rows) if len(place.rows) > 1 else place.rows
    found = reader.candidate(place.best.label, index, last, score, place.rule, place.skip, value=rows)
    return (found, *_first(reader, index, last, place))


def _behind_and(reader: Reader, index: int, place: SinglePlace) -> SinglePlace:
    """The place behind «و» where that one is in the country of the place before: «الرياض | وجدة»."""
    before, word = reader.words[index - 1].listed.place, reader.words[index]
    joined = [one for lexicon in PLACES for one in word.listed.of(lexicon.name) if one.proclitics == "و"]
    if before is None or place.skip or not joined:
        return place
    other, beside = place_of(reader.texts[index], joined), {row.country for row in before.rows}
    nearer = beside.isdisjoint([row.country for row in place.rows]) and other.best.country in beside
    return other if nearer else place


def _of_nation(reader: Reader, index: int, last: int, rows: list[PlaceRow]) -> list[PlaceRow]:
    """Of namesakes those of the nation that is named beside them: «العاصمة الأردنية | عمان», «طرابلس | اللبنانية»."""
    beside = [at for at, joint in ((index - 1, index - 1), (last, last - 1)) if reader.joined[joint]]
    nations = [nation[1] for at in beside if (nation := reader.words[at].listed.nation)]
    return [row for row in rows if row.country in nations] or rows


def _first(reader: Reader, index: int, last: int, place: SinglePlace) -> Iterator[Candidate]:
    """The town that what is named after it begins with: «روستوف | أرينا»."""
    town = reader.words[index].listed.place if place.rule in BUILT and last > index + 1 else None
    if town is None or town.skip != place.skip or town.best.country != place.best.country:
        return  # «سانتياغو برنابيو» is not in Chile
    if town.best.label == "GPE" and town.prior > 0:
        yield reader.candidate("GPE", index, index + 1, town.prior, town.rule, town.skip, value=town.rows)


def named_again(reader: Reader) -> Iterator[Candidate]:
    """A doubtful name is a place wherever it stands in a text that made sure once: «مدينة دوما», then «دخلوا دوما»."""
    for index, last, place in reader.doubts if reader.certain else ():
        if place.best in reader.certain and clear(reader.words[index], place.proclitics):
            yield reader.candidate(place.best.label, index, last, AGAIN, place.rule, place.skip, value=place.rows)


def _within(reader: Reader, index: int, last: int, place: SinglePlace) -> int:
    """Where other places may stand again: inside «مطار | بيروت» and «جنوب شرق | آسيا», but behind «جنوب أفريقيا»."""
    if last == index + 1 or place.best.kind == "country":
        return last
    if reader.words[index].form[len(place.proclitics) :] not in PARTS:
        return index + 1 if place.rule in BUILT else last
    while reader.words[index + 1].form in PARTS:
        index += 1
    return index + 1


def homonym(reader: Reader, index: int) -> Iterable[Candidate]:
    """«مسقط رأسه», «صلاة المغرب»: no place, whatever the lists have of these words.

    A longer place is one: «محطة قطار» is no name, «محطة قطار الحرمين» is.
    """
    match = reader.longest(index, HOMONYMS)
    if match is not None and place_at(reader, index)[1] <= match[1]:
        reader.placed = reader.spent = match[1]
    return ()


def place_at(reader: Reader, index: int) -> tuple[SinglePlace | None, int]:
    """The places whose names have most words, and the token behind them: «تل أبيب» is no «تل»."""
    found = [form for form in reader.long[index] if form[0].lexicon in NAMES] if index in reader.long else ()
    if not found:
        return reader.words[index].listed.place, index + 1
    rest, last = found[0][0].rest, found[0][1]
    key = reader.texts[index], rest
    known = reader.tokens.memory("entities.places")
    if key not in known:
        known[key] = place_of(reader.texts[index], [reading for reading, _ in found if reading.rest == rest])
    return known[key], last


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
