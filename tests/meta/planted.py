"""Extractors with one bug each. The conformance suite must reject every one of them, every time."""

import bugs_of_reading as reading
import bugs_of_state as state

from arnews import Extractor

NUMBERS = ("وصل 12 عضوا", "بعد 7 أيام و 30 يوما", "٤٥ دولة")
WORDS = ("وصل خمسة أعضاء", "بعد خمسة أيام")

# The extractor, its examples, and the test that must fail.
PLANTED: tuple[tuple[Extractor, tuple[str, ...], str], ...] = (
    (reading.drifting_offsets, NUMBERS, "test_marks_and_tatweel_change_nothing"),
    (reading.text_of_its_own, NUMBERS, "test_never_raises"),
    (reading.blank_at_the_edge, NUMBERS, "test_spans_are_exact"),
    (reading.empty_span, NUMBERS, "test_never_raises"),
    (state.remembers_between_calls, NUMBERS, "test_is_deterministic"),
    (state.one_document_at_a_time, NUMBERS, "test_keeps_calls_apart"),
    (state.counts_its_calls, NUMBERS, "test_is_deterministic"),
    (reading.undeclared_value, NUMBERS, "test_never_raises"),
    (reading.peeks_at_others, NUMBERS, "test_asks_only_for_what_it_declares"),
    (reading.crash_on_empty, NUMBERS, "test_never_raises"),
    (reading.crash_on_no_words, NUMBERS, "test_never_raises"),
    (reading.crash_on_surrogates, NUMBERS, "test_never_raises"),
    (reading.crash_on_superscripts, NUMBERS, "test_never_raises"),
    (reading.crash_on_long_numbers, NUMBERS, "test_never_raises"),
    (reading.crash_on_a_mark_that_never_closes, ("قال «نعم» أمس",), "test_never_raises"),
    (reading.years_before, NUMBERS, "test_never_raises"),
    (state.quadratic_slices, NUMBERS, "test_work_is_linear"),
    (state.quadratic_loops, NUMBERS, "test_work_is_linear"),
    (state.quadratic_line_numbers, NUMBERS, "test_work_is_linear"),
    (reading.wrong_under_tatweel, WORDS, "test_marks_and_tatweel_change_nothing"),
    (reading.wrong_under_marks, WORDS, "test_marks_and_tatweel_change_nothing"),
    (reading.leaves_the_last_mark, WORDS, "test_marks_and_tatweel_change_nothing"),
    (reading.knows_one_alef, ("وصل أربعة أعضاء",), "test_alef_forms_change_nothing"),
    (reading.knows_one_digit_script, ("وصل 12 عضوا",), "test_digit_scripts_change_nothing"),
    (state.local_in_name_only, NUMBERS, "test_paragraphs_are_read_alone"),
    (state.looks_over_the_edge, ("وصل نحو 12 عضوا", "ثم 7"), "test_paragraphs_are_read_alone"),
    (state.changed_by_json, NUMBERS, "test_survives_json"),
    (state.mention_without_converter, NUMBERS, "test_survives_json"),
    (state.empties_the_token_list, NUMBERS, "test_leaves_the_document_alone"),
    (state.moves_the_tokens, NUMBERS, "test_leaves_the_document_alone"),
    (reading.finds_nothing, NUMBERS, "test_finds_something_in_each_example"),
    (reading.yields_tuples, NUMBERS, "test_never_raises"),
    (state.not_picklable, NUMBERS, "test_survives_pickling"),
)
