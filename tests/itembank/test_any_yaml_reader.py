"""The files of the course are YAML for every reader, not only for the one that the course uses.

An editor, a script of a municipality or a later version may read them with another one. Libyaml
takes a question mark before a comma in flow style; the standard and other readers do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from npm import installed, run_node
from sites import REPOSITORY

FOLDERS = ("quizzes", "hooks/itembank/kinds", "tests/fixtures/new", "tests/fixtures/forks")
FILES = sorted(path for folder in FOLDERS for path in (REPOSITORY / folder).rglob("*.yml"))
READ = Path(__file__).parent / "read_yaml.mjs"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


@pytest.fixture(scope="module")
def of_another() -> Any:
    """What the reader of npm finds in every file, by its name."""
    return run_node(READ, installed(), {_name(path): _text(path) for path in FILES})


def test_there_are_files_of_the_course_and_examples_of_every_kind() -> None:
    names = {_name(path) for path in FILES}
    assert {"quizzes/keuzehulp.yml", "hooks/itembank/kinds/keuze/examples.yml"} <= names
    assert len(names) > 40


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_two_readers_without_libyaml_find_what_the_course_reads(
    path: Path, of_another: Any
) -> None:
    """PyYAML's own parser, YAML 1.1, and one in JavaScript, YAML 1.2; the course uses libyaml."""
    read = yaml.load(_text(path), Loader=yaml.CBaseLoader)
    assert yaml.load(_text(path), Loader=yaml.BaseLoader) == read
    assert of_another[_name(path)] == read


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_text_never_stands_in_flow_style_where_a_comma_would_end_it(path: Path) -> None:
    root = yaml.compose(_text(path), Loader=yaml.CSafeLoader)
    lines = [node.start_mark.line + 1 for node in _flow_mappings(root)]
    assert lines == [], f"{path}: block style from these lines on"


def _flow_mappings(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        if node.flow_style and node.value:
            yield node
        for pair in node.value:
            for part in pair:
                yield from _flow_mappings(part)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _flow_mappings(part)
