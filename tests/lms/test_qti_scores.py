"""Every graded item of every bank gets the course's scores in engines that know nothing of it.

Two engines were made apart from each other: TAO's in PHP for QTI 2.1, from the folder that
COURSE_TAO names, and a certified player in the browser for QTI 3.0.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from drivers import GRADED, driver_of
from itembank.export import FORMATS, Course
from lms.packages import ROUNDING, Play, in_qti, packages, root
from lms.responses import MOST, tried
from programs import folder_for, needed

pytestmark = pytest.mark.alles
FORMAT = {one.name: one for one in FORMATS}
SCRIPT = Path(__file__).with_name("score_in_tao.php")
SDK = "vendor/qtism/qtism/src/qtism/data/storage/xml/schemes"
# Only its address is left: who reads no rules has nothing else.
RULES = re.compile(rb'(<responseProcessing template="[^"]+")>.*</responseProcessing>', re.DOTALL)


@dataclass(frozen=True)
class Asked:
    """An item, as it is written, with responses in its own words and what each is worth."""

    name: str
    kind: str
    document: bytes
    given: list[Any]
    worth: list[float]


def asked(course: Course, name: str, most: int = MOST) -> list[Asked]:
    files = packages(FORMAT[name], course)
    found = []
    for bank in course.library.banks:
        for item in course.library.active(bank):
            if item.kind in GRADED:
                document = files[bank][f"vragen/{item.id}.xml"]
                responses = tried(item, most)
                given = [in_qti(root(document), item, one) for one in responses]
                worth = [float(driver_of(item.kind).score(item, one)) for one in responses]
                found.append(Asked(f"{bank}/{item.id}", item.kind, document, given, worth))
    return found


def differing(items: list[Asked], scored: dict[str, list[dict[str, Any]]]) -> list[Any]:
    """The responses whose score is not that of the course; of all right it is 1 to the bit."""
    found = []
    for item in items:
        for given, worth, outcomes in zip(item.given, item.worth, scored[item.name], strict=True):
            score = outcomes["SCORE"]
            if score is None or abs(score - worth) > (ROUNDING if worth < 1 else 0):
                found.append((item.name, given, worth, score))
    print(f"{sum(len(item.given) for item in items)} responses compared, {len(found)} differ")
    return found


@pytest.fixture(scope="module")
def tao() -> Path:
    """Where Composer put TAO's engine."""
    return folder_for("COURSE_TAO")


def score_in_tao(folder: Path, items: list[Asked]) -> dict[str, list[dict[str, Any]]]:
    given = {
        item.name: {
            "xml": item.document.decode(),
            "responses": [_portable(root(item.document), one) for one in item.given],
        }
        for item in items
    }
    done = subprocess.run(
        [needed("php"), str(SCRIPT), str(folder / "vendor" / "autoload.php")],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def _portable(item: Any, given: Any) -> dict[str, Any]:
    """A response in the JSON of portable interactions, where a pair is a list of two."""
    base = item.one("responseDeclaration").get("baseType")
    if not isinstance(given, list):
        return {"base": {base: given}}
    return {"list": {base: [one.split() for one in given] if base == "directedPair" else given}}


def test_every_document_is_valid_by_the_schema_of_qti_2_1(tao: Path, course: Course) -> None:
    schema = etree.XMLSchema(etree.parse(tao / SDK / "qtiv2p1" / "imsqti_v2p1.xsd"))
    for files in packages(FORMAT["qti21"], course).values():
        for path, document in files.items():
            if path != "imsmanifest.xml":
                schema.assertValid(etree.fromstring(document))
                # One that is wrong on purpose shows that the schema is really asked.
                broken = document.replace(b"identifier=", b"naam=", 1)
                assert not schema.validate(etree.fromstring(broken))


def test_tao_gives_every_response_the_score_of_the_course(tao: Path, course: Course) -> None:
    items = asked(course, "qti21")
    scored = score_in_tao(tao, items)
    assert differing(items, scored) == []
    assert all(outcomes["FEEDBACK"] for one in scored.values() for outcomes in one)


def test_the_standard_rule_alone_gives_the_same_score(tao: Path, course: Course) -> None:
    items = [
        Asked(item.name, item.kind, RULES.sub(rb"\1 />", item.document), item.given, item.worth)
        for item in asked(course, "qti21")
        if RULES.search(item.document)
    ]
    assert {item.kind for item in items} == set(GRADED) - {"getal", "volgorde"}
    assert differing(items, score_in_tao(tao, items)) == []


def test_a_player_of_qti_3_gives_every_response_the_score_of_the_course(
    real_course: Course, play: Play
) -> None:
    # The player mounts an item anew for every response.
    items = asked(real_course, "qti30", most=5)
    scored = {item.name: play(item.document, item.given)["outcomes"][1:] for item in items}
    assert differing(items, scored) == []
