"""Bounds of names as other corpora draw them."""

from pathlib import Path

import pytest
from hypothesis import given, settings

import arnews
import arnews.testing
from arnews.conventions import CONVENTIONS, converted
from arnews.conventions.table import At, Fate, Where, read
from arnews.document import Document
from arnews.span import Span, Value

HEAD = "# license: MIT\n# source: written for this test\n# columns: label where fate seen word\n"
RULES = HEAD + "ORG\tfirst\toutside\t9\tصحيفة\nORG\tfirst\tnone\t9\tالجيش\nORG\twhole\tnone\t2\tالخارجية\n"
RULES += "ORG\tlast\toutside\t3\tاللندنية\nORG\tfirst\toutside\t1\tشركة\n"


def body(text: str, name: str) -> Document:
    start = text.index(name)
    return Document(text).add([Span(start, start + len(name), name, arnews.Organization(name=name), "me", "my rule")])


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text(RULES, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("ذكرت صحيفة المرفأ أمس", "صحيفة المرفأ", ["المرفأ"]),
        ('ذكرت صحيفة "المرفأ" أمس', 'صحيفة "المرفأ"', ["المرفأ"]),
        ("نقلا عن صحيفة المرفأ اللندنية", "صحيفة المرفأ اللندنية", ["المرفأ"]),
        ("نقلا عن صحيفة اللندنية", "صحيفة اللندنية", ["اللندنية"]),  # a name never loses its only word
        ("انتشر الجيش الليبي", "الجيش الليبي", []),
        ("طائرة للجيش الليبي", "لجيش الليبي", []),
        ("طائرة لِلْجيش الليبي", "لْجيش الليبي", []),
        ("طائرة لــلجيش الليبي", "لجيش الليبي", []),
        ("قالت الخارجية إن", "الخارجية", []),
        ("قالت الخارجية الليبية إن", "الخارجية الليبية", ["الخارجية الليبية"]),
        ("وقّعت شَرِكَة المرفأ", "شَرِكَة المرفأ", ["المرفأ"]),
        ("وقّعت هيئة المرفأ", "هيئة المرفأ", ["هيئة المرفأ"]),
    ],
)
def test_first_and_last_words(rules: Path, text: str, name: str, there: list[str]) -> None:
    [document] = converted(rules, [body(text, name)])
    assert [span.text for span in document.spans] == there


def test_the_value_and_the_rule_stay(rules: Path) -> None:
    [document] = converted(rules, [body("ذكرت صحيفة المرفأ أمس", "صحيفة المرفأ")])
    [span] = document.spans
    assert (span.start, span.value.to_dict()["name"], span.rule) == (11, "صحيفة المرفأ", "my rule")


@settings(deadline=None)
@given(document=arnews.testing.documents())
@pytest.mark.parametrize("name", CONVENTIONS)
def test_every_span_lies_in_one_that_was_there_and_says_what_stands_there(name: str, document: Document) -> None:
    [there] = converted(name, [document])
    assert there.text == document.text
    for span in there.spans:
        assert span.text == document.text[span.start : span.end]
        assert any(_narrower(span, old) for old in document.spans)


def _narrower(new: Span[Value], old: Span[Value]) -> bool:
    return old.covers(new) and new.value == old.value and (new == old or len(new) < len(old))


def test_other_labels_are_left_as_they_are() -> None:
    document = arnews.annotate("قال مدير صحيفة المرفأ سامي الحداد، في 3 مايو 2020، إن 40 عاملا أضربوا.")
    [there] = converted("anercorp", [document])
    kinds = (arnews.Person, arnews.Role, arnews.Date, arnews.Cardinal)
    assert there.only(kinds) == document.only(kinds) != Document(document.text)


def test_anercorp_leaves_class_nouns_and_governments_out() -> None:
    text = "ذكرت صحيفة الحياة أن الحكومة السورية اتهمت حركة حماس في قطاع غزة."
    [there] = converted("anercorp", [arnews.annotate(text)])
    assert {span.text for span in there.select(arnews.Organization)} == {"الحياة", "حماس"}
    assert {span.text for span in there.select(arnews.Place)} == {"غزة"}


def test_a_convention_that_is_unknown_or_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(arnews.ConventionError, match=r"no convention is called 'ontonotes'; there are anercorp"):
        converted("ontonotes", [])
    with pytest.raises(arnews.ConventionError, match=r"missing\.tsv: cannot be read"):
        converted(tmp_path / "missing.tsv", [])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("ORG\tfirst\toutside\tصحيفة", r"mine\.tsv:4: 4 fields where there are 5"),
        ("ORG\tmiddle\toutside\t1\tصحيفة", r"mine\.tsv:4: 'middle' is not a valid Where"),
        ("ORG\tfirst\taway\t1\tصحيفة", r"mine\.tsv:4: 'away' is not a valid Fate"),
    ],
)
def test_a_bad_row_is_named_with_file_and_line(row: str, message: str) -> None:
    with pytest.raises(arnews.LexiconError, match=message):
        read(HEAD + row + "\n", "mine.tsv")


def test_words_are_found_in_any_spelling() -> None:
    assert read(RULES, "mine.tsv")[At("ORG", Where.FIRST, "صحيفه")] is Fate.OUTSIDE
