"""A page of items on paper: they follow each other, and what was answered says its reasons once."""

from __future__ import annotations

from playwright.sync_api import expect

from browser.doing import ready
from browser.pdf import pdf_pages
from sites import Site
from watching import NewPage

TEST = "cursus/participatieladder/toets/"
# Thirteen items took twenty sheets while no item might be cut.
MOST_SHEETS = 13


def test_items_follow_each_other_and_tell_each_reason_once(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + TEST)
    ready(page)
    items = page.locator("activity-keuze")
    told: list[str] = []
    for item in items.all()[:2]:
        item.get_by_role("radio").first.check()
        item.locator("[type=submit]").click()
        expect(item).not_to_have_attribute("data-state", "open")
        told += item.locator(".item__key .reason > span").all_text_contents()
        told += item.locator(".item__key .item__rationale").all_text_contents()
    sheets = pdf_pages(page.pdf(prefer_css_page_size=True))
    printed = "".join(sheets)
    assert len(told) >= 8
    assert [printed.count("".join(words.split())) for words in told] == [1] * len(told)
    assert len(sheets) <= MOST_SHEETS
    # The title has company, and no sheet but the last is nearly empty.
    assert min(len(sheet) for sheet in sheets[:-1]) > 400


def test_no_part_of_an_item_is_cut_and_none_is_parted_from_its_reason(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + TEST)
    ready(page)
    page.emulate_media(media="print")
    for part in (".option", ".card", ".pair", ".step", ".reason"):
        expect(page.locator(f".item {part}").first).to_have_css("break-inside", "avoid")
    expect(page.locator(".item").first).to_have_css("break-inside", "auto")
    expect(page.locator(".item__key").first).to_have_css("break-inside", "auto")
