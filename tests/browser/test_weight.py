"""How much code of activities a page loads, even with all of them."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest

from browser.doing import ready
from drivers import GRADED
from itembank.browser.assets import FOLDER, WORDS
from itembank.kinds import all_kinds
from servers import file_of
from sites import Site
from watching import NewPage, Watch

MOST_BYTES = 12 * 1024
# What answers nothing may bring more: a decision aid is a program of its own.
MOST_OF_A_TOOL = 12 * 1024


def test_a_page_with_every_graded_kind_loads_at_most_12_kilobytes(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    for kind in GRADED:
        page.goto(f"{examples_site.url}voorbeelden/{kind}/")
        ready(page)
    weights = _weights(examples_site, new_page.watch(page))
    kinds = {f"kinds/{kind}/{kind}.js" for kind in GRADED}
    assert kinds | {"itembank.css", WORDS} <= set(weights)
    assert sum(weights.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize("kind", sorted(set(all_kinds()) - set(GRADED)))
def test_a_page_with_another_activity_loads_at_most_12_kilobytes(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/{kind}/")
    ready(page)
    weights = _weights(examples_site, new_page.watch(page))
    assert f"kinds/{kind}/{kind}.js" in weights
    assert sum(weights.values()) <= MOST_OF_A_TOOL, weights


def _weights(site: Site, watch: Watch) -> dict[str, int]:
    """What each file of the activities weighs on the wire, by its name."""
    return {
        _name(url): len(gzip.compress(file_of(site.folder, url).read_bytes(), 9))
        for url in sorted(set(watch.requests))
        if f"/{FOLDER}/" in url
    }


def _name(url: str) -> str:
    return urlsplit(url).path.partition(f"/{FOLDER}/")[2]
