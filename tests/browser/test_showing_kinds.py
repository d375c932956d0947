"""Every kind on the big screen, as its own folder divides it, from the page of examples."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from drivers import folded
from examples import kinds_with_examples, load_examples
from itembank.kinds import tool_kinds
from itembank.reading.marks import plain
from sites import Site
from trainers.presenting import ENDS
from watching import NewPage

MOST = 60
SHOWN = f"""() => [document.querySelector(".stage__view").textContent, ({ENDS})().last]"""


def _words_of_the_show(page: Page) -> str:
    """Everything the room gets to see, from the first slide to the last."""
    found = ""
    for _ in range(MOST):
        words, last = page.evaluate(SHOWN)
        found += folded(words)
        if last:
            return found
        page.keyboard.press("PageDown")
    raise AssertionError("the show has no end")


@pytest.mark.parametrize("kind", kinds_with_examples())
def test_a_kind_is_shown_whole_with_what_is_told_afterwards(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    examples = load_examples(kind)
    name = next(iter(examples.tools)) if kind in tool_kinds() else examples.active[0]["id"]
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/tonen/#doe={kind}/{name}")
    expect(page.locator(".stage__view > *")).not_to_have_count(0)
    words = _words_of_the_show(page)
    if kind in tool_kinds():
        assert folded(plain(examples.tools[name]["inleiding"])) in words
        return
    raw = examples.active[0]
    for line in (*plain(raw["vraag"]).splitlines(), *plain(raw["toelichting"]).splitlines()):
        assert folded(line) in words
