"""Every format, by the same laws: nothing of the text is lost, and the spans can be read back."""

import html
import json
import re
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings

import arnews
import arnews.testing
from arnews.document import Document
from arnews.formats import FORMATS, arrow, brat, conll, written
from arnews.formats import html as page
from arnews.span import Span, Value
from arnews.values import Organization, Person, Quotation, Role

TEXT = "قال د. سامي الحداد: «نعود غدا إلى\nليبيا»."
SPANS = [(4, 18, Role), (7, 18, Person), (21, 39, Quotation), (34, 39, Organization)]


def sample() -> Document:
    holder = arnews.Mention(7, 18, TEXT[7:18])
    values: dict[type[Value], Value] = {
        Role: Role(title="د. سامي الحداد", holder=holder),
        Person: Person(name="سامي الحداد"),
        Quotation: Quotation(kind="speech"),
        Organization: Organization(name="ليبيا"),
    }
    return Document(TEXT, id="a b").add([Span(s, e, TEXT[s:e], values[kind], "me", "my rule") for s, e, kind in SPANS])


def text_of(name: str, *documents: Document) -> str:
    return b"".join(written(name, documents)).decode()


@pytest.mark.parametrize("name", FORMATS)
@settings(deadline=None)  # the first call imports the package behind the format
@given(document=arnews.testing.documents())
def test_every_document_can_be_written_in_every_format(name: str, document: Document) -> None:
    pieces = list(written(name, [document]))
    assert all(isinstance(piece, bytes) for piece in pieces)
    assert any(pieces) or name == "brat"  # which has nothing to say of a text without spans


@given(document=arnews.testing.documents())
def test_conll_tokens_stand_at_their_offsets_and_leave_nothing_but_blanks(document: Document) -> None:
    rows = [line.split("\t") for line in conll.rows(document).split("\n")[1:] if line]
    assert all(row[0] == document.text[int(row[1]) : int(row[2])] for row in rows)
    assert "".join(row[0] for row in rows) == "".join(document.text.split())


@given(document=arnews.testing.documents())
def test_conll_tags_give_back_the_spans_of_each_column(document: Document) -> None:
    roles = arnews.resolve_overlaps(span for span in document.spans if isinstance(span.value, Role))
    rows = [line.split("\t") for line in conll.rows(document).split("\n")[1:] if line]
    begun = [int(row[1]) for row in rows if row[4] == "B-ROLE"]
    assert begun == [span.start for span in roles if not span.text[0].isspace()]


def test_conll_is_cut_into_sentences_and_words_at_the_edges_of_spans() -> None:
    document = Document("وصل إلى بليبيا. قال د. سامي", id=None).add([Span(9, 14, "ليبيا", Organization(name="ليبيا"))])
    sentences = conll.rows(document).rstrip("\n").split("\n\n")
    assert [[line.split("\t")[0] for line in one.split("\n") if "\t" in line] for one in sentences] == [
        ["وصل", "إلى", "ب", "ليبيا", "."], ["قال", "د", ".", "سامي"],
    ]  # fmt: skip
    assert "ليبيا\t9\t14\tB-ORG\tO\tO\tO" in sentences[0]


def test_conll_names_its_columns_and_documents() -> None:
    lines = text_of("conll", sample(), sample()).split("\n")
    assert lines[0].startswith("# global.columns = FORM ARNEWS:START ")
    assert lines.count("# newdoc id = a b") == 2
    assert "سامي\t7\t11\tB-PERSON\tI-ROLE\tO\tO" in lines


def test_brat_has_spans_values_and_relations_and_splits_a_span_at_a_line_s_end() -> None:
    lines = text_of("brat", sample()).splitlines()
    assert "T1\tROLE 4 18\tد. سامي الحداد" in lines
    assert "T3\tQUOTE 21 33;34 39\tنعود غدا إلى ليبيا" in lines
    assert '#2\tAnnotatorNotes T2\t{"name": "سامي الحداد"}' in lines
    assert lines[-1] == "R1\tHolder Arg1:T1 Arg2:T2"


def test_brat_has_a_blank_for_a_tab_inside_a_span() -> None:
    span = Span(0, 9, "5.3\tمليار", arnews.Cardinal(number=5_300_000_000))
    assert text_of("brat", Document(span.text, spans=[span])).startswith("T1\tCARDINAL 0 9\t5.3 مليار\n")


def test_brat_takes_one_document_a_file() -> None:
    with pytest.raises(arnews.FormatError, match="'a b' is the second"):
        text_of("brat", sample(), sample())


@given(document=arnews.testing.documents())
def test_brat_gives_back_every_span(document: Document) -> None:
    lines = [line.split("\t") for line in brat.standoff(document).split("\n") if line.startswith("T")]
    for (_, where, _), span in zip(lines, document.spans, strict=True):
        offsets = [tuple(map(int, piece.split())) for piece in where.split(" ", 1)[1].split(";")]
        said = "".join(document.text[start:end] for start, end in offsets)
        assert said == (re.sub(r"[\r\n]", "", span.text) or span.text)


@settings(deadline=None)
@given(document=arnews.testing.documents())
def test_an_html_page_holds_the_text_as_it_is_and_closes_every_mark(document: Document) -> None:
    whole = "".join(piece.text for piece in page.pieces(document))
    written_ = text_of("html", document)
    article = re.search(r"<article>(.*)</article>", written_, re.DOTALL)
    assert article is not None
    shown = html.unescape(re.sub(r"</?mark[^>]*>", "", article[1]))
    assert whole == document.text
    assert shown == document.text.encode("utf-8", "backslashreplace").decode()
    assert article[1].count("<mark") == article[1].count("</mark>") >= len(document.spans)


def test_html_marks_nest_where_spans_cross() -> None:
    crossing = Document("أ ب ج").add([Span(0, 3, "أ ب", Person(name="أ")), Span(2, 5, "ب ج", Organization(name="ب"))])
    marks = re.findall(r'<mark class="(\w+)"|(</mark>)', text_of("html", crossing).split("<article>")[1])
    assert [name or "/" for name, _ in marks] == ["PERSON", "ORG", "/", "/", "ORG", "/"]


def test_html_escapes_what_is_markup() -> None:
    assert "<b>" not in text_of("html", Document("<b>&amp;</b>")).split("<article>")[1]


def arrow_rows(*documents: Document) -> list[dict[str, Any]]:
    ipc = pytest.importorskip("pyarrow.ipc")
    rows: list[dict[str, Any]] = ipc.open_stream(BytesIO(b"".join(arrow.write(documents)))).read_all().to_pylist()
    return rows


@settings(deadline=None)
@given(document=arnews.testing.documents())
def test_arrow_gives_back_what_json_holds(document: Document) -> None:
    (row,) = arrow_rows(document)
    clean = json.loads(re.sub("[\ud800-\udfff]", "\ufffd", json.dumps(document.to_dict(), ensure_ascii=False)))
    spans = [span | {"value": json.loads(span["value"])} for span in row["spans"]]
    assert row | {"spans": spans} == clean


def test_arrow_writes_in_batches_and_an_empty_stream() -> None:
    assert len(arrow_rows(*[sample()] * 250)) == 250
    assert arrow_rows() == []


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(arnews.FormatError, match="no format is called 'xml'; there are arrow, brat"):
        written("xml", [])


@pytest.mark.parametrize(("name", "module"), [("html", "jinja2"), ("arrow", "pyarrow")])
def test_a_format_without_its_package_says_what_to_install(
    name: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._template.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(arnews.FormatError, match=rf"pip install 'arnews\[{name}\]'"):
        list(written(name, []))
