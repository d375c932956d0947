"""The rooms of the scripts: in one direction, and never round in circles."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from documents import rooms
from layout import REST, circles, climbs, told
from sites import REPOSITORY

SCRIPTS = REPOSITORY / "scripts"
# What anyone types stands above all else and is imported by nobody.
ORDER = (*rooms.SCRIPTS, (REST,))


def test_the_scripts_import_in_one_direction() -> None:
    assert climbs(SCRIPTS, ORDER) == [], told(SCRIPTS, ORDER)


def test_the_scripts_do_not_import_each_other_in_circles() -> None:
    assert circles(SCRIPTS) == [], told(SCRIPTS, ORDER)


@pytest.mark.parametrize(
    "line",
    [
        "from commands import check",
        "import commands.check",
        "from commands.check import main",
        "def late() -> None:\n    from commands import check",
        "if TYPE_CHECKING:\n    from commands import check",
    ],
)
def test_a_circle_made_on_purpose_is_found(line: str, tmp_path: Path) -> None:
    folder = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    ground = folder / "setup" / "messages.py"
    ground.write_text(f"{ground.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    assert "setup/messages.py imports commands/check.py" in climbs(folder, ORDER)
    (circle,) = circles(folder)
    assert {"setup/messages.py", "commands/check.py", "setup/console.py"} <= set(circle)
    assert "circle: " in told(folder, ORDER)


def test_a_room_without_a_place_is_named() -> None:
    assert "setup has no place in the order" in climbs(SCRIPTS, ORDER[1:])
