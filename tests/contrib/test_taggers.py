"""Other people's taggers as extractors."""

import pickle
import re
from collections.abc import Iterator

from arnews import GeopoliticalEntity, Organization, Person, Pipeline
from arnews.contrib.taggers import LABELS, from_bio, from_tagger
from arnews.testing import conformance_suite

WORDS = {"سليم": "PER", "تونس": "LOC", "رويترز": "ORG", "أمس": "DATE"}
MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")


def by_words(text: str) -> Iterator[tuple[int, int, str]]:
    """What a model would say of single words, blank and all."""
    for match in re.finditer(r"[^\W\d_]\S* ?", text.replace("\x00", " ")):
        label = WORDS.get(MARKS.sub("", match[0]).strip())
        if label:
            yield *match.span(), label


def in_pieces(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"\S+", text):
        yield *match.span(), {"سليم": "B-PER", "النجار": "I-PER", "في": "O", "رويترز": "I-ORG"}.get(match[0], "O")


model = from_tagger(by_words, name="model")
TestModelConforms = conformance_suite(model, ["وصل سليم إلى تونس", "رويترز : تونس"], max_examples=20)


def test_labels_become_classes_and_others_are_left_out() -> None:
    found = model("قال سليم أمس في تونس")
    assert [(span.text, span.label, span.rule, span.source) for span in found] == [
        ("سليم", "PERSON", "PER", "model"),
        ("تونس", "LOC", "LOC", "model"),
    ]


def test_a_label_map_of_ones_own_says_what_labels_mean() -> None:
    places = from_tagger(by_words, {"LOC": GeopoliticalEntity}, name="places")
    assert places.produces == (GeopoliticalEntity,)
    assert [span.value for span in places("سليم في تونس")] == [GeopoliticalEntity(name="تونس")]


def test_token_labels_become_spans() -> None:
    found = from_tagger(from_bio(in_pieces))("قال سليم النجار في رويترز سليم")
    assert [(span.text, type(span.value)) for span in found] == [
        ("سليم النجار", Person),
        ("رويترز", Organization),
        ("سليم", Person),
    ]


def test_lone_surrogates_do_not_reach_the_tagger() -> None:
    def encoding(text: str) -> list[tuple[int, int, str]]:
        text.encode("utf-8")
        return [(2, 6, "PER")]

    assert from_tagger(encoding)("\ud800 سليم")[0].text == "سليم"


def test_a_pipeline_with_a_tagger_survives_pickling() -> None:
    pipeline = pickle.loads(pickle.dumps(Pipeline([model])))
    assert [span.text for span in pipeline("وصل سليم").spans] == ["سليم"]
    assert LABELS["PERSON"] is Person
