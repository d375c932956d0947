"""The seams of the browser code: what a module may lean on, how big it grows, how it is called."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"
# A room uses only rooms before it. `kinds` and `tools` hold a folder for each of theirs.
ROOMS = (
    *("vendor", "static/shared", "static/progress", "static/items", "kinds"),
    *("static/course", "static/trainers", "tools", "export/lms"),
)
LONGEST = 290
# At once, later, or only for a type: each makes one module lean on another.
IMPORTED = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.[^"']+)["']""")
# A table of words, made from those of the engine.
WORDS = "static/shared/texts.js"

Modules = Mapping[str, str]


def modules() -> dict[str, str]:
    """The code of every script of the engine, by its path within it."""
    return {
        path.relative_to(ENGINE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(ENGINE.rglob("*.js"))
    }


def imports(found: Modules) -> dict[str, set[str]]:
    return {
        path: {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            for target in IMPORTED.findall(code)
        }
        for path, code in found.items()
    }


def room_of(path: str) -> int:
    """The place of a module in the order of rooms."""
    return next(place for place, room in enumerate(ROOMS) if path.startswith(f"{room}/"))


def climbing(found: Modules) -> list[str]:
    """Imports of a later room, or of another folder in the room itself."""
    return [
        f"{path} takes in {target}"
        for path, targets in imports(found).items()
        for target in sorted(targets)
        if room_of(target) > room_of(path)
        or (
            room_of(target) == room_of(path)
            and posixpath.dirname(target) != posixpath.dirname(path)
        )
    ]


def circles(found: Modules) -> Iterator[list[str]]:
    """Every module that leans on itself, with the way round."""
    graph = imports(found)
    for start in graph:
        ways = [[start]]
        seen = set()
        while ways:
            way = ways.pop()
            for target in graph.get(way[-1], ()):
                if target == start:
                    yield way
                elif target not in seen:
                    seen.add(target)
                    ways.append([*way, target])


def test_every_import_leads_to_a_module_in_the_source() -> None:
    found = modules()
    assert [
        (path, target)
        for path, targets in imports(found).items()
        for target in targets - found.keys()
    ] == []


def test_a_room_uses_only_rooms_before_it_and_a_kind_no_other_kind() -> None:
    assert climbing(modules()) == []


def test_no_module_leans_on_itself() -> None:
    assert list(circles(modules())) == []


def test_an_import_that_climbs_and_a_circle_are_seen() -> None:
    made_up = {
        "static/shared/low.js": 'export { x } from "../course/high.js";',
        "static/course/high.js": "const y = () => import('../shared/low.js');",
        "kinds/een/een.js": 'import "../twee/twee.js";',
        "kinds/twee/twee.js": '/** @type {import("../../static/items/item.js").Item} */',
        "static/items/item.js": 'import { a } from "../progress/store.js";',
        "static/progress/store.js": "",
    }
    assert climbing(made_up) == [
        "static/shared/low.js takes in static/course/high.js",
        "kinds/een/een.js takes in kinds/twee/twee.js",
    ]
    assert list(circles(made_up)) == [
        ["static/shared/low.js", "static/course/high.js"],
        ["static/course/high.js", "static/shared/low.js"],
    ]


def test_no_two_modules_have_the_same_name() -> None:
    names = [posixpath.basename(path) for path in modules()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", sorted(modules().keys() - {WORDS}))
def test_a_module_is_short_and_says_what_it_is(path: str) -> None:
    code = modules()[path]
    if path.startswith("vendor/"):
        return
    assert len(code.splitlines()) <= LONGEST
    if not path.startswith("kinds/"):
        assert code.startswith("/**")
