"""What a reader typed: kept after a yes, there again, asked about before it would be gone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from journey.conftest import NewLearner
from journey.learner import Learner, first_activity, said, state
from sites import Site

PROGRESS = "cursus/voortgang/"
KINDS = ("open", "checklist", "participatieplan", "actieplan")
# The plans keep their fields as a checklist does.
PLANS = [pytest.param(kind, marks=pytest.mark.alles) for kind in KINDS[2:]]
WORDS = "Eerst bellen,\ndan <b>samen</b> langs 'De Brug' & verder"
# Counts the listeners that ask before a page is left.
LISTENERS = """
window.asking = 0;
for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
  const own = window[name].bind(window);
  window[name] = (type, ...rest) => {
    if (type === "beforeunload") window.asking += step;
    own(type, ...rest);
  };
}
"""
# A browser without room, from the moment a test says so.
FULL = """
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (window.full) throw new DOMException("full", "QuotaExceededError");
  set.call(this, key, value);
};
"""


@pytest.fixture
def reader(new_learner: NewLearner, site: Site) -> Learner:
    """Someone on the pages of the real course."""
    return new_learner(site=site, at="2026-11-29", scripts=[LISTENERS, FULL])


@pytest.mark.parametrize("kind", [*KINDS[:2], *PLANS])
def test_what_is_typed_is_offered_to_be_kept_once_and_stands_there_the_next_time(
    kind: str, reader: Learner
) -> None:
    key, page = first_activity(reader.site, kind)
    reader.open(page)
    area = _areas(reader, key).first
    expect(reader.page.locator(".consent")).to_have_count(0)
    _type(area, WORDS)
    line = reader.item(key).locator(".consent")
    expect(line).to_contain_text(said("consent_offer"))
    assert reader.storage == {}
    reader.remembered()
    if kind != "open":
        _type(_areas(reader, key).nth(1), "Nog een veld")
    expect(reader.page.locator(".consent")).to_have_count(1)
    reader.open(page)
    expect(_areas(reader, key).first).to_have_value(WORDS)
    if kind != "open":
        expect(_areas(reader, key).nth(1)).to_have_value("Nog een veld")
    assert _left(reader.page) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.alles
def test_the_browser_asks_before_typed_text_would_be_gone_and_only_then(
    kind: str, reader: Learner
) -> None:
    key, page = first_activity(reader.site, kind)
    reader.open(page)
    area = _areas(reader, key).first
    area.click()
    assert (_asking(reader), _left(reader.page)) == (0, [])
    area = _areas(reader, key).first
    _type(area, WORDS)
    expect(reader.page.locator(".consent")).to_be_visible()
    assert (_asking(reader), _left(reader.page)) == (1, ["beforeunload"])
    area = _areas(reader, key).first
    _type(area, "Weg ermee")
    area.fill("")
    assert (_asking(reader), _left(reader.page)) == (0, [])
    # Who said no to keeping is still asked about words: a slip would take them along.
    _type(_areas(reader, key).first, WORDS)
    reader.button("consent_no").click()
    assert _left(reader.page) == ["beforeunload"]


def test_the_browser_does_not_ask_for_answers_and_ticks_unless_it_said_that_they_are_kept(
    reader: Learner,
) -> None:
    key, page = first_activity(reader.site, "checklist")
    reader.open(page)
    reader.item(key).get_by_role("checkbox").first.check()
    expect(reader.item(key).locator(".consent")).to_be_visible()
    assert (_asking(reader), _left(reader.page)) == (0, [])
    reader.item(key).get_by_role("checkbox").first.check()
    reader.button("consent_no").click()
    expect(reader.page.get_by_text(said("consent_refused"))).to_be_focused()
    assert (_asking(reader), _left(reader.page)) == (0, [])
    reader.item(key).get_by_role("checkbox").first.check()
    reader.remembered()
    assert (_asking(reader), _left(reader.page)) == (0, [])
    expect(reader.item(key).get_by_role("checkbox").first).to_be_checked()
    reader.page.evaluate("window.full = true")
    reader.item(key).get_by_role("checkbox").nth(1).check()
    reader.page.wait_for_function("window.asking")
    assert _left(reader.page) == ["beforeunload"]


def test_the_browser_asks_before_a_final_test_that_nothing_keeps_is_left(reader: Learner) -> None:
    reader.open("cursus/afronden/eindtoets/")
    assert _left(reader.page) == []
    reader.open("cursus/afronden/eindtoets/")
    reader.button("test_start").click()
    expect(reader.page.locator(".test__overview li").first).to_be_visible()
    assert _left(reader.page) == ["beforeunload"]


def test_two_tabs_that_write_in_one_field_both_keep_their_words(reader: Learner) -> None:
    key, page = first_activity(reader.site, "participatieplan")
    reader.open(page)
    _type(_areas(reader, key).first, "Samen")
    reader.remembered()
    tab = reader.another_tab().open(page)
    expect(_areas(tab, key).first).to_have_value("Samen")
    # Both go on before either hears of the other; a page in sight is not told while it types.
    _areas(tab, key).first.press_sequentially(" daar")
    _type(_areas(reader, key).first, "Samen hier", blur=True)
    _areas(tab, key).first.blur()
    other = tab.page.locator(".typed__other")
    expect(other.locator(".typed__words")).to_have_text("Samen hier")
    other.get_by_role("button", name=said("typed_take")).click()
    both = "Samen daar\n\nSamen hier"
    expect(_areas(tab, key).first).to_have_value(both)
    expect(other).to_have_count(0)
    expect(_areas(reader, key).first).to_have_value(both)
    expect(reader.page.locator(".typed__other")).to_have_count(0)


def test_a_full_field_and_a_full_browser_are_told_under_the_field(reader: Learner) -> None:
    key, page = first_activity(reader.site, "open")
    reader.open(page)
    area = _areas(reader, key).first
    most = int(area.get_attribute("maxlength") or "0")
    area.click()
    area.evaluate("(area, count) => { area.value = 'x'.repeat(count) }", most - 1)
    reader.page.keyboard.insert_text("yz")
    line = reader.page.locator(".typed__status")
    expect(line).to_have_text(said("typed_full", count=f"{most:,}".replace(",", ".")))
    reader.remembered()
    reader.page.evaluate("window.full = true")
    _type(area, "Hier is geen ruimte voor", blur=True)
    expect(line).to_have_text(said("typed_unsaved"))
    assert _left(reader.page) == ["beforeunload"]
    expect(_areas(reader, key).first).to_have_value(f"{'x' * (most - 1)}y")


@pytest.mark.alles
def test_who_was_remembered_before_typed_text_went_along_is_told_that_it_does_now(
    reader: Learner,
) -> None:
    key, page = first_activity(reader.site, "open")
    reader.put({"version": 1, "items": {}, "ticks": {}})
    reader.open(page)
    _type(_areas(reader, key).first, WORDS)
    expect(reader.page.locator(".consent")).to_have_text(said("typed_kept"))
    _areas(reader, key).first.blur()
    assert reader.stored["texts"][key]["words"] == WORDS
    reader.open(page)
    _areas(reader, key).first.press_sequentially(" en nog wat")
    expect(_areas(reader, key).first).to_be_focused()
    expect(reader.page.locator(".consent")).to_have_count(0)


def test_the_page_about_progress_shows_each_text_with_its_size_and_wipes_one_or_all(
    reader: Learner,
) -> None:
    plan, _ = first_activity(reader.site, "participatieplan")
    own, page = first_activity(reader.site, "open")
    reader.open(page)
    field, label = _first_field(reader, "participatieplan")
    reader.put(_typed({f"{plan}/{field}": WORDS, own: "Lang " * 300}))
    reader.open(PROGRESS)
    box = reader.page.locator(".progress__typed")
    expect(box.get_by_role("heading", level=2)).to_have_text(said("typed_heading"))
    expect(reader.page.locator(".progress__kept")).to_contain_text(said("kept_texts", count=2))
    expect(reader.page.get_by_text(said("kept_nothing"))).to_have_count(0)
    values = {"size": said("typed_signs", count="1.555"), "kilobytes": "1,6"}
    expect(box).to_contain_text(said("typed_total", count=said("typed_count", count=2), **values))
    group = box.locator("details").filter(has_text=said("typed_signs", count=len(WORDS)))
    group.locator("summary").click()
    expect(group.get_by_role("heading", level=3)).to_have_text(label)
    expect(group.locator(".typed__words")).to_have_text(WORDS)
    expect(group.locator("b")).to_have_count(0)
    wipe = group.get_by_role("button", name=said("typed_wipe"))
    wipe.click()
    expect(box.get_by_text(said("typed_wipe_sure"))).to_be_visible()
    wipe.click()
    told = reader.page.get_by_role("status")
    expect(told.filter(has_text=said("typed_wiped"))).to_be_focused()
    expect(box.locator("details")).to_have_count(1)
    assert WORDS not in reader.storage["itembank:/"]
    everything = box.get_by_role("button", name=said("typed_wipe_all"))
    everything.click()
    everything.click()
    expect(box).to_be_hidden()
    # The part with the texts is gone, and what was done is still told.
    expect(told.filter(has_text=said("typed_wiped_all"))).to_be_focused()
    assert "Lang" not in reader.storage["itembank:/"]
    assert list(reader.stored["items"]) == ["weg/vraag"]


@pytest.mark.parametrize("kind", ["checklist", "participatieplan", "open"])
def test_from_a_text_a_link_leads_to_the_very_field_it_was_typed_in(
    kind: str, reader: Learner
) -> None:
    key, page = first_activity(reader.site, kind)
    reader.open(page)
    area = reader.item(key).locator("textarea").last
    name = (area.get_attribute("name") or "").removeprefix("note-")
    reader.put(_typed({key if kind == "open" else f"{key}/{name}": WORDS}))
    reader.open(PROGRESS)
    box = reader.page.locator(".progress__texts")
    box.locator("summary").click()
    way = box.get_by_role("link", name=said("typed_place"))
    fragment = re.compile("#.+--" + ("" if kind == "open" else f".*{re.escape(name)}$"))
    expect(way).to_have_attribute("href", fragment)
    way.click()
    reader.ready()
    expect(area).to_have_value(WORDS)
    expect(area).to_be_in_viewport(ratio=1)


@pytest.mark.alles
def test_a_file_takes_what_was_typed_along_or_leaves_it_out(
    reader: Learner, new_learner: NewLearner, site: Site, tmp_path: Path
) -> None:
    key, page = first_activity(site, "open")
    reader.put(_typed({key: WORDS}))
    reader.open(PROGRESS)
    whole = _saved(reader, tmp_path / "whole.json")
    reader.page.get_by_label(said("save_without")).check()
    without = _saved(reader, tmp_path / "without.json")
    assert json.loads(whole.read_text(encoding="utf-8")) == reader.stored
    assert json.loads(without.read_text(encoding="utf-8")) == reader.stored | {"texts": {}}
    other = new_learner(site=site, at="2026-11-29").open(PROGRESS)
    other.button("consent_yes").click()
    for file, words in (
        (without, said("imported", count=1)),
        (whole, said("imported_texts", count=1, texts=1)),
    ):
        other.page.get_by_label(said("load_file")).set_input_files(file)
        expect(other.page.locator(".item__status").first).to_contain_text(words)
    assert other.stored == reader.stored
    other.open(page)
    expect(_areas(other, key).first).to_have_value(WORDS)


def _areas(learner: Learner, key: str) -> Locator:
    return learner.item(key).locator("textarea")


def _first_field(learner: Learner, kind: str) -> tuple[str, str]:
    """The name of the first field of a plan, and its label."""
    key, page = first_activity(learner.site, kind)
    learner.open(page)
    field = learner.item(key).locator(".plan__field").first
    name = field.locator("textarea").get_attribute("name") or ""
    return name, field.locator("label").inner_text()


def _type(area: Locator, words: str, *, blur: bool = False) -> None:
    """Put words in a field as a reader does: a browser asks nothing of who touched nothing."""
    area.click()
    area.fill(words)
    if blur:
        area.blur()


def _typed(texts: dict[str, str]) -> dict[str, Any]:
    """What is kept of someone who wrote this, and answered one question."""
    written = {key: {"words": text, "day": "2026-11-28", "count": 1} for key, text in texts.items()}
    own = {"revision": "deadbeef", "score": 1, "response": [0], "day": "2026-11-28", "count": 1}
    return state({"weg/vraag": own}, texts=written)


def _asking(learner: Learner) -> int:
    """How many listeners would ask, when this page is left."""
    found: int = learner.page.evaluate("window.asking")
    return found


def _left(page: Page) -> list[str]:
    """Load the page anew: what the browser asked before it did."""
    asked: list[str] = []

    def hear(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", hear)
    page.reload()
    page.remove_listener("dialog", hear)
    expect(page.locator("[data-kind]:not([data-ready]):is([data-item])")).to_have_count(0)
    return asked


def _saved(learner: Learner, path: Path) -> Path:
    with learner.page.expect_download() as taken:
        learner.button("save_file").click()
    taken.value.save_as(path)
    return path


def test_a_plan_kept_before_it_asked_for_interests_has_all_its_words_and_an_empty_field(
    reader: Learner,
) -> None:
    key, page = first_activity(reader.site, "participatieplan")
    reader.open(page)
    names = [str(area.get_attribute("name")) for area in _areas(reader, key).all()]
    # The plan of version 0.1.0: every field but one, each under its own name.
    older = {name: f"Oud antwoord bij {name}" for name in names if name != "belangen"}
    reader.put(
        {
            "version": 2,
            "items": {},
            "ticks": {},
            "texts": {
                f"{key}/{name}": {"words": words, "day": "2026-11-21", "count": 1}
                for name, words in older.items()
            },
        }
    )
    reader.open(page)
    for name, words in older.items():
        expect(reader.item(key).locator(f"[name={name}]")).to_have_value(words)
    expect(reader.item(key).locator("[name=belangen]")).to_have_value("")
