"""The strategies give what their docstrings say."""

import json
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import arnews
import arnews.testing
from arnews import Cardinal, Document, Mention, Organization, Person, Role, Span, Speaker, Value, values
from arnews.testing import arabic_text, documents, news_sentences, person_names, respellings, spans
from arnews.testing import values as any_values
from arnews.testing.pieces import TROUBLE
from arnews.testing.respell import full_respellings

quick = settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
search = settings(quick, max_examples=2_000, phases=[Phase.generate])


class TestArabicText:
    KINDS = ("\ud800", "\x00", "\u2067", "\ufdfa", "\u200c", "²", "\r", "中文", "«", "5+5+5", "\u0640", "9" * 25)

    def test_every_kind_of_trouble_is_among_its_pieces(self) -> None:
        assert set(self.KINDS) <= set(TROUBLE)
        assert len(set(TROUBLE)) == len(TROUBLE)

    def test_trouble_news_and_marks_that_never_close_come(self) -> None:
        wild = {part for part in TROUBLE if not part.isascii() and len(part) == 1 and not part.isalnum()}
        assert find(arabic_text(), lambda text: bool(wild.intersection(text)), settings=search)
        assert find(arabic_text(), lambda text: "قال" in text, settings=search)
        assert find(arabic_text(), lambda text: text.count("«") > text.count("»"), settings=search)

    def test_the_empty_text_comes(self) -> None:
        assert find(arabic_text(), lambda text: not text, settings=search) == ""


class TestRespellings:
    @quick
    @given(arabic_text().flatmap(lambda text: st.tuples(st.just(text), respellings(text))))
    def test_keep_the_normal_text_and_map_every_offset(self, pair: tuple[str, arnews.testing.Respelling]) -> None:
        text, respelling = pair
        assert arnews.normalize(respelling.text) == arnews.normalize(text)
        for index, char in enumerate(text):
            assert respelling.text[respelling.places[index]] == char

    @quick
    @given(arabic_text().flatmap(lambda text: respellings(text, alef=True, digits=True)))
    def test_alefs_and_digits_are_those_that_normalizing_levels(self, respelling: arnews.testing.Respelling) -> None:
        assert arnews.normalize(respelling.text) == arnews.normalize(respelling.original)

    def test_bounds_take_the_marks_of_the_last_letter_along(self) -> None:
        lengthened, vowelled, _ = full_respellings("في بيت")
        assert lengthened.text == "فـي بـيـت"
        assert lengthened.bounds(3, 6) == (4, 9)
        assert vowelled.text[slice(*vowelled.bounds(0, 2))] == "فَيَ"


class TestThings:
    @pytest.mark.parametrize("kind", [*values.BUILT_IN, arnews.Place, Value, Span, Document, Mention, Speaker])
    def test_from_type_makes_every_public_type(self, kind: type) -> None:
        @quick
        @given(st.from_type(kind))
        def made(thing: object) -> None:
            assert isinstance(thing, kind)

        made()

    @quick
    @given(spans(Person, text="قال محمد"))
    def test_spans_lie_in_the_text_given(self, span: Span[Person]) -> None:
        assert "قال محمد"[span.start : span.end] == span.text
        assert isinstance(span.value, Person)

    @quick
    @given(documents())
    def test_documents_come_back_from_json(self, document: Document) -> None:
        assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document

    @quick
    @given(any_values(Cardinal, Person))
    def test_values_are_of_the_classes_named(self, value: Value) -> None:
        assert isinstance(value, Cardinal | Person)


class TestNews:
    @quick
    @given(person_names())
    def test_person_names_have_two_words_or_more(self, name: str) -> None:
        assert len(name.split()) >= 2

    @quick
    @given(news_sentences())
    def test_the_gold_slices_to_the_text_and_stands_apart(self, document: Document) -> None:
        end = 0
        for span in document.spans:
            assert document.text[span.start : span.end] == span.text
            assert span.start >= end
            end = span.end
        assert document.spans
        assert "{" not in document.text
        assert document.published == date(2020, 12, 29)

    @quick
    @given(news_sentences(Role))
    def test_the_holder_of_an_office_is_the_person_behind_it(self, document: Document) -> None:
        for span in document.spans:
            holder = span.value.holder
            assert document.text[holder.start : holder.end] == holder.text
            assert holder.start == span.end + 1

    @quick
    @given(news_sentences(Person, Organization))
    def test_only_the_classes_named_are_given(self, document: Document) -> None:
        assert all(isinstance(span.value, Person | Organization) for span in document.spans)


def test_the_public_names_are_sorted_and_importable() -> None:
    assert sorted(arnews.testing.__all__) == list(arnews.testing.__all__)
    assert all(getattr(arnews.testing, name).__doc__ for name in arnews.testing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        arnews.testing.nothing  # noqa: B018


@pytest.mark.parametrize("line", ["import arnews, arnews.testing", "import arnews.testing._hypothesis, arnews.cli"])
def test_hypothesis_is_imported_by_nothing_until_it_is_needed(line: str) -> None:
    program = f"import sys; {line}; sys.exit('hypothesis' in sys.modules or 'pytest' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], timeout=60).returncode == 0
