"""The reading of a run of words with the best sum: which of them begin a name, go on one, or are none."""

from functools import cache

from ..words.weights import Pair, pair

OUT, BEGIN, INSIDE = 0, 1, 2
NEVER = -1e9
DOUBT = -3.0  # below this sum a chain is no candidate, however often it is met
MOST_WORDS = 4  # of a name among words that are more likely none
Name = tuple[int, int, float]  # first word, last exclusive, score


@cache
def transitions() -> tuple[float, float, float]:
    """What it costs to begin a name, to begin one right behind another, and to go on."""
    return pair("t", ("begin",))[0], pair("t", ("again",))[0], pair("t", ("on",))[1]


def decode(emitted: list[Pair]) -> list[Name]:
    """The names in the reading with the best sum."""
    if len(emitted) == 1:
        score = emitted[0][0] + transitions()[0]
        return [(0, 1, score)] if score > 0 else []
    found, first = [], -1
    for index, label in enumerate([*best_path(emitted, *transitions()), OUT]):
        if label != INSIDE and first >= 0:
            found.append((first, index, _sum(emitted, first, index)))
            first = -1
        if label == BEGIN:
            first = index
    return found


def likeliest(emitted: list[Pair]) -> list[Name]:
    """The likeliest name among words that are more likely none, if it is not too unlikely."""
    length = len(emitted)
    if max(emitted)[0] < DOUBT:
        return []
    spans = [
        (_sum(emitted, first, last), first, last)
        for first in range(length)
        for last in range(first + 1, min(length, first + MOST_WORDS) + 1)
    ]
    score, first, last = max(spans)
    return [(first, last, score)] if score > DOUBT else []


def _sum(emitted: list[Pair], first: int, last: int) -> float:
    start, _, on = transitions()
    return emitted[first][0] + start + sum([inside + on for _, inside in emitted[first + 1 : last]])


def best_path(emitted: list[Pair], start: float, again: float, on: float) -> list[int]:
    """The labels with the best sum (Viterbi)."""
    out, begun, inside = 0.0, NEVER, NEVER
    back: list[tuple[int, int, int]] = []
    for begin, go_on in emitted:
        named, name = (begun, BEGIN) if begun >= inside else (inside, INSIDE)
        quiet, quiet_from = (out, OUT) if out >= named else (named, name)
        fresh, fresh_from = (out + start, OUT) if out + start >= named + again else (named + again, name)
        back.append((quiet_from, fresh_from, name))
        out, begun, inside = quiet, fresh + begin, named + on + go_on
    best = max(out, begun, inside)
    label = OUT if best == out else BEGIN if best == begun else INSIDE
    labels = []
    for came in reversed(back):
        labels.append(label)
        label = came[label]
    return labels[::-1]


def rest(names: list[Name], emitted: list[Pair]) -> list[Name]:
    """What may go on a list right behind the last name of a run: «بيتهوفن | وبرامز»."""
    end = names[-1][1] if names else len(emitted)
    found = likeliest(emitted[end:]) if end < len(emitted) else []
    return [(end + first, end + last, score) for first, last, score in found if not first]
