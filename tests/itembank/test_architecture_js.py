"""The seams of the browser code: what a script may lean on, how big it grows, how it is called."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from itembank.browser.assets import WORDS
from layout import circles, climbs, imports, told

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"
STATIC = ENGINE / "static"
# From the ground up: a room uses only rooms before it.
ORDER = (("shared",), ("progress",), ("items",), ("course",), ("trainers",))
# A kind stands on these; pages that show items of the whole course stand above the kinds.
UNDER_KINDS = tuple(f"static/{room}/" for room in ("shared", "progress", "items"))
LONGEST = 290
SCRIPTS = sorted(
    path.relative_to(ENGINE).as_posix()
    for path in ENGINE.rglob("*.js")
    if "vendor" not in path.parts
)


def test_a_room_of_scripts_uses_only_rooms_before_it() -> None:
    assert climbs(STATIC, ORDER) == [], told(STATIC, ORDER)


def test_no_script_leans_on_itself_by_way_of_others() -> None:
    assert circles(STATIC) == [], told(STATIC, ORDER)


def test_a_kind_stands_on_the_items_and_on_no_other_kind() -> None:
    for path, targets in imports(ENGINE).items():
        if path.startswith("kinds/") and path.endswith(".js"):
            own = path.rpartition("/")[0]
            assert all(target.startswith((own, *UNDER_KINDS)) for target in targets), path


def test_a_tool_stands_on_no_kind_and_on_no_other_tool() -> None:
    for path, targets in imports(ENGINE).items():
        if path.startswith("tools/") and path.endswith(".js"):
            own = path.rpartition("/")[0]
            assert all(target.startswith((own, "static/", "vendor/")) for target in targets), path


@pytest.mark.parametrize(
    "line",
    [
        'import { choiceScore } from "../items/answers.js";',
        'export const late = () => import("../items/answers.js");',
        '/** @type {import("../items/answers.js").ChoiceItem} */',
    ],
)
def test_an_import_that_climbs_and_its_circle_are_seen(line: str, tmp_path: Path) -> None:
    static = tmp_path / "static"
    shutil.copytree(STATIC, static)
    with (static / "shared" / "dom.js").open("a", encoding="utf-8") as file:
        file.write(line)
    assert climbs(static, ORDER) == ["shared/dom.js imports items/answers.js"]
    (circle,) = circles(static)
    assert {"shared/dom.js", "items/answers.js", "items/item.js"} <= set(circle)


def test_no_two_scripts_have_the_same_name() -> None:
    # Every kind says in a file of this name how it is shown to a room.
    slides = re.compile(r"kinds/\w+/slides\.js")
    names = [path.rpartition("/")[2] for path in SCRIPTS if not slides.fullmatch(path)]
    assert sorted(names) == sorted(set(names))


def test_a_script_is_short_and_says_what_it_is() -> None:
    codes = {path: (ENGINE / path).read_text(encoding="utf-8") for path in {*SCRIPTS} - {WORDS}}
    assert [path for path, code in codes.items() if len(code.splitlines()) > LONGEST] == []
    # A kind is told about in its model.
    others = {path: code for path, code in codes.items() if not path.startswith("kinds/")}
    assert [path for path, code in others.items() if not code.startswith("/**")] == []
