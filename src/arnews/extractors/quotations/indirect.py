"""Reported speech without marks: from أن or إن behind a verb of saying to where the clause plainly ends."""

from bisect import bisect_right
from collections.abc import Iterator

from .marks import Pair
from .scene import Scene
from .verb import Verb
from .words import BREAKS, CONJUNCTIONS, FORMULAS

_MARKS = frozenset("\"«»“”'‘’„<")
_NEAR = 6  # tokens between a weak verb and its conjunction
_LONGEST = 350  # words of a reported clause
_SOON = 4  # words between a verb that leads on and its own conjunction
_SHORTEST = 1  # words

Reported = tuple[int, int, Verb]


class Clauses:
    """Finds the reported clauses of one document."""

    def __init__(self, scene: Scene, said: list[Verb], tops: list[Pair]) -> None:
        self.scene, self.tokens, self.said = scene, scene.tokens, said
        self.breaks = scene.bits.breaks | scene.bits.formulas
        self.tops, self.outers = tops, [pair.outer for pair in tops]

    def find(self) -> Iterator[Reported]:
        """Start, end and verb of every clause; none lies in another."""
        done = 0
        for number, verb in enumerate(self.said):
            if verb.conjunction < 0:
                continue
            following = self.said[number + 1] if number + 1 < len(self.said) else None
            if verb.start < done or not self._reports(verb, following):
                continue
            start = self._start(verb.conjunction)
            end = self._end(start, number, verb.conjunction)
            if self.tokens.index_at(end) - verb.conjunction > _SHORTEST:
                yield start, end, verb
                done = end

    def _reports(self, verb: Verb, following: Verb | None) -> bool:
        """Whether the verb's conjunction is its own, and no mark stands right behind it."""
        if verb.saying.kind == "object":
            return False
        if following is not None and following.token < verb.conjunction:
            return False
        if verb.saying.trust != "sure" and verb.conjunction - verb.token > _NEAR:
            return False
        start = self.tokens.start(verb.conjunction)
        if self._behind_quotation(start) != start:
            return False
        if self.scene.text[start - 1] == "-" and self.scene.gaps[verb.conjunction - 1] == "-":
            return False
        return _MARKS.isdisjoint(self.scene.gaps[verb.conjunction])

    def _start(self, index: int) -> int:
        return self.tokens.start(index) + self.tokens.readings(index, CONJUNCTIONS)[0].skip

    def _end(self, start: int, number: int, first: int) -> int:
        """The end of the sentence, or of the clause before the next verb of saying, a formula or a new beginning."""
        limit = self._sentence_end(start, first + _LONGEST)
        for verb in self.said[number + 1 : number + 4]:
            if verb.start >= limit:
                break
            if self._turns(verb):
                limit = self.tokens.start(verb.token)
                break
        return self._trimmed(start, self._before_break(start, limit))

    def _turns(self, verb: Verb) -> bool:
        """Whether a verb leads on from the clause: «، مشيرا إلى», «، وأكد», «، ولفت إلى أن»."""
        saying = verb.saying
        if verb.embedded or saying.kind == "object":
            return False
        comma, reports = "،" in self.scene.gaps[verb.token - 1], 0 <= verb.conjunction - verb.token <= _SOON
        if saying.trust != "sure":
            return saying.trust == "weak" and comma and (saying.kind == "participle" or (verb.led and reports))
        if saying.kind == "participle" and saying.gender == "f":
            return comma or verb.led or reports  # «أن البلدة مطالبة بالتعويض» goes on
        return saying.kind == "participle" or verb.led or comma

    def _sentence_end(self, start: int, last: int) -> int:
        """Full stops inside marks are passed over; token `last` is too far."""
        begins, starts = self.scene.sentences.begins, self.tokens.starts
        limit = starts[last] if last < len(starts) else len(self.scene.text)
        at = bisect_right(begins, start)
        while at < len(begins) and begins[at] <= limit:
            behind = self._behind_quotation(begins[at] - 1)
            if behind <= begins[at]:  # the mark before it may end a quotation: «... العمل." وأضاف»
                return behind
            at += 1
        return limit

    def _behind_quotation(self, at: int) -> int:
        """The end of the quotation that holds `at`, else `at`."""
        number = bisect_right(self.outers, at) - 1
        return self.tops[number].after if number >= 0 and at < self.tops[number].after else at

    def _before_break(self, start: int, limit: int) -> int:
        """The first comma before `limit` behind which the writer goes on: «، وفقا للوكالة», «، فيما نفى»."""
        text, tokens = self.scene.text, self.tokens
        comma = text.find("،", start, limit)
        while comma >= 0:
            index = tokens.index_at(comma)
            if index < len(tokens) and self._breaks(index) and self._behind_quotation(comma) == comma:
                return comma
            comma = text.find("،", comma + 1, limit)
        return limit

    def _breaks(self, index: int) -> bool:
        if not self.scene.mask(index) & self.breaks:
            return False
        return self.tokens.longest(index, BREAKS) is not None or self.tokens.longest(index, FORMULAS) is not None

    def _trimmed(self, start: int, end: int) -> int:
        """Without the comma, blanks, and lone opening mark at the end."""
        text = self.scene.text
        while end > start and (text[end - 1] in "،,.:-(" or text[end - 1].isspace()):
            end -= 1
        return end
