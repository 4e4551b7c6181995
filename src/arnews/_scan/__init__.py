"""The scan: text to typed tokens in one pass.

Separators become blanks, the text is split at blanks, and each distinct word is typed once: folded, cut into proclitic
and rest in every possible way, and looked up in the union of all lexicons. Offsets are the original's by construction,
since a separator is as long as the blank that replaces it.

    pieces   what a word is, and how a stretch between blanks falls into several
    cuts     a word into proclitics, article and rest
    union    all lexicons asked at once: which know a word, and as what
    memory   what was found out about a word, kept from text to text within bounds
    scanner  the pass over a text
    tokens   the tokens of one text, as extractors see them
"""

from .cuts import segmentations
from .memory import MEMORIES_KEPT, WORDS_KEPT, Memory
from .scanner import Scanner
from .tokens import Match, Tokens
from .union import Reading
from .words import Token, folded

__all__ = [
    "MEMORIES_KEPT",
    "WORDS_KEPT",
    "Match",
    "Memory",
    "Reading",
    "Scanner",
    "Token",
    "Tokens",
    "folded",
    "segmentations",
]
