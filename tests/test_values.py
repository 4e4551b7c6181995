"""Values: exact numbers, JSON both ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Cardinal, Committee, Document, Percent, Quotation, Span, Speaker, Value
from arnews.values import BUILT_IN, exact

LABELS = {
    "PERSON", "ROLE", "ORG", "GPE", "LOC", "NORP", "EVENT", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY",
    "COMMITTEE", "DATE", "TIME", "DURATION", "SET", "QUOTE", "INDIRECT_QUOTE",
}  # fmt: skip


def test_the_labels_are_the_contract() -> None:
    assert {kind.label for kind in BUILT_IN} == LABELS


@pytest.mark.parametrize(
    ("given", "kept"),
    [(5, 5), (5.0, 5), (3.5, Decimal("3.5")), ("3.50", Decimal("3.5")), (None, None), (0.1, Decimal("0.1"))],
)
def test_numbers_are_exact(given: object, kept: object) -> None:
    assert exact(given) == kept
    assert type(exact(given)) is type(kept)


def returned(value: Value) -> Value:
    document = Document("نص", spans=[Span(0, 2, "نص", value)])
    return Document.from_dict(document.to_dict()).spans[0].value


@given(st.decimals(allow_nan=False, allow_infinity=False) | st.integers())
def test_every_number_survives_json(number: int | Decimal) -> None:
    assert returned(Cardinal(number=number)) == Cardinal(number=number)


@pytest.mark.parametrize(
    "value",
    [
        Committee(sides=(5, 5)),
        Percent(number=Decimal("3.5")),
        Quotation(kind="speech", speaker=Speaker(0, 2, "نص", "نص كامل")),
        Quotation(kind="term"),
    ],
)
def test_values_survive_json(value: Value) -> None:
    assert returned(value) == value
