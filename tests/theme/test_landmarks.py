"""Who jumps to the main part of a page is in the lesson, and in nothing else."""

from __future__ import annotations

from playwright.sync_api import expect

from itembank.reading.elements import parse
from sites import Site
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"
# Where nothing of the site belongs to the lesson itself.
AROUND = {"site-menu", "site-side", "site-path", "site-tabs", "site-header", "site-footer"}


def test_the_main_part_of_every_page_holds_the_lesson_only(site: Site) -> None:
    for page in site.content_pages:
        document = parse(site.html(page))
        (main,) = document.all("main")
        around = [part for part in document.elements if AROUND & {*part.classes, part.value("id")}]
        assert len(around) >= 4, page
        assert [part.tag for part in around if part.within("main") is main] == [], page


def test_menu_trail_and_contents_are_landmarks_with_a_name_of_their_own(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + LESSON)
    names = ["Onderdelen", "Menu", "Op deze pagina", "Kruimelpad"]
    for name in names:
        outside = page.get_by_role("navigation", name=name, exact=True)
        expect(outside).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("navigation")).to_have_count(0)


def test_what_stands_beside_a_page_stands_beside_it(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + LESSON)
    boxes = [
        page.locator(place).bounding_box()
        for place in (".site-side--menu", ".md-main", ".site-side--toc")
    ]
    menu, main, contents = (box for box in boxes if box)
    assert menu["x"] + menu["width"] < main["x"]
    assert main["x"] + main["width"] < contents["x"]
    assert abs(menu["y"] - contents["y"]) < 2


def test_who_asks_for_contrast_gets_lines_and_words_at_full_strength(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(contrast="more")
    page.goto(site.url + LESSON)
    ink = page.locator("body").evaluate("body => getComputedStyle(body).color")
    expect(page.locator(".site-facts").first).to_have_css("color", ink)
    page.goto(site.url + "cursus/participatieladder/toets/")
    expect(page.locator(".item").first).to_have_css("border-top-color", ink)
