"""An item is whole before any script runs: read without JavaScript, and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.pdf import pdf_text
from browser.reasons import option_texts, reasons_of
from drivers import folded
from examples import load_examples
from itembank.kinds import item_kinds
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

KINDS = sorted(item_kinds())
CONTROLS = "input, select, textarea, a[href]"
# What a PDF keeps as pictures or in visual order: emoji, Arabic and Hebrew.
NOT_IN_PDF = re.compile(r"[^\x21-\x7e\xa0-\u024f\u2010-\u203a]")
MARKS = "():;.,–-&%0123456789<> "


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript_an_item_is_a_readable_form_with_all_reasons_to_open(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=False)
    page.goto(f"{examples_site.url}voorbeelden/{kind}/")
    expect(page.locator("noscript .notice, .notice").first).to_be_visible()
    for raw in load_examples(kind).active:
        item = page.locator(f"[id='{kind}--{raw['id']}']")
        form = item.locator("form")
        expect(form.locator("fieldset").first).to_be_visible()
        expect(form.locator("legend").first).to_be_visible()
        assert form.locator(CONTROLS).count() >= 1
        assert item.locator("button").count() == 0, "a button that does nothing"
        key = item.locator("details.item__key")
        expect(key.locator(".item__rationale")).to_be_hidden()
        key.locator("summary").click()
        expect(key.locator(".item__rationale")).to_be_visible()
        words = folded(item.inner_text())
        for reason in reasons_of(raw):
            assert folded(reason) in words
        assert folded(plain(raw["toelichting"])) in words
        for identifier in raw["bron"]:
            sources = key.locator(".item__sources")
            link = sources.locator(f'a[href$="/over/bronnen/#{identifier}"]')
            expect(link).to_be_visible()
            assert identifier not in link.inner_text()


def test_without_javascript_a_checklist_can_be_ticked_and_has_no_dead_buttons(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=False)
    page.goto(f"{examples_site.url}voorbeelden/checklist/")
    for lists in page.locator("activity-checklist").all():
        box = lists.get_by_role("checkbox").first
        box.check()
        expect(box).to_be_checked()
        lists.get_by_role("textbox").first.fill("Vraag het na")
        assert lists.locator("button").count() == 0


# Without a script paper has what the page has, which is read above for every kind.
@pytest.mark.parametrize(
    ("kind", "javascript"),
    [
        *(pytest.param(kind, True, id=kind) for kind in KINDS),
        *(
            pytest.param(
                kind,
                False,
                marks=[] if kind == "koppel" else [pytest.mark.alles],
                id=f"{kind} without script",
            )
            for kind in KINDS
        ),
    ],
)
def test_on_paper_every_reason_is_open_and_nothing_asks_for_a_click(
    kind: str, javascript: bool, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=javascript)
    page.goto(f"{examples_site.url}voorbeelden/{kind}/")
    if javascript:
        _ready(page)
    page.emulate_media(media="print")
    for raw in load_examples(kind).active:
        item = page.locator(f"[id='{kind}--{raw['id']}']")
        for part in item.locator(".item__key > :not(summary)").all():
            if part.evaluate("part => part.textContent.trim()"):
                expect(part).to_be_visible()
        assert item.locator("button:visible").count() == 0
    printed = pdf_text(page.pdf())
    for raw in load_examples(kind).active:
        for words in (raw["vraag"], raw["toelichting"]):
            for line in plain(words).splitlines():
                assert not _missing(line, printed)
        for words in [*option_texts(raw), *reasons_of(raw)]:
            assert not _missing(words, printed)


def test_an_answered_item_prints_its_reasons_too(examples_site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    _ready(page)
    item = page.locator("activity-keuze").first
    item.locator("label.option").first.click()
    item.get_by_role("button", name=texts()["check"]).click()
    page.emulate_media(media="print")
    assert item.locator("button:visible").count() == 0
    printed = pdf_text(page.pdf())
    for reason in reasons_of(load_examples("keuze").active[0]):
        assert not _missing(reason, printed)


def test_a_printer_that_needs_it_finds_every_key_open(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    _ready(page)
    closed = page.locator(".item__key:not([open])")
    before = closed.count()
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


def _ready(page: Page) -> None:
    expect(page.locator(".activity[data-kind]").first).to_have_attribute("data-ready", "")
    expect(page.locator(".activity[data-kind]:not([data-ready])")).to_have_count(0)


def _missing(words: str, printed: str) -> list[str]:
    """The parts of a text that are not on the paper."""
    parts = (part.strip(MARKS) for part in NOT_IN_PDF.split(folded(words)))
    return [part for part in parts if part not in printed]
