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
# With the verdict, the offer to remember and the line under the test.
MOST_AFTER_AN_ANSWER = 15 * 1024
# With how a test ends, once all of it was answered.
MOST_AT_THE_END = 26 * 1024 + 512
# With what every question needs; which kinds come along, the draw decides.
MOST_OF_THE_FINAL_TEST = 20 * 1024
MOST_OF_ITS_RESULT = 11 * 1024
# The code that shows every graded kind; beside it come its styles, and what its panels hold.
MOST_OF_THE_STAGE = 20 * 1024
MOST_OF_ITS_STYLES = 5 * 1024 + 512
MOST_OF_ITS_PANELS = 4 * 1024
PANELS = {
    "tools/tonen/help.js",
    "tools/tonen/report.js",
    "static/shared/carry.js",
    "static/shared/answer.js",
}
# The map of the whole course, which grows by some 30 bytes with every question.
MOST_DATA = 12 * 1024
# What answers nothing may bring more: a decision aid is a program of its own.
MOST_OF_A_TOOL = 12 * 1024


def test_a_page_with_every_graded_kind_loads_at_most_12_kilobytes_and_with_an_answer_15(
    examples_site: Site, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    for kind in GRADED:
        page.goto(f"{examples_site.url}voorbeelden/{kind}/")
        ready(page)
    weights = _weights(examples_site, new_page.watch(page))
    kinds = {f"kinds/{kind}/{kind}.js" for kind in GRADED}
    assert kinds | {"itembank.css", WORDS} <= set(weights)
    assert sum(weights.values()) <= MOST_BYTES, weights
    brought = _brought_by_an_answer(site, new_page)
    assert {"static/items/verdict.js", "static/progress/consent.js"} <= set(brought)
    assert sum((weights | brought).values()) <= MOST_AFTER_AN_ANSWER, brought
    # The last answer of a test brings what tells of all of them.
    for kind in GRADED:
        page.goto(f"{examples_site.url}voorbeelden/{kind}/")
        answer_all(page)
        expect(page.locator(".bank-summary .objectives")).to_be_visible()
        expect(page.locator(".ending__title")).to_be_visible()
    weights = _weights(examples_site, new_page.watch(page))
    assert "static/course/bank_ending.js" in weights
    assert sum(weights.values()) <= MOST_AT_THE_END, weights


def _brought_by_an_answer(site: Site, new_page: NewPage) -> dict[str, int]:
    """What the first answer loads on the page of a test, with questions of many kinds."""
    page = new_page()
    page.goto(f"{site.url}cursus/participatieladder/toets/")
    ready(page)
    watch = new_page.watch(page)
    before = _weights(site, watch)
    item = page.locator("activity-keuze").first
    item.locator("label.option").first.click()
    item.get_by_role("button", name=texts()["check"]).click()
    done = texts()["bank_progress"].format(done=1, total=page.locator(".item").count())
    expect(page.locator(".bank-summary__line").get_by_text(done)).to_be_visible()
    expect(page.locator("p.consent, .consent p")).to_be_visible()
    page.wait_for_load_state("networkidle")
    return {name: size for name, size in _weights(site, watch).items() if name not in before}


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
    page.get_by_role("button", name=texts()["test_whole"]).click()
    page.locator(".item:visible label.option").first.click()
    for _ in range(2):
        page.get_by_role("button", name=texts()["test_submit"]).click()
    expect(page.locator(".ending__title")).to_be_visible()
    result = _weights(site, new_page.watch(page))
    brought = {name: size for name, size in result.items() if name not in weights}
    assert "tools/eindtoets/outcome.js" in brought
    assert sum(brought.values()) <= MOST_OF_ITS_RESULT, brought


def test_the_stage_loads_at_most_20_kilobytes_of_code_with_every_graded_kind(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    keys = one_of_each_kind()
    show = Show(page, site).asks(*(keys[kind] for kind in GRADED))
    for number in range(2, len(GRADED) + 1):
        show.press("ArrowDown").at(number)
    weights = _weights(site, new_page.watch(page))
    assert {"tools/tonen/stage.js", *(f"kinds/{kind}/slides.js" for kind in GRADED)} <= set(weights)
    parts: dict[str, dict[str, int]] = {"code": {}, "styles": {}, "panels": {}}
    for name, size in weights.items():
        part = "styles" if name.endswith(".css") else "panels" if name in PANELS else "code"
        parts[part][name] = size
    assert set(parts["panels"]) == PANELS
    assert sum(parts["code"].values()) <= MOST_OF_THE_STAGE, parts["code"]
    assert sum(parts["styles"].values()) <= MOST_OF_ITS_STYLES, parts["styles"]
    assert sum(parts["panels"].values()) <= MOST_OF_ITS_PANELS, parts["panels"]


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
