"""The files the browser needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itembank.browser.assets import FOLDER, assets
from itembank.kinds import all_kinds

STATIC = Path(__file__).parents[2] / "hooks" / "itembank" / "static"
SCRIPTS = sorted(name for name in assets() if name.endswith(".js"))


def test_shared_modules_every_kind_and_the_words_are_published() -> None:
    folders = (STATIC, STATIC.parent / "vendor")
    wanted = {path.name for folder in folders for path in folder.iterdir()}
    wanted |= {f"{name}.js" for name in all_kinds()}
    assert {name.removeprefix(f"{FOLDER}/") for name in assets()} == wanted | {"texts.js"}


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_a_module_imports_is_published_beside_it(name: str) -> None:
    for target in re.findall(r'(?:from|import) "(\./[^"]+)"', assets()[name]):
        assert f"{FOLDER}/{target.removeprefix('./')}" in assets(), target


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_module_loads_nothing_from_elsewhere_and_makes_no_markup_of_text(name: str) -> None:
    # The name of a vocabulary looks like an address, but nothing is loaded from it.
    source = assets()[name].replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|//[a-z]+\.[a-z]", source)
    for risky in ("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert risky not in source


WRITTEN = sorted([*STATIC.glob("*.js"), *(kind.script for kind in all_kinds().values())])


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_only_comments_indentation_and_line_ends_are_left_out_of_a_module(path: Path) -> None:
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    code = [line for line in lines if line and not re.match(r"/\*|\*|//", line)]
    published = assets()[f"{FOLDER}/{path.name}"]
    assert "".join(published.splitlines()).endswith("".join(code))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_text_of_a_module_runs_over_lines(path: Path) -> None:
    # Taking away indentation inside such a text would change what it says.
    for line in path.read_text(encoding="utf-8").splitlines():
        code = re.sub(r"//.*|/\*.*|^\s*\*.*|/\^.*\$/", "", line)
        assert code.count("`") % 2 == 0, line


def test_styles_hold_no_address_elsewhere() -> None:
    for name, content in assets().items():
        if name.endswith(".css"):
            assert "url(http" not in content
            assert "@import" not in content


def test_what_others_made_is_published_byte_for_byte_with_its_licence() -> None:
    folder = STATIC.parent / "vendor"
    for path in folder.glob("*.js"):
        assert assets()[f"{FOLDER}/{path.name}"] == path.read_text(encoding="utf-8")
        licence = assets()[f"{FOLDER}/{path.stem}.LICENSE.txt"]
        assert licence.startswith("MIT License")
