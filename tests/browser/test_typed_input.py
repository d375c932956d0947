"""Whatever a learner types is handled as text: graded, explained, copied, never run."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.driver import Item, attempt
from itembank.model import limits
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
MARKUP = "<img src=x onerror=alert(1)>"
HOSTILE = [
    MARKUP,
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "{{ 7 * 7 }} ${7 * 7}",
    "\u202egnirts desrever\u202c مشاركة",
    "👩‍👩‍👧‍👦 🙂",
    "a\u0000b\u0007c",
]


# What a word processor would get, read as a word processor reads it.
PASTED = """async () => {
  const [item] = await navigator.clipboard.read();
  const html = await (await item.getType("text/html")).text();
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [body.querySelectorAll("img, script, svg, a, style").length, body.textContent];
}"""
NO_NUMBER = {
    "": "empty",
    "   ": "empty",
    "1.5": "point",
    "1.50": "point",
    "1,5,6": "groups",
    "12 34": "groups",
    "zeven": "not_a_number",
    "Infinity": "not_a_number",
    "٧": "not_a_number",
    "--7": "not_a_number",
    "9" * 40: "too_large",
    "duizend keer zoveel als in 2023 of 2024": "not_a_number",
    **{words: "not_a_number" for words in HOSTILE if not words.startswith("javascript")},
}
# A number with words beside it, and the words that are to go.
BESIDE = {"7 en een half": "en een half", "ongeveer 7": "ongeveer", "7%": "%", "€ 7": "€"}
BESIDE |= {"javascript:alert(1)": "javascript:alert( )"}


def test_what_is_no_clear_number_is_explained_and_not_graded(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    item = Item.open(page, examples_site, "getal", "aantal-basisvoorwaarden")
    field = item.fieldset.locator("input")
    said = {typed: T[f"getal.{code}"] for typed, code in NO_NUMBER.items()}
    for typed, rest in BESIDE.items():
        said[typed] = T["getal.words"].format(rest=rest)
    for typed, words in said.items():
        field.fill(typed)
        field.press("Enter")
        expect(item.error, typed).to_have_text(words)
        expect(item.element).to_have_attribute("data-state", "open")
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
        assert field.get_attribute("aria-describedby") == item.error.get_attribute("id")
    assert attempt(page, examples_site, "getal/aantal-basisvoorwaarden") is None
    _nothing_ran(page)
    field.fill("7")
    field.press("Enter")
    expect(item.element).to_have_attribute("data-state", "right")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(item.error).to_have_count(0)


def test_a_number_as_dutch_writes_it_is_graded(examples_site: Site, new_page: NewPage) -> None:
    page = new_page()
    item = Item.open(page, examples_site, "getal", "aantal-inwoners")
    for typed, state in {
        "1.000,5": "wrong",
        "24.221": "right",
        "24221,0": "right",
        "24 221 inwoners": "right",
        "– 24.221": "wrong",
        "-24.221": "wrong",
        "−24.221": "wrong",
    }.items():
        item.answer(typed, "mouse")
        expect(item.element, typed).to_have_attribute("data-state", state)
        item.button("retry").click()


def test_a_hundred_thousand_characters_do_not_stop_the_page(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    item = Item.open(page, examples_site, "getal", "aantal-basisvoorwaarden")
    field = item.fieldset.locator("input")
    # Past the limit of the field, as a script of an extension or a paste in an old browser may.
    field.evaluate("(field, words) => { field.value = words }", "7" * 100_000)
    item.check.click()
    expect(item.error).to_have_text(T["getal.too_large"])
    field.evaluate("(field, words) => { field.value = words }", "1.000" * 20_000 + "x")
    item.check.click()
    expect(item.error).to_have_text(T["getal.not_a_number"])


def test_a_note_stays_text_on_the_page_the_clipboard_and_in_the_file(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{examples_site.url}voorbeelden/checklist/")
    lists = page.locator("activity-checklist").first
    expect(lists).to_have_attribute("data-ready", "")
    for note in [*HOSTILE, "x" * (limits.WRITING // 2)]:
        lists.get_by_role("textbox").first.fill(note)
        lists.get_by_role("button", name=T["copy"]).click()
        expect(lists.locator(".item__status")).to_have_text(T["copied"])
        elements, words = page.evaluate(PASTED)
        assert elements == 0, f"became markup: {note[:60]}"
        assert _visible(note) in _visible(words)
        with page.expect_download() as download:
            lists.get_by_role("button", name=T["download"]).click()
        kept = download.value.path().read_text(encoding="utf-8-sig")
        assert _visible(note) in _visible(kept)
        # The next round must see the word of its own copy.
        expect(lists.locator(".item__status")).to_have_text(T["downloaded"])
    _nothing_ran(page)


def _visible(words: str) -> str:
    """The words without the control characters that a clipboard or a parser may drop."""
    return "".join(mark for mark in words if mark.isprintable() and mark != "\ufffd")


def _nothing_ran(page: Page) -> None:
    """Nothing that was typed became an element; what ran would also be a complaint of the page."""
    assert page.locator(".activity img, .activity script, .activity svg").count() == 0
