"""How long a page takes: what is counted, what an author hears, and what the command writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from itembank.authors import study_time
from itembank.authors.report.minutes import minute_advice, minutes_table, timed, with_minutes
from itembank.authors.study_time import page_load
from itembank.build.load import load_site
from itembank.site.names import duration
from itembank.site.site import Site
from journey import small_course
from projects import small_site, write_files

REPOSITORY = Path(__file__).parents[2]
LESSON = "cursus/eerste/les.md"
MODULES = "quizzes/leerdoelen.yml"


def _site(folder: Path, body: str = "", *, minutes: str = "", **changes: str) -> Site:
    files: dict[str, Any] = small_course.files()
    files[f"docs/{LESSON}"] = f"---\ntitle: Een les\n{minutes}---\n\n# Les\n\n{body}"
    return small_site(folder, files | changes)


def _words(count: int) -> str:
    return "woord " * count


@pytest.mark.parametrize(
    ("body", "minutes"),
    [
        # One word is the heading.
        (_words(199), 1),
        (f"{_words(99)}\n\n> **Jij:** {_words(99)}", 1),
        (f"{_words(99)}\n\n/// trainer\n{_words(400)}\n\n{_words(400)}\n///\n\n{_words(100)}", 1),
        (f"{_words(196)}\n\n## Doe het zelf {{ #doe-het-zelf }}\n", 4),
        (f'{_words(199)}\n\n<figure class="a">\n<svg></svg>\n</figure>\n', 1 + 1 / 3),
        (f"{_words(199)}\n\n/// tekening | lege-zaal\n///\n", 1 + 1 / 3),
        (f"```\n{_words(400)}\n```\n\n{_words(199)}", 1),
    ],
    ids=["words", "dialogue", "notes", "doing", "figure", "drawing", "code"],
)
def test_a_page_is_words_and_what_is_done_on_it(tmp_path: Path, body: str, minutes: float) -> None:
    assert page_load(_site(tmp_path, body), LESSON).minutes == pytest.approx(minutes)


def test_a_question_is_read_weighed_and_read_after(tmp_path: Path) -> None:
    load = page_load(_site(tmp_path, "/// vraag | eerste#een\n///\n"), LESSON)
    whole = ["Les", "Kies 1 antwoord", "Wat klopt er bij een?", "Lees de les nog eens."]
    whole += ["Dit klopt", "Dit klopt niet", "Dit ook niet"]
    reasons = ["Zo is het.", "Zo is het juist niet.", "Ook dit past niet."]
    words = sum(len(text.split()) for text in whole)
    assert load.words == words + sum(len(text.split()) for text in reasons) / 2
    assert (load.items, load.weighed, load.tasks) == (1, 3, 0)
    assert load.minutes == pytest.approx(load.words / 200 + 15 / 60)


def test_a_test_counts_what_no_lesson_places_and_the_final_test_what_it_draws(
    tmp_path: Path,
) -> None:
    site = _site(tmp_path, "/// vraag | eerste#een\n///\n")
    assert page_load(site, "cursus/eerste/toets.md").items == 2
    final = page_load(site, "cursus/afronden/eindtoets.md")
    assert final.items == small_course.DRAWN
    assert final.weighed == pytest.approx(small_course.DRAWN * 2.5)


def test_a_module_is_its_first_page_its_lessons_and_its_test(tmp_path: Path) -> None:
    site = _site(tmp_path, "/// vraag | eerste#een\n///\n")
    paths = [f"cursus/eerste/{name}.md" for name in ("index", "les", "toets")]
    (whole,) = (one.load for one in timed(site) if one.name == "eerste")
    assert whole.items == 3
    assert whole.minutes == pytest.approx(sum(page_load(site, path).minutes for path in paths))


@pytest.mark.parametrize(
    ("counted", "stated", "told"),
    [(1, 2, False), (1, 3, True), (10, 9, False), (20, 17, False), (20, 16, True), (20, 24, True)],
)
def test_only_minutes_that_are_far_off_draw_advice(
    tmp_path: Path, counted: int, stated: int, *, told: bool
) -> None:
    body = _words(counted * study_time.PACE - 1)
    site = _site(tmp_path, body, minutes=f"minuten: {stated}\n")
    assert any(one.file == f"docs/{LESSON}" for one in minute_advice(site)) == told


def test_the_advice_says_what_to_put_where(tmp_path: Path) -> None:
    site = _site(tmp_path, _words(4 * 200 - 1), minutes="minuten: 9\n")
    found = [one.as_text() for one in minute_advice(site)]
    assert found[0] == (
        "docs/cursus/eerste/les.md:3  [minuten-wijken-af]\n"
        "  Hier staat 9 minuten. Volgens de telling zijn het er 4.\n"
        "  Doe dit: zet hier 4. 'check.py --minuten-schrijven' doet dat overal tegelijk.  "
        "Meer: over/foutmeldingen/#minuten-wijken-af"
    )
    assert found[1].startswith(f"{MODULES}:5  [minuten-wijken-af]\n  Hier staat 10 minuten.")


def test_a_page_that_states_nothing_is_left_alone(tmp_path: Path) -> None:
    site = _site(tmp_path, _words(2000))
    assert {one.file for one in minute_advice(site)} == {MODULES}


def test_what_the_command_writes_draws_no_advice_and_is_written_once(tmp_path: Path) -> None:
    site = _site(tmp_path / "before", _words(4 * 200 - 1), minutes="minuten: 9 # een les\n")
    written = with_minutes(site)
    assert "\nminuten: 4 # een les\n" in written[f"docs/{LESSON}"]
    assert "minuten: 5\n" in written[MODULES] or "minuten: '5'\n" in written[MODULES]
    files: dict[str, Any] = small_course.files() | dict(written)
    after = small_site(tmp_path / "after", files)
    assert minute_advice(after) == []
    assert with_minutes(after) == {}


def test_the_table_has_what_is_counted_beside_what_is_stated(tmp_path: Path) -> None:
    site = _site(tmp_path, _words(4 * 200 - 1), minutes="minuten: 9\n")
    lines = minutes_table(site).splitlines()
    assert lines[2].split() == ["module", "en", "pagina", "woorden", "vragen", "geteld", "genoemd"]
    (lesson,) = [line.split() for line in lines if line.startswith(f"  {LESSON}")]
    assert lesson == [LESSON, "800", "0", "4", "!", "9"]
    assert any(line.startswith("samen ") for line in lines)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [((45, 45), "90 minuten"), ((91,), "1,5 uur"), ((105,), "2 uur"), ((250, 20), "4,5 uur")],
)
def test_long_times_are_told_in_half_hours(minutes: tuple[int, ...], words: str) -> None:
    assert duration(minutes) == words


def test_a_page_may_name_how_long_the_course_and_its_core_take(tmp_path: Path) -> None:
    site = _site(tmp_path)
    assert site.names["cursus.duur"] == site.names["cursus.duur_kern"] == "20 minuten"


def test_the_page_that_explains_the_rule_has_its_numbers() -> None:
    page = (REPOSITORY / "docs" / "over" / "index.md").read_text(encoding="utf-8")
    rule = page.partition("{ #tijd }")[2].partition("\n## ")[0]
    for said in (
        f"{study_time.PACE} woorden per minuut",
        f"{study_time.WEIGHING} seconden",
        f"{study_time.LOOKING} seconden",
        f"{study_time.DOING // 60} minuten",
    ):
        assert said in rule


def _advised(site: Site) -> list[str]:
    return [found.file for found in minute_advice(site)]


OWN_BANK = "quizzes/lokaal/toetsen/eerste.yml"
SETTINGS = "extra:\n  cursus:\n    gemeente: Heuveldam\n    versie: '1'\n    eindtoets_vragen: "


def _own_items() -> dict[str, str]:
    items = small_course.files()["quizzes/toetsen/eerste.yml"]
    return {OWN_BANK: str(items).replace("- id: ", "- id: lokaal-")}


@pytest.mark.parametrize(
    "changes",
    [
        {"mkdocs.yml": "["},
        {"mkdocs.yml": f"{SETTINGS}veel\n"},
        {"mkdocs.yml": f"{SETTINGS}1\n"},
        {"quizzes/toetsen/eerste.yml": "vragen: ["},
        {"quizzes/toetsen/eindtoets.yml": "vragen: ["},
        {"quizzes/leerdoelen.yml": "modules: ["},
        _own_items(),
    ],
    ids=["unread", "wrong", "chosen", "bank", "pool", "modules", "own"],
)
def test_no_minutes_are_advised_where_something_was_not_counted_or_is_an_own_choice(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    """It would send somebody into a file of the course, which is not what is wrong."""
    # Long enough for a question more or less to be seen in the minutes.
    files: dict[str, Any] = {
        name: str(text).replace("Zo is het.", _words(300))
        for name, text in small_course.files().items()
    }
    for page in ("cursus/eerste/les.md", "cursus/eerste/toets.md"):
        files[f"docs/{page}"] = files[f"docs/{page}"].replace("---\n", "---\nminuten: 99\n", 1)
    files["docs/cursus/eerste/les.md"] += "\n/// eindtoets\n///\n"
    site = small_site(tmp_path, {**files, "mkdocs.yml": f"{SETTINGS}20\n"})
    assert len(with_minutes(site)) == 3
    for file, text in with_minutes(load_site(site.root)).items():
        (site.root / file).write_text(text, encoding="utf-8")
    assert _advised(load_site(site.root)) == []
    changed = load_site(write_files(site.root, changes))
    assert _advised(changed) == []
    assert with_minutes(changed) == {}
