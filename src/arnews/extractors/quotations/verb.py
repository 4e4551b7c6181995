"""A verb of saying where it stands."""

import attrs

from .mentions import Voice
from .words import Saying


@attrs.define(eq=False)
class Verb:
    """A verb of saying where it stands, and who says it.

    `token`: its index; `led`: و or ف is glued on; `begin`: where its sentence begins; `leads`: the sentence begins with
    the verb; `embedded`: it stands in what an earlier verb reports; `conjunction`: the token of its أن, or -1;
    `relative`: الذي stands right before it; `beside`: a word stands one blank behind it. Found afterwards: the `voice`,
    `named` when by the words around the verb, not by what went before.
    """

    token: int
    start: int
    end: int
    saying: Saying
    led: bool
    begin: int
    leads: bool
    embedded: bool
    conjunction: int
    relative: bool
    beside: bool
    voice: Voice | None = None
    named: bool = False

    @property
    def firm(self) -> bool:
        """Whether the verb plainly is one of saying."""
        return self.saying.trust != "weak" or self.conjunction >= 0 or self.leads
