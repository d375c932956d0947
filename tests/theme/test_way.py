"""What the theme tells of the way, from the address and the front matter of a page alone."""

from __future__ import annotations

import datetime
import re
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from markup import read
from sites import REPOSITORY, Site
from theme.test_overrides import material

MODULE = "cursus/plannen/"


def _shown(template: str, address: str, pages: list[str], **more: Any) -> list[str]:
    """The words of the paragraphs that a partial writes for one page of a module."""
    found = Environment(
        loader=FileSystemLoader([REPOSITORY / "hooks" / "theme", material()]), autoescape=False
    )
    found.filters["url"] = str
    menu = [
        SimpleNamespace(title=url, url=url, is_index=url == pages[0], children=None)
        for url in pages
    ]
    module = SimpleNamespace(children=menu, url=None)
    values = {
        "title": "Plannen",
        "url": address,
        "ancestors": [module, SimpleNamespace(children=[module], url=None)],
        "meta": {},
        "content": "",
        "next_page": menu[1],
    }
    page = SimpleNamespace(**(values | more))
    config = SimpleNamespace(site_name="Cursus")
    html = found.get_template(f"partials/{template}.html").render(page=page, config=config)
    return [" ".join(one.text.split()) for one in read(html).all("p")]


@pytest.mark.parametrize(("index", "end"), [("", "/"), ("index.html", ".html")])
def test_a_lesson_whose_name_begins_like_a_test_is_a_lesson(index: str, end: str) -> None:
    names = ("toetsen-van-plannen", "eindtoetsen", "toets")
    pages = [f"{MODULE}{index}", *(f"{MODULE}{name}{end}" for name in names)]
    told = [_shown("path", address, pages) for address in pages]
    assert told == [
        ["2 lessen en een toets"],
        ["Les 1 van 2"],
        ["Les 2 van 2"],
        ["De toets, na 2 lessen"],
    ]
    last = [f"{MODULE}{index}", f"{MODULE}actieplan{end}", f"{MODULE}eindtoets{end}"]
    assert _shown("path", last[2], last) == ["Stap 2 van 2"]


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (datetime.date(2026, 11, 21), "Nagelezen op 21 november 2026"),
        ("2026-03-07", "Nagelezen op 7 maart 2026"),
        ("2026-10-20", "Nagelezen op 20 oktober 2026"),
        ("nee", "Nog niet nagekeken"),
    ],
)
def test_a_day_is_told_as_people_say_it(checked: object, said: str) -> None:
    pages = ["over/bronnen/", "over/"]
    meta = {"gecontroleerd": checked}
    assert _shown("path", pages[0], pages, meta=meta, ancestors=[]) == [said]


def test_the_way_to_begin_stands_once_below_the_first_title() -> None:
    pages = [MODULE, f"{MODULE}een/"]
    content = "<h1>Een</h1><p>a</p><h1>Twee</h1>"
    shown = _shown("content", MODULE, pages, content=content)
    assert shown == [f"Begin: {MODULE}een/", "a"]
    assert _shown("content", pages[1], pages, content=content) == ["a"]
    assert _shown("content", MODULE, pages, content="<p>a</p>") == ["a"]


def test_no_page_writes_a_day_as_it_is_stored(site: Site) -> None:
    """But in an address; what an author is to type stands in code or on the page of messages."""
    aside = re.compile(r"<(head|script|style|code|pre)\b.*?</\1>|<[^>]+>", re.DOTALL)
    day = re.compile(r"(?<![\w/])20\d\d-\d\d-\d\d\b")
    found = {
        path.relative_to(site.folder).as_posix(): days
        for path in site.folder.rglob("*.html")
        if (days := day.findall(aside.sub(" ", path.read_text(encoding="utf-8"))))
    }
    assert set(found) <= {"over/foutmeldingen/index.html"}, found
