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

from .cue import Cue
from .cues import Finder
from .indirect import Clauses
from .kinds import Judge
from .loose import mended
from .marks import Pair, pairs
from .mentions import Voice
from .names import Names
from .scene import Scene
from .verb import Verb
from .words import CONJUNCTIONS, LEXICONS

_TERM = Quotation(kind="term")
_BETWEEN = " \u00a0\r\n.،,"
_JOINTS = ("", "و", "أو")


@extractor(
    produces=(Quotation, IndirectQuotation),
    requires=(Person, Role, Organization),
    considers=(GeopoliticalEntity,),
    lexicons=LEXICONS,
    name="quotations",
)
def _quotations(doc: Document) -> Iterator[Span[Value]]:
    found = pairs(doc.text)
    if not found and not doc.tokens.hits(CONJUNCTIONS):
        return
    scene = Scene(doc)
    found = mended(scene, found)
    finder = Finder(scene, tops(found))
    writer = Writer(doc, Names(scene))
    yield from writer.marked(found, finder, Judge(scene, found))
    finder.read_clauses()
    for start, end, verb in Clauses(scene, finder.said, finder.tops).find():
        yield writer.reported(start, end, verb)


class Writer:
    """Makes the spans."""

    def __init__(self, doc: Document, names: Names) -> None:
        self.doc, self.names = doc, names
        self.voice: Voice | None = None  # the latest, who mostly goes on
        self.speaker: Speaker | None = None

    def marked(self, found: list[Pair], finder: Finder, judge: Judge) -> Iterator[Span[Value]]:
        """The quotations between marks; one inside another has the other's speaker, if it is speech at all."""
        outer: Pair | None = None
        whole: Quotation | None = None
        for pair in found:
            if outer is not None and whole is not None and pair.after <= outer.end:
                yield self._span(pair, self._inner(pair, outer, whole, judge), "inner")
                continue
            cue = finder.find(pair) or finder.headline(pair)
            before, said, whole = outer, whole, self._outermost(pair, cue, judge)
            outer, rule = pair, cue.how if cue else "bare"
            if cue is None and whole.kind == "speech" and before and said and self._goes_on(before, pair):
                whole, rule = Quotation(kind="speech", speaker=said.speaker), "continued"
            elif whole == _TERM and before and said and said != _TERM and judge.goes_on(pair, before):
                whole, rule = said, "continued"
            elif cue is not None and before and said == _TERM and self._goes_on(before, pair):
                whole = _TERM if judge.is_another(pair, before, cue) else whole
            elif cue is None and whole.kind == "speech" and (source := finder.source(pair)) is not None:
                whole, rule = self._said(source), source.how
            yield self._span(pair, whole, rule)

    def _goes_on(self, before: Pair, pair: Pair) -> bool:
        """«"... نعمل". "ولن نتوقف"», «"نعمل" و"لن نتوقف"»: whether nothing else stands between, a line break may."""
        return self.doc.text[before.after : pair.outer].strip(_BETWEEN) in _JOINTS

    def _span(self, pair: Pair, value: Quotation, rule: str) -> Span[Value]:
        return Span(pair.start, pair.end, self.doc.text[pair.start : pair.end], value, self.doc.source, rule)

    def _outermost(self, pair: Pair, cue: Cue | None, judge: Judge) -> Quotation:
        return self._said(cue) if judge.is_speech(pair, cue) else _TERM

    def _said(self, cue: Cue | None) -> Quotation:
        return Quotation(kind="speech", speaker=self._speaker(cue.voice if cue else None), cue=self._cue(cue))

    def _inner(self, pair: Pair, outer: Pair, whole: Quotation, judge: Judge) -> Quotation:
        verb = judge.inner_verb(pair, outer)
        if verb is None:
            return Quotation(kind="speech", speaker=whole.speaker) if judge.is_long_inner(pair) else _TERM
        return Quotation(kind="speech", speaker=whole.speaker, cue=Mention(*verb, self.doc.text[slice(*verb)]))

    def reported(self, start: int, end: int, verb: Verb) -> Span[Value]:
        """The span of a reported clause."""
        text = self.doc.text
        cue = Mention(verb.start, verb.end, text[verb.start : verb.end])
        value = IndirectQuotation(speaker=self._speaker(verb.voice), cue=cue)
        return Span(start, end, text[start:end], value, self.doc.source, "reported")

    def _speaker(self, voice: Voice | None) -> Speaker | None:
        if voice is None:
            return None
        if voice is not self.voice:
            self.voice, text = voice, self.doc.text[voice.start : voice.end]
            self.speaker = Speaker(voice.start, voice.end, text, self.names.fullest(voice))
        return self.speaker

    def _cue(self, cue: Cue | None) -> Mention | None:
        if cue is None or cue.start < 0:
            return None
        return Mention(cue.start, cue.end, self.doc.text[cue.start : cue.end])


def tops(found: list[Pair]) -> list[Pair]:
    """The outermost quotations."""
    kept: list[Pair] = []
    for pair in found:
        if not kept or pair.outer >= kept[-1].after:
            kept.append(pair)
    return kept


def quotations() -> Extractor:
    """Gives `Quotation` for words between marks, and `IndirectQuotation` for reported speech."""
    return _quotations


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The built-in plugin "quotations"."""
    yield quotations()
