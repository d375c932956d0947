"""Front matter is data: read strictly, before a generator or a template gets to see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from itembank.mistakes.problems import Problem
from itembank.pages.front_matter import below, front_matter, length
from projects import small_site


def problems(source: str, folder: Path) -> list[Problem]:
    site = small_site(folder, {"docs/lokaal/proef.md": source})
    return [problem for problem in site.problems if problem.file == "docs/lokaal/proef.md"]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        # What was run by the template engine of before 0.2.0.
        ("title: \"{{ cycler.__init__.__globals__.os.popen('id') }}\"", "accolades-in-tekst", ""),
        ("description: '{% import os %}'", "accolades-in-tekst", "description"),
        ("title: '{{ cursus.gemeente }}'", "accolades-in-tekst", "title"),
        # Chooses a template of the theme, or a file to include.
        ("template: main.html", "onbekende-sleutel", "template"),
        ("template: ../../docs/lokaal/eigen.html", "onbekende-sleutel", "template"),
        ("icon: ../../../../etc/passwd", "onbekende-sleutel", "icon"),
        ("status: new", "onbekende-sleutel", "status"),
        ("titel: Proef", "onbekende-sleutel", "Bedoelde je 'title'?"),
        # Not just words.
        ("title: !!python/object/apply:os.system [id]", "yaml-tag", "os.system"),
        ("title: !ENV HOME", "yaml-tag", "!ENV"),
        ("title: &a [x]", "yaml-anker", "&a"),
        ("title: [een, twee]", "geen-tekst", "een lijst"),
        ("title: <script>alert(1)</script>", "html-in-tekst", "<script>"),
        ('description: "<meta http-equiv=refresh>"', "html-in-tekst", "<meta"),
        ("hide: toc", "geen-lijst", "hide"),
        ("hide: [scripts]", "waarde-niet-toegestaan", "scripts"),
        ("search: {exclude: misschien}", "waarde-niet-toegestaan", "misschien"),
        ("minuten: veel", "getal-onleesbaar", "veel"),
        ("title: Een\ntitle: Twee", "dubbele-sleutel", "title"),
    ],
)
def test_what_is_more_than_a_few_words_is_refused_with_its_line(
    line: str, code: str, words: str, tmp_path: Path
) -> None:
    problem, *_ = problems(f"---\n{line}\n---\n\n# Proef\n", tmp_path)
    assert (problem.code, problem.line) == (code, 2 + line.count("\n"))
    assert words in problem.message


def test_what_a_page_may_say_is_no_problem(tmp_path: Path) -> None:
    source = (
        "---\ntitle: 'De \"ladder\": 5 treden'\ndescription: Wat is het? Lees & leer.\n"
        "hide: [navigation, toc]\nsearch:\n  exclude: true\n  boost: 0.5\nminuten: 12\n"
        "gecontroleerd: nee\nvolgende_controle: 2027-01-01\n---\n\n# Ladder\n"
    )
    assert problems(source, tmp_path) == []


@pytest.mark.parametrize("source", ["title: Stiekem\n\n# Proef\n", "   Template: main.html\nx\n"])
def test_a_first_line_that_mkdocs_would_swallow_is_refused(source: str, tmp_path: Path) -> None:
    (problem,) = problems(source, tmp_path)
    assert (problem.code, problem.line) == ("voorwerk-zonder-streepjes", 1)
    assert get_data(source)[1] != {}


SOURCES = [
    "---\ntitle: A\n---\n# Kop\n",
    "--- \ntitle: A\n...  \n\n\n# Kop\n",
    "---\n\n---\n# Kop\n",
    "---\n---\n# Kop\n",
    " ---\ntitle: A\n---\n# Kop\n",
    "---\ntitle: A\n ---\n# Kop\n---\n",
    "---\ntitle: A\n# Kop\n",
    "---x\ntitle: A\n---\n",
    "----\ntitle: A\n----\n",
    "\n---\ntitle: A\n---\n",
    "# Kop\n\n---\n\ntekst\n\n---\n",
    "Let: op\nverder\n\n# Kop\n",
    "https://voorbeeld.example\n",
    "[a]: b.md\n",
    "",
]


@pytest.mark.parametrize("source", SOURCES)
def test_it_ends_where_mkdocs_says_it_ends(source: str) -> None:
    text, data = get_data(source)
    found = front_matter(source, "docs/a.md")
    if found.loose:
        # Swallowed, or shown as text below dashes that nothing closes.
        assert data or source.startswith("---")
        return
    if found.document is not None and found.document.data is None:
        return  # Refused: MkDocs would show what it could not read.
    assert below(source).lstrip("\n") == text.lstrip("\n")
    assert (found.document is not None and found.document.data is not None) == bool(data)
    assert source.split("\n", length(source))[-1].strip() == text.strip()


def test_line_ends_of_windows_change_nothing() -> None:
    source = "---\r\ntitle: A\r\n---\r\n# Kop\r\n"
    found = front_matter(source, "docs/a.md")
    assert (found.lines, below(source)) == (3, "# Kop\r\n")
    assert found.document is not None
    assert found.document.data == {"title": "A"}
