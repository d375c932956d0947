"""SECURITY.md says what is so: every surface has something against it, and a test that is there."""

from __future__ import annotations

import ast
import re

from itembank.browser.policy import DATA
from sites import REPOSITORY

TEXT = (REPOSITORY / "SECURITY.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?!Surface|-)(.+) \| (.+) \| `(tests/[^`]+)` \|$", TEXT, re.M)


def test_every_row_of_the_table_has_a_test() -> None:
    assert len(ROWS) == len(re.findall(r"^\| ", TEXT, re.M)) - 1 >= 15
    assert len({surface for surface, _, _ in ROWS}) == len(ROWS)


def test_every_test_that_holds_a_surface_is_there() -> None:
    for _, _, test in ROWS:
        file, _, name = test.partition("::")
        assert (REPOSITORY / file).is_file(), file
        tree = ast.parse((REPOSITORY / file).read_text(encoding="utf-8"))
        names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert not name or name in names, test


def test_every_inline_script_of_the_site_is_named() -> None:
    assert [name for name in DATA if f"`{name}`" not in TEXT] == []
