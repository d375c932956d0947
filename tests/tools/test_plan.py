"""The participation plan: what a link may bring, and what one takes to work."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
PAGE = "hulpmiddelen/participatieplan/"
CHECKLIST = "hulpmiddelen/lage-ses-bereiken/"


@pytest.fixture
def page(site: Site, new_page: NewPage) -> Page:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    _open(page, site, "")
    return page


def _open(page: Page, site: Site, fragment: str) -> None:
    page.goto("about:blank")
    page.goto(f"{site.url}{PAGE}#{fragment}")
    expect(page.locator("activity-participatieplan")).to_have_attribute("data-ready", "")


def test_a_link_fills_the_fields_it_names_and_says_so(page: Page, site: Site) -> None:
    _open(
        page,
        site,
        urlencode([("doel", "Horen wat er leeft"), ("punten", "Eén"), ("punten", "Twee")]),
    )
    expect(page.locator("[name=doel]")).to_have_value("Horen wat er leeft")
    expect(page.locator("[name=punten]")).to_have_value("Eén\nTwee")
    expect(page.get_by_role("status")).to_have_text(T["participatieplan.carried"])


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
        expect(page.get_by_role("status")).to_have_text(T["participatieplan.refused"])


def test_markup_in_a_link_stays_text_on_the_page_and_in_the_copy(page: Page, site: Site) -> None:
    markup = "<img src=x onerror=\"document.title='stuk'\"><script>document.title='stuk'</script>"
    _open(page, site, urlencode({"doel": markup}))
    expect(page.locator("[name=doel]")).to_have_value(markup)
    expect(page.locator("activity-participatieplan :is(img, script)")).to_have_count(0)
    page.get_by_role("button", name=T["copy"]).click()
    expect(page.get_by_role("status")).to_have_text(T["copied"])
    html = page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             return (await item.getType("text/html")).text();
           }"""
    )
    assert "<img" not in html
    assert "onerror" not in re.sub(r"&lt;.*?&gt;", "", html)
    assert "stuk" not in page.title()


def test_the_open_points_of_a_checklist_come_along(page: Page, site: Site) -> None:
    page.goto(site.url + CHECKLIST)
    checklist = page.locator("activity-checklist")
    expect(checklist).to_have_attribute("data-ready", "")
    labels = [text.strip() for text in checklist.locator(".check__label").all_inner_texts()]
    checklist.get_by_role("checkbox").first.check()
    checklist.get_by_role("link", name=T["to_plan"]).click()
    plan = page.locator("activity-participatieplan")
    expect(plan).to_have_attribute("data-ready", "")
    carried = plan.locator("[name=punten]").input_value().split("\n")
    assert carried == labels[1:]


def test_the_plan_is_copied_as_headings_with_what_was_filled_in(page: Page) -> None:
    page.locator("[name=doel]").fill("Horen wat er leeft\nin de straat")
    page.get_by_role("button", name=T["copy"]).press("Enter")
    expect(page.get_by_role("status")).to_have_text(T["copied"])
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


def test_clearing_asks_a_second_time(page: Page) -> None:
    page.locator("[name=doel]").fill("Iets")
    clear = page.get_by_role("button", name=T["participatieplan.clear"])
    clear.click()
    expect(page.locator("[name=doel]")).to_have_value("Iets")
    expect(page.get_by_role("status")).to_have_text(T["participatieplan.clear_sure"])
    clear.click()
    expect(page.locator("[name=doel]")).to_have_value("")
    expect(page.get_by_role("status")).to_have_text(T["participatieplan.cleared"])


def test_the_printed_plan_is_one_sheet_with_every_field_and_its_text(
    page: Page, tmp_path: Path
) -> None:
    for area in page.locator("activity-participatieplan textarea").all():
        area.fill(f"Ingevuld bij {area.get_attribute('name')}")
    path = tmp_path / "plan.pdf"
    page.pdf(path=path, format="A4")
    content = path.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    words = page.evaluate("document.querySelector('activity-participatieplan').innerText")
    for label in page.locator(".plan__field label").all_inner_texts():
        assert label in words


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
