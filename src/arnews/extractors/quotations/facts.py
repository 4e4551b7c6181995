"""What a word looks like by itself, whoever is named where it stands: worked out once a distinct word."""

from typing import Any

import attrs

from arnews._scan import Tokens
from arnews._text import normalize

from .words import NOUNS, STOPS, VERBS, bits

_OWNED = ("ه", "ها", "هم")


@attrs.frozen(eq=False)
class Look:
    """A word on its own.

    `stop`: its kind of stop or ""; `led`: a preposition is glued on; `ends`: no noun phrase of a speaker goes on with
    it; `plausible`: it may be one who speaks; `doubtful`: rather no subject («أطفالها», «المواطنين», «معتذرة»);
    `owned`: it ends in a pronoun, so that it is no part of a name; `feminine`: no subject of a masculine verb;
    `determiner`: «هذا», «جميع».
    """

    form: str
    stop: str
    definite: bool
    led: bool
    ends: bool
    plausible: bool
    doubtful: bool
    owned: bool
    feminine: bool
    determiner: bool


def look(tokens: Tokens, index: int, memory: dict[str, Any]) -> Look:
    """What the word at a token looks like; kept in `memory` by word."""
    written, token, known = normalize(tokens.words[index]), tokens[index], bits(tokens)
    form, mask = token.form, token.mask
    definite, people = form.startswith("ال"), mask & known.people > 0
    stops = tokens.readings(index, STOPS)
    noun = tokens.readings(index, NOUNS)[0].value if mask & known.nouns else ""
    found = memory[tokens.words[index]] = Look(
        form=form,
        stop=stops[0].value if stops else "",
        definite=definite,
        led=form[0] in "بل" and len(form) >= (3 if form[0] == "ل" else 4) and not _own(tokens, index),
        ends=mask & known.stopping > 0 or (noun != "document" if noun else _tells(tokens, index)),
        plausible=people or (noun == "document" if noun else definite and not stops),
        owned=written.endswith(_OWNED),
        doubtful=not people and _hardly_speaks(tokens, index, written),
        feminine=((definite and form.endswith("ات")) or written.endswith("ة")) and not mask & known.honorifics,
        determiner=mask & known.determiners > 0,
    )
    return found


def _own(tokens: Tokens, index: int) -> bool:
    """«بيان», «لجنة», not «لإعلان»: whether the first letter belongs to a noun of saying or of those who speak."""
    mask, known = tokens[index].mask, bits(tokens)
    return mask & known.people > 0 or (mask & known.nouns > 0 and not tokens.readings(index, NOUNS)[0].proclitics)


def _tells(tokens: Tokens, index: int) -> bool:
    """Whether the word is a verb of saying that can hardly be a noun."""
    readings = tokens.readings(index, VERBS)
    return bool(readings) and readings[0].value.trust != "weak"


def _hardly_speaks(tokens: Tokens, index: int, written: str) -> bool:
    """«ودعت أطفالها», «دعا المواطنين إلى», «وتابعت معتذرة»: what is his, whom he calls upon, how he says it."""
    form, readings = tokens[index].form, tokens.readings(index, VERBS)
    called = form.startswith("ال") and form.endswith("ين")
    owned = len(form) > 3 and written.endswith(_OWNED)
    return called or owned or (bool(readings) and readings[0].value.kind == "participle")
