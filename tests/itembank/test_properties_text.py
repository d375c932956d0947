"""Whatever is in a text: the reader, the marks, the numbers and the scanner take it."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from itembank.mistakes.rules import RULES
from itembank.model.fields import parse_number
from itembank.model.figures import as_written
from itembank.pages.addresses import slug
from itembank.pages.scan import scan
from itembank.reading.document import Mapping, Sequence
from itembank.reading.marks import Refused, check, inline, plain, prose
from itembank.reading.source import parse
from markup import faults, read
from strategies import ENGINE, assert_known, structures, text


@given(st.one_of(st.binary(max_size=200), text.map(lambda words: words.encode("utf-8", "replace"))))
@ENGINE
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    document = parse(content, "a.yml")
    assert_known(list(document.problems))
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
    assert_known(list(document.problems))
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
