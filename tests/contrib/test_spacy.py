"""spaCy as an extractor, arnews as a component of spaCy; with real spaCy where it is installed."""

from datetime import date

import pytest

spacy = pytest.importorskip("spacy")

from arnews import Document, Extractor, Person, Pipeline, Quotation, extractor  # noqa: E402
from arnews.contrib.spacy import from_spacy  # noqa: E402


@pytest.fixture(scope="module")
def ruler() -> Extractor:
    """A spaCy pipeline that knows two names."""
    nlp = spacy.blank("ar")
    patterns = [{"label": "PERSON", "pattern": "سليم النجار"}, {"label": "ORG", "pattern": "رويترز"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return from_spacy(nlp, name="ruler")


@extractor(produces=Quotation, requires=Person)
def quotes(doc: Document):
    for person in doc.select(Person):
        yield doc.span((person.start, person.end), Quotation(kind="term"))


class TestSpacyAsExtractor:
    def test_its_entities_are_spans_with_exact_offsets(self, ruler: Extractor) -> None:
        text = "قال سليم النجار  لرويترز و رويترز"
        found = ruler(text)
        assert [(span.text, span.label) for span in found] == [("سليم النجار", "PERSON"), ("رويترز", "ORG")]
        assert all(text[span.start : span.end] == span.text for span in found)

    def test_other_extractors_read_its_persons(self, ruler: Extractor) -> None:
        document = Pipeline([quotes, ruler])("وصل سليم النجار")
        assert [span.text for span in document.select(Quotation)] == ["سليم النجار"]

    def test_nothing_and_lone_surrogates_are_texts_too(self, ruler: Extractor) -> None:
        assert ruler("") == ruler(" \n") == ()
        assert [span.text for span in ruler("\ud800 رويترز")] == ["رويترز"]


class TestArnewsAsComponent:
    def test_it_writes_its_spans_and_its_document(self) -> None:
        nlp = spacy.blank("ar")
        nlp.add_pipe("arnews", config={"published": "2020-12-29"})
        doc = nlp("اجتمعت لجنة 5+5 في طرابلس")
        group, found = doc.spans["arnews"], doc._.arnews
        assert [span.label_ for span in group] == [span.label for span in found.spans]
        assert "لجنة 5+5" in [span.text for span in group]
        assert found.published == date(2020, 12, 29)

    def test_only_some_extractors_and_a_day_for_each_text(self) -> None:
        nlp = spacy.blank("ar")
        nlp.add_pipe("arnews", config={"only": ["committees"]})
        doc = nlp.make_doc("لجنة 5+5 أمس")
        doc._.published = date(2021, 1, 2)
        doc = nlp(doc)
        assert [span.label_ for span in doc.spans["arnews"]] == ["COMMITTEE"]
        assert doc._.arnews.published == date(2021, 1, 2)

    def test_an_empty_text_has_no_spans(self) -> None:
        nlp = spacy.blank("ar")
        nlp.add_pipe("arnews")
        assert len(nlp("").spans["arnews"]) == 0
