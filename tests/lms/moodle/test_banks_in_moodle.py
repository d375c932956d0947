"""A real Moodle takes every question in, keeps its texts and gives the course's scores."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from drivers import GRADED, driver_of
from itembank.export import FORMATS, Course
from lms.moodle.machine import Moodle
from lms.moodle.responses import answers

pytestmark = pytest.mark.alles
BANKS = {"moodle": ("xml", "moodle.xml"), "gift": ("gift", "gift.txt")}


class Imported:
    """The files of a format, and what Moodle made of them."""

    def __init__(self, moodle: Moodle, course: Course, name: str, folder: Path) -> None:
        self.name, self.course, self.moodle = name, course, moodle
        reader, _ = BANKS[name]
        one = next(one for one in FORMATS if one.name == name)
        self.files = list(one.make(course))
        paths = []
        for file in self.files:
            paths.append(folder / file.name)
            paths[-1].write_bytes(file.content)
        self.found = moodle.ask(
            "import", name=str(folder), format=reader, files=[str(path) for path in paths]
        )
        self.questions = self.found["questions"]


@pytest.fixture(scope="module", params=BANKS)
def imported(
    request: pytest.FixtureRequest,
    moodle: Moodle,
    course: Course,
    tmp_path_factory: pytest.TempPathFactory,
) -> Imported:
    return Imported(moodle, course, request.param, tmp_path_factory.mktemp(request.param))


def test_every_question_arrives_and_moodle_says_nothing(imported: Imported) -> None:
    wanted = [{"file": one.name, "arrived": one.items, "said": ""} for one in imported.files]
    assert imported.found["files"] == wanted
    for bank in imported.course.library.banks:
        for item in imported.course.library.active(bank):
            kind = getattr(driver_of(item.kind), imported.name)
            if kind is not None:
                there = imported.questions[f"{bank}/{item.id}"]
                if imported.name == "moodle":
                    assert there["type"] == {"matching": "match"}.get(kind, kind), item.id
                    assert there["mark"] == (1 if item.kind in GRADED else 0), item.id


# GIFT has no texts of its own to compare: its scores are.
@pytest.mark.parametrize("imported", ["moodle"], indirect=True)
def test_every_text_is_kept_as_it_was_written(imported: Imported) -> None:
    compared = 0
    for file in imported.files:
        for node in etree.fromstring(file.content).iterfind("question"):
            if node.get("type") == "category":
                continue
            there = imported.questions[str(node.findtext("idnumber"))]
            written = {
                "text": str(node.findtext("questiontext/text")),
                "feedback": str(node.findtext("generalfeedback/text")),
                "tags": sorted(str(tag.text) for tag in node.iterfind("tags/tag/text")),
            }
            kept = {name: there[name] for name in written}
            kept["tags"] = sorted(kept["tags"])
            assert kept == written
            reasons = [str(one.findtext("feedback/text") or "") for one in node.iterfind("answer")]
            if node.get("type") != "ordering":
                assert sorted(one[1] for one in there["answers"]) == sorted(reasons)
            pairs = [
                [str(one.findtext("text") or ""), str(one.findtext("answer/text"))]
                for one in node.iterfind("subquestion")
            ]
            assert there["pairs"] == pairs
            compared += 1
    assert compared == sum(file.items for file in imported.files)


def test_moodle_gives_the_score_of_the_course(imported: Imported) -> None:
    library = imported.course.library
    asked = [
        given
        for bank in library.banks
        for item in library.active(bank)
        if item.kind in GRADED and f"{bank}/{item.id}" in imported.questions
        for given in answers(bank, item)
    ]
    graded = imported.moodle.ask(
        "grade",
        course=imported.found["course"],
        responses=[(one.name, one.kind, one.form) for one in asked],
    )
    wrong = [
        (one, share, state)
        for one, (share, state, _) in zip(asked, graded, strict=True)
        # Moodle's list of shares has five decimals.
        if share is None or abs(share - one.worth) > 1e-5
    ]
    print(f"{len(asked)} responses compared, {len(wrong)} differ")
    assert wrong == []
    # How Moodle counts every step says nothing to a learner, and looks like a second score.
    shown = [html for one, (*_, html) in zip(asked, graded, strict=True) if one.kind == "volgorde"]
    assert not [html for html in shown if re.search(r"\d+ / \d+ = \d+\s*%", html)]
