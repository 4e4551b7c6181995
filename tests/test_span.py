"""Laws of the span algebra."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from arnews import Cardinal, Mention, Person, Role, Span, Value, resolve_overlaps

TEXT = "وصل الوزير إلى المدينة بعد الظهر"


@st.composite
def spans(draw: st.DrawFn) -> Span[Value]:
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Span(start, end, TEXT[start:end], Cardinal(number=draw(st.integers(0, 3))))


@given(spans(), spans())
def test_overlap_is_symmetric_and_excludes_a_gap(a: Span[Value], b: Span[Value]) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert not (a.overlaps(b) and a.gap(b))
    assert a.gap(b) == b.gap(a)


@given(spans(), spans())
def test_covering_is_the_converse_of_within(a: Span[Value], b: Span[Value]) -> None:
    assert a.covers(b) == b.within(a)
    assert a.covers(a)
    if a.covers(b):
        assert a.overlaps(b)
        assert len(a) >= len(b)


@given(st.lists(spans()))
def test_resolved_spans_do_not_overlap_and_every_lost_one_is_beaten(found: list[Span[Value]]) -> None:
    kept = resolve_overlaps(found)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    for span in found:
        assert span in kept or any(span.overlaps(winner) and len(winner) >= len(span) for winner in kept)


@given(st.lists(spans()))
def test_resolving_twice_changes_nothing(found: list[Span[Value]]) -> None:
    once = resolve_overlaps(found)
    assert resolve_overlaps(once) == once


def test_resolve_takes_the_order_it_is_given() -> None:
    long, short = Span(0, 10, "", Cardinal(number=1)), Span(4, 6, "", Cardinal(number=2))
    assert resolve_overlaps([long, short]) == (long,)
    assert resolve_overlaps([long, short], key=len) == (short,)


def test_source_and_rule_do_not_count_in_equality() -> None:
    assert Span(0, 1, "و", Person(name="و"), "a", "x") == Span(0, 1, "و", Person(name="و"), "b", "y")


def test_shift_moves_the_offsets_inside_the_value_too() -> None:
    span = Span(0, 6, "الوزير", Role(title="الوزير", holder=Mention(7, 10, "فهد")))
    assert span.shift(5) == Span(5, 11, "الوزير", Role(title="الوزير", holder=Mention(12, 15, "فهد")))
    assert span.shift(5).shift(-5) == span


def test_a_label_is_the_class_in_upper_snake_case() -> None:
    class MatchMinute(Value):
        pass

    class Renamed(Value):
        label = "OTHER"

    assert (MatchMinute.label, Renamed.label, Person.label) == ("MATCH_MINUTE", "OTHER", "PERSON")
