"""spaCy beside arnews, both ways. Needs the extra `spacy`.

extractor = from_spacy(spacy.load("xx_ent_wiki_sm"))        # its entities as an extractor
nlp.add_pipe("arnews", config={"published": "2020-12-29"})  # arnews as a component
"""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..document import Document, parse_published
from ..extraction import Extractor
from ..pipeline import Pipeline
from ..plugins import default_pipeline
from ..span import Value
from .taggers import LABELS, Make, from_tagger, named

try:
    from spacy.language import Language
    from spacy.tokens import Doc, SpanGroup
except ImportError as error:
    raise ImportError("arnews.contrib.spacy needs spaCy: pip install 'arnews[spacy]'") from error

KEY = "arnews"


@attrs.frozen
class _Entities:
    """The entities that a spaCy pipeline finds in a text."""

    nlp: Language

    def __call__(self, text: str) -> Iterator[tuple[int, int, str]]:
        for entity in self.nlp(text).ents:
            yield entity.start_char, entity.end_char, entity.label_


def from_spacy(
    nlp: Language, labels: Mapping[str, type[Value]] = LABELS, *, name: str = "spacy", make: Make = named
) -> Extractor:
    """An extractor of the entities (`doc.ents`) of any spaCy pipeline; see `from_tagger` for the rest."""
    return from_tagger(_Entities(nlp), labels, name=name, make=make)


@attrs.define
class Component:
    """Writes what an arnews pipeline finds into a spaCy `Doc`.

    `doc.spans["arnews"]` has a span with its label for each, widened to whole spaCy tokens (which keep proclitics);
    the exact offsets and the values are those of `doc._.arnews`, a `Document` with the same spans in the same order.
    The day of publication is `doc._.published`, else the component's own.
    """

    pipeline: Pipeline
    published: str = ""

    def __call__(self, doc: Doc) -> Doc:
        day = doc._.published or (parse_published(self.published) if self.published else None)
        found = self.pipeline(doc.text, day)
        doc._.arnews = found
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=_widened(doc, found))
        return doc


def _widened(doc: Doc, found: Document) -> list[Any]:
    return [doc.char_span(span.start, span.end, label=span.label, alignment_mode="expand") for span in found.spans]


def _extensions() -> None:
    for name in ("arnews", "published"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


@Language.factory("arnews", default_config={"published": "", "only": []})
def make_component(nlp: Language, name: str, published: str, only: list[str]) -> Component:  # noqa: ARG001
    """The component "arnews": every installed extractor, or those named in `only`."""
    _extensions()
    installed = default_pipeline()
    chosen = [each for each in installed.extractors if not only or each.name in only]
    return Component(Pipeline(chosen) if only else installed, published)
