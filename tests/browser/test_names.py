"""Each name in a list of all buttons and links of a page says what it is about."""

from __future__ import annotations

import pytest

from browser.doing import ready
from sites import Site
from watching import NewPage

# What can be pressed in the activities of a page, and still could without a script.
NAMES = """() => [...document.querySelectorAll(
  ".activity :is(button, summary), .show-big a")].map(
    ({ ariaLabel, textContent }) => ariaLabel ?? textContent.trim())"""


@pytest.mark.parametrize(
    "path", ["cursus/participatieladder/toets/", "cursus/participatieladder/vijf-treden/"]
)
def test_no_two_buttons_of_a_page_have_the_same_name(
    path: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}{path}?weergave=trainer")
    ready(page)
    names = [name for name in page.evaluate(NAMES) if name]
    assert len(names) > 2
    assert sorted(names) == sorted(set(names))
    assert not [name for name in names if name.endswith((":", ": "))]
