"""The journey over the real course, whatever modules it has by now."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import expect

from browser.doing import ANSWER
from browser.driver import have_checked
from browser.pdf import pdf_pages
from journey.conftest import NewLearner
from journey.learner import Learner, said, state
from sites import Site

FINAL = "cursus/afronden/eindtoets/"
CHOSEN_BY_INDEX = ("keuze", "meerkeuze", "stelling")


def _catalog(site: Site) -> dict[str, Any]:
    path = site.folder / "assets" / "itembank" / "catalog.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _everything(site: Site) -> dict[str, Any]:
    return {
        key: {
            "revision": entry["revision"],
            "score": 1,
            "response": [0],
            "day": "2026-11-20",
            "count": 1,
        }
        for key, entry in _catalog(site)["items"].items()
    }


def test_who_answered_everything_sees_every_module_done_and_a_tick_in_the_menu(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site, at="2026-11-21", stored=state(_everything(site)))
    catalog = _catalog(site)
    with_items = {entry["module"] for entry in catalog["items"].values()}
    modules = [module for module in catalog["modules"] if module["slug"] in with_items]
    assert len(modules) > 5
    learner.open("cursus/")
    for module in modules:
        row = learner.page.locator(f"[data-module='{module['slug']}'] .module__progress")
        expect(row).to_contain_text(said("module_finished"))
    learner.open(modules[0]["url"])
    ticks = learner.page.locator("#site-menu").get_by_role(
        "img", name=said("module_finished").lower()
    )
    expect(ticks).not_to_have_count(0)
    learner.open("")
    expect(learner.page.get_by_role("link", name=said("end_test"))).to_be_visible()


def test_a_question_of_every_module_is_asked_again_from_its_own_page(
    site: Site, new_learner: NewLearner
) -> None:
    items = _everything(site)
    due: dict[str, str] = {}
    for key, entry in _catalog(site)["items"].items():
        if entry["kind"] in CHOSEN_BY_INDEX:
            due.setdefault(entry["module"], key)
    for key in due.values():
        items[key] |= {"gap": 1, "score": 0}
    learner = new_learner(site=site, at="2026-11-21", stored=state(items))
    learner.open("cursus/herhalen/")
    for key in sorted(due.values()):
        item = learner.page.locator(".review__item [data-item]")
        expect(item).to_have_attribute("data-item", key)
        expect(item).to_have_attribute("data-state", "open")
        item.locator("label.option").first.click()
        have_checked(item)
        expect(item.locator(".feedback").first).to_be_visible()
        learner.button("review_next").click()
    status = learner.page.get_by_role("status")
    expect(status.filter(has_text=said("review_none"))).to_be_focused()


def test_above_the_question_that_is_asked_again_stands_one_line(site: Site) -> None:
    above = re.search(r"</h1>(.*?)<activity-herhalen", site.html("cursus/herhalen/"), re.DOTALL)
    assert above is not None
    assert len(re.findall(r"<(?:p|li|h2)\b", above[1])) == 1
    assert len(re.sub(r"<[^>]+>", "", above[1]).strip()) < 80


def test_the_last_module_counts_its_steps_in_the_order_in_which_one_takes_them(site: Site) -> None:
    pages = next(one["pages"] for one in _catalog(site)["modules"] if one["slug"] == "afronden")
    names = [page["url"].split("/")[-2] for page in pages]
    # A test that was passed leads to its proof, and that to what one goes and does.
    assert names == ["eindtoets", "certificaat", "actieplan"]
    for number, page in enumerate(pages, 1):
        assert f"Stap {number} van 3" in site.html(page["url"])


def _hand_in(learner: Learner, *, right: bool) -> list[str]:
    """Make the final test with nothing but right or wrong answers; gives what was asked."""
    learner.button("test_start").click()
    drawn = learner.drawn
    for key in drawn:
        learner.item(key).evaluate(ANSWER, right)
    learner.button("test_submit").click()
    return drawn


def test_in_the_final_test_a_number_counts_as_it_stands(
    site: Site, new_learner: NewLearner
) -> None:
    pool = _catalog(site)["pool"]
    number = next(key for key, entry in pool.items() if entry["kind"] == "getal")
    learner = new_learner(site=site, at="2026-11-21")
    test = {"ids": [number], "responses": {}, "flags": [], "seen": [], "results": []}
    learner.put(state({}, test=test | {"day": "2026-11-21", "count": 1}))
    learner.open(FINAL)

    item = learner.item(number)
    field = item.locator("fieldset input").first
    field.press_sequentially("46 bomen")
    field.press("Tab")
    expect(item.locator(".item__error")).to_have_text(said("getal.words", rest="bomen"))
    expect(field).to_have_attribute("aria-invalid", "true")
    answer = item.locator("[data-answer]").first.get_attribute("data-answer")
    field.fill(str(answer).replace(".", ","))
    field.press("Tab")
    expect(item.locator(".item__error")).to_have_count(0)
    learner.button("test_submit").click()
    expect(learner.page.get_by_role("heading").filter(has_text="100")).to_be_focused()
    # The result is told once; what is true of each answer waits in its heading until it is read.
    expect(item.get_by_role("heading", name=f"{said('question')} 1: goed")).to_have_count(1)
    expect(item.locator("[role=status]:not(:empty)")).to_have_count(0)


def test_the_real_final_test_is_failed_made_again_unseen_passed_and_leads_to_the_certificate(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site, at="2026-11-21", stored=state(_everything(site)))
    learner.open(FINAL)
    first = _hand_in(learner, right=False)
    pool = _catalog(site)["pool"]
    assert {pool[key]["module"] for key in first} >= {
        module["slug"] for module in _catalog(site)["modules"] if module["core"]
    } & {entry["module"] for entry in pool.values()}
    expect(learner.page.locator("activity-eindtoets h2:focus")).to_be_visible()
    assert learner.stored["test"]["results"][-1]["score"] < 0.5

    learner.comes_back().on_day("2026-11-22").open(FINAL)
    second = _hand_in(learner, right=True)
    assert len(second) == len(set(second)) == len(first) == 20
    assert not set(second) & set(first)
    expect(learner.page.get_by_role("heading").filter(has_text="100")).to_be_focused()
    assert learner.stored["test"]["results"][-1]["score"] == 1

    learner.page.get_by_role("link", name=said("test_certificate")).click()
    learner.ready()
    learner.page.get_by_label(said("certificate_name")).fill("Robin de Vries-Jansen")
    printed = learner.printed
    catalog = _catalog(site)
    followed = {entry["module"] for entry in catalog["items"].values()}
    modules = [one["title"] for one in catalog["modules"] if one["slug"] in followed]
    goals = [one["text"] for one in catalog["objectives"].values() if one["module"] in followed]
    limits = said("certificate_limits", address=site.url)
    named = learner.page.locator(".certificate__by").get_attribute("data-course")
    done = said("certificate_done", day="22 november 2026", course=named)
    for words in ["Robin de Vries-Jansen", done, limits, *modules, *goals]:
        assert "".join(words.split()) in printed, words
    learner.page.emulate_media(media="print")
    assert len(pdf_pages(learner.page.pdf(format="A4"))) == 1, "one sheet to hand over"
