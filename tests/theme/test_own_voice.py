"""A municipality speaks with its own name, and names the course that it took over."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from itembank.reading.elements import Document, parse
from itembank.site.settings import EXAMPLE
from projects import course
from sites import REPOSITORY, build, once

# Words to who types them, and signs to HTML.
NAME = '\'s-Veen & "Dam" < zee'
ABOUT = 'Leren over "meedoen" & meer'
ORIGIN = {"naam": "Basiscursus & zo", "adres": "https://cursus.example/"}
PAGES = ["over/index.md", "over/bronnen.md", "over/foutmeldingen.md"]


def _settings(municipality: str, **own: Any) -> dict[str, str]:
    told = {
        "INHERIT": "mkdocs.base.yml",
        "site_name": "Leren meedoen",
        "site_description": ABOUT,
        "site_url": "https://leren.example/",
        "extra": {"cursus": {"gemeente": municipality, "oorsprong": ORIGIN, **own}},
        "nav": [
            {"Start": "index.md"},
            {"Cursus": [{"Voorbeeld": "cursus/voorbeeld/index.md"}]},
            {"Over": [*PAGES, "over/privacy.md"]},
        ],
    }
    return {
        "mkdocs.yml": yaml.safe_dump(told, allow_unicode=True, sort_keys=False),
        "docs/over/privacy.md": "# Privacy\n\n/// privacygegevens\n///\n",
    }


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a municipality that chose everything about its own voice."""

    def make(folder: Path) -> None:
        told = {
            "fg": "mailto:fg@veen.example",
            "host": "Een server & een kast",
            "bewaartermijn": "14 dagen",
        }
        chosen = _settings(NAME, privacy=told, buiten_menu=["foutmeldingen"])
        build(["mkdocs", "build", "--strict"], course(folder, chosen))

    return once(tmp_path_factory, "own-voice", make) / "site"


def _page(site: Path, path: str) -> Document:
    return parse((site / path).read_text(encoding="utf-8"))


def _words(page: Document, tag: str) -> list[str]:
    return [unescape(page.inside(one)) for one in page.all(tag)]


def test_the_start_page_has_the_title_and_the_description_of_the_settings(own: Path) -> None:
    page = _page(own, "index.html")
    assert _words(page, "title")[0] == f"Leren meedoen - {NAME}"
    said = {one.value("name"): one.value("content") for one in page.all("meta")}
    assert unescape(said["description"]) == ABOUT
    assert unescape(said["author"]) == NAME


def test_the_start_page_of_the_course_itself_leaves_both_to_the_settings() -> None:
    above = (REPOSITORY / "docs" / "index.md").read_text(encoding="utf-8").split("---")[1]
    assert not {"title", "description"} & set(yaml.safe_load(above))
    assert "{{ cursus.gemeente }}" in (REPOSITORY / "docs" / "index.md").read_text("utf-8")


def test_a_page_for_makers_leaves_the_menu_and_keeps_its_address(own: Path) -> None:
    page = _page(own, "index.html")
    places = {one.value("href") for one in page.all("a")}
    assert "over/bronnen/" in places
    assert "over/foutmeldingen/" not in places
    assert (own / "over" / "foutmeldingen" / "index.html").is_file()


def test_who_took_over_the_course_names_it_with_its_licence_and_who_changed_it(own: Path) -> None:
    for path in ("index.html", "cursus/voorbeeld/index.html", "404.html"):
        page = _page(own, path)
        (line,) = (text for text in _words(page, "p") if text.startswith("Aangepast door"))
        assert line.startswith(f"Aangepast door {NAME}, uit de\n")
        (origin,) = (one for one in page.all("a") if one.value("href") == ORIGIN["adres"])
        assert unescape(page.inside(origin)) == ORIGIN["naam"]
        (licence,) = (one for one in page.all("a") if one.value("rel") == "license")
        assert page.inside(licence) == "CC BY 4.0"


def test_the_course_of_its_own_makers_was_taken_over_by_nobody(tmp_path: Path) -> None:
    project = course(tmp_path / "cursus", _settings(EXAMPLE))
    build(["mkdocs", "build"], project)
    html = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Aangepast door" not in html


def test_the_page_about_privacy_says_what_only_the_municipality_knows(own: Path) -> None:
    page = _page(own, "over/privacy/index.html")
    assert _words(page, "dd")[:2] == ["Een server & een kast", "14 dagen"]
    (officer,) = (one for one in page.all("a") if one.within("dd"))
    assert officer.value("href") == "mailto:fg@veen.example"
