"""The way through the course: the pages of a module in the order of the menu."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from itembank.site.route import first_question, minutes_of, pages_of, title_of
from journey import small_course
from projects import small_site


def test_pages_come_in_the_order_of_the_menu_and_what_it_leaves_out_comes_last(
    tmp_path: Path,
) -> None:
    files: dict[str, Any] = small_course.files()
    files["docs/cursus/eerste/aaa.md"] = "# Niet in het menu\n"
    files["mkdocs.yml"] = files["mkdocs.yml"].replace(
        "- cursus/eerste/les.md\n    - cursus/eerste/toets.md",
        "- cursus/eerste/toets.md\n    - cursus/eerste/les.md",
    )
    site = small_site(tmp_path, files)
    found = [path.removeprefix("cursus/eerste/") for path in pages_of(site, small_course.FIRST)]
    assert found == ["toets.md", "les.md", "aaa.md"]
    assert title_of(site, "cursus/eerste/les.md") == "Een les"


def test_the_first_question_stands_in_a_lesson_and_not_in_a_test(tmp_path: Path) -> None:
    files: dict[str, Any] = small_course.files()
    site = small_site(tmp_path / "whole", files)
    assert first_question(site) == "cursus/eerste/les.md"
    assert minutes_of(site, "cursus/eerste/les.md") == ""
    timed = "---\ntitle: Een les\nminuten: 4\n---\n"
    files["docs/cursus/eerste/les.md"] = timed + "# Een les\n"
    without = small_site(tmp_path / "without", files)
    assert first_question(without) == ""
    assert minutes_of(without, "cursus/eerste/les.md") == "4"
