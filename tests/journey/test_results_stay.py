"""What was earned stays to be seen, and a test that is being made goes on, whatever changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from journey import small_course
from journey.conftest import NewLearner, built_course
from journey.learner import RIGHT, WRONG, Learner, said, state
from journey.small_course import POOL_SIZE, choice, statement
from projects import bank
from servers import serve
from sites import Site, once

FINAL = "cursus/afronden/eindtoets/"
TEST = "cursus/eerste/toets/"


def _table(learner: Learner) -> Locator:
    return learner.page.get_by_role("table", name=said("test_per_objective"))


def _handed_in(learner: Learner, *options: int | None) -> list[str]:
    """Make a final test with these options; None leaves a question open. Gives what was asked."""
    learner.button("test_start").click()
    drawn = learner.drawn
    chosen = dict(zip(drawn, options, strict=True))
    learner.fill_in({key: option for key, option in chosen.items() if option is not None})
    for _ in range(2 if None in options else 1):
        learner.button("test_submit").click()
    expect(learner.button("test_retake")).to_be_visible()
    return drawn


def test_the_whole_result_of_a_final_test_is_there_on_every_later_visit(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21", stored=state({})).open(FINAL)
    first, *others = _handed_in(learner, WRONG, RIGHT, WRONG, None)
    told = _table(learner).inner_text()
    # The way on stands where the result is told, not under all questions.
    expect(learner.button("test_retake")).to_be_in_viewport()
    # Somebody reads back where the result says so, and comes back another day.
    _table(learner).get_by_role("link", name=small_course.TITLES["eerste"]).first.click()
    learner.comes_back().on_day("2026-11-30").open(FINAL)
    again = said("test_again", count=small_course.DRAWN, score=25)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()
    expect(learner.page.get_by_text(said("test_last", day="21 november 2026"))).to_be_visible()
    assert _table(learner).inner_text() == told
    for key, verdict in zip([first, *others], ["wrong", "right", "wrong", "skipped"], strict=True):
        expect(learner.item(key)).to_have_attribute("data-state", verdict)
    chosen = learner.item(first).locator(f"input[value='{WRONG}']")
    expect(chosen).to_be_checked()
    expect(learner.turn_to(first).locator(".feedback").first).to_be_visible()
    expect(learner.item(others[-1]).locator(".item__label")).to_contain_text(
        f": {said('test_skipped').lower()}"
    )
    link = _table(learner).get_by_role("link", name=said("test_question", number=1), exact=True)
    link.click()
    expect(learner.item(first)).to_be_in_viewport()
    # The learner has not looked at a question of the pool that was not asked.
    asked = learner.page.locator("[data-mode=test]")
    expect(asked).to_have_count(small_course.DRAWN)
    expect(asked.filter(visible=True)).to_have_count(1)
    learner.button("test_whole").click()
    expect(asked.filter(visible=True)).to_have_count(small_course.DRAWN)

    # The next result comes before it; of the first what was reached stays to be seen.
    learner.button("test_start").click()
    learner.fill_in(dict.fromkeys(learner.drawn, RIGHT))
    learner.button("test_submit").click()
    learner.comes_back().open(FINAL)
    passed = said("test_passed", score=100, cut=small_course.CUT)
    expect(learner.page.get_by_text(passed)).to_be_visible()
    learner.page.get_by_text(said("test_earlier", count=1)).click()
    earlier = said("test_of_day", day="21 november 2026", score=25)
    expect(learner.page.get_by_role("heading", name=earlier)).to_be_visible()
    expect(learner.page.get_by_role("link", name=said("test_certificate"))).to_be_visible()


def test_what_was_left_open_is_called_unanswered_and_not_hard(new_learner: NewLearner) -> None:
    learner = new_learner().open(FINAL)
    _, wrong, *open_ones = _handed_in(learner, RIGHT, WRONG, None, None)
    line = said("test_left_all", count=2, total=small_course.DRAWN)
    expect(learner.page.get_by_text(line, exact=True)).to_be_visible()
    pool = learner.catalog["pool"]
    rows = learner.page.locator(".objectives tr")
    left = [pool[key]["objective"] for key in open_ones]
    for objective in set(left):
        row = rows.filter(has_text=f"iets {objective}")
        expect(row).to_contain_text(said("test_left", count=left.count(objective)))
        # Whoever left it open can read it as well.
        lesson = learner.catalog["objectives"][objective].get("lesson")
        expect(row.locator(f"a[href='/{lesson}']")).to_have_count(1 if lesson else 0)
    hard = rows.filter(has_text=said("test_weak"))
    expect(hard).to_have_count(1)
    expect(hard).to_contain_text(f"iets {pool[wrong]['objective']}")
    # Its sign is that of nothing given, in the list of questions and in its own heading.
    marks = learner.page.locator(".test__overview a").evaluate_all(
        "links => links.map(({ dataset }) => dataset.mark)"
    )
    assert marks == ["right", "wrong", "skipped", "skipped"]
    heading = learner.item(open_ones[0]).locator(".item__label")
    expect(heading).to_have_attribute("data-verdict", "skipped")


def test_what_is_still_open_is_said_beside_the_button_and_leads_there(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FINAL)
    learner.button("test_start").click()
    drawn = learner.drawn
    for key in (drawn[0], drawn[2]):
        learner.choose(key, RIGHT)
    button = learner.button("test_submit")
    button.click()
    words = said("test_unanswered", numbers="2, 4")
    line = learner.page.get_by_role("status").filter(has_text=words)
    expect(line).to_be_focused()
    boxes = [place.bounding_box() for place in (line, button)]
    assert boxes[0] and boxes[1]
    assert 0 <= boxes[1]["y"] - boxes[0]["y"] - boxes[0]["height"] < 40
    expect(button).to_be_in_viewport()
    line.get_by_role("link", name="4", exact=True).click()
    expect(learner.item(drawn[3])).to_be_in_viewport()
    # Whoever answers more is asked anew, and of what was marked as well.
    learner.choose(drawn[3], RIGHT)
    expect(line).to_have_count(0)
    learner.choose(drawn[1], RIGHT)
    learner.turn_to(drawn[1]).get_by_label(said("test_flag")).check()
    learner.button("test_submit").click()
    marked = learner.page.get_by_role("status").filter(has_text=said("test_marked", numbers="2"))
    expect(marked).to_have_text(f"{said('test_marked', numbers='2')} {said('test_sure')}")
    # What is not marked any more is not named, and keeps nobody.
    learner.turn_to(drawn[1]).get_by_label(said("test_flag")).uncheck()
    expect(marked).to_have_count(0)
    learner.button("test_submit").click()
    expect(learner.button("test_retake")).to_be_visible()


def test_a_test_that_was_handed_in_in_another_tab_is_not_handed_in_again(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(stored=state({})).open(FINAL)
    learner.button("test_start").click()
    drawn = learner.drawn
    learner.choose(drawn[0], RIGHT)
    other = learner.another_tab().open(FINAL)
    assert other.drawn == drawn
    # Both go on: each shows what the other one chose.
    other.choose(drawn[1], RIGHT)
    learner.choose(drawn[2], WRONG)
    expect(learner.item(drawn[1]).locator(f"input[value='{RIGHT}']")).to_be_checked()
    expect(other.item(drawn[2]).locator(f"input[value='{WRONG}']")).to_be_checked()
    other.turn_to(drawn[3]).get_by_label(said("test_flag")).check()
    expect(learner.item(drawn[3]).get_by_label(said("test_flag"))).to_be_checked()
    for _ in range(2):
        other.button("test_submit").click()
    expect(other.button("test_retake")).to_be_visible()
    # The first tab shows the same result, and has nothing to hand in.
    again = said("test_again", count=small_course.DRAWN, score=50)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()
    expect(learner.button("test_submit")).to_have_count(0)
    assert _table(learner).inner_text() == _table(other).inner_text()
    (result,) = learner.stored["test"]["results"]
    assert result["score"] == 0.5
    # A test that is begun in one tab goes on in the other.
    learner.button("test_start").click()
    begun = learner.drawn
    other.button("test_retake").click()
    assert other.drawn == begun
    other.page.close()


def _pool(version: int) -> str:
    """The pool of the final test, as it was and as a newer version of the course has it."""
    names = list(small_course.OBJECTIVES)
    items = []
    for number in range(POOL_SIZE):
        make = statement if number % 2 else choice
        items.append(make(f"eind-{number}", names[number % len(names)]))
    if version == 1:
        return bank("".join(items), module="tweede")
    first = "      - {tekst: Dit klopt, juist: true, waarom: Zo is het.}\n"
    new = "      - {tekst: Dit is nieuw, waarom: Dat past niet.}\n"
    items[2] = items[2].replace(first, new + first)
    other = "      - {tekst: Dit klopt niet, waarom: Zo is het juist niet.}\n"
    items[4] = items[4].replace(other, "").replace(first, other + first)
    items[6] = items[6].replace("Dit klopt,", "Dit klopt wel,")
    items[1] = items[1].replace("    soort:", "    status: vervallen\n    soort:")
    items[8] = items[8].replace("Wat klopt er", "Wat is er waar").replace("Zo is het.", "Precies.")
    items[10] = choice("eind-10", names[0])
    # One left, and most of the others stand elsewhere.
    return bank("".join([items[0], *reversed(items[1:11])]), module="tweede")


CHANGES = {
    0: ("nothing", "kept"),
    1: ("retired", "gone"),
    2: ("a new first option", "changed"),
    3: ("stands elsewhere in the file", "kept"),
    4: ("its options in another order", "changed"),
    5: ("stands elsewhere in the file", "kept"),
    6: ("an option has other words", "changed"),
    7: ("nothing was answered", "open"),
    8: ("its stem and a reason were mended", "kept"),
    9: ("half of the test stands elsewhere", "kept"),
    10: ("belongs to another objective", "kept"),
    11: ("taken out of the pool", "gone"),
}
WORDS = {
    "kept": "test_answered",
    "open": "test_open",
    "changed": "test_changed_short",
}


@pytest.fixture(scope="module")
def newer_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course with a pool in which questions changed, moved and were retired."""

    def make(folder: Path) -> None:
        built_course(folder, changes={"quizzes/toetsen/eindtoets.yml": _pool(2)})

    return once(tmp_path_factory, "small-course-newer", make) / "site"


def test_a_final_test_goes_on_in_a_newer_version_and_asks_again_only_what_changed(
    new_learner: NewLearner,
    course_site: Site,
    newer_site: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(course_site.folder, folder)
    with serve(folder) as url:
        learner = new_learner(site=Site(folder, url), stored=state({}))
        _draw_all(learner)
        learner.open(FINAL)
        learner.button("test_start").click()
        order = learner.drawn
        assert len(order) == POOL_SIZE
        numbers = [int(key.rpartition("-")[2]) for key in order]
        learner.fill_in(
            {
                key: WRONG if number in (2, 3) else RIGHT
                for key, number in zip(order, numbers, strict=True)
                if CHANGES[number][1] != "open"
            }
        )
        learner.turn_to("eindtoets/eind-4").get_by_label(said("test_flag")).check()
        learner.turn_to("eindtoets/eind-5").get_by_label(said("test_flag")).check()

        # The course is published anew while the test is being made.
        shutil.copytree(newer_site, folder, dirs_exist_ok=True)
        learner.comes_back()
        _draw_all(learner)
        learner.open(FINAL)
        assert learner.drawn == [
            key for key, number in zip(order, numbers, strict=True) if CHANGES[number][1] != "gone"
        ]
        links = learner.page.get_by_role("list", name=said("test_overview")).get_by_role("link")
        told = dict(zip(learner.drawn, links.all_inner_texts(), strict=True))
        rows = [_row(learner, told, number) for number in sorted(CHANGES)]
        with capsys.disabled():
            print(_printed(rows))
        assert [row["became"] for row in rows] == [became for _, became in CHANGES.values()]
        status = learner.page.locator(".test__status")
        expect(status).to_contain_text(said("test_resumed", done=6))
        expect(status).to_contain_text(said("test_resumed_changed", count=3))
        expect(status).to_contain_text(said("test_gone", count=2))
        # Flags stay, also of what is asked again.
        for number in (4, 5):
            flag = learner.item(f"eindtoets/eind-{number}").get_by_label(said("test_flag"))
            expect(flag).to_be_checked()

        # What is not chosen anew counts as open, never as something that was not chosen.
        learner.button("test_submit").click()
        expect(learner.page.locator(".test__asked")).to_be_focused()
        learner.choose("eindtoets/eind-6", RIGHT)
        changed = learner.item("eindtoets/eind-6").locator(".item__status")
        expect(changed).to_be_empty()
        for _ in range(2):
            learner.button("test_submit").click()
        expect(learner.button("test_retake")).to_be_visible()
        (result,) = learner.stored["test"]["results"]
        # Of ten that are left: five right and one wrong that were kept, one chosen anew.
        assert result["score"] == pytest.approx(6 / 10)


def _draw_all(learner: Learner) -> None:
    """The course as built, with a test that asks the whole pool."""
    path = learner.site.folder / "assets" / "itembank" / "catalog.json"

    def answer(route: Any) -> None:
        catalog = json.loads(path.read_text(encoding="utf-8"))
        route.fulfill(json=catalog | {"draw": POOL_SIZE})

    learner.page.route("**/catalog.json", answer)


def _row(learner: Learner, overview: dict[str, str], number: int) -> dict[str, str]:
    """What became of the answer to a question, as the page shows it."""
    change, _ = CHANGES[number]
    item = learner.item(f"eindtoets/eind-{number}")
    row = {"question": f"eind-{number}", "change": change}
    if item.count() == 0:
        return row | {"chosen": "-", "became": "gone", "told": "-"}
    chosen = item.locator("fieldset input:checked")
    shown = [label.inner_text() for label in item.locator("label.option:has(:checked)").all()]
    words = overview[f"eindtoets/eind-{number}"].partition(": ")[2].partition(",")[0]
    became = next(
        name for name, text in WORDS.items() if said(text).partition(",")[0] == words.strip()
    )
    told = item.locator(".item__status").inner_text()
    assert (told == said("test_changed")) == (became == "changed")
    assert (chosen.count() == 1) == (became == "kept")
    if became == "kept":
        wanted = WRONG if number in (2, 3) else RIGHT
        assert chosen.get_attribute("value") == str(wanted)
    return row | {"chosen": ", ".join(shown) or "-", "became": became, "told": told or "-"}


def _printed(rows: list[dict[str, str]]) -> str:
    widths = {name: max(len(name), *(len(row[name]) for row in rows)) for name in rows[0]}
    lines = [{name: name for name in rows[0]}, *rows]
    return "\n" + "\n".join(
        "  ".join(line[name].ljust(width) for name, width in widths.items()).rstrip()
        for line in lines
    )


def test_what_is_half_filled_in_is_there_again_and_does_not_count_as_answered(
    site: Site, new_learner: NewLearner
) -> None:
    """With the questions of the real course: rows, and a number that is no number yet."""
    learner = new_learner(site=site, at="2026-11-21").open(FINAL)
    pool = learner.catalog["pool"]
    kinds = ("koppel", "indeling", "getal", "meerkeuze")
    ids = [next(key for key, entry in pool.items() if entry["kind"] == kind) for kind in kinds]
    test = {"ids": ids, "responses": {}, "flags": [], "seen": [], "results": []}
    learner.put(state({}, test=test | {"day": "2026-11-21", "count": 1}))
    learner.open(FINAL)
    learner.button("test_whole").click()
    pairs, groups, number, many = (learner.item(key) for key in ids)
    pairs.locator("select").nth(1).select_option(index=2)
    groups.locator("fieldset.card").first.locator("label").nth(1).click()
    # What is said of the number when it is left moves nothing from under the pointer.
    number.locator("fieldset input").first.fill("46%")
    many.locator("label.option").nth(1).click()
    many.get_by_label(said("test_flag")).check()
    before = learner.page.locator("[data-mode=test]:visible").evaluate_all(_CONTROLS)

    learner.comes_back().on_day("2026-11-24").open(FINAL)
    assert learner.drawn == ids
    # The question that was marked last is answered: it goes on at the first that is not.
    expect(learner.item(ids[0])).to_be_visible()
    learner.button("test_whole").click()
    assert learner.page.locator("[data-mode=test]:visible").evaluate_all(_CONTROLS) == before
    links = learner.page.get_by_role("list", name=said("test_overview")).get_by_role("link")
    half = said("test_half")
    # One option where more are asked for is not complete, and can be handed in.
    expect(links).to_have_text(
        [f"1: {half}", f"2: {half}", f"3: {half}", f"4: {half}, {said('test_flagged')}"]
    )
    learner.button("test_submit").click()
    words = said("test_unanswered", numbers="1, 2, 3")
    expect(learner.page.get_by_role("status").filter(has_text=words)).to_be_focused()
    # What is taken away does not come back.
    learner.item(ids[2]).locator("fieldset input").first.fill("")
    learner.comes_back().open(FINAL)
    expect(learner.item(ids[2]).locator("fieldset input").first).to_have_value("")


_CONTROLS = """items => items.map((item) =>
  [...item.querySelectorAll("input, select")].map(({ type, checked, value }) =>
    ["radio", "checkbox"].includes(type) ? checked : value))"""


def test_a_module_test_tells_per_objective_what_was_reached_and_where_to_look_again(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(stored=state({})).open(TEST)
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie", RIGHT)
    ended = ".ending__title"
    expect(learner.page.locator(ended)).to_be_visible()
    told = _table(learner).inner_text()
    learner.comes_back().open(TEST)
    expect(learner.page.locator(ended)).to_be_visible()
    assert _table(learner).inner_text() == told
    # On paper it goes along, without the ways on.
    printed = learner.printed
    for words in (said("bank_result", right=1, partly=0, wrong=1), said("test_weak")):
        assert "".join(words.split()) in printed
    assert "".join(said("bank_retry").split()) not in printed
    rows = _table(learner).locator("tbody tr")
    expect(rows).to_have_count(2)
    # On a telephone the parts of a row stand below each other.
    learner.page.set_viewport_size({"width": 390, "height": 844})
    for part in rows.first.locator("th, td").all():
        whole = "part => part.clientWidth / part.parentElement.clientWidth"
        assert part.evaluate(whole) == 1
    named = "part => getComputedStyle(part, '::before').content"
    assert rows.first.locator("td").last.evaluate(named) == f'"{said("test_read")}: "'
    learner.page.set_viewport_size({"width": 1280, "height": 720})
    expect(rows.nth(0)).to_contain_text(
        said("test_share", percent=0, questions=said("end_question"))
    )
    expect(rows.nth(1)).to_contain_text(
        said("test_share", percent=100, questions=said("end_question"))
    )
    expect(rows.nth(0)).to_contain_text(said("test_weak"))
    again = _table(learner).get_by_role("link")
    # The lesson and the heading that teach it, and the question that went wrong.
    expect(again).to_have_text(["De les (Een les)", said("test_question", number=1)])
    expect(again.first).to_have_attribute("href", "/cursus/eerste/les/#de-les")
    again.last.click()
    expect(learner.item("eerste/twee")).to_be_in_viewport()
    expect(learner.item("eerste/twee")).to_have_attribute("data-state", "wrong")


def test_a_question_that_changed_since_is_told_in_the_result_of_its_module(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    items = {
        "eerste/twee": learner.attempt("eerste/twee", revision="00000000"),
        "eerste/drie": learner.attempt("eerste/drie"),
    }
    learner.put(state(items))
    learner.open(TEST)
    rows = _table(learner).locator("tbody tr")
    expect(rows.nth(0)).to_contain_text(said("test_open"))
    expect(rows.nth(0).get_by_role("link")).to_have_text(said("test_question", number=1))
    expect(rows.nth(1)).to_contain_text(
        said("test_share", percent=100, questions=said("end_question"))
    )
