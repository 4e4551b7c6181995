"""Quotations: the words between marks, who says them, and reported speech without marks."""

from collections.abc import Iterator

from arnews import (
    Document,
    Extractor,
    GeopoliticalEntity,
    IndirectQuotation,
    Mention,
    Organization,
    Person,
    Quotation,
    Role,
    Span,
    Speaker,
    Value,
    extractor,
    hookimpl,
)

from .cues import Cue, Finder
from .kinds import Judge
from .loose import mended
from .marks import Pair, pairs
from .names import Names
from .scene import Scene
from .words import LEXICONS


@extractor(
    produces=(Quotation, IndirectQuotation),
    requires=(Person, Role, Organization),
    considers=(GeopoliticalEntity,),
    lexicons=LEXICONS,
    name="quotations",
)
def _quotations(doc: Document) -> Iterator[Span[Value]]:
    found = pairs(doc.text)
    if not found:
        return
    scene = Scene(doc)
    found = mended(scene, found)
    yield from _marked(doc, scene, found)


def _marked(doc: Document, scene: Scene, found: list[Pair]) -> Iterator[Span[Value]]:
    names = Names(scene)
    finder = Finder(scene, tops(found))
    judge = Judge(scene, found)
    outer: Pair | None = None
    for pair in found:
        if outer is not None and pair.after <= outer.end:
            yield doc.span((pair.start, pair.end), Quotation(kind="term"), rule="inner")
            continue
        outer = pair
        cue = finder.find(pair) or finder.headline(pair)
        speech = judge.is_speech(pair, cue)
        rule = cue.how if cue else "bare"
        if not speech:
            yield doc.span((pair.start, pair.end), Quotation(kind="term"), rule=rule)
            continue
        yield doc.span((pair.start, pair.end), Quotation(kind="speech", speaker=_speaker(doc, names, cue), cue=_cue(doc, cue)), rule=rule)


def tops(found: list[Pair]) -> list[Pair]:
    """The outermost quotations."""
    kept: list[Pair] = []
    for pair in found:
        if not kept or pair.outer >= kept[-1].after:
            kept.append(pair)
    return kept


def _speaker(doc: Document, names: Names, cue: Cue | None) -> Speaker | None:
    if cue is None or cue.voice is None:
        return None
    start, end, _ = cue.voice
    return Speaker(start, end, doc.text[start:end], names.fullest(cue.voice))


def _cue(doc: Document, cue: Cue | None) -> Mention | None:
    if cue is None or cue.start < 0:
        return None
    return Mention(cue.start, cue.end, doc.text[cue.start : cue.end])


def quotations() -> Extractor:
    """Gives `Quotation` for words between marks, and `IndirectQuotation` for reported speech."""
    return _quotations


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "quotations"."""
    yield quotations()
