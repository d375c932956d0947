"""The links of the real course: every code says its link, and every activity has one link."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from browser.framed import framed
from itembank.site.configuration import read_configuration
from itembank.words.texts import texts
from servers import file_of
from sites import REPOSITORY, Site
from watching import NewPage

T = texts()
FOLDER = REPOSITORY / "docs" / "trainers" / "links"
PAGES = sorted(
    f"trainers/links/{path.stem}/" for path in FOLDER.glob("*.md") if path.stem != "index"
)
CARD = re.compile(
    r'class="link-card__code" src="([^"]+)".+?class="link-card__address">([^<]+)<', re.S
)
STEP = re.compile(r"([Mmh])([\d.-]+)(?: ([\d.-]+))?")
ADDRESSES = (
    "() => [...document.querySelectorAll('.link-card__address')].map((line) => line.textContent)"
)
# Pictures load when they come into view; here all of them have to be there.
LOAD_ALL = """async () => {
  const all = [...document.querySelectorAll(".link-card__code")];
  for (const image of all) image.loading = "eager";
  await Promise.all(all.map((image) => image.decode()));
  return all.map((image) => {
    const { x, y, width, height } = image.getBoundingClientRect();
    return [x, y + scrollY, x + width, y + scrollY + height];
  });
}"""


@cache
def _listed(folder: Any) -> dict[str, list[str]]:
    """The addresses on every page of links, in order."""
    pattern = re.compile(r'class="link-card__address">([^<]+)<')
    return {
        page: pattern.findall((folder / page / "index.html").read_text(encoding="utf-8"))
        for page in PAGES
    }


def _path(address: str) -> str:
    return address.removeprefix(read_configuration(REPOSITORY).site_url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_code_on_the_screen_is_the_link_that_stands_beside_it(
    scheme: str, site: Site, new_page: NewPage
) -> None:
    page = new_page(scheme=scheme)
    page.goto(site.url + PAGES[0])
    # Its script gives every card buttons, and what stands below goes down.
    expect(page.locator("activity-links[data-ready]")).to_have_count(1)
    boxes = page.evaluate(LOAD_ALL)
    addresses = page.evaluate(ADDRESSES)
    assert len(boxes) == len(addresses) > 0
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    for box, wanted in zip(boxes, addresses, strict=True):
        left, top, right, bottom = (round(side) for side in box)
        assert _scanned(picture.crop((left, top, right, bottom))) == wanted


def test_the_picture_beside_every_link_is_its_code(site: Site) -> None:
    for page in PAGES:
        cards = CARD.findall(site.html(page))
        assert [address for _, address in cards] == _listed(site.folder)[page] != []
        wrong = {
            address: path
            for path, address in cards
            if _scanned(_drawn(file_of(site.folder, urljoin(f"/{page}", path)))) != address
        }
        assert wrong == {}, page


def _scanned(picture: Image.Image) -> str:
    """What a scanner reads in it."""
    (code,) = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return str(code.text)


def _drawn(path: Path, scale: int = 4) -> Image.Image:
    """The picture of a code: strokes of one square high, each from the end of the one before."""
    svg = ElementTree.parse(path).getroot()
    side = int(svg.get("viewBox", "").split()[-1])
    picture = Image.new("L", (side * scale, side * scale), 255)
    draw = ImageDraw.Draw(picture)
    strokes = next(element for element in svg if element.get("stroke"))
    x = y = 0.0
    for kind, first, second in STEP.findall(strokes.get("d", "")):
        if kind == "h":
            left, top = x * scale, (y - 0.5) * scale
            x += float(first)
            draw.rectangle((left, top, x * scale - 1, top + scale - 1), fill=0)
        elif kind == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    return picture


def test_every_activity_of_the_course_is_listed_exactly_once(site: Site) -> None:
    listed = [_path(address) for found in _listed(site.folder).values() for address in found]
    assert len(set(listed)) == len(listed)
    stable = {page for page in site.pages if page.startswith("naar/")}
    unlisted = {
        page
        for page in stable - set(listed)
        if "refresh" in site.html(page) and not page.startswith("naar/pagina/trainers/")
    }
    assert unlisted == set()
    assert set(listed) <= stable


@pytest.mark.parametrize(
    "path",
    ["naar/participatieladder/treden-op-volgorde/", "naar/checklist/basisvoorwaarden/"],
)
@pytest.mark.parametrize("javascript", [True, False])
def test_a_scanned_code_brings_the_focus_to_the_activity(
    path: str, javascript: bool, site: Site, new_page: NewPage
) -> None:
    page = new_page(width=360, height=740, javascript=javascript)
    page.goto(site.url + path)
    anchor = path.removeprefix("naar/").removesuffix("/").replace("/", "--")
    page.wait_for_url(f"**/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_focused()


def test_a_link_is_copied_and_said_to_be(site: Site, new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    cards = _open(page, site)
    buttons = page.get_by_role("button", name=T["link_copy"])
    expect(buttons).to_have_count(cards)
    second = page.locator(".link-card").nth(1)
    address = second.locator(".link-card__address").inner_text()
    title = second.locator(".link-card__title").inner_text()
    taking = second.get_by_role("button").first
    taking.press("Enter")
    expect(taking).to_have_text(f"{T['link_copied']}: {title}")
    expect(page.locator("activity-links [role=status]")).to_have_text(
        f"{T['link_copied']}: {title}"
    )
    assert page.evaluate("() => navigator.clipboard.readText()") == address
    page.locator(".link-card").first.get_by_role("button").first.click()
    expect(taking).to_have_text(f"{T['link_copy']}: {title}")


def test_a_browser_that_refuses_to_copy_says_what_to_do(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.context.add_init_script(
        """navigator.clipboard.writeText = () => Promise.reject();
           document.execCommand = () => false;"""
    )
    _open(page, site)
    page.get_by_role("button", name=T["link_copy"]).first.click()
    expect(page.locator("activity-links [role=status]")).to_have_text(T["link_copy_failed"])
    # Who sees the page is told where the button is.
    expect(page.locator(".link-card").first).to_contain_text(T["link_copy_failed"])


def test_a_code_that_a_frame_may_not_save_is_said_to_be_refused(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=["Download is disallowed"])
    sandbox = "allow-scripts allow-same-origin"
    with framed(page, site.folder, PAGES[0], sandbox) as (inside, _):
        # The link is there without a script; a press before the script hears it says nothing.
        expect(inside.locator("activity-links")).to_have_attribute("data-ready", "")
        inside.get_by_role("link", name=T["code_svg"]).first.click()
        card = inside.locator(".link-card").filter(has_text=T["link_save_refused"])
        expect(card).to_have_count(1)


def test_a_code_is_saved_in_dots_as_well_and_is_the_same_link(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    _open(page, site)
    card = page.locator(".link-card").nth(1)
    with page.expect_download() as saved:
        card.get_by_role("button", name=T["code_png"]).click()
    drawn = card.get_by_role("link", name=T["code_svg"]).get_attribute("download") or ""
    assert saved.value.suggested_filename == drawn.replace(".svg", ".png")
    picture = Image.open(saved.value.path()).convert("L")
    assert _scanned(picture) == card.locator(".link-card__address").inner_text()


def test_without_a_script_links_and_codes_are_there(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    page.goto(f"{site.url}{PAGES[0]}")
    expect(page.locator(".link-card__address").first).to_be_visible()
    expect(page.locator(".link-card__code").first).to_be_visible()
    expect(page.get_by_role("button", name=T["link_copy"])).to_have_count(0)
    expect(page.get_by_role("link", name=T["show_big"])).to_have_count(0)
    expect(page.get_by_role("link", name=T["code_svg"]).first).to_be_visible()


def _open(page: Page, site: Site) -> int:
    page.goto(f"{site.url}trainers/links/participatieladder/")
    expect(page.locator("activity-links[data-ready]")).to_have_count(1)
    return page.locator(".link-card").count()


def test_a_question_works_in_a_page_of_somebody_else(site: Site, new_page: NewPage) -> None:
    """Its bare page, on another host that the site lets show it; nobody is asked to keep it."""
    page = new_page()
    path = "naar/participatieladder/informeren-is-participatie/los/"
    sandbox = "allow-scripts allow-forms allow-same-origin"
    with framed(page, site.folder, path, sandbox, elsewhere=True) as (inside, _):
        check = inside.get_by_role("button", name=T["check"])
        expect(check).to_be_visible()
        inside.get_by_role("radio").first.check()
        check.click()
        expect(inside.get_by_role("heading", level=1)).to_be_focused()
        expect(inside.get_by_role("button", name=T["retry"])).to_be_visible()
        expect(inside.get_by_role("button")).to_have_count(1)


def test_the_line_that_shows_a_question_elsewhere_can_be_copied(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    _open(page, site)
    frame = page.locator(".link-card__frame").first
    frame.locator("summary").click()
    frame.get_by_role("button", name=T["link_copy_frame"]).click()
    expect(frame.get_by_role("button", name=T["link_copied"])).to_be_visible()
    line = frame.locator("code").text_content()
    assert page.evaluate("navigator.clipboard.readText()") == line
