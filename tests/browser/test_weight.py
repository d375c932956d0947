"""How much code a page loads: none without activities, and little with all of them."""

from __future__ import annotations

import gzip
import re
from urllib.parse import urlsplit

import pytest

from browser.doing import ready
from browser.expected import GRADED
from itembank.assets import FOLDER
from itembank.kinds import all_kinds
from servers import file_of
from sites import Site
from watching import NewPage, Watch

MOST_BYTES = 12 * 1024
# These show items of other pages and fetch their kinds when they need them.
DRAWS_ITEMS = {"eindtoets", "herhalen"}


def test_a_page_with_every_graded_kind_loads_at_most_12_kilobytes(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    for kind in GRADED:
        page.goto(f"{examples_site.url}voorbeelden/{kind}/")
        ready(page)
    weights = _weights(examples_site, new_page.watch(page))
    assert {f"{kind}.js" for kind in GRADED} | {"itembank.css", "texts.js"} <= set(weights)
    assert sum(weights.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize("kind", sorted(set(all_kinds()) - set(GRADED)))
def test_a_page_with_another_activity_loads_at_most_12_kilobytes(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/{kind}/")
    ready(page)
    weights = _weights(examples_site, new_page.watch(page))
    assert f"{kind}.js" in weights
    assert sum(weights.values()) <= MOST_BYTES, weights


def test_the_code_on_a_page_is_exactly_that_of_the_kinds_on_it(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    watch = new_page.watch(page)
    without = 0
    for address in site.content_pages:
        # What the page before was still fetching ends here.
        page.goto("about:blank")
        watch.requests.clear()
        page.goto(site.url + address)
        ready(page)
        loaded = {_name(url).removesuffix(".js") for url in watch.requests if f"/{FOLDER}/" in url}
        kinds = set(re.findall(r'data-kind="([^"]+)"', site.html(address)))
        if not kinds:
            without += 1
            # What is meant for paper has a style and no code.
            paper = 'class="paper' in site.html(address)
            assert loaded == ({"paper.css"} if paper else set()), address
        else:
            assert kinds <= loaded
            if not kinds & DRAWS_ITEMS:
                assert loaded & set(all_kinds()) == kinds & set(all_kinds()), address
    assert without >= 3


def _weights(site: Site, watch: Watch) -> dict[str, int]:
    """What each file of the activities weighs on the wire, by its name."""
    return {
        _name(url): len(gzip.compress(file_of(site.folder, url).read_bytes(), 9))
        for url in sorted(set(watch.requests))
        if f"/{FOLDER}/" in url
    }


def _name(url: str) -> str:
    return urlsplit(url).path.rsplit("/", 1)[1]
