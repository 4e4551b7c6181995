"""A folded word cut into proclitics, article and rest in every possible way."""

Cut = tuple[str, str, bool]
_FIRST = frozenset("اوفبلكس")  # the letters that an article or a proclitic begins with


def segmentations(form: str) -> list[Cut]:
    """(proclitics, rest, article taken off) of a folded word, the whole word first.

    >>> segmentations("وللامم")[-2:]
    [('ول', 'الامم', False), ('ول', 'امم', True)]
    """
    found = [("", form, False)]
    if form[0] in _FIRST and len(form) > 2:
        if form[0] == "ا":
            _take_article(found, "", form)
        elif form[0] in "وف":
            conjunction, form = form[0], form[1:]
            found.append((conjunction, form, False))
            _take_article(found, conjunction, form)
            _take_preposition(found, conjunction, form)
        else:
            _take_preposition(found, "", form)
    return found


def _take_preposition(found: list[Cut], before: str, form: str) -> None:
    if form[0] in "بلكس" and len(form) > 2:
        found.append((before + form[0], form[1:], False))
        _take_article(found, before + form[0], form[1:])
        if form.startswith("لل") and len(form) > 3:
            found.append((before + "ل", "ال" + form[2:], False))
            found.append((before + "ل", form[2:], True))


def _take_article(found: list[Cut], before: str, form: str) -> None:
    if form.startswith("ال") and len(form) > 3:
        found.append((before, form[2:], True))
