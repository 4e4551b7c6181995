"""Ordinal or cardinal: «القرن العشرون» ranks, «الدول العشرون» counts; «الذكرى الـ75», «الأشخاص الـ158»."""

from arnews._scan import Tokens
from arnews.numerals import WORDS, Numeral, adjacent, ordinal

from .beside import DIGIT_HOSTS
from .counted import construct, is_crowd, is_definite, is_noun
from .lexicons import is_kind

SECONDS = "ثانيه"
FEMININE = "ه"
NISBA = ("ي", "يه")  # folded
FOR = "ل"
OWNED = ("اته", "اتها", "اتهم", "اتنا")  # «صفحاتها الـ12»
PREPOSITIONS = "بلكف"
RANKING = frozenset({"ordinal", "eleventh", "adverb"})
SCALES = frozenset({"scale", "many", "tanwin", "hundred"})


def rank(tokens: Tokens, index: int) -> Numeral | None:
    """The ordinal that begins at token `index`, or with the «الـ» before its digits, where it is meant as one."""
    if tokens[index].is_digits:
        return _in_digits(tokens, index)
    found = (ordinal(tokens, index) or _placed(tokens, index)) if _may_rank(tokens, index) else None
    if found is None or _in_title(tokens, found):
        return None
    if found.kind in RANKING:
        return None if _is_second(tokens, found) else found
    return found if _is_rank(tokens, found) else None


def _placed(tokens: Tokens, index: int) -> Numeral | None:
    """«حل ثانيا», «جاءت رابعا»."""
    if not index or not is_kind(tokens, index - 1, "placing") or not adjacent(tokens, index):
        return None
    for reading in tokens.readings(index, WORDS):
        if reading.value.kind == "adverb":
            start = tokens.starts[index] + reading.skip
            return Numeral(reading.value.value, start, tokens.end(index), index, index + 1, kind="adverb")
    return None


def _in_title(tokens: Tokens, found: Numeral) -> bool:
    """«دوري الدرجة الأولى» is a league, not «حروق من الدرجة الثانية»; «فريق أول», «الوزير الأول», «الفرقة الرابعة»."""
    before = found.first - 1
    if is_kind(tokens, before, "grade"):
        return not found.definite and found.number == 1
    if found.number == 1 and is_kind(tokens, before - _is_adjective(tokens, before), "office"):
        return True
    if found.number == 1 and is_kind(tokens, before, "deputy"):
        return adjacent(tokens, found.last) and tokens[found.last].form.startswith(FOR)
    if is_kind(tokens, before, "force"):
        return found.definite
    return is_kind(tokens, before, "tier") and is_kind(tokens, before - 1, "league")


def _is_adjective(tokens: Tokens, index: int) -> bool:
    """«العام» of «المحامي العام الأول», «الأميركية» of «السيدة الأميركية الأولى»."""
    return is_kind(tokens, index, "general") or (is_definite(tokens, index) and tokens[index].form.endswith(NISBA))


def _may_rank(tokens: Tokens, index: int) -> bool:
    return any(reading.article or reading.value.kind in RANKING for reading in tokens.readings(index, WORDS))


def with_article(tokens: Tokens, index: int) -> Numeral | None:
    """«الـ20» with its article, whose digits are token `index`."""
    if not index or not tokens[index - 1].form.endswith(DIGIT_HOSTS):
        return None
    found = ordinal(tokens, index - 1)
    return found if found and found.digits else None


def _in_digits(tokens: Tokens, index: int) -> Numeral | None:
    found = with_article(tokens, index)
    return found if found and _digits_rank(tokens, found) else None


def _digits_rank(tokens: Tokens, found: Numeral) -> bool:
    """«الذكرى الـ75» and «الـ20 من» rank, «الأشخاص الـ158», «دول الاتحاد الـ28», «خلال الـ9 أشهر» count."""
    before = found.first - 1
    if adjacent(tokens, found.first) and (is_definite(tokens, before) or is_kind(tokens, before, "crowd", "group")):
        counts = is_crowd(tokens, before) or is_kind(tokens, before, "group") or _is_listed_crowd(tokens, before - 1)
        return not counts and construct(tokens, found.first) is None
    if adjacent(tokens, found.first) and tokens[before].form.endswith(OWNED):
        return False
    return not (adjacent(tokens, found.last) and is_noun(tokens, found.last))


def _is_listed_crowd(tokens: Tokens, index: int) -> bool:
    """«الدول العربية الـ22»."""
    return adjacent(tokens, index + 1) and is_definite(tokens, index) and is_kind(tokens, index, "crowd")


def _is_rank(tokens: Tokens, found: Numeral) -> bool:
    """Tens, hundreds and scales with the article: «الذكرى الخمسون» ranks, «تجاوز المليون» counts."""
    if adjacent(tokens, found.last) and (tokens[found.last].is_digits or _is_scale(tokens, found.last)):
        return False
    if found.kind in SCALES and adjacent(tokens, found.last) and _counted(tokens, found.last):
        return False
    before = found.first - 1
    if adjacent(tokens, found.first):
        if is_definite(tokens, before):
            return not is_crowd(tokens, before)
        return found.kind == "tens" and not is_kind(tokens, before, "crowd", "group")
    return True


def _counted(tokens: Tokens, index: int) -> bool:
    """«تجاوزت الحصيلة المئة قتيل»: an indefinite noun right behind, and no preposition glued on."""
    return is_noun(tokens, index) and not is_definite(tokens, index) and tokens[index].form[0] not in PREPOSITIONS


def _is_scale(tokens: Tokens, index: int) -> bool:
    return any(reading.value.kind in SCALES and not reading.proclitics for reading in tokens.readings(index, WORDS))


def _is_second(tokens: Tokens, found: Numeral) -> bool:
    """«كل ثانية» is a second, «مرة ثانية» a rank; «آل ثاني» is a family, «ثاني أكسيد» a gas."""
    if is_kind(tokens, found.first - 1, "family") or is_kind(tokens, found.last, "compound"):
        return True
    if found.definite or not tokens[found.first].form.endswith(SECONDS) or found.last > found.first + 1:
        return False
    if not adjacent(tokens, found.first):
        return False
    return not tokens[found.first - 1].form.endswith(FEMININE)
