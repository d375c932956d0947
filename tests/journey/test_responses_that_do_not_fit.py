"""What was kept can be anything: an answer of the wrong shape leaves the item open, unharmed."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from playwright.sync_api import expect

from browser.doing import WAITING
from drivers import GRADED
from examples import load_examples
from itembank.model.limits import PARTS
from sites import Site
from watching import NewPage

READ = "async address => (await import(address)).progress.ready"
DISABLED = """kinds => kinds.map((kind) => document.querySelector(`activity-${kind}`))
  .flatMap((item) => [...item.querySelectorAll("button:disabled")])
  .filter((button) => button.checkVisibility()).map(({ outerHTML }) => outerHTML)"""
SHAPES = [True, None, [], [None], ["<img src=x onerror=alert(1)>"], -1, "x", [99, 98]]


def test_a_kept_answer_of_the_wrong_shape_never_breaks_the_page(
    examples_site: Site, new_page: NewPage
) -> None:
    """On the page with an item of every kind, one shape after another."""
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/alles/")
    items = [page.locator(f"activity-{kind}").first for kind in GRADED]
    revisions = {}
    for kind, item in zip(GRADED, items, strict=True):
        expect(item).to_have_attribute("data-ready", "")
        key = item.get_attribute("data-item") or ""
        assert key == f"{kind}/{load_examples(kind).items[0]['id']}"
        revisions[key] = item.get_attribute("data-revision")
    name = f"itembank:{urlsplit(examples_site.url).path}"
    for shape in SHAPES:
        kept = {"score": 1, "response": shape, "day": "2026-11-21", "count": 1}
        attempts = {key: kept | {"revision": revision} for key, revision in revisions.items()}
        state = json.dumps({"version": 1, "items": attempts, "ticks": {}})
        # What an earlier shape left is gone; what is kept is not written once more on leaving.
        # A drawing of the site has no scripts that read it.
        page.goto(f"{examples_site.url}assets/huisstijl/logo.svg")
        page.evaluate(
            "([name, text]) => { localStorage.clear(); localStorage.setItem(name, text); }",
            [name, state],
        )
        page.goto(f"{examples_site.url}voorbeelden/alles/")
        # An item is ready before what was kept has been read; only then it shows or refuses it.
        page.evaluate(READ, f"{examples_site.url}assets/itembank/static/progress/progress.js")
        expect(page.locator("img[onerror]")).to_have_count(0)
        expect(page.locator(WAITING), json.dumps(shape)).to_have_count(0)
        assert page.evaluate(DISABLED, GRADED) == [], json.dumps(shape)


def test_a_story_in_which_somebody_went_round_and_round_is_kept(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/scenario/")
    name = f"itembank:{urlsplit(examples_site.url).path}"
    empty = json.dumps({"version": 1, "items": {}, "ticks": {}})
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, empty])
    page.reload()
    story = page.locator("activity-scenario").first
    expect(story).to_have_attribute("data-ready", "")
    page.evaluate(READ, f"{examples_site.url}assets/itembank/static/progress/progress.js")
    steps = "one => { one.road = Array.from({ length: 70 }, () => ({ ...one.road[0] })); }"
    story.evaluate(steps)
    while story.locator(".turn:visible").count():
        story.locator(".turn:visible").first.click()
    key = story.get_attribute("data-item") or ""
    page.reload()
    expect(story).to_have_attribute("data-ready", "")
    page.evaluate(READ, f"{examples_site.url}assets/itembank/static/progress/progress.js")
    stored = page.evaluate("() => ({ ...localStorage })")
    assert [one for one in stored if "#apart" in one] == []
    assert len(json.loads(stored[name])["items"][key]["response"]) == PARTS
