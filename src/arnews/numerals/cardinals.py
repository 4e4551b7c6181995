"""Cardinals: the parts of a numeral in rising order, from «خمسة وعشرون» to «ثلاثة ملايين ونصف».

A part is a number below a thousand, in words or digits, or anything times a scale (ألف, مليون ...). Parts are linked by
و as long as each is smaller than the scale before it: «ثلاثة آلاف و500» is one number, «10 و20» are two.
"""

from .._scan import Reading, Tokens
from .digits import run
from .parts import Part, quotient, times
from .words import NumberWord, following, linked, word

BELOW = frozenset({"unit", "one", "two", "ten", "teen", "tens"})
GROUP = BELOW | {"hundred"}
SCALES = frozenset({"scale", "many", "tanwin"})
HEADS = frozenset({"scale", "dual"})
MOST_SCALES = 3  # «مئة ألف مليون مليار»; more is no number, and would grow without end
THOUSAND, MILLION = 1000, 1_000_000
FATHATAN = "\u064b"


def below_hundred(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    """«خمسة», «خمسة عشر», «خمسة وعشرون», «عشرون»."""
    kind, value = head.value.kind, head.value.value
    if kind not in ("unit", "one", "two"):
        return Part(value, index + 1)
    if following(tokens, index + 1, ("ten",)):
        return Part(value + 10, index + 2)
    if tens := _linked_tens(tokens, index + 1, head.article):
        return Part(value + tens[0], tens[1])
    return Part(value, index + 1) if kind == "unit" else None


def _linked_tens(tokens: Tokens, index: int, article: bool) -> tuple[int, int] | None:
    link = linked(tokens, index)
    tens = link and word(tokens, link[0], ("tens",), link[1], article)
    return (tens.value.value, link[0] + 1) if link and tens else None


def group(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part | None:
    """Below a thousand: «مئة», «ثلاث مئة وخمسة عشر»; also «ثلاثون مئة»."""
    part: Part | None = Part(head.value.value, index + 1)
    if head.value.kind != "hundred":
        part = below_hundred(tokens, index, head)
        if part is None or not _bare_hundred(tokens, part.last):
            return part
        part = Part(times(part.number or 0, 100), part.last + 1)
    return _with_rest(tokens, part) if part else None


def _bare_hundred(tokens: Tokens, index: int) -> bool:
    found = following(tokens, index, ("hundred",))
    return bool(found and found.value.value == 100)


def _with_rest(tokens: Tokens, hundreds: Part) -> Part:
    """The units and tens behind hundreds: «مئة» + «وخمسة وعشرون», but not «مئة» + «وثلاثة أرباع»."""
    link = linked(tokens, hundreds.last)
    head = link and word(tokens, link[0], BELOW, link[1], None)
    rest = below_hundred(tokens, link[0], head) if link and head else None
    if rest is None or rest.number is None or following(tokens, rest.last, ("fractions",)):
        return hundreds
    return Part((hundreds.number or 0) + rest.number, rest.last)


def scaled(tokens: Tokens, part: Part) -> Part:
    """The part times the scales that follow it: «خمسة» «آلاف», «5.3» «مليار», «مئة» «ألف» «مليون»."""
    for _ in range(MOST_SCALES):
        scale = following(tokens, part.last, SCALES)
        if part.number is None or scale is None:
            break
        part = Part(times(part.number, scale.value.value), part.last + 1, scale.value.value)
    if part.digits and part.number is not None and _bare_hundred(tokens, part.last):
        part = Part(times(part.number, 100), part.last + 1, 100)
    return part


def scale_alone(tokens: Tokens, index: int, head: Reading[NumberWord]) -> Part:
    """«ألف», «ألفان», «ألف مليار»."""
    value = head.value.value
    number = 2 * value if is_dual(tokens, index, head) else value
    return scaled(tokens, Part(number, index + 1, value))


def is_dual(tokens: Tokens, index: int, head: Reading[NumberWord]) -> bool:
    """«ألفان», and «ألفا» by itself: «ألفا دينار» is two thousand, «ألفًا» and «ألفا وخمسين» have tanwin."""
    if head.value.kind == "tanwin":
        return FATHATAN not in tokens.words[index] and not _has_more(tokens, index + 1)
    return head.value.kind == "dual"


def _has_more(tokens: Tokens, index: int) -> bool:
    """Whether a smaller part is linked there: «وخمسين», «و200»."""
    link = linked(tokens, index)
    if link is None:
        return False
    return word(tokens, link[0], GROUP, link[1]) is not None or (not link[1] and tokens[link[0]].is_digits)


def digits(tokens: Tokens, index: int) -> Part | None:
    """«3.5», «12 ألفا»."""
    found = run(tokens, index)
    return scaled(tokens, Part(found.number, found.last, digits=True)) if found else None


def term(tokens: Tokens, index: int, clitic: str) -> Part | None:
    """A part that another can follow: in digits or in words."""
    if index < len(tokens.words) and tokens[index].is_digits:
        return digits(tokens, index) if not clitic else None
    if head := word(tokens, index, GROUP, clitic):
        part = group(tokens, index, head)
        return scaled(tokens, part) if part else None
    if head := word(tokens, index, HEADS, clitic):
        return scale_alone(tokens, index, head)
    return None


def summed(tokens: Tokens, part: Part) -> Part:
    """The part with the smaller ones linked to it: «مليون» + «ومئتا ألف» + «وخمسة»."""
    while part.scale > 1 and part.number is not None and (link := linked(tokens, part.last)):
        more = term(tokens, *link)
        if more is None or not _fits(tokens, part, more):
            return _sharing(part, more) if more else part
        part = Part(part.number + (more.number or 0), more.last, more.scale, more.digits)
    return part


def _sharing(thousands: Part, hundreds: Part) -> Part:
    """«ألف» + «و200 مليار», «12 ألفا» + «و800 مليار»: so many thousand and hundreds of a larger scale."""
    if thousands.number is None or hundreds.number is None or hundreds.scale < MILLION or thousands.scale != THOUSAND:
        return thousands
    count, rest = divmod(hundreds.number, hundreds.scale)
    if rest or thousands.number >= MILLION or not THOUSAND // 10 <= count < THOUSAND:
        return thousands
    number = times(thousands.number + count, hundreds.scale)
    return Part(number, hundreds.last, hundreds.scale, hundreds.digits)


def _fits(tokens: Tokens, part: Part, more: Part) -> bool:
    if not isinstance(more.number, int) or not 0 < more.number < part.scale:
        return False
    if following(tokens, more.last, ("fractions",)):
        return False
    return not (more.digits and tokens.gap(more.last - 1)[:2].strip()[:1] in ("%", "٪"))


def over(tokens: Tokens, part: Part) -> Part:
    """«ثلاثة أرباع»: the part times a fraction in the plural."""
    found = following(tokens, part.last, ("fractions",))
    if not found or not isinstance(part.number, int):
        return part
    return Part(quotient(part.number, found.value.over), part.last + 1, fraction=True)
