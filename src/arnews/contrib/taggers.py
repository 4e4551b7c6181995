"""Other people's taggers as extractors: a transformer, CAMeL Tools, Stanza, a rule of one's own."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from .._text import normalize
from ..document import Document
from ..extraction import Extractor
from ..span import Span, Value
from ..values import Event, GeopoliticalEntity, Location, Nationality, Organization, Person

Tag = Callable[[str], Iterable[tuple[int, int, str]]]
Make = Callable[[type[Value], str], Value]

# The labels that most taggers use: CoNLL-2003, OntoNotes, ANERcorp.
LABELS: dict[str, type[Value]] = {
    "PER": Person,
    "PERS": Person,
    "PERSON": Person,
    "ORG": Organization,
    "GPE": GeopoliticalEntity,
    "LOC": Location,
    "FAC": Location,
    "NORP": Nationality,
    "EVENT": Event,
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def named(kind: type[Value], text: str) -> Value:
    """A value of a class that has a `name`: the text in bare letters."""
    return kind(name=" ".join(normalize(text).split()))  # type: ignore[call-arg]


@attrs.frozen
class Tagger:
    """Runs `tag` on a document and makes spans of what it says; the function of the extractor."""

    tag: Tag
    labels: Mapping[str, type[Value]]
    make: Make = named

    def __call__(self, doc: Document) -> Iterator[Span[Value]]:
        if not doc.text.strip():
            return
        # Of one length, so offsets hold; models encode the text, which lone surrogates refuse.
        for start, end, label in self.tag(_SURROGATE.sub("\ufffd", doc.text)):
            kind = self.labels.get(label)
            where = _trimmed(doc.text, start, end)
            if kind is not None and where[0] < where[1]:
                yield doc.span(where, self.make(kind, doc.text[slice(*where)]), rule=label)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def from_tagger(
    tag: Tag,
    labels: Mapping[str, type[Value]] = LABELS,
    *,
    name: str = "tagger",
    make: Make = named,
    local: bool = False,
) -> Extractor:
    """An extractor of any callable that takes a text and gives (start, end, label) in code points.

    `labels` says which value class each label stands for; what bears another label is left out. `make(kind, text)`
    makes the value, by default `kind(name=text)`. A span's `rule` is the tagger's own label. Say `local=True` only of a
    tagger that reads each paragraph by itself. For several processes `tag` must be picklable.
    """
    produces = tuple(dict.fromkeys(labels.values()))
    return Extractor(name, Tagger(tag, dict(labels), make), produces, local=local)


def from_bio(tag: Callable[[str], Iterable[tuple[int, int, str]]]) -> Tag:
    """A tagger of tokens with B-, I- and O labels, as one that gives whole spans."""
    return _Bio(tag)


@attrs.frozen
class _Bio:
    tag: Tag

    def __call__(self, text: str) -> Iterator[tuple[int, int, str]]:
        open_span: tuple[int, int, str] | None = None
        for start, end, label in self.tag(text):
            prefix, _, kind = label.partition("-")
            if prefix == "I" and open_span and open_span[2] == kind:
                open_span = (open_span[0], end, kind)
                continue
            if open_span:
                yield open_span
            open_span = (start, end, kind) if prefix in ("B", "I") and kind else None
        if open_span:
            yield open_span
