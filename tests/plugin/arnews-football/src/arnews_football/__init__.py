"""Football for arnews: «فاز الأهلي على الزمالك 3-1» has a score, «الدقيقة 45+2» is a minute of a match."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from arnews import Document, Extractor, Lexicon, Organization, Span, Value, extractor, hookimpl, numerals

WORDS: Lexicon[dict[str, str]] = Lexicon.open("football.words", Path(__file__).with_name("words.tsv"), article=True)
HYPHENS = ("-", "–", " - ", " – ")
REACH = 12  # tokens between a word of winning and the score
LAST_MINUTE = 120


def _teams(given: object) -> tuple[str, ...]:
    return tuple(given)  # type: ignore[arg-type]


@attrs.frozen(kw_only=True)
class Score(Value):
    """The goals of a match in the order in which they are written, and the teams that the line names before them."""

    first: int
    second: int
    teams: tuple[str, ...] = attrs.field(default=(), converter=_teams)


@attrs.frozen(kw_only=True)
class MatchMinute(Value):
    """A minute of a match: `added` is 2 in 45+2."""

    minute: int
    added: int | None = None


@extractor(produces=Score, requires=Organization, lexicons=[WORDS], local=True)
def scores(doc: Document) -> Iterator[Span[Score]]:
    """«فاز الاتحاد على النصر 3-1»: two numbers with a hyphen, not far behind a word of winning or losing."""
    tokens = doc.tokens
    lines = _Lines(doc)
    last = None
    for index in tokens.hits_or_digits(WORDS):
        if not tokens[index].is_digits:
            last = index if _is(doc, index, "result") else last
        elif _is_pair(doc, index) and last is not None and index - last <= REACH and lines.same(last, index):
            goals = [int(tokens[index].form), int(tokens[index + 1].form)]
            where = tokens.start(index), tokens.end(index + 1)
            yield doc.span(where, Score(first=goals[0], second=goals[1], teams=lines.teams(where[0])), rule="hyphen")


@extractor(produces=MatchMinute, lexicons=[WORDS, *numerals.LEXICONS], local=True)
def minutes(doc: Document) -> Iterator[Span[MatchMinute]]:
    """«الدقيقة 45+2», «الدقيقة الثالثة والعشرين»: a rank behind the word, which has the article."""
    tokens = doc.tokens
    for index in tokens.hits(WORDS):
        match = tokens.longest(index, WORDS)
        if match and match.value["kind"] == "minute" and match.reading.article and tokens.joined(index):
            found = _in_digits(doc, index + 1) or _in_words(doc, index + 1)
            if found:
                end, value, rule = found
                yield doc.span((match.start, end), value, rule=rule)


def _in_digits(doc: Document, index: int) -> tuple[int, MatchMinute, str] | None:
    """«45», «45+2»."""
    tokens = doc.tokens
    if not _small(doc, index):
        return None
    end, added = tokens.end(index), None
    if tokens.gap(index) == "+" and _small(doc, index + 1):
        end, added = tokens.end(index + 1), int(tokens[index + 1].form)
    return end, MatchMinute(minute=int(tokens[index].form), added=added), "digits"


def _in_words(doc: Document, index: int) -> tuple[int, MatchMinute, str] | None:
    """«الثالثة والعشرين»."""
    rank = numerals.ordinal(doc.tokens, index)
    if rank is None or not isinstance(rank.number, int) or rank.number > LAST_MINUTE:
        return None
    return rank.end, MatchMinute(minute=rank.number), "words"


def _small(doc: Document, index: int) -> bool:
    tokens = doc.tokens
    if index >= len(tokens) or not tokens[index].is_digits:
        return False
    return len(tokens[index].form) <= 3 and int(tokens[index].form) <= LAST_MINUTE


def _is_pair(doc: Document, index: int) -> bool:
    """«3-1», but neither «29-12-2020» nor «3-1%»."""
    tokens = doc.tokens
    if not _small(doc, index) or tokens.gap(index) not in HYPHENS or not _small(doc, index + 1):
        return False
    return tokens.gap(index - 1)[-1:] not in ("-", "–", "/", ".") and tokens.gap(index + 1)[:1] not in (
        "-",
        "–",
        "%",
        "٪",
    )


def _is(doc: Document, index: int, kind: str) -> bool:
    return any(reading.value["kind"] == kind for reading in doc.tokens.readings(index, WORDS))


class _Lines:
    """The teams of a document, by the line that they stand in; asked from its beginning to its end."""

    def __init__(self, doc: Document) -> None:
        self.text, self.tokens = doc.text, doc.tokens
        self.waiting = list(reversed(doc.select(Organization)))
        self.passed: list[Span[Organization]] = []

    def same(self, first: int, last: int) -> bool:
        """Whether two tokens, at most REACH apart, stand in one line."""
        return not any("\n" in self.tokens.gap(index) for index in range(first, last))

    def teams(self, offset: int) -> tuple[str, ...]:
        """The last two bodies named before `offset` in its line."""
        while self.waiting and self.waiting[-1].end <= offset:
            self.passed = [*self.passed[-1:], self.waiting.pop()]
        near = [span for span in self.passed if "\n" not in self.text[span.end : offset][:200]]
        return tuple(span.value.name for span in near if offset - span.end < 200)


@hookimpl
def arnews_extractors() -> Iterator[Extractor]:
    """The plugin: an entry point of the group "arnews" names this module."""
    yield scores
    yield minutes
