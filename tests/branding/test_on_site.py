"""Two made-up municipalities: every colour of their sites is theirs, and every one can be read.

Their house style is made by the command. It is laid over the built site, where a build would put
it; with ``--alles`` their sites are built.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from axe import Violation, assert_none, in_colour
from branding.contrast import as_hex, ratio
from branding.palette import Colours, Palette, derive
from branding.sheet import brand_in
from browser.doing import answer_all, drawn, ready, too_wide
from browser.pages import content_pages
from servers import serve
from sites import Site, build, once, own_settings
from watching import NewPage

from .conftest import course, run

# A house style of tokens with a header of its own, and one of a lime that nobody could read.
BRANDS = {
    "zonneveld": ["--gemeente", "Zonneveld", "--tokens", "tokens", "--logo", "logo.svg"],
    "limoen": ["--gemeente", "Limoen", "--kleur", "#bed600", "--steunkleur", "#d62410"],
}
LOOK = "assets/huisstijl"
FEW = [
    "",
    "cursus/participatieladder/vijf-treden/",
    "cursus/participatieladder/toets/",
    "handboek/kerncijfers/",
    "hulpmiddelen/keuzehulp/",
]
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
Axe = Callable[..., list[Violation]]
# Per site and scheme the chains of elements whose colours were looked at.
Seen = defaultdict[tuple[str, str], set[str]]

# Every colour that is on the screen: of words, surfaces, borders and drawings.
COLOURS_ON_SCREEN = """() => {
  const found = {};
  const note = (colour, element) => { found[colour] ??= element.outerHTML.slice(0, 120); };
  for (const element of document.querySelectorAll("body, body :not(img)")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    note(style.color, element);
    note(style.backgroundColor, element);
    for (const side of ["Top", "Right", "Bottom", "Left"]) {
      if (parseFloat(style[`border${side}Width`])) note(style[`border${side}Color`], element);
    }
    if (element instanceof SVGGeometryElement && style.fill !== "none") note(style.fill, element);
  }
  return found;
}"""
# Words with their size, and the first surface behind them that is not see-through.
WORDS_ON_SCREEN = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true }))
      continue;
    const style = getComputedStyle(element);
    let behind = element;
    while (behind && getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)")
      behind = behind.parentElement;
    const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700;
    found.push({
      ink: style.color,
      surface: behind ? getComputedStyle(behind).backgroundColor : "rgb(255, 255, 255)",
      large: size >= 24 || (bold && size >= 18.66),
      words: walker.currentNode.data.trim().slice(0, 40),
    });
  }
  return found;
}"""
FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  const [ring] = style.boxShadow.match(/rgba?\\([^)]*\\)/) ?? [""];
  return { outline: style.outlineColor, width: parseFloat(style.outlineWidth), ring };
}"""

OVERLAP = """() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(".site-brand__name"));
  const words = range.getBoundingClientRect();
  const tools = document.querySelector(".site-tools").getBoundingClientRect();
  return words.right > tools.left && words.bottom > tools.top && words.top < tools.bottom;
}"""


@dataclass(frozen=True)
class Branded:
    """A site in the look of a made-up municipality, and the colours it should have."""

    site: Site
    palette: Palette

    def colours(self, scheme: str) -> Colours:
        return self.palette.light if scheme == "light" else self.palette.dark


# The colour that is hardest to read stands for both; a site of tokens waits for the whole matrix.
BUILT = [pytest.param("zonneveld", marks=pytest.mark.alles), "limoen"]


@pytest.fixture(scope="session", params=BUILT)
def branded(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    site_folder: Path,
    everything: bool,
) -> Iterator[Branded]:
    name: str = request.param

    def make(folder: Path) -> None:
        course(folder)
        done = run(folder, *BRANDS[name])
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
        if everything:
            build(["mkdocs", "build", "--quiet"], folder)
        else:
            shutil.copytree(site_folder, folder / "site")
            shutil.copytree(folder / "docs" / LOOK, folder / "site" / LOOK, dirs_exist_ok=True)

    folder = once(tmp_path_factory, name, make)
    style = folder / "docs" / LOOK / "huisstijl.css"
    brand = brand_in(style.read_text(encoding="utf-8"))
    assert brand is not None
    with serve(folder / "site", settled=True) as url:
        yield Branded(Site(folder / "site", url), derive(brand))


def opened(address: str, branded: Branded, new_page: NewPage) -> Page:
    page = new_page(reduced_motion="reduce", allow=["404"] if address == "404.html" else [])
    page.goto(branded.site.url + address)
    ready(page)
    if page.locator(".activity[data-kind]").count():
        answer_all(page)
    return page


def use(page: Page, scheme: Literal["light", "dark"]) -> None:
    """The page follows the system while it stands open."""
    page.emulate_media(color_scheme=scheme)
    name = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


@pytest.fixture(scope="session")
def seen() -> Seen:
    return defaultdict(set)


@pytest.mark.parametrize("address", FEW)
def test_every_colour_is_of_the_house_style_and_all_words_can_be_read(
    address: str, branded: Branded, seen: Seen, new_page: NewPage, axe: Axe
) -> None:
    page = opened(address, branded, new_page)
    for scheme in SCHEMES:
        use(page, scheme)
        assert strange_colours(page, branded.colours(scheme)) == {}, scheme
        words = page.evaluate(WORDS_ON_SCREEN)
        assert len(words) > 20
        assert weak_words(words) == [], scheme
        looked_at = in_colour(seen[branded.site.url, scheme])
        assert_none(axe(page, ["color-contrast"], seen=looked_at), scheme)


def test_axe_finds_no_contrast_that_is_too_low_on_any_page(
    branded: Branded, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    """All pages with ``--alles``; the one that most others look like without it."""
    page = new_page(reduced_motion="reduce", allow=["404"])
    for address in content_pages() if everything else ["404.html"]:
        page.goto(branded.site.url + address)
        ready(page)
        for scheme in SCHEMES:
            use(page, scheme)
            assert_none(axe(page, ["color-contrast"]), f"{address} {scheme}")


def strange_colours(page: Page, colours: Colours) -> dict[str, str]:
    """The colours on the screen that are not these, each with an element that has it."""
    return {
        colour: element
        for colour, element in page.evaluate(COLOURS_ON_SCREEN).items()
        # What is mixed of two colours of the house style is written by the browser as color().
        if not colour.startswith("color(") and as_hex(colour) not in {None, *colours.values()}
    }


def weak_words(words: list[dict[str, Any]]) -> list[tuple[float, dict[str, Any]]]:
    """What is written with too little contrast, with the contrast it has."""
    measured = [(ratio(hex_of(seen["ink"]), hex_of(seen["surface"])), seen) for seen in words]
    return [(found, seen) for found, seen in measured if found < (3 if seen["large"] else 4.5)]


def test_the_focus_is_seen_in_every_part_of_a_page(branded: Branded, new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(branded.site.url + FEW[1])
    ready(page)
    for scheme in SCHEMES:
        use(page, scheme)
        page.keyboard.press("Tab")
        for part in (".site-brand", ".md-content a", ".site-colophon a"):
            page.locator(part).first.focus()
            ring = page.evaluate(FOCUS)
            assert ring["width"] >= 2
            assert ratio(hex_of(ring["outline"]), hex_of(ring["ring"])) >= 3, (scheme, part)


def test_the_logo_keeps_its_shape_and_says_whose_it_is(
    branded: Branded, new_page: NewPage, everything: bool
) -> None:
    page = opened("404.html", branded, new_page)
    logo = page.locator(".site-brand img")
    box = logo.bounding_box()
    assert box is not None
    if "Zonneveld" in (logo.get_attribute("alt") or ""):
        assert box["width"] / box["height"] == pytest.approx(3, abs=0.05)
    else:
        assert box["width"] == box["height"]
        # Over the built site only the look is laid: whose page it is, is asked of a played fork.
        assert logo.get_attribute("alt") == (
            "Limoen" if everything else own_settings().municipality
        )


def test_a_wide_logo_and_a_long_name_leave_room_for_the_tools(
    branded: Branded, new_page: NewPage
) -> None:
    page = new_page(width=320)
    page.goto(branded.site.url)
    name = page.locator(".site-brand__name")
    name.evaluate("name => { name.textContent = 'Meedoen in Zonneveld aan Zee'; }")
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        # Who listens to the size is told while a frame is drawn.
        drawn(page)
        assert page.evaluate(OVERLAP) is False, width
        assert too_wide(page) == 0, width


def hex_of(computed: str) -> str:
    colour = as_hex(computed)
    assert colour is not None, computed
    return colour
