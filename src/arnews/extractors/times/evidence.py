"""Whether a sentence tells of the past or of what is to come, as far as its words show."""

from typing import cast

from .page import Page
from .words import CUES, NOT_FUTURE

BACK, AHEAD = 14, 3  # words looked at before and behind an expression
FAR_BACK = 40  # words before it within which somebody calls to the meeting («دعت ... إلى اجتماع الأربعاء»)
_STOPS = ".!?؟\n؛"
_SOON = ("سي", "ست", "سن")


def same_sentence(tokens: Page, index: int, other: int) -> bool:
    """Whether no sentence ends between two tokens."""
    return not any(_ends_sentence(tokens, at) for at in range(index, other))


def _ends_sentence(tokens: Page, index: int) -> bool:
    gap = tokens.gap(index)
    return gap != " " and any(mark in gap for mark in _STOPS) and (len(gap) > 1 or index + 1 == len(tokens))


def tense(page: Page, first: int, last: int) -> str:
    """ "past", "future" or "": the nearest word of the sentence before the expression that shows it, else one behind.

    «ستعقد جلسة الأحد» is to come, «قال الأحد إنه سيحضر» is past, «دعا الأعضاء إلى اجتماع الأربعاء» is to come.
    """
    meeting = False
    cues = page.tokens.memory("times.cues")
    words, starts, text = page.words, page.starts, page.text
    for index in range(first - 1, max(-1, first - 1 - FAR_BACK), -1):
        word = words[index]
        end = starts[index] + len(word)
        if (starts[index + 1] - end != 1 or text[end] != " ") and _ends_sentence(page, index):
            return (_at_head(page, index + 1, first) if index + BACK >= first - 1 else "") or _behind(page, last)
        cue = cues.get(word)
        if cue is None:
            cue = cues[word] = _cue(page, index)
        if cue == "call" and meeting:
            return "future"
        if index + BACK < first - 1 and not meeting:
            break
        if cue in ("past", "future") and index + BACK >= first - 1:
            return cast(str, cue)
        meeting = meeting or cue == "meeting"
    return (_at_head(page, 0, first) if first <= BACK else "") or _behind(page, last)


def _at_head(page: Page, head: int, first: int) -> str:
    """«يدلي السكان بأصواتهم الأحد»: a verb of the present at the head of a sentence tells of what is to come."""
    if head >= first:
        return ""
    form = page[head].form
    verb = form[1:] if form[0] in "وف" else form
    present = len(verb) > 3 and verb[0] == "ي" and not verb.startswith(tuple(NOT_FUTURE.index.rows))
    return "future" if present else ""


def _behind(tokens: Page, last: int) -> str:
    for index in range(last, min(last + AHEAD, len(tokens))):
        if tokens.gap(index - 1) != " ":
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
    return not form.startswith(tuple(NOT_FUTURE.index.rows))
