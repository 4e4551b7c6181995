"""Numbers in Arabic words: a speller, and strategies that write any number in any gender, case and spelling."""

from decimal import Decimal
from itertools import pairwise

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

LARGEST = 10**15
UNITS = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEMININE = ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
JOINED = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
RANKS = ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
SCALES = {
    10**12: ("تريليون", "تريليونات"),
    10**9: ("مليار", "مليارات"),
    10**6: ("مليون", "ملايين"),
    10**3: ("ألف", "آلاف"),
}
ALEFS = str.maketrans("أإآ", "ااا")
MARKS = "\u064e\u064f\u0650\u0652\u0640"


@attrs.frozen
class Spelling:
    """How a number is written.

    `feminine`: it counts feminine things. `oblique`: accusative or genitive (عشرين). `hundred`: مئة or مائة. `joined`:
    ثلاثمئة in one word. `plain_alef`: ا for أ. `apart`: a blank behind و. `digits`: digits where mixing allows them.
    """

    feminine: bool = False
    oblique: bool = False
    hundred: str = "مئة"
    joined: bool = True
    plain_alef: bool = False
    apart: bool = False
    digits: bool = False


def spell(number: int, spelling: Spelling | None = None) -> str:
    """A whole number up to 10¹⁵ in words.

    >>> spell(2345)
    'ألفان وثلاثمئة وخمسة وأربعون'
    >>> spell(12, Spelling(feminine=True))
    'اثنتا عشرة'
    """
    how = spelling or Spelling()
    if number < 0:
        return f"ناقص {spell(-number, how)}"
    if number == LARGEST:
        return _finish(["ألف تريليون"], how)
    return _finish(_parts(number, how), how)


def spell_decimal(number: Decimal, spelling: Spelling | None = None) -> str:
    """A number with decimals in words, «ثلاثة فاصلة صفر خمسة»."""
    whole, _, decimals = str(number).partition(".")
    zeros = len(decimals) - len(decimals.lstrip("0"))
    rest = [spell(int(decimals), spelling)] if decimals.strip("0") else []
    return " ".join([spell(int(whole), spelling), "فاصلة", *["صفر"] * zeros, *rest])


def spell_ordinal(number: int, spelling: Spelling | None = None) -> str:
    """A definite ordinal from 1 to 999: «الثانية», «الخامس عشر», «الحادي والعشرون», «المئة والثالث».

    >>> spell_ordinal(121)
    'المئة والحادي والعشرون'
    """
    how = spelling or Spelling()
    hundreds, rest = divmod(number, 100)
    parts = [f"ال{_hundreds(hundreds, how)}"] if hundreds else []
    return _finish(parts + (_rank(rest, how) if rest else []), how)


def _finish(parts: list[str], how: Spelling) -> str:
    text = (" و " if how.apart else " و").join(parts)
    return text.translate(ALEFS) if how.plain_alef else text


def _parts(number: int, how: Spelling) -> list[str]:
    if number < 1000:
        return _below_thousand(number, how)
    found = []
    for scale, words in SCALES.items():
        count, number = divmod(number, scale)
        if count:
            found.append(_scaled(count, *words, how))
    if number:
        found += [str(number)] if how.digits else _below_thousand(number, how)
    return found


def _scaled(count: int, one: str, many: str, how: Spelling) -> str:
    """«ألف», «ألفان», «ثلاثة آلاف», «خمسة عشر ألفا», «مئة ألف»."""
    if count < 3 and not how.digits:
        return one if count == 1 else one + ("ين" if how.oblique else "ان")
    masculine = attrs.evolve(how, feminine=False)
    written = str(count) if how.digits else _finish(_below_thousand(count, masculine), attrs.evolve(how, apart=False))
    rest = count % 100
    return f"{written} {many if 2 < rest < 11 else one + 'ا' if rest > 10 else one}"


def _below_thousand(number: int, how: Spelling) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, how)] if hundreds else []
    return parts + (_below_hundred(rest, how) if rest or not hundreds else [])


def _hundreds(count: int, how: Spelling) -> str:
    if count < 3:
        return how.hundred if count == 1 else how.hundred[:-1] + ("تين" if how.oblique else "تان")
    unit = JOINED[count - 3] if how.joined or count != 8 else "ثماني"
    return f"{unit}{'' if how.joined else ' '}{how.hundred}"


def _below_hundred(number: int, how: Spelling) -> list[str]:
    if number <= 10:
        return [_case(FEMININE[number] if how.feminine else UNITS[number], how)]
    if number < 20:
        return [_teen(number - 10, how)]
    tens, unit = divmod(number, 10)
    return ([_unit_before_tens(unit, how)] if unit else []) + [_tens(tens, how)]


def _case(word: str, how: Spelling) -> str:
    """The dual in its case: «اثنان», «اثنين»."""
    return word[:-2] + "ين" if how.oblique and word.endswith("ان") else word


def _tens(tens: int, how: Spelling) -> str:
    return TENS[tens - 2][:-2] + ("ين" if how.oblique else "ون")


def _unit_before_tens(unit: int, how: Spelling) -> str:
    if unit == 1 and how.feminine:
        return "إحدى"
    return _case((FEMININE if how.feminine else UNITS)[unit], how)


def _teen(unit: int, how: Spelling) -> str:
    ten = "عشرة" if how.feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if how.feminine else 'أحد'} {ten}"
    if unit == 2:
        stem = "اثنت" if how.feminine else "اثن"
        return f"{stem}{'ي' if how.oblique else 'ا'} {ten}"
    return f"{(FEMININE if how.feminine else UNITS)[unit]} {ten}"


def _rank(number: int, how: Spelling) -> list[str]:
    if number <= 10:
        return [f"ال{_rank_word(number, how, 'أول')}"]
    tens, unit = divmod(number, 10)
    if tens == 1:
        return [f"ال{_rank_word(unit, how, 'حادي')} {'عشرة' if how.feminine else 'عشر'}"]
    return ([f"ال{_rank_word(unit, how, 'حادي')}"] if unit else []) + [f"ال{_tens(tens, how)}"]


def _rank_word(number: int, how: Spelling, first: str) -> str:
    if number == 1:
        return ("أولى" if first == "أول" else "حادية") if how.feminine else first
    return RANKS[number - 1] + ("ة" if how.feminine else "")


def spellings() -> SearchStrategy[Spelling]:
    """Every way to write a number."""
    return st.builds(
        Spelling,
        feminine=st.booleans(),
        oblique=st.booleans(),
        hundred=st.sampled_from(["مئة", "مائة"]),
        joined=st.booleans(),
        plain_alef=st.booleans(),
        apart=st.booleans(),
        digits=st.booleans(),
    )


def whole_numbers() -> SearchStrategy[int]:
    """Whole numbers to 10¹⁵, small, round and ragged ones alike."""
    scales = st.sampled_from([1, 10, 100, *SCALES])
    round_ones = st.builds(lambda count, scale: count * scale, st.integers(1, 999), scales)
    near_them = st.builds(lambda a, b: a + b, round_ones, st.integers(0, 999))
    return st.one_of(st.integers(0, 999), round_ones, near_them, st.integers(0, LARGEST)).filter(
        lambda number: number <= LARGEST
    )


@st.composite
def number_words(
    draw: st.DrawFn, numbers: SearchStrategy[int] | None = None, *, marked: bool = True
) -> tuple[int, str]:
    """A whole number and one way to write it in Arabic words; `marked`: sometimes with vowel marks and tatweel.

    `numbers` draws the numbers, by default all to 10¹⁵.
    """
    number = draw(whole_numbers() if numbers is None else numbers)
    text = spell(number, draw(spellings()))
    return number, draw(marks(text)) if marked and draw(st.booleans()) else text


@st.composite
def marks(draw: st.DrawFn, text: str) -> str:
    """The text with a few vowel marks and tatweels between its letters."""
    inside = [at for at, (one, two) in enumerate(pairwise(text), start=1) if one.isalpha() and two.isalpha()]
    places = draw(st.lists(st.sampled_from(inside), max_size=3, unique=True)) if inside else []
    for at in sorted(places, reverse=True):
        text = text[:at] + draw(st.sampled_from(MARKS)) + text[at:]
    return text


@st.composite
def ordinal_words(draw: st.DrawFn, *, marked: bool = True) -> tuple[int, str]:
    """An ordinal from 1 to 999 and one way to write it."""
    number = draw(st.integers(1, 999))
    text = spell_ordinal(number, draw(spellings()))
    return number, draw(marks(text)) if marked and draw(st.booleans()) else text


@st.composite
def decimal_words(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A number with one to three decimals and one way to write it in words."""
    decimals = draw(st.integers(1, 999).map(str).filter(lambda digits: not digits.endswith("0")))
    number = Decimal(f"{draw(st.integers(0, 999))}.{'0' * draw(st.integers(0, 2))}{decimals}")
    how = attrs.evolve(draw(spellings()), digits=False)
    return number, spell_decimal(number, how)


@st.composite
def digit_shapes(draw: st.DrawFn) -> tuple[int | Decimal, str]:
    """A number and one way to write it in digits, of three scripts, grouped or not, with or without decimals."""
    whole = draw(st.integers(0, 999_999_999))
    group, point = draw(st.sampled_from([(",", "."), ("٬", "٫"), ("", "."), ("", ","), ("", "٫")]))
    decimals = draw(st.sampled_from(["", "5", "25", "07", "1234"]))
    text = f"{whole:,}".replace(",", group) + (point + decimals if decimals else "")
    digits = draw(st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
    number = Decimal(f"{whole}.{decimals}") if decimals else whole
    return number, text.translate(str.maketrans("0123456789", digits))
