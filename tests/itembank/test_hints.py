"""The "bedoelde je …?" of the messages."""

from __future__ import annotations

from itembank.mistakes.hints import hint, listed


def test_a_close_word_is_suggested() -> None:
    assert hint("waaron", ["tekst", "waarom", "juist"]) == " Bedoelde je 'waarom'?"


def test_nothing_is_suggested_when_no_word_comes_close() -> None:
    assert hint("xyz", ["tekst", "waarom"]) == ""
    assert hint("", ["tekst"]) == ""
    assert hint("tekst", []) == ""


def test_the_closest_of_several_words_is_suggested() -> None:
    assert hint("niveau-kiesen", ["niveau", "niveau-kiezen"]) == " Bedoelde je 'niveau-kiezen'?"


def test_a_list_reads_as_a_sentence() -> None:
    assert listed(["a", "b", "c"]) == "a, b, c"
    assert listed([]) == ""


def test_a_long_list_is_cut_and_says_so() -> None:
    words = [str(number) for number in range(14)]
    assert listed(words) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en nog 2 andere"
    assert listed(words, 14) == ", ".join(words)
