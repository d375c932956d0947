"""A field of the plan where a module ends: for who is remembered the very field of the plan."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.doing import answer_all
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
PLAN = "hulpmiddelen/participatieplan/"
ELEMENT = "activity-mijnplan"
PROJECT = "Het plein aan de Laan"
WORDS = "Eerst de flat,\ndan de markt"


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    """The page of each field that is asked for along the course."""
    found = {}
    for file in sorted(site.folder.glob("cursus/*/*/index.html")):
        for field in re.findall(rf'<{ELEMENT} [^>]*id="mijnplan--([^"]+)"', file.read_text()):
            found[field] = f"{file.parent.relative_to(site.folder).as_posix()}/"
    return found


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


def _open(page: Page, site: Site, path: str) -> Locator:
    page.goto(site.url + path)
    expect(page.locator(f"{ELEMENT}:not([data-ready])")).to_have_count(0)
    return page.locator(ELEMENT).last


def _whole_plan(page: Page) -> Locator:
    page.get_by_role("link", name=T["mijnplan_whole"]).click()
    plan = page.locator("activity-participatieplan")
    expect(plan).to_have_attribute("data-ready", "")
    return plan


def _last_fields(pages: dict[str, str]) -> list[str]:
    """Fields that stand last on their page, the project apart."""
    last = {path: field for field, path in pages.items()}
    return [field for field in last.values() if field != "project"]


def test_each_core_module_asks_for_a_field_and_all_of_them_make_the_plan(
    pages: dict[str, str], site: Site, page: Page
) -> None:
    page.goto(site.url + PLAN)
    names = page.locator("activity-participatieplan textarea").evaluate_all(
        "areas => areas.map(({ name }) => name)"
    )
    assert set(pages) <= set(names)
    core = {"project", "doel", "niveau", "ruimte", "wie", "rollen", "stappen", "terugkoppeling"}
    assert core <= set(pages)


def test_who_is_not_remembered_takes_the_words_along_by_the_link_and_nothing_is_stored(
    pages: dict[str, str], site: Site, page: Page
) -> None:
    field = _last_fields(pages)[0]
    _open(page, site, pages[field]).locator("textarea").fill(WORDS)
    plan = _whole_plan(page)
    expect(plan.locator(f"[name={field}]")).to_have_value(WORDS)
    expect(page.locator(".plan__news")).to_contain_text(T["plan_carried"])
    assert "=" not in page.url
    assert page.evaluate("window.name + localStorage.length + sessionStorage.length") == "00"


def test_who_is_remembered_finds_the_same_field_in_the_plan_and_the_project_above_it(
    pages: dict[str, str], site: Site, page: Page
) -> None:
    first, second, *_ = _last_fields(pages)
    project = _open(page, site, pages["project"])
    project.locator("textarea").fill(f"{PROJECT}\nen de straat erachter")
    project.get_by_role("button", name=T["consent_yes"]).click()
    expect(project.locator(".consent")).to_contain_text(T["consent_done"].partition(".")[0])
    own = _open(page, site, pages[first])
    expect(own.locator(".plan-part__project")).to_have_text(
        T["mijnplan_project"].format(project=PROJECT)
    )
    kept = own.locator(".plan-part__kept")
    expect(kept).to_be_empty()
    own.locator("textarea").fill(WORDS)
    expect(kept).to_have_text(T["mijnplan_kept"])
    plan = _whole_plan(page)
    expect(plan.locator(f"[name={first}]")).to_have_value(WORDS)
    expect(page.locator(".plan__news")).to_be_empty()
    plan.locator(f"[name={second}]").fill("In het plan getypt")
    plan.locator(f"[name={second}]").blur()
    again = _open(page, site, pages[second])
    expect(again.locator("textarea")).to_have_value("In het plan getypt")


def test_the_example_can_be_taken_as_a_beginning_and_overwrites_nothing(
    pages: dict[str, str], site: Site, page: Page
) -> None:
    own = _open(page, site, pages["ruimte"])
    own.locator("summary").click()
    take = own.get_by_role("button", name=T["mijnplan_take"])
    take.click()
    area = own.locator("textarea")
    lines = own.locator(".plan-part__words p").all_inner_texts()
    expect(area).to_have_value("\n".join(line.strip() for line in lines))
    expect(area).to_be_focused()
    expect(take).to_be_hidden()
    area.fill("")
    expect(take).to_be_visible()


def test_without_a_script_the_field_stands_in_the_page_with_the_way_to_the_plan(
    pages: dict[str, str], site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=False)
    page.goto(site.url + pages["ruimte"])
    expect(page.locator(f"{ELEMENT} textarea").last).to_be_editable()
    expect(page.get_by_role("link", name=T["mijnplan_whole"]).last).to_be_visible()


def test_the_end_of_the_test_above_it_leads_there(site: Site, page: Page) -> None:
    _open(page, site, "cursus/participatieladder/toets/")
    answer_all(page)
    test = page.locator("activity-toets")
    test.get_by_role("link", name=T["end_plan"]).click()
    expect(page.locator(ELEMENT).first).to_be_in_viewport()
    # Who fills it in last goes on from there, by the way of the result.
    way = test.locator(".ending__actions .action--primary")
    below = page.locator(f"{ELEMENT} .plan-part__next a")
    expect(below).to_have_text(way.inner_text())
    expect(below).to_have_attribute("href", way.get_attribute("href") or "")
