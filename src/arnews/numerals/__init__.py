"""The number reader that every extractor may use: from a token to the whole numeral that begins there.

LEXICONS                  to be declared by the extractor, `lexicons=(*numerals.LEXICONS, MINE)`
hits(tokens)              where a numeral may begin
cardinal(tokens, index)   «خمسة وعشرون», «3 آلاف و500», «5.3 مليار», «مليون ونصف», «ثلاثة أرباع», «عشرات الآلاف»
ordinal(tokens, index)    «الثاني», «الخامسة عشرة», «الـ20»
"""

from .._scan import Tokens
from .digits import Run, run
from .fractions import share_behind
from .ordinals import ordinal
from .parts import Numeral, quotient, times
from .reader import cardinal, in_digits
from .words import AND, BLANKS, LINKS, WORDS, NumberWord, adjacent, goes_on, linked

__all__ = [
    "AND",
    "BLANKS",
    "LEXICONS",
    "LINKS",
    "WORDS",
    "NumberWord",
    "Numeral",
    "Run",
    "adjacent",
    "cardinal",
    "goes_on",
    "hits",
    "in_digits",
    "linked",
    "ordinal",
    "quotient",
    "run",
    "share_behind",
    "times",
]

LEXICONS = (WORDS,)


def hits(tokens: Tokens) -> list[int]:
    """Indices of the tokens at which a numeral may begin: number words and digits, in order."""
    return tokens.hits_or_digits(WORDS)
