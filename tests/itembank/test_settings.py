"""The settings of a fork: its own file on top of the defaults it inherits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itembank.mistakes.problems import Problem
from itembank.site.configuration import FILE, read_configuration
from itembank.site.settings import Settings
from projects import SETTINGS, small_site, write_files

BASE = "extra:\n  cursus:\n    contact: basis@voorbeeld.nl\n    versie: '0.1'\n  ander: [a]\n"
OWN = "INHERIT: basis.yml\nsite_name: Cursus\nextra:\n  cursus:\n    gemeente: Voorbeeldgemeente\n"


def _write(tmp_path: Path, own: str = OWN, base: str = BASE) -> Path:
    return write_files(tmp_path, {"mkdocs.yml": own, "basis.yml": base})


def _read(folder: Path, file: str = FILE) -> tuple[Settings | None, list[Problem]]:
    found = read_configuration(folder, file)
    return found.settings, list(found.problems)


def test_own_settings_come_on_top_of_the_defaults(tmp_path: Path) -> None:
    settings, problems = _read(_write(tmp_path))
    assert problems == []
    assert settings is not None
    assert settings.municipality == "Voorbeeldgemeente"
    assert settings.contact == "basis@voorbeeld.nl"
    assert settings.version == "0.1"


def test_an_own_value_wins(tmp_path: Path) -> None:
    settings, _ = _read(_write(tmp_path, OWN + "    contact: eigen@voorbeeld.nl\n"))
    assert settings is not None
    assert settings.contact == "eigen@voorbeeld.nl"


def test_what_is_about_publishing_has_its_own_types(tmp_path: Path) -> None:
    group = "    beveiliging: {contact: mailto:lek@a.example, verloopt: 2027-06-01}\n"
    frames = "    inbedden: [https://lms.a.example, https://*.b.example:8443]\n"
    shown = "    kaders: [https://kaart.a.example]\n"
    settings, problems = _read(_write(tmp_path, OWN + group + frames + shown))
    assert problems == []
    assert settings is not None
    assert settings.security is not None
    assert settings.security.expires == date(2027, 6, 1)
    assert settings.embedded_by == ("https://lms.a.example", "https://*.b.example:8443")
    assert settings.frames == ("https://kaart.a.example",)


def test_a_cut_score_and_a_length_lie_within_what_can_be(tmp_path: Path) -> None:
    for key, values, outside in (
        ("zakslaaggrens", ("0", "1", "99", "100"), ("-1", "101", "700")),
        ("eindtoets_vragen", ("1", "200"), ("0", "201")),
    ):
        for value in (*values, *outside):
            settings, problems = _read(_write(tmp_path, f"{OWN}    {key}: {value}\n"))
            codes = [problem.code for problem in problems]
            assert codes == ([] if value in values else ["getal-buiten-bereik"]), (key, value)
            assert (settings is None) == (value in outside)


def test_each_address_stands_at_its_own_place_and_an_open_one_nowhere(tmp_path: Path) -> None:
    addresses = {
        "verordening": "https://regels.example/verordening",
        "adviseur": "mailto:loket@gemeente.example",
        "toegankelijkheidsverklaring": "https://toegankelijk.example/verklaring",
    }
    for left_out in (None, *addresses):
        chosen = {name: address for name, address in addresses.items() if name != left_out}
        lines = "".join(f"    {name}: {address}\n" for name, address in chosen.items())
        settings, problems = _read(_write(tmp_path, OWN + lines))
        assert problems == []
        assert settings is not None
        assert settings.local_links == chosen


def test_variables_for_pages_are_merged_the_same_way(tmp_path: Path) -> None:
    variables = read_configuration(_write(tmp_path, OWN + "  eigen: x\n")).variables
    assert (variables["ander"], variables["eigen"]) == (["a"], "x")
    assert variables["cursus"]["contact"] == "basis@voorbeeld.nl"
    assert variables["cursus"]["gemeente"] == "Voorbeeldgemeente"
    # What nobody chose is there as well, and as the engine itself uses it.
    assert variables["cursus"]["adviseur"] == ""
    assert variables["cursus"]["zakslaaggrens"] == 70


@pytest.mark.parametrize(
    ("own", "line", "code", "words"),
    [
        (OWN + "    gemente: x\n", 6, "onbekende-sleutel", "Bedoelde je 'gemeente'?"),
        (
            OWN.replace("    gemeente: Voorbeeldgemeente", "    gemeente:"),
            5,
            "lege-tekst",
            "gemeente",
        ),
        (
            OWN.replace("gemeente: Voor", "gemeente: [Voor").rstrip() + "]\n",
            5,
            "geen-tekst",
            "een lijst",
        ),
        ("INHERIT: basis.yml\nsite_name: Cursus\n", 1, "verplicht-veld", "gemeente"),
        (OWN + "    verordening: http://wet.example\n", 6, "onveilige-link", "verordening"),
        (OWN + "    adviseur: wij@gemeente.example\n", 6, "onveilige-link", "adviseur"),
        (OWN + "    colofon: |\n      Een.\n      Twee.\n", 6, "meer-regels", "colofon"),
        (OWN + "    repository: https://a.github.io/b\n", 6, "adres-verwisseld", "van de site"),
        (OWN + "    repository: mailto:a@b.example\n", 6, "onveilige-link", "repository"),
        (OWN + "    repository: git@github.com:a/b.git\n", 6, "onveilige-link", "repository"),
        (OWN + "    repository: https://github.com\n", 6, "onveilige-link", "repository"),
        (OWN + "    inbedden: [http://lms.example]\n", 6, "geen-site", "http://lms.example"),
        (OWN + "    inbedden: [https://lms.example/x]\n", 6, "geen-site", "lms.example/x"),
        (OWN + '    inbedden: ["https://a.example; script-src *"]\n', 6, "geen-site", "inbedden"),
        (OWN + "    kaders: [https://a.example/kaart]\n", 6, "geen-site", "a.example/kaart"),
        (OWN + "    beveiliging: {contact: mailto:a@b.example}\n", 6, "verplicht-veld", "verloopt"),
        (
            OWN + "    beveiliging:\n      contact: a@b.example\n      verloopt: 2027-01-01\n",
            7,
            "onveilige-link",
            "contact",
        ),
        (
            OWN + "    beveiliging:\n      contact: https://b.example\n      verloopt: 1 mei\n",
            8,
            "datum-onleesbaar",
            "1 mei",
        ),
        (OWN + "    niet_vindbaar: misschien\n", 6, "waarde-niet-toegestaan", "misschien"),
        (OWN + "    buiten_menu: [bronnen]\n", 6, "waarde-niet-toegestaan", "bronnen"),
        (OWN + "    privacy: {fg: fg@a.example}\n", 6, "onveilige-link", "fg"),
        (OWN + "    privacy:\n      host: |\n        A\n        B\n", 7, "meer-regels", "host"),
        (OWN + "    kernmodules: welkom\n", 6, "geen-lijst", "kernmodules"),
        (OWN + "    zoekwoorden: [boom]\n", 6, "geen-groep", "zoekwoorden"),
        (OWN + "    zoekwoorden:\n      index.md: boom\n", 7, "geen-lijst", "index.md"),
        ("INHERIT: basis.yml\nextra:\n  cursus: x\n", 3, "geen-groep", "tekst"),
        ("INHERIT: basis.yml\nextra: [\n", 3, "yaml-onleesbaar", ""),
        ("INHERIT: basis.yml\n\tander: x\n", 2, "tab", ""),
    ],
)
def test_a_wrong_setting_is_reported_with_file_and_line(
    own: str, line: int, code: str, words: str, tmp_path: Path
) -> None:
    settings, (problem,) = _read(_write(tmp_path, own))
    assert settings is None
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", line, code)
    assert words in problem.message


ANYTHING = [
    ("site_name: Een <b>dikke</b> naam", "html-in-instelling", "<b>"),
    ("site_description: '<!-- x -->'", "html-in-instelling", "<!-- x -->"),
    ("site_author: </title>", "html-in-instelling", "</title>"),
    ("copyright: '<a href=\"javascript:x\">x</a>'", "html-in-instelling", "javascript"),
    ('copyright: \'<a href="https://a.example" onclick="x">x</a>\'', "html-in-instelling", "on"),
    ("nav: [{'<i>Weg</i>': a.md}]", "html-in-instelling", "<i>"),
    ("theme: {logo: 'a\".svg'}", "html-in-instelling", '"'),
    ("extra_css: ['a.css>']", "html-in-instelling", ">"),
    ("site_url: https://a.example/b;c{}", "adres-onbruikbaar", "b;c{}"),
    ("site_url: https://a.example/?b", "adres-onbruikbaar", "?b"),
    ("site_url: javascript:x", "adres-onbruikbaar", "javascript"),
    ("site_url: https://a.example/cursus/index.html", "adres-onbruikbaar", "a.example"),
    ("site_url: https://github.com/a/cursus", "adres-verwisseld", "van de bestanden"),
    ('site_url: "https://a.example/\\n}"', "adres-onbruikbaar", "}"),
    ("site_url: https://b@a.example/", "adres-onbruikbaar", "b@a"),
]


@pytest.mark.parametrize(("line", "code", "words"), ANYTHING)
def test_what_is_more_than_text_or_an_address_is_refused_with_its_line(
    line: str, code: str, words: str, tmp_path: Path
) -> None:
    own = OWN.replace("site_name: Cursus", line)
    found = read_configuration(_write(tmp_path, own))
    (problem,) = found.problems
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", 2, code)
    assert words in problem.message
    assert (found.site_url, found.copyright) == ("", "")


@pytest.mark.parametrize(
    "line",
    [
        "site_name: 3 < 4 & 'meer' \"dan\" {dat}",
        'copyright: \'&copy; <a href="https://a.example/x" rel="license">CC BY 4.0</a>\'',
        "copyright: Inhoud CC BY 4.0 · Code EUPL-1.2",
        "site_url: http://127.0.0.1:8000/",
        "site_url: http://[::1]:8000/",
        "site_url: https://súdwest.example/cursus-2/a.b_c~d",
        "site_url: ''",
    ],
)
def test_a_text_an_address_and_the_link_of_a_licence_are_right(line: str, tmp_path: Path) -> None:
    own = OWN.replace("site_name: Cursus", line)
    found = read_configuration(_write(tmp_path, own))
    assert [problem.as_text() for problem in found.problems] == []
    key, _, value = line.partition(": ")
    if key == "copyright":
        assert found.copyright == value.strip("'")


@pytest.mark.parametrize(
    ("own", "base", "place", "code", "unsafe"),
    [
        # To MkDocs each of the first four can be a call of Python, made before it loads a hook.
        (
            "copyright: !!python/object/apply:os.system [id]\n",
            "",
            ("mkdocs.yml", 6),
            "yaml-tag",
            True,
        ),
        ("", "hooks: !!python/name:os.system\n", ("basis.yml", 6), "yaml-tag", True),
        ("site_url: !ENV ADRES\n", "", ("mkdocs.yml", 6), "yaml-tag", True),
        ("? !!python/none x\n: y\n", "", ("mkdocs.yml", 6), "yaml-tag", True),
        ("copyright: &a x\nnav: *a\n", "", ("mkdocs.yml", 6), "yaml-anker", True),
        ("nav: [\n", "", ("mkdocs.yml", 7), "yaml-onleesbaar", True),
        ("site_name: Nog een\n", "", ("mkdocs.yml", 6), "dubbele-sleutel", False),
        # What a theme shows as it is: nobody fills it in.
        ("nav:\n  - '{{ x }}': a.md\n", "", ("mkdocs.yml", 7), "accolades-in-tekst", False),
        ("nav:\n  - Een: ['{% x %}.md']\n", "", ("mkdocs.yml", 7), "accolades-in-tekst", False),
        ("", "copyright: '{# x'\n", ("basis.yml", 6), "accolades-in-tekst", False),
    ],
)
def test_what_a_generator_would_act_on_or_show_as_it_is_is_refused(
    own: str, base: str, place: tuple[str, int], code: str, unsafe: bool, tmp_path: Path
) -> None:
    found = read_configuration(_write(tmp_path, OWN + own, BASE + base))
    problem, *_ = found.problems
    assert ((problem.file, problem.line), problem.code) == (place, code)
    assert (problem in found.unsafe) == unsafe
    assert bool(found.unsafe) == unsafe


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("  repositorie: https://github.com/a/b\n", [(6, "onbekende-sleutel")]),
        ("  repository: https://github.com/a/b\n", [(6, "inspringing")]),
        ("  social: []\n  generator: false\n  begroeting: hallo\n", []),
    ],
)
def test_a_key_under_extra_that_nothing_reads_is_named(
    below: str, found: list[tuple[int, str]], tmp_path: Path
) -> None:
    """The theme reads some, and a page may name one of its own."""
    page = {"docs/groet.md": "# Groet\n\n{{ begroeting }}\n"}
    own = f"{SETTINGS}{below}"
    site = small_site(tmp_path, page | {"mkdocs.yml": own})
    about = [one for one in site.problems if one.file == FILE]
    assert [(one.line - len(SETTINGS.splitlines()) + 5, one.code) for one in about] == found


def test_another_file_can_be_the_settings(tmp_path: Path) -> None:
    _write(tmp_path)
    write_files(
        tmp_path, {"anders.yml": "INHERIT: mkdocs.yml\nextra: {cursus: {gemeente: Anders}}\n"}
    )
    settings, problems = _read(tmp_path, "anders.yml")
    assert problems == []
    assert settings is not None
    assert (settings.municipality, settings.version) == ("Anders", "0.1")


def test_files_that_inherit_from_each_other_come_to_an_end(tmp_path: Path) -> None:
    circle = "INHERIT: mkdocs.yml\nextra: {cursus: {gemeente: A, versie: '1'}}\n"
    settings, problems = _read(write_files(tmp_path, {"mkdocs.yml": circle}))
    assert problems == []
    assert settings is not None


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    settings, (problem,) = _read(tmp_path)
    assert settings is None
    assert problem.code == "bestand-onleesbaar"


def test_the_real_settings_are_right(real_root: Path) -> None:
    settings, problems = _read(real_root)
    assert problems == []
    assert settings is not None


@pytest.mark.parametrize(
    ("written", "files"),
    [
        ("https://github.com/a/cursus", "https://github.com/a/cursus/blob/HEAD/"),
        ("https://github.com/a/cursus.git", "https://github.com/a/cursus/blob/HEAD/"),
        ("https://github.com/a/cursus/tree/main/docs", "https://github.com/a/cursus/blob/HEAD/"),
        ("https://gitlab.com/a/cursus/-/tree/main", "https://gitlab.com/a/cursus/-/blob/HEAD/"),
        ("https://github.com/a/tree", "https://github.com/a/tree/blob/HEAD/"),
        ("https://gitlab.com/a/b/cursus/", "https://gitlab.com/a/b/cursus/-/blob/HEAD/"),
        ("https://code.gemeente.example/a/c", "https://code.gemeente.example/a/c/-/blob/HEAD/"),
        ("''", ""),
    ],
)
def test_the_address_of_a_repository_tells_where_its_files_are(written: str, files: str) -> None:
    settings = Settings.model_validate(
        {"gemeente": "Demodam", "versie": "1", "repository": written.strip("'")}
    )
    assert settings.files == files
