"""What an item does with progress of an earlier visit. Its pure parts stand in tests/javascript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from sites import Site
from watching import NewPage


@pytest.mark.parametrize(("revision", "state"), [("same", "right"), ("other", "open")])
def test_an_item_resumes_with_its_result_unless_it_was_changed(
    revision: str, state: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    item = page.locator("activity-keuze").first
    expect(item).to_have_attribute("data-ready", "")
    _put_back_with_progress(page, examples_site, revision)
    expect(item).to_have_attribute("data-state", state)
    status = item.locator(".item__status")
    if revision == "same":
        expect(item.locator(".item__label")).to_have_text(re.compile(": goed$"))
        expect(status).to_be_empty()
        expect(item.locator("input:checked")).to_have_value("1")
        expect(item.locator(".feedback")).to_have_count(3)
        expect(item.locator(".item__explanation")).not_to_be_empty()
    else:
        expect(status).to_have_text(texts()["changed"])
        expect(item.locator("input:checked")).to_have_count(0)
    assert page.evaluate("document.activeElement === document.body"), "the focus was taken"


def _put_back_with_progress(page: Page, site: Site, revision: str) -> None:
    """Record an answer and put the item in the page again, as a new visit would find it."""
    page.evaluate(
        """async ([address, which]) => {
             const { progress } = await import(address);
             const old = document.querySelector("activity-keuze");
             const revision = which === "same" ? old.dataset.revision : "00000000";
             progress.record(old.dataset.item, { revision, score: 1, response: [1] });
             const html = await (await fetch(location.href)).text();
             const fresh = new DOMParser().parseFromString(html, "text/html");
             old.replaceWith(document.adoptNode(fresh.querySelector("activity-keuze")));
           }""",
        [f"{site.url}assets/itembank/static/progress/progress.js", revision],
    )
