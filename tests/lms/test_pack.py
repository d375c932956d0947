"""What an LMS keeps between visits fits, comes back, and survives a new edition of the course."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from itembank.export import File
from itembank.export.shell import FOLDER
from javascript.asking import asking
from lms.test_packages import unzipped
from projects import write_files

MOST = 4096
DAY = "2026-11-21"
Call = Callable[..., Any]
BODY = """
  const [name, given] = one;
  const own = (value) =>
    Array.isArray(value?.read) ? { ...value, read: new Set(value.read) } : value;
  const last = name === "resultOf" ? new Set(given.pop()) : null;
  try {
    const found = module[name](...given.map(own), ...(last ? [last] : []));
    return found?.read ? { ...found, read: [...found.read] } : found;
  } catch (error) {
    return error.code ?? String(error);
  }
"""


@pytest.fixture(scope="module")
def files(all_packages: dict[str, dict[str, File]]) -> dict[str, bytes]:
    return unzipped(all_packages["scorm12"][""])


@pytest.fixture(scope="module")
def course(files: dict[str, bytes]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the shell of the whole course knows: plan and catalog. Do not change them."""
    plan, catalog = (
        json.loads(files[f"assets/itembank/{name}.json"])
        for name in ("export/lms/course", "catalog")
    )
    return plan, catalog


@pytest.fixture
def call(files: dict[str, bytes], tmp_path: Path) -> Iterator[Call]:
    """``call(module, function, *arguments)``: a function of the shell, as it is in the package.

    Sets travel as lists; an exception gives its ``code``.
    """
    write_files(tmp_path, files)
    with asking(tmp_path / FOLDER) as ask:

        def run(module: str, function: str, *given: Any) -> Any:
            (found,) = ask({"module": f"{module}.js"}, BODY, [[function, list(given)]])
            return found

        yield run


def everything(catalog: dict[str, Any], plan: dict[str, Any]) -> dict[str, Any]:
    """The state of somebody who did all there is: items, checklists and three final tests."""
    items = {
        key: {
            "revision": entry["revision"],
            "score": [1, 0, 1 / 3, 0.5, 2 / 3][number % 5],
            "response": [0],
            "day": "2026-03-09",
            "count": 1,
            **([{}, {"sure": False, "gap": 1}, {"sure": True, "gap": 30}][number % 3]),
        }
        for number, (key, entry) in enumerate(catalog["items"].items())
    }
    ticks = {
        key: {"ids": list(points), "day": DAY, "count": 1}
        for key, (_, points) in plan["lists"].items()
    }
    result = {"day": DAY, "count": 1, "objectives": {}}
    test = {
        **{"ids": list(catalog["pool"])[:20], "responses": {}, "flags": [], "day": DAY, "count": 9},
        "seen": list(catalog["pool"]),
        "results": [{**result, "count": n + 1, "score": s} for n, s in enumerate([0.4, 0.85, 0.7])],
    }
    return {"version": 2, "items": items, "ticks": ticks, "texts": {}, "test": test}


def kept(state: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"state": state, "best": 85, "completed": True, "passed": True, "read": []} | more


def without(attempt: dict[str, Any]) -> dict[str, Any]:
    return {**attempt, "response": None}


def test_the_whole_real_course_fits_and_comes_back(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]], capsys: Any
) -> None:
    plan, catalog = course
    state = everything(catalog, plan)
    text = call("pack", "pack", kept(state), plan, catalog, MOST)
    with capsys.disabled():
        print(f"\n{len(state['items'])} items and all the rest: {len(text)} characters")
    assert text.startswith("1f.")
    assert len(text) <= MOST
    back = call("pack", "unpack", text, plan, catalog)
    assert (back["best"], back["completed"], back["passed"]) == (85, True, True)
    assert back["state"]["items"] == {key: without(one) for key, one in state["items"].items()}
    assert back["state"]["ticks"] == state["ticks"]
    test = back["state"]["test"]
    assert (test["seen"], test["ids"]) == (state["test"]["seen"], [])
    assert [(one["day"], one["score"]) for one in test["results"]] == [
        (DAY, 0.4),
        (DAY, 0.85),
        (DAY, 0.7),
    ]


@pytest.mark.parametrize(("room", "level"), [(2000, "s"), (400, "d")])
def test_with_less_room_detail_goes_and_nothing_is_cut(
    room: int, level: str, call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = course
    state = everything(catalog, plan)
    text = call("pack", "pack", kept(state), plan, catalog, room)
    assert text.startswith(f"1{level}.")
    assert len(text) <= room
    back = call("pack", "unpack", text, plan, catalog)
    assert back["state"]["items"].keys() == state["items"].keys()
    right = {key for key, one in state["items"].items() if one["score"] == 1}
    assert {key for key, one in back["state"]["items"].items() if one["score"] == 1} == right
    assert back["best"] == 85
    assert max(one["score"] for one in back["state"]["test"]["results"]) == 0.85


def test_a_course_of_a_thousand_questions_fits(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = course
    entry = next(iter(catalog["items"].values()))
    catalog = {**catalog, "items": {f"bank/vraag-{n}": entry for n in range(1000)}}
    plan = {**plan, "keys": {key: f"{n:04d}" for n, key in enumerate(catalog["items"])}}
    text = call("pack", "pack", kept(everything(catalog, plan)), plan, catalog, MOST)
    assert len(text) <= MOST
    assert len(call("pack", "unpack", text, plan, catalog)["state"]["items"]) == 1000


def test_a_new_edition_keeps_what_still_fits(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = course
    text = call("pack", "pack", kept(everything(catalog, plan)), plan, catalog, MOST)
    gone, changed, *rest = catalog["items"]
    items = {key: catalog["items"][key] for key in reversed([changed, *rest])}
    items[changed] = {**items[changed], "revision": "ffffffff"}
    newer = {**catalog, "items": {"nieuw/een": items[rest[0]], **items}}
    keys = {key: mark for key, mark in plan["keys"].items() if key != gone}
    edition = {**plan, "edition": "zzzz", "keys": {**keys, "nieuw/een": "zzzz"}}
    back = call("pack", "unpack", text, edition, newer)["state"]["items"]
    assert gone not in back
    assert "nieuw/een" not in back
    assert back[changed]["revision"] == "00000000"
    assert {back[key]["revision"] for key in rest} == {items[key]["revision"] for key in rest}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3f.zzzz.AAA.....", "newer"),
        ("2f.zzzz.AAA....", "damaged"),
        ("", "damaged"),
        ("1f.zzzz.AAA", "damaged"),
        ("1x.zzzz.AAA....", "damaged"),
        ('{"version": 1}', "damaged"),
        ("1f.zzzz.AAA.<b>....", "damaged"),
        ("1f.zzzz.AAA.é...", "damaged"),
    ],
)
def test_what_is_no_progress_of_this_course_is_refused(
    text: str, code: str, call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    assert call("pack", "unpack", text, *course) == code


def test_what_was_shortened_on_its_way_gives_what_is_left(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = course
    text = call("pack", "pack", kept(everything(catalog, plan)), plan, catalog, MOST)
    parts = text.split(".")
    half = ".".join([*parts[:3], parts[3][:995], parts[4][:30], parts[5][:7], ""])
    back = call("pack", "unpack", half, plan, catalog)
    assert len(back["state"]["items"]) == 99
    assert back["best"] == 85


def test_pages_that_were_read_come_back(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan = {**course[0], "goal": "read", "read": {"cursus/a.html": "aa", "cursus/b.html": "bb"}}
    catalog = {**course[1], "items": {}, "pool": {}}
    empty = {"version": 2, "items": {}, "ticks": {}, "texts": {}}
    given = kept(empty, best=None, completed=False, passed=False, read=["cursus/b.html"])
    text = call("pack", "pack", given, plan, catalog, MOST)
    back = call("pack", "unpack", text, plan, catalog)
    assert back == {**given, "state": empty}


def _result(
    call: Call, plan: dict[str, Any], catalog: dict[str, Any], state: Any, read: Any = ()
) -> Any:
    return call("result", "resultOf", plan, catalog, state, list(read))


def test_a_module_is_passed_when_it_is_done_with_a_score_from_the_cut_score_up(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = {**course[0], "goal": "module"}, {**course[1], "pool": {}}
    items = dict(list(catalog["items"].items())[:10])
    catalog = {**catalog, "items": items, "cut": 70}

    def state(*scores: float) -> dict[str, Any]:
        attempts = {
            key: {
                "revision": entry["revision"],
                "score": score,
                "response": None,
                "day": DAY,
                "count": 1,
            }
            for (key, entry), score in zip(items.items(), scores, strict=False)
        }
        return {"version": 2, "items": attempts, "ticks": {}, "texts": {}}

    nothing = {"percent": None, "progress": 0, "completed": False, "passed": False}
    assert _result(call, plan, catalog, state()) == nothing
    half = {"percent": 50, "progress": 0.5, "completed": False, "passed": False}
    assert _result(call, plan, catalog, state(*[1] * 5)) == half
    low = {"percent": 69, "progress": 1, "completed": True, "passed": False}
    assert _result(call, plan, catalog, state(*[1] * 6, 0.9, 0, 0, 0)) == low
    enough = {"percent": 70, "progress": 1, "completed": True, "passed": True}
    assert _result(call, plan, catalog, state(*[1] * 7, 0, 0, 0)) == enough
    rule = {**catalog, "rule": "goed"}
    assert _result(call, plan, rule, state(*[1] * 7, 0, 0, 0))["completed"] is False


def test_the_best_final_test_counts_and_the_core_route_comes_with_it(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan, catalog = course
    state = everything(catalog, plan)
    done = {"percent": 85, "progress": 1, "completed": True, "passed": True}
    assert _result(call, plan, catalog, state) == done
    core = {one["slug"] for one in catalog["modules"] if one["core"]}
    open_key = next(key for key, one in catalog["items"].items() if one["module"] in core)
    del state["items"][open_key]
    assert _result(call, plan, catalog, state)["passed"] is False
    assert _result(call, {**plan, "goal": "test"}, catalog, state) == done


def test_a_module_without_questions_is_done_when_every_page_was_opened(
    call: Call, course: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    plan = {**course[0], "goal": "read", "read": {"a.html": "aa", "b.html": "bb"}}
    empty = {"version": 2, "items": {}, "ticks": {}, "texts": {}}
    half = {"percent": None, "progress": 0.5, "completed": False, "passed": None}
    assert _result(call, plan, course[1], empty, ["a.html", "x.html"]) == half
    whole = {"percent": None, "progress": 1, "completed": True, "passed": None}
    assert _result(call, plan, course[1], empty, ["a.html", "b.html"]) == whole


@pytest.mark.parametrize(
    ("seconds", "clock", "period"),
    [(0, "0000:00:00.00", "PT0H0M0S"), (3725.9, "0001:02:05.00", "PT1H2M5S")],
)
def test_the_time_of_a_session_is_written_as_each_standard_wants_it(
    seconds: float, clock: str, period: str, call: Call
) -> None:
    assert call("dialects", "clock", seconds) == clock
    assert call("dialects", "period", seconds) == period
