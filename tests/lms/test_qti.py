"""QTI packages hold what the bank holds, in both dialects, and are whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from drivers import GRADED, ChoiceDriver, RowsDriver, bare, driver_of, drivers
from itembank.export import FORMATS, Course, Format
from lms.packages import MANIFEST, ROUNDING, TEST, packages, question, root
from lms.records import differences, expected, shown
from npm import run_node

QTI = {one.name: one for one in FORMATS if one.name.startswith("qti")}
INTERACTIONS = {driver.qti for driver in drivers() if driver.qti}
Packages = dict[str, dict[str, bytes]]
Made = Callable[[Format, Course], Packages]
each_dialect = pytest.mark.parametrize("one", QTI.values(), ids=QTI)


@pytest.fixture(scope="module")
def made() -> Made:
    """The packages of a course, made once: to make those of the whole course takes a second."""
    kept: list[tuple[Format, Course, Packages]] = []

    def find(one: Format, course: Course) -> Packages:
        for other, same, found in kept:
            if other is one and same is course:
                return found
        kept.append((one, course, packages(one, course)))
        return kept[-1][2]

    return find


@each_dialect
def test_every_item_of_every_bank_comes_back_as_it_was(
    one: Format, course: Course, made: Made
) -> None:
    found = made(one, course)
    for bank in course.library.banks:
        items: list[Any] = [
            item for item in course.library.active(bank) if driver_of(item.kind).qti is not None
        ]
        files = found.get(bank, {})
        assert len(files) == (len(items) + 2 if items else 0)
        for item in items:
            written = root(files[f"vragen/{item.id}.xml"])
            wanted = expected(course.library, bank, item)
            assert written.get("identifier") == f"item--{bank}--{item.id}"
            said = question(written)
            if item.kind == "dilemma":
                # Without a key there are no shares; what is said of each way is told as well.
                assert list(said.options) == [
                    bare(item.options[place].text) for place in item.order(len(item.options), bank)
                ]
                said.options = {}
            assert differences(wanted, said, ROUNDING) == [], wanted.name
            assert all(part in said.stem for part in shown(item)), wanted.name
            name = driver_of(item.kind).qti
            assert [node.name for node in written.all(*INTERACTIONS)] == ([name] if name else [])
            scored = [node.get("identifier") for node in written.all("outcomeDeclaration")]
            assert ("SCORE" in scored) == (item.kind in GRADED)


@pytest.mark.quick
@each_dialect
def test_the_points_of_an_order_are_divided_by_its_pairs(
    one: Format, example_course: Course
) -> None:
    files = packages(one, example_course)["volgorde"]
    items: list[Any] = list(example_course.library.active("volgorde"))
    for item in items:
        written = root(files[f"vragen/{item.id}.xml"])
        pairs = len(written.all("contains"))
        # The points of the learner, divided by all there are.
        assert written.one("divide").all("baseValue")[-1].text == str(pairs)
        assert pairs == len(item.steps) - 1


@each_dialect
def test_a_simple_item_names_the_standard_rule_that_gives_its_score(
    one: Format, example_course: Course
) -> None:
    standard = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
    for bank, files in packages(one, example_course).items():
        for item in example_course.library.active(bank):
            driver = driver_of(item.kind)
            if driver.qti not in INTERACTIONS:
                continue
            rule = ""
            if item.kind in GRADED and isinstance(driver, RowsDriver):
                rule = "map_response"
            elif item.kind in GRADED and isinstance(driver, ChoiceDriver):
                rule = "map_response" if driver.many else "match_correct"
            processing = root(files[f"vragen/{item.id}.xml"]).one("responseProcessing")
            named = standard + rule if rule and one.name == "qti21" else ""
            assert processing.get("template") == named, item.id


@each_dialect
def test_a_package_names_every_file_and_no_other(
    one: Format, real_course: Course, made: Made
) -> None:
    for files in made(one, real_course).values():
        manifest, test = root(files[MANIFEST]), root(files[TEST])
        named = [node.get("href") for node in manifest.all("file")]
        assert sorted([*named, MANIFEST]) == sorted(files)
        resources = {node.get("identifier"): node.get("href") for node in manifest.all("resource")}
        for node in test.all("assessmentItemRef"):
            assert resources[node.get("identifier")] == node.get("href")
            assert root(files[node.get("href")]).get("identifier") == node.get("identifier")
        needed = [node.get("identifierref") for node in manifest.all("dependency")]
        assert needed == [node.get("identifier") for node in test.all("assessmentItemRef")]


@each_dialect
def test_the_parts_of_an_item_stand_in_the_order_of_the_schema(
    one: Format, course: Course, made: Made
) -> None:
    order = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing"]
    order.append("modalFeedback")
    for files in made(one, course).values():
        for path in files:
            if path.startswith("vragen/"):
                item = root(files[path])
                names = [node.name for node in map(type(item), item.node)]
                assert [order.index(name) for name in names] == sorted(map(order.index, names))


@each_dialect
def test_identifiers_are_what_qti_allows_and_occur_once(
    one: Format, course: Course, made: Made
) -> None:
    for files in made(one, course).values():
        for path in files:
            item = root(files[path])
            for name in ("simpleChoice", "simpleAssociableChoice", "modalFeedback"):
                names = [node.get("identifier") for node in item.all(name)]
                assert len(names) == len(set(names))
            for node in item.node.iter(etree.Element):
                identifier = node.get("identifier", "a")
                assert identifier[0].isalpha() and identifier.replace("-", "").isalnum()


def test_the_converter_of_others_makes_our_3_0_of_our_2_1(
    hostile_course: Course, node_modules: Path
) -> None:
    older, newer = (packages(one, hostile_course)["lastig"] for one in QTI.values())
    items = {path: older[path].decode() for path in older if path.startswith("vragen/")}
    script = Path(__file__).with_name("convert_qti.mjs")
    # Only 2.1 names a standard rule (DECISIONS, 53); the converter keeps its old address.
    items = {path: re.sub(r' template="[^"]*"', "", text) for path, text in items.items()}
    converted = run_node(script, node_modules, items)
    assert len(converted) == len(hostile_course.library.active("lastig"))
    for path, document in converted.items():
        assert _canonical(document.encode()) == _canonical(newer[path]), path


def _canonical(document: bytes) -> str:
    """An XML document without what means nothing: its prolog and the order of attributes."""
    text: bytes = etree.tostring(etree.fromstring(document), method="c14n2")
    return text.decode()


@each_dialect
def test_the_same_course_gives_the_same_bytes(one: Format, real_course: Course) -> None:
    assert list(one.make(real_course)) == list(one.make(real_course))
