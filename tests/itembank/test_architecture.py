"""The seams of the engine: what it may lean on, how big it may grow, which words it may know."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import BaseModel

from documents import rooms
from itembank.kinds import all_kinds
from layout import circles, climbs, told

HOOKS = Path(__file__).parents[2] / "hooks"
ENGINE = HOOKS / "itembank"
# What tests know of a kind or a tool stands in its folder; the engine itself never needs it.
DRIVERS = sorted(path.relative_to(HOOKS) for path in ENGINE.rglob("driver.py"))
MODULES = sorted({path.relative_to(HOOKS) for path in ENGINE.rglob("*.py")} - {*DRIVERS})
GENERATORS = {"mkdocs", "properdocs", "zensical", "material", "mkdocs_macros"}
LONGEST = 260
WIDEST = 140
# What shows items; only models, and what reads or explains the files, know the authors' keys.
SHOWING = {
    *("browser/assets", "browser/catalog", "browser/agenda", "build/extension", "build/preview"),
    *("build/redirects", "library/library", "mistakes/hints", "model/validators", "pages/pages"),
    *("pages/addresses", "pages/scan", "reading/links", "reading/marks", "render/render"),
    "render/terms",
}


FEWEST = 8


def test_a_room_imports_only_from_rooms_below_it() -> None:
    assert climbs(ENGINE, rooms.ENGINE) == [], told(ENGINE, rooms.ENGINE)


def test_the_engine_has_no_circles() -> None:
    assert circles(ENGINE) == [], told(ENGINE, rooms.ENGINE)


@pytest.mark.parametrize(
    ("file", "line", "climb"),
    [
        ("model/items.py", "from ..site import site", "model/items.py imports site/site.py"),
        (
            "reading/marks.py",
            "if TYPE_CHECKING:\n    from ..render.render import PageContext",
            "reading/marks.py imports render/render.py",
        ),
    ],
)
def test_a_circle_made_on_purpose_is_found(
    file: str, line: str, climb: str, tmp_path: Path
) -> None:
    folder = tmp_path / "itembank"
    shutil.copytree(ENGINE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / file).open("a", encoding="utf-8") as source:
        source.write(f"\n{line}\n")
    assert climb in climbs(folder, rooms.ENGINE)
    assert any(file in circle for circle in circles(folder))


def test_few_modules_stand_outside_a_room() -> None:
    assert len(list(ENGINE.glob("*.py"))) <= FEWEST


def _name(module: Path) -> str:
    return ".".join(module.with_suffix("").parts).removesuffix(".__init__")


def test_the_engine_runs_where_no_generator_is_installed() -> None:
    names = [_name(module) for module in MODULES]
    code = (
        "import sys\n"
        "from importlib import import_module\n"
        f"for name in {names!r}: import_module(name)\n"
        f"loaded = {{name.partition('.')[0] for name in sys.modules}} & {GENERATORS!r}\n"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


@cache
def _source(module: Path) -> str:
    return (HOOKS / module).read_text(encoding="utf-8")


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(_source(module))


def test_a_module_imports_no_generator() -> None:
    wrong = []
    for module in MODULES:
        for node in ast.walk(_tree(module)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            wrong += [module for name in names if name.partition(".")[0] in GENERATORS]
    assert wrong == []


def test_the_engine_never_imports_what_is_only_for_tests() -> None:
    wrong = []
    for module in MODULES:
        for node in ast.walk(_tree(module)):
            if isinstance(node, ast.ImportFrom):
                names = {*(node.module or "").split("."), *(alias.name for alias in node.names)}
                wrong += [module] if names & {"driver", "drivers"} else []
    assert wrong == []


def test_a_module_is_short_and_says_what_it_is() -> None:
    full = [module for module in MODULES if _source(module).strip()]
    assert [module for module in full if not ast.get_docstring(_tree(module))] == []
    # A table: one row per rule, and nothing to divide it by.
    divided = [module for module in MODULES if module.name != "rules.py"]
    assert [one for one in divided if len(_source(one).splitlines()) > LONGEST] == []


def test_only_the_reader_touches_yaml() -> None:
    touching = [module.name for module in MODULES if "import yaml" in _source(module)]
    assert touching == ["source.py"]


def _keys() -> set[str]:
    """Every Dutch key of every model."""
    models = [
        value
        for name in map(_name, MODULES)
        for value in vars(import_module(name)).values()
        if isinstance(value, type) and issubclass(value, BaseModel)
    ]
    fields = [field for model in models for field in model.model_fields.values()]
    return {field.alias for field in fields if field.alias}


def test_what_shows_items_does_not_know_the_keys_of_the_files() -> None:
    keys = _keys()
    assert {"vraag", "waarom", "opties"} <= keys
    for name in SHOWING:
        tree = ast.parse((ENGINE / f"{name}.py").read_text(encoding="utf-8"))
        words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        # The folder of the small stable pages has the same name as a key of the scenario.
        assert words & keys <= ({"naar"} if name == "build/redirects" else set()), name


def test_templates_use_the_english_names_of_fields() -> None:
    keys = "|".join(sorted(_keys(), key=len, reverse=True))
    for path in sorted(ENGINE.rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        asked = set(re.findall(rf"\b(?:item|tool|option|page)\.({keys})\b", source))
        assert asked - {"links"} == set(), path.name


def test_no_line_of_a_template_is_wider_than_a_screen() -> None:
    """Break at a tag of Jinja: ``-%}`` and ``{%-`` take away the white space of the break."""
    wide = [
        f"{path.relative_to(HOOKS)}:{number}"
        for path in sorted(HOOKS.rglob("*.html"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > WIDEST
    ]
    assert wide == []


def test_every_model_field_has_a_description_for_editors() -> None:
    for kind in all_kinds().values():
        module = import_module(kind.model.__module__)
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, BaseModel):
                missing = [
                    name for name, field in value.model_fields.items() if not field.description
                ]
                assert missing == [], f"{kind.name}: {value.__name__}"
