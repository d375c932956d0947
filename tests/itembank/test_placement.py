"""Keys of mkdocs.yml that stand a space off, or in a group that does not know them."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.site.configuration import Configuration, read_configuration
from projects import write_files

BASE = "docs_dir: docs\nextra:\n  cursus:\n    versie: '0.1'\n"
OWN = """\
# Het bestand van een gemeente.
INHERIT: mkdocs.base.yml

site_name: Meedoen in Heuveldam
site_url: https://heuveldam.github.io/cursus/
copyright: Inhoud CC BY 4.0

extra:
  cursus:
    gemeente: Heuveldam
    contact: participatie@heuveldam.nl
    repository: https://github.com/heuveldam/cursus
    privacy:
      fg: mailto:fg@heuveldam.nl
      host: GitHub
    beveiliging:
      contact: mailto:lek@heuveldam.nl
      verloopt: 2027-06-01
    buiten_menu:
      - lms
      - tekeningen
    niet_vindbaar: ja
theme:
  logo: assets/huisstijl/logo.svg
nav:
  - Start: index.md
  - contact: lokaal/contact.md
"""
LINES = OWN.split("\n")
# A group that is the only one at its level may stand anywhere below its parent.
FREE = ("cursus:", "logo:")
KEYS = [
    (number, line)
    for number, line in enumerate(LINES, 1)
    if line.strip() and not line.startswith(("#", "nav")) and ".md" not in line
]


def read_in(folder: Path, own: str) -> Configuration:
    write_files(folder, {"mkdocs.yml": own, "mkdocs.base.yml": BASE})
    return read_configuration(folder)


def told(folder: Path, own: str) -> list[tuple[int, str]]:
    return [(found.line, found.code) for found in sorted(read_in(folder, own).problems)]


def changed(number: int, line: str) -> str:
    return "\n".join([*LINES[: number - 1], line, *LINES[number:]])


def test_nothing_is_said_of_a_file_that_is_right(tmp_path: Path) -> None:
    assert told(tmp_path, OWN) == []


@pytest.mark.parametrize("off", [-4, -2, -1, 1, 2, 4])
def test_every_line_that_is_some_spaces_off_is_named_with_how_many_are_right(
    off: int, tmp_path: Path
) -> None:
    wrong = {}
    for number, line in KEYS:
        right = len(line) - len(line.lstrip())
        alone = line.strip().startswith(FREE) and right + off > 0
        if right + off < 0 or (alone and (right + off < 4 or "logo" in line)):
            continue
        found = read_in(tmp_path, changed(number, " " * (right + off) + line.lstrip()))
        shown = [
            (each.line, each.code, f"in plaats van {_told(right)}." in each.message)
            for each in found.problems
        ]
        if shown != [(number, "inspringing", True)] or found.settings is None:
            wrong[line] = found.problems
    assert wrong == {}


def _told(count: int) -> str:
    return f"{count} spaties" if count else "geen spaties"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("    repository", "\trepository", [(12, "tab")]),
        ("    repository", "\u00a0\u00a0\u00a0\u00a0repository", [(12, "harde-spatie")]),
        ("repository: ", "repository:", [(12, "dubbele-punt-en-spatie")]),
        ("repository: ", "repository:\u00a0", [(12, "dubbele-punt-en-spatie")]),
        ("gemeente: H", "gemeente = H", [(10, "dubbele-punt-en-spatie")]),
        ("gemeente: H", "gemeente H", [(10, "dubbele-punt-en-spatie")]),
        ("  cursus:", "  cursus", [(9, "dubbele-punt-en-spatie")]),
        ("    repository", "    - repository", [(12, "sleutel-verkeerde-plek")]),
        ("extra:\n", "", [(8, "sleutel-verkeerde-plek")]),
        ("  cursus:\n", "", [(9, "sleutel-verkeerde-plek")]),
        ("extra:\n  cursus:\n", "", [(8, "sleutel-verkeerde-plek")]),
        ("    privacy:\n", "", [(13, "sleutel-verkeerde-plek")]),
        ("    gemeente", "    site_author: ik\n    gemeente", [(10, "sleutel-verkeerde-plek")]),
        ("theme:\n", "", [(23, "sleutel-verkeerde-plek")]),
        ("  - Start", "    verordening: ''\n  - Start", [(26, "sleutel-verkeerde-plek")]),
        # Two mistakes, and each is told: that of the text and that of the spaces.
        (
            "Heuveldam\nsite_url",
            "Heuveldam: nu\n site_url",
            [(4, "dubbele-punt"), (5, "inspringing")],
        ),
        ("site_name: Meedoen", "site_name: “Meedoen: nu”", [(4, "krulaanhalingsteken")]),
        ("  cursus:", "  cursis:", [(9, "onbekende-sleutel")]),
        ("    privacy:", "    Privacy:", [(13, "onbekende-sleutel")]),
        ("extra:", "Extra:", [(8, "onbekende-sleutel")]),
        ("INHERIT: mkdocs.base.yml\n", "", [(1, "begin-ontbreekt")]),
        ("mkdocs.base.yml", "mkdocs-base.yml", [(2, "begin-ontbreekt")]),
    ],
)
def test_a_key_that_is_no_key_or_stands_elsewhere_is_told_once_at_its_line(
    before: str, after: str, found: list[tuple[int, str]], tmp_path: Path
) -> None:
    assert before in OWN
    assert told(tmp_path, OWN.replace(before, after, 1)) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      - lms\n      - tek", "    - lms\n    - tek"),
        ("copyright", "site_description: >\n  Handboek\n  contact: met ons\ncopyright"),
        ("copyright", "site_description: Handboek\n  extra goed en\n  contact met ons\ncopyright"),
        ("    repository", "    # repository: x\n    repository"),
        ("copyright", "navigatie:\n- index.md\ncopyright"),
    ],
)
def test_what_only_looks_like_a_key_or_stands_otherwise_and_right_is_left_alone(
    before: str, after: str, tmp_path: Path
) -> None:
    assert told(tmp_path, OWN.replace(before, after, 1)) == []


def test_twice_as_many_spaces_everywhere_are_right(tmp_path: Path) -> None:
    wide = [" " * (len(line) - len(line.lstrip())) + line for line in LINES]
    assert told(tmp_path, "\n".join(wide)) == []


@pytest.mark.parametrize("sign", [" = ", ":", " ", "; "])
def test_the_only_key_of_a_group_needs_its_colon_as_well(sign: str, tmp_path: Path) -> None:
    """YAML reads the group as a text then, and sees nothing wrong in it."""
    own = f"INHERIT: mkdocs.base.yml\nextra:\n  cursus:\n    gemeente{sign}Heuveldam\n"
    assert told(tmp_path, own) == [(4, "dubbele-punt-en-spatie")]


def test_where_a_key_belongs_is_told_with_the_line_of_its_group_or_how_to_make_one(
    tmp_path: Path,
) -> None:
    (found,) = read_in(tmp_path, OWN + "    verordening: ''\n").problems
    assert found.repair == (
        "zet die goed: zet de regel onder 'cursus:' op regel 9, met 4 spaties ervoor."
    )
    (found,) = read_in(tmp_path, OWN.replace("    privacy:\n", "")).problems
    assert found.repair == (
        "zet die goed: maak een regel 'privacy:', met 4 spaties ervoor. "
        "Zet deze regel daaronder, met 6 spaties ervoor."
    )


def test_settings_that_a_generator_cannot_read_are_for_no_generator(tmp_path: Path) -> None:
    """Although the course itself knows what was meant."""
    deeper = read_in(tmp_path, OWN.replace("    repository", "     repository"))
    assert deeper.settings is not None
    assert [found.code for found in deeper.unsafe] == ["inspringing"]
    # This one it can read, as a key of another group.
    assert read_in(tmp_path, OWN.replace("    niet_", "  niet_")).unsafe == ()


@pytest.mark.parametrize("indent", ["", "  ", "      "])
def test_a_tag_on_a_line_that_stands_elsewhere_is_still_for_no_generator(
    indent: str, tmp_path: Path
) -> None:
    """It is left out of what was meant, and a generator would run it all the same."""
    tag = "!!python/object/apply:os.system [exit]"
    for key in ("repository", "verordening", "site_author"):
        own = OWN.replace("  logo:", f"{indent}{key}: {tag}\n  logo:", 1)
        found = read_in(tmp_path, own)
        assert "yaml-tag" in [one.code for one in (*found.unsafe, *found.problems)], own
        assert found.unsafe, own
