"""Old addresses: how they are written, where they lead, and what is made at them."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.build.redirects import moved_pages
from itembank.pages.replaced import replaced
from itembank.site.moves import old_address
from itembank.site.site import Site
from markup import faults, read
from projects import SETTINGS, bank, codes, small_site


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("handboek/werkvormen", "handboek/werkvormen/"),
        ("handboek/werkvormen/", "handboek/werkvormen/"),
        ("/handboek/werkvormen/", "handboek/werkvormen/"),
        ("handboek/werkvormen.md", "handboek/werkvormen/"),
        ("handboek/werkvormen.html", "handboek/werkvormen/"),
        ("handboek/werkvormen/index.md", "handboek/werkvormen/"),
        ("handboek/werkvormen/index.html", "handboek/werkvormen/"),
        (" handboek ", "handboek/"),
        ("naar/checklist/lijst/", "naar/checklist/lijst/"),
        ("lokaal/café (oud) v1.2", "lokaal/café (oud) v1.2/"),
        ("handboek/mijnindex", "handboek/mijnindex/"),
    ],
)
def test_an_old_address_may_be_written_as_path_or_as_address(written: str, address: str) -> None:
    assert old_address(written) == address


@pytest.mark.parametrize(
    "written",
    [
        *("", "/", "index.md", "//a", "a//b", "../a", "a/../b", "./a", ".well-known/a", "a/.b"),
        *("https://a.example/b/", "javascript:a", "a?b", "a#b", "a\\b", "a\nb", "a\tb", "a;b"),
        *("a$b", "a{b}", 'a"b', "a'b", "a<b", "a%2fb", "a*", "a:b", "assets/a", "search/a", "a /b"),
    ],
)
def test_what_cannot_be_the_address_of_a_page_is_none(written: str) -> None:
    assert old_address(written) is None


@pytest.mark.parametrize(
    ("front_matter", "found"),
    [
        ("title: A", []),
        ("vervangt: a/b", [("a/b", 2)]),
        ("title: A\nvervangt: [a, 'b c']\ndescription: D", [("a", 3), ("b c", 3)]),
        ("vervangt:\n  - a\n\n  # waarom\n  - b\ntitle: A", [("a", 3), ("b", 6)]),
        ("vervangt:\n- a\n- b", [("a", 3), ("b", 4)]),
        ("vervangt: [\n  a,\n  b]", [("a", 3), ("b", 4)]),
        ("vervangt:", [("", 2)]),
        ("vervangt: {a: b}", [("…", 2)]),
        ("vervangt: [[a]]", [("…", 2)]),
        ("vervangt: [a", [("…", 2)]),
        ("vervangt: !!python/name:os.system", [("…", 2)]),
        ("vervangt: &a [*a]", [("…", 2)]),
        ("niet_vervangt: a", []),
    ],
)
def test_front_matter_names_old_addresses_with_their_lines(
    front_matter: str, found: list[tuple[str, int]]
) -> None:
    lines = ["---", *front_matter.split("\n"), "---"]
    assert [(one.value, one.line) for one in replaced(lines)] == found


def _site(folder: Path, *pages: str, settings: str = "") -> Site:
    files = {f"docs/lokaal/p{n}.md": text for n, text in enumerate(pages)}
    own = SETTINGS + (f"    verhuisd:\n{settings}" if settings else "")
    address = "site_name: Proef\nsite_url: https://a.example/cursus/\n"
    return small_site(
        folder, {"mkdocs.yml": own + address, "quizzes/toetsen/a.yml": bank(), **files}
    )


PAGE = "---\nvervangt: [lokaal/oud]\n---\n\n# Nieuw\n\n## Later { #later }\n"


def test_a_chain_ends_at_the_page_that_is_there(tmp_path: Path) -> None:
    settings = (
        "      lokaal/b: lokaal/a\n      lokaal/a: lokaal/oud.md#weg\n"
        "      lokaal/c: /lokaal/p0/#later\n      lokaal/d: lokaal/p0.md\n"
    )
    site = _site(tmp_path, PAGE, settings=settings)
    assert codes(site) == []
    assert {old: move.target for old, move in site.moved.items()} == {
        "lokaal/oud/": "lokaal/p0.md",
        "lokaal/a/": "lokaal/p0.md",
        "lokaal/b/": "lokaal/p0.md",
        "lokaal/c/": "lokaal/p0.md#later",
        "lokaal/d/": "lokaal/p0.md",
    }


@pytest.mark.parametrize(
    "old",
    [
        *("over/bronnen", "OVER/Bronnen.md", "cursus/voorbeeld/index.md", "lokaal/p0"),
        *("naar/pagina/over/bronnen", "trainers/eigen-workshop/werkblad"),
    ],
)
def test_an_address_where_something_stands_is_no_old_one(old: str, tmp_path: Path) -> None:
    site = _site(tmp_path, f"---\nvervangt: {old}\n---\n\n# Nieuw\n")
    assert codes(site) == ["oud-adres-bestaat"]
    assert dict(site.moved) == {}


@pytest.mark.parametrize(
    ("folders", "files"),
    [
        (True, {"lokaal/oud/index.html": "../p0/"}),
        (False, {"lokaal/oud/index.html": "../p0.html", "lokaal/oud.html": "p0.html"}),
    ],
)
def test_the_page_at_an_old_address_has_a_link_a_refresh_and_the_new_address(
    folders: bool, files: dict[str, str], tmp_path: Path
) -> None:
    made = moved_pages(_site(tmp_path, PAGE), directory_urls=folders)
    assert made.keys() == files.keys()
    for name, target in files.items():
        page = read(made[name])
        assert faults(page) == ["<script> in the page"]
        assert page.one("a")["href"] == target
        assert "Nieuw" in page.one("a").text
        assert f'content="0; url={target}"' in made[name]
        (canonical,) = page.all("link", rel="canonical")
        end = "lokaal/p0/" if folders else "lokaal/p0.html"
        assert canonical["href"] == f"https://a.example/cursus/{end}"
        (script,) = page.all("script")
        assert script["src"].endswith("assets/itembank/static/shared/moved.js")


def test_a_title_is_text_on_the_page_of_an_old_address(tmp_path: Path) -> None:
    made = moved_pages(_site(tmp_path, PAGE.replace("# Nieuw", "# Nieuw <b>&</b> *beter*")))
    (text,) = made.values()
    assert "<b>" not in text
