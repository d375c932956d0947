"""The workshop scripts: the minutes add up, and every link leads to a real activity or page."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

import pytest

from itembank.browser.agenda import agenda_text
from sites import REPOSITORY, own_course

FOLDER = REPOSITORY / "docs" / "trainers" / "workshops"
SCRIPTS = sorted(path for path in FOLDER.glob("*.md") if "minuten:" in path.read_text("utf-8"))
ROW = re.compile(r"^\| (\d+)–(\d+) \| (.+?) \| (.+) \|$", re.M)
STEP = re.compile(r"^### (\d+)–(\d+) ", re.M)
LINK = re.compile(r"\]\(([^)#]+\.md)(?:#([\w-]+))?\)")
PARTS = ["doel", "spullen", "minuten", "zo-gaat-het", "mis", "andere-groepen", "afsluiten"]


def target(script: Path, link: str) -> str:
    """The path under docs/ that a link in a script means."""
    return posixpath.normpath(posixpath.join("trainers/workshops", link))


def test_there_is_a_script_for_every_length_that_a_trainer_is_given() -> None:
    assert sorted(duration(script) for script in SCRIPTS) == [30, 30, 30, 60, 60, 90, 120]


def test_the_table_to_choose_from_names_every_script_with_its_length() -> None:
    rows = re.findall(
        r"^\| (\d+) minuten \| \[(.+?)\]\((.+?)\)", (FOLDER / "index.md").read_text("utf-8"), re.M
    )
    assert sorted((file, int(minutes)) for minutes, _, file in rows) == sorted(
        (script.name, duration(script)) for script in SCRIPTS
    )


def duration(script: Path) -> int:
    found = re.search(r"^minuten: (\d+)$", script.read_text("utf-8"), re.M)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_minutes_follow_each_other_and_fill_the_whole_workshop(script: Path) -> None:
    source = script.read_text("utf-8")
    rows = [(int(row[0]), int(row[1])) for row in ROW.findall(source)]
    assert len(rows) >= 4
    assert [begin for begin, _ in rows] == [0, *(end for _, end in rows[:-1])]
    assert all(begin < end for begin, end in rows)
    assert sum(end - begin for begin, end in rows) == duration(script)
    steps = [(int(begin), int(end)) for begin, end in STEP.findall(source)]
    assert steps == rows, "every row is told step by step"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_last_five_minutes_are_for_what_took_longer(script: Path) -> None:
    begin, end, what, _ = ROW.findall(script.read_text("utf-8"))[-1]
    assert (what, int(end) - int(begin)) == ("Speling", 5)


def test_teams_that_report_have_time_to_change_places() -> None:
    source = (FOLDER / "van-ladder-naar-plan.md").read_text("utf-8")
    ((begin, end),) = [(int(b), int(e)) for b, e, what, _ in ROW.findall(source) if "teams" in what]
    assert "Elk team heeft vier minuten" in source
    assert end - begin > 3 * 4


def test_a_trainer_finds_what_every_workshop_needs() -> None:
    """What to do with a disputed answer, a break, a mail before and after, and three questions."""
    source = (FOLDER / "index.md").read_text("utf-8")
    asked = ("betwist", "even-bewegen", "uitnodiging", "evaluatie", "een-week-later", "online")
    assert [part for part in asked if f"{{ #{part} }}" not in source] == []
    for script in SCRIPTS:
        assert "(index.md#betwist)" in script.read_text("utf-8"), script.stem


def test_one_script_asks_no_work_beforehand() -> None:
    source = (FOLDER / "eerste-half-uur.md").read_text("utf-8")
    assert "Vooraf vraag je niets." in source.partition("#spullen")[2].partition("## ")[0]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_link_of_the_table_leads_to_an_activity(script: Path) -> None:
    site = own_course()
    named = [cells[3] for cells in ROW.findall(script.read_text("utf-8"))]
    links = [link for cell in named for link in LINK.findall(cell)]
    assert len(links) >= 2
    for link, anchor in links:
        path = target(script, link)
        page = site.pages.by_path.get(path)
        assert page is not None, link
        if path.startswith("trainers/"):  # A sheet of these workshops, such as the role cards.
            continue
        activities = site.anchors(path) - page.anchors
        assert anchor in activities, f"{link}#{anchor} is no activity of that page"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_workshop_has_the_parts_of_its_script_with_what_to_say(script: Path) -> None:
    source = script.read_text("utf-8")
    listed = json.loads(agenda_text(own_course()))
    found = listed["workshops"][script.stem]
    rows = [(row[2], int(row[1]) - int(row[0])) for row in ROW.findall(source)]
    assert [(step["title"], step["minutes"]) for step in found["steps"]] == rows
    for step in found["steps"]:
        assert f"{{ #{step['anchor']} }}" in source, "where the script tells it"
    keys = [key for step in found["steps"] for key in step["keys"]]
    named = [cells[3] for cells in ROW.findall(source)]
    assert len(keys) == sum(len(LINK.findall(cell)) for cell in named)
    assert set(keys) <= set(listed["activities"])


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_has_every_part_a_trainer_needs(script: Path) -> None:
    source = script.read_text("utf-8")
    assert [part for part in PARTS if f"{{ #{part} }}" not in source] == []
    assert len(re.findall(r"^> \"", source, re.M)) >= 4, "what to say, as spoken sentences"
    assert re.findall(r"^- \*\*(\w+)", source.partition("#andere-groepen")[2], re.M) == [
        *("Groot", "Online", "Sceptisch"),
    ]


@pytest.mark.parametrize("name", ["basis-op-orde", "als-de-zaal-boos-is"])
def test_the_rounds_of_the_role_play_fill_its_place_in_the_script(name: str) -> None:
    source = (FOLDER / f"{name}.md").read_text("utf-8")
    ((begin, end),) = [(int(b), int(e)) for b, e, what, _ in ROW.findall(source) if "Rol" in what]
    play = source.partition("{ #rollenspel }")[2].partition("### ")[0]
    assert sum(int(found) for found in re.findall(r"\((\d+) minuten\)", play)) == end - begin


@pytest.mark.parametrize(
    ("sheet", "players"),
    [
        ("rolkaarten", ["Raadslid", "Wethouder", "Ambtenaar", "Inwoner"]),
        (
            "rolkaarten-de-kuil",
            ["Gespreksleider", "Wethouder", "Buurvrouw", "Voorzitter", "Woningzoekende"],
        ),
    ],
)
def test_the_role_play_has_a_card_for_every_player(sheet: str, players: list[str]) -> None:
    cards = (FOLDER / f"{sheet}.md").read_text("utf-8").partition("cards--cut")[2]
    assert re.findall(r"^- \*\*(\w+)\*\*$", cards, re.M) == players
    for part in ("**Dit wil je:**", "**Je eerste zin:**"):
        assert cards.count(part) == len(players)
