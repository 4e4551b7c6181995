"""golden_suite: what passes, what fails and what it says, the update switch, files that cannot be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from arnews import ArnewsError, Cardinal, Date, Document, Extractor, Person, Pipeline, Quotation, Speaker, extractor
from arnews.testing import golden_suite
from arnews.testing.golden import agrees
from arnews.testing.golden_file import GoldenError, escape, read_cases, unescape

Write = Callable[[str], Path]


@extractor(produces=(Cardinal, Date), local=True)
def sevens(doc: Document):
    """«7» is seven, «غدا» the day after publication."""
    for index, char in enumerate(doc.text):
        if char == "7":
            yield doc.span((index, index + 1), Cardinal(number=7, unit="يوم"), rule="digit")
    at = doc.text.find("غدا")
    if at >= 0:
        yield doc.span((at, at + 3), Date(timex=str(doc.published) if doc.published else None))


@extractor(produces=Person)
def salims(doc: Document):
    at = doc.text.find("سليم")
    if at >= 0:
        yield doc.span((at, at + 4), Person(name="سليم"))


@extractor(produces=Quotation, requires=Person)
def quotes(doc: Document):
    for person in doc.select(Person):
        speaker = Speaker(person.start, person.end, person.text, "سليم الأول")
        yield doc.span((len(doc.text) - 2, len(doc.text)), Quotation(kind="speech", speaker=speaker))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str) -> Path:
        path = tmp_path / "cases.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def outcome(subject: Extractor | Pipeline, path: Path) -> list[str]:
    """For each case what its test says, nothing where it passes."""
    suite = golden_suite(subject, path)
    said = []
    for param in suite.test_case.pytestmark[0].args[1]:
        try:
            suite().test_case(*param.values)
            said.append("")
        except AssertionError as error:
            said.append(str(error))
    return said


class TestCases:
    def test_a_case_passes_when_exactly_its_spans_are_found(self, write: Write) -> None:
        path = write("بعد 7 أيام و7\n    CARDINAL  7\tnumber=7\tunit=يوم\trule=digit\n    CARDINAL  7 @2\nلا شيء\n")
        assert outcome(sevens, path) == ["", ""]

    def test_missing_unexpected_and_differing_spans_are_named(self, write: Write) -> None:
        (said,) = outcome(sevens, write("7 ثم 7 ثم 8\n    CARDINAL  7\tnumber=8\n    CARDINAL  8\n"))
        assert "differs     CARDINAL  7  number is 7, not 8" in said
        assert "missing     CARDINAL  8  [10:11]" in said
        assert "unexpected  CARDINAL  7 @2\tnumber=7\tunit=يوم" in said
        assert "cases.txt:1" in said

    def test_the_message_reproduces_the_failure(self, write: Write, capsys: pytest.CaptureFixture[str]) -> None:
        (said,) = outcome(sevens, write("published: 2020-12-29\nغدا 7\n"))
        program = "\n".join(line[4:] for line in said.partition("To see it again:")[2].splitlines())
        exec(compile(program, "snippet", "exec"), {})
        assert "Date(timex='2020-12-29')" in capsys.readouterr().out

    def test_published_holds_until_the_next(self, write: Write) -> None:
        path = write(
            "published: 2020-12-29\nغدا\n    DATE  غدا\ttimex=2020-12-29\npublished:\nغدا\n    DATE  غدا\ttimex=null\n"
        )
        assert outcome(sevens, path) == ["", ""]

    def test_escapes_stand_for_what_cannot_be_written(self, write: Write) -> None:
        path = write("\\# سطر\\nثم 7\\u0640\n    CARDINAL  7\n")
        assert read_cases(path)[0][0].text == "# سطر\nثم 7ـ"
        assert outcome(sevens, path) == [""]
        assert all(unescape(escape(text)) == text for text in ("a\nb\t\\n\r", "\ud800", "\\u0041", "\0"))

    def test_xfail_lines_carry_a_reason_and_are_strict(self, write: Write) -> None:
        suite = golden_suite(sevens, write("7\n    xfail: not yet\n"))
        (param,) = suite.test_case.pytestmark[0].args[1]
        (mark,) = param.marks
        assert mark.kwargs == {"reason": "not yet", "strict": True, "raises": AssertionError}

    def test_an_unknown_field_is_named_with_those_there_are(self, write: Write) -> None:
        (said,) = outcome(sevens, write("7\n    CARDINAL  7\tnumer=7\n"))
        assert "no field 'numer'; it has number, unit, approximate" in said

    def test_a_pipeline_is_held_to_the_labels_of_the_file(self, write: Write) -> None:
        path = write("قال سليم «7»\n    QUOTE  7»\tspeaker.name=سليم الأول\tspeaker=سليم\tcue=null\tcue.text=null\n")
        assert outcome(Pipeline([quotes, salims]), path) == [""]
        assert (
            "missing" not in outcome(Pipeline([quotes, salims]), write("labels: PERSON\nسليم\n    PERSON  سليم\n"))[0]
        )

    def test_an_extractor_that_requires_others_asks_for_a_pipeline(self, write: Write) -> None:
        with pytest.raises(ArnewsError, match="requires Person: give golden_suite a Pipeline"):
            golden_suite(quotes, write("7\n"))


class TestUpdate:
    def test_rewrites_failing_cases_and_nothing_else(self, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
        kept = "# head\n7 قطع\n    # why\n    CARDINAL  7\tnumber=7\n\n7 و7\n    xfail: one day\n"
        path = write(kept + "بعد 7 أيام و7\n    # note\n    CARDINAL  7\tnumber=9\nلا\n    CARDINAL  لا\n")
        monkeypatch.setenv("ARNEWS_GOLDEN_UPDATE", "1")
        golden_suite(sevens, path)
        monkeypatch.delenv("ARNEWS_GOLDEN_UPDATE")
        new = "بعد 7 أيام و7\n    # note\n    CARDINAL  7\tnumber=7\n    CARDINAL  7 @2\tnumber=7\tunit=يوم\nلا\n"
        assert path.read_text(encoding="utf-8") == kept + new
        assert outcome(sevens, path)[0] == outcome(sevens, path)[2] == ""

    def test_a_file_without_failures_is_left_byte_for_byte(self, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
        path = write("\ufeff7\r\n    CARDINAL\t7\r\n")
        before = path.read_bytes()
        assert outcome(sevens, path) == [""]
        monkeypatch.setenv("ARNEWS_GOLDEN_UPDATE", "1")
        golden_suite(sevens, path)
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("    CARDINAL  7\n", "cases.txt:1: a span line without a sentence"),
        ("7\n    cardinal 7\n", "cases.txt:2: not LABEL"),
        ("7\n    CARDINAL  8\n", "cases.txt:2: '8' does not stand 1 time"),
        ("7\n    CARDINAL  7 @2\n", "cases.txt:2: '7' does not stand 2 time"),
        ("7\n    CARDINAL  7\tseven\n", "cases.txt:2: not field=value: 'seven'"),
        ("published: tomorrow\n", "cases.txt:1: published 'tomorrow' is neither"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_by_file_and_line(write: Write, text: str, why: str) -> None:
    with pytest.raises(GoldenError) as caught:
        read_cases(write(text))
    assert why in str(caught.value)


def test_values_are_compared_as_json_and_strings_also_bare() -> None:
    assert agrees("5", 5)
    assert agrees("5", "5")
    assert agrees("0.5", 0.5)
    assert agrees('"5"', "5")
    assert agrees("2011", "2011")
    assert agrees("[5, 5]", [5, 5])
    assert agrees("null", None)
    assert agrees("true", True)
    assert not agrees("1", True)
    assert not agrees("null", "")
    assert not agrees("five", 5)
