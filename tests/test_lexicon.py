"""The TSV format, its errors, and the compiled index."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Lexicon, LexiconError
from arnews._index import Index
from arnews._kept import index_path

WORDS = st.text(st.characters(exclude_characters="\t\n"), min_size=1)
HEAD = "# license: MIT\n# source: written for this test\n# columns: kind value form\n"


def opened(tmp_path: Path, text: str) -> Lexicon[dict[str, str]]:
    path = tmp_path / "words.tsv"
    path.write_bytes(text.encode())
    return Lexicon.open("test.words", path)


def test_rows_are_found_by_the_folded_first_word(tmp_path: Path) -> None:
    lexicon = opened(tmp_path, HEAD + "unit\t3\tثلاثة|ثلاث\n# a comment\nbody\t\tالأمم المتحدة\n")
    assert [form.value["value"] for form in lexicon.forms("ثلاثه")] == ["3"]
    (form,) = lexicon.forms("الامم")
    assert (form.spelling, form.rest, form.value["value"]) == ("الأمم المتحدة", ("المتحده",), "")
    assert lexicon.forms("اربعه") == []


def test_a_row_is_parsed_to_any_payload(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(HEAD + "unit\t3\tثلاثة\n", encoding="utf-8")
    lexicon = Lexicon.open("test.words", path, parse=lambda row: int(row["value"]))
    assert lexicon.forms("ثلاثه")[0].value == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# source: here\n# columns: form\nكلمة\n", r"words\.tsv:1: the header has no license"),
        ("# license: MIT\n# columns: form\nكلمة\n", r"words\.tsv:1: the header has no source"),
        (HEAD + "unit\tثلاثة\n", r"words\.tsv:4: 2 fields where the header names 3"),
        (HEAD + "unit\t3\tثلاثة\nunit\t3\tثلاث|\n", r"words\.tsv:5: an empty form"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        opened(tmp_path, text).forms("كلمه")


def test_a_file_that_cannot_be_read_is_a_lexicon_error(tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_bytes(b"# license: \xff\n")
    with pytest.raises(LexiconError, match="not UTF-8 at byte 11"):
        Lexicon.open("test.bad", tmp_path / "bad.tsv").forms("ا")
    with pytest.raises(LexiconError, match="cannot be read"):
        Lexicon.open("test.none", tmp_path / "none.tsv").forms("ا")


def test_the_index_is_kept_and_renewed_when_the_file_changes(tmp_path: Path) -> None:
    opened(tmp_path, HEAD + "unit\t3\tثلاثة\n").forms("ثلاثه")
    assert index_path(tmp_path / "words.tsv").exists()
    assert opened(tmp_path, HEAD + "unit\t3\tثلاثة\n").forms("ثلاثه")
    changed = opened(tmp_path, HEAD + "unit\t4\tأربعة\nunit\t5\tخمسة\n")
    assert changed.forms("خمسه")
    assert not changed.forms("ثلاثه")


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    opened(tmp_path, HEAD + "unit\t3\tثلاثة\n").forms("ثلاثه")
    index_path(tmp_path / "words.tsv").write_bytes(b"rubbish")
    assert opened(tmp_path, HEAD + "unit\t3\tثلاثة\n").forms("ثلاثه")


def test_rows_can_be_given_and_added_at_run_time() -> None:
    lexicon = Lexicon.of("test.teams", [{"league": "LY", "form": "أهلي طرابلس"}])
    more = lexicon.extended([{"league": "EG", "form": "الزمالك"}])
    assert more.forms("الزمالك")[0].value["league"] == "EG"
    assert more.forms("اهلي")
    assert not lexicon.forms("الزمالك")
    assert more.name == lexicon.name


def test_a_file_changed_behind_its_index_is_a_clear_error(tmp_path: Path) -> None:
    opened(tmp_path, HEAD + "unit\t3\tثلاثة\n").forms("ثلاثه")
    lexicon = Lexicon.open("test.words", tmp_path / "words.tsv")
    assert [word for word, _ in lexicon.index.items()] == ["ثلاثه"]
    (tmp_path / "words.tsv").write_text(HEAD + "unit\t4\tأربعة\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"words\.tsv: the file was changed after"):
        lexicon.forms("ثلاثه")


def test_spellings_of_one_row_share_its_value() -> None:
    lexicon = Lexicon.of("test.teams", [{"league": "LY", "form": "أهلي طرابلس|أهلي|الأهلي"}, {"form": "أهلي بنغازي"}])
    forms = lexicon.forms("اهلي")
    assert [form.spelling for form in forms] == ["أهلي طرابلس", "أهلي", "أهلي بنغازي"]
    assert forms[0].value is forms[1].value
    assert [row["league"] for row in lexicon.rows()] == ["LY", ""]


def test_a_lexicon_without_rows_knows_nothing() -> None:
    empty = Lexicon.of("test.empty", [])
    assert empty.forms("") == []
    assert list(empty.rows()) == []


@given(st.dictionaries(WORDS, st.lists(st.integers(0), min_size=1)), WORDS)
def test_an_index_gives_back_what_it_was_made_of_and_nothing_else(listed: dict[str, list[int]], other: str) -> None:
    index = Index.of(listed)
    assert {word: list(index.codes(word)) for word in listed} == listed
    assert dict(index.items()) == {word: tuple(codes) for word, codes in listed.items()}
    assert index.codes(other) == tuple(listed.get(other, ()))
