"""What all starts from, found in one look at the words that any extractor asks for."""

from .ground import Ground

_NAME = "آ"
_REACH = 25  # tokens between a verb of saying and its conjunction


class Anchors:
    """The verbs of saying of a document, and its words for an occasion on which somebody speaks.

    `conjunctions`: that which a verb can govern, or -1; `verbs` and `interviews`: their tokens, in order.
    """

    def __init__(self, scene: Ground) -> None:
        self.conjunctions: dict[int, int] = {}
        self.interviews: list[int] = []
        self._find(scene)
        self.verbs = [*reversed(self.conjunctions)]
        self.interviews.reverse()

    def _find(self, scene: Ground) -> None:
        """From the end on, so that each verb meets the conjunction behind it; «يمكن أن», «قبل أن» report nothing."""
        types, bits, conjunction = scene.types, scene.bits, -1
        verbs = bits.verbs
        for index in reversed(scene.tokens.active):
            mask = types[index].mask  # type: ignore[union-attr]  # active tokens are known
            if mask & verbs:
                self.conjunctions[index] = conjunction if conjunction - index <= _REACH else -1
            elif mask & bits.interviews:
                self.interviews.append(index)
            if not mask & bits.conjunctions or (index and scene.mask(index - 1) & bits.infinitives):
                continue
            if scene.words[index][0] != _NAME or not self._names(scene, index):
                conjunction = index

    def _names(self, scene: Ground, index: int) -> bool:
        """«وقالت آن شوكيت», not «مشيرا إلى آن الطريق»: whether what looks like أن is a name behind the verb."""
        return index > 0 and scene.mask(index - 1) & scene.bits.verbs > 0
