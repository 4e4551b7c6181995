"""What generated text is made of: news words from pieces.tsv, and the characters that break programs."""

from functools import cache
from pathlib import Path

from ..lexicon import Lexicon, Row

PIECES: Lexicon[Row] = Lexicon.open("testing.pieces", Path(__file__).with_name("pieces.tsv"))

TROUBLE: tuple[str, ...] = (
    "\ud800", "\udfff",  # lone surrogates
    "\x00", "\x1b", "\x7f", "\ufffe",
    "\r", "\r\n", "\n", "\n\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\t", "\u00a0", "\u3000",  # blanks
    "\u2067", "\u2068", "\u2069", "\u202b", "\u202c", "\u200f", "\u061c",  # bidi
    "\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad",  # invisible
    "\u0640", "\u0640\u0640\u0640", "\u064b", "\u0651\u064e", "\u0670", "\u0301",  # tatweel and marks, also alone
    "\ufefb", "\ufedf", "\ufdfa", "\ufdf2", "\ufdfc", "\ufb56",  # presentation forms and ligatures
    "²", "①", "½", "Ⅻ", "一二", "१२", "\U0001d7d8", "\U00010e60",  # numbers that are no Arabic digits
    "٪", "٫", "٬", "٠", "۹", "00", "9" * 25, "-5", "−5", "+", "5+", "5+5+5", "1e9", "3.", ".5", "12/13/14", "25:61",
    "«", "»", "“", "”", "„", "‹", '"', '""', "'", "((", "))", "[", "…", "–", "ـ\"",  # marks that open and never close
    "ß", "ﬁ", "İ", "אב", "Ωμ", "Москва", "中文", "😀", "👨\u200d👩\u200d👧", "🇱🇾", "\U0001e900", "\ue000", "\U0010ffff",
    "و", "ال", "لل", "وبال", "ب", "ء", "آ", "ٱ", "ى", "ة", "گ", "ک", "ی",
)  # fmt: skip

NASTY: tuple[str, ...] = (
    "", " ", "\n", "\n\n \n",
    *TROUBLE,
    "9" * 5000, "٩" * 5000,  # more digits than int() takes
    "0" * 400, "1." * 300, "5+" * 300, "1/" * 300, ":" * 300, "%" * 300,
    "«" * 300, '"' * 301, "“”" * 150, "(" * 300,
    "ا" * 3000, "\u064e" * 300, "ـ" * 300, "و" * 300, "ال" * 200,
    "ألف " * 200, "و " * 200, "قال " * 200, "\n" * 300, " " * 300,
)  # fmt: skip


@cache
def pieces(kind: str) -> tuple[str, ...]:
    """The spellings of one kind in pieces.tsv, in the file's order."""
    return tuple(form for row in PIECES.rows() if row["kind"] == kind for form in row["form"].split("|"))


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of pieces.tsv that are words or phrases."""
    listed = dict.fromkeys(row["kind"] for row in PIECES.rows())
    return tuple(kind for kind in listed if kind != "template")
