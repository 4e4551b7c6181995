"""Tokens: offsets, gaps, readings, multi-word forms."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Lexicon
from arnews._scan import WORDS_KEPT, Scanner, Tokens, union
from arnews._scan.memory import Memory
from arnews._scan.words import is_settled
from arnews._text import fold

BODIES = Lexicon.of(
    "test.bodies", [{"id": "un", "form": "الأمم المتحدة"}, {"id": "eu", "form": "الاتحاد الأوروبي|الاتحاد"}]
)
NOUNS = Lexicon.of("test.nouns", [{"id": "n", "form": "سفير|وزير|لجنة"}], article=True)
BARE = Lexicon.of("test.bare", [{"id": "b", "form": "علي|وليد"}], clitics="")
COMMON = Lexicon.of("test.common", [{"level": "9", "form": "كان|سفير"}], passive=True)
SCANNER = Scanner([BODIES, NOUNS, BARE, COMMON])
CHARS = (
    st.sampled_from("ابتولكسفأةى ـًَّ \u200f\u200c\u2066\u00a0٠٣5.,:;،؛«»\"'()-–_+/\n\r\t²ﷲﻻA\ud800\x00") | st.characters()
)


def scan(text: str) -> Tokens:
    return SCANNER.scan(text)


@given(st.text(CHARS))
def test_tokens_and_gaps_make_up_the_text(text: str) -> None:
    tokens = scan(text)
    parts = [tokens.gap(-1)]
    for index in range(len(tokens)):
        parts += [tokens.words[index], tokens.gap(index)]
        assert text[tokens.start(index) : tokens.end(index)] == tokens.words[index]
    assert "".join(parts) == text


@given(st.text(CHARS))
def test_a_token_has_letters_or_digits_and_no_invisible_edge(text: str) -> None:
    for token in scan(text):
        assert token.form
        assert token.text[0] not in "\u200f\u2066 ً"
        assert not token.is_digits or token.form.isdecimal()


@given(st.text(CHARS), st.text(CHARS))
def test_a_blank_between_makes_texts_independent(one: str, two: str) -> None:
    alone, joined = [*scan(one), *scan(two)], list(scan(f"{one} {two}"))
    assert [token.text for token in alone] == [token.text for token in joined]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال: «نعم»، ومضى.", ["قال", "نعم", "ومضى"]),
        ("و500 الـ20", ["و", "500", "الـ", "20"]),
        ("16:00 5.3", ["16", "00", "5", "3"]),
        ("F16 وG20", ["F16", "و", "G20"]),
        ("\u200fليبيا\u200f", ["ليبيا"]),
        ("#ملتقى_الحوار", ["ملتقى", "الحوار"]),
        ("نص😀نص", ["نص", "نص"]),
        ("", []),
        ("ليس ـ ثم ـــ و ﹰ ", ["ليس", "ثم", "و"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert scan(text).words == words


@pytest.mark.parametrize(
    ("text", "found", "proclitics"),
    [
        ("الأمم المتحدة", "الأمم المتحدة", ""),
        ("للأمم المتحدة", "لأمم المتحدة", "ل"),
        ("وللأمم المتحدة", "لأمم المتحدة", "ول"),
        ("وبالأُمم المتّحدةِ", "الأُمم المتّحدةِ", "وب"),
        ("بالأمـم المتحدة", "الأمـم المتحدة", "ب"),
        ("الامم المتحده", "الامم المتحده", ""),
        ("والاتحاد الأوروبي", "الاتحاد الأوروبي", "و"),
        ("الاتحاد الإفريقي", "الاتحاد", ""),
        ("#الأمم_المتحدة", "الأمم_المتحدة", ""),
    ],
)
def test_forms_behind_proclitics(text: str, found: str, proclitics: str) -> None:
    tokens = scan(text)
    match = tokens.longest(0, BODIES)
    assert match is not None
    assert text[match.start : match.end] == found
    assert match.reading.proclitics == proclitics


@pytest.mark.parametrize("text", ["الأمم، المتحدة", "الأمم  المتحدة", "الأمم\nالمتحدة", "الأمم"])
def test_words_of_a_form_must_follow_closely(text: str) -> None:
    assert scan(text).longest(0, BODIES) is None


def test_an_article_is_taken_off_only_where_the_lexicon_allows_it() -> None:
    tokens = scan("السفير للسفير العلي")
    assert [tokens.longest(i, NOUNS) is not None for i in (0, 1)] == [True, True]
    assert tokens.readings(2, BARE) == ()


def test_proclitics_are_taken_off_only_where_the_lexicon_allows_it() -> None:
    tokens = scan("وليد وعلي على علي")
    assert [len(tokens.readings(i, BARE)) for i in range(4)] == [1, 0, 1, 1]
    assert [tokens.readings(i, BARE)[0].spelled for i in (2, 3)] == [False, True]


def test_passive_words_are_known_but_no_hits() -> None:
    tokens = scan("كان السفير كريما")
    assert tokens.hits(COMMON) == []
    assert tokens.hits(NOUNS) == [1]
    assert tokens[0].readings[0].value["level"] == "9"
    assert tokens.has(0, COMMON)


def test_digits_are_hits_of_their_own() -> None:
    assert scan("بلغ 75 عضوا و٣٠ سفيرا").digits == [1, 4]


def test_the_memory_of_words_is_bounded() -> None:
    scanner = Scanner([])
    scanner.scan(" ".join(f"ك{'ل' * (i % 50)}{chr(0x628 + i % 20)}{i}" for i in range(3 * WORDS_KEPT)))
    scanner.scan("نص قصير")
    assert WORDS_KEPT // 2 <= len(scanner.types) <= WORDS_KEPT


def test_a_full_memory_forgets_what_was_met_first() -> None:
    asked: list[str] = []
    memory = Memory(lambda word: asked.append(word) or len(word), size=4)
    assert [memory[word] for word in ("a", "bb", "ccc", "d", "e", "d", "a", "x" * 99, "x" * 99)][-1] == 99
    assert asked == ["a", "bb", "ccc", "d", "e", "a", "x" * 99, "x" * 99]
    assert list(memory) == ["ccc", "d", "e", "a"]


@given(st.text(CHARS))
def test_a_word_is_settled_when_folding_leaves_it(word: str) -> None:
    assert not is_settled(word) or fold(word) == word


def test_scanners_are_pickled_without_their_memory() -> None:
    copy = pickle.loads(pickle.dumps(Scanner([BODIES])))
    assert copy.scan("والأمم المتحدة").hits(copy.lexicons[0]) == [0]


def test_the_union_of_files_is_kept_and_renewed_when_one_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(union, "KEPT", tmp_path)
    for town in ("طبرق", "بنغازي", "بنغازي"):
        path = tmp_path / "towns.tsv"
        path.write_text(f"# license: MIT\n# source: this test\n# columns: form\n{town}\n", encoding="utf-8")
        towns = Lexicon.open("test.towns", path)
        tokens = Scanner([towns]).scan("من طبرق إلى بنغازي")
        assert [tokens.words[index] for index in tokens.hits(towns)] == [town]
    Scanner([towns, NOUNS]).scan("طبرق")  # rows made at run time are not kept
    assert len(list(tmp_path.glob("union-*.index"))) == 1
