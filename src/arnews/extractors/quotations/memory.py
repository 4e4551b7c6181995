"""Who has spoken so far."""

from .mentions import Voice
from .words import Saying


class Memory:
    """The latest speakers, by the gender and number that a verb with no subject asks for."""

    def __init__(self) -> None:
        self.latest: dict[str, Voice] = {}
        self.last: Voice | None = None

    def keep(self, voice: Voice, saying: Saying) -> None:
        """Remembers who has just spoken; the verb of a carrier or document tells nothing of the gender."""
        self.last = self.latest[saying.agrees] = voice
        if saying.trust in ("carrier", "document"):
            self.latest["m"] = self.latest["f"] = self.latest["p"] = voice

    def find(self, saying: Saying) -> Voice | None:
        """The latest speaker whom a verb of this form can mean."""
        return self.latest.get(saying.agrees) or self.last
