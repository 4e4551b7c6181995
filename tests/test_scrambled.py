"""No order of the words that the lexicons hold raises, and whatever a value points at stands where it says."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arnews import Document, annotate, discover

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى"
MOST = 300  # rows of one lexicon
SEPARATORS = (" ",) * 14 + ("، ", ". ", "\n", ": ", ' "', '" ', " «", "» ", "-", " - ", "", " (", ") ", "_", '"', "/")
POINTING = ("speaker", "cue", "holder")


def _words() -> Iterator[str]:
    for extractor in discover().extractors:
        for lexicon in extractor.lexicons:
            for row in islice(lexicon.rows(), MOST):
                yield list(row.values())[-1].split("|")[0]


scrambled = st.lists(st.tuples(st.sampled_from(sorted({*_words()})), st.sampled_from(SEPARATORS)), min_size=3).map(
    lambda pairs: "".join(word + separator for word, separator in pairs)
)


def _sound(document: Document) -> None:
    for span in document.spans:
        assert document.text[span.start : span.end] == span.text
        value: dict[str, Any] = span.value.to_dict()
        for mention in filter(None, map(value.get, POINTING)):
            assert 0 <= mention["start"] < mention["end"]
            assert document.text[mention["start"] : mention["end"]] == mention["text"]


@settings(max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(text=scrambled)
def test_words_in_any_order(text: str) -> None:
    _sound(annotate(text))


@pytest.mark.parametrize("letter", LETTERS)
def test_words_of_one_or_two_letters(letter: str) -> None:
    _sound(annotate(letter))
    _sound(annotate(f"قال {letter} إن " + " ".join(letter + other for other in LETTERS)))
    for before, after in product(("", "قال ", '"', "«"), ("", " إن", ": ", '"')):
        _sound(annotate(before + letter + after))


@pytest.mark.parametrize(
    "text",
    [
        "س: متى يبدأ المعرض؟ ج: غدا.",
        'السادسة يعقب ""إنها" بعيدة',
        "ويتدبر أولاد موسى «وصف الذهب_أمريكيتين",
    ],
)
def test_what_once_raised_or_pointed_nowhere(text: str) -> None:
    _sound(annotate(text))
