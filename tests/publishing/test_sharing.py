"""What others show of a page: its own words in every tag, a picture of it, and what it is."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from itembank.browser.policy import DATA
from itembank.build.load import load_site
from itembank.reading.active import active_on_page
from itembank.reading.elements import Document, parse
from itembank.reading.marks import plain
from itembank.site.site import Site
from projects import course
from publishing import described
from publishing.pictures import SIZE
from publishing.prepare import prepare
from publishing.sharing import share
from servers import serve
from sites import build, once
from watching import NewPage

ADDRESS = "https://leren.example/cursus/"
# Signs that end an attribute, an element or a text, in a name and in the words of a page.
OWNER = '\'t "Veen" & Dam < zee'
TITLE = 'Wat <em>mag</em> &lt;/script&gt; &amp; "wat" niet?'
SHOWN = 'Wat mag </script> & "wat" niet?'
ABOUT = 'Over "regels" & meer.'
SETTINGS = {
    "INHERIT": "mkdocs.base.yml",
    "site_name": "Leren & doen",
    "site_description": ABOUT,
    "site_url": ADDRESS,
    "extra": {"cursus": {"gemeente": OWNER}},
    "nav": ["index.md", {"Cursus": ["cursus/index.md", "cursus/voorbeeld/index.md"]}],
}
PAGE = f"---\ndescription: {ABOUT}\n---\n\n# {TITLE}\n\nTekst.\n"
FILES = {
    "mkdocs.yml": yaml.safe_dump(SETTINGS, allow_unicode=True, sort_keys=False),
    "docs/cursus/index.md": "---\ndescription: Alle modules.\n---\n\n# De cursus\n\nTekst.\n",
    "docs/cursus/voorbeeld/index.md": PAGE,
    "docs/cursus/voorbeeld-index.md": "# Nog een voorbeeld\n\nTekst.\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small course with its site, made ready for a server and for sharing."""

    def make(folder: Path) -> None:
        site = load_site(course(folder, FILES))
        build(["mkdocs", "build"], folder)
        assert site.settings is not None
        share(site, folder / "site")
        assert prepare(folder, site.settings, ADDRESS).problems == ()

    return once(tmp_path_factory, "to-share", make)


@pytest.fixture(scope="module")
def site(project: Path) -> Site:
    return load_site(project)


def _page(project: Path, path: str) -> Document:
    return parse((project / "site" / path).read_text(encoding="utf-8"))


def _tags(page: Document) -> dict[str, str]:
    metas = [meta for meta in page.all("meta") if meta.value("property")]
    assert len({meta.value("property") for meta in metas}) == len(metas)
    return {meta.value("property"): meta.value("content") for meta in metas}


def _described(page: Document) -> dict[str, Any]:
    scripts = [one for one in page.all("script") if one.value("type") == "application/ld+json"]
    found: dict[str, Any] = json.loads(page.inside(scripts[0])) if scripts else {}
    return found


def test_a_page_is_shared_with_its_own_words_and_those_of_the_municipality(project: Path) -> None:
    picture = f"{ADDRESS}assets/delen/cursus/voorbeeld/index.png"
    sender = f"Leren & doen - {OWNER}"
    assert _tags(_page(project, "cursus/voorbeeld/index.html")) == {
        "og:type": "website",
        "og:locale": "nl_NL",
        "og:site_name": sender,
        "og:title": SHOWN,
        "og:description": ABOUT,
        "og:url": f"{ADDRESS}cursus/voorbeeld/",
        "og:image": picture,
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"{SHOWN}. {sender}",
    }


def test_pages_with_nearly_the_same_address_have_a_picture_each(project: Path) -> None:
    names = ("cursus/voorbeeld/index.html", "cursus/voorbeeld-index/index.html")
    pictures = {_tags(_page(project, name))["og:image"] for name in names}
    assert len(pictures) == len(names)


def test_what_is_added_is_on_the_list_of_inline_scripts(project: Path) -> None:
    page = _page(project, "cursus/voorbeeld/index.html")
    inline = [one for one in page.all("script") if "src" not in one.attributes]
    assert described.ID in {script.value("id") for script in inline} <= set(DATA)
    assert active_on_page(page, DATA) == []


def test_the_start_page_is_shared_with_the_name_of_the_site(project: Path) -> None:
    tags = _tags(_page(project, "index.html"))
    assert (tags["og:title"], tags["og:description"]) == ("Leren & doen", ABOUT)
    assert tags["og:url"] == ADDRESS


def test_each_page_has_a_picture_of_its_own_that_is_there(project: Path) -> None:
    seen: dict[bytes, str] = {}
    for path in ("index.html", "cursus/index.html", "cursus/voorbeeld/index.html"):
        name = _tags(_page(project, path))["og:image"].removeprefix(ADDRESS)
        content = (project / "site" / name).read_bytes()
        assert content not in seen, (path, seen[content])
        seen[content] = path
        assert Image.open(BytesIO(content)).size == SIZE
        assert len(content) < 60_000


def test_a_module_says_what_it_teaches_and_how_long_it_takes(project: Path, site: Site) -> None:
    told = _described(_page(project, "cursus/voorbeeld/index.html"))
    module = site.modules["voorbeeld"]
    objectives = [one for one in site.library.objectives.values() if one.module == "voorbeeld"]
    assert objectives
    assert told == {
        "@context": "https://schema.org",
        "@id": f"{ADDRESS}cursus/voorbeeld/",
        "@type": "LearningResource",
        "url": f"{ADDRESS}cursus/voorbeeld/",
        "name": SHOWN,
        "description": ABOUT,
        "inLanguage": "nl",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "educationalLevel": "beginner",
        "isAccessibleForFree": True,
        "learningResourceType": "module",
        "timeRequired": f"PT{module.minutes:.0f}M",
        "teaches": [plain(objective.text) for objective in objectives],
        "isPartOf": {"@id": f"{ADDRESS}cursus/"},
    }


def test_the_course_says_who_offers_it_and_of_what_it_is_made(project: Path, site: Site) -> None:
    told = _described(_page(project, "cursus/index.html"))
    assert (told["@type"], told["name"]) == ("Course", "Leren & doen")
    assert told["provider"] == {"@type": "Organization", "name": OWNER}
    total = sum(module.minutes for module in site.modules.values())
    assert told["timeRequired"] == f"PT{total:.0f}M"
    assert {"@id": f"{ADDRESS}cursus/voorbeeld/"} in told["hasPart"]
    assert _described(_page(project, "index.html")) == {}


def test_nothing_of_it_runs_or_is_refused_by_the_policy(project: Path, new_page: NewPage) -> None:
    page = new_page()
    with serve(project / "site") as url:
        # A page that complains fails the test: the policy of the site is in the page.
        page.goto(f"{url}cursus/voorbeeld/")
        told = page.locator("#about-page").text_content()
        assert told is not None and json.loads(told)["name"] == SHOWN
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        assert policy is not None and "script-src 'self';" in policy


def test_the_icons_are_there_in_every_size_and_each_page_names_them(project: Path) -> None:
    site = project / "site"
    with Image.open(site / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    with Image.open(site / "apple-touch-icon.png") as icon:
        assert (icon.size, icon.mode) == ((180, 180), "RGB")
    page = _page(project, "cursus/voorbeeld/index.html")
    named = [link.value("href") for link in page.all("link") if "icon" in link.value("rel")]
    assert {"../../favicon.ico", "../../apple-touch-icon.png"} <= set(named)
    start = site / "cursus" / "voorbeeld"
    assert all((start / name).resolve().is_file() for name in named)


def test_a_site_that_does_not_know_its_address_gets_icons_and_no_pictures(tmp_path: Path) -> None:
    own = {name: value for name, value in SETTINGS.items() if name != "site_url"}
    project = course(tmp_path / "cursus", {**FILES, "mkdocs.yml": yaml.safe_dump(own)})
    html = "<html><head><title>x</title></head><body><h1>Kop</h1></body></html>"
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(html, encoding="utf-8")
    assert share(load_site(project), project / "site") == 0
    assert "og:" not in (project / "site" / "index.html").read_text(encoding="utf-8")
