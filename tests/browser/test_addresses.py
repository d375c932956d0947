"""Anybody can write a link to the site: whatever its address holds, it leads nowhere else."""

from __future__ import annotations

from itertools import product
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from sites import Site
from watching import NewPage

OTHER = "other.example"
# Servers show the site at such a path as well: `..%2f` takes back what stands before it.
DETOUR = f"/{OTHER}/..%2f/"
KEY = "participatieladder/raadplegen-of-adviseren"
# Those whose scripts make links of an address or of a map, one of a sort.
MAKE_LINKS = (
    "cursus/participatieladder/",
    "cursus/afronden/",
    "trainers/tonen/",
    "trainers/workshop/",
    "trainers/eigen-workshop/",
)
PAGES = (
    *MAKE_LINKS,
    "",
    "cursus/",
    "cursus/participatieladder/toets/",
    "cursus/herhalen/",
    "cursus/voortgang/",
    "cursus/afronden/eindtoets/",
    "cursus/afronden/certificaat/",
    "hulpmiddelen/keuzehulp/",
    "hulpmiddelen/participatieplan/",
    "hulpmiddelen/basisvoorwaarden/",
    "trainers/eigen-workshop/werkblad/",
    "trainers/links/participatieladder/",
)
QUERIES = ("", "?weergave=trainer", f"?weergave=trainer&q=//{OTHER}/", f"?q=%E0&weergave=//{OTHER}")
FRAGMENTS = (
    "",
    "#%E0",
    f"#//{OTHER}/",
    f"#doe=//{OTHER}/a,pagina/..//{OTHER}/,{KEY}&titel=https://{OTHER}/&bij=2",
    f"#titel=//{OTHER}/%E0&doe={KEY}~5,pagina/cursus",
    f"#punten=https://{OTHER}/&doel=//{OTHER}/",
)
# What the page leads to, as a browser would follow it.
LEADS = f"""() => [...document.querySelectorAll("[href], [src], [action], [formaction]")]
  .flatMap((one) => [one.href, one.src, one.action, one.formAction])
  .filter((to) => typeof to === "string" && to.includes("{OTHER}"))
  .filter((to) => new URL(to, document.baseURI).host !== location.host)"""


def open_at(page: Page, address: str) -> None:
    """Open it anew, also where only its fragment is another, and wait for what it fetches."""
    page.goto("about:blank")
    page.goto(address, wait_until="networkidle")


@pytest.mark.parametrize("path", MAKE_LINKS)
def test_a_page_at_a_path_with_another_host_in_it_leads_nowhere_else(
    path: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    number = PAGES.index(path)
    fragment = FRAGMENTS[1 + number % (len(FRAGMENTS) - 1)]
    open_at(page, f"{site.url.rstrip('/')}/{DETOUR}{path}?weergave=trainer{fragment}")
    assert page.evaluate(LEADS) == []
    assert page.evaluate("location.host") == urlsplit(site.url).netloc
    off = page.locator(".trainer-view a")
    if off.count():
        off.click()
        assert page.evaluate("location.host") == urlsplit(site.url).netloc


def test_a_place_that_is_no_text_stops_nothing(site: Site, new_page: NewPage) -> None:
    page = new_page()
    open_at(page, f"{site.url}cursus/participatieladder/?weergave=trainer#%E0")
    link = page.locator(".md-content a[href]").filter(has_text="treden").first
    link.click()
    page.wait_for_url("**weergave=trainer**")


@pytest.mark.alles
@pytest.mark.parametrize("path", PAGES)
def test_no_address_of_any_page_leads_to_another_host(
    path: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    prefixes = ("/", f"/{DETOUR}", f"//{DETOUR}")
    for number, (prefix, fragment) in enumerate(product(prefixes, FRAGMENTS)):
        query = QUERIES[number % len(QUERIES)]
        open_at(page, f"{site.url.rstrip('/')}{prefix}{path}{query}{fragment}")
        assert page.evaluate(LEADS) == [], (prefix, query, fragment)


SIGNS = st.text(alphabet="/\\%2fE0:@?&=,~#<>\"' a.éx", max_size=30)


@pytest.mark.alles
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(path=st.sampled_from(PAGES), query=SIGNS, fragment=SIGNS, key=st.sampled_from(("doe", "x")))
def test_nothing_that_is_typed_behind_an_address_leads_to_another_host(
    path: str, query: str, fragment: str, key: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    tail = f"?weergave=trainer&q={query.replace('#', '')}#{key}={fragment}//{OTHER}/"
    open_at(page, f"{site.url.rstrip('/')}/{DETOUR}{path}{tail}")
    assert page.evaluate(LEADS) == []
