"""Whether a sentence tells of the past or of what is to come, as far as its words show."""

from collections.abc import Iterator
from functools import cache

from .page import Page
from .words import CUES, NOT_FUTURE, PERIODS, UNITS

BACK, AHEAD = 18, 3  # words looked at before and behind an expression
FRONT = 3  # words from the head of a sentence within which an expression heads it
SINCE = 7  # words between منذ and the day on which something began
FEW = 3  # quoted words that are no statement
PLAN = 6  # words between «كان» and what was to come
FAR_BACK = 40  # words before it within which somebody calls to the meeting («دعت ... إلى اجتماع الأربعاء»)
_STOPS = ".!?؟\n؛"
_SOON = ("سي", "ست", "سن")
_NAMES = ("وف", "يتش", "سكي", "سون")  # «سيلانوف», «ستانكوفيتش»
_PAST, _NO_PAST = "ت", ("ات", "ست")  # «منحت», not «مباريات», «ليست»
_OPENING, _CLOSING = ('"', "«", "“"), ('"', "»", "”")
_NO_VERB = ("ال", "لل", "ت", "بال")


def same_sentence(tokens: Page, index: int, other: int) -> bool:
    """Whether no sentence ends between two tokens."""
    return not any(_ends_sentence(tokens, at) for at in range(index, other))


def _ends_sentence(tokens: Page, index: int) -> bool:
    gap = tokens.gap(index)
    return gap != " " and any(mark in gap for mark in _STOPS) and (len(gap) > 1 or index + 1 == len(tokens))


def tense(page: Page, first: int, last: int) -> str:
    """ "past", "future" or "": the nearest word of the sentence before the expression that shows it, else one behind.

    «ستعقد جلسة الأحد» is to come, «قال الأحد إنه سيحضر» is past, «دعا الأعضاء إلى اجتماع الأربعاء» is to come.
    Where no word is known, a verb that is past by its letters tells («ومنحت الحكومة الأحد»). What is quoted right
    before says nothing of the day on which it was said («"سنقوم بذلك في ما بعد" الأحد»).
    """
    first = _before_quotation(page, first)
    return _by_cues(page, first, last) or ("past" if _has_past_verb(page, first) else "")


def _before_quotation(page: Page, first: int) -> int:
    """The first token of what is quoted right before, when that is more than a few words; else `first`."""
    if not first or not page.gaps[first - 1].startswith(_CLOSING) or _ends_sentence(page, first - 1):
        return first
    for index in range(first - 1, max(first - FAR_BACK, 0), -1):
        if page.gaps[index - 1].endswith(_OPENING):
            return index if first - index > FEW else first
    return first


def _has_past_verb(page: Page, first: int) -> bool:
    """«منحت», «وسقطت» in the sentence before."""
    for index in range(first - 1, max(first - BACK, 0) - 1, -1):
        if _ends_sentence(page, index):
            return False
        form = page[index].form.removeprefix("و").removeprefix("ف")
        if len(form) > 3 and form.endswith(_PAST) and not (form.endswith(_NO_PAST) or form.startswith(_NO_VERB)):
            return True
    return False


def _by_cues(page: Page, first: int, last: int) -> str:
    meeting, past = False, ""
    for away, cue in _cues_before(page, first):
        if cue == "future":
            return "past" if _was_to_come(page, first - away) else "future"
        if cue == "call" and meeting:
            return "future"
        if (cue in ("past", "call") or away > BACK) and not meeting:
            return "past" if cue and away <= BACK else _behind(page, last)
        if cue == "head":
            head = _at_head(page, first - away + 1, first) if away <= BACK else ""
            return past or head or _behind(page, last, away <= FRONT)
        meeting, past = meeting or cue == "meeting", past or (cue if cue == "past" else "")
    return past or _behind(page, last)


def _was_to_come(page: Page, index: int) -> bool:
    """«كان من المقرر أن تعقد الجلسة الأحد»: what a cue at token `index` points to was planned, and is past."""
    for at in range(index - 1, max(index - PLAN, -1), -1):
        if _ends_sentence(page, at):
            return False
        if any(reading.value == "was" for reading in page.readings(at, CUES)):
            return page.is_link(at + 1, "of") or _cue(page, at + 1) == "future"
    return False


def _cues_before(page: Page, first: int) -> Iterator[tuple[int, str]]:
    """(words away, cue), the nearest first; "head" at the head of the sentence, "" where only a call counts on."""
    cues = page.tokens.memory("times.cues")
    words, starts, text = page.words, page.starts, page.text
    for away in range(1, FAR_BACK + 1):
        index = first - away
        end = starts[index] + len(words[index]) if index >= 0 else 0
        ends = index < 0 or starts[index + 1] - end != 1 or text[end] != " "
        if ends and (index < 0 or _ends_sentence(page, index)):
            yield away, "head"
            return
        cue = cues.get(words[index])
        if cue is None:
            cue = cues[words[index]] = _cue(page, index)
        if away == 1 and not cue and _is_present_verb(page[index].form):
            cue = "future"
        if away > BACK and cue not in ("call", ""):
            continue
        if cue or away == BACK + 1:
            yield away, cue


def since(page: Page, first: int) -> bool:
    """«منذ الخميس», «منذ 30 آذار», «منذ إصابته في أيلول»: what began is past."""
    for index in range(first - 1, max(first - SINCE, -1), -1):
        if page.gap(index) != " " or page.is_link(index, "to"):
            return False
        if begins(page, index + 1):
            return index + 1 == first or not (page.has(index + 1, UNITS) or page.is_numeric(index + 1))
    return False


def begins(page: Page, first: int) -> bool:
    """Whether منذ stands right before."""
    period = page.match(first - 1, PERIODS)
    return bool(period and period.value == "since")


def _at_head(page: Page, head: int, first: int) -> str:
    """«يدلي السكان بأصواتهم الأحد»: a verb of the present at the head of a sentence tells of what is to come."""
    return "future" if head < first and _is_present_verb(page[head].form) else ""


def _is_present_verb(form: str) -> bool:
    """«يدلي», «وينتهي»: as far as its letters tell."""
    verb = form[1:] if form[0] in "وف" else form
    return len(verb) > 3 and verb[0] == "ي" and not _is_listed(verb)


def _is_listed(form: str) -> bool:
    """Whether a word only looks like a verb that points ahead: «سيارة», «ستين», «يذكر»."""
    return bool(NOT_FUTURE.index.codes(form)) or form.startswith(_stems())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(word for word, _ in NOT_FUTURE.index.items() if NOT_FUTURE.forms(word)[0].value == "stem")


def _behind(tokens: Page, last: int, fronted: bool = False) -> str:
    """What the words behind show; of an expression that heads its sentence also those behind a comma."""
    for index in range(last, min(last + AHEAD, len(tokens))):
        if tokens.gap(index - 1) != " " and not (index == last and fronted and tokens.gap(index - 1).strip() in "،,"):
            break
        if (cue := _cue(tokens, index)) in ("past", "future"):
            return cue
    return ""


def _cue(tokens: Page, index: int) -> str:
    """What one word shows: a listed cue, or a future verb (سيـ, ستـ, سنـ)."""
    if tokens.has(index, CUES):
        found = {reading.value for reading in tokens.readings(index, CUES) if not reading.rest}
        return next((kind for kind in ("past", "future", "call", "meeting") if kind in found), "")
    return "future" if _is_future_verb(tokens[index].text, tokens[index].form) else ""


def _is_future_verb(word: str, form: str) -> bool:
    """«سيعقد», «وستبدأ», «سأعود»; not «سيارة», «سياسيا», «ستين»."""
    if form[0] in "وف" and len(form) > 5:
        word, form = word[1:], form[1:]
    if len(form) < 4 or not (form.startswith(_SOON) or word.startswith("سأ")):
        return False
    return not (form.endswith(_NAMES) or _is_listed(form))
