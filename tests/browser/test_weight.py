"""How much code of activities a page loads, even with all of them, and how much data an answer."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from browser.doing import answer_all, ready
from drivers import GRADED
from itembank.browser.assets import FOLDER, WORDS
from itembank.kinds import all_kinds
from itembank.words.texts import texts
from servers import file_of
from sites import Site
from trainers.presenting import Show, one_of_each_kind
from watching import NewPage, Watch

MOST_BYTES = 12 * 1024
# The aim is 15: what remembers an answer is a third of what comes with the first one.
MOST_AFTER_AN_ANSWER = 22 * 1024 + 512
# With how a test ends, once all of it was answered.
MOST_AT_THE_END = 27 * 1024
# With what every question needs; which kinds come along, the draw decides.
MOST_OF_THE_FINAL_TEST = 27 * 1024 + 768
MOST_OF_THE_STAGE = 20 * 1024
# The map of the whole course, which grows by some 30 bytes with every question.
MOST_DATA = 12 * 1024
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
    # The first answer of each kind brings what tells of it, counts it and remembers it.
    for kind in GRADED:
        page.goto(f"{examples_site.url}voorbeelden/{kind}/")
        answer_all(page)
        expect(page.locator(".bank-summary .objectives")).to_be_visible()
        expect(page.locator(".ending__title")).to_be_visible()
    weights = _weights(examples_site, new_page.watch(page))
    assert "static/items/verdict.js" in weights
    assert sum(weights.values()) <= MOST_AT_THE_END, weights
    ending = ("bank_ending", "done", "ending", "review", "route")
    at_the_end = {f"static/course/{name}.js" for name in ending} | {"static/progress/spoken.js"}
    assert at_the_end <= set(weights)
    before = {name: weight for name, weight in weights.items() if name not in at_the_end}
    assert sum(before.values()) <= MOST_AFTER_AN_ANSWER, before


def test_the_answers_of_a_whole_test_fetch_the_map_of_the_course_and_no_other_data(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}cursus/participatieladder/toets/")
    ready(page)
    watch = new_page.watch(page)
    assert _data(site, watch) == {}
    answer_all(page)
    expect(page.locator(".ending__title")).to_be_visible()
    data = _data(site, watch)
    assert set(data) == {"catalog.json"}
    assert sum(data.values()) <= MOST_DATA, data


def test_the_final_test_loads_little_more_than_its_questions_need(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}cursus/afronden/eindtoets/")
    ready(page)
    page.get_by_role("button", name=texts()["test_start"], exact=True).click()
    expect(page.locator(".test__overview li").first).to_be_visible()
    weights = _weights(site, new_page.watch(page))
    assert "tools/eindtoets/making.js" in weights
    own = {name: weight for name, weight in weights.items() if not name.startswith("kinds/")}
    assert sum(own.values()) <= MOST_OF_THE_FINAL_TEST, own


def test_the_stage_loads_at_most_20_kilobytes_with_every_graded_kind(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    keys = one_of_each_kind()
    show = Show(page, site).asks(*(keys[kind] for kind in GRADED))
    for number in range(2, len(GRADED) + 1):
        show.press("ArrowDown").at(number)
    weights = _weights(site, new_page.watch(page))
    assert {"tools/tonen/stage.js", *(f"kinds/{kind}/slides.js" for kind in GRADED)} <= set(weights)
    assert sum(weights.values()) <= MOST_OF_THE_STAGE, weights


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
    """What each file of code and style weighs on the wire, by its name."""
    return {name: size for name, size in _all(site, watch) if not name.endswith(".json")}


def _data(site: Site, watch: Watch) -> dict[str, int]:
    """The same of what the build wrote for the code."""
    return {name: size for name, size in _all(site, watch) if name.endswith(".json")}


def _all(site: Site, watch: Watch) -> Iterator[tuple[str, int]]:
    for url in sorted(set(watch.requests)):
        if f"/{FOLDER}/" in url:
            yield _name(url), len(gzip.compress(file_of(site.folder, url).read_bytes(), 9))


def _name(url: str) -> str:
    return urlsplit(url).path.partition(f"/{FOLDER}/")[2]
