"""Pages: their anchors, as the generator really makes them, and links between them."""

from __future__ import annotations

import posixpath
from pathlib import Path

import pytest
from markdown import Markdown

from itembank.pages.addresses import link, page_url, slug
from itembank.pages.pages import Page, load_pages
from itembank.pages.scan import scan

HEADINGS = [
    "Gewone kop",
    "Wat is participatie, en wat niet?",
    "Één vraag: hoe ver ga je?",
    "De 5 treden (S4)",
    "Vraag & antwoord",
    "A/B-test",
    "  Spaties   tussen  ",
    "Streepjes - en -- meer",
    "snake_case en CamelCase",
    "Kop met *nadruk* en **vet**",
    "Kop met `code`",
    "Kop met [een link](index.md)",
    "Emoji 🙂 erbij",
    "مشاركة en Latijn",
    "Café naïef coëfficiënt",
    "“Aanhalingstekens” en ‘enkele’",
    "100 % zeker",
    "Punt. Komma, puntkomma; einde!",
    "C# en .NET",
    "½ en ²",
]


def _generated(title: str) -> str:
    """The id Python-Markdown's toc extension gives this heading."""
    parser = Markdown(extensions=["toc", "attr_list"])
    parser.convert(f"## {title}")
    (token,) = parser.toc_tokens
    return str(token["id"])


@pytest.mark.parametrize("title", HEADINGS)
def test_an_anchor_is_what_the_generator_makes_of_the_heading(title: str) -> None:
    (heading,) = scan(f"## {title}\n").headings
    assert slug(heading) == _generated(title)


def test_the_headings_of_the_real_pages_have_the_anchors_of_the_generator(real_root: Path) -> None:
    pages = load_pages(real_root).by_path.values()
    headings = [title for page in pages for title in page.scan.headings]
    assert len(headings) > 10
    for title in headings:
        assert slug(title) == _generated(title)


def test_the_anchors_of_a_page_are_those_of_its_headings_and_elements() -> None:
    page = Page("a.md", scan('# Een kop\n\n## Twee { #tweede }\n\n<p id="los">x</p>\n'))
    assert page.anchors == {"een-kop", "tweede", "los"}
    assert page.file == "docs/a.md"


@pytest.mark.parametrize(
    ("path", "with_folders", "with_files"),
    [
        ("index.md", "", "index.html"),
        ("README.md", "", "index.html"),
        ("over.md", "over/", "over.html"),
        ("over/index.md", "over/", "over/index.html"),
        ("over/bronnen.md", "over/bronnen/", "over/bronnen.html"),
        ("a/b/index.md", "a/b/", "a/b/index.html"),
    ],
)
def test_the_address_of_a_page(path: str, with_folders: str, with_files: str) -> None:
    assert page_url(path, directory_urls=True) == with_folders
    assert page_url(path, directory_urls=False) == with_files


PATHS = ["index.md", "over.md", "over/index.md", "over/bronnen.md", "a/b/les.md", "a/b/index.md"]


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("start", PATHS)
@pytest.mark.parametrize("target", PATHS)
def test_a_link_leads_from_any_page_to_any_page(
    start: str, target: str, directory_urls: bool
) -> None:
    address = link(f"{target}#plek", start, directory_urls=directory_urls)
    path, _, anchor = address.partition("#")
    assert anchor == "plek"
    assert not path.startswith("/")
    here = "/" + page_url(start, directory_urls=directory_urls)
    there = "/" + page_url(target, directory_urls=directory_urls)
    landed = posixpath.normpath(posixpath.join(posixpath.dirname(here), path or "."))
    assert landed == posixpath.normpath(there)
    assert path.endswith("/") == there.endswith("/")


def test_an_address_elsewhere_stays_as_it_is() -> None:
    for address in ("https://rivm.nl/a#b", "mailto:a@b.nl", "HTTPS://X.nl"):
        assert link(address, "a/b.md", directory_urls=True) == address


def test_every_page_under_docs_is_found_by_its_path(tmp_path: Path) -> None:
    for name in ("index.md", "a/b.md", "a/c.txt"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Kop\n", encoding="utf-8")
    pages = load_pages(tmp_path)
    assert sorted(pages.by_path) == ["a/b.md", "index.md"]
    assert pages.problems == ()
    assert load_pages(tmp_path / "nergens").by_path == {}


def test_a_page_that_is_no_utf8_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_bytes(b"# Kop\n\n\xe9\xe9n\n")
    pages = load_pages(tmp_path)
    assert pages.by_path == {}
    (problem,) = pages.problems
    assert (problem.code, problem.file, problem.line) == ("pagina-niet-utf8", "docs/a.md", 3)
