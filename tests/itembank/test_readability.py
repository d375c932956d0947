"""How pages are read as text, and what is said about their sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.authors.report.prose import Passage, passages, site_passages
from itembank.authors.report.readability import (
    flesch_douma,
    measure,
    page_problems,
    page_sentences,
    readability_table,
    syllables,
)
from itembank.model.glossary import Term
from projects import small_site

PAGE = """\
---
title: Een pagina
description: Deze beschrijving telt niet mee.
---

# Een *lange* kop { #kop }

Een alinea loopt
over twee regels [S4-02]. Met een [link
over regels](x/y.md#z) en `code`.

> **Jij:** "Wie beslist er?"

- Eerste punt
- Tweede punt
  gaat door

!!! note "Let op"
    Dit staat in een kader van {{ cursus.gemeente }}.

| Wie | Wat |
|---|---|
| Raad | Stelt **kaders**. |

<figure>
<li><span class="a">Naam</span> <b>Wie?</b> De raad &amp; jij.</li>
</figure>

<!-- geen tekst -->
```
geen tekst
```

/// vraag | a#b
///

Het is [cijfer:a] van alles.[^1]
"""
LONG = " ".join(["woord"] * 26)


def said(source: str) -> list[tuple[str, int, str]]:
    return [(entry.kind, entry.line, entry.text) for entry in passages(source)]


def test_a_page_is_read_as_its_reader_reads_it_with_the_lines_of_the_source() -> None:
    assert said(PAGE) == [
        ("heading", 6, "Een lange kop"),
        (
            "text",
            8,
            "Een alinea loopt\nover twee regels. Met een link\nover regels en .",
        ),
        ("text", 12, 'Jij: "Wie beslist er?"'),
        ("text", 14, "Eerste punt"),
        ("text", 15, "Tweede punt\ngaat door"),
        ("heading", 18, "Let op"),
        ("text", 19, "Dit staat in een kader van Gemeente."),
        ("table", 21, "Wie"),
        ("table", 21, "Wat"),
        ("table", 23, "Raad"),
        ("table", 23, "Stelt kaders."),
        ("figure", 26, "Naam"),
        ("figure", 26, "Wie? De raad & jij."),
        ("text", 37, "Het is 7% van alles."),
    ]


def test_lines_apart_are_passages_apart() -> None:
    source = "Een.\n\nTwee.\n```\ncode\n```\nDrie.\n"
    assert [line for _, line, _ in said(source)] == [1, 3, 7]


@pytest.mark.parametrize(
    "source", ["", "---\n", "\n\n", "# \n", "> \n", "|\n", "<p>\n", "[](", "{{"]
)
def test_a_page_without_words_has_no_sentences(source: str) -> None:
    assert [entry for entry in page_sentences(passages(source)) if entry.words > 1] == []


def test_a_sentence_has_the_line_on_which_it_begins() -> None:
    passage = Passage("text", 10, "Een zin.\nNog een\nzin met meer. En een.")
    assert [passage.line_of(part) for part in ("Een zin.", "Nog een zin", "En een.", "weg")] == [
        10,
        11,
        12,
        10,
    ]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("ja", 1), ("idee", 2), ("open", 2), ("over", 2), ("eeuw", 1), ("januari", 4)),
        *(("participatie", 5), ("gemeente", 3), ("beïnvloeden", 4), ("draaien", 2), ("ideeën", 3)),
        *(("2023", 1), ("zzp", 1), ("mooie", 2), ("cliënt", 2)),
    ],
)
def test_syllables_are_those_one_hears(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formula_is_that_of_douma() -> None:
    # 100 words of 150 syllables in ten sentences: 206.84 - 0.77 * 150 - 0.93 * 10.
    assert flesch_douma(150, 100, 10) == pytest.approx(82.04)


def test_words_of_the_subject_are_counted_as_short_ones_in_the_neutral_value() -> None:
    plain = measure(passages("De fietsenstalling krijgt een overkapping."), {})
    assert plain.raw == plain.neutral
    subject = measure(passages("De gemeenteraad wil participatie van inwoners."), {})
    assert subject.raw is not None and subject.neutral is not None
    # Fifteen syllables in six words; neutralised four, five and three become two each.
    assert subject.raw == flesch_douma(15, 6, 1)
    assert subject.neutral == flesch_douma(9, 6, 1)


def test_terms_of_the_glossary_are_neutralised_in_every_form() -> None:
    term = Term.model_validate(
        {"term": "terugkoppeling", "ook": ["pas toe of leg uit"], "uitleg": "Vertellen."}
    )
    text = passages("De Terugkoppeling is goed. Pas toe of leg uit.")
    without, known = measure(text, {}), measure(text, {"terugkoppelen": term})
    assert without.raw == known.raw
    assert (without.neutral, known.neutral) == (flesch_douma(13, 9, 2), flesch_douma(10, 9, 2))


def test_the_figures_of_a_page_are_about_its_running_text() -> None:
    page = f"# Kop\n\nEen zin. Nog een zin.\n\n| {LONG} |\n\n{LONG[: 21 * 6]}."
    numbers = measure(passages(page), {})
    assert (numbers.words, numbers.sentences, numbers.longest) == (26, 3, 21)
    assert numbers.long_share == pytest.approx(1 / 3)
    assert numbers.mean == pytest.approx(26 / 3)


def test_a_long_sentence_in_the_course_is_a_mistake_wherever_it_stands(tmp_path: Path) -> None:
    page = f"# Kop\n\nKort.\nDan {LONG}.\n\n| a | {LONG} |\n|---|---|\n"
    site = small_site(tmp_path, {"docs/cursus/a.md": page, "docs/over/a.md": page})
    found = [
        (entry.file, entry.line, entry.code) for entry in page_problems(site, site_passages(site))
    ]
    assert found == [
        ("docs/cursus/a.md", 4, "lange-zin-pagina"),
        ("docs/cursus/a.md", 6, "lange-zin-pagina"),
    ]
    assert site.problems == ()


def test_sentences_that_are_long_on_average_get_advice_but_a_page_of_few_does_not(
    tmp_path: Path,
) -> None:
    sentence = f"{LONG[: 13 * 6 - 1]}.\n"
    files = {"docs/cursus/a.md": sentence * 5, "docs/cursus/b.md": sentence * 4}
    site = small_site(tmp_path, files)
    (found,) = page_problems(site, site_passages(site))
    assert (found.file, found.severity) == ("docs/cursus/a.md", "advies")
    assert found.message == "De zinnen op deze pagina hebben gemiddeld 13,0 woorden."


def test_the_table_has_a_row_per_page_and_never_names_a_level(tmp_path: Path) -> None:
    files = {"docs/cursus/a.md": "Wij doen dit samen. Doe mee.\n", "docs/over/leeg.md": "# Leeg\n"}
    site = small_site(tmp_path, files)
    text = readability_table(site, site_passages(site))
    rows = {line.split()[0]: line.split()[1:] for line in text.splitlines() if ".md" in line}
    assert rows["cursus/a.md"] == ["6", "2", "3,0", "4", "0%", "114", "114"]
    assert rows["over/leeg.md"] == ["0", "0", "0,0", "0", "0%", "–", "–"]
    assert "index.md" not in rows
    assert "B1" not in text
