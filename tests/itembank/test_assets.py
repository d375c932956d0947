"""The files the browser needs."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from rcssmin import cssmin

from itembank.browser.assets import FOLDER, WORDS, assets, modules_of, words_module
from itembank.browser.styles import SHEETS, style_sheets
from itembank.kinds import all_kinds
from npm import run_node

HOOKS = Path(__file__).parents[2] / "hooks"
ENGINE = HOOKS / "itembank"
SHELL = ENGINE / "export" / "lms"
WRITTEN = sorted(
    path for path in ENGINE.rglob("*.js") if "vendor" not in path.parts and path != ENGINE / WORDS
)
PUBLISHED = {**assets(), **modules_of(SHELL)}
# Classes that Material and Markdown give.
OF_OTHERS = ("md-", "admonition")
SCRIPTS = sorted(name for name in PUBLISHED if name.endswith(".js"))


def where(path: Path) -> str:
    return f"{FOLDER}/{path.relative_to(ENGINE).as_posix()}"


def test_every_script_is_published_at_its_own_path() -> None:
    assert set(SCRIPTS) == {where(path) for path in ENGINE.rglob("*.js")}


def test_every_style_and_licence_is_published() -> None:
    styles = {path.name for path in (ENGINE / "static").glob("*.css")} | {*SHEETS.values()}
    others = {f"vendor/{path.name}" for path in (ENGINE / "vendor").glob("*.txt")}
    assert {f"{FOLDER}/{name}" for name in styles | others} <= assets().keys()


def test_the_styles_of_every_kind_and_tool_are_part_of_one_sheet() -> None:
    sheets = {name: cssmin(text) for name, text in style_sheets().items()}
    parts = [*ENGINE.glob("kinds/*/styles.css"), *ENGINE.glob("tools/*/styles.css")]
    assert len(parts) > 10
    for part in parts:
        style = cssmin(part.read_text(encoding="utf-8"))
        assert [name for name, sheet in sheets.items() if style in sheet], part


def test_every_class_that_is_styled_is_given_to_something() -> None:
    # The theme gives some of its own.
    parts = [path for ending in ("py", "js", "html") for path in HOOKS.rglob(f"*.{ending}")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in parts)
    # Some are made of a beginning and a word: `feedback--${outcome}`.
    given = set(re.findall(r"[\w-]+", code))
    families = tuple(re.findall(r"([a-z]\w*-+)\$?\{", code))
    unused = set[str]()
    for path in ENGINE.rglob("*.css"):
        style = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        selectors = " ".join(re.findall(r"([^{}]+)\{", style))
        unused |= {
            name
            for name in re.findall(r"\.([a-zA-Z][\w-]*)", selectors)
            if name not in given and not name.startswith((*families, *OF_OTHERS))
        }
    assert unused == set()


def test_the_site_holds_nothing_of_the_shell_of_packages() -> None:
    assert not [name for name in assets() if "/export/" in name]
    assert set(modules_of(SHELL)) == {where(path) for path in SHELL.iterdir()}


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_a_module_imports_stands_in_the_same_place_on_the_site(name: str) -> None:
    for target in re.findall(r'(?:from|import\(?) ?"(\.[^"]+)"', PUBLISHED[name]):
        assert posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in PUBLISHED


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_module_loads_nothing_from_elsewhere_and_makes_no_markup_of_text(name: str) -> None:
    # The name of a vocabulary looks like an address, but nothing is loaded from it.
    source = re.sub(r"http://(www\.w3\.org|adlnet\.gov)|https://w3id\.org", "", PUBLISHED[name])
    assert not re.search(r"https?://|//[a-z]+\.[a-z]", source)
    for risky in ("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert risky not in source


def test_a_published_module_is_the_module_as_written(node_modules: Path) -> None:
    """Less its comments and idle space; a text that a minifier changed would show."""
    pairs = {
        where(path): [path.read_text(encoding="utf-8"), PUBLISHED[where(path)]] for path in WRITTEN
    }
    script = Path(__file__).parents[1] / "javascript" / "same_code.js"
    assert run_node(script, node_modules, pairs) == []
    changed = {"een": ["const a = `${b ? `${b} ` : c}`;", "const a=`${b?`${b}`:c}`;"]}
    assert run_node(script, node_modules, changed) == ["een"]


def test_the_words_of_a_kind_come_with_its_own_module_and_no_others() -> None:
    for name, kind in all_kinds().items():
        code = PUBLISHED[where(kind.script)]
        brought = set(re.findall(r'"([a-z]+)\.\w+":"', code))
        assert brought <= {name}, name


def test_the_words_in_the_source_are_those_of_the_tables() -> None:
    written = (ENGINE / WORDS).read_text(encoding="utf-8")
    assert written == words_module(), (
        f"{WORDS} loopt achter. Typ: .venv/bin/python tests/javascript/words.py"
    )


def test_styles_hold_no_address_elsewhere() -> None:
    for name, content in assets().items():
        if name.endswith(".css"):
            assert "url(http" not in content
            assert "@import" not in content


def test_what_others_made_is_published_byte_for_byte_with_its_licence() -> None:
    folder = ENGINE / "vendor"
    for path in folder.glob("*.js"):
        assert assets()[f"{FOLDER}/vendor/{path.name}"] == path.read_text(encoding="utf-8")
        licence = assets()[f"{FOLDER}/vendor/{path.stem}.LICENSE.txt"]
        assert licence.startswith("MIT License")
