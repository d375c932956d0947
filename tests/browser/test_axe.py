"""axe-core on what is no page of its own: open search, the open menu, pages that lead elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from axe import COLOURS, NARROW, SIZES, WAYS, Violation, assert_none, differing, in_colour
from sites import Site
from watching import NewPage

Axe = Callable[..., list[Violation]]

# A grey that cannot be read, a link that only its colour sets apart, and two buttons too small.
SPOIL = """(text) => {
  const add = (inside, tag, words, style) => {
    const element = document.createElement(tag);
    element.textContent = words;
    element.style.cssText = style;
    inside.append(element);
    return element;
  };
  add(text, "p", "Grijs op wit", "color: #aaa; background: #fff");
  const words = add(text, "p", "In woorden staat ook een ", "");
  add(words, "a", "wegwijzer", "text-decoration: none; color: #123456").href = "../";
  // What holds the same link and nothing else comes after it.
  add(add(text, "p", "", ""), "a", "alleen", words.lastChild.style.cssText).href = "../";
  const small = add(text, "p", "", "");
  for (const name of "xy") add(small, "button", name, "all: unset; width: 9px; height: 9px");
}"""
LESSON = "cursus/participatieladder/vijf-treden/"


@pytest.mark.parametrize(("scheme", "width"), WAYS)
def test_open_search_with_results_breaks_no_rule(
    width: int, scheme: str, site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    page = new_page(width=width, scheme=scheme, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_role("textbox", name="Waar zoek je naar?").fill("informeren")
    expect(page.locator(".site-search__link").first).to_be_visible(timeout=20_000)
    assert_none(axe(page, **differing(scheme, width, everything=everything)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [pytest.param(360, marks=pytest.mark.alles), NARROW])
def test_the_open_menu_of_a_narrow_screen_breaks_no_rule(
    width: int, scheme: str, site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    page = new_page(width=width, scheme=scheme, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#site-menu")).to_be_visible()
    # The colours of light are seen on no wide screen: there is no such menu there.
    look = {} if scheme == "light" else differing(scheme, width, everything=everything)
    assert_none(axe(page, **look))


def test_the_pages_that_lead_elsewhere_break_no_rule(
    site: Site, examples_site: Site, new_page: NewPage, axe: Axe
) -> None:
    page = new_page()
    for place in (site, examples_site):
        leading = [address for address in place.pages if address.startswith("naar/")]
        kinds = {"refresh" in place.html(address): address for address in leading}
        for leads, address in kinds.items():
            # The refresh takes the reader away at once; its page is shown here without it.
            html = place.html(address).replace('http-equiv="refresh"', 'name="refresh"')
            page.goto("about:blank")
            page.set_content(html)
            assert_none(axe(page), f"{address} leads={leads}")


def test_a_page_without_a_name_for_a_button_is_noticed(
    examples_site: Site, new_page: NewPage, axe: Axe
) -> None:
    """The alarm itself: a test that cannot fail proves nothing."""
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [violation.rule for violation in axe(page)] == ["button-name"]


def test_what_is_hard_to_read_or_to_press_is_noticed_with_all_rules_and_with_few(
    examples_site: Site, new_page: NewPage, axe: Axe
) -> None:
    page = new_page(width=NARROW)
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    assert axe(page) == []
    page.locator("main article").evaluate(SPOIL)
    wrong = {*COLOURS, *SIZES}
    assert {violation.rule for violation in axe(page)} == wrong
    assert {violation.rule for violation in axe(page, every=True)} == wrong
    chains = set[str]()
    look = {"rules": [*COLOURS, *SIZES], "seen": in_colour(chains)}
    assert {violation.rule for violation in axe(page, **look)} == wrong
    # Elsewhere the same colours are not looked at again, and what is small is.
    assert {violation.rule for violation in axe(page, **look)} == {*SIZES}
    assert axe(page, COLOURS, seen=in_colour(chains)) == []
