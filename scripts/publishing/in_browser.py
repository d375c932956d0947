"""A municipality's own pages in a real browser, judged by axe and told in Dutch with their line.

The browser and axe come with what the tests need. Where they are not, that is said: nobody has to
install them to publish.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem
from itembank.pages.addresses import page_url
from itembank.pages.pages import FOLDER
from itembank.places import LOCAL_PAGES
from itembank.reading.active import shortened
from itembank.site.site import Site
from setup.browser import FLAGS, installed

if TYPE_CHECKING:
    from playwright.sync_api import Route

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# How a page is looked at: the width of the screen, and light or dark.
WAYS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (1280, "light"),
    (320, "light"),
    (1280, "dark"),
)
_PATIENCE = 30_000
# Where the site seems to stand; every request is answered from the folder, without a server.
ADDRESS = "https://gemeente.example/"
# What axe calls it, what that is, and what to do about it.
WORDS = {
    "area-alt": ("een plek op een plaatje zonder naam", "geef die plek een naam"),
    "audio-caption": ("geluid zonder tekst", "zet de gesproken tekst eronder"),
    "button-name": ("een knop zonder woorden", "geef de knop woorden"),
    "color-contrast": ("tekst die te weinig afsteekt", "kies in de huisstijl een andere kleur"),
    "definition-list": ("een lijst die niet klopt", "schrijf de lijst als Markdown"),
    "dlitem": ("een deel van een lijst buiten een lijst", "schrijf de lijst als Markdown"),
    "duplicate-id-aria": ("een id die er twee keer staat", "geef een van de twee een andere naam"),
    "empty-heading": ("een kop zonder woorden", "schrijf de kop, of haal het hekje weg"),
    "empty-table-header": ("een kolom zonder kop", "schrijf boven de kolom wat erin staat"),
    "frame-title": ("een kader zonder titel", 'zet title="…" in het kader'),
    "heading-order": ("een kop die een niveau overslaat", "haal een hekje weg, of voeg er een toe"),
    "image-alt": ("een plaatje zonder beschrijving", "schrijf wat er op het plaatje te zien is"),
    "image-redundant-alt": (
        "een plaatje met dezelfde woorden als ernaast",
        "haal de woorden bij het plaatje weg",
    ),
    "input-image-alt": ("een knop met een plaatje zonder woorden", "geef het plaatje woorden"),
    "label": ("een invulveld zonder naam", "schrijf ervoor wat je moet invullen"),
    "link-in-text-block": (
        "een link die niet opvalt in de tekst",
        "kies in de huisstijl een andere kleur voor links",
    ),
    "link-name": ("een link zonder woorden", "schrijf waar de link heen gaat"),
    "list": ("een lijst die niet klopt", "schrijf de lijst als Markdown"),
    "listitem": ("een punt buiten een lijst", "schrijf de lijst als Markdown"),
    "object-alt": ("een ingevoegd bestand zonder naam", "maak er een link van"),
    "page-has-heading-one": (
        "een pagina zonder titel",
        "begin de pagina met een kop met één hekje",
    ),
    "scope-attr-valid": ("een tabel met koppen die niet kloppen", "schrijf de tabel als Markdown"),
    "scrollable-region-focusable": (
        "een vak dat je met het toetsenbord niet kunt schuiven",
        "maak het vak smaller",
    ),
    "select-name": ("een keuzelijst zonder naam", "schrijf ervoor wat je moet kiezen"),
    "summary-name": ("een uitklapper zonder woorden", "schrijf wat er uitklapt"),
    "svg-img-alt": ("een tekening zonder beschrijving", "schrijf wat er te zien is"),
    "tabindex": ("een vaste volgorde voor het toetsenbord", "haal tabindex weg"),
    "table-duplicate-name": ("een tabel met twee keer dezelfde naam", "haal een van de twee weg"),
    "target-size": (
        "iets om te kiezen dat te klein is",
        "maak het groter, of geef het meer ruimte",
    ),
    "td-headers-attr": ("een tabel met koppen die niet kloppen", "schrijf de tabel als Markdown"),
    "valid-lang": ("een taal die niet bestaat", 'schrijf de code van de taal, zoals lang="en"'),
    "video-caption": ("een film zonder ondertitels", "zet de gesproken tekst eronder"),
}


@dataclass(frozen=True)
class Looked:
    """What was seen on ``pages`` pages; ``why_not`` says why none was opened, or is empty."""

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    why_not: str = ""


def own_pages(site: Site) -> list[str]:
    """The pages with something of the municipality: its pages, texts, items and the start page."""
    found = [path for path in site.pages.by_path if path.startswith(LOCAL_PAGES)]
    found += [path for name in site.own_texts for path in site.slots.get(name, ())]
    found += [home for place, home in site.homes.items() if "#lokaal-" in place]
    return [path for path in dict.fromkeys(["index.md", *found]) if path in site.pages.by_path]


def looked_at(
    site: Site, folder: Path, browser: Path | None = None, also: Iterable[str] = ()
) -> Looked:
    """Open the own pages of the site that was built in ``folder``; never installs anything.

    ``also`` are other pages to open, by their path under docs/.
    """
    if find_spec("playwright") is None or find_spec("axe_playwright_python") is None:
        return Looked(why_not="playwright en axe zijn hier niet geïnstalleerd")
    found = browser or installed()
    if found is None:
        return Looked(why_not="er is hier geen Chromium, Chrome of Edge")
    paths = list(dict.fromkeys([*own_pages(site), *also]))
    problems = _judged(site, folder, found, paths)
    return Looked(tuple(dict.fromkeys(problems)), len(paths))


def _judged(site: Site, folder: Path, browser: Path, paths: list[str]) -> list[Problem]:
    from playwright.sync_api import sync_playwright

    found: list[Problem] = []
    axe = _axe()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        for width, scheme in WAYS:
            # The pages forbid scripts of others: that is what lets axe in.
            context = chromium.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            page.route("**", lambda route: _answer(route, folder))
            for path in paths:
                page.goto(ADDRESS + page_url(path, directory_urls=True), timeout=_PATIENCE)
                page.evaluate(axe)
                for rule in page.evaluate(_RUN, {"tags": TAGS}):
                    found += [_told(site, path, rule, node) for node in rule["nodes"]]
            context.close()
        chromium.close()
    return found


_RUN = """async ({ tags }) => {
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } } };
  return (await axe.run(document, options)).violations;
}"""


def _axe() -> str:
    import axe_playwright_python

    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text(encoding="utf-8")


def _told(site: Site, path: str, rule: dict[str, Any], node: dict[str, Any]) -> Problem:
    html = str(node["html"])
    unknown = (f"iets dat axe '{rule['id']}' noemt ({rule['help']})", "zoek die naam op")
    what, todo = WORDS.get(rule["id"], unknown)
    words = " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
    line = _line(site, path, html, words)
    values = {"what": what, "todo": todo, "found": shortened(words or html)}
    return problem("niet-toegankelijk", f"{FOLDER}/{path}", line, **values)


def _line(site: Site, path: str, html: str, words: str) -> int:
    """The line of the page on which this element is written, as far as its words are there."""
    source = (site.root / FOLDER / path).read_text(encoding="utf-8-sig", errors="replace")
    named = re.findall(r"""\s(?:id|src|href)="([^"]+)\"""", html)
    # Last what it is written with: a field may have no words and no name.
    signs = [*(part.rsplit("/", 1)[-1] for part in named), *re.findall(r"^<\w+ [^>]*>", html)]
    if not words and (heading := re.match(r"<h([1-6])", html)):
        # Of a heading without words only its signs are left.
        empty = re.search(rf"^#{{{heading[1]}}}[ #]*$", source, re.M)
        return source.count("\n", 0, empty.start()) + 1 if empty else 1
    for sign in (words, words[:30], *signs):
        for number, line in enumerate(source.split("\n"), 1):
            if sign and sign in line:
                return number
    return 1


def _answer(route: Route, folder: Path) -> None:
    """Answer from the built site; nothing of another site is asked for, whatever a page shows."""
    parts = urlsplit(route.request.url)
    place = folder / unquote(parts.path).lstrip("/")
    file = place / "index.html" if place.is_dir() else place
    if f"{parts.scheme}://{parts.netloc}/" == ADDRESS and file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()
