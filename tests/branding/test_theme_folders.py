"""A house style in many files, as municipalities publish them: what is read, and what is asked.

Every folder here is made up in the form of a real one; none of them is of anybody.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from branding import asking
from branding.candidates import akin
from branding.chain import Found, find_brand
from branding.package import open_package
from branding.palette import derive
from branding.plan import Wish, best, nobody, plan
from branding.telling import report
from projects import write_files
from setup.messages import Trouble
from sites import REPOSITORY

BUTTON = "src/component/utrecht/button.tokens.json"
LINK = "src/component/utrecht/link.tokens.json"
COLOURS = "src/brand/zon/color.tokens.json"
BLUE, GREEN, PINK = "#25499d", "#157c68", "#d0206a"


def tokens(values: dict[str, str]) -> str:
    """`utrecht.link.color` → its value, as a file of Style Dictionary."""
    data: dict[str, object] = {}
    for name, value in values.items():
        *groups, last = name.split(".")
        at = data
        for group in groups:
            inner = at.setdefault(group, {})
            assert isinstance(inner, dict)
            at = inner
        at[last] = {"value": value}
    return json.dumps(data)


def found(folder: Path, files: dict[str, dict[str, str]], primary: str | None = None) -> Found:
    write_files(folder, {name: tokens(values) for name, values in files.items()})
    return find_brand(open_package(folder, folder.name), None, primary)


ZON = {"zon.color.blue": BLUE, "zon.color.pink": PINK, "zon.color.white": "#fff"}
PLAIN = "utrecht.button.background-color"
ACTION = "utrecht.button.primary-action.background-color"

SURE = {
    "een knop die verwijst naar een ander bestand": (
        {COLOURS: ZON, BUTTON: {PLAIN: "{zon.color.blue}"}, LINK: {"utrecht.link.color": BLUE}},
        BLUE,
    ),
    "een bleke knop voor de eerste actie": (
        {BUTTON: {ACTION: "#e4edf6", PLAIN: BLUE}, LINK: {"utrecht.link.color": BLUE}},
        BLUE,
    ),
    "een knop in een gemaakt bestand": (
        {
            BUTTON: {PLAIN: GREEN},
            "src/generated/figma.tokens.json": {ACTION: PINK},
            LINK: {"utrecht.link.color": GREEN},
        },
        GREEN,
    ),
    "een knop met een lijn": (
        {
            BUTTON: {
                PLAIN: "#fff",
                "utrecht.button.border-color": BLUE,
                "utrecht.button.color": BLUE,
            },
            LINK: {"utrecht.link.color": BLUE},
        },
        BLUE,
    ),
    "een knop in een eigen kleur en een link in een andere": (
        {
            COLOURS: ZON,
            BUTTON: {PLAIN: "{zon.color.blue}"},
            LINK: {"utrecht.link.color": "{zon.color.pink}"},
        },
        BLUE,
    ),
    "een link in een tint van de knop": (
        {BUTTON: {PLAIN: BLUE}, LINK: {"utrecht.link.color": "#1a3a80"}},
        BLUE,
    ),
}
ASKED = {
    "een knop van een ander, overgenomen met zijn kleur": (
        {
            COLOURS: ZON | {"maan.color.blue": "#476db8"},
            BUTTON: {
                PLAIN: "{maan.color.blue}",
                "utrecht.button.secondary-action.background-color": "{maan.color.blue}",
            },
            LINK: {"utrecht.link.color": "{zon.color.pink}"},
        },
        ["#476db8", PINK],
    ),
    "twee knoppen in een andere kleur": (
        {BUTTON: {ACTION: PINK, PLAIN: GREEN}, LINK: {"utrecht.link.color": GREEN}},
        [GREEN, PINK],
    ),
    "een knop die te licht is om te houden": (
        {
            BUTTON: {PLAIN: "#f0b800", "utrecht.button.secondary-action.color": "#f0b800"},
            LINK: {"utrecht.link.color": BLUE},
        },
        ["#f0b800", BLUE],
    ),
    "twee bestanden die elkaar tegenspreken": (
        {
            "src/a.tokens.json": {ACTION: BLUE},
            "src/b.tokens.json": {ACTION: GREEN},
        },
        [GREEN],
    ),
    "alleen een link": ({LINK: {"utrecht.link.color": BLUE}}, [BLUE]),
    "alleen een rij kleuren": ({COLOURS: ZON}, [BLUE, PINK]),
}


@pytest.mark.parametrize("case", SURE)
def test_what_points_at_one_colour_is_taken_without_a_question(case: str, tmp_path: Path) -> None:
    files, colour = SURE[case]
    brand = found(tmp_path, files)
    assert (brand.brand.primary, brand.is_sure) == (colour, True)


@pytest.mark.parametrize("case", ASKED)
def test_what_points_at_more_colours_is_asked(case: str, tmp_path: Path) -> None:
    files, colours = ASKED[case]
    brand = found(tmp_path, files)
    assert ([one.colour for one in brand.candidates], brand.is_sure) == (colours, False)


def test_a_file_that_is_broken_leaves_doubt_and_an_empty_one_does_not(tmp_path: Path) -> None:
    write_files(tmp_path, {"src/leeg.tokens.json": ""})
    assert found(tmp_path, {BUTTON: {PLAIN: BLUE}}).is_sure
    write_files(tmp_path, {"src/kapot.tokens.json": "{"})
    assert not found(tmp_path, {BUTTON: {PLAIN: BLUE}}).is_sure


def test_where_nobody_can_be_asked_the_colours_are_listed(tmp_path: Path) -> None:
    files, _ = ASKED["twee knoppen in een andere kleur"]
    found(tmp_path, files)
    wish = Wish(tokens=tmp_path.name)
    with pytest.raises(Trouble) as trouble:
        plan(REPOSITORY, wish, tmp_path.parent, nobody)
    assert str(trouble.value) == (
        "Deze huisstijl wijst niet één hoofdkleur aan. Welke is van jullie?\n"
        f"  1. {GREEN}  contrast 5,10, uit {PLAIN} en nog 1\n"
        f"  2. {PINK}  contrast 5,12, uit {ACTION}\n"
        f"Doe dit: typ het nog eens met de goede kleur erbij, bijvoorbeeld: --kleur '{GREEN}'. "
        "Met --voorbeeld of --voorbeeld-in zie je de kleuren eerst."
    )
    said = report(plan(REPOSITORY, wish, tmp_path.parent, best))
    assert f"Is {GREEN} jullie kleur? Deze huisstijl wijst niet één hoofdkleur aan:\n  1. " in said
    chosen = plan(REPOSITORY, wish, tmp_path.parent, lambda found: found.candidates[1].colour)
    assert chosen.brand is not None and chosen.brand.primary == PINK
    assert "jullie kleur?" not in report(chosen)


def test_a_reader_at_the_terminal_chooses_with_swatches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    doubt = found(tmp_path, ASKED["twee knoppen in een andere kleur"][0])
    asked: list[str] = []

    def which_of(*answers: str) -> str:
        left = list(answers)

        def answer(question: str) -> str:
            asked.append(question)
            return left.pop(0)

        monkeypatch.setattr("builtins.input", answer)
        chosen = asking.which(doubt)
        assert left == []
        return chosen

    assert which_of("") == which_of("ja") == which_of("1") == GREEN
    assert which_of("9", "paarsig", "2") == PINK
    assert which_of("'#123456'") == "#123456"
    assert asked[0] == f"Is dit jullie kleur: {GREEN}? (ja, een nummer of een kleur) [ja] "
    said = capsys.readouterr().out
    assert f"'9' is geen nummer uit de lijst, en geen kleur zoals {GREEN}.\n" in said
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert asking.swatch(GREEN) == "\x1b[48;2;21;124;104m      \x1b[0m "
    monkeypatch.setenv("NO_COLOR", "1")
    assert asking.swatch(GREEN) == ""


def test_a_file_is_named_only_for_what_came_from_it(tmp_path: Path) -> None:
    found(tmp_path, {"src/ruimte.tokens.json": {"utrecht.space.block.xs": "4px"}}, BLUE)
    said = report(plan(REPOSITORY, Wish(tokens=tmp_path.name, primary=BLUE), tmp_path.parent))
    assert said.startswith(
        "In deze tokens staat niets dat de cursus gebruikt. Wat je zelf gaf, wordt gebruikt:\n"
        f"  hoofdkleur  {BLUE}"
    )
    found(tmp_path, {LINK: {"utrecht.link.color": PINK}}, BLUE)
    said = report(plan(REPOSITORY, Wish(tokens=tmp_path.name, primary=BLUE), tmp_path.parent))
    assert said.startswith(f"Gevonden in {LINK}:\n")


def test_a_long_font_name_keeps_the_list_in_columns(tmp_path: Path) -> None:
    name = "Zonneveld Sans Extra Condensed Variable"
    values = {PLAIN: BLUE, "utrecht.document.font-family": name}
    found(tmp_path, {BUTTON: values})
    said = report(plan(REPOSITORY, Wish(tokens=tmp_path.name), tmp_path.parent)).splitlines()
    at = said[1].index("uit ")
    line = next(number for number, text in enumerate(said) if name in text)
    assert said[line].rstrip() == f"  letters     {name}"
    assert said[line + 1].index("uit utrecht.document.font-family") == at


def test_a_zip_says_what_to_do(tmp_path: Path) -> None:
    write_files(tmp_path, {"huisstijl.zip": "PK"})
    with pytest.raises(Trouble) as trouble:
        open_package(tmp_path / "huisstijl.zip", "huisstijl.zip")
    assert str(trouble.value) == (
        "huisstijl.zip: dit is een ingepakte map. Ik lees alleen wat uitgepakt is.\n"
        "Doe dit: pak het bestand uit en geef de map die je krijgt, "
        "bijvoorbeeld: --tokens 'huisstijl'"
    )


DARK = {
    "utrecht.document.background-color": "#10161c",
    "utrecht.document.color": "#e8eef4",
    "utrecht.link.color": "#9cc4ff",
}


def test_a_dark_scheme_in_a_file_of_its_own_is_used(tmp_path: Path) -> None:
    light = {PLAIN: BLUE, "utrecht.link.color": BLUE}
    files = {"figma/zon.tokens.json": light, "figma/color-scheme-dark.tokens.json": DARK}
    brand = found(tmp_path, files)
    _has_dark(brand)
    assert "De donkere weergave is die van jullie huisstijl." in report(
        plan(REPOSITORY, Wish(tokens=tmp_path.name), tmp_path.parent)
    )


@pytest.mark.parametrize(
    "rule",
    [
        "@media (prefers-color-scheme: dark) {{ :root {{ {} }} }}",
        ".zon-theme--dark {{ {} }}",
        '[data-theme="dark"] {{ {} }}',
    ],
)
def test_a_dark_scheme_in_the_same_style_sheet_is_used(rule: str, tmp_path: Path) -> None:
    inner = "".join(f"--{name.replace('.', '-')}: {value};" for name, value in DARK.items())
    light = f".zon-theme {{ --utrecht-button-background-color: {BLUE} }}\n"
    write_files(tmp_path, {"dist/theme.css": light + rule.format(inner)})
    _has_dark(find_brand(open_package(tmp_path, "zon"), None, None))


def _has_dark(found: Found) -> None:
    assert (found.brand.primary, found.brand.dark_page) == (BLUE, "#10161c")
    made = derive(found.brand)
    assert (made.dark["surface"], made.dark["text"]) == ("#10161c", "#e8eef4")
    assert made.dark["link"] == "#9cc4ff"
    assert made.light["surface"] == "#ffffff"
    assert made.failures() == []


def test_another_variant_of_a_theme_is_no_other_house_style(tmp_path: Path) -> None:
    text = f".zon-theme {{ --utrecht-button-background-color: {BLUE}; --utrecht-space: 1px }}"
    text += ".zon-theme--groot { --utrecht-space: 2px }"
    write_files(tmp_path, {"dist/theme.css": text})
    assert find_brand(open_package(tmp_path, "zon"), None, None).brand.primary == BLUE


def test_a_link_that_cannot_be_read_takes_the_main_colour(tmp_path: Path) -> None:
    values = {PLAIN: BLUE, "utrecht.link.color": "#fff", "utrecht.link.hover.color": "#ddd"}
    made = derive(found(tmp_path, {BUTTON: values}).brand)
    assert (made.light["link"], made.light["link-hover"]) == (BLUE, BLUE)
    assert [(note.name, note.given, note.used) for note in made.notes] == [
        ("link", "#ffffff", BLUE),
        ("link-hover", "#dddddd", BLUE),
    ]


def test_shades_of_a_colour_are_akin_and_a_grey_is_not() -> None:
    assert akin(BLUE, "#1a3a80") and akin("#222222", "#2e2e33")
    assert not akin(BLUE, GREEN) and not akin(BLUE, "#555555") and not akin(BLUE, "#b0c4ff")
