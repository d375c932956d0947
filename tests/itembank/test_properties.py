"""Whatever is in a file: a library or problems, and pages that can be shown. Never an exception."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import load_examples, plain_data
from itembank.build.load import load_site
from itembank.kinds import item_kinds, tool_kinds
from itembank.site.site import Site
from projects import SCHEMA, base_files, render_everything, write_files
from strategies import ENGINE, FEWER, TIMES, assert_known, mutated, scalars, structures, text

# Only the pages that show what is in the files: each costs time in every example.
LIGHT = {
    name: content
    for name, content in base_files().items()
    if not name.startswith("docs/") or name.endswith(("docs/index.md", "bronnen.md"))
}


@contextmanager
def _site(files: dict[str, str | bytes]) -> Iterator[Site]:
    folder = Path(tempfile.mkdtemp())
    try:
        yield load_site(write_files(folder, {**LIGHT, **files}))
    finally:
        shutil.rmtree(folder)


def _all_is_well(files: dict[str, str | bytes]) -> None:
    """Everything loads into a library or problems, and every page can be shown."""
    with _site(files) as site:
        assert_known(list(site.problems))
        render_everything(site)


KEYS = {
    "quizzes/toetsen/a.yml": ["titel", "module", "vragen"],
    "quizzes/lokaal/toetsen/a.yml": ["titel", "module", "vragen"],
    "quizzes/checklists/a.yml": ["titel", "inleiding", "bron", "groepen"],
    "quizzes/leerdoelen.yml": ["modules", "leerdoelen"],
    "quizzes/bronnen.yml": ["bronnen", "uitspraken"],
    "quizzes/kerncijfers.yml": ["onderzoeken", "groepen"],
}


@given(st.sampled_from(sorted(KEYS)), text)
@FEWER
def test_any_text_in_any_file_gives_a_library_or_problems(file: str, words: str) -> None:
    _all_is_well({file: words.encode("utf-8", "replace")})


values = st.one_of(
    st.lists(structures, min_size=1, max_size=3),
    st.dictionaries(text, structures, min_size=1, max_size=3),
    scalars,
)


@given(st.sampled_from(sorted(KEYS)), st.data())
@FEWER
def test_any_structure_in_any_file_gives_a_library_or_problems(
    file: str, data: st.DataObject
) -> None:
    keys = st.sampled_from(KEYS[file])
    value = data.draw(st.dictionaries(keys, values, min_size=1))
    _all_is_well({file: yaml.safe_dump(value, allow_unicode=True).encode("utf-8", "replace")})


def _items() -> list[dict[str, Any]]:
    return [plain_data(item) for kind in item_kinds() for item in load_examples(kind).items]


@given(st.lists(st.one_of(mutated(_items()), structures), min_size=1, max_size=3))
@settings(ENGINE, max_examples=70 * TIMES)
def test_any_item_that_nearly_was_one_gives_a_library_or_problems(items: list[Any]) -> None:
    bank = {"titel": "Proef", "module": "voorbeeld", "vragen": items}
    written = SCHEMA.format("toets") + yaml.safe_dump(bank, allow_unicode=True, sort_keys=False)
    page = "# Toets\n\n/// toets | a\n///\n"
    _all_is_well(
        {"quizzes/toetsen/a.yml": written.encode("utf-8", "replace"), "docs/toets.md": page}
    )


def _shared() -> list[tuple[str, dict[str, Any]]]:
    names = ("leerdoelen", "bronnen", "kerncijfers")
    files = {name: base_files()[f"quizzes/{name}.yml"] for name in names}
    return [(name, yaml.load(content, Loader=yaml.BaseLoader)) for name, content in files.items()]


SHARED = dict(_shared())


@given(st.sampled_from(sorted(SHARED)), st.data())
@FEWER
def test_any_shared_file_that_nearly_was_one_gives_a_library_or_problems(
    name: str, data: st.DataObject
) -> None:
    changed = data.draw(mutated([SHARED[name]]))
    written = yaml.safe_dump(changed, allow_unicode=True, sort_keys=False)
    _all_is_well(
        {
            f"quizzes/{name}.yml": written.encode("utf-8", "replace"),
            "docs/p.md": "/// kerncijfers | terugkoppeling\n///\n",
        }
    )


def _tools() -> list[tuple[str, dict[str, Any]]]:
    return [
        (kind, plain_data(tool))
        for kind in tool_kinds()
        for tool in load_examples(kind).tools.values()
    ]


TOOLS = _tools()


@given(st.sampled_from(TOOLS), st.data())
@FEWER
def test_any_tool_that_nearly_was_one_gives_a_library_or_problems(
    tool: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    kind, raw = tool
    folder = tool_kinds()[kind].folder
    path = f"quizzes/{folder}/a.yml" if folder else f"quizzes/{kind}.yml"
    block = f"/// {kind} | a\n///\n" if folder else f"/// {kind}\n///\n"
    written = yaml.safe_dump(data.draw(mutated([raw])), allow_unicode=True, sort_keys=False)
    _all_is_well({path: written.encode("utf-8", "replace"), "docs/p.md": block})


@given(text)
@FEWER
def test_any_page_is_scanned_and_shown(words: str) -> None:
    _all_is_well({"docs/p.md": words.encode("utf-8", "replace")})
