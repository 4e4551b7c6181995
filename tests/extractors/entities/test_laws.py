"""Laws of the spans and of the parts they come from."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import Nationality, Pipeline, Role, testing
from arnews._scan import Scanner
from arnews.extractors.entities import entities
from arnews.extractors.entities.lexicons import LEXICONS
from arnews.extractors.entities.persons.paths import BEGIN, INSIDE, OUT, best_path, decode
from arnews.extractors.entities.settle import best, settle
from arnews.extractors.entities.words.ali import words_of
from arnews.extractors.entities.words.reading import Candidate, Reader

PIPELINE = Pipeline([entities()])
WORDS = st.sampled_from(
    [
        "قال",
        "الرئيس",
        "وزير",
        "الخارجية",
        "الليبي",
        "محمد",
        "بن",
        "سلمان",
        "في",
        "ليبيا",
        "وتونس",
        "مجلس",
        "النواب",
        "حزب",
        '"',
        "«",
        "»",
        "،",
        ".",
        "و2018",
        "شركة",
        "كوفالينكو",
        "أبو",
        "للأمم",
        "المتحدة",
        "كأس",
        "العالم",
        "مدينة",
        "جبل",
        "السيد",
        "عبد",
        "الله",
        "آل",
        "نادي",
        "برشلونة",
        "هدف",
        "باسم",
        "لدى",
        "العام",
        "التي",
        "الجمعة",
    ]
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_of_one_class_are_not_the_same_twice(text: str) -> None:
    spans = [(span.label, span.start, span.end) for span in PIPELINE(text).spans]
    assert len(spans) == len(set(spans))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_cross_only_roles(text: str) -> None:
    spans = [span for span in PIPELINE(text).spans if not isinstance(span.value, Role | Nationality)]
    for one in spans:
        for other in spans:
            assert not one.start < other.start < one.end < other.end


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_no_span_begins_or_ends_with_a_blank_or_is_empty(text: str) -> None:
    assert all(span.text and span.text == span.text.strip() for span in PIPELINE(text).spans)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_holder_is_a_person_of_the_document(text: str) -> None:
    spans = PIPELINE(text).spans
    persons = {(span.start, span.end) for span in spans if span.label == "PERSON"}
    holders = [span.value.holder for span in spans if isinstance(span.value, Role) and span.value.holder]
    assert all((holder.start, holder.end) in persons for holder in holders)


SUMS = st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=1, max_size=7)


def paths(length: int) -> Iterator[list[int]]:
    """Every reading of so many words."""
    if not length:
        yield []
        return
    for path in paths(length - 1):
        yield from ([*path, label] for label in (OUT, BEGIN, INSIDE) if label != INSIDE or (path and path[-1] != OUT))


def worth(sums: list[tuple[float, float]], path: list[int], start: float, again: float, on: float) -> float:
    total, before = 0.0, OUT
    for (begin, inside), label in zip(sums, path, strict=True):
        if label == BEGIN:
            total += begin + (again if before else start)
        elif label == INSIDE:
            total += inside + on
        before = label
    return total


@settings(max_examples=60, deadline=None)
@given(SUMS)
def test_the_best_path_is_the_best_of_all(sums: list[tuple[float, float]]) -> None:
    costs = (-1.0, -0.5, 0.25)
    best = max(worth(sums, path, *costs) for path in paths(len(sums)))
    assert worth(sums, best_path(sums, *costs), *costs) == pytest.approx(best)


@given(SUMS)
def test_names_do_not_overlap(sums: list[tuple[float, float]]) -> None:
    names = decode(sums)
    assert all(one[1] <= other[0] for one, other in pairwise(names))


CANDIDATES = st.lists(
    st.builds(
        lambda label, first, length, score: Candidate(
            label, first, first + length, first, first + length, score, "rule"
        ),
        st.sampled_from(["PERSON", "ORG", "GPE", "LOC", "EVENT", "NORP"]),
        st.integers(0, 12),
        st.integers(1, 4),
        st.floats(0.1, 9),
    ),
    max_size=12,
)


@given(CANDIDATES)
def test_of_two_that_cross_one_stands(candidates: list[Candidate]) -> None:
    kept = settle(candidates)
    assert not any(one.first < other.first < one.last < other.last for one in kept for other in kept)


@given(CANDIDATES)
def test_the_best_candidate_always_stands(candidates: list[Candidate]) -> None:
    if candidates:
        assert max(candidate.score for candidate in candidates) in [candidate.score for candidate in settle(candidates)]


@given(CANDIDATES)
def test_candidates_that_do_not_touch_settle_nothing(candidates: list[Candidate]) -> None:
    def order(kept: list[Candidate]) -> list[int]:
        return sorted(map(id, kept))

    assert order(settle(candidates)) == order(best(candidates))


@given(
    st.lists(st.sampled_from(["محمد", "بن", "سلمان", "2018", " ", "  ", "-", "_", "\u00a0", "، ", "\n", "/"])).map(
        "".join
    )
)
def test_words_are_joined_by_one_blank_hyphen_or_underscore(text: str) -> None:
    tokens = Scanner(LEXICONS).scan(text)
    joined = Reader(tokens, words_of(tokens)).joined
    assert (
        joined
        == [tokens.gap(at) in (" ", "-", "_") for at in range(len(tokens) - 1)] + joined[max(len(tokens) - 1, 0) :]
    )
    assert not any(joined[max(len(tokens) - 1, 0) :])


def test_every_list_says_where_it_comes_from() -> None:
    assert all("# license:" in lexicon.read() and "# source:" in lexicon.read() for lexicon in LEXICONS)


TestEntities = testing.conformance_suite(
    entities(),
    examples=[
        "قال وزير الخارجية التركي مولود جاويش أوغلو في أنقرة إن بلاده تدعم ليبيا.",
        "زار كوفالينكو مقر الأمم المتحدة.",
    ],
)
