"""Conflicts between candidates are settled by their scores, not by the order of the rules."""

from collections.abc import Iterable
from operator import attrgetter

from .words.reading import Candidate

PLACES = ("GPE", "LOC")
TOWNS = ("known city", "known capital")
WIDE = ("known region", "known continent")
# Which label may stand inside which; what is not listed excludes each other.
INSIDE = {
    "ORG": {"GPE", "LOC", "ORG", "NORP"},
    "EVENT": {"GPE", "LOC", "ORG", "NORP"},
    "LOC": {"GPE", "NORP", "LOC"},
    "GPE": {"NORP"},
    "PERSON": set[str](),
    "NORP": set[str](),
}

# Known bodies in whose names a place is one: «بنك البحرين والكويت», not «ريال مدريد», «نيويورك تايمز».
OPEN = ("known body", "known armed", "known company")

SERVICE = ("known service", "head and phrase (service)")

OPAQUE = ("(media)", "(company)", "(club)", "(group)")  # kinds of heads whose name is no body of its own

MOVEMENT = (*OPAQUE, "phrase (body)", "phrase (loose)")  # «حزب | النهج الديمقراطي», «جماعة | بوكو حرام»


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand together, in the order of the text."""
    kept: list[Candidate] = []
    touching: list[Candidate] = []
    end = 0
    for candidate in sorted(candidates, key=attrgetter("first")):
        if candidate.first >= end:
            kept += touching if len(touching) < 2 else best(touching)
            touching = []
        touching.append(candidate)
        end = max(end, candidate.last)
    return kept + best(touching)


def best(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of candidates that touch one another those that stand together, the best first."""
    at: dict[int, list[Candidate]] = {}
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_order):
        if not _conflicts(at, candidate):
            kept.append(candidate)
            for index in range(candidate.first, candidate.last):
                at.setdefault(index, []).append(candidate)
    return [candidate for candidate in kept if not _named(at, candidate)]


def _named(at: dict[int, list[Candidate]], body: Candidate) -> bool:
    """Whether a known body is nothing but what another is named: «صحيفة | نيويورك تايمز», «نادي | أرسنال».

    Nor is a service that is the field of another: «مديرية | الدفاع المدني».
    """
    if body.rule in SERVICE:
        return any(one.label == "ORG" and one.last - one.first > body.last - body.first for one in at[body.first])
    if body.label != "ORG" or not body.rule.startswith("known"):
        return False
    heads = MOVEMENT if body.rule in ("known party", "known armed") else OPAQUE
    return any(one.first == body.first - 1 and one.rule.endswith(heads) for one in at[body.first])


def _conflicts(at: dict[int, list[Candidate]], candidate: Candidate) -> bool:
    for index in range(candidate.first, candidate.last):
        for other in at.get(index, ()):
            if not _together(candidate, other):
                return True
    return False


def _order(candidate: Candidate) -> tuple[float, int, int, str]:
    return -candidate.score, candidate.first - candidate.last, candidate.first, candidate.label


def _together(one: Candidate, other: Candidate) -> bool:
    if one.first <= other.first and other.last <= one.last:
        outer, inner = one, other
    elif other.first <= one.first and one.last <= other.last:
        outer, inner = other, one
    else:
        return False
    if outer.last - outer.first == inner.last - inner.first:
        return False
    if outer.rule in OPEN:
        return inner.label == "NORP" or (inner.first > outer.first and _placed(outer, inner))
    if outer.rule == "town as a club":
        return inner.label == "NORP"
    if outer.rule.startswith("known") and outer.label != "EVENT":
        return inner.label == "NORP" or (outer.label in PLACES and (inner.label == "GPE" or inner.rule in WIDE))
    if outer.rule == "head and name (street)":
        return inner.label == "NORP"  # «حي السليمانية» is not in that town
    if outer.label == inner.label == "LOC" and outer.rule.startswith("head"):
        return False
    if outer.label == "ORG" and outer.value and inner.first == outer.value[0] and _itself(outer, inner):
        return False
    if outer.label == inner.label == "ORG":
        return outer.rule.startswith("head and phrase") and _own(outer, inner)
    return inner.label in INSIDE[outer.label]


def _placed(outer: Candidate, inner: Candidate) -> bool:
    """Whether a place inside the name of a known body is one of its own: not «أحرار | الشام», «سرايا | القدس»."""
    if outer.rule == "known armed" and inner.rule in TOWNS:
        return False
    return inner.label == "GPE" or (inner.label == "LOC" and outer.rule == "known body")


def _itself(outer: Candidate, inner: Candidate) -> bool:
    """Whether the name of a body is no place: no region in «وكالة أنباء | الأناضول», no town in «نادي | إشبيلية».

    Nor is a town that the name in marks begins with: «صحيفة | "أوتاوا سيتيزن"».
    """
    return inner.label == "LOC" or (outer.rule.endswith(("(club)", "in marks")) and inner.rule in TOWNS)


def _own(outer: Candidate, inner: Candidate) -> bool:
    """Whether a body inside the name of another is a body of its own: a known one, or behind a preposition.

    What stands in the marks that end the name is none: «وكالة الأنباء الرسمية "وات"»; nor is what a ministry is for:
    «وزارة | الخارجية الأمريكية».
    """
    if inner.last == outer.last and inner.end < outer.end:
        return False
    if inner.first == outer.first + 1 and outer.rule.endswith("(ministry)"):
        return False
    if inner.last == outer.last and outer.rule == "head and phrase (inside)":
        return inner.first > outer.first + 1  # «لجنة التراث في | هيئة المتاحف»
    return inner.first > outer.first and (inner.rule.startswith("known") or inner.skip > 0)
