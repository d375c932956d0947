"""The bare page of an item, and the line that shows it in a page of somebody else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from itembank.blocks import all_blocks
from itembank.build.loose_pages import loose_pages
from itembank.kinds import item_kinds
from itembank.render.render import PageContext
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import read
from projects import KEUZE, bank, small_site

TEST = {"docs/cursus/voorbeeld/toets.md": "# Toets\n\n/// toets | a\n///\n"}
LISTED = {"docs/links.md": "# Links\n\n/// links | voorbeeld\n///\n"}
FILES = {"quizzes/toetsen/a.yml": bank(KEUZE), **TEST}


def test_every_item_has_a_bare_page_and_nothing_else_has(tmp_path: Path) -> None:
    site = small_site(tmp_path, {**FILES, **LISTED})
    assert loose_pages(site).keys() == {"naar/a/een/los/index.html"}


def test_a_site_that_lists_no_links_has_none(tmp_path: Path) -> None:
    assert loose_pages(small_site(tmp_path, FILES)) == {}


def test_a_page_holds_the_whole_item_and_every_link_leaves_the_frame(tmp_path: Path) -> None:
    site = small_site(tmp_path, {**FILES, **LISTED})
    for folders in (True, False):
        (html,) = loose_pages(site, directory_urls=folders).values()
        root = read(html)
        assert root.one("activity-keuze")["data-item"] == "a/een"
        assert len(root.all("nav")) == 0
        links = [link for link in root.all("a") if not link["href"].startswith("#")]
        assert links and all(link["target"] == "_blank" for link in links)
        assert texts()["loose_links"] in root.text


def test_the_line_to_copy_names_the_bare_page_and_says_what_is_in_it(example_site: Site) -> None:
    page = PageContext(replace(example_site, url="https://leren.example/"), "trainers/links/a.md")
    root = read("".join(map(str, all_blocks()["links"].render(page, "voorbeeld"))))
    lines = [code.text for code in root.all("code")]
    items = [one for one in example_site.activities.values() if one.kind in item_kinds()]
    assert len(lines) == len([one for one in items if not one.retired])
    for line in lines:
        frame = read(line).one("iframe")
        key = frame["src"].removeprefix("https://leren.example/naar/").removesuffix("/los/")
        assert frame["title"] == " ".join(example_site.activities[key].title.split())


def test_without_an_address_there_is_no_line(example_site: Site) -> None:
    page = PageContext(replace(example_site, url=""), "trainers/links/a.md")
    html = "".join(map(str, all_blocks()["links"].render(page, "voorbeeld")))
    assert "iframe" not in html
