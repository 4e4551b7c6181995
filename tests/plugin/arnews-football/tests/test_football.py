"""The tests of a plugin, as its author writes them: the kit's two suites, and what the kit cannot know."""

from collections.abc import Iterator
from pathlib import Path

from arnews_football import minutes, scores

from arnews import Document, Organization, Pipeline, Span, extractor
from arnews.testing import conformance_suite, golden_suite

HERE = Path(__file__).parent


@extractor(produces=Organization, local=True)
def clubs(doc: Document) -> Iterator[Span[Organization]]:
    """Two clubs, so that these tests do not depend on what arnews knows of clubs."""
    for index, token in enumerate(doc.tokens):
        if token.form in ("الاتحاد", "النصر"):
            where = doc.tokens.start(index), doc.tokens.end(index)
            yield doc.span(where, Organization(name=token.form))


TestMinutes = conformance_suite(minutes, ["سجل في الدقيقة 45+2", "في الدقيقة الثالثة والعشرين"])
TestScores = conformance_suite(scores, ["فاز الاتحاد على النصر 3-1", "خسر النصر 0 - 2"], others=[clubs])
TestMinuteCases = golden_suite(minutes, HERE / "minutes.txt")
TestScoreCases = golden_suite(Pipeline([scores, clubs]), HERE / "scores.txt")
