"""Where a quotation with one mark ends or begins: «قال "... . يذكر أن»."""

import re
from bisect import bisect_left

import attrs

from .looks import CLOSE, EITHER, OPEN
from .marks import Pair
from .scene import Scene
from .words import BREAKS, CONJUNCTIONS, FORMULAS, NARRATION, STOPS, VERBS

_TERM = 5  # words that an unclosed name has at most
_SINGLE = "'‘’‚"
_STOP = re.compile("[.؟!] ")


def mended(scene: Scene, found: list[Pair]) -> list[Pair]:
    """The pairs that hold a word, with plain bounds for loose marks; loose marks that bound nothing are left out."""
    starts = scene.tokens.starts
    found = _worded(starts, found)
    if not [pair for pair in found if pair.loose != EITHER]:
        return found
    kept = []
    for number, pair in enumerate(found):
        if pair.loose == OPEN:
            following = found[number + 1] if number + 1 < len(found) else None
            kept += _opened(scene, pair, following)
        elif pair.loose == CLOSE:
            kept += _closed(scene, pair)
        else:
            kept.append(pair)
    return _worded(starts, kept)


def _worded(starts: list[int], found: list[Pair]) -> list[Pair]:
    """The pairs that hold a word, with the tokens that they hold."""
    for pair in found:
        pair.first = bisect_left(starts, pair.start)
        pair.last = bisect_left(starts, pair.end, pair.first)
    return [pair for pair in found if pair.first < pair.last]


def _opened(scene: Scene, pair: Pair, following: Pair | None) -> list[Pair]:
    """An opening mark: to a narrator's word, the verb that brings in the next quotation, or the end of the line."""
    if not _brought_in(scene, pair):
        return _term(scene, pair)
    end = pair.end
    if following is not None and following.outer < end and scene.text[following.outer] not in _SINGLE:
        end = _before_next(scene, pair.start, following.outer)
    end = _before_turn(scene, pair.start, _before_narration(scene, pair.start, end))
    return _cut(scene, pair, end)


def _brought_in(scene: Scene, pair: Pair) -> bool:
    """Whether a colon, a conjunction or a verb of saying stands before the mark."""
    tokens = scene.tokens
    before = tokens.index_at(pair.outer) - 1
    if before < 0:
        return False
    if ":" in scene.text[tokens.end(before) : pair.outer] or tokens.has(before, CONJUNCTIONS):
        return True
    begin = tokens.index_at(scene.sentence_start(pair.outer))
    return any(tokens.has(index, VERBS) for index in range(max(begin, before - 12), before + 1))


def _before_next(scene: Scene, start: int, outer: int) -> int:
    """The end of the words before the verb of saying that leads to the next quotation."""
    tokens = scene.tokens
    index = tokens.index_at(outer) - 1
    for at in range(index, max(index - 8, tokens.index_at(start)), -1):
        if tokens.has(at, VERBS):
            return tokens.end(at - 1)
    return tokens.end(index)


def _before_narration(scene: Scene, start: int, end: int) -> int:
    """The end of the first sentence behind which the narrator takes over."""
    tokens = scene.tokens
    for stop in _STOP.finditer(scene.text, start, end):
        index = tokens.index_at(stop.end())
        if (
            index < len(tokens)
            and tokens.start(index) < end
            and (tokens.longest(index, NARRATION) or tokens.has(index, VERBS))
        ):
            return stop.start() + 1
    return end


def _before_turn(scene: Scene, start: int, end: int) -> int:
    """The end of the words before a verb of saying that goes on («، مشيرا إلى»), or a comma and a new beginning."""
    tokens = scene.tokens
    turns = tokens.mask(VERBS, BREAKS, FORMULAS)
    for index in range(tokens.index_at(start) + 1, tokens.index_at(end)):
        if tokens[index].mask & turns and _turns(scene, index):
            return tokens.start(index)
    return end


def _turns(scene: Scene, index: int) -> bool:
    tokens, comma = scene.tokens, "،" in scene.gaps[index - 1]
    for reading in tokens.readings(index, VERBS):
        if reading.value.trust == "sure":
            return reading.value.kind == "participle" or (comma and bool(reading.proclitics))
    return comma and (tokens.longest(index, BREAKS) is not None or tokens.longest(index, FORMULAS) is not None)


def _cut(scene: Scene, pair: Pair, end: int) -> list[Pair]:
    """The quotation up to `end`, without the full stop and blanks there."""
    while end > pair.start and (scene.text[end - 1] in ".،" or scene.text[end - 1].isspace()):
        end -= 1
    return [attrs.evolve(pair, end=end, after=end)] if end > pair.start else []


def _term(scene: Scene, pair: Pair) -> list[Pair]:
    """A name that was not closed: up to a relative pronoun or a mark, if that is near («"صائد البطولات الذي»)."""
    tokens = scene.tokens
    first = tokens.index_at(pair.start)
    for at in range(first, min(first + _TERM, len(tokens) - 1)):
        if scene.gaps[at] != " ":
            return []
        readings = tokens.readings(at + 1, STOPS)
        if readings and readings[0].value == "relative":
            return [attrs.evolve(pair, end=tokens.end(at), after=tokens.end(at))]
    return []


def _closed(scene: Scene, pair: Pair) -> list[Pair]:
    """A closing mark: back to the colon or conjunction behind a verb of saying («قائلا: ...".»)."""
    tokens = scene.tokens
    first, last = tokens.index_at(pair.start), tokens.index_at(pair.end)
    for at in range(first, last - 2):
        if not tokens.has(at, VERBS):
            continue
        for behind in range(at, min(at + 6, last - 2)):
            if ":" in scene.gaps[behind] or (behind > at and tokens.has(behind, CONJUNCTIONS)):
                start = tokens.start(behind + 1)
                return [attrs.evolve(pair, outer=start, start=start)]
    return []
