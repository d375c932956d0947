"""Links to items keep working: an anchor in one page, and a small page that leads to it."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from examples import load_examples
from itembank.library.library import Library
from itembank.places import FINAL_TEST
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site, own_course
from watching import NewPage

T = texts()
_REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)">')


@pytest.fixture(scope="module")
def library() -> Library:
    return own_course().library


@pytest.fixture(scope="module")
def homes(site: Site) -> dict[str, list[str]]:
    """The pages that carry each id."""
    found: dict[str, list[str]] = {}
    for page in site.content_pages:
        for identifier in re.findall(r' id="([^"]+)"', site.html(page)):
            found.setdefault(identifier, []).append(page)
    return found


def test_every_item_of_the_library_is_an_anchor_in_exactly_one_page(
    library: Library, homes: dict[str, list[str]]
) -> None:
    anchors = [f"{bank}--{item.id}" for bank, item in library.items() if item.status == "actief"]
    assert anchors
    wrong = {anchor: homes.get(anchor) for anchor in anchors if len(homes.get(anchor, [])) != 1}
    assert wrong == {}


def test_no_page_has_the_same_id_twice(site: Site) -> None:
    for page in site.content_pages:
        counts = Counter(re.findall(r' id="([^"]+)"', site.html(page)))
        assert [name for name, count in counts.items() if count > 1] == [], page


def test_the_stable_page_of_every_item_leads_to_its_anchor(
    library: Library, homes: dict[str, list[str]], site: Site
) -> None:
    for bank, item in library.items():
        # A question of the final test is not always on its page; it is shown by itself.
        if item.status != "actief" or bank == FINAL_TEST:
            continue
        address = f"naar/{bank}/{item.id}/"
        html = site.html(address)
        found = _REFRESH.search(html)
        assert found is not None, address
        target = urlsplit(urljoin(f"http://site/{address}", found[1]))
        assert target.fragment == f"{bank}--{item.id}"
        assert homes[target.fragment] == [target.path.removeprefix("/")]
        assert f'href="{found[1]}"' in html
        assert "<script" not in html


def test_a_stable_address_takes_the_reader_to_the_item(site: Site, new_page: NewPage) -> None:
    page = new_page()
    bank, identifier = "participatieladder", "treden-op-volgorde"
    page.goto(f"{site.url}naar/{bank}/{identifier}/")
    page.wait_for_url(f"**/#{bank}--{identifier}")
    item = page.locator(f"[id='{bank}--{identifier}']")
    expect(item).to_have_attribute("data-ready", "")
    expect(item.locator("legend").first).to_be_in_viewport()


def test_an_item_placed_in_a_lesson_is_at_home_there_and_not_in_the_test(
    examples_site: Site, homes: dict[str, list[str]]
) -> None:
    lesson = "cursus/participatieladder/vijf-treden/"
    assert homes["participatieladder--kop-boven-uitnodiging"] == [lesson]
    # A page outside the module shows the item without taking its anchor.
    first = load_examples("keuze").items[0]["id"]
    copies = re.findall(f'data-item="keuze/{first}"', examples_site.html("voorbeelden/alles/"))
    assert len(copies) == 1
    assert f'id="keuze--{first}"' not in examples_site.html("voorbeelden/alles/")
    assert f'id="keuze--{first}"' in examples_site.html("voorbeelden/keuze/")


def test_the_page_of_a_retired_item_explains_itself(examples_site: Site, new_page: NewPage) -> None:
    retired = next(raw for raw in load_examples("keuze").items if raw.get("status") == "vervallen")
    page = new_page()
    page.goto(f"{examples_site.url}naar/keuze/{retired['id']}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(T["retired_title"])
    expect(page.get_by_text(T["retired"])).to_be_visible()
    expect(page.get_by_role("link", name=T["to_start"])).to_be_visible()
    assert "refresh" not in examples_site.html(f"naar/keuze/{retired['id']}/")
    page.get_by_role("link", name=T["replaced"]).click()
    anchor = f"keuze--{retired['vervangen_door']}"
    page.wait_for_url(f"**/voorbeelden/keuze/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_visible()
    assert plain(retired["vraag"]) not in page.locator("main").inner_text()
