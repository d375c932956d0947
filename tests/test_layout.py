"""What the layout of a folder is read from: every import of a module and of a script."""

from __future__ import annotations

from pathlib import Path

import pytest

from layout import REST, circles, climbs, imports, told

ORDER = (("low",), ("high", "beside"), (REST,))


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_what_leans_on_lower_rooms_only_is_in_order(tmp_path: Path) -> None:
    files = {"low.py": "", "high/a.py": "import low\nfrom high import b\n", "high/b.py": ""}
    folder = write(tmp_path, {**files, "start.py": "from high.a import name\nimport json\n"})
    assert (climbs(folder, ORDER), circles(folder)) == ([], [])
    assert told(folder, ORDER).splitlines() == [
        f"{folder.name}: 4 files in 3 rooms on 3 levels, 0 circles, 0 imports that climb",
        "   1  low (1)",
        "   2  high (2), beside (0)",
        "   3  * (1)",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "from high import a",
        "import high.a",
        "from high.a import name",
        "def late() -> None:\n    from high import a",
        "if TYPE_CHECKING:\n    from high import a",
    ],
)
def test_an_import_upward_is_a_climb_and_closes_a_circle(line: str, tmp_path: Path) -> None:
    files = {"low/x.py": line, "low/y.py": "import low.x", "high/a.py": "from low import y"}
    folder = write(tmp_path, {**files, "high/b.py": "import high.a"})
    assert climbs(folder, ORDER) == ["low/x.py imports high/a.py"]
    assert circles(folder) == [["high/a.py", "low/x.py", "low/y.py"]]
    assert told(folder, ORDER).splitlines()[-2:] == [
        "  circle: high/a.py · low/x.py · low/y.py",
        "  climbs: low/x.py imports high/a.py",
    ]


def test_rooms_on_one_level_do_not_import_each_other(tmp_path: Path) -> None:
    folder = write(tmp_path, {"high/a.py": "import beside", "beside.py": ""})
    assert climbs(folder, ORDER) == ["high/a.py imports beside.py"]


def test_files_of_one_name_can_have_a_place_of_their_own_and_drivers_have_none(
    tmp_path: Path,
) -> None:
    files = {"low/x/top.py": "import high.a", "low/y.py": "import low.x.top", "high/a.py": ""}
    folder = write(tmp_path, {**files, "low/x/driver.py": "import high.a"})
    assert climbs(folder, ORDER) == ["low/x/top.py imports high/a.py"]
    order = (("low",), ("high",), ("low/*/top.py",))
    assert climbs(folder, order) == ["low/y.py imports low/x/top.py"]


def test_a_room_without_a_place_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path, {"new/a.py": "", "low.py": "import new.a"})
    assert climbs(folder, ORDER) == ["new has no place in the order"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from . import b", "room/b.py"),
        ("from .b import name", "room/b.py"),
        ("from .deep import c", "room/deep/c.py"),
        ("from .deep import name", "room/deep/__init__.py"),
        ("from .. import ground", "ground.py"),
        ("from ..ground import name", "ground.py"),
        ("from .. import name", "__init__.py"),
        ("from engine.ground import name", "ground.py"),
        ("import engine.room.deep.c", "room/deep/c.py"),
    ],
)
def test_an_import_of_a_package_leads_to_its_file(line: str, found: str, tmp_path: Path) -> None:
    for name in ("", "ground", "room/", "room/b", "room/deep/", "room/deep/c"):
        path = tmp_path / "engine" / f"{name}{'__init__' if name[-1:] in ('', '/') else ''}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "engine" / "room" / "a.py").write_text(f"{line}\nimport json\n", encoding="utf-8")
    assert imports(tmp_path / "engine")["room/a.py"] == {found}


@pytest.mark.parametrize(
    "line",
    [
        'import { x } from "../shared/dom.js";',
        'import "../shared/dom.js";',
        'const { x } = await import("../shared/dom.js");',
        'export { x } from "../shared/dom.js";',
        '/** @type {import("../shared/dom.js").Thing} */',
    ],
)
def test_an_import_of_a_script_leads_to_its_file(line: str, tmp_path: Path) -> None:
    for name, text in (("shared/dom.js", 'import "./none.js";'), ("items/item.js", line)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert imports(tmp_path) == {
        "items/item.js": {"shared/dom.js"},
        "shared/dom.js": frozenset(),
    }
    assert climbs(tmp_path, [["items"], ["shared"]]) == ["items/item.js imports shared/dom.js"]
