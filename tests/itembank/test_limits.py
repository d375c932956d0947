"""What is checked can be kept: the limits of the models are those of the browser's store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from itembank.authors.schema import schemas
from itembank.browser.limits import PATH, limits_module
from itembank.kinds import item_kinds
from itembank.model.limits import NAME, PARTS, POINTS, POOL
from projects import KEUZE, SCHEMA, bank, codes, small_site

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"
# Lists of which an answer holds nothing, or only where the road went.
NOT_ANSWERED = {
    ("getal", "misvattingen"),
    ("indeling", "groepen"),
    ("koppel", "afleiders"),
    ("open", "let_op"),
    ("scenario", "stappen"),
    ("zelfscan", "schaal"),
    ("zelfscan", "uitkomsten"),
}


def test_the_limits_in_the_source_are_those_of_the_models() -> None:
    assert (ENGINE / PATH).read_text(encoding="utf-8") == limits_module(), (
        f"{PATH} loopt achter. Typ: .venv/bin/python tests/javascript/words.py"
    )


def test_no_kind_takes_a_longer_answer_than_is_kept() -> None:
    text = json.dumps(schemas()["toets"])
    free = {
        (kind, name)
        for kind, shape in _shapes(json.loads(text)).items()
        for name, field in shape["properties"].items()
        if field.get("type") == "array" and name != "bron" and field.get("maxItems") != PARTS
    }
    assert free == NOT_ANSWERED


def _shapes(schema: Any) -> dict[str, Any]:
    """What a schema says of each kind of item, by its word."""
    found: dict[str, Any] = {}

    def look(node: Any) -> None:
        if isinstance(node, dict):
            word = node.get("properties", {}).get("soort", {}).get("const")
            if word in item_kinds():
                found[word] = node
            for value in node.values():
                look(value)
        elif isinstance(node, list):
            for value in node:
                look(value)

    look(schema)
    assert found.keys() == item_kinds().keys()
    return found


@pytest.mark.parametrize(("length", "found"), [(NAME, []), (NAME + 1, ["te-lange-id"])])
def test_an_id_may_be_as_long_as_is_kept(length: int, found: list[str], tmp_path: Path) -> None:
    items = KEUZE.replace("id: een", f"id: {'a' * length}")
    assert codes(small_site(tmp_path, {"quizzes/toetsen/a.yml": bank(items)})) == found


@pytest.mark.parametrize("name", ["A", "a_b", "a b", "é", "a.b", "a--b", "-a", "a" * (NAME + 1)])
def test_a_file_under_whose_name_nothing_can_be_kept_is_refused(name: str, tmp_path: Path) -> None:
    files = {f"quizzes/toetsen/{name}.yml": bank(), f"quizzes/checklists/{name}.yml": points(1)}
    assert codes(small_site(tmp_path, files)) == ["bestandsnaam", "bestandsnaam"]


def test_a_name_may_be_as_long_as_is_kept(tmp_path: Path) -> None:
    files = {f"quizzes/toetsen/{'a' * NAME}.yml": bank()}
    assert codes(small_site(tmp_path, files)) == []


def points(count: int, *, local: bool = False) -> str:
    schema = SCHEMA.format("lokaal-checklist").replace("..", "../..")
    head = (
        schema if local else SCHEMA.format("checklist") + "titel: L\ninleiding: L.\nbron: [S0-10]\n"
    )
    own = "lokaal-" if local else ""
    lines = [f"      - {{id: {own}p-{n}, tekst: Bel inwoner {n}.}}" for n in range(count)]
    return "\n".join([f"{head}groepen:", "  - titel: Eerst", "    punten:", *lines, ""])


def test_points_of_a_municipality_count_as_well(tmp_path: Path) -> None:
    files = {
        "quizzes/checklists/a.yml": points(POINTS),
        "quizzes/lokaal/checklists/a.yml": points(1, local=True),
    }
    (found,) = small_site(tmp_path, files).problems
    assert (found.code, found.file) == ("te-veel", "quizzes/lokaal/checklists/a.yml")
    assert codes(small_site(tmp_path / "b", {"quizzes/checklists/a.yml": points(POINTS)})) == []


@pytest.mark.parametrize(("count", "found"), [(POOL, []), (POOL + 1, ["te-veel"])])
def test_the_final_test_remembers_every_question_it_can_ask(
    count: int, found: list[str], tmp_path: Path
) -> None:
    items = "".join(KEUZE.replace("id: een", f"id: een-{n}") for n in range(count))
    files = {"quizzes/toetsen/eindtoets.yml": bank(items)}
    assert codes(small_site(tmp_path, files)) == found
