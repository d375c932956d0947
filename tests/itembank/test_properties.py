"""Whatever is in a file: a library or problems, never an exception; and never other markup."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from examples import load_examples, plain_data
from itembank.fields import parse_number
from itembank.kinds import item_kinds, tool_kinds
from itembank.pages import slug
from itembank.problems import Problem, report
from itembank.rules import RULES
from itembank.scan import scan
from itembank.site import Site, load_site
from itembank.source import Mapping, Sequence, parse
from itembank.text import Refused, check, inline, plain, prose
from markup import faults, read
from projects import SCHEMA, VARIABLES, base_files, render_everything, write_files

settings.register_profile(
    "engine",
    max_examples=300,
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    # Explaining a failure doubles the time of every run that has one.
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
ENGINE = settings.get_profile("engine")
FEWER = settings(ENGINE, max_examples=100)

# Pieces that mean something to YAML, Markdown, HTML, Jinja or the page, so that chance finds them.
PIECES = [
    *(
        "- ",
        ": ",
        "# ",
        "---\n",
        "...\n",
        "\t",
        "\n",
        "\n\n",
        "  ",
        "| ",
        "> ",
        "? ",
        "&a ",
        "*a ",
        "!b ",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        "{{ x }}",
        "{% y %}",
        "{#z}",
        "'",
        '"',
        "`",
        "```\n",
        "~~~",
        "*",
        "**",
        "_",
        "\\",
    ),
    *(
        "<b>",
        "</p>",
        "<!--",
        "-->",
        "<script>",
        "&amp;",
        "&#60;",
        "<",
        ">",
        '"><img onerror=x>',
        "javascript:",
    ),
    *(
        "[a](b.md)",
        "[a](javascript:x)",
        "![a](b)",
        "[a]: b",
        "](",
        "](<",
        "[S4-02]",
        "[cijfer:x]",
        "48%",
    ),
    *(
        "/// toets | x\n",
        "///\n",
        "//// a\n",
        "///",
        "\x02",
        "\x03",
        "\x02wzxhzdk:0\x03",
        "klzzwxh:0000",
    ),
    *(
        "\x0260\x03",
        "\u2028",
        "\u0085",
        "\x00",
        "\x07",
        "\ufeff",
        "\ud7ff",
        "🙂",
        "مشاركة",
        "٧",
        "é",
        "juist: ja",
    ),
    *("1.000,5", "1e9", "-", "1. ", "+ ", "===", "id: x", "soort: keuze", "vragen:\n"),
]
text = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), text)
structures = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(text, scalars), inner, max_size=4)
    ),
    max_leaves=12,
)


def _known(problems: Iterator[Problem] | list[Problem]) -> None:
    for problem in problems:
        assert problem.code in RULES
        assert problem.file
        assert problem.line >= 1
        assert problem.message
        assert problem.repair
    assert isinstance(report(list(problems), annotate=True), str)


@given(st.one_of(st.binary(max_size=200), text.map(lambda words: words.encode("utf-8", "replace"))))
@ENGINE
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    document = parse(content, "a.yml")
    _known(list(document.problems))
    assert document.data is None or isinstance(document.data, Mapping)
    assert document.data is not None or document.problems
    lines = content.count(b"\n") + content.count(b"\r") + content.count(b"\xc2\x85") + 1
    lines += content.count(b"\xe2\x80")
    assert all(problem.line <= lines for problem in document.problems)


@given(structures)
@ENGINE
def test_any_structure_keeps_its_texts_and_lines(value: Any) -> None:
    written = yaml.safe_dump({"a": value}, allow_unicode=True, default_flow_style=None)
    document = parse(written.encode("utf-8", "replace"), "a.yml")
    _known(list(document.problems))
    stack: list[Any] = [document.data]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            assert set(node) == set(node.key_lines)
            stack.extend(node.values())
        elif isinstance(node, Sequence):
            assert len(node) == len(node.entry_lines)
            stack.extend(node)
        else:
            assert node is None or isinstance(node, str)


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
        yield load_site(write_files(folder, {**LIGHT, **files}), VARIABLES)
    finally:
        shutil.rmtree(folder)


def _all_is_well(files: dict[str, str | bytes]) -> None:
    """Everything loads into a library or problems, and every page can be shown."""
    with _site(files) as site:
        _known(site.problems)
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


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in a structure."""
    steps: Any = []
    if isinstance(node, dict):
        steps = node.items()
    elif isinstance(node, list):
        steps = enumerate(node)
    return [path, *(place for step, value in steps for place in _places(value, (*path, step)))]


@st.composite
def mutated(draw: st.DrawFn, originals: list[dict[str, Any]]) -> dict[str, Any]:
    """A real entry with up to three of its values replaced, moved, doubled or taken away."""
    entry: dict[str, Any] = deepcopy(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from([place for place in _places(entry) if place] or [()]))
        if not path:
            break
        node: Any = entry
        for step in path[:-1]:
            node = node[step]
        match draw(st.sampled_from(["text", "structure", "drop", "double", "rename"])):
            case "text":
                node[path[-1]] = draw(text)
            case "structure":
                node[path[-1]] = draw(structures)
            case "drop":
                del node[path[-1]]
            case "double" if isinstance(node, list):
                node.append(deepcopy(node[path[-1]]))
            case "rename" if isinstance(node, dict):
                node[draw(text)] = node.pop(path[-1])
    return entry


@given(st.lists(st.one_of(mutated(_items()), structures), min_size=1, max_size=3))
@settings(ENGINE, max_examples=200)
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


ALLOWED = {"a", "em", "strong", "code", "p", "ul", "ol", "li"}


@given(text)
@ENGINE
def test_any_text_becomes_only_the_marks_that_are_allowed(words: str) -> None:
    for is_prose, convert in ((False, inline), (True, prose)):
        try:
            check(words, prose=is_prose)
        except Refused as refused:
            assert refused.code in RULES
            continue
        html = convert(words).resolved(lambda target: target)
        root = read(html)
        tags = {element.tag for element in root.walk()}
        assert tags <= (ALLOWED if is_prose else ALLOWED - {"p", "ul", "ol", "li"})
        for element in root.walk():
            assert set(element.attributes) <= {"href", "title"}
        assert faults(root) in ([], ["a link without words"])
        assert isinstance(plain(words), str)


@given(
    st.one_of(
        text,
        st.text(alphabet="0123456789.,-−+e% ", max_size=12),
        st.integers(-(10**15), 10**15).map(lambda number: f"{number:,}".replace(",", ".")),
    )
)
@ENGINE
def test_any_text_is_a_number_or_none(words: str) -> None:
    number = parse_number(words)
    assert number is None or abs(number) <= 1e12


@given(st.floats(min_value=-1e9, max_value=1e9).map(lambda number: round(number, 4)))
@ENGINE
def test_a_number_as_written_is_read_back(number: float) -> None:
    from itembank.figures import as_written

    if "e" not in repr(number):
        assert parse_number(as_written(number)) == number


@given(text)
@ENGINE
def test_any_page_source_can_be_scanned(words: str) -> None:
    found = scan(words)
    lines = words.count("\n") + 1
    for use in found.blocks:
        assert 1 <= use.line <= lines
        assert use.name
    every = [*found.marks, *found.figures, *found.percentages, *found.variables]
    for entry in [*every, *found.commented_ids, *found.commands]:
        assert 1 <= entry.line <= lines
    assert all(isinstance(slug(title), str) for title in found.headings)
