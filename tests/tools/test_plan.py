"""The participation plan: what a link may bring, and what one takes to work."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.pdf import pdf_pages, pdf_text
from drivers import folded
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
PAGE = "hulpmiddelen/participatieplan/"
CHECKLIST = "hulpmiddelen/lage-ses-bereiken/"
OTHER_CHECKLIST = "hulpmiddelen/evaluatie/"
OPEN_ITEM = "cursus/terugkoppelen/bewaar-de-les/"
STORED = "localStorage.length + sessionStorage.length"


# Most tests come to the plan by a way of their own.
opened_plan = pytest.mark.usefixtures("opened")


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page(permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def opened(page: Page, site: Site) -> None:
    """The plan stands open, with nothing in it."""
    _open(page, site, "")


def _open(page: Page, site: Site, fragment: str) -> None:
    page.goto("about:blank")
    page.goto(f"{site.url}{PAGE}#{fragment}")
    _ready(page)


def _ready(page: Page) -> Locator:
    plan = page.locator("activity-participatieplan")
    expect(plan).to_have_attribute("data-ready", "")
    return plan


def _news(page: Page) -> Locator:
    return page.locator(".plan__news")


def _said(page: Page) -> Locator:
    return page.locator("activity-participatieplan > .item__status")


def _field(page: Page, name: str) -> Locator:
    return page.locator(f"activity-participatieplan [name={name}]")


def _lines(page: Page, name: str) -> list[str]:
    return _field(page, name).input_value().split("\n")


def _take(page: Page) -> None:
    """Follow the link to the plan, from whatever page this is."""
    page.get_by_role("link", name=T["to_plan"]).first.click()
    _ready(page)


def _checklist(page: Page, site: Site, address: str = CHECKLIST) -> tuple[str, list[str]]:
    """A checklist that is ready, with its title and the words of its points."""
    page.goto(site.url + address)
    checklist = page.locator("activity-checklist")
    expect(checklist).to_have_attribute("data-ready", "")
    labels = [text.strip() for text in checklist.locator(".check__label").all_inner_texts()]
    return T["plan_from"].format(**{"from": _title(page)}), labels


def _title(page: Page) -> str:
    title: str = page.evaluate("document.querySelector('h1').firstChild.textContent.trim()")
    return title


def test_a_link_fills_the_fields_it_names_and_says_so(page: Page, site: Site) -> None:
    _open(
        page,
        site,
        urlencode([("doel", "Horen wat er leeft"), ("punten", "Eén"), ("punten", "Twee")]),
    )
    expect(_field(page, "doel")).to_have_value("Horen wat er leeft")
    expect(_field(page, "punten")).to_have_value("Eén\nTwee")
    expect(_news(page)).to_contain_text(T["plan_carried"])


def test_what_came_by_a_link_and_was_cleared_does_not_come_back_by_it(
    page: Page, site: Site
) -> None:
    _open(page, site, urlencode({"doel": "Horen wat er leeft"}))
    clear = page.get_by_role("button", name=T["participatieplan.clear"])
    clear.click()
    clear.click()
    expect(_said(page)).to_have_text(T["participatieplan.cleared"])
    page.reload()
    _ready(page)
    expect(_field(page, "doel")).to_have_value("")


HOSTILE = {
    "an unknown field": "wachtwoord=geheim",
    "a value that is too long": urlencode({"doel": "x" * 601}),
    "a link of a hundred kilobytes": urlencode({"doel": "y" * 100_000}),
    "broken escapes": "doel=%E0%A4%A&%%%=%",
}


@pytest.mark.parametrize("fragment", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_link_with_what_does_not_fit_is_refused_in_words(
    page: Page, site: Site, fragment: str
) -> None:
    _open(page, site, fragment)
    for area in page.locator("activity-participatieplan textarea").all():
        assert len(area.input_value()) < 20
    if "%E0" not in fragment:
        expect(_news(page)).to_have_text(T["plan_refused"])


def test_markup_in_a_link_stays_text_on_the_page_and_in_the_copy(page: Page, site: Site) -> None:
    markup = "<img src=x onerror=\"document.title='stuk'\"><script>document.title='stuk'</script>"
    _open(page, site, urlencode({"uit": markup, "doel": markup}))
    assert _lines(page, "doel") == [T["plan_from"].format(**{"from": markup}), f"- {markup}"]
    expect(page.locator("activity-participatieplan :is(img, script)")).to_have_count(0)
    page.get_by_role("button", name=T["copy"]).click()
    expect(_said(page)).to_have_text(T["copied"])
    html = page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             return (await item.getType("text/html")).text();
           }"""
    )
    assert "<img" not in html
    assert "onerror" not in re.sub(r"&lt;.*?&gt;", "", html)
    assert "stuk" not in page.title()


def test_the_open_points_of_a_checklist_come_along_with_what_was_noted_at_any(
    page: Page, site: Site
) -> None:
    heading, labels = _checklist(page, site)
    checklist = page.locator("activity-checklist")
    for number in (0, 1):
        checklist.get_by_role("checkbox").nth(number).check()
    checklist.locator("textarea").nth(1).fill("Samen met Sem")
    checklist.locator("textarea").nth(2).fill("Op dinsdag\nNa tienen")
    _take(page)
    done = T["checklist.done"].format(words=labels[1])
    notes = ["  Op dinsdag", "  Na tienen"]
    assert _lines(page, "punten") == [
        *(heading, f"- {done}", "  Samen met Sem", f"- {labels[2]}", *notes),
        *(f"- {label}" for label in labels[3:]),
    ]
    expect(_news(page)).to_contain_text(_label(page, "punten"))


def _label(page: Page, name: str) -> str:
    return page.locator(f".plan__field:has([name={name}]) > label").inner_text()


def test_what_was_typed_never_stands_in_an_address_and_nothing_is_stored(
    page: Page, site: Site
) -> None:
    """Browsers keep addresses in their history."""
    seen: list[str] = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    _checklist(page, site)
    note = page.locator("activity-checklist textarea").first
    note.fill("Mevrouw Jansen belt terug")
    link = page.get_by_role("link", name=T["to_plan"])
    assert "Jansen" not in (link.get_attribute("href") or "")
    _take(page)
    expect(_field(page, "punten")).to_have_value(re.compile("Mevrouw Jansen belt terug"))
    assert [address for address in seen if "Jansen" in address] == []
    assert page.evaluate("window.name") == ""
    assert page.evaluate(STORED) == 0


def test_three_additions_become_one_plan_and_each_says_where_it_came_from(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    first, points = _checklist(page, site)
    page.locator("activity-checklist textarea").first.fill("Met de huisarts")
    _keep(page)
    _take(page)
    _field(page, "punten").press("Control+End")
    page.keyboard.type("\n\nZelf bedacht")
    second, others = _checklist(page, site, OTHER_CHECKLIST)
    _take(page)
    page.goto(site.url + OPEN_ITEM)
    third = T["plan_from"].format(**{"from": _title(page)})
    item = page.locator("activity-open[data-ready]")
    item.locator("textarea").fill("Bel eerst de school.\n\nKies dan de datum.")
    item.get_by_role("link", name=T["to_plan"]).click()
    _ready(page)
    assert _lines(page, "punten") == [
        *(first, f"- {points[0]}", "  Met de huisarts", *(f"- {label}" for label in points[1:])),
        *("", "Zelf bedacht", ""),
        *(second, *(f"- {label}" for label in others)),
    ]
    assert _lines(page, "evaluatie") == [
        *(third, "- Bel eerst de school.", "  ", "  Kies dan de datum.")
    ]
    # The same again shows nothing twice.
    before = _field(page, "punten").input_value()
    _checklist(page, site)
    _take(page)
    expect(_news(page)).to_have_text(T["plan_known"])
    expect(_field(page, "punten")).to_have_value(before)


def _keep(page: Page) -> None:
    page.get_by_role("button", name=T["consent_yes"]).click()
    expect(page.locator(".consent")).to_have_text(T["consent_done"])


def test_the_last_addition_is_undone_and_what_was_written_since_stays(
    page: Page, site: Site
) -> None:
    _open(page, site, urlencode([("uit", "Lijst"), ("punten", "Eén"), ("doel", "Horen")]))
    area = _field(page, "punten")
    area.press("Control+Home")
    page.keyboard.type("Eerst dit\n")
    undo = page.get_by_role("button", name=T["plan_undo"])
    undo.focus()
    page.keyboard.press("Enter")
    expect(area).to_have_value("Eerst dit")
    expect(_field(page, "doel")).to_have_value("")
    expect(_news(page)).to_have_text(T["plan_undone"])
    expect(_news(page)).to_be_focused()
    # It does not come back with the address.
    assert "#" not in page.url
    page.reload()
    _ready(page)
    expect(_field(page, "doel")).to_have_value("")


def test_without_consent_the_plan_says_what_will_be_gone_and_offers_to_keep_it(
    page: Page, site: Site
) -> None:
    _checklist(page, site)
    _take(page)
    stays = page.locator(".plan__stays")
    expect(stays).to_have_text(T["participatieplan.stays"])
    offer = page.locator(".plan__top .consent")
    expect(offer).to_contain_text(T["consent_offer"])
    _keep(page)
    expect(stays).to_have_text(T["participatieplan.kept"])
    kept = _field(page, "punten").input_value()
    page.goto(site.url + PAGE)
    _ready(page)
    expect(_field(page, "punten")).to_have_value(kept)


@opened_plan
def test_what_does_not_fit_in_a_field_any_more_is_said_and_nothing_of_it_is_cut(
    page: Page, site: Site
) -> None:
    most = int(_field(page, "punten").evaluate("area => area.maxLength"))
    full = "x" * (most - 5)
    _field(page, "punten").evaluate(
        """(area, words) => { area.value = words;
             area.dispatchEvent(new Event("input", { bubbles: true })); }""",
        full,
    )
    page.evaluate("location.hash = 'uit=Lijst&punten=Een+punt&doel=Horen'")
    expect(_news(page)).to_contain_text(T["plan_full"].format(labels=f"'{_label(page, 'punten')}'"))
    expect(_field(page, "punten")).to_have_value(full)
    assert _lines(page, "doel")[-1] == "- Horen"


@opened_plan
def test_the_plan_is_copied_as_headings_with_what_was_filled_in(page: Page) -> None:
    _field(page, "doel").fill("Horen wat er leeft\nin de straat")
    page.get_by_role("button", name=T["copy"]).press("Enter")
    expect(_said(page)).to_have_text(T["copied"])
    html, text = page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             const get = async (type) => (await item.getType(type)).text();
             return [await get("text/html"), await get("text/plain")];
           }"""
    )
    groups = [legend.strip() for legend in page.locator(".plan__group legend").all_inner_texts()]
    assert [group for group in groups if f"<h2>{group}</h2>" in html] == groups
    assert "Horen wat er leeft<br>in de straat" in html
    assert "Horen wat er leeft" in text


@opened_plan
def test_clearing_asks_a_second_time_and_leaves_no_word_of_it_on_paper(page: Page) -> None:
    _field(page, "doel").fill("Iets")
    clear = page.get_by_role("button", name=T["participatieplan.clear"])
    clear.click()
    expect(_field(page, "doel")).to_have_value("Iets")
    expect(_said(page)).to_have_text(T["participatieplan.clear_sure"])
    clear.click()
    expect(_field(page, "doel")).to_have_value("")
    expect(_said(page)).to_have_text(T["participatieplan.cleared"])
    _field(page, "doel").fill("Toch iets")
    expect(_said(page)).to_have_text(T["participatieplan.cleared"])
    printed = pdf_text(page.pdf())
    assert "Tochiets" in printed
    assert folded(T["participatieplan.cleared"]) not in printed


@opened_plan
def test_the_sheet_is_named_once_however_its_fields_were_filled(page: Page) -> None:
    page.evaluate(
        """() => {
             window.prints = 0;
             const own = window.addEventListener.bind(window);
             window.addEventListener = (type, ...rest) => {
               if (type === "beforeprint") window.prints += 1;
               own(type, ...rest);
             };
           }"""
    )
    _field(page, "project").fill("Het plein aan de Laan")
    _field(page, "project").dispatch_event("typed-shown")
    expect(_title_line(page)).to_have_text("Het plein aan de Laan")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[window.prints, typeof window.onbeforeprint]") == [0, "function"]


def _title_line(page: Page) -> Locator:
    return page.locator(".plan__title")


@opened_plan
def test_the_printed_plan_is_one_sheet_with_every_field_and_its_text(page: Page) -> None:
    areas = page.locator("activity-participatieplan textarea").all()
    names = [area.get_attribute("name") for area in areas]
    for area, name in zip(areas, names, strict=True):
        area.fill(f"Ingevuld bij {name}")
    (sheet,) = pdf_pages(page.pdf(format="A4"))
    assert [name for name in names if f"Ingevuldbij{name}" not in sheet] == []
    labels = page.locator(".plan__field label").all_inner_texts()
    assert [label for label in labels if folded(label) not in sheet] == []


@opened_plan
def test_four_sentences_in_every_field_are_one_sheet_with_the_name_of_the_project_above_it(
    page: Page,
) -> None:
    title = _title(page)
    sentences = "Wij praten in maart met iedereen op de markt. " * 4
    for area in page.locator("activity-participatieplan textarea").all():
        area.fill(sentences)
    _field(page, "niveau").fill("Adviseren.")
    _field(page, "project").fill("Het plein aan de Laan.\nHet riool gaat eruit. En de markt ook.")
    (sheet,) = pdf_pages(page.pdf(format="A4"))
    assert sheet.count("HetpleinaandeLaan") == 2
    for words in (title, page.locator("#verder").inner_text(), T["participatieplan.stays"]):
        assert folded(words) not in sheet
    assert folded(T["participatieplan.by"]) in sheet
    assert folded(T["participatieplan.day"]) in sheet


@opened_plan
def test_only_an_empty_field_has_a_line_to_write_on_and_an_empty_plan_the_title_of_the_page(
    page: Page,
) -> None:
    assert folded(_title(page)) in pdf_text(page.pdf(format="A4"))
    _field(page, "doel").fill("Horen wat er leeft")
    page.emulate_media(media="print")
    lines = page.locator("activity-participatieplan .whole-text").evaluate_all(
        "all => all.filter((one) => parseFloat(getComputedStyle(one).borderBlockEndWidth)).length"
    )
    assert lines == page.locator("activity-participatieplan textarea").count() - 1


def test_the_action_plan_at_the_end_of_the_course_works_the_same(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}cursus/afronden/actieplan/")
    plan = page.locator("activity-actieplan")
    expect(plan).to_have_attribute("data-ready", "")
    plan.locator("textarea").first.fill("Op dinsdag bel ik drie bewoners")
    with page.expect_download() as download:
        plan.get_by_role("button", name=T["download"]).click()
    saved = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert "Op dinsdag bel ik drie bewoners" in saved
    assert download.value.suggested_filename == "actieplan.txt"
