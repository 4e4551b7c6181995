"""Document: immutable, ordered, selectable, and JSON both ways."""

import re
from datetime import UTC, date, datetime

import pytest
import regex

from arnews import Cardinal, Document, DocumentError, GeopoliticalEntity, Location, Person, Place, Span, Value
from arnews.document import parse_published
from arnews.errors import UnknownLabelError

TEXT = "وصل فهد إلى تونس ثم عاد إلى الصحراء"
FAHD = Span(4, 7, "فهد", Person(name="فهد"), "people", "given")
TUNIS = Span(12, 16, "تونس", GeopoliticalEntity(name="تونس", country="TN"))
DESERT = Span(28, 35, "الصحراء", Location(name="الصحراء"))
WHOLE = Span(0, len(TEXT), TEXT, Cardinal(number=1))


def test_spans_are_in_document_order_and_select_asks_for_a_class() -> None:
    document = Document(TEXT, spans=[DESERT, TUNIS, WHOLE, FAHD])
    assert document.spans == (WHOLE, FAHD, TUNIS, DESERT)
    assert document.select(Place) == (TUNIS, DESERT)
    assert document.select(Value) == document.spans
    assert document.select(Person, inside=WHOLE) == (FAHD,)
    assert document.select(Cardinal, covering=TUNIS) == (WHOLE,)
    assert document.select(Place, inside=FAHD) == ()


def test_add_gives_a_new_document_and_leaves_the_old() -> None:
    document = Document(TEXT)
    assert document.add([FAHD]).spans == (FAHD,)
    assert document.spans == ()


@pytest.mark.parametrize(
    "span", [Span(0, 3, "غير", FAHD.value), Span(5, 5, "", FAHD.value), Span(30, 99, "", FAHD.value)]
)
def test_a_span_that_does_not_fit_is_refused(span: Span[Value]) -> None:
    with pytest.raises(DocumentError, match="PERSON"):
        Document(TEXT).add([span])


def test_a_text_must_be_str_and_published_a_date() -> None:
    with pytest.raises(DocumentError, match="must be str, not bytes"):
        Document(b"abc")  # type: ignore[arg-type]
    with pytest.raises(DocumentError, match="published must be a date"):
        Document("", "2020")  # type: ignore[arg-type]


def test_matches_on_the_normal_text_are_mapped_back() -> None:
    document = Document("بلغت الحـرارةُ ٤٢ درجةً")
    match = re.search(r"الحرارة (\d+)", document.normalized)
    assert match is not None
    assert document.span(match, Cardinal(number=42)).text == "الحـرارةُ ٤٢"
    by_regex = regex.search(r"درجة", document.text)
    assert document.span(by_regex, Cardinal(number=1)).text == "درجة"
    assert document.span((0, 4), Cardinal(number=1), rule="r") == Span(0, 4, "بلغت", Cardinal(number=1))
    foreign = re.search("غ", "غيره")
    assert foreign is not None
    with pytest.raises(DocumentError, match="neither"):
        document.span(foreign, Cardinal(number=1))


def test_json_both_ways() -> None:
    document = Document(TEXT, date(2020, 12, 29), [FAHD, TUNIS], "a1")
    row = document.to_dict()
    assert row["published"] == "2020-12-29"
    assert row["spans"][0] == {
        "start": 4, "end": 7, "label": "PERSON", "text": "فهد",
        "value": {"name": "فهد"}, "source": "people", "rule": "given",
    }  # fmt: skip
    assert Document.from_dict(row) == document
    assert Document.from_dict(row).spans[0].rule == "given"


def test_json_with_an_unknown_label_says_how_to_read_it() -> None:
    row = Document(TEXT, spans=[FAHD]).to_dict()
    row["spans"][0]["label"] = "WEATHER"
    with pytest.raises(UnknownLabelError, match=r"'WEATHER'; pass it as values"):
        Document.from_dict(row)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2020-12-29", date(2020, 12, 29)),
        ("2020-12-29T10:30:00", datetime(2020, 12, 29, 10, 30)),
        ("Tue, 29 Dec 2020 10:30:00 GMT", datetime(2020, 12, 29, 10, 30, tzinfo=UTC)),
    ],
)
def test_publication_dates(text: str, when: date) -> None:
    assert parse_published(text) == when


def test_another_publication_date_is_an_error() -> None:
    with pytest.raises(DocumentError, match="'29/12'"):
        parse_published("29/12")


@pytest.mark.parametrize("row", [{}, {"text": TEXT, "spans": [{}]}, {"text": TEXT, "spans": [5]}, {"text": 5}, []])
def test_a_row_that_is_no_document_is_an_error(row: dict[str, object]) -> None:
    with pytest.raises(DocumentError):
        Document.from_dict(row)
