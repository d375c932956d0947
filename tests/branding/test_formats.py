"""The tokens of a house style, in every shape they are published in, and in none."""

from __future__ import annotations

from pathlib import Path

import pytest

from branding.chain import Found, family, find_brand
from branding.package import open_package
from setup.messages import Trouble

from .made_up import FOUND, LICENCE, SHAPES, css, package, tokens_studio


def find(path: Path, theme: str | None = None, primary: str | None = None) -> Found:
    return find_brand(open_package(path, path.name), theme, primary)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_gives_the_same_brand(name: str, tmp_path: Path) -> None:
    found = find(write(tmp_path, name, SHAPES[name]()))
    assert found.brand.given == FOUND
    assert found.tokens["primary"] == "utrecht.button.primary-action.background-color"


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_found_in_a_folder_and_in_a_package(name: str, tmp_path: Path) -> None:
    place = f"figma/{name}" if "tokens.json" in name else f"dist/{name}"
    write(tmp_path, f"map/{place}", SHAPES[name]())
    write(tmp_path, "map/LICENSE.md", LICENCE)
    write(tmp_path, "map/package.json", '{"license": "EUPL-1.2"}')
    files: dict[str, str | bytes] = {
        f"package/{place}": SHAPES[name](),
        "package/LICENSE.md": LICENCE,
        "package/package.json": '{"license": "EUPL-1.2"}',
    }
    archive = package(tmp_path / "tokens.tgz", files)
    for source in (tmp_path / "map", archive):
        found = find(source)
        assert found.brand.given == FOUND
        assert found.files == (place,)
        assert (found.licence.text, found.licence.field) == (LICENCE.strip(), "EUPL-1.2")


def test_a_style_sheet_goes_before_json_and_a_dark_one_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "dist/tokens.json", '{"nl": {"button": {"primary": {"background-color": 1}}}}')
    write(tmp_path, "dist/dark.css", ":root { --nl-button-primary-background-color: #000 }")
    write(tmp_path, "dist/theme.css", css(":root"))
    assert find(tmp_path).files == ("dist/theme.css",)


def test_a_file_that_cannot_be_used_gives_way_to_the_next(tmp_path: Path) -> None:
    write(tmp_path, "dist/theme.css", b"\xff")
    write(tmp_path, "figma/zonneveld.tokens.json", tokens_studio())
    assert find(tmp_path).brand.given == FOUND


def test_a_sheet_of_several_house_styles_asks_which(tmp_path: Path) -> None:
    text = ".rood { --nl-button-primary-background-color: #a00 }\n"
    text += ".blauw { --nl-button-primary-background-color: #00a }\n"
    path = write(tmp_path, "theme.css", text)
    with pytest.raises(Trouble) as asked:
        find(path)
    assert str(asked.value) == (
        "theme.css: hier staan meer huisstijlen in: .blauw, .rood.\n"
        "Doe dit: kies er een met --thema, bijvoorbeeld: --thema .blauw"
    )
    assert find(path, theme="rood").brand.primary == "#aa0000"
    with pytest.raises(Trouble, match=r"theme.css: de huisstijl 'geel' staat hier niet in\."):
        find(path, theme="geel")


def test_dark_rules_of_a_sheet_do_not_reach_the_light_scheme(tmp_path: Path) -> None:
    name = "--nl-button-primary-background-color"
    text = f":root {{ {name}: #00a }} .zon-dark {{ {name}: #ccf }}"
    text += f"@media (prefers-color-scheme: dark) {{ :root {{ {name}: #ccf }} }}"
    text += f"@layer tokens {{ :root {{ {name}: #00b }} }}"
    assert find(write(tmp_path, "theme.css", text)).brand.primary == "#0000bb"


def test_a_value_that_is_no_colour_gives_way_to_the_next_name(tmp_path: Path) -> None:
    text = ":root { --nl-link-color: currentcolor; --utrecht-link-color: #00a;"
    text += " --nl-button-primary-background-color: var(--weg, var(--ook-weg, #a00)) }"
    brand = find(write(tmp_path, "theme.css", text)).brand
    assert (brand.link, brand.primary) == ("#0000aa", "#aa0000")


def test_colours_of_the_newest_dtcg_are_read(tmp_path: Path) -> None:
    text = """{"nl": {"button": {"primary": {"background-color": {"$value":
        {"colorSpace": "srgb", "components": [0, 0.4, 0.2]}}}}}}"""
    assert find(write(tmp_path, "a.json", text)).brand.primary == "#006633"


def test_the_colour_of_the_reader_does_for_tokens_without_buttons(tmp_path: Path) -> None:
    path = write(tmp_path, "a.css", ":root { --utrecht-link-color: #00a }")
    found = find(path, primary="#123456")
    assert (found.brand.primary, found.brand.link) == ("#123456", "#0000aa")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("'Zonneveld Sans', Arial", "Zonneveld Sans"),
        ("Arial", "Arial"),
        ("sans-serif", None),
        ('x"; } body { display: none', None),
        ("", None),
    ],
)
def test_only_the_plain_name_of_a_font_is_taken(written: str, name: str | None) -> None:
    assert family(written) == name


RETRY = "en probeer het opnieuw."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "kapot.json",
            '{\n  "nl": {,}\n}',
            "kapot.json:2: dit is geen JSON. Bij teken 10 van deze regel gaat het mis.\n"
            f"Doe dit: haal het bestand opnieuw op, of herstel de regel, {RETRY}",
        ),
        (
            "diep.json",
            '{"a":' * 3000 + "1" + "}" * 3000,
            "diep.json: de groepen in dit bestand zitten te diep in elkaar.\n"
            "Doe dit: haal het bestand opnieuw op. Tokens hebben hooguit een tiental lagen.",
        ),
        (
            "kring.css",
            ":root { --nl-button-primary-background-color: var(--a); --a: var(--b); "
            "--b: var(--a) }",
            "kring.css: deze tokens verwijzen in een kring: a → b → a.\n"
            f"Doe dit: geef een van deze tokens een echte waarde {RETRY}",
        ),
        (
            "kring.json",
            '{"set": {"nl": {"link": {"color": {"value": "{nl.link.color}"}}}}}',
            "kring.json: deze tokens verwijzen in een kring: nl.link.color → nl.link.color.\n"
            f"Doe dit: geef een van deze tokens een echte waarde {RETRY}",
        ),
        (
            "bom.css",
            ":root { --nl-link-color: var(--t20); --t0: rood;"
            + "".join(f"--t{n + 1}: var(--t{n}) var(--t{n});" for n in range(20))
            + "}",
            "bom.css: het token nl-link-color verwijst te vaak door.\n"
            f"Doe dit: geef dit token een echte waarde {RETRY}",
        ),
        (
            "latijn.css",
            b":root {\n --x: \xe9 }",
            "latijn.css:2: hier staat een teken dat geen UTF-8 is.\n"
            f"Doe dit: bewaar het bestand als UTF-8 {RETRY}",
        ),
        (
            "leeg.json",
            "[]",
            "leeg.json: ik vind geen hoofdkleur. Ik zocht naar: "
            "nl.button.primary.background-color, utrecht.button.primary-action.background-color, "
            "denhaag.button.primary-action.background-color, ams.button.primary.background-color, "
            "utrecht.button.background-color, basis.color.action-1.color-default.\n"
            "Doe dit: geef de hoofdkleur zelf met --kleur, bijvoorbeeld: --kleur '#0b5560'",
        ),
        (
            "groot.css",
            b" " * 5_000_001,
            "groot.css: dit is groter dan 5 MB. Zo groot is een huisstijl niet.\n"
            f"Doe dit: geef alleen het bestand met de tokens {RETRY}",
        ),
        (
            "huisstijl.pdf",
            "%PDF",
            "huisstijl.pdf: dit soort bestand lees ik niet.\n"
            "Doe dit: geef een map, of een bestand dat eindigt op .tgz, .css of .json.",
        ),
        (
            "nep.tgz",
            "geen gzip",
            "nep.tgz: dit pakket is niet heel, of het is geen .tgz.\n"
            f"Doe dit: haal het opnieuw op {RETRY}",
        ),
    ],
)
def test_a_broken_file_says_where_and_what_to_do(
    name: str, content: str | bytes, message: str, tmp_path: Path
) -> None:
    with pytest.raises(Trouble) as trouble:
        find(write(tmp_path, name, content))
    assert str(trouble.value) == message


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"^weg\.css: dit bestand of deze map is er niet\."):
        find(tmp_path / "weg.css")


def test_everything_that_is_wrong_in_a_folder_is_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    write(folder, "dist/theme.css", b"\xff")
    write(folder, "dist/tokens.json", "{")
    write(folder, "dist/leeg.css", "")
    with pytest.raises(Trouble) as trouble:
        find(folder)
    said = str(trouble.value)
    assert "map: dist/theme.css:1: hier staat een teken dat geen UTF-8 is." in said
    assert "map: dist/tokens.json:1: dit is geen JSON. Bij teken 2" in said
    assert "map: dist/leeg.css: ik vind geen hoofdkleur." in said
    (tmp_path / "niets").mkdir()
    with pytest.raises(Trouble, match="niets: ik vind hier geen bestand met tokens"):
        find(tmp_path / "niets")


ONLY_IT = "Dat doet een gewoon pakket niet, dus ik lees er niets uit."


@pytest.mark.parametrize(
    ("member", "type_", "why"),
    [
        ("package/../../buiten.css", b"0", "wijst naar buiten het pakket"),
        ("/etc/buiten.css", b"0", "wijst naar buiten het pakket"),
        ("C:\\buiten.css", b"0", "wijst naar buiten het pakket"),
        ("..\\buiten.css", b"0", "wijst naar buiten het pakket"),
        ("package/link.css", b"2", "is een verwijzing"),
        ("package/hard.css", b"1", "is een verwijzing"),
        ("package/pijp.css", b"6", "is geen gewoon bestand"),
    ],
)
def test_a_package_that_reaches_outside_is_not_read(
    member: str, type_: bytes, why: str, tmp_path: Path
) -> None:
    path = package(
        tmp_path / "kwaad.tgz",
        {"package/dist/theme.css": css(), member: ""},
        type=type_,
        linkname="/etc/passwd" if type_ in b"12" else "",
    )
    with pytest.raises(Trouble) as trouble:
        find(path)
    assert str(trouble.value).startswith(f"kwaad.tgz: '{member}' {why}. {ONLY_IT}\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_package_that_unpacks_without_end_is_not_read(tmp_path: Path) -> None:
    zeros = b"\0" * 1_000_000
    files: dict[str, str | bytes] = {f"package/{n}.bin": zeros for n in range(51)}
    path = package(tmp_path / "bom.tgz", files)
    assert path.stat().st_size < 200_000
    with pytest.raises(Trouble, match=r"bom\.tgz: dit is groter dan 50 MB\."):
        find(path)


def test_signs_that_steer_a_terminal_are_left_out_of_a_licence(tmp_path: Path) -> None:
    write(tmp_path, "LICENSE", "Vrij\x1b[2J\x07 te gebruiken.\r\nEcht.")
    write(tmp_path, "dist/theme.css", css())
    assert find(tmp_path).licence.text == "Vrij[2J te gebruiken.\nEcht."
