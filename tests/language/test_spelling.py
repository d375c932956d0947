"""Every word a reader sees is in the Dutch dictionary, or in our own short list."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup import needs

from .spelling import (
    OWN_WORDS,
    Text,
    all_texts,
    has_dictionary,
    misspelled,
    own_words,
    page_texts,
    unknown_words,
    words_of,
    yaml_texts,
)

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def dictionary() -> None:
    """Only Debian is sure to have it; the end of scripts/test.py says when it is not."""
    if not has_dictionary():
        if needs.must_have("hunspell"):
            pytest.fail("hunspell or its Dutch dictionary is missing")
        pytest.skip("no hunspell with a Dutch dictionary: see the end of scripts/test.py")


def test_every_word_is_spelled_as_the_dictionary_or_our_own_list_says() -> None:
    found = misspelled(REPOSITORY, all_texts(REPOSITORY), own_words())
    assert found == [], (
        "\n".join(found)
        + "\nVerbeter deze woorden. Zijn ze goed? Zet ze dan in tests/language/woorden.txt."
    )


def test_the_own_list_holds_only_words_that_are_used_and_that_the_dictionary_lacks() -> None:
    own = own_words()
    used = {word for text in all_texts(REPOSITORY) for word in words_of(text.text)}
    used |= {word.casefold() for word in used}
    assert sorted(set(own) - used) == [], "no text uses these words"
    assert sorted(set(own) - unknown_words(own, set())) == [], "the dictionary has these words"


def test_the_own_list_has_each_word_once() -> None:
    lines = OWN_WORDS.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    assert len(words) == len(set(words))


def test_a_mistake_is_reported_with_the_line_of_the_word(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Een fiets.\nNog een fiest\nen een fiets.\n", encoding="utf-8")
    text = Text("a.md", 1, "Een fiets. Nog een fiest\nen een fiets.")
    assert misspelled(tmp_path, [text], {}) == ["a.md:2: fiest"]
    assert misspelled(tmp_path, [text], {"fiest": 1}) == []


@pytest.mark.parametrize("wrong", ["Participaite", "gemeenteraat", "inwooners", "geupdate"])
def test_a_slip_is_found(wrong: str) -> None:
    assert unknown_words(words_of(wrong), set()) == {wrong}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foto’s van ‘de wijk’, 's ochtends!", ["Foto's", "van", "de", "wijk", "'s", "ochtends"]),
        ("De raads- en wijkagenda", ["De", "raads-", "en", "wijkagenda"]),
        ("Kijk op www.leiden.nl/x of mail ik@x.nl.", ["Kijk", "op", "of", "mail"]),
        (
            "In 2023 zei 64% van S1-02 op A4 en 15a: e-mail",
            ["In", "zei", "van", "op", "en", "e-mail"],
        ),
        ("https://x.nl/ab_cd", []),
        ("", []),
    ],
)
def test_words_are_those_a_reader_sees(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def test_front_matter_alternative_texts_and_prose_are_read_but_ids_are_not(tmp_path: Path) -> None:
    page = '---\ntitle: Een titel\nminuten: 5\n---\n\n<p aria-label="Voorlezen">Zin</p>\n'
    for name in ("docs/a.md", "docs/lokaal/b.md", "CHANGELOG.md", "quizzes/README.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page if name == "docs/a.md" else "", encoding="utf-8")
    assert sorted((text.line, text.text) for text in page_texts(tmp_path)) == [
        (2, "Een titel"),
        (6, "Voorlezen"),
        (6, "Zin"),
    ]
    read = {text.text for text in yaml_texts(REPOSITORY)}
    assert {"keuze", "true", "S4-02"}.isdisjoint(read)
    assert len(read) > 2000
